"""Choose the p sites with the least weighted way in large tables, with a proven bound.

Sites by greedy adding and exchange (Teitz and Bart 1968); the bound by Lagrangian relaxation of "everybody is served
once" (Cornuejols, Fisher and Nemhauser 1977) with smoothed subgradient steps (Held, Wolfe and Crowder 1974). Every
price of being served gives a bound that no choice can go below, so it holds whenever time runs out.
"""

import time
from collections.abc import Callable

import numpy as np

# Share of sites looked at for each demand: a price never exceeds the cost of the last of them.
NEAR_SHARE, NEAR_LEAST = 0.4, 50
MEMORY, PATIENCE, SHRINK, SMALLEST = 0.7, 10, 0.7, 1e-4
EXCHANGE_EVERY, LEAST_GAIN = 25, 1e-9


def value_of(cost: np.ndarray, sites: np.ndarray) -> float:
    """Return what it costs when everybody goes to the nearest of some sites."""
    return float(cost[:, sites].min(axis=1).sum())


def added(cost: np.ndarray, p: int, built: np.ndarray) -> np.ndarray:
    """Return p sites: those built, and one after another the one that saves most."""
    chosen = list(built.tolist())
    near = cost[:, built].min(axis=1, initial=np.inf)
    while len(chosen) < p:
        total = np.minimum(cost, near[:, None]).sum(axis=0)
        total[chosen] = np.inf
        chosen.append(int(total.argmin()))
        near = np.minimum(near, cost[:, chosen[-1]])
    return np.array(chosen, int)


def exchanged(cost: np.ndarray, sites: np.ndarray, built: int, over: Callable[[], bool]) -> np.ndarray:
    """Return sites after exchanging the pair that saves most, again and again; the first `built` stay."""
    sites, rows = sites.copy(), np.arange(len(cost))
    while not over():
        ways = cost[:, sites]
        nearest = ways.argmin(axis=1)
        first = ways[rows, nearest]
        ways[rows, nearest] = np.inf
        second = ways.min(axis=1)
        # Who lives nearer to a new site saves; who loses theirs goes there or to the second, whichever is nearer.
        gain = np.maximum(first[:, None] - cost, 0.0).sum(axis=0)[None, :].repeat(len(sites), axis=0)
        lost = np.minimum(np.maximum(cost, first[:, None]), second[:, None]) - first[:, None]
        for site in range(len(sites)):
            gain[site] -= lost[nearest == site].sum(axis=0)
        gain[:built] = -np.inf
        gain[:, sites] = -np.inf
        out, into = np.unravel_index(int(gain.argmax()), gain.shape)
        if not gain[out, into] > LEAST_GAIN * first.sum():
            break
        sites[out] = into
    return sites


def median(cost: np.ndarray, p: int, built: np.ndarray, *, seconds: float, gap: float) -> tuple[np.ndarray, float]:
    """Return sites (those built first) and a bound, as soon as the gap between both is small enough or time is over.

    cost: weighted, demand x sites, finite.
    """
    end = time.perf_counter() + seconds

    def over() -> bool:
        return time.perf_counter() > end

    best = exchanged(cost, added(cost, p, built), len(built), over)
    search = _Search(cost, best, len(built))
    for round_ in range(1, 1_000_000):
        if over() or search.step < SMALLEST or search.value - search.bound <= gap * search.value:
            break
        taken = search.go_on(p)
        if round_ % EXCHANGE_EVERY == 0:
            search.try_sites(exchanged(cost, taken, len(built), over))
    return search.best, min(search.bound, search.value)


class _Search:
    """Hold the prices of being served, and the best sites and bound so far."""

    def __init__(self, cost: np.ndarray, best: np.ndarray, built: int) -> None:
        self.cost, self.best, self.built = cost, best, best[:built]
        self.value, self.bound, self.step, self.stale = value_of(cost, best), -np.inf, 1.0, 0
        sites = cost.shape[1]
        near = min(sites, max(int(NEAR_SHARE * sites), NEAR_LEAST))
        self.site = np.argpartition(cost, near - 1, axis=1)[:, :near]
        self.way = np.take_along_axis(cost, self.site, 1)
        self.most = self.way.max(axis=1) if near < sites else np.full(len(cost), np.inf)
        ways = np.sort(cost[:, best], axis=1)[:, :2]
        self.price = np.minimum(ways.mean(axis=1), self.most)
        self.top, self.direction = self.price, np.zeros(len(cost))

    def go_on(self, p: int) -> np.ndarray:
        """Take the sites that save most at the prices, note the bound, and move the prices; return the sites."""
        cut = np.minimum(self.way - self.price[:, None], 0.0)
        saved = np.bincount(self.site.ravel(), cut.ravel(), self.cost.shape[1])
        order = saved.copy()
        order[self.built] = -np.inf
        others = np.argpartition(order, p - 1)[:p]
        taken = np.concatenate((self.built, others[~np.isin(others, self.built)]))
        now = float(self.price.sum() + saved[taken].sum())
        self._note(now)
        open_ = np.zeros(self.cost.shape[1], bool)
        open_[taken] = True
        slope = 1.0 - ((cut < 0) & open_[self.site]).sum(axis=1)
        self.direction = slope + MEMORY * self.direction
        length = float(self.direction @ self.direction)
        if length > 0:
            self.price = np.minimum(self.price + self.step * (self.value - now) / length * self.direction, self.most)
        return taken

    def _note(self, now: float) -> None:
        self.stale += 1
        if now > self.bound:
            self.stale = 0 if now > self.bound + SMALLEST * abs(self.value) / PATIENCE else self.stale
            self.bound, self.top = now, self.price
        if self.stale >= PATIENCE:
            self.step, self.stale, self.price = self.step * SHRINK, 0, self.top
            self.direction = np.zeros(len(self.price))

    def try_sites(self, sites: np.ndarray) -> None:
        """Keep sites where they are better than the best so far."""
        value = value_of(self.cost, sites)
        if value < self.value:
            self.value, self.best = value, sites
