"""Words of the page Methods on age groups: the component model's past, official projections, life expectancy."""

TEXTS = {
    "methoden.components.section": "The component calculation itself, tried on the past",
    "methoden.components.lead": "Ages, deaths, births and moves of all districts (Kreise) are known since 2013. So the calculation that is "
                                "drawn here can be checked from earlier starts, using only what was known then.",
    "methoden.components.title": "For people over 80 the calculation was off by {three} after three years and by {five} after five",
    "methoden.components.subtitle": "Mean absolute error over {kreise} districts (Kreise) in per cent, by age group, start year and years ahead, "
                                    "beside two simple methods; moves before 2019 from the remainder of the balance, the year 2015 left out",
    "methoden.components.alt": "Table of errors by age group. From age 80: {three} after three years, {five} after five.",
    "methoden.components.covered": "On average over the start years, the bands of the age groups contained {low} to {high} of the districts "
                                   "(goal: 80%), in single start years {lowest} (group “{group}”, start {launch}) to {most}. {launches} start "
                                   "years with years in common are few: a band that holds on average can miss widely in a single start year. "
                                   "Each start year is checked with the width from the others; what is drawn is the width from all, for "
                                   "municipalities wider by the uncertainty of their derived ages, never narrower.",
    "methoden.components.worse": "For the group “{group}”, “no change” was closer.",
    "methoden.components.col.group": "Age group",
    "methoden.components.col.launch": "Start year",
    "methoden.components.col.ahead": "Years ahead",
    "methoden.components.col.error": "{method} (%)",
    "methoden.components.col.bias": "Direction (%, above 0: there were more)",
    "methoden.components.col.covered": "within the band (%)",
    "methoden.components.group.0_4": "0 to 4 years",
    "methoden.components.group.5_19": "5 to 19 years",
    "methoden.components.group.20_24": "20 to 24 years",
    "methoden.components.group.20_64": "20 to 64 years",
    "methoden.components.group.65_79": "65 to 79 years",
    "methoden.components.group.80_plus": "80 years and older",
    "methoden.components.group.all": "all",
    "methoden.components.method.components": "Component calculation",
    "methoden.components.method.no_change": "no change",
    "methoden.components.method.cohort_ratios": "Hamilton-Perry",
    "methoden.official.title": "{n} official statements by age beside our middle path",
    "methoden.official.subtitle": "Change of the age group since the base year; for base years before 2023 ours is chained with the counted "
                                  "change of the district (Kreis); largest difference first",
    "methoden.official.alt": "Table with {n} statements by others, our change and the difference in points.",
    "methoden.official.verdict": "Half of the {n} statements are at most {median} points away from ours; {large} are more than twelve points "
                                 "away, with the reason in the last column.",
    "methoden.official.open": "{first} and over",
    "methoden.official.col.place": "Area",
    "methoden.official.col.publisher": "Publisher, edition",
    "methoden.official.col.ages": "Age",
    "methoden.official.col.from_year": "Base year",
    "methoden.official.col.to_year": "Target year",
    "methoden.official.col.theirs": "their change (%)",
    "methoden.official.col.ours": "ours (%)",
    "methoden.official.col.difference": "Difference (points)",
    "methoden.official.col.reason": "Why",
    "methoden.official.reason.older_edition": "their base lies before the pandemic and the Zensus 2022",
    "methoden.official.reason.derived_ages": "within the classes, our years of age for the municipality follow the district (Kreis)",
    "methoden.official.reason.press": "rounded, from a newspaper report",
    "methoden.official.reason.lives": "fits a different assumed gain in life expectancy, see the paths below",
    "methoden.paths.title": "Where official paths for older people are known, our middle path is the closest",
    "methoden.paths.title_other": "{place}: the official figures from age 80 fit “{scenario}”, not the middle path",
    "methoden.paths.subtitle": "Change since the base year in per cent: official, and by our calculation resting on something different each time",
    "methoden.paths.alt": "Table by area, age group and target year: official change, beside it our middle path, other assumptions on "
                          "life expectancy, the official starting population, and no moves from age 65.",
    "methoden.paths.col.theirs": "official",
    "methoden.paths.col.middle": "middle path",
    "methoden.paths.col.short_life": "life expectancy low (L1)",
    "methoden.paths.col.long_life": "life expectancy high (L3)",
    "methoden.paths.col.constant_life": "life expectancy as today",
    "methoden.paths.col.their_people": "middle path from the official starting population",
    "methoden.paths.col.settled": "middle path without moves from age 65",
    "methoden.paths.same": "{place}, age 80 and over ({publisher}, {edition}): until {last} our middle path is at most {most} points away from "
                           "the official one.",
    "methoden.paths.above": "{place}, age 80 and over ({publisher}, {edition}): in {year} our middle path is {apart} points above the official one.",
    "methoden.paths.below": "{place}, age 80 and over ({publisher}, {edition}): in {year} our middle path is {apart} points below the official one.",
    "methoden.paths.lives": "With “{scenario}” the difference would be at most {most} points in every year until {seen}, and at most {whole} until {last}.",
    "methoden.paths.their_people": "Calculated from the official starting population instead of ours: {points} points.",
    "methoden.paths.settled": "With no moves at all from age 65: {points} points.",
    "methoden.paths.unknown": "We have not found what gain in life expectancy {publisher} assumes; the middle path follows the "
                              "middle assumption for Germany.",
    "methoden.lives.title_one": "1 of {n} districts (Kreise) stands out in life expectancy",
    "methoden.lives.alt_one": "Table with the one of {n} districts whose life expectancy differs strikingly between our figures and INKAR. "
                              "Correlation over all: {correlation}.",
    "methoden.lives.title": "{out} of {n} districts (Kreise) stand out in life expectancy",
    "methoden.lives.subtitle": "Years at birth: from our death rates (mean of men and women) beside INKAR {year}, largest "
                               "difference first. Listed are those whose difference, without the nationwide trend, is below {low} or above "
                               "{high} years (limits after Tukey)",
    "methoden.lives.alt": "Table with {out} of {n} districts whose life expectancy differs most between our figures and INKAR. "
                          "Correlation over all: {correlation}.",
    "methoden.lives.verdict": "Over {n} districts our life expectancy goes with that of INKAR ({year}): correlation {correlation}. The median "
                              "difference is {trend} years (ours minus INKAR); without this trend, half of the districts differ by at most {apart} "
                              "years. Our calculation raises or lowers mortality at all ages of a district by the same factor; where many "
                              "die early, it can therefore put life expectancy too high.",
    "methoden.lives.col.kreis": "District (Kreis)",
    "methoden.lives.col.ours": "from our rates",
    "methoden.lives.col.published": "INKAR {year}",
    "methoden.lives.col.difference": "Difference without trend (years)",
}
