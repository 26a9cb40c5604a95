"""The styles and list definitions of the Word documents, which users can change in Word.

Sizes are in half points, distances in twentieths of a point, as in WordprocessingML. The names of
the built-in styles are Word's own, which it shows in the user's language.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, NamedTuple

FONT: Final = "Calibri"
"""Every machine with Word has it. Other programs substitute Carlito, of the same widths, or where
that is not installed one that is up to a quarter wider, such as DejaVu Sans."""

SUBSTITUTE: Final = "Carlito"

HYPHENATION_ZONE: Final = 1134
"""Word divides a word only where the line would else be shorter by more than this."""

WIDEST_LETTER: Final = 112
"""The width of a letter in a long word of the widest substitute, at the size of the tables."""

MARGIN: Final = 851
FOOTER_MARGIN: Final = 454


class PageSize(NamedTuple):
    """The paper of a document."""

    width: int
    height: int

    @property
    def text_width(self) -> int:
        """Between the margins."""
        return self.width - 2 * MARGIN


LANDSCAPE: Final = PageSize(16838, 11906)
PORTRAIT: Final = PageSize(11906, 16838)
"""A4, as LANDSCAPE."""

TEXT_WIDTH: Final = LANDSCAPE.text_width
COLUMN_GAP: Final = 454

MIN_EMPTY_ROW: Final = 920
"""The least height of an empty row, which leaves space for handwriting."""

_ACCENT = "0A6464"
_INK = "1E2227"
_MUTED = "5B6169"
_LINE = "B0BABA"
_GROUND = "E9F1EF"
BAR_COLOUR: Final = "8FBDB8"
"""Of a bar; the number stands beside it."""

INDENT: Final = 340
CELL_MARGIN: Final = 120
_HYPHENATED = '<w:suppressAutoHyphens w:val="0"/>'

TABLE: Final = "KplanTable"


class ParagraphStyle:
    """The ids of the paragraph styles, which do not depend on Word's language."""

    TITLE: Final = "Title"
    AREA: Final = "Heading1"
    GOAL: Final = "Heading2"
    FOOTER: Final = "Footer"
    KICKER: Final = "KplanKicker"
    UNIT: Final = "KplanUnit"
    INSTRUCTION: Final = "KplanInstruction"
    HEAD_FACT: Final = "KplanHeadFact"
    COLUMN: Final = "KplanColumn"
    COLUMN_SMALL: Final = "KplanColumnSmall"
    GOAL_CONTINUED: Final = "KplanGoal"
    NATIONAL: Final = "KplanNationalMeasure"
    MEASURE: Final = "KplanMeasure"
    MEASURE_MORE: Final = "KplanMeasureMore"
    NOTE: Final = "KplanNote"
    NOTE_MORE: Final = "KplanNoteMore"
    FACTS: Final = "KplanFacts"
    NOTHING: Final = "KplanNothing"
    REASON: Final = "KplanReason"
    TOTALS: Final = "KplanTotalsHeading"
    TOTAL: Final = "KplanTotal"
    END: Final = "KplanEnd"
    SECTION: Final = "KplanSection"
    JOINT_GOAL: Final = "KplanJointGoal"
    PART: Final = "Heading3"
    GROUP: Final = "Heading4"
    TEXT: Final = "KplanText"
    SMALL_TEXT: Final = "KplanSmallText"
    MEASURE_OF_NOTES: Final = "KplanMeasureOfNotes"
    ENTRY: Final = "KplanEntry"
    ENTRY_MORE: Final = "KplanEntryMore"
    CAPTION: Final = "Caption"


class CharacterStyle:
    """The ids of the character styles."""

    STRONG: Final = "KplanStrong"
    SMALL: Final = "KplanSmall"
    MUTED: Final = "KplanMuted"
    FIGURE: Final = "KplanFigure"
    STATUS: Final = "KplanStatus"
    LABEL: Final = "KplanLabel"


class ListKind(Enum):
    """The numbered lists, by the id of their definition (``w:abstractNum``)."""

    NATIONAL = 1
    MEASURES = 2
    NOTES = 3


