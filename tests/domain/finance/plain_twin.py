"""Reckon every organisation form again, year by year in plain Python: an oracle that shares no code with the core.

Written from the words of docs/methods.md, section "Finanzierung". Everything is one number; a plan `s`, prices `p`,
rules `f` and programmes are plain dicts.
"""

NAMES = ("municipal", "enterprise", "carrier", "alliance", "association", "company", "cooperative", "foundation",
         "housing", "partnership", "bond")
TOWN, CHARITY, MEMBERS, COMPANY = "town", "charity", "members", "company"


def monthly(group, stage, year, f):
    """Mean table pay over the twelve months of a year, rising a stage whenever the time in it is over."""
    table, total = f["table"][group], 0.0
    for month in range(12 * (year - 1), 12 * year):
        reached, passed = stage, 0
        while reached < 6 and month >= passed + 12 * f["stage_years"][reached - 1]:
            passed += 12 * f["stage_years"][reached - 1]
            reached += 1
        total += table[reached - 1]
    return total / 12


def staff(s, p, f, year):
    """All positions in a year: pay, allowance, bonus, performance pay, then dues, accident and pension fund."""
    total = 0.0
    for group, stage, fte in s["positions"]:
        pay = (monthly(group, stage, year, f) * p["pay_level"] + f["allowance"]) * (12 + f["bonus"])
        pay *= 1 + f["performance"]
        total += fte * pay * (1 + f["social"] + f["accident"] + p["pension_share"])
    return total * (1 + p["growth_staff"]) ** year


def annuity(amount, rate, term):
    """Level payment of a loan in arrears."""
    return amount / term if rate == 0 else amount * rate / (1 - (1 + rate) ** -term)


def running(s, p, f, year):
    """What the house costs whoever runs it."""
    cpi, hours = (1 + p["growth_cpi"]) ** year, 52 * s["hours_per_week"]
    fte = sum(each[2] for each in s["positions"])
    return {
        "staff": staff(s, p, f, year),
        "energy": s["area"] * 12 * p["energy"] * (1 + p["growth_energy"]) ** year,
        "running": s["area"] * 12 * p["running"] * cpi,
        "cleaning": s["area"] * (1 - s["sublet"]) * p["cleaning"] * hours / f["hours_a_day"] * cpi,
        "supplies": (p["base_supplies"] + fte * p["supplies_per_fte"]) * cpi,
        "digital": p["digital_running"] * cpi,
        "reserve": (p["equipment"] / f["life_equipment"] + p["digital_start"] / f["life_digital"]) * cpi,
    }


def topped_up(s, p, f, year):
    """What a renewal costs beyond the reserve saved for it; nothing in other years, nothing in the last."""
    total = 0.0
    for price, life in ((p["equipment"], f["life_equipment"]), (p["digital_start"], f["life_digital"])):
        if year % life == 0 and 0 < year < s["years"]:
            saved = sum(price / life * (1 + p["growth_cpi"]) ** t for t in range(year - life + 1, year + 1))
            total += price * (1 + p["growth_cpi"]) ** year - saved
    return total


def rooms_of(code, s):
    """By what right a form uses the rooms, and whose they are."""
    tenure, owner = s["tenure"], s["owner"]
    if code in ("municipal", "enterprise"):
        return tenure, owner
    if code == "housing":
        return "lent", "housing"
    if code == "partnership":
        return "rented", "private"
    if code == "cooperative":
        return ("ground_lease" if owner == "town" else "bought"), owner
    if tenure in ("owned", "bought", "ground_lease"):
        return ("lent" if code == "association" else "rented"), owner
    return tenure, owner


OPERATOR = {**dict.fromkeys(NAMES, CHARITY), "municipal": TOWN, "enterprise": TOWN, "partnership": TOWN,
            "association": MEMBERS, "cooperative": COMPANY}


