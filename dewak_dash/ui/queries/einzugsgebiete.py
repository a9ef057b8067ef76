"""Answer what the page Einzugsgebiete asks."""


def people_reached(ags: str) -> int | None:
    """Return how many people reach the marker of a town on foot in the middle time; None where no cells are known."""
    return None
