# Reči poređenja, tokova i presedana, na srpskom latinicom.

## Headings

heading-alignment = Ko je glasao isto kao { $member }?
heading-timeline = Koliko često su isto glasali { $member } i drugi
heading-timeline-one = Koliko često su isto glasali { $member } i { $other }
heading-alone-any = Kada nijedna druga { $blocMember } nije glasala kao { $member }
heading-alone-yes = Kada je { $member } kao jedina { $blocMember } glasala za
heading-alone-abstain = Kada je { $member } kao jedina { $blocMember } bila uzdržana
heading-alone-no = Kada je { $member } kao jedina { $blocMember } glasala protiv
heading-with-any = Kada je { $member } kao jedina { $blocMember } glasala isto kao { $other }
heading-with-yes = Kada je { $member } kao jedina { $blocMember } glasala za, kao i { $other }
heading-with-abstain = Kada je { $member } kao jedina { $blocMember } bila uzdržana, kao i { $other }
heading-with-no = Kada je { $member } kao jedina { $blocMember } glasala protiv, kao i { $other }
heading-against-any = Kada su { $member } i { $other } glasale suprotno
heading-against-yes = Kada je { $member } glasala za, a { $other } protiv
heading-against-abstain = Kada je { $member } bila uzdržana, a { $other } suprotno
heading-against-no = Kada je { $member } glasala protiv, a { $other } za
heading-matrix = Koliko često je svaki par glasao isto
heading-matrix-blocs = Koliko često su članice svaka dva bloka glasale isto
caption-measure = { $heading } ({ $measure })
matrix-caption = { $heading } ({ $measure }; u zagradi: glasanja)
matrix-caption-blocs = { $heading } ({ $measure }; u zagradi: parovi članica)
heading-space = Članice na jednoj liniji, po svim glasovima
a-member = članica

## The set, the measure, the base

set = { $count ->
    [one] { $count } poimenično glasanje
    [few] { $count } poimenična glasanja
   *[other] { $count } poimeničnih glasanja
  }
set-topic = tema: { $topic }
set-same-topics = samo teme svake godine
set-parts = sa stavovima, amandmanima i procedurom
set-contested = manjina bar { $percentage } % glasova za i protiv
measure-agreement = isti glas
measure-half-credit = uzdržanost se računa pola
measure-yes-no = samo za i protiv
measure-kappa = korigovano za slučajnost (kapa)
percent = { $count } %
decimal-point = ,
scale-low = najniže: { $value }
scale-high = najviše: { $value }
base = { $part } od { $base }
base-only = { $base ->
    [one] { $base } glasanje
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }
base-pairs = medijana { $base ->
    [one] { $base } para članica
    [few] { $base } para članica
   *[other] { $base } parova članica
  }
members-of = { $count } od { $all ->
    [one] { $all } članice
   *[other] { $all } članica
  }
median = medijana za { $count ->
    [one] { $count } članicu
    [few] { $count } članice
   *[other] { $count } članica
  }: { $median }
figure-median = medijana { $value }
row-ranked = { $said }; rang { $rank }
row-unranked = { $said }. { $why }
base-contested = { $part } od { $base ->
    [one] { $base } spornog glasanja
    [few] { $base } sporna glasanja
   *[other] { $base } spornih glasanja
  }
rank-by-share = Rang po udelu
rank-by-measure = Rang: { $measure }
section-blocs = Blokovi: tačka je medijana članica, traka ide od najniže do najviše vrednosti
section-few = Manje od { $count } zajedničkih glasanja: bez ranga
section-few-yes-no = Manje od { $count } glasanja u kojima nijedna nije bila uzdržana: bez ranga
section-undefined = Bez vrednosti, jer nijedna nikada nije glasala drugačije: bez ranga
section-under-half = Manje od polovine zajedničkih glasanja ({ $member }): bez ranga

