"""The topic Bevölkerung."""
