"""Turn a town's tables into its people to come: inputs, rates, base, ranges, backtest."""
