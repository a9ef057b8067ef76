"""Words of the page Einzugsgebiete on people in reach by age and year."""

TEXTS = {
    "einzugsgebiete.years.title": "{who}: {last} wohnen {n} ({low} bis {high}) höchstens {minutes} Minuten entfernt, {first} {before}",
    "einzugsgebiete.years.title_ties": "Höchstens {minutes} Minuten entfernt ändern sich bis {last} am meisten, alle gleich stark: {names}",
    "einzugsgebiete.years.title_alike": "Bis {last} ändert sich gleich stark, wie viele höchstens {minutes} Minuten entfernt wohnen: {names}",
    "einzugsgebiete.years.title_still": "Bis {last} ändert sich kaum, wie viele höchstens {minutes} Minuten entfernt wohnen",
    "einzugsgebiete.years.title_few": "Höchstens {minutes} Minuten entfernt wohnen zu wenige, um sie nach Alter zu zählen",
    "einzugsgebiete.years.subtitle": "Menschen aus {town} in {minutes} Minuten {walk}, {first} bis {last}: mittlerer Weg und Band für 8 von "
                                     "10 Verläufen; jede Altersgruppe mit eigener Skala ab 0",
    "einzugsgebiete.years.alt": "Menschen aus {town} in {minutes} Minuten {walk} nach Alter, {first} bis {last}. {parts}",
    "einzugsgebiete.years.part": "{group}: {start} auf {middle} ({low} bis {high}).",
    "einzugsgebiete.years.brief": "Menschen aus {town} in Reichweite nach Alter, {first} bis {last}",
    "einzugsgebiete.years.brief_subtitle": "Menschen aus {town} in {minutes} Minuten {walk}, mittlerer Weg; {last} von und bis: Band für 8 von 10 "
                                           "Verläufen",
    "einzugsgebiete.years.age": "Alter",
    "einzugsgebiete.years.year": "Jahr",
    "einzugsgebiete.years.low": "{year} von",
    "einzugsgebiete.years.high": "{year} bis",
    "einzugsgebiete.years.hover": "{year}: {middle} ({low} bis {high})",
    "einzugsgebiete.years.group.0_5": "0 bis 5 Jahre",
    "einzugsgebiete.years.group.6_17": "6 bis 17 Jahre",
    "einzugsgebiete.years.group.18_64": "18 bis 64 Jahre",
    "einzugsgebiete.years.group.65_79": "65 bis 79 Jahre",
    "einzugsgebiete.years.group.80_plus": "80 Jahre und älter",
    "einzugsgebiete.years.who.0_5": "Kinder bis 5 Jahre",
    "einzugsgebiete.years.who.6_17": "Kinder und Jugendliche von 6 bis 17",
    "einzugsgebiete.years.who.18_64": "Erwachsene von 18 bis 64",
    "einzugsgebiete.years.who.65_79": "Ältere von 65 bis 79",
    "einzugsgebiete.years.who.80_plus": "Hochaltrige ab 80",
    "einzugsgebiete.years.note": "Gezählt sind Menschen aus {town}, nicht aus Nachbarorten. Grundlage ist der mittlere Weg der Gemeinde: Jede Zelle "
                                 "behält ihren Anteil an jeder Altersgruppe, zusammen ergeben alle Zellen die Gemeinde. Wer in der Nähe baut, "
                                 "abreißt oder umzieht, ändert das. Für {first} gilt der Stand der Gemeinde in diesem Jahr, oben zählen die Zellen. "
                                 "Das Band ist die Spanne der Vorausberechnung; wie weit man kommt, ist darin die Mitte.",
    "einzugsgebiete.years.own_ages": "Wo Junge und Alte wohnen, sagt der Zensus 2011 je Quadratkilometer.",
    "einzugsgebiete.years.town_ages": "Wie alt die Menschen in den einzelnen Zellen sind, ist hier nicht bekannt: Überall gilt die "
                                      "Altersmischung der ganzen Gemeinde.",
    "einzugsgebiete.years.none": "Nach Alter und Jahr lässt sich hier nichts sagen: Von {town} sind nicht alle Altersklassen bekannt, oder in "
                                 "Reichweite wohnen weniger als {least} Menschen aus {town}.",
}