note-whole = Računaju se cele rezolucije i odluke o kojima je glasano poimenično
note-all = Računaju se rezolucije, odluke, stavovi, amandmani i procedura o kojima je glasano poimenično
note-recorded = { $counted }.
note-pairs = { $counted }, gde su obe zauzele stav: za, protiv ili uzdržano.
note-pairs-yes-no = { $counted }, gde su obe zauzele stav i nijedna nije bila uzdržana.
note-bloc-pairs = Između blokova: medijana svih parova članica, po jedne iz svakog, u danima kada su obe pripadale; unutar bloka, svih njegovih parova.
note-median = Medijana je od { $count ->
    [one] { $count } članice koja ima
    [few] { $count } članice koje imaju
   *[other] { $count } članica koje imaju
  } bar polovinu zajedničkih glasanja ({ $member }).
note-unranked = Bez ranga, s manje od { $few } glasanja: još { $count }.
note-under-half = Iz bloka su izostavljene članice koje, dok su u njemu, imaju manje od polovine zajedničkih glasanja ({ $member }).
cells-percent = Brojevi u poljima: %
note-members = Članice: { $blocs }, na dan { $day }.
note-members-ever = Članice: { $blocs }, bilo kada u periodu { $period }.
note-besides = Uz njih: { $members }.
bloc-count = { $bloc } ({ $count })
note-bases-pairs = Podaci počivaju na { $least } do { $most } parova članica.
note-bases = Podaci počivaju na { $least } do { $most } glasanja.
note-whenever = Računaju se i glasanja iz dana kada članica nije pripadala svom bloku.
note-years = Parovi ne obuhvataju iste godine.
note-years-from = Parovi ne obuhvataju iste godine: tek od { $year }. godine sve ove članice svake godine imaju zabeležen stav.
note-thin = Bez boje: manje od { $count } zajedničkih glasanja.
note-all-few = Svaki podatak počiva na manje od { $count } glasanja.
note-marks = Što je znak veći, to je više glasanja.
note-partial = Prazan znak je deo godine.
note-faint = Bled znak počiva na manje od { $count } glasanja.
note-band = Pojas obuhvata sve članice bloka.
note-parts = Izostavljeno: { $count ->
    [one] { $count } stav, amandman ili procedura.
    [few] { $count } stava, amandmana i procedure.
   *[other] { $count } stavova, amandmana i procedura.
  }
note-ballots = { $count ->
    [one] Još { $count } pripada glasanju koje se računa jednom.
    [few] Još { $count } pripadaju glasanjima koja se računaju jednom.
   *[other] Još { $count } pripada glasanjima koja se računaju jednom.
  }
note-topics = Glasanja iz perioda koja nisu ni pod jednom temom: { $count }.
note-edges = Izostavljena su glasanja kojima se zna samo mesec, jer je u periodu samo njegov deo: { $count }.
note-unreadable = Poimenična glasanja iz datoteke koja se ne mogu pročitati i ne računaju se: { $count }.
note-lopsided = Izostavljeno je još { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  } jer je manjina bila manja.

## Sentences. Each is made only when it is true of the data.

same-way = { $member } i { $other } glasale su isto u { $part } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }, { $period } ({ $percent })
same-way-yes-no = Kada nijedna nije bila uzdržana, { $member } i { $other } glasale su isto u { $part } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }, { $period } ({ $percent })
same-way-half-credit = { $said }, ili { $value } kada se uzdržanost računa pola
same-way-kappa = { $said }; korigovano za slučajnost, kapa je { $value }
same-way-kappa-none = { $said }; korigovano za slučajnost nema vrednosti, jer nijedna nikada nije glasala drugačije
same-way-median = { $said }; medijana { $count ->
    [one] { $count } članice koja ima
    [few] { $count } članice koje imaju
   *[other] { $count } članica koje imaju
  } bar polovinu zajedničkih glasanja ({ $member }): { $median }.
same-way-median-in = { $said }; medijana { $count ->
    [one] { $count } članice koja ima
    [few] { $count } članice koje imaju
   *[other] { $count } članica koje imaju
  } bar polovinu zajedničkih glasanja ({ $member }), { $period }: { $median }.
median-alone = Medijana { $count ->
    [one] { $count } članice koja ima
    [few] { $count } članice koje imaju
   *[other] { $count } članica koje imaju
  } bar polovinu zajedničkih glasanja ({ $member }), { $period }: { $median }.
