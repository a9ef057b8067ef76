"""Count what is offered to whom, by whom and where."""
