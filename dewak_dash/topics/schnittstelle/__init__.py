"""Open data: every table of the store as a file, described so that programs and catalogues can read it."""
