"""Whatever a document wraps its words in, each is read once: as text, or as set aside and why."""

from __future__ import annotations

import re
from collections import Counter
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import PieceOutcome, PieceReason
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.documents import example
from tests.exchange.docx_reader.packages import W, body, package, paragraph, relations
from tests.strategies import examples

FORM = example().form
GOAL = "1.2. å dokumentere Norsk kulturskoleråds samlede utviklingsarbeid"
HEADS = "".join(f"<w:tc>{paragraph(column.heading)}</w:tc>" for column in FORM.report.columns)
WORD = re.compile("ord[0-9]+x")
PROMPT = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"


WRAPPERS = ("hyperlink", "smartTag", "ins", "moveTo", "customXml", "dir", "fldSimple")
KINDS = (
    *WRAPPERS,
    "field",
    "sdt",
    "del",
    "moveFrom",
    "hidden",
    "prompt",
    "box",
    "art",
    "note",
    "ruby",
    *("struck", "styled", "promptStyle", "code", "unknown", "shape", "chart"),
)
STYLES = (
    "<w:style w:type='character' w:styleId='H'><w:rPr><w:vanish/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='H2'><w:basedOn w:val='H'/></w:style>"
    "<w:style w:type='character' w:styleId='S'><w:rPr><w:strike/></w:rPr></w:style>"
    "<w:style w:type='character' w:styleId='Ledetekst'><w:name w:val='Placeholder Text'/></w:style>"
)
STRIKES = ("<w:strike/>", "<w:dstrike/>", "<w:rStyle w:val='S'/>")
OTHER = "urn:unknown"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LITTLE = ("", "", "<w:tab/>", "<w:br/>", "<w:softHyphen/>", "<w:lastRenderedPageBreak/>")
MERGED = ("", "", "<w:vMerge/>", "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='2'/>")
MOST_BOXES = 2
"""Within each other; each doubles what is in it."""
ENDED = ("<w:del/>", "<w:moveFrom/>")


