"""Say in the head of each page that reckons with pay and prices where they no longer hold."""

from datetime import date

from dewak_dash.topics.finanzierung import shown as money
from dewak_dash.ui import widgets


def tell(on: date) -> None:
    """Draw one sentence where a value of law or tariff that the figures of a day rest on has run out."""
    for words in money.run_out(on):
        widgets.note(words)