no-ranking = Nema rangiranih: nijedna članica nema { $count } zajedničkih glasanja ({ $member }), { $period }.
no-ranking-yes-no = Nema rangiranih: nijedna članica sa bar polovinom zajedničkih glasanja ({ $member }) nema { $count } u kojima nijedna nije bila uzdržana, { $period }.
no-ranking-kappa = Nema rangiranih: korigovano za slučajnost, nijedna članica sa { $count } i bar polovinom zajedničkih glasanja ({ $member }) nema vrednost, jer nijedna nikada nije glasala drugačije, { $period }.
no-value-kappa = Korigovano za slučajnost, nijedna članica sa bar polovinom zajedničkih glasanja ({ $member }) nema vrednost, jer nijedna nikada nije glasala drugačije, { $period }.
no-value-yes-no = Nijedna članica sa bar polovinom zajedničkih glasanja ({ $member }) nema zabeležen glas za ili protiv u istom glasanju, { $period }.
sentence = { $said }.
never-both = { $member } i { $other } ni u jednom glasanju nemaju obe zabeležen stav, { $period }.
never-both-in-bloc = { $member }, kao članica bloka { $bloc }, i { $other } ni u jednom glasanju nemaju obe zabeležen stav, { $period }.
never-both-yes-no = { $member } i { $other } ni u jednom glasanju nemaju obe zabeležen glas za ili protiv, { $period }.
bloc-way = { $member } i { $bloc } ({ $members }), { $period }: medijana { $value } ({ $measure }, medijana od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }), od { $low } do { $high }
rank-of = { $more ->
    [0] Nijedna
   *[other] { $more }
  } od { $ranked ->
    [one] { $ranked } rangirane članice
    [few] { $ranked } rangirane članice
   *[other] { $ranked } rangiranih članica
  } { $more ->
    [0] nije češće glasala
    [one] češće je glasala
    [few] češće su glasale
   *[other] češće je glasalo
  } isto kao { $member } nego { $other }, { $period }.
extremes = Isto kao { $member }, { $period }, od { $ranked ->
    [one] { $ranked } rangirane članice
    [few] { $ranked } rangirane članice
   *[other] { $ranked } rangiranih članica
  }, najčešće: { $most } ({ $high }), a najređe: { $least } ({ $low }).
extremes-half-credit = Kada se uzdržanost računa pola ({ $member }, { $period }), od { $ranked ->
    [one] { $ranked } rangirane članice
    [few] { $ranked } rangirane članice
   *[other] { $ranked } rangiranih članica
  }, najviša vrednost: { $most } ({ $high }), a najniža: { $least } ({ $low }).
extremes-yes-no = Kada nijedna nije bila uzdržana, isto kao { $member }, { $period }, od { $ranked ->
    [one] { $ranked } rangirane članice
    [few] { $ranked } rangirane članice
   *[other] { $ranked } rangiranih članica
  }, najčešće: { $most } ({ $high }), a najređe: { $least } ({ $low }).
extremes-kappa = Korigovano za slučajnost ({ $member }, { $period }), od { $ranked ->
    [one] { $ranked } rangirane članice
    [few] { $ranked } rangirane članice
   *[other] { $ranked } rangiranih članica
  }, najviša kapa: { $most } ({ $high }), a najniža: { $least } ({ $low }).