def fits(programme, s, code):
    """Whether a programme pays here, now and to such an operator."""
    starts = s["first_year"] + (0 if "building" in programme["pays"] else 1)
    return (s["place"].startswith(programme["place"]) and OPERATOR[code] in programme["operators"]
            and not (programme["houses"] == "new" and s["existing"])
            and not (programme["houses"] == "existing" and not s["existing"])
            and (programme["last_year"] is None or programme["last_year"] >= starts)
            and (programme["first_year"] is None or programme["first_year"] <= s["first_year"] + s["years"]))


def comes(programme, odds, lot):
    """Whether its money comes: granted always, open never, applied for if the lot falls below the odds."""
    return {"granted": True, "open": False, "applied": lot < odds}[programme["status"]]


def running_programme(programme, s, p, costs, year):
    """What a programme pays in a year while it runs, and a part of its last sum after its end."""
    def while_it_runs(at):
        first = max(1, (programme["first_year"] or s["first_year"]) - s["first_year"])
        last = min(first + programme["years"] - 1, s["years"])
        if programme["last_year"] is not None:
            last = min(last, programme["last_year"] - s["first_year"])
        if not first <= at <= last:
            return 0.0, last
        fte = sum(each[2] for each in s["positions"])
        paid = 0.0
        if "staff" in programme["pays"] and fte:
            paid += min(fte, programme["positions"]) / fte * costs[at]["staff"]
        if "running" in programme["pays"]:
            paid += sum(costs[at][kind] for kind in ("energy", "running", "cleaning", "supplies", "digital"))
        most = programme["award"] if programme["award"] is not None else float("inf")
        if programme["form"] == "fixed":
            return min(paid, most), last
        return min(paid * programme["share"], most, p["programme_award"]), last
    money, last = while_it_runs(year)
    if year > last >= 1:
        money = while_it_runs(last)[0] * p["grant_renewal"]
    return money


