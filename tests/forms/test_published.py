"""What ``forms/`` publishes matches the types, and passes an independent validator."""

from __future__ import annotations

import copy
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import published
import pytest
from hypothesis import given, settings
from jsonschema import (  # type: ignore[import-untyped]  # it ships no types
    Draft202012Validator,
    FormatChecker,
)

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.storage.forms.form_files import write_form
from tests.exchange.times import AUGUST
from tests.strategies import examples, forms, reports

FORMS = Path(__file__).resolve().parents[2] / "forms"
OTHER = Path(__file__).with_name("other-structure.json")


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((FORMS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


SCHEMAS = {
    name.removesuffix(".schema.json").replace("-1", "/1").replace("-2", "/2"): validator(name)
    for name in sorted(path.name for path in FORMS.glob("*.schema.json"))
}
FORM = SCHEMAS["kplan-form/1"]
BUNDLE = SCHEMAS["kplan-bundle/1"]
EXAMPLES = sorted(FORMS.glob("examples/*.kplan.json"))


SHA256_OF_VERSION_1 = {
    "kplan-form-1.schema.json": "178eaf713fbe5af2c78610bf8fdd5910",
    "kplan-bundle-1.schema.json": "dad10b3915d3744f55c3a9484d327244",
    "strategi-2020-2012-2014.json": "99d6bf978e9bf55d6898d5d2a08771b7",
    "examples/sor-trondelag-2012-2014.kplan.json": "4b4eb8464360172596401fd898aab2e0",
}
"""The first half of the SHA-256 of what version 1 has published, by its path below ``forms/``."""


def validate(data: bytes) -> None:
    """Check a file by the schema of its format, and a form within it by that of its own."""
    content = json.loads(data)
    SCHEMAS[content["format"]].validate(content)
    if "form" in content:
        SCHEMAS[content["form"]["format"]].validate(content["form"])


def test_every_published_file_is_as_the_script_makes_it() -> None:
    for name, data in published.published().items():
        assert (FORMS / name).read_bytes() == data, f"run build/published.py: {name} is old"


def test_what_version_1_has_published_never_changes() -> None:
    found = {
        name: sha256((FORMS / name).read_bytes()).hexdigest()[:32] for name in SHA256_OF_VERSION_1
    }
    assert found == SHA256_OF_VERSION_1


@pytest.mark.parametrize("path", [*FORMS.glob("strategi-*.json"), OTHER], ids=lambda p: p.name)
def test_a_form_passes_its_schema(path: Path) -> None:
    validate(path.read_bytes())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_an_example_passes_the_bundles_schema(path: Path) -> None:
    BUNDLE.validate(json.loads(path.read_text(encoding="utf-8")))


def test_every_object_in_the_schemas_is_closed_and_described() -> None:
    for schema in (validator.schema for validator in SCHEMAS.values()):
        for part in (schema, *schema["$defs"].values()):
            assert part["additionalProperties"] is False
            assert part["description"]


@settings(max_examples=examples(15))
@given(forms())
def test_whatever_form_is_written_passes_its_schema(form: Form) -> None:
    validate(write_form(form))


@settings(max_examples=examples(15))
@given(reports())
def test_whatever_report_is_written_passes_the_bundles_schema(report: Report) -> None:
    validate(encode_bundle(report, AUGUST))


def _without_goals(bundle: dict[str, Any]) -> None:
    del bundle["goals"]


def _with_a_colour(bundle: dict[str, Any]) -> None:
    bundle["goals"][0]["colour"] = "red"


def _with_half_a_figure(bundle: dict[str, Any]) -> None:
    bundle["activities"][0]["figures"] = [{"metric": "elever", "value": 12}]


def _with_a_semester_of_no_year(bundle: dict[str, Any]) -> None:
    bundle["activities"][0]["when"] = {"kind": "semester", "half": "spring"}


def _with_three_columns(bundle: dict[str, Any]) -> None:
    bundle["form"]["report"]["columns"].pop()


@pytest.mark.parametrize(
    "harm",
    [
        _without_goals,
        _with_a_colour,
        _with_half_a_figure,
        _with_a_semester_of_no_year,
        _with_three_columns,
    ],
)
def test_a_bundle_of_another_shape_fails_the_schema(harm: Any) -> None:
    bundle = json.loads(EXAMPLES[0].read_text(encoding="utf-8"))
    changed = copy.deepcopy(bundle)
    harm(changed)
    assert BUNDLE.is_valid(bundle)
    assert not BUNDLE.is_valid(changed)


def _with_a_cancelled_activity(bundle: dict[str, Any]) -> None:
    bundle["activities"][0]["status"] = "cancelled"


def _with_two_times(bundle: dict[str, Any]) -> None:
    bundle["activities"][0]["when"] = [
        {"kind": "semester", "year": 2013, "half": "spring"},
        {"kind": "day", "date": "2013-11-15"},
    ]


def _with_a_form_of_version_2(bundle: dict[str, Any]) -> None:
    bundle["form"]["format"] = "kplan-form/2"
    bundle["form"]["metrics"][0]["definition"] = "Kommuner som er besøkt."


def _with_an_approval(bundle: dict[str, Any]) -> None:
    bundle["approval"] = {
        "name": "Kari Nordmann",
        "role": "fylkesleder",
        "date": "2014-08-20",
        "covers": "0" * 64,
    }


@pytest.mark.parametrize(
    "change",
    [
        _with_a_cancelled_activity,
        _with_two_times,
        _with_a_form_of_version_2,
        _with_an_approval,
        lambda bundle: bundle.update(written_by={"program": "Kplan", "version": "0.3.0"}),
    ],
)
def test_what_came_with_the_second_version_passes_only_its_schema(change: Any) -> None:
    bundle = json.loads(EXAMPLES[0].read_text(encoding="utf-8"))
    change(bundle)
    assert not BUNDLE.is_valid(bundle)
    bundle["format"] = "kplan-bundle/2"
    assert SCHEMAS["kplan-bundle/2"].is_valid(bundle)


@pytest.mark.parametrize("count", [0, 1, 51])
def test_a_list_of_times_has_two_to_fifty(count: int) -> None:
    bundle = json.loads(EXAMPLES[0].read_text(encoding="utf-8"))
    bundle["format"] = "kplan-bundle/2"
    days = [{"kind": "day", "date": f"20{number:02}-01-01"} for number in range(count)]
    bundle["activities"][0]["when"] = days
    assert not SCHEMAS["kplan-bundle/2"].is_valid(bundle)


@pytest.mark.parametrize(
    ("change", "is_valid"),
    [
        (lambda form: form.update(checks=["no_figures"]), True),
        (lambda form: form.update(checks=["a", "a"]), False),
        (lambda form: form["report"].update(copy_to="arkiv@example.org"), True),
        (lambda form: form["report"].update(case_reference="14/00123-7"), True),
        (lambda form: form["report"].update(case_reference="x" * 101), False),
    ],
)
def test_what_a_delivery_and_a_check_need_belongs_to_the_second_version_of_a_form(
    change: Any, is_valid: bool
) -> None:
    form = json.loads(OTHER.read_text(encoding="utf-8"))
    change(form)
    assert not FORM.is_valid(form)
    form["format"] = "kplan-form/2"
    assert SCHEMAS["kplan-form/2"].is_valid(form) is is_valid


def test_a_definition_belongs_to_the_second_version_of_a_form() -> None:
    form = json.loads(OTHER.read_text(encoding="utf-8"))
    form["metrics"][0]["definition"] = "Barn som har vært med."
    assert not FORM.is_valid(form)
    form["format"] = "kplan-form/2"
    assert SCHEMAS["kplan-form/2"].is_valid(form)
    form["metrics"][0]["definition"] = "x" * 501
    assert not SCHEMAS["kplan-form/2"].is_valid(form)
