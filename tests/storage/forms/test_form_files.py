"""Forms as files: what is published loads, and what is wrong is refused with the place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import (
    MAX_FORM_BYTES,
    FormError,
    FormLibrary,
    FormTooLargeError,
    NewerFormError,
    read_form,
    write_form,
)
from tests.folders import ROOT
from tests.strategies import examples, forms

FORMS = ROOT / "forms"
LIBRARY = FormLibrary(FORMS)
NYNORSK = "strategi-2020-2012-2014-nn"
OTHER = ROOT / "tests" / "forms" / "other-structure.json"


def published() -> dict[str, Any]:
    path = ROOT / "forms" / "strategi-2020-2012-2014.json"
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def faults_of(content: object) -> tuple[str, ...]:
    with pytest.raises(FormError) as caught:
        read_form(json.dumps(content).encode())
    return caught.value.faults


@settings(max_examples=examples(30))
@given(forms())
def test_a_form_is_read_as_it_was_written(form: Form) -> None:
    data = write_form(form)
    assert read_form(data) == form
    assert write_form(read_form(data)) == data


def test_a_form_that_could_not_be_read_again_is_not_written() -> None:
    form = read_form(OTHER.read_bytes())
    area = form.strategy_areas[0]
    goals = (replace(area.goals[0], text="x" * MAX_FORM_BYTES), *area.goals[1:])
    areas = (replace(area, goals=goals), *form.strategy_areas[1:])
    with pytest.raises(FormTooLargeError, match="4 MiB"):
        write_form(replace(form, strategy_areas=areas))


def test_a_form_of_another_structure_loads_with_the_same_code() -> None:
    form = read_form(OTHER.read_bytes())
    assert [area.number for area in form.strategy_areas] == ["A", "B", "C"]
    assert [len(area.goals) for area in form.strategy_areas] == [4, 4, 4]
    assert [m.number for m in form.goal("maal-b2").national_measures] == ["a", "b", "c"]
    assert form.goal("maal-a2").national_measures == ()
    assert form.unit("viken").predecessors == ("akershus", "buskerud", "ostfold")
    assert write_form(form) == OTHER.read_bytes()


def test_the_shipped_library_lists_forms_and_not_schemas() -> None:
    assert LIBRARY.form_ids() == ["strategi-2020-2012-2014", "strategi-2020-2012-2014-nn"]
    assert len(LIBRARY.load("strategi-2020-2012-2014").units) == 19
    assert LIBRARY.example_bundle().startswith(b'{\n  "format": "kplan-bundle/1"')


def test_new_reports_are_made_on_the_newest_version_of_a_form() -> None:
    form_id, _edition = LIBRARY.form_ids()
    assert LIBRARY.versions(form_id) == [1, 2]
    first, newest = LIBRARY.load(form_id, 1), LIBRARY.load(form_id)
    assert (first.version, first.format) == (1, "kplan-form/1")
    assert (newest.version, newest.format) == (2, "kplan-form/2")
    metrics = tuple(replace(metric, definition="") for metric in newest.metrics)
    assert replace(newest, format=first.format, version=1, metrics=metrics) == first


def test_the_shipped_form_says_of_each_metric_what_it_counts() -> None:
    form = LIBRARY.load("strategi-2020-2012-2014")
    for metric in form.metrics:
        assert metric.definition.endswith("."), metric.id
        assert 1 <= metric.definition.count(". ") + 1 <= 2, metric.id
    assert len({metric.definition for metric in form.metrics}) == len(form.metrics) == 9


def test_the_nynorsk_edition_is_the_bokmaal_one_in_all_but_words() -> None:
    form, edition = LIBRARY.load("strategi-2020-2012-2014"), LIBRARY.load(NYNORSK)
    assert (edition.language, edition.edition_of, edition.subject_id) == ("nn", form.id, form.id)
    assert compare_forms(form, edition).is_translation
    assert edition.units == form.units
    assert [m.id for m in edition.metrics] == [m.id for m in form.metrics]
    assert edition.report.deadline == form.report.deadline
    assert edition.report.submit_to == form.report.submit_to


def test_no_bokmaal_is_left_in_the_nynorsk_edition() -> None:
    text = (FORMS / f"{NYNORSK}.json").read_text(encoding="utf-8")
    words = set(re.findall(r"[a-zæøå]+", text.casefold()))
    bokmaal = "ikke noe fra en et de dere hvor mange virksomhet kulturskole kulturskolen telles ble"
    left = words & set(bokmaal.split())
    assert left == {"de", "mange"}  # «de» is «dere» in nynorsk


def test_a_form_is_known_by_id_and_version() -> None:
    form_id = "strategi-2020-2012-2014"
    versions = [LIBRARY.known(form_id, version) for version in (1, 2, 3, 10**9)]
    assert [form.version if form else None for form in versions] == [1, 2, 2, 2]
    assert LIBRARY.known("annet", 1) is None
    assert LIBRARY.versions("annet") == []
    with pytest.raises(FormError, match="its version 3 is not among those that Kplan has"):
        LIBRARY.load(form_id, 3)


def test_a_definition_in_a_form_of_the_first_format_is_refused() -> None:
    content = published()
    content["metrics"][1]["definition"] = "Personer som deltok."
    assert 'metrics[1]: unknown key "definition"' in faults_of(content)
    content["format"] = "kplan-form/2"
    assert read_form(json.dumps(content).encode()).metrics[1].definition == "Personer som deltok."


@pytest.mark.parametrize(
    ("definition", "fault"),
    [
        (" ", "the text is empty"),
        ("a\nb", "the text holds the control character U+000A"),
        ("å" * 501, "the definition has 501 characters, which is more than 500"),
    ],
)
def test_a_definition_is_one_short_paragraph(definition: str, fault: str) -> None:
    content = published()
    content["format"] = "kplan-form/2"
    content["metrics"][0]["definition"] = definition
    (found,) = faults_of(content)
    assert found.startswith("metrics[0]")
    assert found.endswith(fault)


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("copy_to", "arkivet", 'report.copy_to: "arkivet" is not one e-mail address'),
        ("copy_to", "a@b.no, c@d.no", 'copy_to: "a@b.no, c@d.no" is not one e-mail address'),
        ("copy_to", "a@b.no\r\nBcc: c@d.no", "is not one e-mail address"),
        ("case_reference", "x" * 101, "it has 101 characters, which is more than 100"),
        ("case_reference", "14/1\nBcc: a@b.no", "the text holds the control character U+000A"),
        ("case_reference", " ", "report.case_reference: the text is empty"),
    ],
)
def test_a_copy_address_is_one_and_a_case_reference_one_short_line(
    key: str, value: str, fault: str
) -> None:
    content = published()
    content["format"] = "kplan-form/2"
    content["report"][key] = value
    assert fault in faults_of(content)[0]


def test_the_keys_of_the_second_format_are_unknown_in_the_first() -> None:
    content = published()
    content["report"] |= {"copy_to": "arkiv@example.org", "case_reference": "14/00123-7"}
    content["checks"] = ["no_figures", "of_a_newer_kplan"]
    assert set(faults_of(content)) >= {
        'report: unknown key "copy_to"',
        'report: unknown key "case_reference"',
        'unknown key "checks"',
    }
    content["format"] = "kplan-form/2"
    form = read_form(json.dumps(content).encode())
    assert (form.report.copy_to, form.report.case_reference) == ("arkiv@example.org", "14/00123-7")
    assert form.checks == ("no_figures", "of_a_newer_kplan")
    assert json.loads(write_form(form)) == content
    faults = [str(fault) for fault in form_faults(replace(form, format="kplan-form/1"))]
    for key in ("copy_to", "case_reference", "checks"):
        assert any(f'"{key}" is of a later format' in fault for fault in faults)


def test_a_kind_of_finding_is_switched_off_once() -> None:
    content = published()
    content |= {"format": "kplan-form/2", "checks": ["a", "b", "a"]}
    assert faults_of(content) == ('checks: "a" stands twice',)


def test_a_doubled_number_is_refused_with_its_place() -> None:
    content = published()
    content["strategy_areas"][0]["goals"][0]["number"] = "2.1"
    assert 'strategy_areas[1].goals[0]: number "2.1" stands twice' in faults_of(content)
    with pytest.raises(FormError, match=r'strategy_areas\[1\]\.goals\[0\]: number "2\.1" stands'):
        read_form(json.dumps(content).encode())


def test_keys_that_the_format_does_not_know_are_refused_each_with_its_place() -> None:
    content = published()
    content["colour"] = "red"
    content["report"]["period"]["month"] = 8
    content["strategy_areas"][2]["goals"][1]["national_measures"][0]["txt"] = "x"
    assert set(faults_of(content)) == {
        'unknown key "colour"',
        'report.period: unknown key "month"',
        'strategy_areas[2].goals[1].national_measures[0]: unknown key "txt"',
    }


def test_a_misspelt_key_is_reported_together_with_the_one_that_is_missing() -> None:
    content = published()
    goal = content["strategy_areas"][0]["goals"][0]
    goal["txt"] = goal.pop("text")
    assert faults_of(content) == (
        'strategy_areas[0].goals[0]: unknown key "txt"',
        "strategy_areas[0].goals[0]: object missing required field `text`",
    )


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (("version",), "1", "version: expected `int`, got `str`"),
        (("units", 3, "name"), None, "units[3].name: expected `str`, got `null`"),
        (("report", "deadline"), "21.08.2014", "report.deadline: invalid RFC3339 encoded date"),
        (("metrics", 0, "adds_up"), "heads", "metrics[0].adds_up: invalid enum value 'heads'"),
        (("strategy_areas",), {}, "strategy_areas: expected `array`, got `object`"),
    ],
)
def test_a_wrong_type_is_refused_with_its_place(
    place: tuple[str | int, ...], value: object, fault: str
) -> None:
    content: Any = published()
    inner = content
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    assert faults_of(content) == (fault,)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[]", "it is no JSON object"),
        (b"{}", 'it does not say "format": "kplan-form/1"'),
        (b'{"format": 1, "format": 2}', 'the key "format" stands twice in one object'),
        (b"PK\x03\x04", "is not JSON"),
        (b" " * (MAX_FORM_BYTES + 1), "it is larger than 4 MiB"),
    ],
)
def test_what_is_no_form_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(FormError) as caught:
        read_form(data)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("This is no form of Kplan's, ")


def test_a_form_of_a_later_format_asks_for_a_newer_kplan(tmp_path: Path) -> None:
    content = published() | {"format": "kplan-form/3"}
    with pytest.raises(NewerFormError, match=r'newer Kplan.*its format is "kplan-form/3", and'):
        read_form(json.dumps(content).encode())
    (tmp_path / "strategi-2020-2012-2014.json").write_text(json.dumps(content))
    with pytest.raises(NewerFormError, match="newer Kplan"):
        FormLibrary(tmp_path).load("strategi-2020-2012-2014")


def test_a_form_saved_by_a_windows_editor_is_the_same_form() -> None:
    data = OTHER.read_bytes()
    assert read_form(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")) == read_form(data)


def test_a_hundred_faults_make_a_short_sentence_and_a_full_list() -> None:
    content = published()
    for unit in content["units"]:
        unit["name"] = ""
    faults = faults_of(content)
    assert len(faults) == 19
    with pytest.raises(FormError, match="and 14 more"):
        read_form(json.dumps(content).encode())


@pytest.mark.parametrize("form_id", ["../pyproject", "kplan-form-1.schema", "", "annet"])
def test_only_a_form_of_the_library_is_loaded_from_it(form_id: str) -> None:
    with pytest.raises(FormError, match="it is not among those that Kplan has"):
        LIBRARY.load(form_id)


def test_a_faulty_file_in_the_library_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_bytes(b"{")
    (tmp_path / "renamed.json").write_bytes(OTHER.read_bytes())
    (tmp_path / "renamed@7.json").write_bytes(OTHER.read_bytes())
    (tmp_path / "renamed@01.json").write_bytes(OTHER.read_bytes())
    (tmp_path / "anna-oppsett-2011-2012@4.json").write_bytes(OTHER.read_bytes())
    library = FormLibrary(tmp_path)
    assert library.form_ids() == ["anna-oppsett-2011-2012", "broken", "renamed"]
    assert library.versions("renamed") == [1, 7]
    with pytest.raises(FormError, match=r"its version is 3, unlike its name"):
        library.load("anna-oppsett-2011-2012")
    with pytest.raises(FormError, match=r'no form of Kplan.*\("broken\.json": '):
        library.load("broken")
    with pytest.raises(FormError, match='its id is "anna-oppsett-2011-2012", unlike its name'):
        library.load("renamed")
    with pytest.raises(FormError, match="the example report"):
        library.example_bundle()