def reckon(code, s, p, f, programmes):
    """Return lists over years 0 to n: cost, town, gap, exposure."""
    years, area = s["years"], s["area"]
    costs = [dict.fromkeys(running(s, p, f, 1), 0.0)] + [running(s, p, f, t) for t in range(1, years + 1)]
    tenure, owner = rooms_of(code, s)
    worth = area * 12 * p["rent"] * p["purchase_years_of_rent"]
    mine = [programme for programme in programmes if fits(programme, s, code)]

    host = code in ("housing", "partnership")
    fresh = 0.0 if s["existing"] or host else area * p["fitout"]
    fresh += 0.0 if s["existing"] else p["equipment"] + p["digital_start"]
    price = {"bought": worth, "ground_lease": worth * (1 - p["land_share"])}.get(tenure, 0.0)
    given = 0.0
    for programme in mine:
        if "building" in programme["pays"] and comes(programme, p["building_odds"], p["building_lottery"]):
            most = programme["award"] if programme["award"] is not None else float("inf")
            given += min((fresh - given) * programme["share"], most)
    found = {"association": p["association_founding"], "company": p["company_founding"],
             "cooperative": p["coop_founding"], "foundation": p["foundation_founding"]}.get(code, 0.0)
    form = {"enterprise": p["company_running"], "association": p["association_running"],
            "company": p["company_running"], "cooperative": p["coop_running"],
            "foundation": p["foundation_running"]}.get(code, 0.0)
    shares = s["promised"] * p["member_conversion"] * p["coop_share"]
    capital = {"association": p["crowdfunding"], "cooperative": shares}.get(code, 0.0)
    capital = min(capital, fresh + price + found - given)
    rate = p["loan_rate_town"] if OPERATOR[code] == TOWN else p["loan_rate_private"]
    rest = fresh + found - given - capital
    debt, mortgage = max(rest, 0.0), price + min(rest, 0.0)

    out = {"cost": [found], "town": [0.0], "gap": [0.0]}
    first_rooms = first_cost = 0.0
    for t in range(1, years + 1):
        cpi, build = (1 + p["growth_cpi"]) ** t, (1 + p["growth_construction"]) ** t
        line, rent = dict(costs[t]), area * 12 * p["rent"] * cpi
        upkeep = area * p["rebuild_value"] * p["upkeep_share"] * build
        ground = worth * p["land_share"] * p["ground_rent_share"]
        line["rent"] = {"rented": rent, "ground_lease": ground}.get(tenure, 0.0)
        line["upkeep"] = upkeep if tenure in ("owned", "bought", "ground_lease") else 0.0
        if code == "partnership":
            built = 0.0 if s["existing"] else area * p["fitout"] + p["equipment"]
            line["rent"] += annuity(built, p["private_return"], years)
        line["form"] = form * cpi
        if code in ("carrier", "alliance", "housing", "bond"):
            line["overhead"] = line["staff"] * p["overhead_carrier"]
        line["capital"] = annuity(debt, rate, f["loan_years"]) if t <= f["loan_years"] else 0.0
        line["capital"] += annuity(mortgage, rate, f["building_loan_years"]) if t <= f["building_loan_years"] else 0.0
        service = line["capital"]
        if code == "cooperative":
            line["capital"] += shares * (1 - p["member_decay"]) ** (t - 1) * p["member_decay"]
        cost = sum(line.values())
        rooms = sum(line[kind] for kind in ("rent", "energy", "running", "cleaning", "upkeep"))
        first_rooms, first_cost = (rooms, cost - service) if t == 1 else (first_rooms, first_cost)

        beside = 0.0
        if owner == "town" and tenure in ("rented", "lent"):
            beside = upkeep - line["rent"]
        if owner == "town" and tenure == "ground_lease":
            beside = -ground
        income = 52 * s["hours_per_week"] * s["visits_per_hour"] * (p["fee_per_visit"] + p["cafe_margin"]) * cpi
        income += area * p["let_days"] * p["let_price"] * cpi
        sublet = min(s["sublet"] + (p["alliance_rooms"] if code == "alliance" else 0.0), 1.0)
        income += area * sublet * 12 * ((p["rent"] + p["running"]) * cpi
                                        + p["energy"] * (1 + p["growth_energy"]) ** t)
        friends = p["donations"] + p["sponsoring"]
        members = s["promised"] * p["member_conversion"] * p["member_fee"] * (1 - p["member_decay"]) ** (t - 1)
        if OPERATOR[code] != TOWN:
            income += friends
        if code == "association":
            income += members + p["small_grants"]
        if code in ("carrier", "alliance", "housing", "bond"):
            income += cost * p["carrier_share"]
        if code == "foundation":
            income += p["endowment"] * p["endowment_yield"]
        if code == "housing":
            income += p["host_cash"]
        if code == "bond":
            last = min(f["bond_years"], years)
            if t <= last:
                income += line["staff"]
            if t == last and p["bond_success"] >= p["bond_lottery"]:
                beside += sum(costs[u]["staff"] for u in range(1, last + 1)) * (1 + p["bond_interest"] * last)
        else:
            for programme in mine:
                if "building" not in programme["pays"] and comes(programme, p["programme_odds"],
                                                                 p["programme_lottery"]):
                    income += running_programme(programme, s, p, costs, t)
        need = cost + topped_up(s, p, f, t)
        agreed = (1 + p["grant_growth"]) ** (t - 1)
        if OPERATOR[code] == TOWN:
            town = max(need - income, 0.0)
        elif code in ("association", "cooperative"):
            town = (first_rooms * agreed + service) * p["rooms_by_town"]
        else:
            most = (first_cost * agreed + service) * p["municipal_cover"]
            town = max(min(need - income, most), 0.0)
        out["cost"].append(cost)
        out["town"].append(town + beside)
        out["gap"].append(need - income - town)
    out["exposure"] = [town + max(gap, 0.0) for town, gap in zip(out["town"], out["gap"], strict=True)]
    return out
