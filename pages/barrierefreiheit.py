"""Erklärung zur Barrierefreiheit, mit Adresse für Rückmeldungen."""

from dewak_dash.topics.betreiber import shown as queries
from dewak_dash.ui import notices

notices.page("barrierefreiheit", queries.accessibility())
