"""Words of the projection."""

TEXTS = {
    "vorausberechnung.no_count": "For {ags} there is no updated number of inhabitants.",
    "vorausberechnung.title": "In {year}, {town} will probably have {low} to {high} inhabitants",
    "vorausberechnung.lead": "Probably means: in 8 of 10 calculated courses. How wide the range has to be we measured by "
                             "the errors of earlier projections for municipalities of this size.",
    "vorausberechnung.controls.scenario": "Scenario",
    "vorausberechnung.controls.year": "Look ahead to the year",
    "vorausberechnung.controls.own": "Set a mix of your own (per cent of today)",
    "vorausberechnung.controls.fertility": "Births per woman (%)",
    "vorausberechnung.controls.mortality": "Mortality (%)",
    "vorausberechnung.controls.arrivals": "Moves in (%)",
    "vorausberechnung.controls.departures": "Moves out (%)",
    "vorausberechnung.own.name": "Your own mix",
    "vorausberechnung.own.why": "Your own mix: as set with the sliders.",
    "vorausberechnung.horizon": "The calculation covers the years {first} to {last}. Choose a year in this range.",
    "vorausberechnung.no_size": "Without a number of inhabitants above zero there are no municipalities of similar size and no range.",
    "vorausberechnung.fan.title": "Inhabitants of {town} until {year}, scenario {scenario}",
    "vorausberechnung.fan.subtitle": "People; dark band: 5 of 10 runs, light band: 8 of 10; dashed: "
                                     "middle run from {first}",
    "vorausberechnung.fan.alt": "Inhabitants of {town}, scenario {scenario}. {first}: {start}. {year}: middle run "
                                "{middle}, in 8 of 10 runs between {low} and {high}.",
    "vorausberechnung.fan.start": "projection from here",
    "vorausberechnung.fan.hover": "{year}: probably {low} to {high}, middle {middle}",
    "vorausberechnung.how.census_update": "The starting point is the update of the Zensus 2022 (census) to 31 December {year}: {total} people.",
    "vorausberechnung.how.census_carried": "The starting point is {total} people on 31 December {year}. This figure is derived: "
                                           "the count of the Zensus 2022 (census), carried forward with the change that the "
                                           "older population update shows since census day.",
    "vorausberechnung.how.old_census": "The starting point is the update of the Zensus 2011 (census) to 31 December {year}: {total} "
                                       "people. The Zensus 2022 is missing from the data here; it may be a few per cent "
                                       "lower or higher.",
    "vorausberechnung.base.title": "Where the age structure comes from",
    "vorausberechnung.used.kreis_ages": "Years of age: Zensus 2022 of the district (Kreis) of {day} ({value} people).",
    "vorausberechnung.used.sexes": "Men and women: shares in the same district and the same age group on {day}, in the open-ended "
                                   "group falling with age as in the life table.",
    "vorausberechnung.used.town_classes": "The municipality itself: five age classes of the Zensus 2022 of {day}, with a weight of "
                                          "{value} against the district (small places carry the noise of statistical confidentiality).",
    "vorausberechnung.used.carried": "Carried forward by {value} years to {day}, with deaths, births and moves.",
    "vorausberechnung.used.kreis_later": "Bent towards the official age structure of the district of {day}, by {value} where it was "
                                         "strongest.",
    "vorausberechnung.used.totals": "Brought to {value} people on {day}; what was missing or too many, at the ages that move.",
    "vorausberechnung.used.own_ages": "The age structure comes from the municipality's official table that was loaded, of {day} "
                                      "({value} people).",
    "vorausberechnung.base.bent": "The municipality's age classes differ from those of the district by {low} to {high}.",
    "vorausberechnung.base.levels": "Measured against Germany, mortality in the district (Kreis) stands at {mortality}, the "
                                    "level of births at {fertility}.",
    "vorausberechnung.base.implied": "In the district this means a life expectancy of {kreis_male} years for men and "
                                     "{kreis_female} for women (state (Land) {land_male} and {land_female}, Germany "
                                     "{germany_male} and {germany_female}) and {kreis_children} children per woman (state "
                                     "{land_children}, Germany {germany_children}).",
    "vorausberechnung.stands_in.mortality": "Deaths of the district (Kreis) are missing: the mean of the state (Land) takes their place.",
    "vorausberechnung.stands_in.fertility": "Births of the district (Kreis) are missing: the mean of the state (Land) takes their place.",
    "vorausberechnung.totals_only": "For {town} the Zensus 2022 (census) does not give all age classes (statistical confidentiality). "
                                    "So only the range of the total is shown: the middle line stays at today's "
                                    "level, because over nine years and more no simple method did better in the "
                                    "past. Scenarios and age groups need an age structure.",
    "vorausberechnung.warn_small": "{town} has fewer than {limit} inhabitants. In places this small, single moves "
                                   "decide; read the range, not the middle.",
    "vorausberechnung.ageing_note": "In this scenario nobody moves. It is a thought experiment; its range contains only "
                                    "chance and is therefore narrow.",
    "vorausberechnung.keeps.title": "Holds until {year}",
    "vorausberechnung.keeps.title_whole": "Holds at least until {year}",
    "vorausberechnung.keeps.never": "After just one year the light band (8 of 10 runs) is more than {tolerance} away from the middle: "
                                    "here the range says more than the middle from the very start.",
    "vorausberechnung.keeps.whole": "Until {year}, over all the years shown, the light band (8 of 10 runs) stays at most {tolerance} "
                                    "away from the middle.",
    "vorausberechnung.keeps.text": "Until {year} the light band (8 of 10 runs) stays at most {tolerance} away from the middle. "
                                   "After that the range says more than the middle.",
    "vorausberechnung.tried": "Drawn as it is here, the range would have included, of the {towns} municipalities of this size "
                              "since 1987: {parts}.",
    "vorausberechnung.tried.years": "{first} to {last}",
    "vorausberechnung.tried.part": "{share} after {years} years ({lowest} in the worst start year)",
    "vorausberechnung.tried.none": "For the first two years and for more than 22 years there is no earlier case; there the width "
                                   "follows the curve of the other years.",
    "vorausberechnung.parts.title_common": "Until {year} more depends on the whole country than on the municipality",
    "vorausberechnung.parts.title_own": "Until {year} more depends on the municipality than on the whole country",
    "vorausberechnung.parts.subtitle": "Half the width of the range (8 of 10 runs) in per cent of the inhabitants; own part: the "
                                       "municipality's share of the district (Kreis); common part: district and country",
    "vorausberechnung.parts.alt": "Range until {year}: the municipality's own part plus or minus {own}, common part plus or "
                                  "minus {common}.",
    "vorausberechnung.parts.own": "Municipality",
    "vorausberechnung.parts.common": "District and country",
    "vorausberechnung.parts.note": "The own part is measured on hundreds of municipalities, the common part only on the few "
                                   "periods since 1987. That is why it is cautiously wide: no earlier starting point would have "
                                   "included fewer than half of the municipalities. It can be wider upwards than downwards; "
                                   "the mean is shown.",
    "vorausberechnung.groups.title": "{strongest} change the most in number",
    "vorausberechnung.groups.title_alike": "All age groups change alike: by {share}",
    "vorausberechnung.groups.title_still": "No age group changes noticeably",
    "vorausberechnung.groups.title_few": "Fewer than {least} people live in each age group",
    "vorausberechnung.groups.subtitle": "People in {town}, middle run and band for 8 of 10 runs; each group "
                                        "with its own scale, which begins at 0",
    "vorausberechnung.groups.alt": "Age groups in {town} from {first} to {year}. {parts}",
    "vorausberechnung.groups.part": "{group}: from {start} to {middle} (range {low} to {high}).",
    "vorausberechnung.how_total":
        "People by age and sex today; year by year they grow older, die, are born, move away and in, as the "
        "scenario assumes. Named is the middle of a thousand runs.",
    "vorausberechnung.how_group": "The same runs, people of this age added up.",
    "vorausberechnung.sure":
        "The range (8 of 10 runs) is as wide as projections for places of this size were off in the past. How that"
        " was checked stands on the page Methods.",
    "vorausberechnung.component.mortality": "mortality",
    "vorausberechnung.component.fertility": "births per woman",
    "vorausberechnung.component.departures": "moves away",
    "vorausberechnung.component.arrivals": "moves in",
    "vorausberechnung.inputs.component": "Assumption",
    "vorausberechnung.inputs.level": "against lately (%)",
    "vorausberechnung.inputs.after": "reached after (years)",
    "vorausberechnung.inputs.why": "why",
    "vorausberechnung.inputs.source": "source",
    "vorausberechnung.inputs.title": "Assumptions: {scenario}",
    "vorausberechnung.inputs.alt": "Table of the four assumptions of the scenario with reason and source.",
    "vorausberechnung.figure.total": "People in all",
    "vorausberechnung.figure.range": "{year}; {low} to {high}",
    "vorausberechnung.group.0_5": "0 to 5 years",
    "vorausberechnung.group.6_17": "6 to 17 years",
    "vorausberechnung.group.18_26": "18 to 26 years",
    "vorausberechnung.group.65_79": "65 to 79 years",
    "vorausberechnung.group.80_plus": "80 years and older",
    "vorausberechnung.people.0_5": "children up to age 5",
    "vorausberechnung.people.6_17": "children and young people aged 6 to 17",
    "vorausberechnung.people.18_26": "young adults aged 18 to 26",
    "vorausberechnung.people.65_79": "older people aged 65 to 79",
    "vorausberechnung.people.80_plus": "very old people aged 80 and over",
    "vorausberechnung.meaning.up": "In {year} there will probably be {low} to {high} {up} living in {town}, in the middle {change} more than in {first}.",
    "vorausberechnung.meaning.up_ties": "Until {year} these grow most in {town}, in the middle by {share} each: {names}.",
    "vorausberechnung.meaning.down_ties": "These decline most, in the middle by {share} each: {names}.",
    "vorausberechnung.meaning.down": "{down} will then number {low} to {high}, in the middle {change} fewer.",
    "vorausberechnung.meaning.none_down": "None of the other groups becomes smaller.",
    "vorausberechnung.meaning.none_up": "None of the groups that a house is for becomes larger by {year}.",
    "vorausberechnung.pyramid.title": "Age and sex in {town} in {year}",
    "vorausberechnung.pyramid.subtitle": "People per year of age, middle run; grey line: {first}. The slider below the picture "
                                         "moves through the years.",
    "vorausberechnung.pyramid.alt": "Population pyramid of {town}. {first}: {young0} under 20, {old0} aged 65 and over. {year}: "
                                    "{young1} under 20, {old1} aged 65 and over.",
    "vorausberechnung.pyramid.play": "Play",
    "vorausberechnung.pyramid.stop": "Stop",
    "vorausberechnung.pyramid.year": "Year",
    "vorausberechnung.pyramid.hover": "{sex}, age {age}: {n}",
    "vorausberechnung.drivers.title_loss": "Until {year}, {gap} more people die in {town} than are born; moves make up for {moved} of this",
    "vorausberechnung.drivers.title_more": "Until {year}, {gap} more people die in {town} than are born; moves bring in more than is "
                                           "lost in this way",
    "vorausberechnung.drivers.title": "What changes {town} until {year}",
    "vorausberechnung.drivers.subtitle": "People from {first} to {year}, middle run, scenario {scenario}",
    "vorausberechnung.drivers.alt": "From {start} people in {first} to {end} people in {year}: {births} births, {deaths} deaths, "
                                    "{arrivals} moves in, {departures} moves out.",
    "vorausberechnung.step.births": "Births",
    "vorausberechnung.step.deaths": "Deaths",
    "vorausberechnung.step.moves": "Moves (balance)",
    "vorausberechnung.step_sum": "in all",
    "vorausberechnung.step.arrivals": "of which moves in",
    "vorausberechnung.step.departures": "of which moves out",
    "vorausberechnung.ratio.title": "In {year} there will be about {old} people aged 65 and over for every 100 aged 20 to 64",
    "vorausberechnung.ratio.subtitle": "Youth ratio and old-age ratio: people under 20 and people aged 65 and over for every 100 people aged 20 to 64; "
                                       "middle run",
    "vorausberechnung.ratio.alt": "For every 100 people aged 20 to 64: {young0} younger and {old0} older people in {first}, {young1} "
                                  "younger and {old1} older people in {year}.",
    "vorausberechnung.ratio.young": "under 20",
    "vorausberechnung.ratio.old": "65 and over",
    "vorausberechnung.compare.title": "Depending on the scenario, {town} has {low} to {high} inhabitants in {year}",
    "vorausberechnung.compare.subtitle": "Middle runs of the scenarios without a range; the range of the chosen scenario is shown above",
    "vorausberechnung.compare.alt": "Inhabitants of {town} in {year} by scenario. {parts}",
    "vorausberechnung.compare.part": "{scenario}: {value}.",
    "vorausberechnung.others.title": "What others have projected",
    "vorausberechnung.others.subtitle": "Change in per cent since the base year of each: projections found for "
                                        "{kreis}, the municipality and the state (Land) (filled: valid, hollow: superseded) beside our range "
                                        "for the municipality",
    "vorausberechnung.others.point": "{region} ({publisher})",
    "vorausberechnung.others.ours": "our range",
    "vorausberechnung.others.alt_1": "List of one projection found. {failed}",
    "vorausberechnung.others.alt": "List of {n} projections found. {failed}",
    "vorausberechnung.others.failed": "Superseded, for example: {example}.",
    "vorausberechnung.status.usable": "valid",
    "vorausberechnung.status.superseded": "superseded",
    "vorausberechnung.status.implausible": "not plausible",
    "vorausberechnung.districts.title": "What falls to each part of {town} in {year}",
    "vorausberechnung.districts.subtitle": "People, figures found in the registers of residents, today's share of the municipality carried forward; in each run the "
                                           "sum is the municipality. Parts of town below {warn} people carry a warning, below {least} "
                                           "they are not shown.",
    "vorausberechnung.districts.alt": "Parts of {town} in {year}. {parts}",
    "vorausberechnung.districts.part": "{district}: {low} to {high}.",
    "vorausberechnung.districts.missing": "For {town} there are no numbers of inhabitants by part of town.",
    "vorausberechnung.districts.rest": "Other parts of town",
    "vorausberechnung.districts.warn": "small: very uncertain",
    "vorausberechnung.col.year": "Year",
    "vorausberechnung.col.low": "lower value (1 of 10)",
    "vorausberechnung.col.low_quarter": "lower quarter",
    "vorausberechnung.col.middle": "Middle",
    "vorausberechnung.col.high_quarter": "upper quarter",
    "vorausberechnung.col.high": "upper value (9 of 10)",
    "vorausberechnung.col.group": "Age group",
    "vorausberechnung.col.age": "Age",
    "vorausberechnung.col.what": "What",
    "vorausberechnung.col.persons": "People",
    "vorausberechnung.col.region": "Area",
    "vorausberechnung.col.publisher": "Publisher, edition",
    "vorausberechnung.col.base": "Base year",
    "vorausberechnung.col.target": "Target year",
    "vorausberechnung.col.value": "Statement",
    "vorausberechnung.col.unit": "Unit",
    "vorausberechnung.col.status": "Assessment",
    "vorausberechnung.col.district": "Part of town",
    "vorausberechnung.col.remark": "Note",
    "vorausberechnung.like": "“{scenario}” resembles: {variant}.",
    "vorausberechnung.official.lead": "Others by age, with our middle path beside them:",
    "vorausberechnung.official.part": "{place}, {ages}, {base} to {year}: {theirs} ({publisher}), ours {ours}.",
    "vorausberechnung.official.open": "{first} years and over",
    "vorausberechnung.official.closed": "{first} to {last} years",
    "vorausberechnung.official.why": "Where we differ, it is mostly due to the assumed gain in life expectancy and to the Zensus 2022 (census), which older "
                                     "editions did not know yet; all comparisons are on the Methods page.",
    "vorausberechnung.theirs.name": "{publisher} {edition}, {place}",
    "vorausberechnung.theirs.part": "{name}, {group}, transferred to our level: {points}.",
    "vorausberechnung.theirs.subtitle": ". Dots: the change that others expect, transferred to our level from {first}",
}
