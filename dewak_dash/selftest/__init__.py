"""Recompute published cases through the public functions of the domain and compare, value by value."""
