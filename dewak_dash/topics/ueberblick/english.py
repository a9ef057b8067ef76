"""Words of the page Overview."""

TEXTS = {
    "ueberblick.view.antwort": "Answer",
    "ueberblick.view.stadt": "The municipality",
    "ueberblick.view.dewak": "What DeWaK was",
    "ueberblick.view.seither": "What has happened since",
    "ueberblick.dewak.title": "DeWaK studied how social places in shrinking towns are paid for",
    "ueberblick.since.title": "What became of the places in the project",
    "ueberblick.subtitle": "As of {date}; figures for {town} ({ags}), usable without registration and without the internet",
    "ueberblick.figure.population": "Inhabitants",
    "ueberblick.figure.population_unit": "people, {basis}",
    "ueberblick.figure.other_basis": "{n} on {date} according to {basis}",
    "ueberblick.figure.old": "65 years and older",
    "ueberblick.figure.old_unit": "of the people in {kreis}",
    "ueberblick.figure.future": "Inhabitants in {year}",
    "ueberblick.figure.span": "{low} to {high}",
    "ueberblick.figure.future_unit": "likely (8 of 10 runs)",
    "ueberblick.figure.future_start": "calculated from {n} at the end of {year}: Zensus 2022 (census), carried forward",
    "ueberblick.figure.change": "Change since {year}",
    "ueberblick.figure.change_persons": "people, within {basis}",
    "ueberblick.figure.change_unit": "within {basis}",
    "ueberblick.figure.density": "Inhabitants per km²",
    "ueberblick.figure.density_unit": "people per square kilometre",
    "ueberblick.house.section": "Which place this is about",
    "ueberblick.house.none": "No house is stored for {town}. The Catchment areas and Financing pages calculate with an "
                             "example house.",
    "ueberblick.house.name": "{name}: {status}.",
    "ueberblick.house.at": "Place: {place}.",
    "ueberblick.house.operator": "Operator: {name}.",
    "ueberblick.house.owner": "Owner of the rooms: {name}.",
    "ueberblick.questions.section": "Four questions, one after the other",
    "ueberblick.q.bevoelkerung": "Who will live here?",
    "ueberblick.q.angebote": "What is missing?",
    "ueberblick.q.einzugsgebiete": "Who can reach it?",
    "ueberblick.q.finanzierung": "Who pays for it?",
    "ueberblick.a.angebote_1": "We found one service in {town}, sorted by target group, operator and part of town.",
    "ueberblick.a.angebote": "We found {n} services in {town}, sorted by target group, operator and part of town.",
    "ueberblick.a.angebote_none": "No services have been recorded for {town} yet; the page says where they can come from.",
    "ueberblick.a.einzugsgebiete": "Within a walk of ten minutes at most there are {people} residents.",
    "ueberblick.a.einzugsgebiete_seat": "No house is entered. Within a walk of ten minutes at most from the centre there "
                                        "are {people} residents.",
    "ueberblick.a.einzugsgebiete_nobody": "Hardly anyone lives within a walk of ten minutes at most.",
    "ueberblick.a.einzugsgebiete_none": "The grid cells of the Zensus (census) are missing here; the page says where to get them.",
    "ueberblick.dewak.text": "DeWaK stands for “Den demografischen Wandel bewältigen” (coping with demographic change). The "
                             "project asked how social facilities for older people, children and young people can be "
                             "organised and paid for when a municipality is losing people. Two places were studied: a planned "
                             "centre for social integration in Herten and a neighbourhood house in Wetter (Ruhr).",
    "ueberblick.dewak.partners": "Partners: Technische Universität Dortmund (STB), "
                                 "ISM International School of Management Dortmund and RWI Leibniz-Institut für "
                                 "Wirtschaftsforschung Essen. Funding: Federal Ministry of Education and Research (BMBF), "
                                 "funding programme “Kommunen innovativ” (innovative municipalities).",
    "ueberblick.dewak.contact": "The three institutes are the contact; this page holds no personal data.",
    "ueberblick.timeline.title": "What has happened since: {town}",
    "ueberblick.timeline.subtitle": "Reports with date and where to find them, newest first",
    "ueberblick.timeline.alt_1": "Timeline with one entry on {town}: {last}.",
    "ueberblick.timeline.alt": "Timeline with {n} entries on {town}. Newest entry: {last}.",
    "ueberblick.timeline.undated": "no date",
    "ueberblick.col.date": "Date",
    "ueberblick.col.fact": "What is known",
    "ueberblick.col.address": "Where to find it",
}
