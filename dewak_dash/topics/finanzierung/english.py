"""English words of the page Financing."""

TEXTS = {
    "finanzierung.view.form": "What each form costs",
    "finanzierung.view.zahlt": "Who pays",
    "finanzierung.view.wegfall": "What falls away",
    "finanzierung.view.risiko": "Risk",
    "finanzierung.view.haeuser": "Real houses",
    "finanzierung.view.vorlage": "For the council paper",
    "finanzierung.view.programme": "Programmes",
    "finanzierung.view.annahmen": "Assumptions",
    "finanzierung.title.between":
        "{house}: Depending on the form, the house costs the municipality {span} a year, including the open gap",
    "finanzierung.title.level": "{house}: In every form the house costs the municipality about {amount} a year, including the gap",
    "finanzierung.title.free": "{house}: As set here, the house costs the municipality no money in any form",
    "finanzierung.subtitle":
        "{count} forms of operation, the same house, {years} years after the starting year, euros in prices of each year. "
        "The middle is shown: half of the simulated runs lie below it. In brackets, where 8 out of 10 runs lie.",
    "finanzierung.house.note": "The calculation is for “{house}”. Known: {fact} Assumed: {why}",
    "finanzierung.house.borrowed":
        "These values come from North Rhine-Westphalia and are only an assumption for {town}: {names}.",
    "finanzierung.error.base":
        "The index “{id}” does not name its base year (unit “{unit}”). Remedy: write it in data/parameters/ "
        "as “Index 2020=100”.",
    "finanzierung.run_out":
        "Pay scales as of {year}, out of date since {date}. This affects {count} of {all} values from law and "
        "pay agreements, first of all “{name}”; the calculation uses the last known ones.",
    "finanzierung.rate": "{value} a year",
    "finanzierung.last_known": "{value} a year; this rate applied until {end}, a newer one is not available",
    "finanzierung.draws.all": "in all runs",
    "finanzierung.draws.nearly_all": "in almost all runs",
    "finanzierung.draws.none": "in no run",
    "finanzierung.draws.nearly_none": "in less than 1\u00a0% of the runs",
    "finanzierung.draws.some": "in {share} of the runs",
    "finanzierung.lead.best":
        "“{best}” costs the municipality least: {amount} a year, including the gap. This form is the cheapest {often}; "
        "next comes “{second}”.",
    "finanzierung.lead.open_one":
        "In one of {all} forms, money remains open that nobody has promised: with “{worst}” ({gap} a year). In the end it often "
        "falls to the municipality, so it is counted here.",
    "finanzierung.lead.open":
        "In {count} of {all} forms, money remains open that nobody has promised, most of all with “{worst}” ({gap} a "
        "year). In the end it often falls to the municipality, so it is counted here.",
    "finanzierung.lead.closed":
        "In no form is there a gap worth mentioning in the middle of the runs.",
    "finanzierung.growth.pay":
        "Wages rise here by {pay}% a year, municipal grants by {grant}%: a fixed grant covers less from year to year.",
    "finanzierung.growth.grants":
        "Municipal grants rise here by {grant}% a year, wages by {pay}%: a fixed grant covers more from year to year, "
        "and the burden on the municipality’s budget grows.",
    "finanzierung.growth.even": "Wages and municipal grants rise equally here, by {pay}% a year.",
    "finanzierung.variant": "Variant",
    "finanzierung.funding": "Funding programmes",
    "finanzierung.funding_state.applied": "applied for",
    "finanzierung.funding_state.granted": "granted",
    "finanzierung.funding_state.open": "none",
    "finanzierung.slider.area": "Floor area in m²",
    "finanzierung.slider.staff": "Professional staff posts",
    "finanzierung.slider.hours": "Opening hours per week",
    "finanzierung.slider.members": "Promises to join",
    "finanzierung.slider.members_help":
        "People who promise to join. Only some of them keep the promise.",
    "finanzierung.slider.grant_years": "Years of funding for a post",
    "finanzierung.slider.grant_years_help":
        "A programme pays part of the post for this long at most. 0 means: no programme.",
    "finanzierung.slider.growth_staff": "Wage increase per year (%)",
    "finanzierung.slider.discount": "Discount rate (%)",
    "finanzierung.slider.discount_help": "Interest rate used to convert later payments into today’s value.",
    "finanzierung.slider.volunteers": "Volunteers",
    "finanzierung.slider.visits": "Visits per opening hour",
    "finanzierung.slider.grant_growth": "Increase in municipal grants per year (%)",
    "finanzierung.toggle.federal": "Place in the federal multi-generation house programme (Mehrgenerationenhaus)",
    "finanzierung.toggle.federal_help":
        "Only for houses that are already funded; the programme ends {end}.",
    "finanzierung.toggle.kind": "A house of this kind instead of this house",
    "finanzierung.toggle.kind_help":
        "Off: the house is built as set here, only prices and chances vary. On: floor area, posts and hours vary too, "
        "as widely as they differ between houses of this kind.",
    "finanzierung.how.exposure":
        "What the municipality pays in the form that costs it least, as operator, owner and through grants, and what "
        "nobody has promised: mean of the years of operation, in prices of each year.",
    "finanzierung.how.cost":
        "Staff, rooms, running, programme and reserves of this form, every row amount times price times growth: "
        "mean of the years.",
    "finanzierung.how.visit": "Cost of the house in a year divided by opening hours a year times visits an hour.",
    "finanzierung.how.reach":
        "Cost of the house in a year divided by the people who reach it on foot (catchment areas).",
    "finanzierung.sure":
        "The range holds all that is assumed to be uncertain (low, likely, high): prices, growth, sizes, "
        "applications. The same draws hold for all forms. Which assumption adds how much stands under “Risk”.",
    "finanzierung.figure.exposure": "Costs the municipality per year",
    "finanzierung.figure.exposure_unit": "in the cheapest form, including the gap; {span}",
    "finanzierung.figure.cost": "Cost of the house per year",
    "finanzierung.figure.cost_unit": "in the cheapest form; {span}",
    "finanzierung.figure.visit": "Cost per visit",
    "finanzierung.figure.visit_unit": "with about {visits} visits a year",
    "finanzierung.figure.exposure_head":
        "in the cheapest form, including the gap; {span}; that is {head} per inhabitant",
    "finanzierung.head.least": "less than 10 cents",
    "finanzierung.figure.reach": "Cost per person within walking distance",
    "finanzierung.figure.reach_unit":
        "per year; about {people} live no more than ten minutes’ walk away, only a few of them come",
    "finanzierung.range": "{low} to {high}",
    "finanzierung.model.municipal": "Run by the municipality itself (Regiebetrieb)",
    "finanzierung.model.enterprise": "Municipal enterprise with its own accounts (Eigenbetrieb)",
    "finanzierung.model.carrier": "Free welfare organisation with a municipal grant",
    "finanzierung.model.alliance": "Alliance of operators in a shared house",
    "finanzierung.model.association": "Association with members and donations",
    "finanzierung.model.company": "Non-profit limited company (gGmbH)",
    "finanzierung.model.cooperative": "Cooperative (eG)",
    "finanzierung.model.foundation": "Citizens’ foundation",
    "finanzierung.model.housing": "Housing company as host",
    "finanzierung.model.partnership": "Public-private partnership",
    "finanzierung.model.bond": "Social impact bond",
    "finanzierung.short.municipal": "Municipality",
    "finanzierung.short.enterprise": "Eigenbetrieb",
    "finanzierung.short.carrier": "Free welfare",
    "finanzierung.short.alliance": "Alliance",
    "finanzierung.short.association": "Association",
    "finanzierung.short.company": "gGmbH",
    "finanzierung.short.cooperative": "Cooperative",
    "finanzierung.short.foundation": "Foundation",
    "finanzierung.short.housing": "Housing company",
    "finanzierung.short.partnership": "PPP",
    "finanzierung.short.bond": "Impact bond",
    "finanzierung.rule.municipal":
        "The municipality runs the house. Urban development funding can help to pay for the building, never for permanent staff. Whatever is "
        "missing comes from the municipality’s budget.",
    "finanzierung.rule.enterprise":
        "Like a house run by the municipality itself, but with its own accounts and audit; the municipality makes good the loss.",
    "finanzierung.rule.carrier":
        "A welfare organisation rents the rooms and bears an own share. Each year the municipality pays the shortfall up to "
        "a ceiling (as a grant: money for a purpose, with no right to it).",
    "finanzierung.rule.alliance":
        "Several operators share the house and rent part of it all year for their own services. Otherwise as with a free "
        "welfare organisation.",
    "finanzierung.rule.association":
        "An association runs the house. The municipality lends its rooms or pays a fixed amount towards the cost of the rooms. "
        "Members pay fees, supporters donate.",
    "finanzierung.rule.company":
        "A separate non-profit company without a welfare organisation’s own funds; the municipality pays the shortfall up to a "
        "ceiling.",
    "finanzierung.rule.cooperative":
        "The members buy the rooms (from the municipality: on a ground lease). Their shares replace part of the loan and "
        "are paid back when they leave. The municipality pays a fixed amount towards the cost of the rooms.",
    "finanzierung.rule.foundation":
        "The return on the capital and donations carry part of the cost, the municipality pays the shortfall up to a ceiling.",
    "finanzierung.rule.housing":
        "A housing company converts its own rooms, provides them rent-free and gives a yearly "
        "amount. An operator runs the house.",
    "finanzierung.rule.partnership":
        "A private partner builds and maintains the building, the municipality pays rent and a fee that includes a return, and "
        "runs the house.",
    "finanzierung.rule.bond":
        "Investors pay for the professional staff for some years. If the agreed goal is reached, the municipality pays everything back with "
        "interest; otherwise the investors lose their money. After that as with a free welfare organisation.",
    "finanzierung.payer.municipality": "Municipality",
    "finanzierung.payer.land": "State (Land; with federal, EU money)",
    "finanzierung.payer.federal": "Federal government",
    "finanzierung.payer.foundation": "Foundation, programme",
    "finanzierung.payer.carrier": "Operator, foundation capital",
    "finanzierung.payer.housing": "Housing company",
    "finanzierung.payer.investors": "Investors",
    "finanzierung.payer.members": "Members, donations, sponsors",
    "finanzierung.payer.fees": "Fees, café, room hire",
    "finanzierung.payer.tenants": "Tenants in the house",
    "finanzierung.payer.gap": "open: nobody pays",
    "finanzierung.payer.applied": "applied for, not granted",
    "finanzierung.ranking.title": "Cheapest for the municipality: {best}. Most expensive: {last}",
    "finanzierung.ranking.subtitle":
        "Thousand euros a year, average over the years: what the municipality pays (solid) and what remains open (hatched). Line: 8 out of "
        "10 runs. Ordered by present value (all payments, converted into today’s value at {rate}).",
    "finanzierung.ranking.alt": "One horizontal bar per form, the cheapest at the top. {parts}.",
    "finanzierung.ranking.part": "{model} {amount}",
    "finanzierung.ranking.hover": "{model}: municipality {town}, open {gap}; together {low} to {high}",
    "finanzierung.choose": "Form",
    "finanzierung.beside": "Beside it",
    "finanzierung.beside_none": "none",
    "finanzierung.payers.title": "{model}: In the middle case, {share} of the running costs has been promised by nobody",
    "finanzierung.payers.title_hardly":
        "{model}: In the middle case, less than 1\u00a0% of the running costs has been promised by nobody",
    "finanzierung.payers.title_none": "{model}: In the middle case, the running costs are covered every year",
    "finanzierung.payers.subtitle":
        "Thousand euros a year by payer, all assumptions at their middle value. Nothing is granted unless it says "
        "so: municipal money is decided by the council, fees and donations have yet to be earned.",
    "finanzierung.payers.alt": "Columns by year and payer. {parts}",
    "finanzierung.payers.alt_part": "{model}: cost {first} in the first year, {last} in {year}; {gap} then open.",
    "finanzierung.payers.hover": "{model}, {year}: {payer} {amount}",
    "finanzierung.col.model": "Form",
    "finanzierung.col.year": "Year",
    "finanzierung.col.cost": "Cost",
    "finanzierung.col.gap": "open",
    "finanzierung.col.prospects": "of which can be applied for",
    "finanzierung.col.low": "low",
    "finanzierung.col.middle": "middle",
    "finanzierung.col.high": "high",
    "finanzierung.col.unit": "Unit",
    "finanzierung.paths.title": "{model}: from {first} ({start}) to {last} ({end}) for the municipality, including the gap",
    "finanzierung.paths.title_none": "{model}: In the middle case, the form costs the municipality no money in {start} or in {end}",
    "finanzierung.paths.subtitle":
        "What the form costs the municipality per year, including the open gap, thousand euros. Line: middle of the runs, band: 8 "
        "out of 10 runs. In front: “{model}”.",
    "finanzierung.paths.alt": "One line with a band per form. {parts}.",
    "finanzierung.paths.part": "{model}: {first} in the first year, {last} in the last year ({low} to {high})",
    "finanzierung.paths.hover": "{model}, {year}: {amount}",
    "finanzierung.cliff.gone": "{payer}: {before} a year falls away in {year} ({provided}).",
    "finanzierung.cliff.less": "{payer}: {before} a year becomes {after} in {year} ({provided}).",
    "finanzierung.provided.applied": "if the application succeeds",
    "finanzierung.provided.granted": "granted money",
    "finanzierung.provided.open": "if applied for and granted; calculated without it",
    "finanzierung.cliff.none": "“{model}” does not live on temporary money: nothing falls away all at once.",
    "finanzierung.cliff.town": "What falls away is then paid from the municipality’s budget.",
    "finanzierung.cliff.lasts": "After that the money lasts over the whole period.",
    "finanzierung.cliff.at_once": "After that the money runs short at once: reserves have already been used up by then.",
    "finanzierung.cliff.month": "After that the money lasts about one more month.",
    "finanzierung.cliff.months": "After that the money lasts another {months} months.",
    "finanzierung.cliff.closing":
        "Without more money the house would have to close once surpluses and bridging money are used up: {odds}.",
    "finanzierung.cliff.odds": "within {years} years {often}",
    "finanzierung.goal.title_open": "What would have to be true for “{model}” to have no gap? {gap} a year is missing",
    "finanzierung.goal.title_even": "“{model}”: With what the municipality pays, no gap remains over the whole period in the middle case",
    "finanzierung.goal.subtitle": "Each line on its own, everything else as set.",
    "finanzierung.goal.alt": "Table of the quantities with the value at which the middle gap is zero.",
    "finanzierung.goal.lever": "Quantity",
    "finanzierung.goal.now": "now",
    "finanzierung.goal.needed": "needed",
    "finanzierung.goal.never": "never enough on its own",
    "finanzierung.goal_lever.members": "Promises to join",
    "finanzierung.goal_lever.visits": "Visits per year",
    "finanzierung.goal_lever.fee": "Fee per visit (€)",
    "finanzierung.goal_lever.donations": "Donations per year (€)",
    "finanzierung.goal_lever.town": "additionally from the municipality per year (€)",
    "finanzierung.table.exposure": "Municipality and gap per year (€ thousand)",
    "finanzierung.table.town": "of which municipality (€ thousand)",
    "finanzierung.table.gap": "of which open (€ thousand)",
    "finanzierung.table.cost": "Cost per year (€ thousand)",
    "finanzierung.table.pv": "Present value, municipality and gap (€ thousand)",
    "finanzierung.table.first": "cheapest in (%)",
    "finanzierung.table.cell": "{middle}\u00a0({low}\u2060–\u2060{high})",
    "finanzierung.people.missing":
        "How many people the house reaches is not known here. This is why the cost per "
        "person within walking distance is missing.",
    "finanzierung.people.table": "Zensus 2022 (census), inhabitants per 100 m grid cell, and the address of the house",
    "finanzierung.volunteers":
        "The value of the volunteers’ work is {amount} a year ({low} to {high}), calculated at the minimum wage, which rises with wages."
        " It stands beside the calculation, because it is not money. The number of volunteers shrinks "
        "when fewer join than leave.",
    "finanzierung.volunteers_none": "The calculation is without volunteers.",
    "finanzierung.duty.enough":
        "Staffing: {needed} hours a year have to be covered; the professional staff bring {staff}, volunteers still bring {volunteers} "
        "after {years} years. That is enough.",
    "finanzierung.duty.missing":
        "Staffing: {needed} hours a year have to be covered; the professional staff bring {staff}, volunteers at least {volunteers} "
        "over {years} years. Up to {missing} hours are missing: more people or shorter opening hours.",
    "finanzierung.earmark":
        "Tied use: a funded building must be used as approved for {years} years. If the application succeeds, "
        "“{model}” receives {grant}. If the house closes after {closed} years, {back} has to be paid back; interest ({rate}) runs "
        "only from the day on which the grant decision ceases to have effect.",
    "finanzierung.books.side": "Side",
    "finanzierung.books.line": "Line",
    "finanzierung.books.paid": "Paid out",
    "finanzierung.books.received": "Received",
    "finanzierung.books.left": "Surplus (minus: gap)",
    "finanzierung.books.expense": "Expense",
    "finanzierung.books.income": "Income",
    "finanzierung.books.result": "Result",
    "finanzierung.books.memo": "for information",
    "finanzierung.books.cash_title": "Cash plan (Finanzplan): {model}",
    "finanzierung.books.cash_subtitle":
        "What is paid out and received, euros, all assumptions at their middle value. Building work, loan and building grants in the starting year.",
    "finanzierung.books.cash_alt": "Table of money paid out and received by calendar year.",
    "finanzierung.books.result_title": "Result plan (Ergebnisplan): {model}",
    "finanzierung.books.result_subtitle":
        "What is used up and earned, under the rules of municipal budgets (NKF): depreciation instead of purchase, "
        "release of special items (building grants, spread over the years), interest without repayment. Overheads are not a payment and are "
        "shown below for information.",
    "finanzierung.books.result_paid":
        "What is used up and earned, under the rules of municipal budgets (NKF): depreciation instead of purchase, "
        "release of special items (building grants, spread over the years), interest without repayment. Overheads are charged by the "
        "operator, they are paid.",
    "finanzierung.books.result_alt": "Table of expense and income by calendar year.",
    "finanzierung.line.staff": "Staff",
    "finanzierung.line.overhead": "Overheads",
    "finanzierung.line.rent": "Rent, ground rent",
    "finanzierung.line.energy": "Energy",
    "finanzierung.line.running": "Operating costs",
    "finanzierung.line.cleaning": "Cleaning",
    "finanzierung.line.supplies": "Materials, insurance",
    "finanzierung.line.digital": "Digital services",
    "finanzierung.line.upkeep": "Building maintenance",
    "finanzierung.line.form": "Bookkeeping, audit, founding",
    "finanzierung.line.reserve": "Reserve for furniture and equipment",
    "finanzierung.line.capital": "Interest and repayment, shares paid back",
    "finanzierung.line.interest": "Interest",
    "finanzierung.line.released": "from the reserve",
    "finanzierung.line.release": "Release of special items",
    "finanzierung.line.asset_fitout": "Conversion",
    "finanzierung.line.asset_equipment": "Furniture, kitchen",
    "finanzierung.line.asset_digital": "digital equipment",
    "finanzierung.line.asset_building": "Purchase of the building",
    "finanzierung.line.depreciation_fitout": "Depreciation, conversion",
    "finanzierung.line.depreciation_equipment": "Depreciation, furniture, kitchen",
    "finanzierung.line.depreciation_digital": "Depreciation, digital equipment",
    "finanzierung.line.depreciation_building": "Depreciation, building",
    "finanzierung.line.funding_loan": "Loan",
    "finanzierung.line.funding_capital": "own capital, shares, fundraising",
    "finanzierung.line.funding_land": "Building grant from the state (Land)",
    "finanzierung.line.funding_foundation": "Building grant from a foundation",
    "finanzierung.line.municipality": "Municipality",
    "finanzierung.line.land": "State (Land)",
    "finanzierung.line.federal": "Federal government",
    "finanzierung.line.foundation": "Foundation, programme",
    "finanzierung.line.carrier": "Operator, foundation capital",
    "finanzierung.line.housing": "Housing company",
    "finanzierung.line.investors": "Investors",
    "finanzierung.line.members": "Members, donations, sponsors",
    "finanzierung.line.fees": "Fees, café, room hire",
    "finanzierung.line.tenants": "Tenants in the house",
    "finanzierung.drivers.title": "{model}: “{driver}” moves the cost to the municipality most",
    "finanzierung.drivers.subtitle":
        "Municipality and gap per year, thousand euros. Each assumption and each size of the house once low ({low}) and once high "
        "({high}), everything else at its middle value. Vertical strokes: {base}.",
    "finanzierung.drivers.pale": "grey",
    "finanzierung.drivers.strong": "coloured",
    "finanzierung.drivers.alt": "Horizontal bars, the widest first. {parts}",
    "finanzierung.drivers.part": "{name}: {low} to {high}.",
    "finanzierung.drivers.name": "Assumption",
    "finanzierung.drivers.span": "Range of the assumption",
    "finanzierung.drivers.at_low": "With the low value (€)",
    "finanzierung.drivers.at_high": "With the high value (€)",
    "finanzierung.drivers.hover": "{name} {value}: {amount}",
    "finanzierung.lot.programme_lottery": "Application for project money",
    "finanzierung.lot.building_lottery": "Application for building money",
    "finanzierung.lot.bond_lottery": "Goal of the social impact bond",
    "finanzierung.lot_unit": "(0 succeeds, 1 fails)",
    "finanzierung.lot_fell.0": "succeeds",
    "finanzierung.lot_fell.1": "fails",
    "finanzierung.unit_one.Stellen": "post",
    "finanzierung.unit_one.Stunden": "hour",
    "finanzierung.unit_one.Besuche": "visit",
    "finanzierung.unit_one.Personen": "person",
    "finanzierung.level_unit": "times the pay scale",
    "finanzierung.size.area": "Floor area",
    "finanzierung.size.staff": "Posts",
    "finanzierung.size.opening_hours": "Opening hours per week",
    "finanzierung.size.visits_per_hour": "Visits per hour",
    "finanzierung.size.volunteers": "Volunteers",
    "finanzierung.size.members": "Promises to join",
    "finanzierung.size_unit.area": "m²",
    "finanzierung.size_unit.staff": "posts",
    "finanzierung.size_unit.opening_hours": "hours",
    "finanzierung.size_unit.visits_per_hour": "visits",
    "finanzierung.size_unit.volunteers": "people",
    "finanzierung.size_unit.members": "people",
}
