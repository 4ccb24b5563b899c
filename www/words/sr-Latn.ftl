# Words that readers see, in Serbian (Latin script).
#
# Members of an assembly and of a bloc are "država" or "članica", so adjectives and participles
# that follow "jedina" are feminine; about a single member they are impersonal ("uzdržano"),
# since the grammatical gender of a name is not known.

## Positions

label-yes = za
label-abstain = uzdržano
label-no = protiv
label-not-voting = nije glasalo
label-not-named = izvor ne navodi

clause-yes = { $who } za
clause-abstain = { $who } uzdržano
clause-no = { $who } protiv
clause-not-voting = { $who } bez glasa
clause-not-named = { $who } – izvor ne navodi

apart-yes = { $who } za
apart-abstain = { $who } uzdržano
apart-no = { $who } protiv
apart-not-voting = { $who } – nije glasalo
apart-not-named = { $who } – izvor ne navodi
apart-not-member = { $who } – nije članica

## Sentences. Each is made only when it is true of the data.

outcome = { $yes } za, { $no } protiv, { $abstain } uzdržano
outcome-not-voting = { $count } od { $members ->
    [one] { $members } članice
    [few] { $members } članice
   *[other] { $members } članica
  } { $count ->
    [one] nije glasala
    [few] nisu glasale
   *[other] nije glasalo
  }
# Where the source does not name everybody, none is no count.
outcome-partial = { $yes ->
    [0] {""}
   *[other] { $yes } za{ $no ->
        [0] { $abstain ->
            [0] ;{" "}
           *[other] ,{" "}
          }
       *[other] ,{" "}
      }
  }{ $no ->
    [0] {""}
   *[other] { $no } protiv{ $abstain ->
        [0] ;{" "}
       *[other] ,{" "}
      }
  }{ $abstain ->
    [0] {""}
   *[other] { $abstain } uzdržano;{" "}
  }izvor ne navodi { $count } od { $members ->
    [one] { $members } članice
    [few] { $members } članice
   *[other] { $members } članica
  }

bloc-sentence = { $bloc } ({ $members ->
    [one] { $members } članica
    [few] { $members } članice
   *[other] { $members } članica
  }): { $clauses }.

lone-yes = { $member } je jedina { $blocMember } koja je glasala za ({ $others }).
lone-abstain = { $member } je jedina { $blocMember } koja je bila uzdržana ({ $others }).
lone-no = { $member } je jedina { $blocMember } koja je glasala protiv ({ $others }).

none-apart-yes = Nijedna { $blocMember } nije se izdvojila: glasova za { $count }, koliko i članica.
none-apart-abstain = Nijedna { $blocMember } nije se izdvojila: uzdržanih { $count }, koliko i članica.
none-apart-no = Nijedna { $blocMember } nije se izdvojila: glasova protiv { $count }, koliko i članica.
none-apart-of-those-voting = Nijedna { $blocMember } koja je zauzela stav nije se izdvojila: { $clauses }.

# Every member of the bloc on the day, and who outside it stood with them: nobody, or a few.
outside-yes = Svaka { $blocMember } ({ $count }) glasala je za, a van tog bloka { $outside ->
    [0] niko
   *[other] još samo { $who }
  }.
outside-abstain = Svaka { $blocMember } ({ $count }) bila je uzdržana, a van tog bloka { $outside ->
    [0] niko
   *[other] još samo { $who }
  }.
outside-no = Svaka { $blocMember } ({ $count }) glasala je protiv, a van tog bloka { $outside ->
    [0] niko
   *[other] još samo { $who }
  }.

split = { $bloc } ({ $members ->
    [one] { $members } članica
    [few] { $members } članice
   *[other] { $members } članica
  }) – podeljeni stavovi: { $clauses }.
tied = { $bloc } ({ $members ->
    [one] { $members } članica
    [few] { $members } članice
   *[other] { $members } članica
  }) – bez zajedničkog stava: { $clauses }.
largest-opposed = { $opposed ->
    [1] Jedini
   *[other] Najveći
  } prikazani blok čiji je najčešći stav „protiv“: { $bloc } ({ $count } od { $members ->
    [one] { $members } članice
    [few] { $members } članice
   *[other] { $members } članica
  }).

