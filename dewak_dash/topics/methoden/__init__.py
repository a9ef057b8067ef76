"""The topic Methoden."""
