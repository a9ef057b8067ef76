"""The topic Kette: one house from people to money."""
