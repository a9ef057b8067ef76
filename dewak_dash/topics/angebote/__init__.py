"""The topic Angebote."""
