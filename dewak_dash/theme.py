"""Hold the colours and the sizes of type of the visual language; contrast, distance and sizes are tested."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

WORDS = 4.5  # contrast of words on their ground, WCAG 2.2 AA
STEPS = 20
Mode = Literal["light", "dark"]
Size = Literal["phone", "laptop", "projector"]


@dataclass(frozen=True, kw_only=True)
class Type:
    """Hold how large charts write and draw on a class of screens, in px.

    `text` is the smallest size of any word in a chart, `width` the narrowest room a chart gets there,
    `scale` stretches heights, `columns` is how many small multiples stand side by side.
    """

    size: Size
    text: int
    line: float
    width: int
    scale: float
    columns: int


TYPES: dict[Size, Type] = {
    "phone": Type(size="phone", text=12, line=2, width=330, scale=0.9, columns=1),
    "laptop": Type(size="laptop", text=14, line=2, width=720, scale=1.0, columns=3),
    "projector": Type(size="projector", text=19, line=3, width=1060, scale=1.5, columns=3),
}


@dataclass(frozen=True, kw_only=True)
class Palette:
    """Name every colour by what it means, for one class of screens; a colour means one thing in the whole app."""

    mode: Mode
    ground: str
    raised: str
    ink: str
    muted: str
    line: str
    accent: str
    alert: str
    ages: tuple[str, ...]
    operators: dict[str, str]
    fields: dict[str, str]
    sexes: dict[str, str]
    served: dict[str, str]
    payers: dict[str, str]
    sequential: tuple[str, ...]
    type: Type = TYPES["laptop"]


OPERATORS = ("municipal", "free_welfare", "church", "private", "volunteer", "housing")
FIELDS = ("financial", "institutional", "spatial", "legal")
SEXES = ("female", "male")
# Who pays for a house; those who also run houses keep their colour as operators.
PAYERS = ("municipality", "land", "federal", "foundation", "carrier", "housing", "investors", "members", "fees",
          "tenants")
SERVED = ("served", "full", "out_of_reach")


def _named(names: tuple[str, ...], colours: str) -> dict[str, str]:
    return dict(zip(names, colours.split(), strict=True))


LIGHT = Palette(
    mode="light", ground="#FCFBF8", raised="#F3F1EB", ink="#1B2A34", muted="#5B6770", line="#D9D9D3",
    accent="#0A6C74", alert="#B3421B",
    ages=("#C28619", "#B06A45", "#B0476A", "#70406C", "#3B2A6B"),
    operators=_named(OPERATORS, "#2099AC #CB6F7D #51376F #8D762C #125B22 #3457D9"),
    fields=_named(FIELDS, "#27897B #7A3BD9 #6A4C1B #153E55"),
    sexes=_named(SEXES, "#8D1729 #6591DF"),
    served=_named(SERVED, "#4680D7 #C6832B #5D2E10"),
    payers=_named(PAYERS, "#2099AC #361E98 #4D1343 #8D762C #CB6F7D #3457D9 #AC73EB #125B22 #A43663 #163424"),
    sequential=("#E6F0EF", "#CADEDD", "#ADCDCD", "#90BEBE", "#70AFB0", "#569D9F", "#45878C", "#337279",
                "#215E67", "#0A4A55"),
)
DARK = Palette(
    mode="dark", ground="#12181C", raised="#1B2329", ink="#EEF1F2", muted="#A9B4BB", line="#35414A",
    accent="#5CC4C9", alert="#F08A5D",
    ages=("#F3C969", "#E69D81", "#DB6F8F", "#B07BB4", "#8C7AE0"),
    operators=_named(OPERATORS, "#66E5DE #CC7A85 #7F51D2 #DAC987 #258334 #86A5C6"),
    fields=_named(FIELDS, "#347064 #8156C5 #D6CA91 #89ACCD"),
    sexes=_named(SEXES, "#BB303F #79B5E9"),
    served=_named(SERVED, "#2068B4 #DAD395 #8C592B"),
    payers=_named(PAYERS, "#66E5DE #A077EC #7D52BB #DAC987 #CC7A85 #919ECC #8F5475 #258334 #98A830 #767BA6"),
    sequential=("#16323A", "#1F444D", "#25575F", "#2A6A72", "#2D7D86", "#459199", "#6BA7AC", "#8EBEC1",
                "#B1D6D7", "#D4F1F0"),
)
PALETTES: dict[tuple[str, str], Palette] = {
    (each.mode, size): each if each.type is type_ else replace(each, type=type_)
    for each in (LIGHT, DARK) for size, type_ in TYPES.items()}


def palette(mode: str | None, size: Size = "laptop") -> Palette:
    """Return colours and type of a screen, the same object each time; any mode but 'dark' is light."""
    return PALETTES["dark" if mode == "dark" else "light", size]


def rgb(colour: str) -> tuple[int, int, int]:
    """Split #RRGGBB into its three channels, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def rgba(colour: str, alpha: float) -> str:
    """Write a colour with an opacity between 0 and 1, as CSS."""
    red, green, blue = rgb(colour)
    return f"rgba({red},{green},{blue},{alpha:g})"


def luminance(colour: str) -> float:
    """Return how bright #RRGGBB is, 0 to 1 (WCAG 2.2, relative luminance)."""
    channels = [c / 255 for c in rgb(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


@cache
def legible(colour: str, ink: str, ground: str) -> str:
    """Return the colour, moved towards the ink just as far as words on the ground need it."""
    for step in range(STEPS):
        mixed = "#" + "".join(f"{round(c + (i - c) * step / STEPS):02X}"
                              for c, i in zip(rgb(colour), rgb(ink), strict=True))
        if contrast(mixed, ground) >= WORDS:
            return mixed
    return ink
