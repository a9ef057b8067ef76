"""Named queries by topic: the only SQL the rest of the dashboard runs."""
