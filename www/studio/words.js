// All that the studio says in its own words; messages about a file are the core's.
//
// Names in braces are filled in, see `parts` and `put`.

export const words = {
  title: "Studio",
  standfirst:
    "From the record of a vote to a chart you can trust. Everything stays on this computer.",
  undo: "Undo",
  redo: "Redo",
  undone: "Undone: {what}",
  redone: "Done again: {what}",

  input: "The record",
  text: "Paste a record, or a list of who voted how",
  textHint: "Or drop files anywhere on the page: CSV, JSON, XML or text, several at once.",
  choose: "Choose files",
  example: "Load an example",
  noExample: "The example cannot be fetched: the host does not answer.",
  clear: "Start again",
  remove: "Remove",
  removeFile: "Remove {name}",
  drop: "Drop to read. Several files make one dataset.",
  pastedName: "record.txt",
  longName: "pasted.txt",
  pasted: "pasted text",
  unread: "not read",
  reading: "Reading {file}",
  readSoFar: "{read} of {of}",
  cancel: "Cancel",
  cancelled: "Reading cancelled. What was shown before stays.",

  found: "What was read",
  failed: "This cannot be read",
  failedStays: "The chart and the list below are from what was read before.",
  failedHint:
    "A record needs names of members and how each voted. Spreadsheets: save them as CSV. PDFs: paste their text.",
  partly: "Some files could not be read; the rest is shown.",
  position: "Position",
  stated: "Stated",
  counted: "Counted",
  check: "Check",
  same: "the same",
  notStated: "–",
  statesNothing: "The record states no totals; these are counted from its list.",
  more: "{count} more counted",
  fewer: "{count} fewer counted",
  yes: "In favour",
  no: "Against",
  abstain: "Abstaining",
  notVoting: "Did not vote",
  notNamed: "Not named",
  members: "Members",
  agreeing: "{same} state what their lists add up to, {differ} differ, {silent} state nothing.",

  doubts: "Doubts",
  noDoubts: "Nothing is doubtful.",
  onlyNotices: "Nothing is wrong. {count} to know.",
  thing: "thing",
  ranks: ["left out", "", "to know"],
  showAll: "Show {count} more",
  checkRecord: "Check the record",
  noFix: "No fix here: check the record.",
  showInText: "Edit in the text",
  showRollCall: "Show {id}",
  means: "“{spelling}” is {name}",
  other: "Somebody else …",
  otherLabel: "Who is “{spelling}”?",
  use: "Use",
  noMember: "No member is called “{name}”; choose one of the list.",
  setDate: "Set the date",
  date: "Day of the vote",
  didNotVote: "They did not vote",

  decisions: "Decisions",
  openDetails: "What the record does not say",
  decidedName: "{spelling} is {name}",
  decidedDate: "Day of the vote: {value}",
  decidedId: "Symbol: {value}",
  decidedTitle: "Title: {value}",
  decidedUrl: "Record: {value}",
  decidedUnnamed: "Members who are not named did not vote",
  takeBack: "Take back",
  takeBackThat: "Take back: {what}",

  details: "What the record does not say:",
  id: "Symbol",
  idHint: "A/RES/74/17",
  titleField: "Title",
  url: "Address of the record",
  badUrl: "An address starts with https://",
  save: "Save",

  chart: "The chart",
  empty: "What you can bring",
  emptyKinds: [
    "The text of a verbatim record, a press release or a news story, with its lists of names",
    "Voting data of the UN Digital Library, as CSV, the whole of it if you like",
    "Voeten’s General Assembly data, Voteview, HowTheyVote, the European Parliament’s XML, Popolo JSON",
    "A spreadsheet of your own, saved as CSV: one row a position, a member or a roll call",
    "A dataset made here, to go on with it",
  ],
  emptyThen:
    "Names are matched, totals are counted again, and whatever is doubtful is named with its place. Nothing is guessed.",
  notDrawn: "{id} is not drawn yet.",
  noDate: "It has no date: set the day of the vote under Doubts.",
  noneDrawn: "Nothing can be drawn yet; the doubts say why.",
  rollCall: "Roll call",
  search: "Search in {count} roll calls",
  matches: "{count} found",
  firstMatches: "{count} found; the first {shown} are listed",
  undated: "no date",
  width: "Width",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  focus: "Members pointed out",
  focusAdd: "Point out a member",
  add: "Add",
  unpoint: "Do not point out {name}",
  previewed: "Preview, up to {width} pixels wide",

  blocs: "Blocs",
  noBlocs: "No blocs yet.",
  blocCount: "{count} members",
  blocOne: "1 member",
  blocOnDay: "{count} on {date}, {all} in all",
  changed: "changed",
  edit: "Edit",
  editBloc: "Edit {name}",
  revert: "Revert",
  revertBloc: "Revert {name}",
  newBloc: "New bloc",
  blocName: "Name",
  blocId: "Id",
  blocIdHint: "Letters, digits and dashes",
  from: "From",
  to: "Until",
  fromOf: "{name}: first day",
  toOf: "{name}: first day after",
  pasteMembers: "Add members: names or codes, one a line or separated by commas",
  asWritten: "as written",
  needsName: "Give the bloc a name.",
  needsMember: "A bloc needs a member.",
  takenId: "Another bloc has the id “{id}”.",
  datesSwapped: "{name}: the first day must be earlier than the first day after.",
  saveBloc: "Save the bloc",
  blocsFile: "blocs.csv",

  publish: "Publish",
  noSource:
    "The chart names no source: the record has no address. Give it, so that readers can check the vote.",
  noTitle: "The record has no title: the heading is its symbol. Give a title, or a heading here.",
  fillIn: "Fill it in",
  view: "View",
  views: {
    breakdown: "Bars by bloc",
    hemicycle: "Hemicycle",
    members: "Every member by name",
    tiles: "Tile map",
    table: "Table",
    alignment: "Who votes with whom: ranking",
    timeline: "Who votes with whom: over time",
    precedents: "How often before",
    matrix: "Who votes with whom: matrix",
    space: "Members on a line",
  },
  language: "Language",
  languages: { en: "English", "sr-Latn": "Srpski (latinica)", ar: "العربية" },
  articleTheme: "Light or dark",
  articleThemes: { auto: "as the page", light: "light", dark: "dark" },
  heading: "Heading",
  headingHint: "Empty: the title of the record",
  alt: "Description for those who do not see the picture",
  caption: "Caption",
  firstYear: "From (year or day)",
  lastYear: "To",
  measure: "Measure",
  measures: {
    agreement: "identical positions",
    "half-credit": "an abstention counts half",
    "yes-no": "yes and no only",
    kappa: "corrected for chance",
  },
  pictureWidth: "Width of the picture",
  base: "Where the files will be",
  baseHint: "https://example.org/votes/ – empty: in the article’s own folder",
  badBase: "An address starts with https://",
  form: "What to copy",
  forms: {
    figure: "Figure: for articles, feeds and reader views",
    element: "Element: where custom elements are allowed",
    iframe: "Iframe: a page within the page",
    amp: "AMP",
    image: "Picture alone, as a link: for mail",
    link: "Link to the chart’s own page",
    text: "Plain text",
    table: "Table as HTML: for Apple News and mail",
  },
  code: "The code",
  copyCode: "Copy the code",
  makesAll: "Then upload these files beside it:",
  zip: "Download everything (zip)",
  zipping: "Making the files …",
  single: "One file (HTML)",
  picturePng: "PNG",
  pictureSvg: "SVG",
  cardPng: "Share card",
  tableCsv: "CSV",
  plainText: "Text",
  notBuilt: "The element’s files are not here: this page was not built.",
  notReached: "The element’s files cannot be fetched: the host does not answer.",
  notPublished: "This cannot be published: {why}",
  saveWork: "Save the work",
  openWork: "Open saved work",
  workName: "studio-work.json",
  noWork: "This is no saved work of the studio.",
  opened: "The saved work is open.",
  didOpen: "open saved work",
  didView: "the view",
  didLanguage: "the language",
  didTheme: "light or dark",
  didHeading: "the heading",
  didAlt: "the description",
  didCaption: "the caption",
  didPeriod: "the period",
  didMeasure: "the measure",
  didWidth: "the width of the picture",
  didBase: "where the files will be",

  output: "Take it with you",
  download: "Download the dataset",
  downloadBlocs: "Download blocs.csv",
  downloadText: "Download {name}",
  datasetFile: "roll-calls.json",
  commandHint: "The same on the command line:",
  checkoutHint: "In a checkout:",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Press Ctrl+C to copy",

  dropped: "Dropping adds the files to what is read.",
  didPaste: "text",
  didAdd: "files added",
  didRemove: "{name} removed",
  didClear: "start again",
  didName: "{spelling} is {name}",
  didDate: "the day of the vote",
  didDetails: "details",
  didUnnamed: "members not named did not vote",
  didBloc: "bloc {name}",
  didRevert: "bloc {name} as it was",
  didShow: "blocs in the chart",
  didFocus: "members pointed out",
};

