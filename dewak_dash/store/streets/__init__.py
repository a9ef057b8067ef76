"""Streets, addresses and places from OpenStreetMap files: read, cut to a town, kept as one Parquet file a town."""
