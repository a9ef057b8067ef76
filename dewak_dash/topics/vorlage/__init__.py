"""The topic Vorlage: everything the pages found of one state, gathered for paper."""