def defaults_xml(language: str) -> str:
    """``w:docDefaults``: the default typeface, size and language («nb-NO»)."""
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
        f'<w:color w:val="{_INK}"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens/>"
        '<w:spacing w:before="0" w:after="0" w:line="252" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def styles_xml(page: PageSize) -> tuple[str, ...]:
    """The styles that every document has, a ``w:style`` each."""
    hanging = f'<w:ind w:left="{INDENT}" w:hanging="{INDENT}"/>'
    indented = f'<w:ind w:left="{INDENT}"/>'
    keep = "<w:keepNext/><w:keepLines/>"
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="6" w:color="{_ACCENT}"/></w:pBdr>'
    return (
        _paragraph("Normal", "Normal", first=' w:default="1"', based=""),
        _paragraph("Title", "Title", keep + _space(0, 20), _bold() + _size(42)),
        _paragraph(
            "Heading1",
            "heading 1",
            keep + _space(280, 100) + '<w:outlineLvl w:val="0"/>',
            _bold() + _colour(_ACCENT) + _size(26),
        ),
        # Not kept with the next paragraph: in a table that would keep whole rows together. With
        # widow control LibreOffice may leave a short goal's cell behind, on the page before its
        # rows or under the goal before.
        _paragraph(
            "Heading2",
            "heading 2",
            f'<w:widowControl w:val="0"/>{_HYPHENATED}<w:outlineLvl w:val="1"/>',
        ),
        _paragraph(
            "Footer",
            "footer",
            f'<w:tabs><w:tab w:val="right" w:pos="{page.text_width}"/></w:tabs>',
            _colour(_MUTED) + _size(16),
        ),
        _paragraph(
            ParagraphStyle.KICKER, "Kplan overtittel", "", _bold() + _colour(_ACCENT) + _size(18)
        ),
        _paragraph(ParagraphStyle.UNIT, "Kplan region", rule + _space(0, 160), _bold() + _size(24)),
        _paragraph(ParagraphStyle.INSTRUCTION, "Kplan veiledning", _space(0, 120)),
        _paragraph(ParagraphStyle.HEAD_FACT, "Kplan opplysning", _space(0, 120), _colour(_MUTED)),
        _paragraph(
            ParagraphStyle.COLUMN,
            "Kplan kolonne",
            f"<w:keepNext/>{_HYPHENATED}",
            _bold() + _size(18),
        ),
        _paragraph(
            ParagraphStyle.COLUMN_SMALL,
            "Kplan kolonne under",
            "<w:keepNext/>",
            _colour(_MUTED) + _size(17),
        ),
        _paragraph(ParagraphStyle.GOAL_CONTINUED, "Kplan mål"),
        _paragraph(
            ParagraphStyle.NATIONAL, "Kplan nasjonalt tiltak", _HYPHENATED + _space(0, 40) + hanging
        ),
        _paragraph(ParagraphStyle.MEASURE, "Kplan tiltak", _space(0, 40) + hanging),
        _paragraph(ParagraphStyle.MEASURE_MORE, "Kplan tiltak videre", _space(0, 40) + indented),
        _paragraph(ParagraphStyle.NOTE, "Kplan notat", _space(0, 40) + hanging),
        _paragraph(ParagraphStyle.NOTE_MORE, "Kplan notat videre", _space(0, 40) + indented),
        _paragraph(
            ParagraphStyle.FACTS,
            "Kplan tall",
            "<w:keepLines/>" + _space(0, 60) + indented,
            _colour(_MUTED),
            next_style=ParagraphStyle.NOTE,
        ),
        _paragraph(
            ParagraphStyle.NOTHING, "Kplan ingenting å melde", "", _bold() + _colour(_MUTED)
        ),
        _paragraph(ParagraphStyle.REASON, "Kplan begrunnelse"),
        _paragraph(
            ParagraphStyle.TOTALS,
            "Kplan samlede tall",
            based="Heading1",
            next_style=ParagraphStyle.TOTAL,
        ),
        # LibreOffice shows the colours of its character styles only beside a colour of its own.
        _paragraph(ParagraphStyle.TOTAL, "Kplan samlet tall", _space(0, 40), _colour(_INK)),
        _paragraph(
            ParagraphStyle.END,
            "Kplan slutt",
            '<w:spacing w:line="20" w:lineRule="exact"/>',
            _size(2),
        ),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>",
        _character(CharacterStyle.STRONG, "Kplan sterk", _bold() + _colour(_INK)),
        _character(CharacterStyle.SMALL, "Kplan liten", '<w:b w:val="0"/>' + _size(16)),
        _character(
            CharacterStyle.MUTED, "Kplan dempet", '<w:b w:val="0"/>' + _colour(_MUTED) + _size(20)
        ),
        _character(CharacterStyle.FIGURE, "Kplan oppgitt tall", _bold() + _colour(_ACCENT)),
        _character(CharacterStyle.STATUS, "Kplan status", _bold() + _colour(_MUTED)),
        _table_normal(),
        _table(),
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    )


