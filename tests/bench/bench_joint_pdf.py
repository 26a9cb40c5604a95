"""The joint report of nineteen units beside typst setting the same tables, and how it grows.

Within one run and in turns; each turn has other texts, since typst remembers what it has set.
Kplan's time is that of the totals, the content and the PDF; typst is handed the finished cells.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import statistics
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from unittest.mock import patch

from kplan_desktop.domain.joint_report.joint_content import JointReport
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
from kplan_desktop.exchange.pdf.flow_parts import FlowSection, FlowTable
from kplan_desktop.exchange.pdf.page_breaks import CellItem, FlowCell
from kplan_desktop.exchange.pdf.page_layout import PageLayout
from kplan_desktop.exchange.pdf.typesetting import TextLine
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import read_form
from tests.domain.joint_totals.samples import Office, office
from tests.office.generator import make_collection
from tests.office.report_model import FORM_1

UNITS = 19
NOTES = 50
GROWTH = (50, 100, 200, 400, 800)
TURNS = 3
TARGET = 0.8
"""What Kplan's time may be of typst's. This prints it and judges nothing."""

_CREATED = dt.datetime(2014, 9, 20, tzinfo=dt.UTC)

_TYPST = """
#set page(paper: "a4", flipped: true, margin: (x: 42pt, top: 38pt, bottom: 45pt),
  footer: context counter(page).display("1 / 1", both: true))
#set text(font: "Source Sans 3", size: 10pt, lang: "nb", hyphenate: false)
#set par(leading: 0.62em)
#let data = json(bytes(sys.inputs.data))
#let item(it) = [#it.text #if it.bar > 0 { box(width: it.bar * 1pt, height: 6pt, fill: teal) }]
#let cell(items) = for it in items [#item(it) #parbreak()]
#outline()
#for part in data [
  #for heading in part.headings [== #heading]
  #grid(columns: (36fr, 64fr), ..part.columns.map(cell))
  #for t in part.tables [
    *#t.heading*
    #for it in t.intro [#it #parbreak()]
    #if t.blocks.len() > 0 [
      #table(columns: t.widths.map(w => w * 1pt), stroke: 0.4pt + gray, inset: 4pt,
        table.header(..t.headers.map(cell)),
        ..t.blocks.map(block => (
          ..block.spans.map(it => table.cell(rowspan: block.rows.len(), cell(it))),
          ..block.rows.flatten().map(it => if type(it) == dictionary { cell(it.items) } else { it })
        )).flatten())
    ]
  ]
]
"""


def received(seed: int, notes: int) -> Office:
    """Nineteen generated reports as the office has them."""
    made = make_collection(seed, UNITS, notes)
    reports = [decode_bundle(data).report for data in made.bundles.values()]
    return office(read_form(FORM_1.read_bytes()), reports)


def compiled(one: Office) -> bytes:
    """The joint report, from the facts of the deliveries to the PDF."""
    content = joint_report(one.collection, one.reports, one.totals())
    return written(content)


def written(content: JointReport) -> bytes:
    """The PDF of a joint report."""
    fonts = program_files().resources / "fonts"
    return write_joint_pdf(content, fonts=fonts, created=_CREATED).data


def plain_parts(content: JointReport) -> str:
    """All cells of the PDF as plain data, which any program can set in tables."""
    found: list[FlowTable | FlowSection] = []

    def take(_: PageLayout, parts: Sequence[FlowTable | FlowSection]) -> None:
        found.extend(parts)

    with patch.object(PageLayout, "put_parts", take):
        written(content)
    return json.dumps([_part(each) for each in found if isinstance(each, FlowSection)])


def _part(part: FlowSection) -> dict[str, Any]:
    return {
        "headings": [_lines(item.lines) for item in part.headings],
        "columns": [_items(cell) for cell in part.columns],
        "tables": [_table(table) for table in part.tables],
    }


def _table(table: FlowTable) -> dict[str, Any]:
    widths = [b - a for a, b in zip(table.edges, table.edges[1:], strict=False)]
    return {
        "heading": _lines(table.heading.lines),
        "intro": [_lines(item.lines) for item in table.intro],
        "widths": widths,
        "headers": [_items(cell) for cell in table.headers],
        "blocks": [
            {
                "spans": [_items(cell) for cell in block.spans],
                "rows": [[{"items": _items(cell)} for cell in row.cells] for row in block.rows],
            }
            for block in table.blocks
        ],
    }


def _items(cell: FlowCell) -> list[dict[str, Any]]:
    return [{"text": _item(each), "bar": each.bar.length if each.bar else 0} for each in cell.items]


def _item(item: CellItem) -> str:
    label = _lines((item.label,)) if item.label is not None else ""
    return f"{label} {_lines(item.lines)}"


def _lines(lines: Sequence[TextLine]) -> str:
    return " ".join(word for line in lines for segment in line.segments for word in segment.words)


def by_typst(prepared: str) -> bytes:
    """The same tables, set by typst."""
    typst: Any = import_module("typst")
    fonts = program_files().resources / "fonts"
    pdf: bytes = typst.compile(
        _TYPST.encode(), font_paths=[str(fonts)], sys_inputs={"data": prepared}, pdf_tags=False
    )
    return pdf


def seconds(job: Callable[[], object]) -> float:
    """How long a job takes, without the collector of cycles, which the window runs at rest."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    job()
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def main() -> None:
    """Print all measurements."""
    has_typst = find_spec("typst") is not None
    ours: list[float] = []
    theirs: list[float] = []
    for turn in range(TURNS):
        one = received(turn + 1, NOTES)
        ours.append(seconds(lambda one=one: compiled(one)))  # type: ignore[misc]  # mypy cannot infer a default argument
        if has_typst:
            prepared = plain_parts(joint_report(one.collection, one.reports, one.totals()))
            theirs.append(seconds(lambda what=prepared: by_typst(what)))  # type: ignore[misc]  # the same
    middle = statistics.median(ours)
    print(f"{UNITS} units of {NOTES} notes: {middle:.2f} s")
    if theirs:
        peer = statistics.median(theirs)
        print(f"  typst {peer:.2f} s; Kplan takes {middle / peer:.2f} of it (at most {TARGET})")
    else:
        print("  the Python package typst is not installed")
    for notes in GROWTH:
        one = received(9, notes)
        taken = seconds(lambda one=one: compiled(one))  # type: ignore[misc]  # the same
        print(f"  {notes:4} notes a unit: {taken:6.2f} s, {taken / notes * 1000:.1f} ms for each")


if __name__ == "__main__":
    main()
