"""A note that the office has left out is in no document, not even as the label of its activity."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    JointActivity,
    JointGoal,
    NoteRef,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.joint_report.joint_report import joint_report
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, LikelyPair, PairReason
from kplan_desktop.domain.model.report import Activity, GoalEntry
from kplan_desktop.exchange.joint_report.joint_docx import write_joint_docx
from kplan_desktop.exchange.joint_report.joint_pdf import write_joint_pdf
from kplan_desktop.exchange.joint_report.joint_xlsx import write_joint_csv, write_joint_xlsx
from tests.collections_made import edited
from tests.domain.joint_report.test_joint_report import ONE, TWO, by_units
from tests.domain.joint_totals.samples import AT, Office, different, same
from tests.domain.samples import FIRST, note, report
from tests.exchange.pdf_reading import FONTS, written

HIDDEN, SHOWN = "Hemmelig", "Offentlig"
A, B = ActivityRef(ONE.id, "a"), ActivityRef(TWO.id, "b")


def told_by_two() -> Office:
    """One unit's first note has no text, and the other's two are about one activity."""
    when = Activity(id="a", shared_with=(TWO.id,))
    first = (note("empty", "", of="a"), note("hidden", f"{HIDDEN} fagdag", of="a"))
    second = (note("shown", f"{SHOWN} dansedag", of="b"), note("more", f"{HIDDEN} rest", of="b"))
    return by_units(
        report(GoalEntry(goal_id=FIRST, notes=first), activities=(when,)),
        report(GoalEntry(goal_id=FIRST, notes=second), activities=(Activity(id="b"),)),
    )


def texts_in(archive: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(archive)) as files:
        parts = [files.read(name) for name in files.namelist() if name.endswith(".xml")]
    return "".join("".join(ET.fromstring(part).itertext()) for part in parts)  # noqa: S314


def documents(left_out: frozenset[NoteRef], *decisions: JointActivity) -> Iterator[str]:
    """What stands in the PDF, the Word document, the workbook and the CSV."""
    one = told_by_two()
    goal = JointGoal(goal_id=FIRST, left_out=left_out)
    collection = edited(one.collection, PutEntry(goal), *map(PutEntry, decisions))
    proposal = ActivityProposal("p", (A, B), (LikelyPair(A, B, PairReason.ALIKE),))
    totals = Office(collection, one.facts, one.reports).totals([proposal])
    joint = joint_report(collection, one.reports, totals)
    yield written(write_joint_pdf(joint, fonts=FONTS, created=AT, edition="").data)
    yield texts_in(write_joint_docx(joint, created=AT, edition=""))
    yield texts_in(write_joint_xlsx(joint, totals, created=AT, edition="").data)
    yield write_joint_csv(joint, totals).decode("utf-8-sig")


@pytest.mark.parametrize(
    "decision",
    [None, same(A, B), different(A, B)],
    ids=["undecided", "same", "different"],
)
def test_a_note_that_is_left_out_is_in_no_document(decision: JointActivity | None) -> None:
    decisions = () if decision is None else (decision,)
    left_out = frozenset({NoteRef(ONE.id, "hidden"), NoteRef(TWO.id, "more")})
    for text in documents(left_out, *decisions):
        assert HIDDEN not in text
        assert SHOWN in text
    for text in documents(frozenset(), *decisions):
        assert HIDDEN in text
