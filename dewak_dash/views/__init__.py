"""Turn figures of the store and results of the core into what a page says: sentences, exhibits, chart data."""
