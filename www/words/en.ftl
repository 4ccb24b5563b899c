# Words that readers see, in English.
#
# Every catalog has the same messages with the same variables; a test compares them.
# Numbers reach a message as { $count }; names are finished text.

## Positions

label-yes = in favour
label-abstain = abstained
label-no = against
label-not-voting = did not vote
label-not-named = not named by the source

clause-yes = { THE($who) } in favour
clause-abstain = { THE($who) } abstaining
clause-no = { THE($who) } against
clause-not-voting = { THE($who) } not voting
clause-not-named = { THE($who) } not named by the source

# Beside a bar, who stood apart: "Serbia against".
apart-yes = { $who } in favour
apart-abstain = { $who } abstained
apart-no = { $who } against
apart-not-voting = { $who } did not vote
apart-not-named = { $who } not named
apart-not-member = { $who } not a member

## Sentences. Each is made only when it is true of the data.

outcome = { $yes } in favour, { $no } against, { $abstain } abstaining
outcome-not-voting = { $count } of { $members ->
    [one] { $members } member
   *[other] { $members } members
  } did not vote
# Where the source does not name everybody, none is no count.
outcome-partial = { $yes ->
    [0] {""}
   *[other] { $yes } in favour{ $no ->
        [0] { $abstain ->
            [0] ;{" "}
           *[other] ,{" "}
          }
       *[other] ,{" "}
      }
  }{ $no ->
    [0] {""}
   *[other] { $no } against{ $abstain ->
        [0] ;{" "}
       *[other] ,{" "}
      }
  }{ $abstain ->
    [0] {""}
   *[other] { $abstain } abstaining;{" "}
  }{ $count } of { $members ->
    [one] { $members } member
   *[other] { $members } members
  } { $count ->
    [one] is
   *[other] are
  } not named by the source

bloc-sentence = { $bloc } ({ $members ->
    [one] { $members } member
   *[other] { $members } members
  }): { $clauses }.

lone-yes = { CAPITAL_THE($member) } was the only { $blocMember } to vote in favour ({ $others }).
lone-abstain = { CAPITAL_THE($member) } was the only { $blocMember } to abstain ({ $others }).
lone-no = { CAPITAL_THE($member) } was the only { $blocMember } to vote against ({ $others }).

none-apart-yes = No { $blocMember } stood apart: all { $count } voted in favour.
none-apart-abstain = No { $blocMember } stood apart: all { $count } abstained.
none-apart-no = No { $blocMember } stood apart: all { $count } voted against.
none-apart-of-those-voting = No { $blocMember } with a recorded position stood apart: { $clauses }.

# Every member of the bloc on the day, and who outside it stood with them: nobody, or a few.
outside-yes = Every { $blocMember } ({ $count } in all) voted in favour; outside the bloc, { $outside ->
    [0] nobody
   *[other] only { THE($who) }
  } did.
outside-abstain = Every { $blocMember } ({ $count } in all) abstained; outside the bloc, { $outside ->
    [0] nobody
   *[other] only { THE($who) }
  } did.
outside-no = Every { $blocMember } ({ $count } in all) voted against; outside the bloc, { $outside ->
    [0] nobody
   *[other] only { THE($who) }
  } did.

split = { $bloc } ({ $members ->
    [one] { $members } member
   *[other] { $members } members
  }) split: { $clauses }.
tied = { $bloc } ({ $members ->
    [one] { $members } member
   *[other] { $members } members
  }) had no common position: { $clauses }.
largest-opposed = The { $opposed ->
    [1] only
   *[other] largest
  } bloc shown whose most common position was against is { $bloc } ({ $count } of { $members ->
    [one] { $members } member
   *[other] { $members } members
  }).

# "63 of 82 members present and voting were in favour; a majority of them was needed."
majority = { $yes } of { $base ->
    [one] { $base } member
   *[other] { $base } members
  } { $rule ->
    [members] {""}
    [absolute] {""}
   *[other] present and voting{" "}
  }{ $yes ->
    [one] was
   *[other] were
  } in favour; { $rule ->
    [voting] a majority of them was
    [two-thirds-voting] two thirds of them were
    [members] a majority of all members was
    [two-thirds] a two-thirds majority was
    [absolute] an absolute majority was
   *[simple] a simple majority was
  } needed.

unanimous-yes = Nobody stood apart: all { $count } members with a recorded position voted in favour.
unanimous-abstain = Nobody stood apart: all { $count } members with a recorded position abstained.
unanimous-no = Nobody stood apart: all { $count } members with a recorded position voted against.

focus-yes = { CAPITAL_THE($member) } voted in favour.
focus-abstain = { CAPITAL_THE($member) } abstained.
focus-no = { CAPITAL_THE($member) } voted against.
focus-not-voting = { CAPITAL_THE($member) } did not vote.
focus-not-named = { CAPITAL_THE($member) } is not named by the source.
focus-not-member = { CAPITAL_THE($member) } was not a member on that day.

tally-differs = The source states { $statedYes } in favour, { $statedNo } against, { $statedAbstain } abstaining, but its list adds up to { $yes }, { $no } and { $abstain }.
open-doubts = { $count ->
    [one] { $count } doubt
   *[other] { $count } doubts
  } about this record { $count ->
    [one] is
   *[other] are
  } open.
no-votes = { $members ->
    [0] Nobody was a member on that day.
    [one] Nobody voted: none of { $members } member has a recorded position.
   *[other] Nobody voted: none of { $members } members has a recorded position.
  }

## Names and lines around the picture

bloc-member = member of { $bloc }
bloc-members = { $bloc }: { $members ->
    [one] { $members } member
   *[other] { $members } members
  }
bloc-list = { $bloc } ({ $count }): { $members }
member-position = { $member }: { $position }
group = { $count } { $position }
part = { $bloc }: { $count } of { $members ->
    [one] { $members } member
   *[other] { $members } members
  } { $position }
members = { $count ->
    [one] { $count } member
   *[other] { $count } members
  }

outcome-adopted = adopted
outcome-rejected = rejected
kind-paragraph = paragraph vote
kind-amendment = amendment
kind-motion = motion

shares-note = Bars show shares of each bloc’s members { $day ->
    [0] in
   *[other] on
  } { $date }.
source = Source: { $source }
table-caption = Who voted how: { $title }
table-member = Member
table-position = Position
table-blocs = Blocs

## Grammar

date = { $day ->
    [0] {""}
   *[other] { $day }{" "}
  }{ $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
# THE and CAPITAL_THE put the article before names that have one of these words: "the Netherlands". They
# name no bar and no row, only who is in a sentence or a heading.
article-names = Bahamas|Comoros|Congo|Emirates|Empire|Federation|Gambia|Islands|Kingdom|Maldives|Netherlands|Philippines|Republic|Holy See|SSR|State of|States|Union
list-comma = ,{" "}
# Between lists.
list-semicolon = ;{" "}
isolated = { $text }
list-last = { $first } and { $last }
clauses = { $first }; { $rest }

## The element

ui-table = Who voted how: every member
ui-keys = Arrow left and right go from one to the next, up and down from group to group. Type the start of a name to find it. Enter selects, Escape closes.
ui-failed = This change could not be shown; what you see is the last good picture.
ui-nothing = The chart could not be loaded.
ui-retry = Try again
ui-view = View
ui-view-breakdown = Breakdown
ui-view-hemicycle = Hemicycle
ui-view-members = Members
ui-view-tiles = Tile map
ui-view-table = Table
ui-find = Find a member
ui-options = Options
