//! Where on a tile map of the world each member of the United Nations stands.
//!
//! Every member since 2011 has one tile, and all tiles are the same size: the map shows who, not
//! how much land, and draws no borders. Neighbours are near neighbours, islands lie in their sea,
//! and the straits that readers look for (Gibraltar, the Red Sea, the Gulf of Guinea) are open
//! where a grid lets them. Europe fills a rectangle of its own, so that it can be shown alone, in
//! tiles that have room for names.
//!
//! Members are known by ISO 3166-1 alpha-2 code. Columns and rows count from 0 at the top left.

/// Rows of tiles, north at the top: a code or [`SEA`], then one space or the end of the line.
const MAP: &str = include_str!("tile_map.txt");

/// A tile without a member.
const SEA: &str = "..";

/// Bytes from one tile of [`MAP`] to the next.
const STRIDE: usize = 3;

/// How many tiles the map is wide.
pub(super) const COLUMNS: usize = 32;

/// How many tiles the map is high.
pub(super) const ROWS: usize = MAP.len() / (STRIDE * COLUMNS);

/// Europe, from Iceland to the Caucasus and from Norway to Cyprus; nobody else has a tile in it.
pub(super) const EUROPE: Area = Area { left: 9, top: 0, columns: 10, rows: 10 };

/// Europe, Asia with the Pacific, the Americas, Africa with the Middle East: where the whole map
/// would be too small to read, each stands alone. A tile in two of these rectangles belongs to the
/// later one.
pub(super) const REGIONS: [Area; 4] = [
    EUROPE,
    Area { left: 19, top: 5, columns: 13, rows: 11 },
    Area { left: 0, top: 6, columns: 7, rows: 12 },
    Area { left: 8, top: 10, columns: 13, rows: 10 },
];

/// A rectangle of tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// The first column.
    pub left: usize,
    /// The first row.
    pub top: usize,
    /// How many tiles it is wide.
    pub columns: usize,
    /// How many tiles it is high.
    pub rows: usize,
}

impl Area {
    /// Returns whether the tile at this column and row is in the rectangle.
    pub(super) fn holds(self, (column, row): (usize, usize)) -> bool {
        (self.left..self.left + self.columns).contains(&column)
            && (self.top..self.top + self.rows).contains(&row)
    }
}

