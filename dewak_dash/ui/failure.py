"""Say to a viewer why something could not be shown."""

from dewak_dash.errors import DataError, DewakError, StoreMissing, UnknownText
from dewak_dash.formats import as_typed
from dewak_dash.text import t

# What those say concerns whoever builds the store or writes the code, not the viewer.
FOR_OTHERS = (DataError, StoreMissing, UnknownText)


def sentence(error: Exception) -> str:
    """Return, as Markdown, the error's own German sentence where it is written for a viewer, else a general one."""
    if isinstance(error, DewakError) and not isinstance(error, FOR_OTHERS):
        return t("common.failed_because", reason=as_typed(str(error)))
    return t("common.failed")
