# Words that readers see when they explore, in Serbian (Latin script); loaded beside ../sr-Latn.ftl.

## Members as a reader arranged them

label-not-member = nije članica
section-all = po abecedi
section-bloc = { $bloc }
section-bloc-rest = { $bloc }, ostali
section-others = ostale članice
position-list = { $position }: { $who }
not-on-map = Nisu na ovoj karti
# Under a list of so many members that most are marks.
names-in-table = Imena imaju istaknuti i pronađeni; u tabeli su svi.
no-map = Podaci nijednoj članici ne daju kod koji ima mesto na karti; sve su navedene po imenu.
region-europe = Evropa
region-africa = Afrika i Bliski istok
region-americas = Amerike
region-asia = Azija i Pacifik

## Filters

filter = Prikazano { $count } od { $members }: { $what }
filter-none = Prikazani svi: { $members }
filter-part = { $bloc }, { $position }
filter-find = „{ $typed }“

## Two roll calls

flow-heading = Ko je promenio stav između dva glasanja
flow = { $from } → { $to }
flow-same = { $position } oba puta
side = { $id }: { $outcome }.
crossed = Promena stava kod { $count ->
    [one] { $count } članice
    [few] { $count } članice
   *[other] { $count } članica
  } ({ $from ->
    [yes] za
    [no] protiv
   *[abstain] uzdržano
  } → { $to ->
    [yes] za
    [no] protiv
   *[abstain] uzdržano
  }): { $who }.
crossed-many = Promena stava kod { $count ->
    [one] { $count } članice
    [few] { $count } članice
   *[other] { $count } članica
  } ({ $from ->
    [yes] za
    [no] protiv
   *[abstain] uzdržano
  } → { $to ->
    [yes] za
    [no] protiv
   *[abstain] uzdržano
  }).
nobody-crossed = Niko nije promenio stav: isti je kod svih { $count } sa zabeleženim stavom u oba glasanja.
in-one-only = Stav samo u jednom od dva glasanja, u drugom bez glasa: { $count ->
    [one] { $count } članica
    [few] { $count } članice
   *[other] { $count } članica
  } ({ $flows }).
record-two = { $first }, { $firstDate } · { $second }, { $secondDate }
movers-more = { $names } i još { $count }
focus-moved = { $member } – prvi put { $from ->
    [yes] za
    [no] protiv
    [abstain] uzdržano
    [not-voting] bez glasa
    [not-named] izvor ne navodi
   *[not-member] nije članica
  }, drugi put { $to ->
    [yes] za
    [no] protiv
    [abstain] uzdržano
    [not-voting] bez glasa
    [not-named] izvor ne navodi
   *[not-member] nije članica
  }.
focus-stayed = { $member } – oba puta { $from ->
    [yes] za
    [no] protiv
    [abstain] uzdržano
    [not-voting] bez glasa
    [not-named] izvor ne navodi
   *[not-member] nije članica
  }.
titled = { $id }, „{ $title }“
flow-caption = { $heading }: { $both }

## The card of a member

card-strip = { $count ->
    [0] Ovde nema drugih glasanja
    [1] Ovo i jedino srodno glasanje ovde
   *[other] Ovo i srodna glasanja ovde: { $count }
  }
card-strip-nearest = Ovo i srodna glasanja ovde: vremenski najbližih { $count } od { $related }
card-here = podvučeno: ovo glasanje
card-vote = { $date } · { $id }: { $position }
card-blocs = Njeni blokovi tog dana

## The controls

ui-all = Prikaži sve
ui-proof = ko
ui-close = Zatvori
ui-order-blocs = Blokovi
ui-order-given = kako je stranica zadala
ui-order-size = po veličini
ui-order-favour = po udelu glasova za
ui-order-dissent = po udelu izdvojenih
ui-order-members = Članice
ui-order-position = po stavu
ui-order-bloc = po blokovima
ui-order-name = po imenu
ui-zoom = Karta
ui-zoom-world = Svet
ui-zoom-europe = Evropa
ui-patterns = Šare
ui-help = Tasteri
ui-csv = Preuzmi kao CSV
ui-nobody = Niko se tako ne zove.
ui-sort = Poređaj po koloni { $column }

## Keys

key-arrows = od jednog do sledećeg
key-groups = od grupe do grupe
key-ends = prvi i poslednji
key-type = nađi ime po prvim slovima
key-enter = izaberi: izdvaja ili otvara karticu članice
key-escape = nazad: zatvara, zatim prikazuje sve
key-arrows-name = ← →
key-groups-name = ↑ ↓
key-ends-name = Home, End
key-type-name = A–Ž
key-enter-name = Enter, razmak
key-escape-name = Esc
ui-copy-link = Kopiraj vezu
ui-copy-picture = Kopiraj sliku
ui-copy-png = Preuzmi kao PNG
ui-copy-svg = Preuzmi kao SVG
ui-copy-embed = Kopiraj kod za ugradnju
ui-copy-failed = Pregledač to nije dozvolio.
ui-copy-done = Kopirano
