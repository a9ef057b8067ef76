"""English words of the page Organisation."""

TEXTS = {
    "organisation.view.abwaegung": "Which form fits",
    "organisation.view.robust": "How firm is that",
    "organisation.view.gruppen": "Who sees it differently",
    "organisation.view.felder": "Forms side by side",
    "organisation.view.partner": "Who brings what",
    "organisation.view.ehrenamt": "Volunteering",
    "organisation.view.punkte": "Points and reasons",
    "organisation.title.clear": "With these weights, {names} comes first, {often}",
    "organisation.title.close": "With these weights, {names} comes first by a narrow margin, but only {often}",
    "organisation.title.level": "With these weights, {names} share first place",
    "organisation.quoted": "“{name}”",
    "organisation.subtitle":
        "{count} forms of operation for “{house}”, compared in four fields: money from the calculation; say, rooms and law "
        "by openly stated points. Runs: prices and points drawn as they may vary.",
    "organisation.house":
        "The calculation is for the house as set on the Financing page: {area} m², professional staff posts {staff}, {hours} "
        "opening hours a week, {volunteers} volunteers. Points are judgements: each is listed with range, reason and evidence "
        "under “Points and reasons”.",
    "organisation.group.equal": "Equal",
    "organisation.group.council": "Council",
    "organisation.group.treasurer": "Treasurer’s office",
    "organisation.group.welfare": "Welfare organisation",
    "organisation.group.volunteers": "Volunteers",
    "organisation.own_weights": "own weights",
    "organisation.weights_of": "Weights as seen by",
    "organisation.lever.ehrenamt": "Volunteers",
    "organisation.lever.stellen": "Professional staff posts",
    "organisation.lever.stunden": "Opening hours per week",
    "organisation.weight.geld": "Weight of money",
    "organisation.weight.mitsprache": "Weight of say",
    "organisation.weight.raeume": "Weight of rooms",
    "organisation.weight.recht": "Weight of law",
    "organisation.field.financial": "Money",
    "organisation.field.institutional": "Say",
    "organisation.field.spatial": "Rooms",
    "organisation.field.legal": "Law",
    "organisation.field_choice": "Field",
    "organisation.criterion.cost": "Cost to the municipality, including the gap",
    "organisation.criterion.risk": "Extra cost in the worst tenth",
    "organisation.criterion.lasts": "Money lasts ten years",
    "organisation.criterion.influence": "Influence of the municipality",
    "organisation.criterion.volunteers": "Room for volunteering",
    "organisation.criterion.rooms": "Rooms for the long term",
    "organisation.criterion.founding": "Easy start",
    "organisation.criterion.liability": "Limited liability",
    "organisation.criterion.duties": "Little auditing, procurement, state aid",
    "organisation.criterion.exit": "Easy exit",
    "organisation.rank.shared": "{first} to {last}",
    "organisation.span": "{low}\u2060–\u2060{high}",
    "organisation.figure.first": "First with these weights",
    "organisation.figure.first_unit": "{score} of 100 points; {low} to {high}",
    "organisation.figure.ahead": "Lead",
    "organisation.figure.point": "1 point",
    "organisation.figure.points": "{count} points",
    "organisation.figure.none": "none",
    "organisation.figure.ahead_unit": "ahead of “{second}”",
    "organisation.figure.sure": "First across all weightings",
    "organisation.figure.sure_unit": "in {share} of cases; weights, prices, points at random",
    "organisation.figure.outdone": "Outdone in everything",
    "organisation.figure.of": "{count} of {all}",
    "organisation.figure.regret": "Costs more than the cheapest",
    "organisation.figure.regret_unit": "“{model}” in the worst tenth of runs, present value",
    "organisation.col.rank": "Rank",
    "organisation.col.rank_first": "Rank from",
    "organisation.col.rank_last": "Rank to",
    "organisation.col.form": "Form",
    "organisation.col.points": "Points",
    "organisation.col.low": "low",
    "organisation.col.high": "high",
    "organisation.col.span": "8 out of 10 runs",
    "organisation.col.first": "First in the runs (%)",
    "organisation.col.all": "First, all ranges too (%)",
    "organisation.col.all_middle": "First, all weights (%)",
    "organisation.col.topsis": "TOPSIS",
    "organisation.col.promethee": "PROMETHEE",
    "organisation.col.regret": "Regret (€ thousand)",
    "organisation.col.outdone": "Outdone by",
    "organisation.by_none": "none",
    "organisation.col.group": "Who",
    "organisation.col.leader": "First",
    "organisation.col.behind": "Next",
    "organisation.col.criterion": "Criterion",
    "organisation.col.given": "Points (1 to 5)",
    "organisation.col.why": "Reason",
    "organisation.col.source": "Evidence",
    "organisation.col.address": "Address",
    "organisation.col.where": "Where",
    "organisation.col.weight": "Weight (0 to 5)",
    "organisation.col.year": "Year",
    "organisation.standing.title": "Points by field, weights: {whose}",
    "organisation.standing.subtitle":
        "100 points at most; line: 8 out of 10 runs. Equal points mean equal rank.",
    "organisation.standing.alt": "One horizontal bar per form, the one with the most points at the top: {parts}.",
    "organisation.standing.part": "rank {rank} {model} {points}",
    "organisation.standing.hover": "{model}, {field}: {points} points",
    "organisation.robust.title_same": "Every method sees the same form first; across all weightings, “{model}” is first in {share}",
    "organisation.robust.title_differ": "The methods disagree; across all weightings, “{model}” is first in {share}",
    "organisation.robust.subtitle":
        "Points (0 to 100), TOPSIS (0 to 1) and PROMETHEE II (−1 to 1) with the weights on the right. All weights: {draws} random ones, each "
        "equally likely; all ranges: prices and points drawn as well. Ever first in this way: {count}, namely {ever}. Regret: how much more the "
        "form costs than the one that proves cheapest in hindsight, in the worst tenth of runs. Outdone: another form is no worse on any criterion.",
    "organisation.robust.alt": "Table of the forms with the results of the methods.",
    "organisation.groups.title_same": "Council, treasurer’s office, welfare organisation and volunteers see the same form first: {names}",
    "organisation.groups.title_differ": "Not everyone sees the same form first: it depends on who sets the weights",
    "organisation.groups.subtitle":
        "What each side probably finds important is an assumption with range and reason, not a survey. First in the "
        "runs: how often, when weights, prices and points vary within their ranges.",
    "organisation.groups.alt": "Table: for each group the form with the most points, how sure that is, what comes next, and the weights.",
    "organisation.scoring.title": "{count} points, each with range, reason and evidence",
    "organisation.scoring.subtitle":
        "1 means unfavourable, 5 favourable, from the viewpoint of municipality and house together. Judgements, not measurements: anyone who judges otherwise changes "
        "data/assumptions/organisation.toml. Money is not listed here, it comes from the calculation.",
    "organisation.scoring.alt": "Table of the points by form and criterion.",
    "organisation.weighing.title": "{count} weights, each with range and reason",
    "organisation.weighing.subtitle": "Assumptions about four groups; within a field, what counts is how a criterion weighs beside the others of the same field.",
    "organisation.weighing.alt": "Table of the weights by group.",
    "organisation.weighing.field": "between the fields",
    "organisation.weighing.inside": "within the field",
    "organisation.method": "How the forms are weighed up",
    "organisation.method.text":
        "Ten criteria in four fields. Money (cost to the municipality including the open gap, distance to the worst tenth of runs, share of runs in "
        "which the money lasts ten years) comes from the calculation and is measured between the best and the worst form; everything else is points "
        "from 1 to 5. A field counts as much as its weight; within a field the criteria count as the chosen group sees them. Shown "
        "is the average of the runs. TOPSIS measures closeness to the best conceivable form, PROMETHEE II counts how often a form "
        "outdoes others. “Outdone in everything” means: another form is worse nowhere and better somewhere.",
    "organisation.ahead.title_enough":
        "In the middle case, volunteers are enough until {last}: {likely} hours a year, {needed} are needed",
    "organisation.ahead.title_from": "From {year}, volunteers are no longer enough in the middle case: {likely} hours in {last}, {needed} needed",
    "organisation.ahead.title_never": "In the middle case, volunteers are not enough in any year: {likely} hours in {last}, {needed} needed",
    "organisation.ahead.title_staff": "The professional staff cover the opening hours; in {last}, volunteers still bring {likely} hours a year",
    "organisation.ahead.subtitle":
        "Hours a year from {first} to {last}, if there are {volunteers} volunteers at the start. Areas: ages in the middle case. Solid lines: 8 out of 10 "
        "runs of the population; dotted: hours per person, leaving and joining vary as well. Red: what is needed beside the professional staff.",
    "organisation.ahead.alt":
        "One area per age group: together {start} hours in {first}, {end} hours in {last} ({low} to {high}); {needed} are needed.",
    "organisation.ahead.note":
        "By {last}, there are {fewer} fewer hours in the middle case; the share of volunteers aged 65 and over goes from {old} to {older}.",
    "organisation.ahead.note_more":
        "By {last}, there are {fewer} more hours in the middle case; the share of volunteers aged 65 and over goes from {old} to {older}.",
    "organisation.ahead.group": "{first} to {last} years",
    "organisation.ahead.open": "{first} years and over",
    "organisation.ahead.middle": "middle",
    "organisation.ahead.people_low": "population low",
    "organisation.ahead.people_high": "population high",
    "organisation.ahead.all_low": "everything low",
    "organisation.ahead.all_high": "everything high",
    "organisation.ahead.needed": "needed",
    "organisation.ahead.hover": "{group}, {year}: {hours} hours",
    "organisation.ahead.end_likely": "middle",
    "organisation.ahead.end_high": "many",
    "organisation.ahead.end_low": "few",
    "organisation.ahead.end_needed": "needed",
    "organisation.ahead.missing":
        "How many hours volunteers will bring in future cannot be calculated here: either the age of the inhabitants is missing, or no "
        "volunteers are set.",
    "organisation.ahead.table": "Zensus 2022 (census), population by age group",
    "organisation.ahead.method": "How the volunteers age",
    "organisation.ahead.method_text":
        "At the start they are as old as the municipality’s active citizens: people of each age times the share who volunteer at that age. Each year everyone becomes a year "
        "older; those leave who die or move away, who reach an age at which fewer people volunteer, and as many others as it takes "
        "to arrive at the assumed rate of leaving in the first year. New ones join at the assumed rate, as old and as many as "
        "the projection of active citizens suggests. What is needed is staffing during opening hours, less the professional staff. The Financing page "
        "calculates the value of volunteering without the municipality’s ages.",
}
