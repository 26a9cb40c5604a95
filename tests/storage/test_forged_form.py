"""A forged report file with an invalid form in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.storage.samples import bare, example_report

EXAMPLE = example_report()


def forged(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A report file with a changed form, whose hash and seal fit."""
    ReportFile.create(path, EXAMPLE).close()
    with bare(path) as connection:
        ((text,),) = connection.execute("SELECT json FROM form").fetchall()
        form = json.loads(text)
        change(form)
        text = json.dumps(form, ensure_ascii=False)
        digest = hashlib.sha256(text.encode()).hexdigest()
        connection.execute("UPDATE form SET json = ?, sha256 = ?", (text, digest))
        write_seal(connection, content_sum(connection))
    return path


def opened(path: Path) -> Report:
    with closing(ReportFile.open(path)) as file:
        return file.load()


def test_a_harmless_change_of_the_form_is_read(tmp_path: Path) -> None:
    path = forged(tmp_path / "a.kplan", lambda form: form.update(organisation="Et annet råd"))
    assert opened(path).form.organisation == "Et annet råd"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda form: form.update(strategy_areas=[]), "the form has no strategy areas"),
        (lambda form: form["strategy_areas"][0].update(goals=[]), "the area has no goals"),
        (lambda form: form["report"].update(columns=form["report"]["columns"][:2]), "4 columns"),
        (lambda form: form["plan"].update(columns=[]), "3 columns"),
        (lambda form: form["metrics"][0].update(decimals=-4), "decimals"),
        (lambda form: form["report"]["period"].update(first_year=0), "the year 0"),
        (lambda form: form["metrics"][0].update(definition="x"), "is of a later format"),
        (lambda form: form.update(strategy="a\u0000b"), "control character"),
        (lambda form: form.update(strategy="a\u2028b"), "control character"),
        (lambda form: form["strategy_areas"][1].update(form["strategy_areas"][0]), "stands twice"),
    ],
)
def test_a_form_that_nobody_can_work_with_is_damage(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], fault: str
) -> None:
    path = forged(tmp_path / "a.kplan", change)
    content = path.read_bytes()
    with pytest.raises(DamagedFileError) as caught:
        opened(path)
    assert any(fault in found for found in caught.value.faults), caught.value.faults
    assert path.read_bytes() == content