/** What a kind of file is called, by its format. @type {Record<string, string>} */
export const formats = {
  text: "Text",
  "verbatim-record": "Verbatim record",
  "press-release": "Press release",
  "security-council-record": "Security Council record",
  "rollcall-json": "Rollcall dataset",
  "undl-csv": "UN Digital Library CSV",
  "undl-page": "UN Digital Library page",
  "voeten-votes": "Voeten’s votes",
  "voeten-descriptions": "Voeten’s descriptions",
  "unvotes-votes": "unvotes, votes",
  "unvotes-rollcalls": "unvotes, roll calls",
  "long-csv": "Table, one row a position",
  "wide-csv": "Table, one row a roll call or member",
  "columns-csv": "Table, one column a position",
  "members-csv": "Table of members",
  "rollcalls-csv": "Table of roll calls",
  "blocs-csv": "Table of blocs",
  "popolo-json": "Popolo vote events",
  "voteview-votes": "Voteview, votes",
  "voteview-members": "Voteview, members",
  "voteview-rollcalls": "Voteview, roll calls",
  "howtheyvote-votes": "HowTheyVote, votes",
  "howtheyvote-member-votes": "HowTheyVote, positions",
  "howtheyvote-members": "HowTheyVote, members",
  "howtheyvote-groups": "HowTheyVote, groups",
  "howtheyvote-group-memberships": "HowTheyVote, memberships",
  "howtheyvote-amendment-authors": "HowTheyVote, authors",
  "european-parliament-xml": "European Parliament XML",
};

