"""LibreOffice rewrites the form through its own format and through old Word's; nothing changes.

Where a row holds a whole goal and only Word's own numbering tells its measures' notes apart, old
Word's format loses that numbering in LibreOffice's hands (it shows 1, 1, 2, 3 itself). There the
same goals, measures and notes are read, but the notes are uncertain.
"""

from __future__ import annotations

import shutil
import subprocess
from itertools import count
from pathlib import Path

import pytest

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, PieceOutcome, WordReading
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.accounts import unaccounted
from tests.exchange.docx_reader.documents import WAYS, example, odd, plan, texts

EXAMPLE = example()
LOST_IN = {("doc", "a row a goal, Word's own lists")}
PLAN, ODD = "the plan", "with revisions, comments and a text box"

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(600),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="there is no LibreOffice here"),
]


@pytest.fixture(scope="module", params=["odt", "doc"])
def travelled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder, named by the format, of every way's document after the way there and back."""
    folder = tmp_path_factory.mktemp("word")
    ways = {**WAYS, PLAN: plan, ODD: odd}
    for number, build in enumerate(ways.values()):
        (folder / f"{number}.docx").write_bytes(build(EXAMPLE).data())
    there, back = folder / "there", folder / str(request.param)
    convert(folder, "docx", request.param, there)
    convert(there, request.param, "docx", back)
    for number, way in enumerate(ways):
        (back / f"{number}.docx").rename(back / f"{way}.docx")
    return back


def convert(folder: Path, ending: str, to: str, target: Path) -> None:
    """Have LibreOffice convert all files of one kind in a folder."""
    subprocess.run(
        [
            *("soffice", "--headless", f"-env:UserInstallation={folder.as_uri()}/profile"),
            *("--convert-to", to, "--outdir", str(target)),
            *(str(file) for file in sorted(folder.glob(f"*.{ending}"))),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )


def read(file: Path) -> WordReading:
    numbers = count()
    document = read_word(file.read_bytes())
    reading = read_document(document, EXAMPLE.form, lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert reading.unit_id == "sor-trondelag"
    return reading


@pytest.mark.parametrize("way", WAYS)
def test_the_report_comes_back_with_every_goal_measure_and_note(travelled: Path, way: str) -> None:
    reading = read(travelled / f"{way}.docx")
    counted = [
        reading.count(outcome)
        for outcome in (PieceOutcome.GOAL, PieceOutcome.MEASURE, PieceOutcome.NOTE)
    ]
    assert counted == [10, 12, 43]
    assert reading.with_confidence(PieceConfidence.WITHOUT_PLACE) == ()
    report = reading.report(report_id="r", unit_id="sor-trondelag")
    if (travelled.name, way) not in LOST_IN:
        assert texts(report) == texts(EXAMPLE)
        return
    assert [n.text for n in report.all_notes()] == [n.text for n in EXAMPLE.all_notes()]
    notes = [piece for piece in reading.pieces if piece.outcome is PieceOutcome.NOTE]
    moved = [piece for piece in notes if piece.measure is None]
    assert {piece.confidence for piece in moved} == {PieceConfidence.UNCERTAIN}


def test_the_plan_comes_back_with_every_measure(travelled: Path) -> None:
    report = read(travelled / f"{PLAN}.docx").report(report_id="r", unit_id="sor-trondelag")
    assert [measure.text for measure in report.measures()] == [
        measure.planned for measure in EXAMPLE.measures()
    ]


def test_revisions_comments_and_text_boxes_come_back_with_the_same_account(
    travelled: Path, tmp_path: Path
) -> None:
    before = tmp_path / "odd.docx"
    before.write_bytes(odd(EXAMPLE).data())
    asked = [
        [
            (piece.text, piece.outcome, piece.reasons)
            for piece in read(file).pieces
            if piece.confidence is not PieceConfidence.SURE
        ]
        for file in (before, travelled / f"{ODD}.docx")
    ]
    assert asked[0] == asked[1]
    assert len(asked[0]) == 10
