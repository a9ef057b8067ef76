"""The topic Daten & Quellen."""
