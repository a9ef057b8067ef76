"""Hold what several topics share."""
