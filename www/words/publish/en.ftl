# Words of what is published: snippets, pages, files; in English.

publish-who = Who voted how
publish-figures = All figures
publish-record = Record
publish-source = Source
publish-open = Open the interactive chart
publish-larger = Show all of the chart
ui-copy-link = Copy link
ui-copy-picture = Copy picture
ui-copy-embed = Copy embed code
ui-copied = Copied
ui-copy-failed = The browser did not allow it.