/** @type {Record<string, string>} */
export const delimiters = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" };

/** What a kind of doubt is called, by its code. @type {Record<string, string>} */
export const kinds = {
  "unknown-name": "Names that are not known",
  "unknown-member": "Members that are not known",
  "ambiguous-name": "Names that may mean several members",
  "missing-comma": "Names run together",
  "never-a-member": "Named without a vote",
  "listed-twice": "Listed twice",
  "member-missing": "Members missing from the list",
  "not-named": "Members the text does not name",
  "tally-differs": "Totals that differ from the list",
  "members-differ": "Too many or too few members",
  "date-missing": "No date",
  "no-positions": "No positions",
  "unreadable-date": "Dates that cannot be read",
  "ambiguous-date": "Dates that may be read two ways",
  "day-unreliable": "Days not to be trusted",
  "unknown-position": "Words that are no position",
  "blank-positions": "Empty cells",
  "unknown-kind": "Kinds of roll calls that are not known",
  "incomplete-row": "Rows with something missing",
  "row-length": "Rows of another length",
  "rows-differ": "Rows that contradict each other",
  "sources-differ": "Sources that contradict each other",
  "unreadable-count": "Counts that cannot be read",
  "duplicate-roll-call": "Roll calls given twice",
  "id-not-used": "Symbol not used",
  "assembly-assumed": "Which assembly",
  "assemblies-differ": "Several assemblies",
  "reading-assumed": "How it was read",
  "intended-otherwise": "Members who meant to vote otherwise",
  "several-position-columns": "Columns that may both be the positions",
  "column-not-read": "Columns that are not read",
  "same-name": "Members with one name",
  "names-differ": "Ids with several names",
  "empty-id": "Ids that are empty",
  "text-cut": "Texts that are cut",
  "ballot-differs": "Ballots that contradict themselves",
  "empty-membership": "Memberships that end before they begin",
  "membership-twice": "Memberships given twice",
  "several-sources": "Several sources",
  "bloc-differs": "Blocs that differ between files",
  "two-groups": "Members of two groups on one day",
  "name-not-used": "Names that nobody has",
  "id-unknown": "Ids that nobody has",
  "open-doubts": "Doubts left open earlier",
  "too-large-for-pages": "Too large for pages",
};

/**
 * Fills in the names in braces.
 *
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export const put = (sentence, values) =>
  sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** Says how many there are. @param {number} count @param {string} one @param {string} [many] */
export const plural = (count, one, many = `${one}s`) =>
  `${digits(count)} ${count === 1 ? one : many}`;

const NUMBERS = ["", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];

/**
 * Says how many there are as a sentence begins: up to ten in words.
 *
 * @param {number} count
 * @param {string} one
 */
export const inWords = (count, one) => {
  const counted = plural(count, one);
  return count < NUMBERS.length ? counted.replace(/^\d+/, NUMBERS[count]) : counted;
};

/** Separates thousands, as in 6,846. @param {number} count */
export const digits = (count) => count.toLocaleString("en");

/** Says a size in bytes, KB or MB. @param {number} bytes */
export function size(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  const [unit, name] = bytes < 1e6 ? [1e3, "KB"] : [1e6, "MB"];
  const value = bytes / unit;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${name}`;
}

/**
 * Makes a sentence of one of the core's messages, which are lower case and have no full stop.
 *
 * @param {string} message
 */
export const sentence = (message) =>
  `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.?!]$/.test(message) ? "" : "."}`;
