"""Figures as a workbook, read back by a reader of the tests' own and by LibreOffice."""

from __future__ import annotations

import csv
import datetime as dt
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report, Status, empty_report
from kplan_desktop.domain.text.formatting import metric_name
from kplan_desktop.domain.totals.totals_by_scope import ReportScope, totals_of
from kplan_desktop.exchange.spreadsheet import figures_xlsx
from kplan_desktop.exchange.spreadsheet.figures_csv import unguarded, write_figures_csv
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    Cell,
    FigureSheet,
    activities_sheet,
    totals_sheet,
)
from kplan_desktop.exchange.spreadsheet.figures_xlsx import (
    MAX_CELL,
    TooManyFiguresError,
    write_figures_xlsx,
)
from kplan_desktop.exchange.wording.figure_words import figure_words
from tests.domain.samples import small_reports
from tests.exchange.figure_cases import HOURS, with_figures
from tests.exchange.pdf_cases import CREATED, adopted_example, example, with_notes
from tests.exchange.sheet_reading import MAIN, Value, parts, printed_sheet, workbook, xml
from tests.exchange.soffice import converted, needs_soffice
from tests.strategies import examples

EMPTY = empty_report(example().form, report_id="r", unit_id=example().unit_id)


def with_language(language: str) -> Report:
    report = with_figures()
    return replace(report, form=replace(report.form, language=language))


def as_read(cell: Cell) -> Value:
    """What a reader is to find: numbers without trailing zeros, text for what is before Excel."""
    match cell:
        case None | "":
            return None
        case str():
            return cell.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
        case dt.date() if cell.year < 1900:
            return f"{cell.day:02}.{cell.month:02}.{cell.year:04}"
        case dt.date():
            return cell
        case _:
            return Decimal(cell)


def agrees(sheet: FigureSheet, rows: list[list[Value]]) -> bool:
    headings, *read = rows
    assert headings == [column.heading for column in sheet.columns]
    labels = [number for number, column in enumerate(sheet.columns) if column.labels]
    for row in read:
        for number in labels:
            row[number] = str(row[number] or "").replace("\u00a0", " ") or None
    return read == [[as_read(cell) for cell in row] for row in sheet.rows]


def test_every_cell_is_read_back_as_what_it_is() -> None:
    report = with_figures()
    sheets = workbook(write_figures_xlsx(report, created=CREATED).data)
    assert list(sheets) == ["Aktiviteter", "Totaler", "Om tallene"]
    assert agrees(activities_sheet(report), sheets["Aktiviteter"])
    assert agrees(totals_sheet(report), sheets["Totaler"])
    headings, *rows = sheets["Aktiviteter"]
    value, first = headings.index("Tall"), headings.index("Fra")
    assert [row[value] for row in rows] == [
        Decimal(12), None, Decimal(12340), None, Decimal("2.5"), Decimal(0), None,
    ]  # fmt: skip
    assert rows[0][first] == dt.date(2014, 1, 1)
    assert rows[6][first] == "17.05.1814"


def test_totals_keep_exact_and_estimated_apart_and_say_of_how_many() -> None:
    headings, *rows = workbook(write_figures_xlsx(with_figures(), created=CREATED).data)["Totaler"]
    whole = [dict(zip(headings, row, strict=True)) for row in rows if row[0] == "Hele meldingen"]
    read = [";".join(str(row[name] or "") for name in headings[3:]) for row in whole]
    assert read == [
        "Kommuner;enheter;12;;12;12;;;2;1;5",
        "Deltakere;personer;;12340;12340;12340;;;1;;5",
        "Timer;frammøter;2.50;;2.50;;;;1;;5",
    ]


def test_what_is_planned_stands_beside_what_is_reached_in_both_sheets() -> None:
    report = with_figures()
    planned = replace(report.activities["a-1"], status=Status.PLANNED)
    report = replace(report, activities={**report.activities, "a-1": planned})
    sheets = workbook(write_figures_xlsx(report, created=CREATED).data)
    headings, *rows = sheets["Totaler"]
    first = dict(zip(headings, rows[0], strict=True))
    names = ("Indikator", "Nådd", "Planlagt", "Usikkert")
    assert [first[name] for name in names] == ["Kommuner", Decimal(0), Decimal(12), None]
    headings, *rows = sheets["Aktiviteter"]
    first = dict(zip(headings, rows[0], strict=True))
    assert [first[name] for name in names] == ["Kommuner", None, Decimal(12), None]


