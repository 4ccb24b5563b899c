# Reči onoga što se objavljuje: isečci koda, stranice, fajlovi; na srpskom, latinicom.

publish-who = Ko je kako glasao
publish-figures = Sve brojke
publish-record = Zapis
publish-source = Izvor
publish-open = Otvori interaktivni grafikon
publish-larger = Prikaži ceo grafikon
ui-copy-link = Kopiraj vezu
ui-copy-picture = Kopiraj sliku
ui-copy-embed = Kopiraj kod za ugradnju
ui-copied = Kopirano
ui-copy-failed = Pregledač to nije dozvolio.
