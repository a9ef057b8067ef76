"""English words of the page Financing: council paper, variants, real houses, programmes, sources."""

TEXTS = {
    "finanzierung.book.plain": "Start values",
    "finanzierung.book.plain_note": "As the calculation gives them; the sheet Cash plan multiplies them by the factor of each line.",
    "finanzierung.book.factor": "Factor",
    "finanzierung.book.note":
        "Yellow can be changed: the interest rate and the factor of each line. What the municipality pays stays as calculated; if something "
        "becomes more expensive, the open gap grows.",
    "finanzierung.book.rate": "Interest rate for the calculation",
    "finanzierung.book.paid": "Total paid out",
    "finanzierung.book.received": "Total received",
    "finanzierung.book.gap": "Open gap",
    "finanzierung.book.beside": "Municipality outside the house (ownership, repayment)",
    "finanzierung.book.burden": "Municipality and gap together",
    "finanzierung.book.discount": "Discounting",
    "finanzierung.book.present": "Present value",
    "finanzierung.book.mean": "Average per year",
    "finanzierung.book.expense": "Total expense",
    "finanzierung.book.income": "Total income",
    "finanzierung.book.sheet_cash": "Cash plan",
    "finanzierung.book.sheet_result": "Result plan",
    "finanzierung.book.sheet_plain": "Start_values",
    "finanzierung.book.sheet_about": "Origin",
    "finanzierung.book.download": "Workbook for your own calculations (Excel)",
    "finanzierung.variants.title": "{count} variants, one of them is: no house",
    "finanzierung.variants.houses": "{count} variants compared",
    "finanzierung.variants.one": "One variant; others, including “no house”, are not entered here",
    "finanzierung.variants.subtitle":
        "Each in the form that makes it cheapest for the municipality; the chosen variant as set, the others at their middle values.",
    "finanzierung.variants.alt": "Table of the variants with their cost to the municipality.",
    "finanzierung.variants.name": "Variant",
    "finanzierung.variants.form": "Cheapest form",
    "finanzierung.variants.no_form": "none",
    "finanzierung.variants.fact": "Known",
    "finanzierung.council.title": "For the council paper (Ratsvorlage): {house}, {model}",
    "finanzierung.council.subtitle":
        "Ten points that the treasurer’s office and the council ask about. Information, not legal advice; what is not known is "
        "shown as unknown.",
    "finanzierung.council.alt": "Table with ten points and their answers.",
    "finanzierung.council.point": "Point",
    "finanzierung.council.answer": "Answer",
    "finanzierung.council.unknown": "not known",
    "finanzierung.council.year": "{year}: {amount}",
    "finanzierung.council.consolidation":
        "Voluntary task. Whether a budget recovery plan (Haushaltssicherungskonzept) applies is stated in the municipality’s budget; if so, the "
        "paper must say what will be dropped in return. This calculation does not know how the money would be covered.",
    "finanzierung.council.books":
        "{year}: paid out in day-to-day running {cash}, expense including depreciation {expense}; overheads {overhead} for information.",
    "finanzierung.council.books_paid":
        "{year}: paid out in day-to-day running {cash}, expense including depreciation {expense}; of which overheads {overhead}.",
    "finanzierung.council.status":
        "Granted: {sure}. Open to application: {applied} programmes with {hoped} in total over all years; applications succeed in {odds} of cases.",
    "finanzierung.council.status_one":
        "Granted: {sure}. Open to application: one programme with {hoped} over all years; applications succeed in {odds} of cases.",
    "finanzierung.council.status_without": "Granted: {sure}. The calculation is without further applications.",
    "finanzierung.council.status_none": "Granted: {sure}. No further programme comes into question for this form.",
    "finanzierung.council.building": "Owner: {owner}; rooms {tenure}; purchase and conversion {invested}. Condition: not known.",
    "finanzierung.council.options": "See the variants in the view “What each form costs”; without a house these costs do not arise.",
    "finanzierung.council.positions": "{fte} posts, {group}, starting at pay step {stage}, steps rise over time; first year {cost}.",
    "finanzierung.council.exit":
        "End of {year}: loan debt {owed}, book value {worth}; if the application succeeds, {bound} of funding is tied up.",
    "finanzierung.council.worst": "In the worst tenth of runs {high} a year and more, present value {pv}; in the middle case {head} per inhabitant.",
    "finanzierung.point.need": "1 Grant needed from the municipality, including the gap",
    "finanzierung.point.consolidation": "2 Budget consolidation",
    "finanzierung.point.books": "3 Result plan and cash plan",
    "finanzierung.point.status": "4 Status of every euro",
    "finanzierung.point.building": "5 Building",
    "finanzierung.point.options": "6 Zero option and alternatives",
    "finanzierung.point.positions": "7 Posts",
    "finanzierung.point.exit": "8 Exit",
    "finanzierung.point.law": "9 VAT and state aid",
    "finanzierung.point.worst": "10 Unfavourable case, per inhabitant",
    "finanzierung.tenure.owned": "in its own building",
    "finanzierung.tenure.bought": "bought",
    "finanzierung.tenure.ground_lease": "on a ground lease (Erbbaurecht)",
    "finanzierung.tenure.rented": "rented",
    "finanzierung.tenure.lent": "lent",
    "finanzierung.vat.municipal":
        "Letting rooms by the day is exempt under § 4 Nr. 12 UStG (VAT Act); from 2027, § 2b UStG also applies to the municipality. No state aid to itself.",
    "finanzierung.vat.enterprise": "As when run by the municipality itself; check whether it is a commercial operation of a public body (Betrieb gewerblicher Art).",
    "finanzierung.vat.carrier":
        "Non-profit: core charitable work untaxed, charitable business (Zweckbetrieb) at a reduced rate or exempt (§ 4 Nr. 18, 22 UStG, VAT Act). "
        "Grant without anything in return; check state aid as de minimis.",
    "finanzierung.vat.alliance": "As with a free welfare organisation; rents between operators are exempt under § 4 Nr. 12 UStG (VAT Act).",
    "finanzierung.vat.association": "Membership fees untaxed; a café is a taxable business, small-business rule under § 19 UStG (VAT Act).",
    "finanzierung.vat.company": "As with a free welfare organisation; as shareholder, the municipality must give grants by an act of entrustment (EU state aid law).",
    "finanzierung.vat.cooperative": "Usually not non-profit: corporation tax; letting is exempt under § 4 Nr. 12 UStG (VAT Act).",
    "finanzierung.vat.foundation": "Non-profit; returns on the capital are tax-free, grants as with a free welfare organisation.",
    "finanzierung.vat.housing": "Use without rent: for the host a gift to the operator; VAT on the conversion cannot be deducted.",
    "finanzierung.vat.partnership": "Fee with VAT, which the municipality cannot deduct; Europe-wide tender above the threshold.",
    "finanzierung.vat.bond": "Payment by results may be a taxable service; procurement and state aid must be checked.",
    "finanzierung.real.title": "Real houses cost {span} a year; in the first year the forms cost {models}",
    "finanzierung.real.subtitle":
        "Euros a year per house in prices of {year}: staff by pay agreements, the rest by consumer prices. Some rows state only the "
        "grant or the rooms, so less than the cost. Older budgets show only the order of magnitude.",
    "finanzierung.real.alt": "One dot per house by yearly budget, {span}; the forms cost {models}.",
    "finanzierung.real.band": "our forms",
    "finanzierung.real.above":
        "Every form costs more than all {count} houses with a known total budget ({budget} at most). Floor area and posts are set larger "
        "than there: set above what you really plan.",
    "finanzierung.real.below":
        "Every form costs less than all {count} houses with a known total budget ({budget} at least). Check whether the floor area and posts "
        "above are enough.",
    "finanzierung.real.between":
        "Of {count} houses with a known total budget, {below} cost less than our cheapest form and {above} more than our "
        "most expensive one.",
    "finanzierung.real.hover": "{house}, {place} ({year}): today about {today}, {scope}",
    "finanzierung.real.house": "House",
    "finanzierung.real.place": "Place",
    "finanzierung.real.form": "Operator",
    "finanzierung.real.scope": "What is meant",
    "finanzierung.real.budget": "Per house (€ a year)",
    "finanzierung.real.today": "In prices of {year} (€)",
    "finanzierung.real.later": "What happened later",
    "finanzierung.real.note": "Note",
    "finanzierung.real.source": "Source",
    "finanzierung.trial.none":
        "No house in data/tables/budget_plans.csv has a total budget and posts, floor area or opening hours. Remedy: add them there.",
    "finanzierung.trial.title": "Tested on {count} real houses: the calculation is off by {median} (median)",
    "finanzierung.trial.subtitle":
        "Cost per year from posts, floor area and opening hours alone, as far as known, everything else as in the general house; no house was used "
        "to tune the calculation. Of {count} houses, {close} lie within 25%, {near} within 50%. Prices of one year.",
    "finanzierung.trial.alt": "Table of the houses with published and calculated cost.",
    "finanzierung.trial.staff": "Posts",
    "finanzierung.trial.area": "Floor area (m²)",
    "finanzierung.trial.published": "Published, today’s prices (€)",
    "finanzierung.trial.predicted": "Calculated from the plan (€)",
    "finanzierung.trial.error": "Deviation (%)",
    "finanzierung.scope.total": "total budget",
    "finanzierung.scope.subsidy": "only the public grant",
    "finanzierung.scope.rooms": "only the rooms, without staff",
    "finanzierung.programmes.title": "{open} programmes fit this house in {town}, {closed} do not",
    "finanzierung.programmes.title_one": "One programme fits this house in {town}, {closed} do not",
    "finanzierung.programmes.title_all": "All programmes found ({open}) fit this house in {town}",
    "finanzierung.programmes.title_none": "No programme found fits this house in {town}",
    "finanzierung.programmes.subtitle":
        "Checked against the plan: place, time, operator, new or existing building. Read the guidelines before applying: information, "
        "not legal advice.",
    "finanzierung.programmes.alt": "Table of the funding programmes with verdict, amount, rule and source.",
    "finanzierung.programmes.name": "Programme",
    "finanzierung.programmes.verdict": "Does it fit?",
    "finanzierung.programmes.amount": "Amount",
    "finanzierung.programmes.part_share": "Amount, at most (share)",
    "finanzierung.programmes.part_award": "Amount (€)",
    "finanzierung.programmes.part_years": "Amount, years",
    "finanzierung.programmes.rule": "What it pays",
    "finanzierung.programmes.after": "After it ends",
    "finanzierung.programmes.who": "Who may apply",
    "finanzierung.programmes.share": "up to {share}",
    "finanzierung.programmes.years_1": "one year at most",
    "finanzierung.programmes.years": "{years} years at most",
    "finanzierung.verdict.applied": "Yes, open to application",
    "finanzierung.verdict.granted": "Yes, granted",
    "finanzierung.verdict.closed": "No: not open to application at present, or not alongside another programme",
    "finanzierung.verdict.place": "No: does not apply here",
    "finanzierung.verdict.operator": "No: not for such operators",
    "finanzierung.verdict.houses": "No: not for a house at this stage",
    "finanzierung.verdict.ended": "No: ends before the start",
    "finanzierung.verdict.later": "No: begins too late",
    "finanzierung.section.sources_lead":
        "Nothing is hard-wired: every assumption has a range and a reason, every price a "
        "reference. Where two sources contradict each other, both are named.",
    "finanzierung.sources.title": "{count} assumptions with range, reason and source",
    "finanzierung.sources.subtitle":
        "Half of the cases lie below the middle, none below low or above high. Whether funding continues after it ends is drawn as it was "
        "counted.",
    "finanzierung.sources.alt": "Table of all assumptions of the calculation.",
    "finanzierung.sources.name": "Assumption",
    "finanzierung.sources.value": "Value",
    "finanzierung.sources.place": "Applies",
    "finanzierung.sources.everywhere": "everywhere",
    "finanzierung.sources.here": "to this place or its state (Land)",
    "finanzierung.sources.elsewhere": "elsewhere, here only an assumption",
    "finanzierung.sources.as_of": "As of",
    "finanzierung.sources.quality": "Quality",
    "finanzierung.sources.source": "Source",
    "finanzierung.sources.why": "Reason",
    "finanzierung.sources.address": "Address",
    "finanzierung.prices.title": "{count} fixed values from law and pay agreements",
    "finanzierung.prices.subtitle":
        "Last known value on {date}. Employer’s share: half of the joint social security contributions, plus long-term care, "
        "supplementary pension, accident insurance and performance pay.",
    "finanzierung.prices.alt": "Table of the fixed values with their reference.",
    "finanzierung.prices.expired": "{start}, applied until {end}; a newer value is not available",
    "finanzierung.prices.name": "Name",
    "finanzierung.method": "How the calculation works",
    "finanzierung.method.text":
        "Building takes place in the starting year; what grants and own money do not cover is a loan. Each type of cost rises at its own rate, "
        "the pay step of the professional staff rises over time. A programme pays only what its rule states, for as long as it runs; an application "
        "succeeds as often as applications have succeeded. Depending on the form, the municipality pays the whole remainder, each year the shortfall up to a "
        "ceiling, or a fixed amount towards the rooms. What is then missing is the open gap. {draws} runs are drawn, all forms "
        "see the same ones; the four price increases are linked.",
    "finanzierung.law":
        "Information, not legal advice. Tax, grant and procurement law have not been checked "
        "conclusively.",
    "finanzierung.models": "What the forms mean",
}
