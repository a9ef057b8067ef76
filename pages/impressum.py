"""Impressum: wer das Dashboard anbietet."""

from dewak_dash.topics.betreiber import shown as queries
from dewak_dash.ui import notices

notices.page("impressum", queries.imprint())