@settings(max_examples=examples(25))
@given(small_reports())
def test_the_columns_of_the_workbook_and_the_csv_add_up_to_the_totals(some: Report) -> None:
    """A pivot table is right without precautions: the columns' sums are what Kplan shows."""
    workbook_rows = activities_sheet(some)
    csv_text = write_figures_csv(some).decode("utf-8-sig")
    csv_rows = list(csv.reader(io.StringIO(csv_text, newline=""), delimiter=";"))
    names = [column.heading for column in workbook_rows.columns]
    words = figure_words(some.form.language)
    for total in totals_of(some, ReportScope()).by_metric:
        name = metric_name(total.metric)
        for heading, part in (
            (words.reached, total.reached),
            (words.planned, total.planned),
            (words.uncertain, total.uncertain),
        ):
            at, metric = names.index(heading), names.index(words.metric)
            cells = [row[at] for row in workbook_rows.rows if row[metric] == name]
            known = [cell for cell in cells if isinstance(cell, Decimal)]
            assert (sum(known, Decimal(0)) if known else None) == part.value
            fields = [row[at] for row in csv_rows[1:] if unguarded(row[metric]) == name]
            read = [Decimal(field.replace(",", ".")) for field in fields if field]
            assert sorted(read) == sorted(known)


@settings(max_examples=examples(40))
@given(small_reports())
def test_any_text_stays_text(some: Report) -> None:
    data = write_figures_xlsx(some, created=CREATED).data
    sheets = list(workbook(data).values())
    assert all(xml(part) for name, part in parts(data).items() if name.endswith(".xml"))
    assert agrees(activities_sheet(some), sheets[0])
    assert agrees(totals_sheet(some), sheets[1])
    for sheet in (activities_sheet(some), totals_sheet(some)):
        for column, *cells in zip(sheet.columns, *sheet.rows, strict=True):
            if column.numeric:
                assert not any(isinstance(cell, str) for cell in cells)
            else:
                assert not any(isinstance(cell, Decimal | int) for cell in cells)


@pytest.mark.parametrize(
    "text",
    ["<r></r>", "<r>møte & AT&T</r>", "<r> \n </r>", "<r><t>a</t></r></si><si><r><t>b</t></r>"],
)
def test_a_text_that_looks_like_a_workbook_s_own_xml_is_text(text: str) -> None:
    report = with_notes(text, "kort")
    sheets = workbook(write_figures_xlsx(report, created=CREATED).data)
    headings, *rows = sheets["Aktiviteter"]
    assert {text, "kort"} <= {row[headings.index("Notat")] for row in rows}
    assert agrees(activities_sheet(report), sheets["Aktiviteter"])


def test_the_same_report_and_date_give_the_same_bytes() -> None:
    made = write_figures_xlsx(with_figures(), created=CREATED)
    assert made == write_figures_xlsx(with_figures(), created=CREATED)
    later = write_figures_xlsx(with_figures(), created=CREATED + dt.timedelta(days=1))
    assert made != later


def test_a_text_too_long_for_a_cell_is_cut_off_and_counted() -> None:
    report = with_notes("🎻" * MAX_CELL, "kort")
    made = write_figures_xlsx(report, created=CREATED)
    assert made.shortened == 1
    headings, *rows = workbook(made.data)["Aktiviteter"]
    texts = [str(row[headings.index("Notat")]) for row in rows]
    assert texts[0] == "🎻" * (MAX_CELL // 2) + "…"
    assert "kort" in texts
    assert write_figures_xlsx(example(), created=CREATED).shortened == 0


def test_more_rows_than_a_sheet_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures_xlsx, "MAX_ROWS", 5)
    with pytest.raises(TooManyFiguresError, match="CSV"):
        write_figures_xlsx(with_figures(), created=CREATED)


def test_headings_of_figures_are_right_aligned_also_above_none() -> None:
    """«Planlagt» and «Usikkert» beside «Nådd», whether anything is planned or not."""
    files = parts(write_figures_xlsx(EMPTY, created=CREATED).data)
    formats = xml(files["xl/styles.xml"]).find(f"{MAIN}cellXfs")
    assert formats is not None
    aligned = [xf.find(f"{MAIN}alignment") for xf in formats]
    for name, sheet in (("sheet1", activities_sheet(EMPTY)), ("sheet2", totals_sheet(EMPTY))):
        cells = list(xml(files[f"xl/worksheets/{name}.xml"]).iter(f"{MAIN}c"))
        styles = [aligned[int(cell.attrib["s"])] for cell in cells[: len(sheet.columns)]]
        right = [style is not None and style.get("horizontal") == "right" for style in styles]
        assert right == [column.numeric for column in sheet.columns]


