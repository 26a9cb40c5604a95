"""The printed report's colours, text styles and distances, in points.

Two rules keep a cell in one piece for programs that guess the reading order from the positions of
texts, such as poppler's pdftotext: from one baseline to the next it is less than one and a half
times the size, in a list too (``LEADING`` and ``ITEM_GAP``), and a number stands less than 0.7 of
the size before its text (``LABEL_GAP``). Sizes on one line differ by less than 5 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.typesetting import TextStyle

LEFT: Final = 42.0
RIGHT: Final = 799.89
"""The x of the text's left and right edge."""

TOP: Final = 38.0
BOTTOM: Final = 550.0
FOOTER: Final = 560.0
"""The y of the text's top and bottom edge, and of the rule above the footer."""

BODY_HEIGHT: Final = BOTTOM - TOP
RUNNING_HEIGHT: Final = 15.0
"""Of the line above a table on the pages where it continues."""

HEADER_PADDING: Final = 4.0
HEADING_GAP: Final = 5.0
"""Above and below the text of column headers, and below a heading."""

HAIRLINE: Final = 0.4
GOAL_RULE: Final = 0.8
"""The weights of rules."""

CELL_PADDING: Final = 7.0
"""Between a cell's text and the rules left and right of it."""

TITLE_LEADING: Final = 27.0
UNIT_LEADING: Final = 17.0
LEADING: Final = 12.8
SMALL_LEADING: Final = 11.0
CONTENTS_LEADING: Final = 15.0
PARAGRAPH_GAP: Final = 6.0
ITEM_GAP: Final = 2.1
LABEL_GAP: Final = 5.0
LABEL_MAX: Final = 34.0
"""The widest indent of a list's text, which leaves space for its labels."""

MIN_EMPTY_ROW: Final = 46.0
"""The least height of an empty row, which leaves space for handwriting."""

ACCENT_COLOUR: Final = "0.039 0.392 0.392"
INK_COLOUR: Final = "0.118 0.133 0.153"
MUTED_COLOUR: Final = "0.357 0.38 0.412"
LINE_COLOUR: Final = "0.69 0.73 0.73"
GROUND_COLOUR: Final = "0.914 0.945 0.937"


@dataclass(frozen=True, slots=True)
class PdfStyles:
    """The styles of one document."""

    kicker: TextStyle
    title: TextStyle
    unit: TextStyle
    heading: TextStyle
    running: TextStyle
    column: TextStyle
    column_small: TextStyle
    body: TextStyle
    strong: TextStyle
    muted: TextStyle
    muted_strong: TextStyle
    figure: TextStyle
    small: TextStyle
    fact: TextStyle


def pdf_styles(fonts: FontSet, language: str = "") -> PdfStyles:
    """The styles, in the typefaces of a document; ``language`` as in ``TextStyle``."""
    regular, semibold = fonts.regular, fonts.semibold
    return PdfStyles(
        kicker=TextStyle(semibold, 9, ACCENT_COLOUR, language),
        title=TextStyle(semibold, 21, INK_COLOUR, language),
        unit=TextStyle(semibold, 12, INK_COLOUR, language),
        heading=TextStyle(semibold, 13, ACCENT_COLOUR, language),
        running=TextStyle(semibold, 8.5, ACCENT_COLOUR, language),
        column=TextStyle(semibold, 9, INK_COLOUR, language),
        column_small=TextStyle(regular, 8.6, MUTED_COLOUR, language),
        body=TextStyle(regular, 10, INK_COLOUR, language),
        strong=TextStyle(semibold, 10, INK_COLOUR, language),
        muted=TextStyle(regular, 10, MUTED_COLOUR, language),
        muted_strong=TextStyle(semibold, 10, MUTED_COLOUR, language),
        figure=TextStyle(semibold, 10, ACCENT_COLOUR, language),
        small=TextStyle(regular, 8, MUTED_COLOUR, language),
        fact=TextStyle(regular, 9.6, MUTED_COLOUR, language),
    )
