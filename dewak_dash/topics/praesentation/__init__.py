"""The topic Präsentation."""
