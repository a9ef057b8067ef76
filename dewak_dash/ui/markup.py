"""Send finished HTML as it is."""

from dataclasses import dataclass

import streamlit as st

from dewak_dash.ui import terms


@dataclass(frozen=True, slots=True)
class _Finished:
    text: str

    def _repr_html_(self) -> str:
        return self.text


def markup(text: str) -> None:
    """Write HTML that is safe already, without the search for a file of that name and for common indentation.

    Over a long table the latter alone costs st.html as much as all else a rerun does to send it. Technical words are
    explained at their first use.
    """
    st.html(_Finished(terms.marked(text)))
