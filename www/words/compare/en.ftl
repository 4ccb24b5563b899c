# Words of alignment, timelines and precedents, in English; loaded beside ../en.ftl by those views.

## Headings

heading-alignment = Who voted the same way as { THE($member) }?
heading-timeline = How often { THE($member) } voted the same way as others
heading-timeline-one = How often { THE($member) } voted the same way as { THE($other) }
heading-alone-any = When no other { $blocMember } voted as { THE($member) } did
heading-alone-yes = When { THE($member) } was the only { $blocMember } to vote in favour
heading-alone-abstain = When { THE($member) } was the only { $blocMember } to abstain
heading-alone-no = When { THE($member) } was the only { $blocMember } to vote against
heading-with-any = When { THE($member) } was the only { $blocMember } to vote as { THE($other) } did
heading-with-yes = When { THE($member) } was the only { $blocMember } to vote in favour, as { THE($other) } did
heading-with-abstain = When { THE($member) } was the only { $blocMember } to abstain, as { THE($other) } did
heading-with-no = When { THE($member) } was the only { $blocMember } to vote against, as { THE($other) } did
heading-against-any = When { THE($member) } and { THE($other) } voted on opposite sides
heading-against-yes = When { THE($member) } voted in favour and { THE($other) } against
heading-against-abstain = When { THE($member) } abstained and { THE($other) } did the opposite
heading-against-no = When { THE($member) } voted against and { THE($other) } in favour
heading-matrix = How often any two voted the same way
heading-matrix-blocs = How often members of any two blocs voted the same way
caption-measure = { $heading } ({ $measure })
matrix-caption = { $heading } ({ $measure }; in brackets: roll calls)
matrix-caption-blocs = { $heading } ({ $measure }; in brackets: pairs of members)
heading-space = Members on one line, by all their positions
a-member = member

## The set, the measure, the base

set = { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }
set-topic = topic: { $topic }
set-same-topics = only topics of every year
set-parts = with paragraphs, amendments and motions
set-contested = losing side at least { $percentage } % of yes and no
measure-agreement = identical positions
measure-half-credit = an abstention counts half
measure-yes-no = yes and no only
measure-kappa = corrected for chance (kappa)
percent = { $count } %
decimal-point = .
scale-low = lowest: { $value }
scale-high = highest: { $value }
base = { $part } of { $base }
base-only = { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  }
base-pairs = median of { $base ->
    [one] { $base } pair of members
   *[other] { $base } pairs of members
  }
members-of = { $count } of { $all ->
    [one] { $all } member
   *[other] { $all } members
  }
median = median of { $count ->
    [one] { $count } member
   *[other] { $count } members
  }: { $median }
figure-median = median { $value }
row-ranked = { $said }; rank { $rank }
row-unranked = { $said }. { $why }
base-contested = { $part } of { $base ->
    [one] { $base } contested roll call
   *[other] { $base } contested roll calls
  }
rank-by-share = Rank by share
rank-by-measure = Rank: { $measure }
section-blocs = Blocs: a dot for the median of their members, a bar from the lowest to the highest
section-few = Fewer than { $count } roll calls shared: not ranked
section-few-yes-no = Fewer than { $count } roll calls in which neither abstained: not ranked
section-undefined = Without a value, since neither ever took another position: not ranked
section-under-half = Fewer than half of the roll calls of { THE($member) } shared: not ranked

note-whole = Counts whole resolutions and decisions put to a recorded vote
note-all = Counts resolutions, decisions, paragraphs, amendments and motions put to a recorded vote
note-recorded = { $counted }.
note-pairs = { $counted }, where both took a position: yes, no or abstain.
note-pairs-yes-no = { $counted }, where both took a position and neither abstained.
note-bloc-pairs = Between blocs: the median of all pairs of members, one of each, over the days on which both belonged; within a bloc, of all its pairs.
note-median = The median is of the { $count ->
    [one] { $count } member who shares
   *[other] { $count } members who share
  } at least half of the roll calls of { THE($member) }.