/// Returns column and row of a member's tile; `None` if `iso` is not the code of a member of the
/// United Nations.
pub(super) fn place(iso: &str) -> Option<(usize, usize)> {
    let index = MAP.as_bytes().chunks(STRIDE).position(|tile| tile.starts_with(iso.as_bytes()))?;
    (iso.len() == SEA.len() && iso != SEA).then_some((index % COLUMNS, index / COLUMNS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_europe(iso: &str) -> bool {
        place(iso).is_some_and(|place| EUROPE.holds(place))
    }
    use crate::dataset;
    use crate::position::Position;

    /// Land borders between members, each once: a member, then those neighbours that come later
    /// in the alphabet.
    ///
    /// Left out are borders of territories on another continent than the member's tile (French
    /// Guiana, Saint Martin, Gibraltar, Hans Island), except those of Ceuta and Melilla, and
    /// borders whose existence members dispute: Serbia's with Albania, Morocco's with Mauritania,
    /// India's with Afghanistan.
    const BORDERS: &str = "
        AD ES FR, AE OM SA, AF CN IR PK TJ TM UZ, AL GR ME MK, AM AZ GE IR TR,
        AO CD CG NA ZM, AR BO BR CL PY UY, AT CH CZ DE HU IT LI SI SK, AZ GE IR RU TR,
        BA HR ME RS, BD IN MM, BE DE FR LU NL, BF BJ CI GH ML NE TG, BG GR MK RO RS TR,
        BI CD RW TZ, BJ NE NG TG, BN MY, BO BR CL PE PY, BR CO GY PE PY SR UY VE, BT CN IN,
        BW NA ZA ZM ZW, BY LT LV PL RU UA, BZ GT MX, CA US, CD CF CG RW SS TZ UG ZM,
        CF CG CM SD SS TD, CG CM GA, CH DE FR IT LI, CI GH GN LR ML, CL PE, CM GA GQ NG TD,
        CN IN KG KP KZ LA MM MN NP PK RU TJ VN, CO EC PA PE VE, CR NI PA, CZ DE PL SK,
        DE DK FR LU NL PL, DJ ER ET SO, DO HT, DZ LY MA ML MR NE TN, EC PE, EE LV RU,
        EG IL LY SD, ER ET SD, ES FR MA PT, ET KE SD SO SS, FI NO RU SE, FR IT LU MC, GA GQ,
        GB IE, GE RU TR, GH TG, GM SN, GN GW LR ML SL SN, GR MK TR, GT HN MX SV, GW SN,
        GY SR VE, HN NI SV, HR HU ME RS SI, HU RO RS SI SK UA, ID MY PG TL, IL JO LB SY,
        IN MM NP PK, IQ IR JO KW SA SY TR, IR PK TM TR, IT SI SM, JO SA SY, KE SO SS TZ UG,
        KG KZ TJ UZ, KH LA TH VN, KP KR RU, KW SA, KZ RU TM UZ, LA MM TH VN, LB SY, LR SL,
        LS ZA, LT LV PL RU, LV RU, LY NE SD TD TN, MD RO UA, ME RS, MK RS, ML MR NE SN,
        MM TH, MN RU, MR SN, MW MZ TZ ZM, MX US, MY TH, MZ SZ TZ ZA ZM ZW, NA ZA ZM,
        NE NG TD, NG TD, NO RU SE, OM SA YE, PL RU SK UA, QA SA, RO RS UA, RU UA, RW TZ UG,
        SA YE, SD SS TD, SK UA, SS UG, SY TR, SZ ZA, TJ UZ, TM UZ, TZ UG ZM, ZA ZW, ZM ZW
    ";

    /// The default dataset's Balkan bloc, Slovenia to Türkiye.
    const BALKANS: &str = "AL BA BG GR HR ME MK RO RS SI TR";

    /// Pairs of members, the first west of the second.
    const WEST_TO_EAST: &str = "
        PT ES, IE GB, GB DE, FR DE, DE PL, PL BY, UA RU, NO SE, SE FI, IT GR, SI HR, BA RS,
        RS RO, ME MK, AL GR, MK BG, GR TR, TR GE, AM AZ, AD MC, CH LI, LI AT, MA DZ, DZ TN,
        TN LY, LY EG, SN BF, GM SN, CI GH, TG NG, CM CF, AO MZ, NA BW, KE SO, TZ SC, MZ MG,
        MG MU, CV SN, JO IQ, IQ IR, SA AE, YE OM, IR PK, PK IN, IN MM, TM UZ, UZ KG, KZ MN,
        NP BT, LA VN, TH KH, CN KR, KR JP, VN PH, MY BN, ID TL, TL PG, PG SB, AU NZ, FM MH,
        FJ TO, NR KI, CL AR, EC BR, PE BR, CO VE, VE GY, GY SR, BO PY, AR UY, CU BS, JM HT,
        HT DO, EC PE, KN AG, VC BB, GT BZ, SV HN, MX CU
    ";

    /// Pairs of members, the first north of the second.
    const NORTH_TO_SOUTH: &str = "
        NO DK, SE DK, FI EE, EE LV, LV BY, BY UA, UA MD, MD RO, RO BG, BG TR, TR CY, DK DE,
        DE IT, NL FR, CZ AT, SK HU, HU RS, HR BA, BA ME, ME AL, RS MK, MK GR, IT MT, IS IE,
        FR ES, ES MA, GE AM, MT LY, SY JO, LB IL, IQ SA, KW SA, SA YE, AE OM, TR IQ, EG SD,
        LY TD, DZ ML, ML BF, NE NG, MR SN, SN GN, GN SL, BF GH, NG ST, CM GA, CF CD, SS UG,
        ER ET, ET KE, KE TZ, UG RW, RW BI, CD AO, AO NA, TZ MW, ZM ZW, ZW ZA, BW ZA, ZA LS,
        SC KM, KM MG, KZ UZ, UZ AF, MN CN, KP KR, CN IN, IN LK, LK MV, JP PH, LA TH, TH MY,
        MY SG, VN KH, PH ID, PG AU, PW PG, MH KI, KI WS, TV FJ, FJ NZ, CA US, US MX, MX GT,
        GT SV, BZ HN, HN NI, NI CR, CR PA, PA CO, CO EC, DO KN, PE BO, BO AR, BR UY, PY AR,
        BS CU, CU JM, AG DM, DM VC, LC VC, VC GD, TT VE, DO VE
    ";

    const EUROPEANS: &str = "AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR \
                             HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI \
                             SK SM TR UA";

    /// Reads the pairs of a table: the first code of each group with each code that follows it.
    fn pairs(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
        table.split(',').flat_map(|line| {
            let mut codes = line.split_whitespace();
            let member = codes.next().expect("a member");
            codes.map(move |neighbour| (member, neighbour))
        })
    }

    fn at(iso: &str) -> (usize, usize) {
        place(iso).unwrap_or_else(|| panic!("{iso} has no tile"))
    }

    /// Counts the steps between two tiles, as a king moves: 1 is side by side or corner to corner.
    fn steps(a: &str, b: &str) -> usize {
        let (a, b) = (at(a), at(b));
        a.0.abs_diff(b.0).max(a.1.abs_diff(b.1))
    }

    fn tiles() -> Vec<&'static str> {
        MAP.split_whitespace().filter(|tile| *tile != SEA).collect()
    }

    #[test]
    fn the_map_is_a_grid() {
        assert_eq!(MAP.len(), STRIDE * COLUMNS * ROWS);
        assert_eq!(MAP.lines().count(), ROWS);
        for (row, line) in MAP.lines().enumerate() {
            let tiles: Vec<_> = line.split(' ').collect();
            assert_eq!(tiles.len(), COLUMNS, "row {row}");
            for (column, tile) in tiles.into_iter().enumerate().filter(|(_, tile)| *tile != SEA) {
                assert!(tile.len() == 2 && tile.bytes().all(|b| b.is_ascii_uppercase()), "{tile}");
                assert_eq!(place(tile), Some((column, row)), "{tile}");
            }
        }
    }

    #[test]
    fn every_member_has_one_tile_and_nobody_else() {
        let bytes = include_bytes!("../../www/data/ukraine.json");
        let (dataset, _) = dataset::read(bytes).expect("a readable dataset");
        let newest = dataset.roll_calls.iter().max_by_key(|call| call.date).expect("a roll call");
        let mut members: Vec<_> = (0..dataset.members.len())
            .filter(|member| newest.position(*member) != Position::NotMember)
            .map(|member| dataset.members[member].iso.as_deref().expect("an ISO code"))
            .collect();
        let mut tiles = tiles();
        members.sort_unstable();
        tiles.sort_unstable();
        assert_eq!(tiles.len(), 193);
        assert_eq!(tiles, members);
    }

    #[test]
    fn what_is_no_member_has_no_tile() {
        for iso in ["", ".", "..", "...", "R", "RS ", "RSS", "rs", "S ", "XK", "TW", "PS", "VA"] {
            assert_eq!(place(iso), None, "{iso:?}");
            assert!(!in_europe(iso), "{iso:?}");
        }
    }

    #[test]
    fn europe_holds_all_europeans_and_nobody_else() {
        let mut inside: Vec<_> = tiles().into_iter().filter(|iso| in_europe(iso)).collect();
        inside.sort_unstable();
        assert_eq!(inside, EUROPEANS.split_whitespace().collect::<Vec<_>>());
        // No edge can be cut off without losing a member.
        let Area { left, top, columns, rows } = EUROPE;
        for smaller in [
            Area { left: left + 1, columns: columns - 1, ..EUROPE },
            Area { columns: columns - 1, ..EUROPE },
            Area { top: top + 1, rows: rows - 1, ..EUROPE },
            Area { rows: rows - 1, ..EUROPE },
        ] {
            assert!(inside.iter().any(|iso| !smaller.holds(at(iso))), "{smaller:?}");
        }
    }

    #[test]
    fn every_tile_is_in_a_region() {
        let regions = |iso: &&str| REGIONS.iter().rposition(|it| it.holds(at(iso)));
        for (iso, region) in [("RS", 0), ("ZA", 3), ("SY", 3), ("BH", 3), ("US", 2), ("FJ", 1)] {
            assert_eq!(regions(&iso), Some(region), "{iso}");
        }
        assert!(tiles().iter().all(|iso| regions(iso).is_some()));
    }

    #[test]
    fn neighbours_are_near_neighbours() {
        let distances: Vec<_> = pairs(BORDERS).map(|(a, b)| steps(a, b)).collect();
        let count = distances.len();
        assert_eq!(count, 307);
        let within =
            |most| distances.iter().filter(|steps| **steps <= most).count() * 1_000 / count;
        assert!(within(1) >= 780, "{} in a thousand touch", within(1));
        assert!(within(2) >= 960, "{} in a thousand within 2", within(2));
        assert!(within(3) >= 975, "{} in a thousand within 3", within(3));
        let mean = distances.iter().sum::<usize>() as f64 / count as f64;
        assert!(mean < 1.30, "{mean}");
        // Only Russia and its farthest neighbours are far apart, and Spain and Morocco, which have
        // a sea between them.
        let far: Vec<_> = pairs(BORDERS).filter(|(a, b)| steps(a, b) > 3).collect();
        assert!(
            far.iter().all(|(a, b)| *a == "RU" || *b == "RU" || (*a, *b) == ("ES", "MA")),
            "{far:?}"
        );
    }

    #[test]
    fn balkan_neighbours_touch() {
        let balkan: Vec<_> =
            pairs(BORDERS).filter(|(a, b)| BALKANS.contains(a) && BALKANS.contains(b)).collect();
        assert_eq!(balkan.len(), 19, "{balkan:?}");
        for (a, b) in balkan {
            // Montenegro and Croatia share a few kilometres of coast; Bosnia's tile lies between
            // them.
            let most = if (a, b) == ("HR", "ME") { 2 } else { 1 };
            assert_eq!(steps(a, b), most, "{a} {b}");
        }
    }

    #[test]
    fn tiles_lie_as_the_members_do() {
        for (west, east) in pairs(WEST_TO_EAST) {
            assert!(at(west).0 < at(east).0, "{west} is west of {east}");
        }
        for (north, south) in pairs(NORTH_TO_SOUTH) {
            assert!(at(north).1 < at(south).1, "{north} is north of {south}");
        }
    }
}
