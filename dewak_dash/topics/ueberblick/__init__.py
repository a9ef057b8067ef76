"""The topic Überblick."""
