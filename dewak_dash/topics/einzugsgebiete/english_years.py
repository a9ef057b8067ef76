"""English words of the page Catchment areas on people in reach by age and year."""

TEXTS = {
    "einzugsgebiete.years.title": "{who}: in {last}, {n} ({low} to {high}) live no more than {minutes} minutes away, in {first} {before}",
    "einzugsgebiete.years.title_ties": "Until {last} these groups within {minutes} minutes change the most, all alike: {names}",
    "einzugsgebiete.years.title_alike": "Until {last} these groups within {minutes} minutes change alike: {names}",
    "einzugsgebiete.years.title_still": "Until {last} the number of people within {minutes} minutes hardly changes",
    "einzugsgebiete.years.title_few": "Too few people live within {minutes} minutes to count them by age",
    "einzugsgebiete.years.subtitle": "People from {town} within {minutes} minutes {walk}, {first} to {last}: middle run and band for 8 out of "
                                     "10 runs; each age group with its own scale from 0",
    "einzugsgebiete.years.alt": "People from {town} within {minutes} minutes {walk} by age, {first} to {last}. {parts}",
    "einzugsgebiete.years.part": "{group}: from {start} to {middle} ({low} to {high}).",
    "einzugsgebiete.years.brief": "People from {town} within reach by age, {first} to {last}",
    "einzugsgebiete.years.brief_subtitle": "People from {town} within {minutes} minutes {walk}, middle run; {last} from and to: band for 8 out of 10 "
                                           "runs",
    "einzugsgebiete.years.age": "Age",
    "einzugsgebiete.years.year": "Year",
    "einzugsgebiete.years.low": "{year} from",
    "einzugsgebiete.years.high": "{year} to",
    "einzugsgebiete.years.hover": "{year}: {middle} ({low} to {high})",
    "einzugsgebiete.years.group.0_5": "0 to 5 years",
    "einzugsgebiete.years.group.6_17": "6 to 17 years",
    "einzugsgebiete.years.group.18_64": "18 to 64 years",
    "einzugsgebiete.years.group.65_79": "65 to 79 years",
    "einzugsgebiete.years.group.80_plus": "80 years and over",
    "einzugsgebiete.years.who.0_5": "Children up to 5",
    "einzugsgebiete.years.who.6_17": "Children and young people from 6 to 17",
    "einzugsgebiete.years.who.18_64": "Adults from 18 to 64",
    "einzugsgebiete.years.who.65_79": "Older people from 65 to 79",
    "einzugsgebiete.years.who.80_plus": "Very old people aged 80 or over",
    "einzugsgebiete.years.note": "Counted are people from {town}, not from neighbouring municipalities. The basis is the municipality’s middle run: each cell keeps its share of each age group, and all cells together make up the municipality. New building, demolition or moves nearby change this. For {first}, the municipality’s figures of that year apply; further up, the cells count. The band is the range of the projection; for how far people get, it uses the middle value.",
    "einzugsgebiete.years.own_ages": "Where young and old people live is taken from the 2011 census, per square kilometre.",
    "einzugsgebiete.years.town_ages": "How old the people in the individual cells are is not known here: the age mix of the whole municipality applies "
                                      "everywhere.",
    "einzugsgebiete.years.none": "Nothing can be said here by age and year: not all age groups of {town} are known, or fewer than {least} people from {town} live within reach.",
}
