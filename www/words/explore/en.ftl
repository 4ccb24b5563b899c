# Words that readers see when they explore, in English; loaded beside ../en.ftl when they do.

## Members as a reader arranged them

label-not-member = not a member
section-all = in alphabetical order
section-bloc = { $bloc }
section-bloc-rest = { $bloc }, the others
section-others = other members
position-list = { $position }: { $who }
not-on-map = Not on this map
# Under a list of so many members that most are marks.
names-in-table = Named are those who are pointed out or found; the table has everybody.
no-map = The data give no member a code that has a place on the map; all are listed by name.
region-europe = Europe
region-africa = Africa and the Middle East
region-americas = Americas
region-asia = Asia and the Pacific

## Filters

filter = Showing { $count } of { $members }: { $what }
filter-none = Showing all { $members }
filter-part = { $bloc }, { $position }
filter-find = “{ $typed }”

## Two roll calls

flow-heading = Who changed position between two roll calls
flow = { $from } → { $to }
flow-same = { $position } both times
side = { $id }: { $outcome }.
crossed = { $count ->
    [one] { $count } member
   *[other] { $count } members
  } went from { $from ->
    [yes] voting in favour
    [no] voting against
   *[abstain] abstaining
  } to { $to ->
    [yes] voting in favour
    [no] voting against
   *[abstain] abstaining
  }: { THE($who) }.
crossed-many = { $count ->
    [one] { $count } member
   *[other] { $count } members
  } went from { $from ->
    [yes] voting in favour
    [no] voting against
   *[abstain] abstaining
  } to { $to ->
    [yes] voting in favour
    [no] voting against
   *[abstain] abstaining
  }.
nobody-crossed = Nobody crossed: all { $count } members with a recorded position in both took the same.
in-one-only = { $count ->
    [one] { $count } member
   *[other] { $count } members
  } took a position in only one of the two and did not vote in the other: { $flows }.
record-two = { $first }, { $firstDate } · { $second }, { $secondDate }
movers-more = { $names } and { $count } more
focus-moved = { CAPITAL_THE($member) } { $from ->
    [yes] voted in favour
    [no] voted against
    [abstain] abstained
    [not-voting] did not vote
    [not-named] was not named by the source
   *[not-member] was not a member
  } the first time and { $to ->
    [yes] voted in favour
    [no] voted against
    [abstain] abstained
    [not-voting] did not vote
    [not-named] was not named by the source
   *[not-member] was not a member
  } the second.
focus-stayed = { CAPITAL_THE($member) } { $from ->
    [yes] voted in favour
    [no] voted against
    [abstain] abstained
    [not-voting] did not vote
    [not-named] was not named by the source
   *[not-member] was not a member
  } both times.
titled = { $id }, “{ $title }”
flow-caption = { $heading }: { $both }

## The card of a member

card-strip = { $count ->
    [0] No other roll call here
    [1] On this roll call and the one related to it here
   *[other] On this roll call and the { $count } related ones here
  }
card-strip-nearest = On this roll call and the { $count } nearest in time of { $related } related ones here
card-here = underlined: this roll call
card-vote = { $date } · { $id }: { $position }
card-blocs = Its blocs on the day

## The controls

ui-all = Show all
ui-proof = who
ui-close = Close
ui-order-blocs = Blocs
ui-order-given = as set by the page
ui-order-size = by size
ui-order-favour = by share in favour
ui-order-dissent = by share apart
ui-order-members = Members
ui-order-position = by position
ui-order-bloc = by bloc
ui-order-name = by name
ui-zoom = Map
ui-zoom-world = World
ui-zoom-europe = Europe
ui-patterns = Patterns
ui-help = Keys
ui-csv = Download as CSV
ui-nobody = Nobody has such a name.
ui-sort = Sort by { $column }

## Keys

key-arrows = from one to the next
key-groups = from group to group
key-ends = first and last
key-type = find a name by its first letters
key-enter = choose: filters, or opens a member’s card
key-escape = back: closes, then shows all
key-arrows-name = ← →
key-groups-name = ↑ ↓
key-ends-name = Home, End
key-type-name = A–Z
key-enter-name = Enter, Space
key-escape-name = Esc
ui-copy-link = Copy link
ui-copy-picture = Copy picture
ui-copy-png = Download as PNG
ui-copy-svg = Download as SVG
ui-copy-embed = Copy embed code
ui-copy-failed = The browser did not allow it.
ui-copy-done = Copied
