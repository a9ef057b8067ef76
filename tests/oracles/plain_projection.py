"""A cohort-component projection in plain Python loops, one path: the slow twin of the fast one."""

import math


def plain_step(people, survival_at_birth, survival, out_shares, arrivals, births_per_woman, birth_shares,
               levels):
    """Return (END population, births, deaths, departures, arrivals) of one year as lists by sex and age."""
    mortality, fertility, departures, entering = levels
    sexes, ages = len(people), len(people[0])
    end = [[0.0] * ages for _ in range(sexes)]
    start = [[0.0] * ages for _ in range(sexes)]
    died, left, came = [0.0] * sexes, [0.0] * sexes, [0.0] * sexes
    for sex in range(sexes):
        aged = [0.0] * ages
        for age in range(ages):
            leaving = people[sex][age] * min(out_shares[sex][age] / 2 * departures, 1.0)
            half = arrivals[sex][age] / 2 * entering
            start[sex][age] = people[sex][age] - leaving + half
            dying = start[sex][age] * min((1 - survival[sex][age]) * mortality, 1.0)
            aged[min(age + 1, ages - 1)] += start[sex][age] - dying
            left[sex] += leaving
            died[sex] += dying
            came[sex] += 2 * half
        for age in range(ages):
            leaving = aged[age] * min(out_shares[sex][age] / 2 * departures, 1.0)
            end[sex][age] = aged[age] - leaving + arrivals[sex][age] / 2 * entering
            left[sex] += leaving
    births = 0.0
    for age in range(ages):
        births += births_per_woman[age] * fertility * (start[-1][age] + end[-1][age]) / 2
    born = [births * share for share in birth_shares]
    for sex in range(sexes):
        alive = born[sex] * (1 - min((1 - survival_at_birth[sex]) * mortality, 1.0))
        leaving = alive * min(out_shares[sex][0] / 2 * departures, 1.0)
        died[sex] += born[sex] - alive
        left[sex] += leaving
        end[sex][0] += alive - leaving
    return end, born, died, left, came


def plain_noise(people, gauss, spread):
    """Return people with one normal deviation each, as much work as the noise of the fast twin."""
    return [[max(0.0, count + gauss() * math.sqrt(spread * count)) for count in row] for row in people]


def balance_gap(projection):
    """Return end minus (start + births - deaths + arrivals - departures), persons, (steps, sexes, draws)."""
    by_sex = projection.population.sum(axis=2)
    change = projection.births - projection.deaths + projection.arrivals - projection.departures
    return by_sex[1:] - by_sex[:-1] - change