class Writer:
    """Writes a body of whatever ``draw`` decides, each word other than all others.

    ``why`` has for each word why it is to be set aside, None for what the document says.
    """

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self.reasons: dict[str, PieceReason | None] = {}
        self.comments: list[str] = []
        self.footnotes: list[str] = []
        self.charts: list[str] = []
        self._within_boxes = 0

    def blocks(self, depth: int) -> str:
        """Paragraphs and tables, wrapped or not."""
        return "".join(self._block(depth) for _ in range(self._number(1, 3)))

    def table(self, depth: int) -> str:
        """A table with the form's headings or without."""
        head = self._one("", f"<w:tr>{HEADS}</w:tr>")
        return (
            f"<w:tbl>{head}{''.join(self._row(depth) for _ in range(self._number(1, 3)))}</w:tbl>"
        )

    def _block(self, depth: int) -> str:
        kind = self._one("p", "p", "p", "sdt", "customXml", "table", "frame") if depth else "p"
        match kind:
            case "sdt":
                if self._one("", "prompt"):
                    return self._controlled(f"<w:p>{self._run(PieceReason.PROMPT)}</w:p>", PROMPT)
                return self._controlled(self.blocks(depth - 1))
            case "customXml":
                return f"<w:customXml>{self.blocks(depth - 1)}</w:customXml>"
            case "frame":
                inner = self.table(depth - 1)
                return f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>"
            case "table":
                return self.table(depth - 1)
        mark = self._one("", "<w:numPr><w:numId w:val='1'/></w:numPr>", *ENDED)
        mark = f"<w:rPr>{mark}</w:rPr>" if mark in ENDED else mark
        return f"<w:p><w:pPr>{mark}</w:pPr>{self._runs(2, None)}</w:p>"

    def _row(self, depth: int) -> str:
        if self._number(0, 5) == 0:
            why = self._draw(st.sampled_from((PieceReason.DELETED, PieceReason.HIDDEN)))
            mark = "<w:del w:id='1'/>" if why is PieceReason.DELETED else "<w:hidden/>"
            held = f"<w:tc><w:p>{self._run(why)}</w:p></w:tc>"
            return f"<w:tr><w:trPr>{mark}</w:trPr>{held}</w:tr>"
        goal = self._one("", paragraph(GOAL))
        cells = "".join(self._cell(depth) for _ in range(self._number(0, 4)))
        made = f"<w:tr><w:tc>{goal}{self.blocks(depth)}</w:tc>{cells}</w:tr>"
        return self._one(made, self._controlled(made))

    def _cell(self, depth: int) -> str:
        if self._number(0, 5) == 0:
            held = f"<w:tc><w:p>{self._run(PieceReason.PROMPT)}</w:p></w:tc>"
            return self._controlled(held, PROMPT)
        made = f"<w:tc><w:tcPr>{self._one(*MERGED)}</w:tcPr>{self.blocks(depth)}</w:tc>"
        return self._one(made, self._controlled(made))

    def _runs(self, depth: int, why: PieceReason | None) -> str:
        return "".join(self._inline(depth, why) for _ in range(self._number(1, 2)))

    def _inline(self, depth: int, why: PieceReason | None) -> str:
        """A run, bare or wrapped; what stands in something that is set aside is so too."""
        kind = self._one("run", "run", "run", *KINDS) if depth else "run"
        if kind in WRAPPERS:
            return f"<w:{kind} w:instr='DATE'>{self._runs(depth - 1, why)}</w:{kind}>"
        match kind:
            case "field":
                code = "<w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText>"
                return f"<w:r>{code}</w:r>{self._runs(depth - 1, why)}"
            case "sdt":
                return self._controlled(self._runs(depth - 1, why))
            case "del":
                return f"<w:del w:id='1'>{self._run(PieceReason.DELETED, 'w:delText')}</w:del>"
            case "moveFrom":
                return f"<w:moveFrom w:id='1'>{self._run(PieceReason.DELETED)}</w:moveFrom>"
            case "hidden":
                return self._run(PieceReason.HIDDEN, before="<w:rPr><w:vanish/></w:rPr>")
            case "struck":
                return self._run(PieceReason.STRUCK, before=f"<w:rPr>{self._one(*STRIKES)}</w:rPr>")
            case "styled":
                before = "<w:rPr><w:rStyle w:val='H2'/></w:rPr>"
                return self._run(PieceReason.HIDDEN, before=before)
            case "promptStyle":
                before = "<w:rPr><w:rStyle w:val='Ledetekst'/></w:rPr>"
                return self._run(PieceReason.PROMPT, before=before)
            case "code":
                begin, end = (
                    f"<w:r><w:fldChar w:fldCharType='{m}'/></w:r>" for m in ("begin", "end")
                )
                return begin + self._run(PieceReason.FIELD_CODE) + end
            case "unknown":
                return f"<u:any xmlns:u='{OTHER}'>{self._word(PieceReason.UNKNOWN)}</u:any>"
            case "shape":
                drawn = (
                    f"<u:any xmlns:u='{OTHER}'><u:t>{self._word(PieceReason.PICTURE)}</u:t></u:any>"
                )
                return f"<w:r><w:drawing>{drawn}</w:drawing></w:r>"
            case "chart":
                self.charts.append(self._word(PieceReason.PICTURE))
                shown = f"<chart xmlns:r='{RELATED}' r:id='chart{len(self.charts)}'/>"
                return f"<w:r><w:drawing>{shown}</w:drawing></w:r>"
            case "prompt":
                return self._controlled(self._run(PieceReason.PROMPT), PROMPT)
            case "box" if self._within_boxes < MOST_BOXES:
                return self._box(depth - 1)
            case "art":
                drawn = f"<textpath string='{self._word(PieceReason.PICTURE)}'/>"
                return f"<w:r><w:pict>{drawn}</w:pict></w:r>"
            case "note":
                return self._note()
            case "ruby":
                above = f"<w:rt>{self._run(PieceReason.RUBY)}</w:rt>"
                base = f"<w:rubyBase>{self._runs(depth - 1, why)}</w:rubyBase>"
                return f"<w:r><w:ruby>{above}{base}</w:ruby></w:r>"
        return self._run(why)

    def _box(self, depth: int) -> str:
        """A text box as Word writes it: once for itself, once for older programs."""
        self._within_boxes += 1
        tag = self._one("w:txbxContent", "u:txbxContent", "u:any")
        box = f"<{tag} xmlns:u='{OTHER}'>{self.blocks(depth)}</{tag}>"
        self._within_boxes -= 1
        return (
            "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
            f"{self._one('', '<blip/>')}{box}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )

    def _note(self) -> str:
        kind = self._one("comment", "footnote")
        held = self.comments if kind == "comment" else self.footnotes
        held.append(self._word(PieceReason.COMMENT if kind == "comment" else PieceReason.FOOTNOTE))
        return f"<w:r><w:{kind}Reference w:id='{len(held)}'/></w:r>"

    def _run(self, why: PieceReason | None, tag: str = "w:t", before: str = "") -> str:
        text = f"<{tag} xml:space='preserve'>{self._word(why)} </{tag}>"
        return f"<w:r>{before}{text}{self._one(*LITTLE)}</w:r>"

    def _controlled(self, inside: str, properties: str = "") -> str:
        return f"<w:sdt>{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    def _word(self, why: PieceReason | None) -> str:
        made = f"ord{len(self.reasons)}x"
        self.reasons[made] = why
        return made

    def _one(self, *names: str) -> str:
        return self._draw(st.sampled_from(names))

    def _number(self, least: int, most: int) -> int:
        return self._draw(st.integers(least, most))


@st.composite
def documents(draw: st.DrawFn) -> tuple[Writer, str]:
    """A body, and what is written in it."""
    writer = Writer(draw)
    return writer, writer.blocks(1) + writer.table(1) + writer.blocks(0)


def notes(kind: str, texts: list[str]) -> str:
    """The part of comments or footnotes."""
    held = "".join(
        f"<w:{kind} w:id='{at}'>{paragraph(text)}</w:{kind}>" for at, text in enumerate(texts, 1)
    )
    return f"<w:{kind}s xmlns:w='{W}'>{held}</w:{kind}s>"


@settings(max_examples=examples(25))
@given(documents())
def test_every_word_is_in_one_piece_and_set_aside_only_for_its_reason(
    document: tuple[Writer, str],
) -> None:
    written, inside = document
    parts = {
        "word/comments.xml": notes("comment", written.comments),
        "word/footnotes.xml": notes("footnote", written.footnotes),
        "word/styles.xml": f"<w:styles xmlns:w='{W}'>{STYLES}</w:styles>",
    }
    related = relations(comments="comments.xml", footnotes="footnotes.xml", styles="styles.xml")
    for at, text in enumerate(written.charts, start=1):
        parts[f"word/charts/{at}.xml"] = (
            f"<c xmlns='{OTHER}'><f>A1</f><v>{text}</v><v>{text}</v></c>"
        )
        more = f"<Relationship Id='chart{at}' Type='{RELATED}/chart' Target='charts/{at}.xml'/>"
        related = related.replace("</Relationships>", f"{more}</Relationships>")
    numbers = count()
    data = package(main=body(inside), parts=parts, related=related)
    reading = read_document(read_word(data), FORM, lambda: f"id-{next(numbers)}")
    found = Counter(word for piece in reading.pieces for word in WORD.findall(piece.text))
    assert found == Counter(dict.fromkeys(written.reasons, 1))
    for piece in reading.pieces:
        for word in WORD.findall(piece.text):
            if (why := written.reasons[word]) is not None:
                assert (piece.outcome, piece.reasons) == (PieceOutcome.NOTHING, (why,))
