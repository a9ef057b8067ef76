"""The one list of pages: menu, warm-up and tests read it. The first is where a visit starts."""

PAGES = ("ueberblick", "bevoelkerung", "angebote", "versorgung", "einrichtungen", "einzugsgebiete", "finanzierung",
         "organisation", "praesentation", "methoden", "daten")
# What the law asks of whoever offers the dashboard; linked below every page, in no menu.
NOTICES = ("impressum", "datenschutz", "barrierefreiheit")
