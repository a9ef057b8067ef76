"""English words of the page Presentation."""

TEXTS = {
    "praesentation.view.folien": "Slides",
    "praesentation.view.handzettel": "Handout",
    "praesentation.step.problem": "Problem",
    "praesentation.step.menschen": "People",
    "praesentation.step.angebote": "Services",
    "praesentation.step.ort": "Place",
    "praesentation.step.geld": "Money",
    "praesentation.step.wahl": "Choice",
    "praesentation.step.offen": "Open questions",
    "praesentation.step.weiter": "Next step",
    "praesentation.choose": "Slide",
    "praesentation.back": "Back",
    "praesentation.on": "Next",
    "praesentation.place": "Slide {n} of {count} · {town} ({ags}), with the settings of the other pages",
    "praesentation.keys": "You can also move forward and back with the arrow keys, with Page Up and Page Down or a presenter. F11 "
                          "fills the screen.",
    "praesentation.more": "Choose, order and comment on slides",
    "praesentation.up": "Move “{name}” earlier",
    "praesentation.down": "Move “{name}” later",
    "praesentation.without": "Leave out “{name}”",
    "praesentation.note": "Note on “{name}”",
    "praesentation.remark": "Note: {words}",
    "praesentation.handout": "What there is to say about {town}",
    "praesentation.handout_lead": "All slides shown, one below the other. Printed black on white, with sources and link.",
    "praesentation.nothing": "No slide is chosen. Under “Choose, order and comment on slides” you can show "
                             "some.",
    "praesentation.bus": "{said} (setting out {window})",
    "praesentation.open": "What we do not know exactly, and what moves the costs most",
    "praesentation.open.people": "Population projection: {keeps}.",
    "praesentation.next": "What has to be decided next for {town}",
    "praesentation.next.form": "The form: by this calculation, “{form}” costs the municipality least. The page "
                               "Financing shows who pays in which year.",
    "praesentation.next.forms": "The form: by this calculation, {forms} cost the municipality the same, and least. The page "
                                "Financing shows who pays in which year.",
    "praesentation.next.form_any": "The form: by this calculation, each costs the municipality the same. The page Financing shows who pays in "
                                   "which year.",
    "praesentation.next.paper": "The figures for the council paper (Ratsvorlage): page Financing, view “For the council paper”.",
    "praesentation.next.gaps": "What is missing: the page Data & sources lists the information we do not have.",
}