def test_headings_are_frozen() -> None:
    files = parts(write_figures_xlsx(with_figures(), created=CREATED).data)
    for name in ("sheet1", "sheet2", "sheet3"):
        assert b'state="frozen"' in files[f"xl/worksheets/{name}.xml"]


@pytest.mark.parametrize("report", [with_figures(), example(), EMPTY, with_language("en")])
def test_each_list_is_a_table_that_excel_does_not_repair(report: Report) -> None:
    """A table's columns are the cells of its first row, each once, and its filter is as large."""
    data = write_figures_xlsx(report, created=CREATED).data
    files, sheets = parts(data), workbook(data)
    names = []
    for number, rows in enumerate(list(sheets.values())[:2], start=1):
        table = xml(files[f"xl/tables/table{number}.xml"])
        last = max(len(rows), 2)
        assert table.attrib["ref"] == f"A1:{chr(ord('A') + len(rows[0]) - 1)}{last}"
        assert [f.attrib for f in table.iter(f"{MAIN}autoFilter")] == [{"ref": table.attrib["ref"]}]
        columns = [column.attrib["name"] for column in table.iter(f"{MAIN}tableColumn")]
        assert columns == rows[0]
        assert len({column.casefold() for column in columns}) == len(columns)
        assert not any(set(column) & set("\r\n\t") for column in columns)
        style = table.find(f"{MAIN}tableStyleInfo")
        assert style is not None
        assert style.attrib["showRowStripes"] == "1"
        names.append(table.attrib["displayName"])
        assert table.attrib["name"] == names[-1]
        worksheet = xml(files[f"xl/worksheets/sheet{number}.xml"])
        assert worksheet.find(f"{MAIN}mergeCells") is None
        assert worksheet.find(f"{MAIN}autoFilter") is None, "the table has its own"
        part = worksheet.find(f"{MAIN}tableParts/{MAIN}tablePart")
        relations = xml(files[f"xl/worksheets/_rels/sheet{number}.xml.rels"])
        assert part is not None
        assert [relation.attrib["Target"] for relation in relations] == [
            f"../tables/table{number}.xml"
        ]
    assert all(name.isalpha() for name in names)
    assert len({name.casefold() for name in names}) == len(names)
    assert "xl/tables/table3.xml" not in files


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_each_sheet_is_printed_at_a_size_to_be_read(language: str) -> None:
    """Text of 8 points and more on landscape A4, computed from what the file says."""
    files = parts(write_figures_xlsx(with_language(language), created=CREATED).data)
    for sheet, pages in (("sheet1", 2), ("sheet2", 1), ("sheet3", 1)):
        paper = printed_sheet(files, sheet)
        assert (paper.landscape, paper.a4, paper.pages) == (True, True, pages)
        assert paper.text_height >= 8
        assert paper.repeated_rows == "$1:$1"
        assert "&P" in paper.foot
        assert "&N" in paper.foot


def test_each_page_of_activities_begins_with_their_number_and_leaves_out_what_is_for_programs() -> (
    None
):
    files = parts(write_figures_xlsx(with_figures(), created=CREATED).data)
    paper = printed_sheet(files, "sheet1")
    headings = [column.heading for column in activities_sheet(with_figures()).columns]
    assert [headings[column - 1] for column in paper.repeated_columns] == ["Aktivitet"]
    printed = [headings[column - 1] for column in paper.printed_columns]
    assert set(headings) - set(printed) == {"Region", "Aktivitetens id"}
    assert "Sør-Trøndelag" in paper.head
    first, second = paper.columns_of_pages
    assert headings[first[-1] - 1] == "Notat"
    assert headings[second[1] - 1] == "Status"


def test_a_title_with_marks_is_printed_as_it_is() -> None:
    report = with_figures()
    unit = replace(report.form.unit(report.unit_id), name="Møre & Romsdal\x07 &P")
    others = tuple(other for other in report.form.units if other.id != unit.id)
    report = replace(report, form=replace(report.form, units=(unit, *others)))
    files = parts(write_figures_xlsx(report, created=CREATED).data)
    assert printed_sheet(files, "sheet1").head.endswith("– Møre && Romsdal  &&P&R&A")


