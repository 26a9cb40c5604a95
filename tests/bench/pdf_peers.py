"""The report's tables made by typst and LibreOffice, for comparison. Kplan uses neither."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kplan_desktop.domain.model.report import Note, Report
from kplan_desktop.domain.text.formatting import figure_text
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of

_CREATED = dt.datetime(2014, 8, 20, tzinfo=dt.UTC)

_TYPST = """
#set page(paper: "a4", flipped: true, margin: (x: 42pt, top: 38pt, bottom: 45pt),
  footer: context counter(page).display("1 / 1", both: true))
#set text(font: "Source Sans 3", size: 10pt, lang: "nb", hyphenate: false)
#set par(leading: 0.62em)
#let data = json(bytes(sys.inputs.data))
#let numbered(items) = enum(..items.map(item => [#item]))
= #data.title
#for text in data.instructions [#text #parbreak()]
#for area in data.areas [
  == #area.title
  #table(
    columns: (15fr, 24fr, 25.5fr, 35.5fr), stroke: 0.4pt + gray, inset: 6pt,
    table.header(..area.heads.map(head => [*#head.at(0)* \\ #head.at(1)])),
    ..area.goals.map(goal => (
      table.cell(rowspan: goal.rows.len())[*#goal.number* \\ #goal.text],
      table.cell(rowspan: goal.rows.len())[#numbered(goal.national)],
      ..goal.rows.map(row => ([#row.measure], numbered(row.notes))).flatten(),
    )).flatten()
  )
]
"""


def tables_of(report: Report) -> dict[str, Any]:
    """The report's texts, as plain data that any program can set."""
    metrics = {metric.id: metric for metric in report.metrics}
    language = report.form.language

    def line(note: Note) -> str:
        figures = report.activities[note.activity_id].figures
        facts = [figure_text(figure, metrics[figure.metric_id], language) for figure in figures]
        return " ".join([note.text, *facts])

    head = report.form.report
    return {
        "title": f"{head.title} {head.period.label}",
        "instructions": list(head.instructions),
        "areas": [
            {
                "title": f"{report.form.area_label} {area.number}: {area.title}",
                "heads": [[column.heading, column.subheading] for column in head.columns],
                "goals": [
                    {
                        "number": goal.number,
                        "text": goal.text,
                        "national": [measure.text for measure in goal.national_measures],
                        "rows": [
                            {
                                "measure": f"{number}. {measure.text}",
                                "notes": [line(note) for note in measure.notes],
                            }
                            for number, measure in enumerate(report.entry(goal.id).measures, 1)
                        ]
                        or [{"measure": "", "notes": []}],
                    }
                    for goal in area.goals
                ],
            }
            for area in report.form.strategy_areas
        ]
        + [_totals(report)],
    }


def _totals(report: Report) -> dict[str, Any]:
    """The totals and what they are made of, as one more table of the same shape."""
    first_texts: dict[str, str] = {}
    for note in report.all_notes():
        first_texts.setdefault(note.activity_id, note.text[:120])
    language = report.form.language
    by_metric = totals_of(report, ReportScope()).by_metric
    return {
        "title": "Samlede tall",
        "heads": [[head, ""] for head in ("Indikator", "I alt", "Tall", "Aktivitet")],
        "goals": [
            {
                "number": total.metric.plural,
                "text": "",
                "national": [str(total.value)],
                "rows": [
                    {
                        "measure": figure_text(counted.figure, total.metric, language),
                        "notes": [first_texts[counted.activity_id]],
                    }
                    for counted in total.counted
                ],
            }
            for total in by_metric
        ],
    }


class Typst:
    """The typst compiler of the Python package of that name, in this process, without tags."""

    name = "typst"
    turns = 5

    def __init__(self, fonts: Path):
        self._fonts = fonts

    @staticmethod
    def absent() -> str:
        """Why it cannot be measured; empty if it can."""
        return "" if find_spec("typst") else "the Python package typst is not installed"

    def prepare(self, report: Report) -> str:
        """What ``make`` is given, which is not measured."""
        return json.dumps(tables_of(report))

    def make(self, prepared: str) -> bytes:
        """The PDF."""
        typst: Any = import_module("typst")
        pdf: bytes = typst.compile(
            _TYPST.encode(),
            font_paths=[str(self._fonts)],
            sys_inputs={"data": prepared},
            pdf_tags=False,
        )
        return pdf


class LibreOffice:
    """LibreOffice from Kplan's own Word document, started for each file, as it has to be."""

    name = "LibreOffice"
    turns = 1

    @staticmethod
    def absent() -> str:
        """Why it cannot be measured; empty if it can."""
        return "" if shutil.which("soffice") else "there is no program soffice"

    def prepare(self, report: Report) -> bytes:
        """What ``make`` is given, which is not measured."""
        # Not with typst's cold start, which this module is imported for too.
        from kplan_desktop.exchange.docx_writer.report_docx import write_report_docx

        return write_report_docx(report, created=_CREATED)

    def make(self, prepared: bytes) -> bytes:
        """The PDF."""
        soffice = shutil.which("soffice")
        if soffice is None:
            raise FileNotFoundError("soffice")
        with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
            folder = Path(name)
            (folder / "report.docx").write_bytes(prepared)
            subprocess.run(
                [
                    soffice,
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--headless",
                    *("--convert-to", "pdf", "--outdir", name, str(folder / "report.docx")),
                ],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            return (folder / "report.pdf").read_bytes()
