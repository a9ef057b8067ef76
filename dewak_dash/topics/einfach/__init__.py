"""What each page says, in plain short sentences."""