pair-most = Od prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }, najčešće su isto glasale { $one } i { $other }: { $figure }.
pair-least = Od prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }, najređe su isto glasale { $one } i { $other }: { $figure }.
blocs-pair-most = Između prikazanih blokova, { $period }, najčešće su isto glasale članice { $one } i { $other }: { $figure }.
blocs-pair-least = Između prikazanih blokova, { $period }, najređe su isto glasale članice { $one } i { $other }: { $figure }.
pairs-most = Najviša vrednost, { $value }: { $count } od { $pairs } prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }.
pairs-least = Najniža vrednost, { $value }: { $count } od { $pairs } prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }.
blocs-pairs-most = Između blokova, { $period }, najviša vrednost, { $value }: { $count } od { $pairs } prikazanih parova blokova.
blocs-pairs-least = Između blokova, { $period }, najniža vrednost, { $value }: { $count } od { $pairs } prikazanih parova blokova.
figure-most = Najviša vrednost prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }: { $one } i { $other }, { $figure }.
figure-least = Najniža vrednost prikazanih parova sa bar { $few } zajedničkih glasanja, { $period }: { $one } i { $other }, { $figure }.
blocs-figure-most = Između prikazanih blokova, { $period }, najviša vrednost: { $one } i { $other }, { $figure }.
blocs-figure-least = Između prikazanih blokova, { $period }, najniža vrednost: { $one } i { $other }, { $figure }.
pair = { $one } i { $other }
figure-of = { $figure } ({ $measure })
end-level = { $member } i još { $count }
end-towards = strana: { $member }
nearer = Na ovoj liniji { $member } stoji bliže članici { $near } (razdaljina { $distance }) nego članici { $far } ({ $otherDistance }), { $period }.
place-from = Brojano od jednog kraja ({ $end }), { $member } ima mesto { $place } od { $count ->
    [one] { $count } članice
    [few] { $count } članice
   *[other] { $count } članica
  }, { $period }.
line-ends = Na krajevima ove linije stoje { $one } i, na drugom, { $other }, { $period }.
furthest-apart = Na ovoj liniji najdalje jedna od druge stoje { $one } i { $other }, od { $count ->
    [one] { $count } članice
    [few] { $count } članice
   *[other] { $count } članica
  }, { $period }.
with-chosen = Prikazane su članice koje su najčešće i najređe glasale isto kao { $member }, { $period }.
with-chosen-figure = Prikazane su članice sa najvišim i najnižim vrednostima u odnosu na: { $member }, { $period }.
no-full-year = Ni u jednoj godini nema { $count } glasanja u kojima su obe zauzele stav: prikazan je jedan podatak, { $period }.
no-full-year-yes-no = Ni u jednoj godini nema { $count } glasanja u kojima nijedna nije bila uzdržana: prikazan je jedan podatak, { $period }.

precedents-year = { $year }: { $count } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }
said-never = { $what }: nikada, { $of }.
precedents-share = { $count } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav
precedents-share-bloc = { $count } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav kao članica bloka { $bloc }
said-alone-any = { $member } je kao jedina { $blocMember } imala svoj stav u { $share }.
said-alone-yes = { $member } je kao jedina { $blocMember } glasala za u { $share }.
said-alone-abstain = { $member } je kao jedina { $blocMember } bila uzdržana u { $share }.
said-alone-no = { $member } je kao jedina { $blocMember } glasala protiv u { $share }.
said-with-any = { $member } je kao jedina { $blocMember } glasala isto kao { $other } u { $share }.
said-with-yes = { $member } je kao jedina { $blocMember } glasala za, kao i { $other }, u { $share }.
said-with-abstain = { $member } je kao jedina { $blocMember } bila uzdržana, kao i { $other }, u { $share }.
said-with-no = { $member } je kao jedina { $blocMember } glasala protiv, kao i { $other }, u { $share }.
said-against-any = { $member } i { $other } glasale su suprotno u { $share }.
said-against-yes = { $member } je glasala za, a { $other } protiv, u { $share }.
said-against-abstain = { $member } je bila uzdržana, a { $other } suprotno, u { $share }.
said-against-no = { $member } je glasala protiv, a { $other } za, u { $share }.
precedents-base = od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav
precedents-base-bloc = od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav kao članica bloka { $bloc }
precedents-share-both = { $count } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima su obe zauzele stav
precedents-share-both-bloc = { $count } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima su obe zauzele stav, { $member } kao članica bloka { $bloc }
precedents-base-both = od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima su i { $member } i { $other } zauzele stav
precedents-base-both-bloc = od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima su { $member }, kao članica bloka { $bloc }, i { $other } zauzele stav
in-period = { $said }, { $period }
without-open = bez onih koja se ne mogu utvrditi: { $count }
precedents-more = { $count ->
    [one] i još { $count }
    [few] i još { $count }
   *[other] i još { $count }
  }