note-unranked = Without a rank, on fewer than { $few } roll calls: { $count } more.
note-under-half = Left out of a bloc: members who, while in it, share fewer than half of the roll calls of { THE($member) }.
cells-percent = Numbers in cells: %
note-members = Members of: { $blocs }, on { $day }.
note-members-ever = Members of: { $blocs }, at any time in { $period }.
note-besides = Besides: { $members }.
bloc-count = { $bloc } ({ $count })
note-bases-pairs = The figures rest on { $least } to { $most } pairs of members.
note-bases = The figures rest on { $least } to { $most } roll calls.
note-whenever = Those of days on which a member did not belong to its bloc count too.
note-years = The pairs do not cover the same years.
note-years-from = The pairs do not cover the same years: only from { $year } on did all of these members take positions every year.
note-thin = Without a colour: fewer than { $count } roll calls shared.
note-all-few = Every figure rests on fewer than { $count } roll calls.
note-marks = The larger a mark, the more roll calls.
note-partial = A hollow mark is a part of a year.
note-faint = A pale mark rests on fewer than { $count } roll calls.
note-band = A band spans all members of a bloc.
note-parts = Left out: { $count ->
    [one] { $count } paragraph, amendment or motion.
   *[other] { $count } paragraphs, amendments and motions.
  }
note-ballots = { $count ->
    [one] { $count } more shares its ballot with one that is counted.
   *[other] { $count } more share their ballots with those that are counted.
  }
note-topics = Roll calls of the period that are filed under no topic: { $count }.
note-edges = Left out are roll calls of which only the month is known, since the period has only a part of it: { $count }.
note-unreadable = Roll calls of the file that cannot be read and are not counted: { $count }.
note-lopsided = { $count ->
    [one] { $count } more is
   *[other] { $count } more are
  } left out, since the losing side was smaller.

## Sentences. Each is made only when it is true of the data.

same-way = { CAPITAL_THE($member) } voted the same way as { THE($other) } in { $part } of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in { $period } ({ $percent })
same-way-yes-no = Where neither abstained, { THE($member) } voted the same way as { THE($other) } in { $part } of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in { $period } ({ $percent })
same-way-half-credit = { $said }; with an abstention counted half, the figure is { $value }
same-way-kappa = { $said }; corrected for chance, kappa is { $value }
same-way-kappa-none = { $said }; corrected for chance there is no value, since neither ever took another position
same-way-median = { $said }; the median of all members with { THE($member) } was { $median } ({ $count ->
    [one] the one sharing
   *[other] all { $count } sharing
  } at least half of the roll calls of { THE($member) }).
same-way-median-in = { $said }; the median of all members with { THE($member) } in { $period } was { $median } ({ $count ->
    [one] the one sharing
   *[other] all { $count } sharing
  } at least half of the roll calls of { THE($member) }).
median-alone = The median of the { $count ->
    [one] { $count } member who shares
   *[other] { $count } members who share
  } at least half of the roll calls of { THE($member) } in { $period } was { $median }.
no-ranking = Nobody is ranked: no member shares { $count } roll calls with { THE($member) } in { $period }.
no-ranking-yes-no = Nobody is ranked: no member that shares at least half of the roll calls of { THE($member) } in { $period } shares { $count } in which neither abstained.
no-ranking-kappa = Nobody is ranked: corrected for chance, no member that shares { $count } roll calls and at least half of those of { THE($member) } in { $period } has a value, since neither ever took another position.
no-value-kappa = Corrected for chance, nobody that shares at least half of the roll calls of { THE($member) } in { $period } has a value: neither ever took another position.
no-value-yes-no = Nobody that shares at least half of the roll calls of { THE($member) } in { $period } has a recorded yes or no where it has.
sentence = { $said }.
never-both = { CAPITAL_THE($member) } and { THE($other) } never both have a recorded position in { $period }.
never-both-in-bloc = { CAPITAL_THE($member) }, as a member of the bloc { $bloc }, and { THE($other) } never both have a recorded position in { $period }.
never-both-yes-no = { CAPITAL_THE($member) } and { THE($other) } never both have a recorded yes or no in { $period }.
bloc-way = Between { THE($member) } and { $members } of the bloc { $bloc } the median in { $period } was { $value } ({ $measure }, a median of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  }), from { $low } to { $high }
rank-of = { $more ->
    [0] None
   *[other] { $more }
  } of { $ranked ->
    [one] { $ranked } ranked member
   *[other] { $ranked } ranked members
  } voted the same way as { THE($member) } more often than { THE($other) } in { $period }.
