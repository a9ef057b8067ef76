"""The data folder as one DuckDB file: built whole or not at all, read by named queries."""
