# Words of what is published: snippets, pages, files; in English.

publish-who = Who voted how
publish-figures = All figures
publish-record = Record
publish-source = Source
publish-larger = Show all of the chart
