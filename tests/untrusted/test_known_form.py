"""A bundle on an altered form opens, and a warning is shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.cli import jobs
from kplan_desktop.cli.main import main
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.exchange.times import AUGUST
from tests.fuzz.mutations import sealed

LIBRARY = FormLibrary(program_files().forms)
EXAMPLE = LIBRARY.example_bundle()
KNOWN = LIBRARY.load("strategi-2020-2012-2014", 1)


def altered(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(EXAMPLE)
    change(content["form"])
    return sealed(content)


CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "deadline": lambda form: form["report"].update(deadline="2034-08-21"),
    "address": lambda form: form["report"].update(submit_to="elsewhere@example.org"),
    "goal": lambda form: form["strategy_areas"][0]["goals"][0].update(text="Another goal"),
    "version": lambda form: form.update(version=2),
    "unknown version": lambda form: form.update(version=9),
}


def test_the_shipped_form_is_known_by_its_hash() -> None:
    bundle = decode_bundle(EXAMPLE)
    assert bundle.form_matches(KNOWN)
    assert not bundle.form_matches(replace(KNOWN, area_label="Other"))


def test_a_default_that_is_spelt_out_is_no_difference() -> None:
    data = altered(lambda form: form["units"][0].update(predecessors=[], valid_to=None))
    assert data != EXAMPLE
    assert decode_bundle(data).form_matches(KNOWN)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_form_altered_under_a_right_hash_is_opened_and_told(
    change: Callable[[dict[str, Any]], object],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bundle, file = tmp_path / "a.kplan.json", tmp_path / "a.kplan"
    bundle.write_bytes(altered(change))
    assert not decode_bundle(bundle.read_bytes()).form_matches(KNOWN)
    assert main(["check", str(bundle), "--json"]) in (0, 1)
    out, err = capsys.readouterr()
    assert "findings" in json.loads(out)
    assert err.startswith(
        'The bundle\'s form differs from the known form "strategi-2020-2012-2014"'
    )
    assert err.count("\n") == 1
    assert main(["import", str(bundle), str(file)]) == 0
    assert "differs from the known form" in capsys.readouterr().err
    assert jobs.load_report(file) == decode_bundle(bundle.read_bytes()).report


def test_each_shipped_version_of_a_form_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newest = LIBRARY.load(KNOWN.id)
    report = replace(decode_bundle(EXAMPLE).report, form=newest)
    bundle = tmp_path / "newest.kplan.json"
    bundle.write_bytes(encode_bundle(report, AUGUST))
    assert main(["import", str(bundle), str(tmp_path / "newest.kplan")]) == 0
    assert capsys.readouterr().err == ""
    assert jobs.load_report(tmp_path / "newest.kplan") == report


def test_of_an_unknown_version_the_newest_known_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = tmp_path / "a.kplan.json"
    bundle.write_bytes(altered(lambda form: form.update(version=9)))
    main(["check", str(bundle)])
    assert "(version 9 there, version 2 here)" in capsys.readouterr().err


def test_of_an_unknown_form_and_of_the_known_one_nothing_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, data in enumerate((EXAMPLE, altered(lambda form: form.update(id="other")))):
        bundle = tmp_path / f"{number}.kplan.json"
        bundle.write_bytes(data)
        assert main(["import", str(bundle), str(tmp_path / f"{number}.kplan")]) == 0
        assert capsys.readouterr().err == ""
