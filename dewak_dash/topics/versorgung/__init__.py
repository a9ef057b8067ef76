"""The topic Versorgung."""