extremes = In { $period }, of { $ranked ->
    [one] { $ranked } ranked member
   *[other] { $ranked } ranked members
  }, { THE($most) } voted the same way as { THE($member) } most often ({ $high }) and { THE($least) } least often ({ $low }).
extremes-half-credit = In { $period }, of { $ranked ->
    [one] { $ranked } ranked member
   *[other] { $ranked } ranked members
  }, the highest figure with { THE($member) }, an abstention counted half, is that of { THE($most) } ({ $high }), and the lowest that of { THE($least) } ({ $low }).
extremes-yes-no = Where neither abstained, in { $period }, of { $ranked ->
    [one] { $ranked } ranked member
   *[other] { $ranked } ranked members
  }, { THE($most) } voted the same way as { THE($member) } most often ({ $high }) and { THE($least) } least often ({ $low }).
extremes-kappa = In { $period }, of { $ranked ->
    [one] { $ranked } ranked member
   *[other] { $ranked } ranked members
  }, the highest kappa with { THE($member) }, corrected for chance, is that of { THE($most) } ({ $high }), and the lowest that of { THE($least) } ({ $low }).
pair-most = Of the pairs shown that share { $few } roll calls or more in { $period }, { THE($one) } and { THE($other) } voted the same way most often: { $figure }.
pair-least = Of the pairs shown that share { $few } roll calls or more in { $period }, { THE($one) } and { THE($other) } voted the same way least often: { $figure }.
blocs-pair-most = Between blocs, of those shown, members of { $one } and { $other } voted the same way most often in { $period }: { $figure }.
blocs-pair-least = Between blocs, of those shown, members of { $one } and { $other } voted the same way least often in { $period }: { $figure }.
pairs-most = The highest figure, { $value }, is that of { $count } of the { $pairs } pairs shown that share { $few } roll calls or more in { $period }.
pairs-least = The lowest figure, { $value }, is that of { $count } of the { $pairs } pairs shown that share { $few } roll calls or more in { $period }.
blocs-pairs-most = Between blocs, the highest figure in { $period }, { $value }, is that of { $count } of the { $pairs } pairs of blocs shown.
blocs-pairs-least = Between blocs, the lowest figure in { $period }, { $value }, is that of { $count } of the { $pairs } pairs of blocs shown.
figure-most = The highest figure is that of { THE($one) } and { THE($other) }, of the pairs shown that share { $few } roll calls or more in { $period }: { $figure }.
figure-least = The lowest figure is that of { THE($one) } and { THE($other) }, of the pairs shown that share { $few } roll calls or more in { $period }: { $figure }.
blocs-figure-most = Between blocs, of those shown, the highest figure in { $period } is that of { $one } and { $other }: { $figure }.
blocs-figure-least = Between blocs, of those shown, the lowest figure in { $period } is that of { $one } and { $other }: { $figure }.
pair = { $one } and { $other }
figure-of = { $figure } ({ $measure })
end-level = { $member } and { $count } more
end-towards = the side of { THE($member) }
nearer = On this line { THE($member) } stands nearer to { THE($near) } ({ $distance } away) than to { THE($far) } ({ $otherDistance }) in { $period }.
place-from = Counted from one end ({ THE($end) }), { THE($member) } is number { $place } of { $count ->
    [one] { $count } member
   *[other] { $count } members
  } in { $period }.
line-ends = At the ends of this line stand { THE($one) }, and { THE($other) }, in { $period }.
furthest-apart = On this line { THE($one) } and { THE($other) } stand furthest apart of { $count ->
    [one] { $count } member
   *[other] { $count } members
  } in { $period }.
with-chosen = Shown: the members that voted the same way as { THE($member) } most and least often in { $period }.
with-chosen-figure = Shown: the members with the highest and the lowest figures with { THE($member) } in { $period }.
no-full-year = In no year are there { $count } roll calls in which both took a position: shown is one figure for { $period }.
no-full-year-yes-no = In no year are there { $count } roll calls in which neither abstained: shown is one figure for { $period }.

