"""Share a result's variance among its inputs: Sobol indices."""

from collections.abc import Callable

import numpy as np
from scipy.stats import qmc

from dewak_dash.errors import InputError
from dewak_dash.finance.discounting import Floats


def sobol(result: Callable[[Floats], Floats], inputs: int, draws: int,
          rng: np.random.Generator) -> tuple[Floats, Floats]:
    """Return first-order and total indices for `inputs` uniforms on 0 to 1.

    `result` takes (draws, inputs) and returns (draws,); `draws` is a power of two. A scrambled Sobol sequence
    feeds the estimators of Saltelli et al. 2010 (first order) and Jansen 1999 (total): draws * (inputs + 2)
    evaluations. Raises InputError for a constant result.
    """
    points = qmc.Sobol(2 * inputs, rng=rng).random(draws)
    first, second = points[:, :inputs], points[:, inputs:]
    at_first, at_second = result(first), result(second)
    variance = float(np.var(np.concatenate([at_first, at_second])))
    if variance == 0.0:
        raise InputError("Ein Ergebnis ohne Streuung hat keine Treiber.")
    main, total = np.zeros(inputs), np.zeros(inputs)
    for column in range(inputs):
        mixed = first.copy()
        mixed[:, column] = second[:, column]
        at_mixed = result(mixed)
        main[column] = np.mean(at_second * (at_mixed - at_first)) / variance
        total[column] = 0.5 * np.mean((at_first - at_mixed) ** 2) / variance
    return main, total
