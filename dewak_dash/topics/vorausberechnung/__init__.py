"""The topic Vorausberechnung."""
