"""Datenschutz: was gespeichert, übertragen und aufgezeichnet wird."""

from dewak_dash.topics.betreiber import shown as queries
from dewak_dash.ui import notices

notices.page("datenschutz", queries.privacy())