precedents-year = { $year }: { $count } of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  }
said-never = { $what }: never, { $of }.
precedents-share = { $count } of the { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { THE($member) } took a position
precedents-share-bloc = { $count } of the { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { THE($member) } took a position as a member of the bloc { $bloc }
said-alone-any = { CAPITAL_THE($member) } took a position that no other { $blocMember } took in { $share }.
said-alone-yes = { CAPITAL_THE($member) } was the only { $blocMember } to vote in favour in { $share }.
said-alone-abstain = { CAPITAL_THE($member) } was the only { $blocMember } to abstain in { $share }.
said-alone-no = { CAPITAL_THE($member) } was the only { $blocMember } to vote against in { $share }.
said-with-any = { CAPITAL_THE($member) } was the only { $blocMember } to vote as { THE($other) } did in { $share }.
said-with-yes = { CAPITAL_THE($member) } was the only { $blocMember } to vote in favour, as { THE($other) } did, in { $share }.
said-with-abstain = { CAPITAL_THE($member) } was the only { $blocMember } to abstain, as { THE($other) } did, in { $share }.
said-with-no = { CAPITAL_THE($member) } was the only { $blocMember } to vote against, as { THE($other) } did, in { $share }.
said-against-any = { CAPITAL_THE($member) } and { THE($other) } voted on opposite sides in { $share }.
said-against-yes = { CAPITAL_THE($member) } voted in favour and { THE($other) } against in { $share }.
said-against-abstain = { CAPITAL_THE($member) } abstained and { THE($other) } did the opposite in { $share }.
said-against-no = { CAPITAL_THE($member) } voted against and { THE($other) } in favour in { $share }.
precedents-base = of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { THE($member) } took a position
precedents-base-bloc = of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { THE($member) } took a position as a member of the bloc { $bloc }
precedents-share-both = { $count } of the { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which both took a position
precedents-share-both-bloc = { $count } of the { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which both took a position, { THE($member) } as a member of the bloc { $bloc },
precedents-base-both = of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which both { THE($member) } and { THE($other) } took a position
precedents-base-both-bloc = of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { THE($member) }, as a member of the bloc { $bloc }, and { THE($other) } took a position
in-period = { $said } in { $period }
without-open = without { $count } that cannot be told
precedents-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
  }
a-roll-call = { $date } ({ $id })
first-last = The first in { $period }: { $first }; the last: { $last }.
run = from { $first } to { $last }
run-of-day = all on { $date }, from { $first } to { $last }
longest-run = The longest run: { $count } in a row, { $of }, { $run }.
longest-runs = The longest run: { $count } in a row, { $runs } times, { $of }; the first of them { $run }.
precedents-unknown = In { $period }, { $count ->
    [one] { $count } more roll call is left out
   *[other] { $count } more roll calls are left out
  }, since the source does not name everybody or doubts about the record are open.

## What cannot be answered

no-focus = No member is named to compare with; shown is { THE($member) }.
own-partner = { CAPITAL_THE($member) } is not compared with itself.
default-partners = Of those that the page names, nobody is left to compare with: the data choose.
partners-cut = Drawn: the first { $count } of { $named } that the page names: more lines are a tangle.
blocs-cut = Left out, since more than { $count } members would be shown: { $blocs }.
calls-with-doubts = Doubts about the record are open in { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }.
nothing-counted = No roll call is in this period and topic.
never-voted = { CAPITAL_THE($member) } has no recorded position in any of { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  } in { $period }.
never-member = { CAPITAL_THE($member) } was no member in any of { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  } in { $period }.
bloc-empty = { $bloc } had no members in { $period }.
nobody-shared = Nobody has a recorded position in enough of the roll calls of { THE($member) } in { $period } to be compared.
no-pair-shared = No two of these ever have a recorded position in the same roll call in { $period }.
no-pair-kappa = Corrected for chance, no two of these have a value in { $period }: neither ever took another position.
no-pair-yes-no = No two of these ever have a recorded yes or no in the same roll call in { $period }.
no-member-shared = no member shares half of them
no-other-member = no other member
without-value = without a value
bloc-of-one = { $bloc } had one member only in { $period }, { THE($member) }: there are no two to compare.
alone = Where { THE($members) } took a position in { $period }, there was no other member.
others-silent = Where { THE($members) } took a position in { $period }, no other member did.
alone-in-bloc = Where { THE($members) } took a position in { $period }, { $bloc } had no other member.
silent-in-bloc = Where { THE($members) } took a position in { $period }, no other member of the bloc { $bloc } did.
none-told = In { $period } nothing can be told of { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }, since the source does not name everybody or doubts about the record are open.
never-in-bloc = { CAPITAL_THE($member) } has no recorded position as a member of the bloc { $bloc } in { $period }.

nothing-contested = No roll call of this period tells members apart.
few-contested = Only { $count ->
    [one] { $count } roll call is
   *[other] { $count } roll calls are
  } contested: the order of members means little.
note-space = Ideal points by ordered logit within this period, from { $count ->
    [one] { $count } contested roll call
   *[other] { $count } contested roll calls
  }. Only distances within it have a meaning; its ends are named after { THE($left) } and { THE($right) }.
note-latest = The line is of the latest { $count } of { $all } roll calls: an order means something only within a short period.
note-bloc-day = A bar spans a bloc’s members of { $day }; its mark is their median.

## Years and tables

all-median = All members, median
bloc-median = { $bloc }, median
part-year-short = { $year }, part
part-year = { $year } (part of the year)
bloc-on-day = { $bloc }, { $day }
name-today = { $name } (today { $today })
name-in-brackets = { $name } ({ $more })
year-calls = { $year }: { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }
point = { $name }, { $year }: { $value }, { $base }
point-short = { $value }, { $base }
column-member = Member
column-bloc = Bloc
column-rank = Rank
column-value = Same position
column-figure = Value ({ $measure })
column-base = Base
column-left-out = One took no position
column-year = Year
column-roll-calls = Roll calls
column-roll-call = Roll call
column-date = Date
column-title = Title
column-tally = Result
column-point = Point
column-others = The others
evidence = { $member } and { $other }, { $period }
evidence-year = { $member }, { $period }
evidence-left-out = Left out: { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  } in which one of them took no position.
evidence-left-out-yes-no = Left out: { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  } in which one of them abstained or took no position.
interval = 95 % interval, drawn by clusters of similar roll calls: { $low } to { $high }

## The controls

ui-table-compare = All figures as a table
ui-view-alignment = Ranking
ui-view-timeline = Over time
ui-view-precedents = Precedents
ui-view-matrix = Matrix
ui-view-space = On a line
ui-measure = Measure
ui-measure-agreement = identical positions
ui-measure-half-credit = abstention half
ui-measure-yes-no = yes and no only
ui-measure-kappa = corrected for chance
ui-topic = Topic
ui-from = From
ui-to = To
ui-everybody = All members
ui-by-bloc = By bloc
ui-same-topics = Only topics of every year
ui-parts = Paragraphs, amendments and motions too
ui-contested = Losing side at least
ui-contested-0 = any
ui-contested-10 = 10 %
ui-contested-25 = 25 %
ui-interval = 95 % interval of a figure that is opened
ui-position = Position
ui-position-any = any
ui-position-yes = in favour
ui-position-abstain = abstained
ui-position-no = against
ui-against = On the opposite side
ui-copy = Copy figure
ui-evidence-close = Close
ui-figures-csv = Download as CSV
ui-first-rows = Listed: the first { $count }.
ui-entries = In the picture: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
  }
ui-differ = Only where they differ
ui-compare-proof = list
ui-roll-calls = { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }
ui-pairs = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
  }
ui-compare-copy-link = Copy link
ui-compare-copy-picture = Copy picture
ui-compare-copy-png = Download as PNG
ui-compare-copy-svg = Download as SVG
ui-compare-copy-embed = Copy embed code
ui-compare-copy-failed = The browser did not allow it.
ui-compare-copy-done = Copied

## The keys

ui-compare-help = Keys
compare-key-arrows = from one to the next
compare-key-groups = to what stands above or below; where there are blocs, from one to the next
compare-key-ends = first and last
compare-key-type = find a name by its first letters
compare-key-enter = lists what is behind it
compare-key-escape = closes
compare-key-arrows-name = ← →
compare-key-groups-name = ↑ ↓
compare-key-ends-name = Home, End
compare-key-type-name = A–Z
compare-key-enter-name = Enter, Space
compare-key-escape-name = Esc
