"""Write two models again, year by year in plain Python: an oracle that shares no code with the core."""


def _cost_lines(s, p, f, t, volunteers):
    """Return one year's cost by kind without form and capital, in a rented or an owned house."""
    paid = s["staff_fte"]
    if p["takeover"] > 0:
        paid -= min(p["takeover"] * s["staff_fte"] * f["hours"], volunteers * p["volunteer_hours"]) / f["hours"]
    full = (p["monthly_pay"] + f["allowance"]) * (12 + f["bonus_months"]) * (1 + f["dues"])
    cpi = (1 + p["growth_cpi"]) ** t
    staff = paid * full * (1 + p["growth_staff"]) ** t
    per_m2 = 12 * p["running"] + 52 * s["opening_days_per_week"] * p["cleaning"]
    return {
        "staff": staff,
        "energy": s["area_m2"] * 12 * p["energy"] * (1 + p["growth_energy"]) ** t,
        "running": (s["area_m2"] * per_m2 + p["base_supplies"] + paid * p["supplies_per_fte"]) * cpi,
        "rent": s["area_m2"] * 12 * p["rent"] * cpi,
        "owner": s["area_m2"] * p["rebuild_value"] * p["upkeep_share"] * (1 + p["growth_construction"]) ** t,
        "renewal": p["equipment"] / f["life"] * cpi,
    }


def _debt_service(amount, rate, years):
    return amount / years if rate == 0 else amount * rate / (1 - (1 + rate) ** -years)


def _volunteers(s, p):
    stock, result = s["volunteers"], []
    for _ in range(s["years"]):
        stock = stock * (1 - p["volunteer_exit"]) + p["volunteer_intake"] * s["volunteers"]
        result.append(stock)
    return result


def municipal(s, p, f):
    """Return (cost, town, land, fees) per year of the house the town runs itself."""
    p = {**p, "takeover": 0.0}
    invest = s["area_m2"] * p["fitout"] + p["equipment"]
    debt = _debt_service(invest * (1 - p["stbf_share"]), p["loan_rate_town"], s["years"])
    rows, last_land, first, first_cost = [], 0.0, None, 0.0
    for t in range(1, s["years"] + 1):
        line = _cost_lines(s, p, f, t, 0.0)
        cost = (line["staff"] * (1 + p["overhead_municipal"]) + line["energy"] + line["running"] + line["owner"]
                + line["renewal"] + debt)
        if t <= s["grant_years"]:
            land = last_land = p["stbf_share"] * line["staff"]
        else:
            land = last_land * p["grant_renewal"]
        first_cost = cost if t == 1 else first_cost
        fees = first_cost * p["fee_cover"] * (1 + p["growth_cpi"]) ** (t - 1)
        first = cost - land - fees if first is None else first
        rows.append((cost, first * (1 + p["grant_growth"]) ** (t - 1), land, fees))
    return rows


def association(s, p, f):
    """Return (cost, town, programme, members, fees) per year of the members' association."""
    p = {**p, "takeover": p["volunteer_takeover"]}
    invest = s["area_m2"] * p["fitout"] + p["equipment"]
    debt = _debt_service(invest * (1 - p["stbf_share"]), p["loan_rate_town"], s["years"])
    rows, stock, last, first_cost, first_rooms = [], _volunteers(s, p), 0.0, 0.0, 0.0
    members = s["promised_members"] * p["member_conversion"]
    for t in range(1, s["years"] + 1):
        line = _cost_lines(s, p, f, t, stock[t - 1])
        rooms = line["rent"] + line["energy"] + line["running"] + line["renewal"]
        form = p["association_running"] * (1 + p["growth_cpi"]) ** t + (p["association_founding"] if t == 1 else 0)
        cost = line["staff"] + rooms + form + debt
        first_rooms = rooms if t == 1 else first_rooms
        first_cost = cost if t == 1 else first_cost
        eligible = line["staff"] / s["staff_fte"] * min(1.0, s["staff_fte"]) if s["staff_fte"] else 0.0
        if t <= s["grant_years"]:
            money = last = p["programme_share"] * eligible
        else:
            money = last * p["grant_renewal"]
        town = first_rooms * p["rooms_by_town"] * (1 + p["grant_growth"]) ** (t - 1) + debt
        fees = first_cost * p["fee_cover"] * (1 + p["growth_cpi"]) ** (t - 1)
        rows.append((cost, town, money + p["small_grants"], members * p["member_fee"] + p["donations"], fees))
        members *= 1 - p["member_decay"]
    return rows
