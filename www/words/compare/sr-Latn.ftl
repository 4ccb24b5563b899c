# Reči poređenja, tokova i presedana, na srpskom latinicom.

## Headings

heading-alignment = Ko je glasao isto kao { $member }?
heading-timeline = Koliko često su isto glasali { $member } i …
heading-alone-any = Kada nijedna druga { $blocMember } nije glasala kao { $member }
heading-alone-yes = Kada je { $member } kao jedina { $blocMember } glasala za
heading-alone-abstain = Kada je { $member } kao jedina { $blocMember } bila uzdržana
heading-alone-no = Kada je { $member } kao jedina { $blocMember } glasala protiv
heading-with-any = { $bloc }: kada je tako glasala samo { $member }, kao i { $other }
heading-with-yes = { $bloc }: kada je za glasala samo { $member }, kao i { $other }
heading-with-abstain = { $bloc }: kada je uzdržana bila samo { $member }, kao i { $other }
heading-with-no = { $bloc }: kada je protiv glasala samo { $member }, kao i { $other }
heading-against-any = Kada su { $member } i { $other } glasale suprotno
heading-against-yes = Kada je { $member } glasala za, a { $other } protiv
heading-against-abstain = Kada je { $member } bila uzdržana, a { $other } suprotno
heading-against-no = Kada je { $member } glasala protiv, a { $other } za
heading-matrix = Koliko često je svaki par glasao isto
heading-matrix-blocs = Koliko često su članice svaka dva bloka glasale isto
heading-space = Članice na jednoj liniji, po svim glasovima
whole-assembly = cela skupština
a-member = članica

## The set, the measure, the base

set = { $count ->
    [one] { $count } poimenično glasanje
    [few] { $count } poimenična glasanja
   *[other] { $count } poimeničnih glasanja
  }
set-topic = tema: { $topic }
set-same-topics = samo teme svake godine
measure-agreement = isti glas
measure-half-credit = uzdržanost se računa pola
measure-yes-no = samo za i protiv
measure-kappa = korigovano za slučajnost (kapa)
percent = { $count } %
decimal-point = ,
base = { $part } od { $base }
base-only = od { $base }
base-pairs = medijana { $count ->
    [one] { $count } para članica
    [few] { $count } para članica
   *[other] { $count } parova članica
  }
median = medijana za { $count ->
    [one] { $count } članicu
    [few] { $count } članice
   *[other] { $count } članica
  }: { $median }
by-share = Po udelu
section-blocs = Blokovi: medijana članica, od najniže do najviše vrednosti
section-few = Članice sa manje od polovine zajedničkih glasanja: { $member }

note-pairs = Računaju se cele rezolucije i odluke o kojima je glasano poimenično, gde su obe zauzele stav: za, protiv ili uzdržano.
note-precedents = Računaju se cele rezolucije i odluke o kojima je glasano poimenično.
note-bloc-pairs = Između blokova: medijana svih parova članica, po jedne iz svakog, u danima kada su obe pripadale; unutar bloka, svih njegovih parova.
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

## Sentences. Each is made only when it is true of the data.

same-way = { $member } i { $other } glasale su isto u { $part } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  }, { $period } ({ $percent })
same-way-median = { $said }; medijana svih članica za { $member } bila je { $median }.
never-both = { $member } i { $other } nikada nisu obe zauzele stav.
rank-of = { $more ->
    [0] Nijedna druga članica
    [one] { $more } od { $others } drugih članica
    [few] { $more } od { $others } drugih članica
   *[other] { $more } od { $others } drugih članica
  } češće je glasala isto kao { $member } nego { $other }.
extremes = Isto kao { $member } najčešće: { $most } ({ $high }), a najređe: { $least } ({ $low }).
with-chosen = Prikazane su članice koje su najčešće i najređe glasale isto kao { $member }.

precedents-of = { $count ->
    [0] Nijedno
   *[other] { $count }
  } od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav
precedents-base = od { $base ->
    [one] { $base } glasanja
    [few] { $base } glasanja
   *[other] { $base } glasanja
  } u kojima je { $member } zauzela stav
precedents-more = { $count ->
    [one] i još { $count }, u tabeli
    [few] i još { $count }, u tabeli
   *[other] i još { $count }, u tabeli
  }
a-roll-call = { $date } ({ $id })
first-last = Prvo je bilo { $first }, poslednje { $last }.
longest-run = Najduži niz: { $count } zaredom od onih u kojima je { $member } zauzela stav, od { $first } do { $last }.
precedents-unknown = { $count ->
    [one] Još { $count } glasanje je izostavljeno
    [few] Još { $count } glasanja su izostavljena
   *[other] Još { $count } glasanja je izostavljeno
  }, jer izvor ne imenuje sve.

## What cannot be answered

no-focus = Nije navedena članica za poređenje; prikazana je { $member }.
own-partner = { $member } se ne poredi sama sa sobom.
nothing-counted = U ovom periodu i temi nema poimeničnih glasanja.
never-voted = { $member } nije zauzela stav ni u jednom od { $count ->
    [one] { $count } glasanja
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }.
nobody-shared = Niko nema dovoljno zajedničkih glasanja za poređenje: { $member }.
no-member-shared = nijedna članica nema polovinu
never-in-bloc = { $member } u ovom periodu nije zauzela stav kao članica bloka { $bloc }.

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
  }. Smisao imaju samo razdaljine u njemu; krajeve imenuju { $left } i { $right }.

## Years and tables

bloc-median = { $bloc }, medijana
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
column-base = Glasanja
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
ui-from = Od
ui-to = Do
ui-everybody = Sve članice
ui-by-bloc = Po blokovima
ui-same-topics = Samo teme svake godine
ui-position = Glas
ui-position-any = bilo koji
ui-position-yes = za
ui-position-abstain = uzdržano
ui-position-no = protiv
ui-against = Na suprotnoj strani
ui-copy = Kopiraj podatak
ui-evidence-close = Zatvori
ui-figures-csv = Preuzmi kao CSV
ui-differ = Samo gde se razlikuju
ui-roll-calls = { $count ->
    [one] { $count } glasanje
    [few] { $count } glasanja
   *[other] { $count } glasanja
  }
ui-compare-copy-link = Kopiraj vezu
ui-compare-copy-picture = Kopiraj sliku
ui-compare-copy-embed = Kopiraj kod za ugradnju
ui-compare-copy-failed = Pregledač to nije dozvolio.
ui-compare-copy-done = Kopirano
