"""``kplan form``: what is wrong with a form file, and how two forms differ."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import empty_report
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form, write_form
from tests.cli.command import Run, refused
from tests.exchange.times import AUGUST
from tests.folders import ROOT

SHIPPED = "strategi-2020-2012-2014"
PUBLISHED = ROOT / "forms" / f"{SHIPPED}.json"
FORM = read_form(PUBLISHED.read_bytes())


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    content = json.loads(PUBLISHED.read_bytes())
    change(content)
    return json.dumps(content).encode()


def with_measure(form: Form, number: str, text: str) -> Form:
    """The form with another text of a national measure of its second goal."""
    goal = list(form.goals())[1]
    measures = tuple(
        replace(measure, text=text) if measure.number == number else measure
        for measure in goal.national_measures
    )
    areas = tuple(
        replace(
            area,
            goals=tuple(
                replace(other, national_measures=measures) if other.id == goal.id else other
                for other in area.goals
            ),
        )
        for area in form.strategy_areas
    )
    return replace(form, strategy_areas=areas)


def nynorsk_edition() -> Form:
    """The shipped form in nynorsk, as far as one goal goes."""
    goal, area = next(FORM.goals()), FORM.strategy_areas[0]
    goals = (replace(goal, text="å dokumentera"), *area.goals[1:])
    return replace(
        FORM,
        format="kplan-form/2",
        id=f"{SHIPPED}-nynorsk",
        edition_of=SHIPPED,
        language="nn",
        strategy_areas=(replace(area, goals=goals), *FORM.strategy_areas[1:]),
    )


def test_a_good_form_is_said_to_be_good(kplan: Run) -> None:
    code, out, err = kplan("form", "check", PUBLISHED)
    assert (code, err) == (0, "")
    assert out.startswith(f'The form "{SHIPPED}", version 1, has no faults: 3 areas, ')
    assert "19 units, 9 metrics.\n" in out


def test_every_fault_is_a_sentence_on_a_line(kplan: Run, tmp_path: Path) -> None:
    def spoil(content: dict[str, Any]) -> None:
        for unit in content["units"][:7]:
            unit["name"] = ""
        content["report"]["submit_to"] = "two@example.org, three@example.org"

    (tmp_path / "a.json").write_bytes(changed(spoil))
    code, out, err = kplan("form", "check", tmp_path / "a.json")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert len(lines) == 8
    assert "Units[0].name: the text is empty." in lines
    assert any("is not one e-mail address." in line for line in lines)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no form"),
        (b"[]", "no form"),
        (b'{"format": "kplan-bundle/1"}', "no form"),
        (changed(lambda form: form.update(format="kplan-form/9")), "newer Kplan"),
    ],
    ids=["empty", "a list", "a bundle", "newer"],
)
def test_what_is_no_form_is_refused(kplan: Run, tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "a.json").write_bytes(data)
    refused(kplan("form", "check", tmp_path / "a.json"), words)
    refused(kplan("form", "diff", SHIPPED, tmp_path / "a.json"), words)


def test_a_missing_file_and_an_unknown_form_are_told(kplan: Run, tmp_path: Path) -> None:
    refused(kplan("form", "check", tmp_path / "missing.json"), "There is no such file")
    refused(kplan("form", "diff", SHIPPED, "annet"), 'There is no form "annet"', SHIPPED)
    refused(kplan("form", "diff", SHIPPED, f"{SHIPPED}@7"), "There is no form")
    refused(kplan("form"), "kplan form -h")
    refused(kplan("form", "erase"), "kplan form -h")
    refused(kplan("form", "diff", SHIPPED), "kplan form diff -h")


def test_a_form_that_cannot_be_installed_has_a_fault(kplan: Run, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(changed(lambda content: content.update(id="con")))
    code, out, _ = kplan("form", "check", tmp_path / "a.json")
    assert code == 1
    assert out == 'Id: the id "con" cannot be the name of a file.\n'


def test_a_form_saved_by_a_windows_editor_is_checked(kplan: Run, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + PUBLISHED.read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / "a.json").write_bytes(data)
    assert kplan("form", "check", tmp_path / "a.json")[0] == 0


def test_each_line_of_a_difference_names_the_goal(kplan: Run, tmp_path: Path) -> None:
    goal = list(FORM.goals())[1]
    text = next(m.text for m in goal.national_measures if m.number == "1")
    new = with_measure(FORM, "1", f"{text} i hele landet")
    (tmp_path / "b.json").write_bytes(write_form(replace(new, version=3)))
    code, out, err = kplan("form", "diff", PUBLISHED, tmp_path / "b.json")
    assert (code, err) == (1, "")
    (line,) = out.splitlines()
    assert line.startswith(f"{goal.number} {goal.text[:20]}")
    assert ": national measure 1 was reworded: " in line
    assert line.endswith("{+ i hele landet+}")


def test_two_versions_of_the_shipped_form_are_compared_by_their_names(kplan: Run) -> None:
    code, out, _ = kplan("form", "diff", f"{SHIPPED}@1", SHIPPED)
    assert code == 1
    lines = out.splitlines()
    assert len(lines) == 9
    assert all("the metric's definition changed" in line for line in lines)
    assert kplan("form", "diff", SHIPPED, f"{SHIPPED}@2") == (
        0,
        "The two forms say the same.\n",
        "",
    )


def test_every_kind_of_difference_has_its_words(kplan: Run, tmp_path: Path) -> None:
    old = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())
    first, second, third = old.strategy_areas
    goal, *rest = first.goals
    moved = replace(goal, number=second.goals[1].number)
    new = replace(
        old,
        strategy_areas=(
            replace(first, goals=tuple(rest), number="Å"),
            replace(second, goals=(*second.goals[:1], moved, *second.goals[2:])),
            third,
        ),
        units=(replace(old.units[0], name="Agderfylka", valid_from=None), *old.units[2:]),
        metrics=old.metrics[::-1],
        report=replace(old.report, submit_to="ny@example.org", instructions=("Skriv.",)),
    )
    (tmp_path / "a.json").write_bytes(write_form(old))
    (tmp_path / "b.json").write_bytes(write_form(new))
    code, out, _ = kplan("form", "diff", tmp_path / "a.json", tmp_path / "b.json")
    assert code == 1
    for words in (
        "The form: the instructions changed: ",
        "The form: the address to send to changed: kontor@example.org → ny@example.org",
        ": the area was renumbered: A → Å",
        ": the goal was moved here from A ",
        ": the goal was removed\n",
        ": national measure a was removed: ",
        "Agderfylka: the unit was reworded: ",
        "Agderfylka: the unit's first day changed: 2020-01-01 → –",
        "Innlandet: the unit was removed\n",
        ": the metric has another place in its list",
    ):
        assert words in out, words


def test_an_edition_in_another_language_is_told_with_both_wordings(
    kplan: Run, tmp_path: Path
) -> None:
    goal, nynorsk = next(FORM.goals()), nynorsk_edition()
    (tmp_path / "nn.json").write_bytes(write_form(nynorsk))
    code, out, _ = kplan("form", "diff", f"{SHIPPED}@1", tmp_path / "nn.json")
    assert code == 1
    assert out.splitlines() == [
        "The form: the language changed: nb → nn",
        f"{goal.number} å dokumentera: the goal was translated: {goal.text} → å dokumentera",
    ]


@pytest.mark.parametrize("altered", [False, True], ids=["translated", "altered"])
def test_a_bundle_on_an_edition_is_told_where_more_than_words_differ(
    kplan: Run, tmp_path: Path, *, altered: bool
) -> None:
    form = nynorsk_edition()
    if altered:
        form = replace(form, report=replace(form.report, submit_to="elsewhere@example.org"))
    report = empty_report(form, report_id="r", unit_id=form.units[0].id, adviser="")
    (tmp_path / "nn.kplan.json").write_bytes(encode_bundle(report, AUGUST))
    code, _, err = kplan("import", tmp_path / "nn.kplan.json", tmp_path / "nn.kplan")
    assert code == 0
    assert ("differs from it in more than its words" in err) is altered
    assert (err == "") is not altered


def test_what_was_installed_in_the_window_is_known_to_the_command(
    kplan: Run, tmp_path: Path, user_data: Path
) -> None:
    later = replace(FORM, id="melding-2014-2016")
    FormLibrary(ROOT / "forms", user_data / "forms").install(write_form(later))
    assert kplan("form", "diff", f"{SHIPPED}@1", "melding-2014-2016")[0] == 0
    unit = FORM.units[0].name
    new = tmp_path / "new.kplan"
    assert kplan("new", new, "--unit", unit, "--form", "melding-2014-2016")[0] == 0
    refused(kplan("new", tmp_path / "b.kplan", "--unit", unit), "--form", "melding-2014-2016")
