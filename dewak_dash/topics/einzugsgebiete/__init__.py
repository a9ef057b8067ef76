"""The topic Einzugsgebiete."""