def test_the_sheet_about_the_figures_names_the_day_and_no_revision() -> None:
    report = replace(with_figures(), revision=3)
    rows = workbook(write_figures_xlsx(report, created=CREATED).data)["Om tallene"]
    about = {name: value for name, value in rows if name is not None}
    assert "Revisjon" not in about
    assert about["Laget"] == dt.date(2014, 8, 20)
    assert about["Rådgiver"] == "=Kari «Rådgiver» Nordmann"


@pytest.mark.parametrize("mark", ["=1+1", "+47 99", "-2", "@navn", "=HYPERLINK(A1)"])
def test_text_that_begins_like_a_formula_is_text_in_every_sheet(mark: str) -> None:
    """``workbook`` asserts that no sheet has a formula."""
    report = replace(with_notes(mark), adviser=mark, own_metrics=(replace(HOURS, plural=mark),))
    sheets = workbook(write_figures_xlsx(report, created=CREATED).data)
    assert sum(mark in row for rows in sheets.values() for row in rows) == 2


def test_a_row_is_as_high_as_its_longest_text() -> None:
    short, long = "Kurs", "MØTE MED FYLKESKOMMUNEN " * 20
    files = parts(write_figures_xlsx(with_notes(short, long), created=CREATED).data)
    rows = list(xml(files["xl/worksheets/sheet1.xml"]).iter(f"{MAIN}row"))[1:]
    heights = [float(row.attrib["ht"]) / 15 for row in rows]
    # In Calibri 11 it is 195 pixels, twenty times; a line of «Notat» has room for 420.
    assert heights[0] < 8
    assert heights[1] == 10


@pytest.mark.long
@needs_soffice
def test_libreoffice_reads_the_same_cells(tmp_path: Path) -> None:
    report = with_figures()
    file = tmp_path / "tall.xlsx"
    file.write_bytes(write_figures_xlsx(report, created=CREATED).data)
    made = converted(file, "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true", tmp_path)
    read = made.read_text("utf-8").replace("\u00a0", " ")
    rows = list(csv.reader(io.StringIO(read, newline=""), delimiter=";"))
    sheet = activities_sheet(report)
    assert rows[0] == [column.heading for column in sheet.columns]
    texts = [[cell for cell in row if isinstance(cell, str)] for row in sheet.rows]
    for row, expected in zip(rows[1:], texts, strict=True):
        assert all(text.replace("\u00a0", " ") in row for text in expected)


def test_the_adopted_plan_has_a_sheet_and_is_told_of() -> None:
    sheets = workbook(write_figures_xlsx(adopted_example(), created=CREATED).data)
    assert list(sheets) == ["Aktiviteter", "Totaler", "Planen", "Om tallene"]
    head, *rows = sheets["Planen"]
    assert head[2:] == [
        *("Regionalt tiltak", "I planen", "Utfall", "Hvorfor"),
        *("Aktiviteter", "Planlagte og usikre", "Nådd"),
    ]
    assert [row[2:7] for row in rows[:4]] == [
        ["1.1 · 1 Fagdager", "Fagdager", "gjennomført", None, Decimal(1)],
        [
            *("1.1 · 2 Leir i Selbu", "Leir på Røros", "delvis gjennomført"),
            *("To av <fire> kom.", Decimal(1)),
        ],
        ["1.1 · 3 Kurs", "Ikke i planen", None, None, Decimal(1)],
        [
            *("1.1 · 4 Turné.", "Turné", "ikke gjennomført"),
            *("Ingen penger.\nAvslag i mars.", Decimal(1)),
        ],
    ]
    told = [row[1] for row in sheets["Om tallene"]]
    assert "Planen vedtatt 12.03.2013 av styret." in told
    inside = sum(1 for row in rows if row[3] != "Ikke i planen")
    assert any(isinstance(text, str) and f"Tiltak i planen: {inside} (1 " in text for text in told)


def test_a_plan_that_was_not_adopted_has_no_sheet() -> None:
    report = replace(adopted_example(), plan_adoption=None)
    assert "Planen" not in workbook(write_figures_xlsx(report, created=CREATED).data)
