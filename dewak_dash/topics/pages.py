"""The one list of pages: menu, warm-up and tests read it. The first is where a visit starts."""

PAGES = ("ueberblick", "bevoelkerung", "angebote", "einrichtungen", "einzugsgebiete", "finanzierung", "organisation",
         "praesentation", "methoden", "daten")
