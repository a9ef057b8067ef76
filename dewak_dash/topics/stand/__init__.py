"""Everything a viewer chose as one object: from the address and back, and as a project file."""
