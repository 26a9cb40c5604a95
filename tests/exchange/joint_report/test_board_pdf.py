"""The printed board: every unit with its state, on pages that are archived like the reports'."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.collection.board import board
from kplan_desktop.domain.collection.collection import UnitEventKind
from kplan_desktop.domain.collection.unit_edits import decide
from kplan_desktop.exchange.joint_report.board_pdf import write_board_pdf
from kplan_desktop.paths import program_files
from tests.collections_made import (
    IN_TIME,
    NOW,
    TODAY,
    activity,
    collection,
    edited,
    facts,
    received,
    totals_of_units,
)
from tests.domain.samples import FORM
from tests.exchange.pdf_reading import pdftotext, running
from tests.exchange.pdf_structure_checker import read_structure
from tests.exchange.pdf_ua_checker import ua_faults

FONTS = program_files().resources / "fonts"


def printed(*, language: str = "nb") -> bytes:
    late = IN_TIME + dt.timedelta(days=3)
    latest = received("oslo", 2, late)
    one = collection(received("oslo", 1, late), latest, received("", unit_name="<b>Jan Mayen</b>"))
    one = edited(one, decide(one, latest, UnitEventKind.ACCEPTED, NOW, "e"))
    one = replace(one, form=replace(FORM, language=language))
    known = {
        each.sha256: facts(4, activities=(activity("a", deltakere=1200, kommuner=4),))
        for each in one.received.values()
    }
    shown, totals = board(one, known, TODAY), totals_of_units(one, known)
    return write_board_pdf(one, shown, totals, fonts=FONTS, created=NOW).data


def test_every_unit_is_printed_with_its_state() -> None:
    text = running(pdftotext(printed(), "-layout"))
    for unit in FORM.units:
        assert unit.name in text
    assert "godkjent 22.08.2014" not in text
    assert "godkjent 23.08.2014 · 2 dager sent 21.08.2014 2 (av 2) 4 / 10 – 1 4 1 200" in text
    assert "1 av 19 har levert. Ikke levert: 18." in text
    assert "<b>Jan Mayen</b> levert, ukjent enhet" in text
    assert "per 10.09.2014" in text


def test_it_is_made_to_be_archived_and_to_be_read_by_all() -> None:
    data = printed(language="nn")
    assert ua_faults(data) == []
    assert read_structure(data).faults == []
    assert data == printed(language="nn")
