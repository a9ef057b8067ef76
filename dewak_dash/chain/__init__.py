"""Carry one set of draws from people to money; the only place where the parts of the core meet."""
