# Words of alignment, timelines and precedents, in English; loaded beside ../en.ftl by those views.

## Headings

heading-alignment = Who voted the same way as { $member }?
heading-timeline = How often { $member } voted the same way as …
heading-alone-any = When no other { $blocMember } voted as { $member } did
heading-alone-yes = When { $member } was the only { $blocMember } to vote in favour
heading-alone-abstain = When { $member } was the only { $blocMember } to abstain
heading-alone-no = When { $member } was the only { $blocMember } to vote against
heading-with-any = { $bloc }: when only { $member } voted as it did, and { $other } too
heading-with-yes = { $bloc }: when only { $member } voted in favour, as { $other } did
heading-with-abstain = { $bloc }: when only { $member } abstained, as { $other } did
heading-with-no = { $bloc }: when only { $member } voted against, as { $other } did
heading-against-any = When { $member } and { $other } voted on opposite sides
heading-against-yes = When { $member } voted in favour and { $other } against
heading-against-abstain = When { $member } abstained and { $other } did the opposite
heading-against-no = When { $member } voted against and { $other } in favour
heading-matrix = How often each two voted the same way
heading-matrix-blocs = How often members of each two blocs voted the same way
heading-space = Members on one line, by all their positions
whole-assembly = the whole assembly
a-member = member

## The set, the measure, the base

set = { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }
set-topic = topic: { $topic }
set-same-topics = only topics of every year
measure-agreement = identical positions
measure-half-credit = an abstention counts half
measure-yes-no = yes and no only
measure-kappa = corrected for chance (kappa)
percent = { $count } %
decimal-point = .
base = { $part } of { $base }
base-only = of { $base }
base-pairs = median of { $count ->
    [one] { $count } pair of members
   *[other] { $count } pairs of members
  }
median = median of { $count ->
    [one] { $count } member
   *[other] all { $count } members
  }: { $median }
by-share = By share
section-blocs = Blocs: the median of their members, from the lowest to the highest
section-few = Members who share fewer than half of the roll calls of { $member }

note-pairs = Counted are whole resolutions and decisions put to a recorded vote, where both took a position: yes, no or abstain.
note-precedents = Counted are whole resolutions and decisions put to a recorded vote.
note-bloc-pairs = Between blocs: the median of all pairs of members, one of each, over the days on which both belonged; within a bloc, of all its pairs.
note-parts = Left out: { $count ->
    [one] { $count } paragraph, amendment or motion.
   *[other] { $count } paragraphs, amendments and motions.
  }
note-ballots = { $count ->
    [one] { $count } more carries a ballot that is counted once.
   *[other] { $count } more carry ballots that are counted once.
  }

## Sentences. Each is made only when it is true of the data.

same-way = { $member } voted the same way as { $other } in { $part } of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in { $period } ({ $percent })
same-way-median = { $said }; the median of all members with { $member } was { $median }.
never-both = { $member } and { $other } never both took a position.
rank-of = { $more ->
    [0] No other member
    [one] { $more } of { $others } other members
   *[other] { $more } of { $others } other members
  } voted the same way as { $member } more often than { $other }.
extremes = The same way as { $member } voted most often { $most } ({ $high }) and least often { $least } ({ $low }).
with-chosen = Shown are the members that voted the same way as { $member } most and least often.

precedents-of = { $count ->
    [0] None
   *[other] { $count }
  } of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { $member } took a position
precedents-base = of { $base ->
    [one] { $base } roll call
   *[other] { $base } roll calls
  } in which { $member } took a position
precedents-more = { $count ->
    [one] and { $count } more, in the table
   *[other] and { $count } more, in the table
  }
a-roll-call = { $date } ({ $id })
first-last = The first was on { $first }, the last on { $last }.
longest-run = The longest run: { $count } in a row of those in which { $member } took a position, from { $first } to { $last }.
precedents-unknown = { $count ->
    [one] { $count } more roll call is left out
   *[other] { $count } more roll calls are left out
  }, since the source does not name everybody.

## What cannot be answered

no-focus = No member is named to compare with; shown is { $member }.
own-partner = { $member } is not compared with itself.
nothing-counted = No roll call is in this period and topic.
never-voted = { $member } took no position in any of { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }.
nobody-shared = Nobody took a position in enough of the roll calls of { $member } to be compared.
no-member-shared = no member shares half of them
never-in-bloc = { $member } took no position as a member of { $bloc } in this period.

nothing-contested = No roll call of this period tells members apart.
few-contested = Only { $count ->
    [one] { $count } roll call is
   *[other] { $count } roll calls are
  } contested: the order of members means little.
note-space = Ideal points by ordered logit within this period, from { $count ->
    [one] { $count } contested roll call
   *[other] { $count } contested roll calls
  }. Only distances within it have a meaning; { $left } and { $right } name the ends.

## Years and tables

bloc-median = { $bloc }, median
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
column-base = Roll calls
column-left-out = One took none
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
ui-from = From
ui-to = To
ui-everybody = All members
ui-by-bloc = By bloc
ui-same-topics = Only topics of every year
ui-position = Position
ui-position-any = any
ui-position-yes = in favour
ui-position-abstain = abstained
ui-position-no = against
ui-against = On the opposite side
ui-copy = Copy figure
ui-evidence-close = Close
ui-figures-csv = Download as CSV
ui-differ = Only where they differ
ui-roll-calls = { $count ->
    [one] { $count } roll call
   *[other] { $count } roll calls
  }
ui-compare-copy-link = Copy link
ui-compare-copy-picture = Copy picture
ui-compare-copy-embed = Copy embed code
ui-compare-copy-failed = The browser did not allow it.
ui-compare-copy-done = Copied