a-roll-call = { $date } ({ $id })
first-last = Prvo, { $period }: { $first }; poslednje: { $last }.
run = od { $first } do { $last }
run-of-day = svih { $date }, od { $first } do { $last }
longest-run = Najduži niz: { $count } zaredom, { $of }; { $run }.
longest-runs = Najduži niz: { $count } zaredom; broj takvih nizova: { $runs }, { $of }; prvi { $run }.
precedents-unknown = { $count ->
    [one] Još { $count } glasanje je izostavljeno
    [few] Još { $count } glasanja su izostavljena
   *[other] Još { $count } glasanja je izostavljeno
  }, jer izvor ne imenuje sve ili je zapis pod otvorenom sumnjom, { $period }.

## What cannot be answered

no-focus = Nije navedena članica za poređenje; prikazana je { $member }.
own-partner = { $member } se ne poredi sama sa sobom.
default-partners = Od onih koje stranica navodi niko nije ostao za poređenje: biraju podaci.
partners-cut = Prikazano je prvih { $count } od { $named } koje stranica navodi: više linija bilo bi nečitko.
blocs-cut = Izostavljeno, jer bi bilo prikazano više od { $count } članica: { $blocs }.
calls-with-doubts = Otvorene sumnje o zapisu ima { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }.
nothing-counted = U ovom periodu i temi nema poimeničnih glasanja.
never-voted = { $member } nema zabeležen stav ni u jednom od { $count ->
    [one] { $count } glasanja
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }, { $period }.
never-member = { $member } nije bila članica ni u jednom od { $count ->
    [one] { $count } glasanja
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }, { $period }.
bloc-empty = { $bloc }: bez članica, { $period }.
nobody-shared = Niko nema dovoljno zajedničkih glasanja za poređenje ({ $member }), { $period }.
no-pair-shared = Nikoje dve od ovih nemaju zabeležen stav u istom glasanju, { $period }.
no-pair-kappa = Korigovano za slučajnost, nikoje dve od ovih nemaju vrednost, jer nijedna nikada nije glasala drugačije, { $period }.
no-pair-yes-no = Nikoje dve od ovih nemaju obe zabeležen glas za ili protiv u istom glasanju, { $period }.
no-member-shared = nijedna članica nema polovinu
no-other-member = bez drugih članica
without-value = bez vrednosti
bloc-of-one = { $bloc } je imao samo jednu članicu, { $period }: { $member }. Nema para za poređenje.
alone = Bez drugih članica u glasanjima u kojima je stav zauzela { $members }, { $period }.
others-silent = Nijedna druga članica nije zauzela stav u glasanjima u kojima ga je zauzela { $members }, { $period }.
alone-in-bloc = { $bloc }: bez drugih članica u glasanjima u kojima je stav zauzela { $members }, { $period }.
silent-in-bloc = { $bloc }: nijedna druga članica nije zauzela stav u glasanjima u kojima ga je zauzela { $members }, { $period }.
none-told = Ništa se ne može utvrditi, { $period }, o { $count ->
    [one] { $count } glasanju
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }, jer izvor ne imenuje sve ili je zapis pod otvorenom sumnjom.
never-in-bloc = { $member } nema zabeležen stav kao članica bloka { $bloc }, { $period }.

nothing-contested = Nijedno glasanje ovog perioda ne razlikuje članice.
few-contested = Sporno je samo { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }: redosled članica malo znači.
note-space = Idealne tačke uređenim logitom u ovom periodu, iz { $count ->
    [one] { $count } spornog glasanja
    [few] { $count } sporna glasanja
   *[other] { $count } spornih glasanja
  }. Smisao imaju samo razdaljine u njemu; krajevi nose imena članica { $left } i { $right }.
note-latest = Linija je od najnovijih glasanja ({ $count } od { $all }): redosled nešto znači samo u kratkom periodu.
note-bloc-day = Traka obuhvata članice bloka na dan { $day }; crta je njihova medijana.

## Years and tables

