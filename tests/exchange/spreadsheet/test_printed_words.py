"""What the workbook looks like: words that fit their columns, and what Excel is told of pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from kplan_desktop.domain.model.report import Note, Report
from kplan_desktop.exchange.spreadsheet.figures_sheets import (
    FigureSheet,
    SheetColumn,
    activities_sheet,
    totals_sheet,
)
from kplan_desktop.exchange.spreadsheet.figures_xlsx import write_figures_xlsx
from kplan_desktop.exchange.wording.figure_words import FigureWords, figure_words
from tests.exchange.figure_cases import with_figures
from tests.exchange.pdf_cases import CREATED, linked_example
from tests.exchange.sheet_reading import MAIN, parts, printed_sheet, workbook, xml

LETTERS = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,·–()-;\u00a0:'"
REGULAR = """
479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 335 525 452 715 433 453
395 773 529 479 579 544 533 615 488 459 631 623 252 319 520 420 855 646 662 517 673 543 459 487 642
567 890 519 487 468 763 664 579 507 507 507 507 507 507 507 507 507 507 252 250 252 498 303 303 306
268 226 268 221
"""
BOLD = """
494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 537 355 399 347 537 473 745 459 474
397 775 544 494 606 561 529 630 488 459 637 631 267 331 547 423 874 659 676 532 686 563 473 495 653
591 906 551 520 478 775 681 606 507 507 507 507 507 507 507 507 507 507 267 258 268 498 312 312 306
276 226 276 233
"""
"""The widths of these letters in Calibri and Carlito, in thousandths of the size."""

REGULAR_WIDTHS, BOLD_WIDTHS = (
    dict(zip(LETTERS, map(int, widths.split()), strict=True)) for widths in (REGULAR, BOLD)
)
TEXT_MARGIN, NUMBER_MARGIN = 13 * 0.75, 4 * 0.75
"""Points beside a text with its indent, and beside a number."""


def room(column: SheetColumn) -> float:
    """Points for a word: a character is 7 pixels, and 5 are added."""
    return (column.width * 7 + 5) * 0.75 - (NUMBER_MARGIN if column.numeric else TEXT_MARGIN)


def width(word: str, widths: dict[str, int]) -> float:
    return sum(widths[letter] for letter in word) * 11 / 1000


def words_of(text: str) -> list[str]:
    return [word for word in re.split(r"[ \n]|(?<=-)", text) if word]


def fixed(words: FigureWords) -> dict[str, list[str]]:
    """Every word that Kplan itself writes in a column, by its heading."""
    return {
        words.adds_up: list(words.kinds.values()),
        words.status: list(words.statuses.values()),
        words.exactness: list(words.exactnesses.values()),
        words.level: [words.whole_report, words.area, words.goal],
        words.also_under: ["10.10\u00a0·\u00a010.10;", "3.1\u00a0–\u00a012;"],
    }


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("make", [activities_sheet, totals_sheet])
def test_no_word_of_kplans_own_is_broken_in_its_column(
    language: str, make: Callable[[Report], FigureSheet]
) -> None:
    report = with_figures()
    sheet = make(replace(report, form=replace(report.form, language=language)))
    texts = fixed(figure_words(language))
    for column in sheet.columns:
        heading = max(width(word, BOLD_WIDTHS) for word in words_of(column.heading))
        assert heading <= room(column), column.heading
        for text in texts.get(column.heading, ()):
            for word in words_of(text):
                assert width(word, REGULAR_WIDTHS) <= room(column), word


def test_no_word_of_the_form_is_broken_either() -> None:
    for sheet in (activities_sheet(linked_example()), totals_sheet(linked_example())):
        for column, *cells in zip(sheet.columns, *sheet.rows, strict=True):
            if column.heading in ("Strategiområde", "Mål"):
                for word in {word for cell in cells for word in words_of(str(cell or ""))}:
                    assert width(word, REGULAR_WIDTHS) <= room(column), word


def test_a_location_is_not_broken_but_others_follow_it_on_the_next_line() -> None:
    report = with_figures()
    notes = (Note(id=f"more-{n}", activity_id="a-3", text="Igjen") for n in range(2))
    entry = report.goals[2]
    entry = replace(entry, notes=(*entry.notes, *notes))
    report = replace(report, goals=(*report.goals[:2], entry, *report.goals[3:]))
    headings, *rows = workbook(write_figures_xlsx(report, created=CREATED).data)["Aktiviteter"]
    column = headings.index("Også omtalt under")
    written = {row[column] for row in rows if row[column]}
    assert written == {"1.2\u00a0–\u00a01; 1.3\u00a0–\u00a01; 1.3\u00a0–\u00a02"}


def test_the_sheets_are_printed_in_the_order_and_with_the_lines_of_their_rows() -> None:
    files = parts(write_figures_xlsx(with_figures(), created=CREATED).data)
    sheet = xml(files["xl/worksheets/sheet1.xml"])
    assert sheet.find(f"{MAIN}pageSetup[@pageOrder='overThenDown']") is not None
    assert sheet.find(f"{MAIN}printOptions[@gridLines='1']") is not None
    folded = [column.get("hidden") == "1" for column in sheet.iter(f"{MAIN}col")]
    after = [column.get("collapsed") == "1" for column in sheet.iter(f"{MAIN}col")]
    assert sum(folded) == 1
    assert after[1:] == folded[:-1]


def test_a_number_is_shrunk_rather_than_shown_as_marks() -> None:
    styles = xml(parts(write_figures_xlsx(with_figures(), created=CREATED).data)["xl/styles.xml"])
    numbers = [xf for xf in styles.iterfind(f"{MAIN}cellXfs/{MAIN}xf") if xf.get("numFmtId") != "0"]
    shrunk = [xf.find(f"{MAIN}alignment[@shrinkToFit='1']") for xf in numbers]
    assert numbers
    assert None not in shrunk


def test_rows_keep_their_activitys_number_at_the_left_on_the_screen() -> None:
    files = parts(write_figures_xlsx(with_figures(), created=CREATED).data)
    panes = [xml(files[f"xl/worksheets/sheet{n}.xml"]).find(f".//{MAIN}pane") for n in (1, 2)]
    assert [None if pane is None else pane.get("topLeftCell") for pane in panes] == ["C2", "A2"]


def test_a_long_title_has_room_at_the_head_of_the_page() -> None:
    """Excel refuses a head of more than 255 characters, which then would not be there."""
    report: Report = with_figures()
    unit = replace(report.form.unit(report.unit_id), name="Møre & Romsdal " * 40)
    others = tuple(other for other in report.form.units if other.id != unit.id)
    report = replace(report, form=replace(report.form, units=(unit, *others)))
    head = printed_sheet(parts(write_figures_xlsx(report, created=CREATED).data), "sheet1").head
    assert head.startswith("&L")
    assert head.endswith("&R&A")