def joint_styles_xml() -> tuple[str, ...]:
    """The styles that only the joint report has: running text, and headings down to its groups."""
    keep = "<w:keepNext/><w:keepLines/>"
    indented = f'<w:ind w:left="{INDENT}"/>'
    return (
        _paragraph(
            ParagraphStyle.SECTION,
            "Kplan felles del",
            "<w:pageBreakBefore/>",
            based="Heading1",
            next_style=ParagraphStyle.TEXT,
        ),
        _paragraph(
            ParagraphStyle.JOINT_GOAL,
            "Kplan felles mål",
            keep + _space(360, 120),
            _bold() + _size(24),
            based="Heading2",
            next_style=ParagraphStyle.TEXT,
        ),
        _paragraph(
            ParagraphStyle.PART,
            "heading 3",
            keep + _space(240, 80) + '<w:outlineLvl w:val="2"/>',
            _bold() + _colour(_ACCENT) + _size(22),
            next_style=ParagraphStyle.TEXT,
        ),
        _paragraph(
            ParagraphStyle.GROUP,
            "heading 4",
            keep + _space(180, 60) + '<w:outlineLvl w:val="3"/>',
            _bold() + _size(21),
            next_style=ParagraphStyle.ENTRY,
        ),
        _paragraph(ParagraphStyle.TEXT, "Kplan felles tekst", _space(0, 120), _colour(_INK)),
        _paragraph(
            ParagraphStyle.SMALL_TEXT, "Kplan felles liten tekst", "", _colour(_INK) + _size(18)
        ),
        _paragraph(
            ParagraphStyle.MEASURE_OF_NOTES,
            "Kplan felles tiltak",
            keep + _space(100, 20),
            "<w:i/><w:iCs/>" + _colour(_INK),
            next_style=ParagraphStyle.ENTRY,
        ),
        _paragraph(ParagraphStyle.ENTRY, "Kplan felles notat", _space(60, 40), _colour(_INK)),
        _paragraph(
            ParagraphStyle.ENTRY_MORE,
            "Kplan felles opplysning",
            "<w:keepLines/>" + _space(0, 60) + indented,
            _colour(_MUTED) + _size(19),
            next_style=ParagraphStyle.ENTRY,
        ),
        _paragraph(
            ParagraphStyle.CAPTION,
            "caption",
            keep + _space(160, 60),
            _colour(_MUTED) + _size(18),
        ),
        _character(CharacterStyle.LABEL, "Kplan felles sted", _colour(_MUTED)),
    )


def list_definition_xml(kind: ListKind) -> str:
    """``w:abstractNum``: «1.», «2.» before the indented text of its paragraphs."""
    return (
        f'<w:abstractNum w:abstractNumId="{kind.value}"><w:nsid w:val="4B706C{kind.value:02}"/>'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{INDENT}" w:hanging="{INDENT}"/></w:pPr>'
        f'<w:rPr><w:b w:val="0"/><w:color w:val="{_MUTED}"/></w:rPr></w:lvl></w:abstractNum>'
    )


def list_xml(list_id: int, kind: ListKind, start: int) -> str:
    """``w:num``: one list of that kind, numbered from ``start``."""
    return (
        f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{kind.value}"/>'
        f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride></w:num>'
    )


def _paragraph(
    style: str,
    name: str,
    paragraph: str = "",
    run: str = "",
    *,
    based: str = "Normal",
    first: str = "",
    next_style: str = "",
) -> str:
    own = ' w:customStyle="1"' if style.startswith("Kplan") else ""
    return (
        f'<w:style w:type="paragraph"{first}{own} w:styleId="{style}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based}"/>' if based else "")
        + (f'<w:next w:val="{next_style}"/>' if next_style else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{run}</w:rPr>" if run else "")
        + "</w:style>"
    )


def _character(style: str, name: str, run: str) -> str:
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{style}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"<w:rPr>{run}</w:rPr></w:style>"
    )


def _table_normal() -> str:
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style>"
    )


def _table() -> str:
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in sides
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (
            ("top", 70),
            ("left", CELL_MARGIN),
            ("bottom", 50),
            ("right", CELL_MARGIN),
        )
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}">'
        '<w:name w:val="Kplan tabell"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{_GROUND}"/></w:tcPr></w:tblStylePr>'
        "</w:style>"
    )


def _space(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _bold() -> str:
    return "<w:b/><w:bCs/>"


def _colour(colour: str) -> str:
    return f'<w:color w:val="{colour}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