# "Među prisutnima koji su glasali (82) bilo je 63 za; bila je potrebna njihova većina."
majority = Među { $rule ->
    [members] svim članicama
    [absolute] svim članicama
   *[other] prisutnima koji su glasali
  } ({ $base }) bilo je { $yes } za; { $rule ->
    [voting] bila je potrebna njihova većina
    [two-thirds-voting] bile su potrebne dve trećine njihovih glasova
    [members] bila je potrebna većina svih članica
    [two-thirds] bila je potrebna dvotrećinska većina
    [absolute] bila je potrebna apsolutna većina
   *[simple] bila je potrebna prosta većina
  }.

unanimous-yes = Niko se nije izdvojio: za su svi koji su zauzeli stav ({ $count }).
unanimous-abstain = Niko se nije izdvojio: uzdržani su svi koji su zauzeli stav ({ $count }).
unanimous-no = Niko se nije izdvojio: protiv su svi koji su zauzeli stav ({ $count }).

focus-yes = { $member } – za.
focus-abstain = { $member } – uzdržano.
focus-no = { $member } – protiv.
focus-not-voting = { $member } – bez glasa.
focus-not-named = { $member } – izvor ne navodi.
focus-not-member = { $member } – tog dana nije članica.

tally-differs = Izvor navodi { $statedYes } za, { $statedNo } protiv, { $statedAbstain } uzdržano, a njegov spisak daje { $yes }, { $no } i { $abstain }.
open-doubts = Za ovaj zapis { $count ->
    [one] ostaje { $count } nedoumica
    [few] ostaju { $count } nedoumice
   *[other] ostaje { $count } nedoumica
  }.
no-votes = { $members ->
    [0] Tog dana niko nije bio članica.
    [one] Niko nije glasao: stav nema nijedna od { $members } članice.
    [few] Niko nije glasao: stav nema nijedna od { $members } članice.
   *[other] Niko nije glasao: stav nema nijedna od { $members } članica.
  }

## Names and lines around the picture

bloc-member = članica bloka { $bloc }
bloc-members = { $bloc }: { $members ->
    [one] { $members } članica
    [few] { $members } članice
   *[other] { $members } članica
  }
bloc-list = { $bloc } ({ $count }): { $members }
member-position = { $member }: { $position }
group = { $count } { $position }
part = { $bloc }: { $count } od { $members ->
    [one] { $members } članice
    [few] { $members } članice
   *[other] { $members } članica
  } { $position }
members = { $count ->
    [one] { $count } članica
    [few] { $count } članice
   *[other] { $count } članica
  }

outcome-adopted = usvojeno
outcome-rejected = odbijeno
kind-paragraph = glasanje o paragrafu
kind-amendment = amandman
kind-motion = predlog

shares-note = Trake pokazuju udele članica svakog bloka { $day ->
    [0] za mesec
   *[other] na dan
  } { $date }
source = Izvor: { $source }
table-caption = Ko je kako glasao: { $title }
table-member = Članica
table-position = Stav
table-blocs = Blokovi

## Grammar

date = { $day ->
    [0] { $month ->
        [1] januar
        [2] februar
        [3] mart
        [4] april
        [5] maj
        [6] jun
        [7] jul
        [8] avgust
        [9] septembar
        [10] oktobar
        [11] novembar
       *[12] decembar
      }
   *[other] { $day }. { $month ->
        [1] januara
        [2] februara
        [3] marta
        [4] aprila
        [5] maja
        [6] juna
        [7] jula
        [8] avgusta
        [9] septembra
        [10] oktobra
        [11] novembra
       *[12] decembra
      }
  } { $year }.
# This language has no article before names.
article-names = {""}
list-comma = ,{" "}
# Between lists.
list-semicolon = ;{" "}
isolated = { $text }
list-last = { $first } i { $last }
clauses = { $first }; { $rest }

## The element

ui-table = Ko je kako glasao: svaka članica
ui-keys = Strelice levo i desno vode od jedne do druge, gore i dole od grupe do grupe. Ukucajte početak imena da biste ga našli. Enter bira, Escape zatvara.
ui-failed = Ova promena ne može da se prikaže; vidite poslednju ispravnu sliku.
ui-nothing = Grafikon nije mogao da se učita.
ui-retry = Pokušajte ponovo
ui-view = Prikaz
ui-view-breakdown = Pregled
ui-view-hemicycle = Polukrug
ui-view-members = Članice
ui-view-tiles = Karta
ui-view-table = Tabela
ui-find = Nađi članicu
ui-options = Podešavanja
