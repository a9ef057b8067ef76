"""Words of the page Population."""

TEXTS = {
    "bevoelkerung.view.bisher": "So far",
    "bevoelkerung.view.ausblick": "Outlook",
    "bevoelkerung.view.alter": "Age groups",
    "bevoelkerung.view.treiber": "What drives it",
    "bevoelkerung.view.szenarien": "Scenarios",
    "bevoelkerung.view.stadtteile": "Parts of town",
    "bevoelkerung.view.vergleich": "Comparison",
    "bevoelkerung.view.kreis": "In the district (Kreis)",
    "bevoelkerung.view.folgen": "Consequences",
    "bevoelkerung.title.fell_rose": "{town} lost {loss} of its inhabitants from {from_year} to {to_year}; "
                                    "since {since} the municipality has grown again by {change}",
    "bevoelkerung.title.fell_fell": "{town} lost {loss} of its inhabitants from {from_year} to {to_year} and "
                                    "has gone on losing since {since}: {change}",
    "bevoelkerung.title.rose": "{town} has grown by {change} since {since}",
    "bevoelkerung.title.fell": "{town} has shrunk by {change} since {since}",
    "bevoelkerung.title.few": "{town} had {before} inhabitants in {since}; in {year} there are {now}",
    "bevoelkerung.title.same": "{town} has almost as many inhabitants as in {since}",
    "bevoelkerung.title.none": "{town}: there are too few counts to show a course over time",
    "bevoelkerung.subtitle": "Inhabitants of {town} ({ags}), {first} to {last}; every comparison stays within "
                             "one census basis",
    "bevoelkerung.history.title": "Inhabitants of {town} since {first}",
    "bevoelkerung.history.subtitle": "People at the end of the year; one line per census basis, dots are days of a count",
    "bevoelkerung.history.subtitle_fall": "People at the end of the year; one line per census basis, dots are days of a "
                                          "count, shaded area: the fall named in the heading",
    "bevoelkerung.history.alt": "Lines of the number of inhabitants of {town}, separated by census basis. {parts} {phases}",
    "bevoelkerung.history.alt_part": "{basis}: {first_year} {first} people, {last_year} {last} people.",
    "bevoelkerung.history.alt_point": "{basis}: {first_year} {first} people.",
    "bevoelkerung.history.phase": "Sharp fall from {from_year} to {to_year}: {change}, per year {rate}.",
    "bevoelkerung.history.no_phase": "No period of sharp fall.",
    "bevoelkerung.phase.label": "{change}",
    "bevoelkerung.phase.note": "In the description of the picture, “sharp fall” means: more than {rate} per year. "
                               "This limit is an assumption.",
    "bevoelkerung.break.explain": "Why the line breaks off",
    "bevoelkerung.break.pair": "On {date} the statistics give two figures for {town}: {old} people according to "
                               "{old_basis} and {new} according to {new_basis}. The difference of {change} is a "
                               "correction by the new count. Nobody moved away because of it.",
    "bevoelkerung.break.census": "{new_basis}: on {day}, {new} people were counted in {town}. The population update "
                                 "({old_basis}) gives {old} for {date}. The difference contains moves of a few months and "
                                 "the correction by the count; the two cannot be told apart.",
    "bevoelkerung.break.general": "Between two censuses the statistical offices go on adding births, deaths and moves. "
                                  "Errors build up until people are counted again. That is why this "
                                  "program never calculates a change across a count.",
    "bevoelkerung.col.year": "Year",
    "bevoelkerung.col.date": "Reference day",
    "bevoelkerung.col.persons": "People",
    "bevoelkerung.col.female": "Women",
    "bevoelkerung.col.male": "Men",
    "bevoelkerung.col.basis": "Census basis",
    "bevoelkerung.col.quality": "Quality",
    "bevoelkerung.col.region": "Area",
    "bevoelkerung.col.index": "Index",
    "bevoelkerung.col.age": "Age",
    "bevoelkerung.col.births": "Births",
    "bevoelkerung.col.deaths": "Deaths",
    "bevoelkerung.col.balance": "Balance",
    "bevoelkerung.col.in": "Moves in",
    "bevoelkerung.col.out": "Moves out",
    "bevoelkerung.col.indicator": "Indicator",
    "bevoelkerung.col.value": "Value",
    "bevoelkerung.col.unit": "Unit",
    "bevoelkerung.col.rank": "Rank",
    "bevoelkerung.col.change": "Change (%)",
    "bevoelkerung.basis.Volkszaehlung 1970": "Census 1970",
    "bevoelkerung.basis.Volkszaehlung 1987": "Census 1987",
    "bevoelkerung.basis.Zensus 2011": "Zensus 2011",
    "bevoelkerung.basis.Zensus 2022": "Zensus 2022",
    "bevoelkerung.basis.Register": "Register",
    "bevoelkerung.basis.unbekannt": "Basis not stated",
    "bevoelkerung.compare.title_more": "Since {since}, {town} has developed more strongly than {land}",
    "bevoelkerung.compare.title_less": "Since {since}, {town} has developed more weakly than {land}",
    "bevoelkerung.compare.subtitle": "Inhabitants, first year of each census basis = 100; district (Kreis) and state (Land) as "
                                     "the sum of their municipalities; thin lines: the nearest municipalities in the district",
    "bevoelkerung.compare.alt": "Two line charts with the same scale. {parts}",
    "bevoelkerung.compare.alt_part": "{region} {first} to {last}: index {value}.",
    "bevoelkerung.compare.kreis": "District (Kreis)",
    "bevoelkerung.land.01": "Schleswig-Holstein",
    "bevoelkerung.land.02": "Hamburg",
    "bevoelkerung.land.03": "Lower Saxony",
    "bevoelkerung.land.04": "Bremen",
    "bevoelkerung.land.05": "North Rhine-Westphalia",
    "bevoelkerung.land.06": "Hesse",
    "bevoelkerung.land.07": "Rhineland-Palatinate",
    "bevoelkerung.land.08": "Baden-Württemberg",
    "bevoelkerung.land.09": "Bavaria",
    "bevoelkerung.land.10": "Saarland",
    "bevoelkerung.land.11": "Berlin",
    "bevoelkerung.land.12": "Brandenburg",
    "bevoelkerung.land.13": "Mecklenburg-Western Pomerania",
    "bevoelkerung.land.14": "Saxony",
    "bevoelkerung.land.15": "Saxony-Anhalt",
    "bevoelkerung.land.16": "Thuringia",
    "bevoelkerung.peers.title": "Among {n} German municipalities of similar size, {town} ranks number {rank}",
    "bevoelkerung.peers.subtitle": "Change {first} to {last}, municipalities with {low} to {high} inhabitants, "
                                   "census basis {basis}; rank 1 = strongest growth",
    "bevoelkerung.peers.alt": "Distribution of the change {first} to {last} of {n} municipalities. {town}: {change}, "
                              "rank {rank}. The middle municipality: {median}; eight out of ten lie between {p10} "
                              "and {p90}.",
    "bevoelkerung.peers.middle": "Middle: {value}",
    "bevoelkerung.peers.count": "Municipalities",
    "bevoelkerung.peers.hover_1": "One municipality changed by {low} to {high}.",
    "bevoelkerung.peers.hover": "{n} municipalities changed by {low} to {high}.",
    "bevoelkerung.sexes.more_female": "More women than men live in {town}",
    "bevoelkerung.sexes.more_male": "More men than women live in {town}",
    "bevoelkerung.sexes.even": "As many women as men live in {town}",
    "bevoelkerung.sexes.title": "{town} has {ratio} women for every 100 men",
    "bevoelkerung.sexes.subtitle": "People at the end of the year, one line per census basis",
    "bevoelkerung.sexes.alt": "Women and men in {town}: most recently, on {date}, {female} women and {male} men.",
    "bevoelkerung.sex.female": "Women",
    "bevoelkerung.sex.male": "Men",
    "bevoelkerung.kreis.lead": "The data hold no official age structure for {town} itself. The whole district (Kreis) is "
                               "shown; the municipality can differ from it.",
    "bevoelkerung.kreis.missing": "For {town} and its district (Kreis) the data hold neither an age structure nor births, "
                                  "deaths and moves.",
    "bevoelkerung.kreis.table": "Regionaldatenbank Deutschland 12411-02-03-5 (age and sex, municipalities), "
                                "12612-01-01-5 (births), 12613-01-01-5 (deaths), 12711-01-03-5 (moves)",
    "bevoelkerung.pyramid.title": "In {kreis}, the {peak} are the most numerous",
    "bevoelkerung.pyramid.subtitle": "People per year of age on {date}, groups of the official table; width of a "
                                     "bar = number of years of age",
    "bevoelkerung.pyramid.alt": "Population pyramid, {kreis}. Under 18: {young}. 65 and older: {old}. Most numerous "
                                "per year of age: {peak}.",
    "bevoelkerung.pyramid.kreis_mark": "Figures for the district (Kreis), not for the municipality",
    "bevoelkerung.age.span": "{a} to {b}",
    "bevoelkerung.age.from": "{a} and older",
    "bevoelkerung.age.peak": "{a}- to {b}-year-olds",
    "bevoelkerung.vital.title": "In {year}, {gap} more people died in {kreis} than were born",
    "bevoelkerung.vital.title_plus": "In {year}, {gap} more people were born in {kreis} than died",
    "bevoelkerung.vital.subtitle": "Live births and deaths per year",
    "bevoelkerung.vital.alt": "Births and deaths in {kreis}: {first} {births0} and {deaths0}, {last} {births1} "
                              "and {deaths1}.",
    "bevoelkerung.moves.title": "In {year}, {net} more people moved into the municipalities of the district (Kreis) than out of them",
    "bevoelkerung.moves.title_minus": "In {year}, {net} more people moved out of the municipalities of the district (Kreis) than into them",
    "bevoelkerung.moves.subtitle": "Moves in and moves out across municipal borders by age, {kreis}, {year}; moves "
                                   "within the district count on both sides",
    "bevoelkerung.moves.alt": "Moves in and moves out by age group in {kreis} in {year}: {into} moves in and "
                              "{out} moves out in all. {parts}",
    "bevoelkerung.moves.alt_part": "{age}: {net}.",
    "bevoelkerung.inkar.lead": "Indicators for the districts (Kreise) from the BBSR. Colour: {kreis}; grey: {other}.",
    "bevoelkerung.inkar.title": "Work, debt, taxes and purchasing power in {kreis}",
    "bevoelkerung.inkar.subtitle": "Yearly values of the BBSR's ongoing spatial monitoring; each indicator in its own unit, "
                                   "both districts on the same scale",
    "bevoelkerung.inkar.alt": "Small line charts. {parts}",
    "bevoelkerung.inkar.alt_part": "{name}: {first_year} {first}, {last_year} {last} {unit}.",
    "bevoelkerung.inkar.missing": "For this municipality's district (Kreis) the data hold no indicators on work, "
                                  "debt, taxes and purchasing power.",
    "bevoelkerung.inkar.table": "INKAR, districts (BBSR, Laufende Raumbeobachtung)",
}
