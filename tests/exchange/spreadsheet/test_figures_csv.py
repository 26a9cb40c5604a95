"""Figures as CSV: as Excel in Norwegian opens it, and no text computed by it."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.spreadsheet.figures_csv import guarded, unguarded, write_figures_csv
from kplan_desktop.exchange.spreadsheet.figures_sheets import activities_sheet
from tests.domain.samples import small_reports
from tests.exchange.figure_cases import with_figures
from tests.folders import TESTS
from tests.strategies import examples, ugly_text

GOLDEN = TESTS / "golden" / "figures.csv"


def fields(data: bytes) -> list[list[str]]:
    """The rows, as the csv module reads them."""
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


def test_the_file_is_the_one_that_was_agreed_on() -> None:
    """Byte for byte: what office staff have made tables and macros for stays as it is."""
    assert write_figures_csv(with_figures()) == GOLDEN.read_bytes()


@settings(max_examples=examples(60))
@given(small_reports())
def test_every_text_comes_back_to_the_letter(some: Report) -> None:
    read = fields(write_figures_csv(some))
    sheet = activities_sheet(some)
    assert len(read) == len(sheet.rows) + 1
    for row, cells in zip(read[1:], sheet.rows, strict=True):
        for field, cell in zip(row, cells, strict=True):
            if isinstance(cell, str):
                assert unguarded(field) == cell
            elif cell is None:
                assert field == ""


@given(st.one_of(ugly_text(), st.text("'=+-@ \t\r\n0123456789.,eE＝＋－＠", max_size=8)))
def test_a_guard_is_taken_away_again_and_only_a_guard(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text) in (text, f"'{text}")


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+47 900", "-punkt", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "\u00a0=1"),
        *("＝1", "＋1", "－1", "＠a", "'=1", "\ufeff=1"),
        *(
            "\u2060=1",
            "\xad=1",
            "\u202e=1",
            "(12)",
            "kr 50",
            "50 kr",
            "€ 5",
            "SANN",
            "usann",
            " true ",
        ),
        *("2014", "1.1", "21.08.2014", "03-04", "10.00", "1/2", "12 %", "10\u00a0000", "1E5"),
    ],
)
def test_what_a_spreadsheet_would_misread_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kommunebesøk",
        "12 kommuner",
        "1.1 · 4.2",
        "1.1 – 2",
        "'en dag",
        "a=b",
        "sanne",
        "kr",
        "50 kroner",
        "(a)",
        "???",
        "…",
    ],
)
def test_what_it_would_not_is_left_alone(text: str) -> None:
    assert guarded(text) == text
