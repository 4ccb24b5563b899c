# Reči onoga što se objavljuje: isečci koda, stranice, fajlovi; na srpskom, latinicom.

publish-who = Ko je kako glasao
publish-figures = Sve brojke
publish-record = Zapis
publish-source = Izvor
publish-larger = Prikaži ceo grafikon
