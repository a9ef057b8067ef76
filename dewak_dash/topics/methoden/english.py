"""Words of the page Methods."""

TEXTS = {
    "methoden.money.section": "Does the calculation match real houses?",
    "methoden.money.lead":
        "The same calculation as on the Financing page, tried on houses it does not know: it is given only posts, floor area and opening hours, "
        "and its result stands beside the published costs, with the error just as it is.",
    "methoden.view.rechnung": "How it is calculated",
    "methoden.view.methoden": "How good it was before",
    "methoden.view.spanne": "Did the range hold",
    "methoden.view.haltbar": "How long it holds",
    "methoden.view.alter": "Age groups",
    "methoden.view.geld": "Houses and money",
    "methoden.view.selbsttest": "Self-test",
    "methoden.title": "Of 100 municipalities of this size, {held} were within the range after {horizon} years, {lowest} in the "
                      "worst period",
    "methoden.subtitle": "{town} is one of the municipalities with {size} inhabitants. Checked on {towns} West German "
                         "municipalities, {first} to {last}; for this comparison there are only {launches} start years. The width "
                         "of the range is measured on the same periods.",
    "methoden.no_count": "For {ags} there is no updated number of inhabitants.",
    "methoden.size_below": "fewer than {high}",
    "methoden.size_between": "{low} to {high}",
    "methoden.size_from": "at least {low}",
    "methoden.horizon": "{low} to {high}",
    "methoden.how.section": "How it is calculated",
    "methoden.how.lead": "Year by year, for each age and both sexes: who dies, who moves away, who arrives, "
                         "who is born? The formulas are folded away below.",
    "methoden.how.base": "**Starting population.** From the Zensus 2022 (census) we know five age classes of the municipality itself and the years of age "
                         "of its district (Kreis). Together they give the municipality's years of age; carried forward with deaths, "
                         "births and moves to the start. The result is derived, not counted.",
    "methoden.how.base_term": "How the years of age come about",
    "methoden.how.base_formula": r"""$B(g,x) = K(g,x)\cdot p_k / q_k$ for each age $x$ of class $k$

$K$ is the population of the district by sex $g$ and age $x$ on census day, $q_k$ the share of the class in the district, $p_k$ that in the municipality. In small places $p_k$ is pulled towards $q_k$ as far as the noise of statistical confidentiality requires. Then the calculation runs to the start as in every year after it; what is missing from the known number of men and women, or is too many, comes and goes at the ages that move. If the district has official age groups at a later date, the result is bent towards them.""",
    "methoden.how.year": "**One year.** First half of those who move do so, then people die and all become one year "
                         "older, then the other half moves. The births follow from the number of women before and after. "
                         "Moves out are shares of the inhabitants, moves in are people: so a municipality never runs "
                         "empty and never grows without end.",
    "methoden.how.year_term": "The formulas of one year",
    "methoden.how.year_formula": r"""Population $N$ by sex and age $x$, share of those moving out $f$, moves in $Z$, survival rate $s$ (from the life table, $L(x+1)/L(x)$), birth rate $r$:

- first half of the moves: $A(x) = N(x)\cdot(1 - f(x)/2) + Z(x)/2$
- dying and ageing: $S(x+1) = A(x)\cdot s(x)$
- second half of the moves: $N'(x) = S(x)\cdot(1 - f(x)/2) + Z(x)/2$
- births: $G = \sum r(x)\cdot(A(x) + N'(x))/2$ over all women

Newborn children survive the rest of the year at a rate of their own. The last age group (100 and older) is open-ended. In every year: population at the end = population at the beginning + births − deaths + moves in − moves out; a check works this out again. After Preston, Heuveline and Guillot (2001), section 6.3.""",
    "methoden.how.rates": "**Borrowed rates.** In a municipality with 28,000 inhabitants about 230 children are born in a year; "
                          "per year of the mother's age these are so few that chance prevails. So Germany's life table and "
                          "birth rates are used, raised or lowered to the level of the district (Kreis). Mortality goes on "
                          "falling as much as in the official middle assumption. Moves by age come from the district; that a "
                          "municipality grows more strongly or more weakly than its district goes in only in part and fades.",
    "methoden.how.rates_term": "How rates are borrowed",
    "methoden.how.rates_formula": r"""- Mortality: $(1 - s)\cdot m\cdot\exp(k\cdot v(x,t))$ with $m$ = deaths in the district divided by those that Germany's rates of the same year would give for the population of the same year, each year in relation to the whole of Germany (2017 to 2019, 2022 and 2023; the pandemic hit the states differently in 2020 and 2021, so these years do not count); $v$ = decline by age according to the United Nations, $k$ such that the life expectancy of the official assumption is reached
- Births: $r(x)\cdot n$ with $n$ = births in the district divided by those that Germany's rates of the same year would give
- Moves out: share by age in the district (mean of 2019 to 2021); the age groups of the table are spread over years of age along the curve of Rogers and Castro (1981)
- Moves in: people by age in the district, spread by the people of the same age in the municipality; in future in relation to the number of these people in Germany. 2022 does not go in: it was an exceptional year""",
    "methoden.how.range": "**The range has two parts.** The own part is what depends on the municipality: its share of the district (Kreis). It is "
                          "measured on hundreds of municipalities. The common part is what hits all municipalities at once: "
                          "immigration after 1989 and 2015, the economy, wars. For this there are only a few periods; "
                          "that is why it is cautiously wide. Both stay separate in every run that is calculated.",
    "methoden.how.range_term": "How wide the range is",
    "methoden.how.range_formula": r"""Each run is the middle run times $\exp(e(t) + g(t))$. The own part $e$ and the common part $g$ are sums of yearly shocks that linger: one good year makes another good one probable. Their half width in year $t$ is $E(t)$ and $C(t)$; for the whole range $H(t)$

$H(t)^2 = E(t)^2 + C(t)^2$

- $E(t)$: so wide that 8 of 10 earlier deviations of the share of the district lay within it, readjusted after each start year (Gibbs and Candès 2021); errors grow with the square root of time
- $H(t)$: a curve that is nowhere narrower than what earlier start years needed, upwards and downwards each so far that, around the run as drawn, on average at most one in ten municipalities ended above and one below, and in no start year fewer than half lay within it
- Age groups have bands of their own: at least as wide as the calculation was off in the past and as the derivation of the years of age leaves open""",
    "methoden.how.scenarios": "**Scenarios.** They change life expectancy, births and migration compared with the middle path and name the "
                              "official variant they resemble. Each factor has a reason and is listed with the assumptions. "
                              "Scenarios are not predictions: they show what follows from an assumption.",
    "methoden.how.other_towns": "**All municipalities.** The calculation is made for every municipality whose age classes the Zensus (census) gives (just over 10,200). For the "
                                "others, mostly very small places, there is only the range of the total around today's level.",
    "methoden.past.section": "How good was it before?",
    "methoden.past.lead": "We pretend to stand in an earlier year (the start year), calculate ahead from there and "
                          "compare with what came. Never across a census: its corrections "
                          "are not errors of the calculation.",
    "methoden.past.size": "Municipalities with this many inhabitants",
    "methoden.method.no_change": "No change",
    "methoden.method.linear_5": "Trend of the last 5 years",
    "methoden.method.linear_10": "Trend of the last 10 years",
    "methoden.method.constant_share": "Constant share of the district",
    "methoden.method.trended_share": "Share with its trend",
    "methoden.methods.title": "After {horizon} years “{method}” was closest: the middle municipality was off by {median}",
    "methoden.methods.title_ties": "After {horizon} years {methods} were closest: the middle municipality was off by {median} each",
    "methoden.methods.name": "“{method}”",
    "methoden.methods.count": "{n} methods",
    "methoden.methods.title_none": "For this size there is no comparison of the methods",
    "methoden.methods.subtitle": "Middle error (median, without sign) of the number of inhabitants, municipalities with {size} "
                                 "inhabitants, by years since the start; all methods on the same cases, pale: only as "
                                 "many start years as stated",
    "methoden.methods.alt": "Middle error of simple methods, municipalities with {size} inhabitants. {parts}",
    "methoden.methods.alt_part": "After {horizon} years: {bars}.",
    "methoden.methods.hover": "{method}: middle error {median}; {cases} cases from {launches} start years; on average "
                              "{bias} {side} than projected",
    "methoden.methods.few": "{median} ({launches} starts)",
    "methoden.methods.few_one": "{median} (1 start)",
    "methoden.methods.behind": "after {horizon} years {share} against {best} for “{method}”",
    "methoden.methods.share_behind": "The constant share of the district (Kreis) is the basis of our own part. As a projection "
                                     "of the total it did worse than a simple method: {parts}. This is due to the "
                                     "trend of the district, which did not continue; how well the share itself held is shown in "
                                     "the next figure.",
    "methoden.methods.share_best": "The constant share of the district (Kreis), the basis of our own part, did no worse here "
                                   "than the simple methods.",
    "methoden.methods.plain_wins": "In this size class “no change” was best over all periods. That is why the "
                                   "width of the range is measured on the errors of “no change”, and why without an "
                                   "age structure the middle stays at today's level.",
    "methoden.methods.term": "What the methods do, and what bias and pinball loss mean",
    "methoden.methods.explain": "- **No change:** The number of inhabitants stays the same.\n"
                                "- **Trend of the last 5 or 10 years:** The yearly change goes on.\n"
                                "- **Constant share of the district (Kreis):** The district follows its trend, the municipality keeps its share.\n"
                                "- **Share with its trend:** The share follows its trend as well.\n\n"
                                "**Bias** is the mean error with its sign: a value above 0 means that there were more people than "
                                "projected. **Pinball loss** scores the middle and the limits of the range at once: the smaller, "
                                "the better; it grows when the range is wide or is missed. It is calculated with "
                                "the width that, in hindsight, would have contained 80 % of the cases.\n\n"
                                "**Checked on districts only** is the middle of the age model itself (view “Age groups”). For municipalities, "
                                "older age structures on one census basis are missing. So it is not proven that it does better there than “no change”; "
                                "above all it shows how the age groups shift.",
    "methoden.bias.more": "more people",
    "methoden.bias.fewer": "fewer people",
    "methoden.own.title": "The own part keeps its promise: on average {lowest} to {highest} of the municipalities lay within it",
    "methoden.own.title_missed": "In {n} of {all} classes the own part misses the goal of {low} to {high}",
    "methoden.own.subtitle": "Share of municipalities whose share of the district (Kreis) stayed within the range; each dot is a start year, "
                             "line: mean of the start years; width in each case only from what was known in the start year",
    "methoden.own.band": "Goal {low} to {high}",
    "methoden.own.verdict": "Single start years lie far apart ({lowest} to {highest}), because all municipalities share their "
                            "errors. The aim is 80 %; a mean of {low} to {high} counts as met.",
    "methoden.own.not_tried": "For municipalities of the chosen size it can hardly be checked: they are mostly a district (Kreis) themselves and "
                              "have no share of one.",
    "methoden.total.title": "Even in the worst start year, {launch}, {lowest} of these municipalities lay within the whole range",
    "methoden.total.title_missed": "In the start year {launch} only {lowest} of these municipalities lay within the whole range, less than "
                                   "the required {floor}",
    "methoden.total.subtitle": "Share of municipalities whose number of inhabitants stayed within the range around the start value; each dot is a "
                               "start year, line: mean; own and common part together, today's width",
    "methoden.total.band": "at least {floor}",
    "methoden.total.verdict": "This check is milder than the one before: the width was chosen on the same start years so "
                              "that after 3 to 12 years none falls below {floor}. There are only {launches} start years, and their "
                              "periods overlap: entirely separate are at most {periods} after {horizon} years and at most "
                              "{long_periods} after {long} years. The years {long} were not part of choosing the "
                              "width; there it is extended.",
    "methoden.total.unwidened": "If the width had always been set from earlier start years only, {low} to {high} of the municipalities "
                                "would have lain within it, depending on the start year. That is why the common part is wider.",
    "methoden.launch.size": "{size} inhabitants",
    "methoden.launch.horizon": "after {horizon} years",
    "methoden.launch.hover": "Start {launch}: {covered} of {towns} cases within the range of ± {width}",
    "methoden.launch.mean_1": "A single start year: {mean}",
    "methoden.launch.mean": "Mean of {n} start years: {mean}",
    "methoden.launch.mean_short": "Mean {mean}",
    "methoden.launch.alt_part_1": "{size} inhabitants, {horizon} years: mean {mean}, a single start year, {low} to {high}.",
    "methoden.launch.alt_part": "{size} inhabitants, {horizon} years: mean {mean}, single start years {low} to {high} "
                                "({n} start years).",
    "methoden.sure.title": "{covered} of the cases lay within the range; with other periods it could have been {low} to {high}",
    "methoden.sure.subtitle": "Share of cases within the whole range after {horizon} years and how far it varies (8 of 10 "
                              "draws), by inhabitants; light: start years and municipalities drawn anew, dark: municipalities only",
    "methoden.sure.verdict": "If only the municipalities are drawn anew, the result looks much more certain ({low} to {high}) than it "
                             "is: all municipalities share the errors of their {launches} start years.",
    "methoden.sure.both": "start years and municipalities drawn anew",
    "methoden.sure.towns": "only municipalities drawn anew",
    "methoden.sure.hover": "{drawn}: {low} to {high}",
    "methoden.growth.title_fewer": "Those that had shrunk before went on shrinking: after {horizon} years there were on average {bias} "
                                   "fewer people than with “no change”",
    "methoden.growth.title_more": "Those that had shrunk before still had on average {bias} more people after {horizon} years "
                                  "than with “no change”",
    "methoden.growth.title_few": "There are too few cases to judge municipalities of this size that had shrunk before",
    "methoden.growth.subtitle": "“No change” by the development in the five years before the start, municipalities with {size} "
                                "inhabitants; bias above 0: there were more people than projected",
    "methoden.course.shrunk": "shrunk",
    "methoden.course.stable": "stable",
    "methoden.course.grew": "grown",
    "methoden.kept.title": "For {years} years, at least {of_ten} of 10 of these municipalities stayed within {tolerance} of the "
                           "start value",
    "methoden.kept.title_all": "Even after {years} years, the longest time checked, {of_ten} of 10 of these municipalities stayed "
                               "within {tolerance} of the start value",
    "methoden.kept.subtitle": "How long it holds: share of municipalities whose number of inhabitants was at most {tolerance} away from “no "
                              "change”, by years; highlighted: {size} inhabitants",
    "methoden.kept.note": "The lines go up and down because different start years belong to each distance. It “holds” up to the last number "
                          "of years before the share falls below the limit for the first time.",
    "methoden.kept.line": "{of_ten} of 10",
    "methoden.kept.hover": "{size} inhabitants, after {years} years: {share} at most {tolerance} away",
    "methoden.kept.years_1": "one year",
    "methoden.kept.years": "{n} years",
    "methoden.kept.alt_part": "{size} inhabitants: holds for {years} years.",
    "methoden.col.size": "Inhabitants at the start",
    "methoden.col.horizon": "After years",
    "methoden.col.method": "Method",
    "methoden.col.cases": "Cases",
    "methoden.col.launches": "Start years",
    "methoden.col.launch_year": "Year of the start",
    "methoden.col.median": "Middle error (%)",
    "methoden.col.plain": "No change, same cases (%)",
    "methoden.col.bias": "Bias (%)",
    "methoden.col.pinball": "Pinball loss (%)",
    "methoden.col.covered": "Within the range (%)",
    "methoden.col.half_width": "Half width (%)",
    "methoden.col.growth": "Before",
    "methoden.col.both_low": "Start years and municipalities, from (%)",
    "methoden.col.both_high": "to (%)",
    "methoden.col.towns_low": "municipalities only, from (%)",
    "methoden.col.towns_high": "municipalities only, to (%)",
    "methoden.col.years": "After this many years",
    "methoden.col.within": "At most {tolerance} away (%)",
    "methoden.col.case": "Case",
    "methoden.col.what": "What is compared",
    "methoden.col.values": "Values",
    "methoden.col.expected": "Expected",
    "methoden.col.computed": "Calculated",
    "methoden.col.difference": "Difference",
    "methoden.col.tolerance": "Allowed",
    "methoden.col.scale": "Measure",
    "methoden.col.result": "Result",
    "methoden.col.source": "Source",
    "methoden.test.section": "Self-test",
    "methoden.test.lead": "For each new set of data the program works out published examples again, with the same "
                          "functions with which it calculates your municipality and its houses; at the press of a button also now.",
    "methoden.test.again": "Check again now",
    "methoden.test.passed": "{good} of {all} cases are right, all {values} values lie within the allowed difference",
    "methoden.test.failed": "Only {good} of {all} cases are right ({values} values compared): do not trust the figures until "
                            "the error has been found",
    "methoden.test.subtitle": "For each comparison the pair of values with the largest difference is shown; allowed is the "
                              "rounding of the source or, for values worked out again, the precision of the calculation",
    "methoden.test.note": "“rel.”: difference in relation to the expected value.",
    "methoden.test.relative": "rel.",
    "methoden.test.absolute": "absolute",
    "methoden.test.good": "✓ right",
    "methoden.test.bad": "✗ wrong",
    "methoden.case.sweden_1993_women_open": "Sweden 1993, women, with migration",
    "methoden.case.sweden_1993_women_closed": "Sweden 1993, women, without migration",
    "methoden.case.hamilton_perry": "Ratios of age groups (Hamilton and Perry)",
    "methoden.case.austria_1992_men": "Life table Austria 1992, men",
    "methoden.case.life_tables_from_rates": "Three abridged life tables",
    "methoden.case.united_kingdom_2018_women": "Life table United Kingdom 2018, women",
    "methoden.case.fertility_usa_1992": "Births USA 1992",
    "methoden.case.beers_with_infants": "Years of age from five-year groups",
    "methoden.case.raking_two_way": "Fitting to row and column totals",
    "methoden.case.rogers_castro": "Migration by age (Rogers and Castro)",
    "methoden.case.scoring_rules": "Scoring of forecasts",
    "methoden.case.noise_of_small_numbers": "Chance in small numbers",
    "methoden.case.coverage_bands": "How many cases may lie within a range",
    "methoden.case.loan": "Loan over 25 years",
    "methoden.case.green_book": "Discounting at a falling rate",
    "methoden.case.fisher": "Calculated in nominal and real terms",
    "methoden.case.annuity_factors": "Table of annuity factors",
    "methoden.origin.loan": "Closed formula of the annuity",
    "methoden.origin.green_book": "HM Treasury, Green Book, table of discount factors",
    "methoden.origin.fisher": "Fisher relation between nominal and real interest",
    "methoden.origin.annuity_factors": "Usual tables of financial mathematics",
    "methoden.origin.sweden_1993_women_open": "Preston, Heuveline, Guillot 2001, Boxes 6.1 and 6.2",
    "methoden.origin.sweden_1993_women_closed": "Inputs as in Box 6.1; results worked out again with two software packages",
    "methoden.origin.hamilton_perry": "Calculated by hand after Smith, Tayman, Swanson 2013, chapter 6",
    "methoden.origin.austria_1992_men": "Preston, Heuveline, Guillot 2001, Box 3.1",
    "methoden.origin.life_tables_from_rates": "United Nations 1982 (p. 34) and 1988 (MORTPAK, p. 82); US Census Bureau, PAS",
    "methoden.origin.united_kingdom_2018_women": "Human Mortality Database (CC BY 4.0), as of 11 July 2020",
    "methoden.origin.fertility_usa_1992": "Preston, Heuveline, Guillot 2001, Box 5.1",
    "methoden.origin.beers_with_infants": "Johnson 2016, spreadsheet BEERSP of the US Census Bureau",
    "methoden.origin.raking_two_way": "Textbook table, fitted with R (loglin)",
    "methoden.origin.rogers_castro": "Rogers and Castro 1981 (IIASA RR-81-30); age profiles of the United Nations",
    "methoden.origin.scoring_rules": "Gneiting and Raftery 2007, closed formulas",
    "methoden.origin.noise_of_small_numbers": "Poisson distribution",
    "methoden.origin.coverage_bands": "Binomial distribution, middle 99 %",
    "methoden.check.open_population": "Women in 1998 by age group, printed (people)",
    "methoden.check.open_exact": "Women in 1998 by age group, unrounded",
    "methoden.check.open_births": "Births by age of the mother, printed (people)",
    "methoden.check.open_births_exact": "Births by age of the mother, unrounded",
    "methoden.check.open_girls": "Girls born",
    "methoden.check.closed_1998": "Women in 1998 by age group",
    "methoden.check.closed_2003": "Women in 2003 by age group",
    "methoden.check.closed_2093": "Women in 2093 by age group",
    "methoden.check.closed_girls": "Girls born",
    "methoden.check.closed_births": "Births in all",
    "methoden.check.net_reproduction": "Daughters per woman who reach the mother's age",
    "methoden.check.leslie_matrix": "Transition matrix (Leslie)",
    "methoden.check.growth_factor": "Growth in five years in the long run",
    "methoden.check.growth_rate": "Yearly growth rate in the long run",
    "methoden.check.stable_shares": "Age structure in the long run",
    "methoden.check.damping_ratio": "How quickly the age structure settles",
    "methoden.check.ratios": "Ratio of a group to the one before",
    "methoden.check.child_ratio": "Children per adult of parental age",
    "methoden.check.ratios_third": "Population five years later",
    "methoden.check.lx": "Survivors out of 100,000, printed",
    "methoden.check.person_years": "Years lived, printed",
    "methoden.check.ex": "Remaining life expectancy (years)",
    "methoden.check.qx": "Probability of dying",
    "methoden.check.un_1982": "Remaining life expectancy, United Nations 1982",
    "methoden.check.mortpak_1988": "Remaining life expectancy, MORTPAK 1988",
    "methoden.check.pas": "Remaining life expectancy, US Census Bureau",
    "methoden.check.infant_years": "Years lived by those who died in their first year",
    "methoden.check.total_fertility": "Children per woman, printed",
    "methoden.check.mean_age": "Mean age of mothers, by hand from the table",
    "methoden.check.single_ages": "Children aged 0 to 12 by year of age (people)",
    "methoden.check.group_sums": "Sum per five-year group",
    "methoden.check.raked": "Fitted table",
    "methoden.check.standard": "Standard profile, ages 0 to 100",
    "methoden.check.retirement": "Profile with a retirement peak, ages 0 to 100",
    "methoden.check.family": "Shares by age group, families, printed",
    "methoden.check.peak_age": "Age of the peak (years)",
    "methoden.check.area": "Area under the standard profile",
    "methoden.check.crps_normal": "CRPS of a normal distribution",
    "methoden.check.crps_draws": "CRPS of draws",
    "methoden.check.crps_fair": "CRPS of few draws, unbiased",
    "methoden.check.pinball": "Pinball loss",
    "methoden.check.winkler": "Interval score after Winkler",
    "methoden.check.births_range": "Range of births per year (8 of 10)",
    "methoden.check.births_cv": "Relative spread of births",
    "methoden.check.deaths_cv": "Relative spread of deaths",
    "methoden.check.bands": "Lower and upper limit of the number of cases",
    "methoden.check.annuity": "Yearly payment (euros)",
    "methoden.check.total_interest": "Interest in all (euros)",
    "methoden.check.balance": "Remaining debt after ten years (euros)",
    "methoden.check.loan_rows": "Payment, interest, repayment, remaining debt in selected years (euros)",
    "methoden.check.factors": "Discount factors, unrounded",
    "methoden.check.factors_printed": "Discount factors, printed",
    "methoden.check.real_rate": "Real interest rate",
    "methoden.check.present_value": "Net present value, the same both ways (euros)",
    "methoden.check.factor_table": "Discount, present value and annuity factor",
    "methoden.check.missing": "The case is missing from the data",
    "methoden.check.refused": "The calculation rejected the inputs",
    "methoden.gaps.section": "What would make the calculation better",
    "methoden.gaps.ages": "The age structure of the municipalities by sex and year of age. With it the starting population would be counted "
                          "instead of derived.",
    "methoden.gaps.ages_table": "Regionaldatenbank Deutschland 12411-02-03-5 (population by sex and age group, "
                                "municipalities)",
    "methoden.gaps.flows": "Births, deaths and moves of the municipalities, and those of the districts (Kreise) since 2022. With them there would be local instead of "
                           "borrowed levels, and moves after the exceptional years.",
    "methoden.gaps.flows_newer": "After {year}, births and moves by age are known only for {n} of {of} districts ({places}) and are used "
                                 "there; everywhere else both end in {year}.",
    "methoden.gaps.flows_none": "Births and moves by age end in {year} for all districts.",
    "methoden.gaps.flows_table": "Regionaldatenbank Deutschland 12612-01-01-5 (births), 12613-01-01-5 (deaths), "
                                 "12711-01-03-5 (moves)",
    "methoden.gaps.east": "Comparable series for East German municipalities before 2011: they counted by registers and were often "
                          "newly formed. Their range is carried over from the West; how well it held there has not been checked.",
    "methoden.gaps.east_table": "Inhabitants by today's area boundaries since 1990 (statistical offices of the states)",
}