all-median = Sve članice, medijana
bloc-median = { $bloc }, medijana
part-year-short = { $year }, deo
part-year = { $year } (deo godine)
bloc-on-day = { $bloc }, { $day }
name-today = { $name } (danas { $today })
name-in-brackets = { $name } ({ $more })
year-calls = { $year }: { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }
point = { $name }, { $year }: { $value }, { $base }
point-short = { $value }, { $base }
column-member = Članica
column-bloc = Blok
column-rank = Rang
column-value = Isti glas
column-figure = Vrednost ({ $measure })
column-base = Osnova
column-left-out = Jedna bez stava
column-year = Godina
column-roll-calls = Glasanja
column-roll-call = Glasanje
column-date = Datum
column-title = Naslov
column-tally = Ishod
column-point = Tačka
column-others = Ostale
evidence = { $member } i { $other }, { $period }
evidence-year = { $member }, { $period }
evidence-left-out = Izostavljeno: { $count ->
    [one] { $count } glasanje u kojem
    [few] { $count } glasanja u kojima
   *[other] { $count } glasanja u kojima
  } jedna nije zauzela stav.
evidence-left-out-yes-no = Izostavljeno: { $count ->
    [one] { $count } glasanje u kojem
    [few] { $count } glasanja u kojima
   *[other] { $count } glasanja u kojima
  } je jedna bila uzdržana ili nije zauzela stav.
interval = Interval 95 %, izvlačenjem grupa sličnih glasanja: od { $low } do { $high }

## The controls

ui-table-compare = Svi podaci kao tabela
ui-view-alignment = Rang-lista
ui-view-timeline = Kroz vreme
ui-view-precedents = Presedani
ui-view-matrix = Matrica
ui-view-space = Na liniji
ui-measure = Mera
ui-measure-agreement = isti glas
ui-measure-half-credit = uzdržanost pola
ui-measure-yes-no = samo za i protiv
ui-measure-kappa = korigovano za slučajnost
ui-topic = Tema
ui-from = Od
ui-to = Do
ui-everybody = Sve članice
ui-by-bloc = Po blokovima
ui-same-topics = Samo teme svake godine
ui-parts = I stavovi, amandmani i procedura
ui-contested = Manjina bar
ui-contested-0 = bilo koja
ui-contested-10 = 10 %
ui-contested-25 = 25 %
ui-interval = Interval 95 % otvorenog podatka
ui-position = Glas
ui-position-any = bilo koji
ui-position-yes = za
ui-position-abstain = uzdržano
ui-position-no = protiv
ui-against = Na suprotnoj strani
ui-copy = Kopiraj podatak
ui-evidence-close = Zatvori
ui-figures-csv = Preuzmi kao CSV
ui-first-rows = Navedeno je prvih { $count }.
ui-entries = Na slici: { $count ->
    [one] { $count } stavka
    [few] { $count } stavke
   *[other] { $count } stavki
  }
ui-differ = Samo gde se razlikuju
ui-compare-proof = spisak
ui-roll-calls = { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }
ui-pairs = { $count ->
    [one] { $count } par
    [few] { $count } para
   *[other] { $count } parova
  }
ui-compare-copy-link = Kopiraj vezu
ui-compare-copy-picture = Kopiraj sliku
ui-compare-copy-png = Preuzmi kao PNG
ui-compare-copy-svg = Preuzmi kao SVG
ui-compare-copy-embed = Kopiraj kod za ugradnju
ui-compare-copy-failed = Pregledač to nije dozvolio.
ui-compare-copy-done = Kopirano

## The keys

ui-compare-help = Tasteri
compare-key-arrows = od jednog do sledećeg
compare-key-groups = do onoga što je iznad ili ispod; gde ima blokova, od bloka do bloka
compare-key-ends = prvi i poslednji
compare-key-type = nađi ime po prvim slovima
compare-key-enter = navodi šta je iza toga
compare-key-escape = zatvara
compare-key-arrows-name = ← →
compare-key-groups-name = ↑ ↓
compare-key-ends-name = Home, End
compare-key-type-name = A–Ž
compare-key-enter-name = Enter, razmak
compare-key-escape-name = Esc
