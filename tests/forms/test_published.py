"""What ``forms/`` publishes matches the types, and passes an independent validator."""

from __future__ import annotations

import copy
import json
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
from kplan_desktop.storage.form_files import write_form
from tests.exchange.times import AUGUST
from tests.strategies import examples, forms, reports

FORMS = Path(__file__).resolve().parents[2] / "forms"
OTHER = Path(__file__).with_name("other-structure.json")


def validator(name: str) -> Draft202012Validator:
    schema = json.loads((FORMS / name).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FormatChecker())


FORM = validator("kplan-form-1.schema.json")
BUNDLE = validator("kplan-bundle-1.schema.json")
EXAMPLES = sorted(FORMS.glob("examples/*.kplan.json"))


def test_every_published_file_is_as_the_script_makes_it() -> None:
    for name, data in published.published().items():
        assert (FORMS / name).read_bytes() == data, f"run build/published.py: {name} is old"


@pytest.mark.parametrize("path", [*FORMS.glob("strategi-*.json"), OTHER], ids=lambda p: p.name)
def test_a_form_passes_its_schema(path: Path) -> None:
    FORM.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda p: p.name)
def test_an_example_passes_the_bundles_schema(path: Path) -> None:
    BUNDLE.validate(json.loads(path.read_text(encoding="utf-8")))


def test_every_object_in_the_schemas_is_closed_and_described() -> None:
    for schema in (published.form_schema(), published.bundle_schema()):
        for part in (schema, *schema["$defs"].values()):
            assert part["additionalProperties"] is False
            assert part["description"]


@settings(max_examples=examples(15))
@given(forms())
def test_whatever_form_is_written_passes_its_schema(form: Form) -> None:
    FORM.validate(json.loads(write_form(form)))


@settings(max_examples=examples(15))
@given(reports())
def test_whatever_report_is_written_passes_the_bundles_schema(report: Report) -> None:
    BUNDLE.validate(json.loads(encode_bundle(report, AUGUST)))


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
