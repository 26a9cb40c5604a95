"""The report's tables made by typst and LibreOffice, for comparison. Kplan uses neither."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from kplan_desktop.domain.conventions import figure_text
from kplan_desktop.domain.report import Note, Report
from kplan_desktop.domain.totals_by_place import OfReport, totals_of

SHARES = (15.0, 24.0, 25.5, 35.5)
"""The columns' widths, as in the report's own PDF."""

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

_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:styles><style:default-style style:family="paragraph">
<style:text-properties fo:font-family="Source Sans 3" fo:font-size="10pt"/></style:default-style>
</office:styles><office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="29.7cm"
 fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm"/></style:page-layout>
<style:style style:name="cell" style:family="table-cell">
<style:table-cell-properties fo:border="0.4pt solid #999999" fo:padding="5pt"/></style:style>
{columns}</office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
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
    told: dict[str, str] = {}
    for note in report.all_notes():
        told.setdefault(note.activity_id, note.text[:120])
    language = report.form.language
    by_metric = totals_of(report, OfReport()).by_metric
    return {
        "title": "Samlede tall",
        "heads": [[head, ""] for head in ("Måltall", "I alt", "Tall", "Aktivitet")],
        "goals": [
            {
                "number": total.metric.plural,
                "text": "",
                "national": [str(total.value)],
                "rows": [
                    {
                        "measure": figure_text(one.figure, total.metric, language),
                        "notes": [told[one.activity_id]],
                    }
                    for one in total.counted
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

    def prepare(self, tables: dict[str, Any]) -> str:
        """What ``make`` is given, which is not measured."""
        return json.dumps(tables)

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
    """LibreOffice from an OpenDocument text, started for each file, as it has to be."""

    name = "LibreOffice"
    turns = 1

    @staticmethod
    def absent() -> str:
        """Why it cannot be measured; empty if it can."""
        return "" if shutil.which("soffice") else "there is no program soffice"

    def prepare(self, tables: dict[str, Any]) -> str:
        """What ``make`` is given, which is not measured."""
        columns = "".join(
            f'<style:style style:name="c{number}" style:family="table-column">'
            f'<style:table-column-properties style:rel-column-width="{share * 10:.0f}*"/>'
            "</style:style>"
            for number, share in enumerate(SHARES)
        )
        body = _texts([tables["title"], *tables["instructions"]])
        for area in tables["areas"]:
            body += _texts([area["title"]]) + _odt_table(area)
        return _ODT.format(columns=columns, body=body)

    def make(self, prepared: str) -> bytes:
        """The PDF."""
        soffice = shutil.which("soffice")
        if soffice is None:
            raise FileNotFoundError("soffice")
        with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
            folder = Path(name)
            (folder / "report.fodt").write_text(prepared, encoding="utf-8")
            subprocess.run(
                [
                    soffice,
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--headless",
                    *("--convert-to", "pdf", "--outdir", name, str(folder / "report.fodt")),
                ],
                check=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            return (folder / "report.pdf").read_bytes()


def _texts(texts: list[str]) -> str:
    return "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)


def _numbered(texts: list[str]) -> list[str]:
    return [f"{number}. {text}" for number, text in enumerate(texts, 1)]


def _cell(texts: list[str], rows: int = 1) -> str:
    span = f' table:number-rows-spanned="{rows}"' if rows > 1 else ""
    return f'<table:table-cell table:style-name="cell"{span}>{_texts(texts)}</table:table-cell>'


def _odt_table(area: dict[str, Any]) -> str:
    parts = ["<table:table>"]
    parts += [f'<table:table-column table:style-name="c{n}"/>' for n in range(len(SHARES))]
    heads = "".join(_cell(head) for head in area["heads"])
    parts.append(
        f"<table:table-header-rows><table:table-row>{heads}</table:table-row>"
        "</table:table-header-rows>"
    )
    for goal in area["goals"]:
        rows = goal["rows"]
        for number, row in enumerate(rows):
            if number:
                parts.append("<table:table-row>" + "<table:covered-table-cell/>" * 2)
            else:
                parts.append("<table:table-row>" + _cell([goal["number"], goal["text"]], len(rows)))
                parts.append(_cell(_numbered(goal["national"]), len(rows)))
            parts.append(_cell([row["measure"]]) + _cell(_numbered(row["notes"])))
            parts.append("</table:table-row>")
    return "".join([*parts, "</table:table>"])
