"""The board as a workbook: what is on the screen, as numbers, dates and plain text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from kplan_desktop.domain.collection.board import board
from kplan_desktop.domain.collection.collection import Collection, UnitEventKind
from kplan_desktop.domain.collection.unit_edits import decide, extend_deadline, remind
from kplan_desktop.exchange.joint_report.board_sheet import write_board_xlsx
from tests.collections_made import (
    IN_TIME,
    NOW,
    TODAY,
    activity,
    collection,
    contact,
    edited,
    facts,
    received,
    totals_of_units,
)
from tests.domain.samples import DEADLINE, FORM
from tests.exchange.sheet_reading import workbook


def one() -> Collection:
    first = received("oslo", made_at=IN_TIME + dt.timedelta(days=3))
    made = collection(
        first,
        received("oslo", 2, IN_TIME + dt.timedelta(days=4)),
        received("", unit_name="=cmd()", report_id="stray"),
        units=(contact("troms", "+troms@example.no"),),
    )
    made = edited(made, remind(made, ["troms"], NOW, lambda: "e1"))
    made = edited(made, extend_deadline(made, "troms", DEADLINE + dt.timedelta(30), "Syk", NOW))
    latest = made.received_of("oslo")[-1]
    return edited(made, decide(made, latest, UnitEventKind.ACCEPTED, NOW, "e2"))


def test_each_unit_has_a_row() -> None:
    made, told = one(), (activity("a", deltakere=120), activity("b"))
    known = {
        each.sha256: facts(4, plan_adopted=True, activities=told) for each in made.received.values()
    }
    totals = totals_of_units(made, known)
    data = write_board_xlsx(made, board(made, known, TODAY), totals, created=NOW).data
    (headings, *rows) = workbook(data)["Enheter"]
    table = {row[0]: dict(zip(headings, row, strict=True)) for row in rows}
    assert list(table) == [*(unit.name for unit in FORM.units), "=cmd()"]
    oslo, troms, stray = table["Oslo"], table["Troms"], table["=cmd()"]
    assert oslo["Tilstand"] == "godkjent"
    assert oslo["Levert"] == dt.date(2014, 8, 24)
    numbers = ("Dager sent", "Revisjon", "Antall revisjoner", "Mål utfylt", "Tiltak med utfall")
    assert [oslo[name] for name in numbers] == [Decimal(each) for each in (2, 2, 2, 4, 2)]
    figures = ("Aktiviteter", "Med tall", "Deltakere nådd")
    assert [oslo[name] for name in figures] == [Decimal(each) for each in (2, 1, 120)]
    assert [troms[name] for name in figures] == [None] * 3
    assert "Lærere nådd" not in headings
    assert troms["Tilstand"] == "ikke levert"
    assert (troms["Frist"], troms["Hvorfor utsatt"]) == (dt.date(2014, 9, 20), "Syk")
    assert (troms["Sist purret"], troms["E-post"]) == (TODAY, "+troms@example.no")
    assert stray["Tilstand"] == "levert, ukjent enhet"


def test_the_same_board_and_time_give_the_same_bytes() -> None:
    made = one()
    shown = board(made, {}, TODAY)
    assert write_board_xlsx(made, shown, {}, created=NOW) == write_board_xlsx(
        made, shown, {}, created=NOW
    )
    nynorsk = replace(made, form=replace(FORM, language="nn"))
    assert "Einingar" in workbook(write_board_xlsx(nynorsk, shown, {}, created=NOW).data)
