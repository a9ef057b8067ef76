"""Topic Einrichtungen: the houses of a town, what is known of them, and houses of one's own."""
