"""Make anew what ``forms/`` publishes besides the forms: the JSON Schemas and the examples' seals.

Run ``PYTHONPATH=. python build/published.py`` after a change to the types of the form or the
bundle, or to a form or an example, which may be edited by hand and has wrong hashes until then.
"""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

import msgspec

from kplan_desktop.domain.form_format.form_check import (
    FIRST_YEAR,
    ID_PATTERN,
    LAST_YEAR,
    MAX_CASE_REFERENCE,
    MAX_COUNTS,
    MAX_DEFINITION,
    MAX_ID_LENGTH,
    MAX_METRIC_DECIMALS,
    PLAN_COLUMNS,
    REPORT_COLUMNS,
)
from kplan_desktop.domain.form_format.form_data import form_data
from kplan_desktop.domain.form_format.format_versions import NEWEST, known_formats, later_keys
from kplan_desktop.domain.model import form as form_types
from kplan_desktop.domain.model.form import FormFormat
from kplan_desktop.domain.text.strict_json import format_readable, parse_strict
from kplan_desktop.exchange.bundle.bundle_json import (
    MAX_BUNDLE_BYTES,
    canonical_sha256,
    content_sha256,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.bundle.schema_types import BUNDLE_FORMAT, BundleWire
from kplan_desktop.exchange.bundle.schema_types_2 import BUNDLE_FORMAT_2, BundleWire2
from kplan_desktop.exchange.correspondence.comments_schema import COMMENTS_FORMAT, CommentsWire
from kplan_desktop.exchange.correspondence.receipt_json import RECEIPT_FORMAT, ReceiptWire
from kplan_desktop.storage.forms.form_files import FormLibrary, form_file_name, write_form

FORMS = Path(__file__).resolve().parent.parent / "forms"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_ID: Schema = {"pattern": f"^{ID_PATTERN}$", "maxLength": MAX_ID_LENGTH}
_TEXT: Schema = {"minLength": 1}
_YEAR: Schema = {"minimum": FIRST_YEAR, "maximum": LAST_YEAR}

FORM_FIELDS: dict[str, dict[str, tuple[str, Schema]]] = {
    "Form": {
        "format": ("The format and its version.", {}),
        "id": ("Permanent; the name of the form's file.", _ID),
        "version": ("Counts up when the office publishes a correction.", {"minimum": 1}),
        "edition_of": (
            "The id of the form that this one is an edition of in another language, with the same "
            "ids of its elements; the two are taken as one.",
            {},
        ),
        "language": ("The language of the form's texts, as a BCP 47 tag: nb, nn.", {}),
        "organisation": ("Who publishes the form.", _TEXT),
        "strategy": ("The strategy that the form's areas and goals come from.", _TEXT),
        "area_label": ("The word printed before an area's number.", _TEXT),
        "plan": ("What the plan prints around its columns.", {}),
        "report": ("What the report prints around its columns.", {}),
        "units": ("The reporting units in the order in which lists show them.", {"minItems": 1}),
        "metrics": ("What figures can count. A unit may add its own.", {}),
        "strategy_areas": ("The areas in printed order.", {"minItems": 1}),
        "checks": (
            "Kinds of findings that are switched off. A reader ignores those it does not know.",
            {"maxItems": MAX_COUNTS["checks"], "uniqueItems": True},
        ),
    },
    "PlanHead": {
        "name": ("What the screen calls the plan.", _TEXT),
        "title": ("The printed title, without the period.", _TEXT),
        "period": ("The plan's period.", {}),
        "columns": (
            "Goal, national measures, regional measures.",
            {"minItems": PLAN_COLUMNS, "maxItems": PLAN_COLUMNS},
        ),
    },
    "ReportHead": {
        "name": ("What the screen calls the report.", _TEXT),
        "title": ("The printed title, without the period.", _TEXT),
        "period": ("The report's period.", {}),
        "unit_label": ("Printed beside the unit's name.", _TEXT),
        "instructions": ("Paragraphs printed on the first page.", {}),
        "submit_label": ("Printed before the address.", _TEXT),
        "submit_to": ("The e-mail address that reports go to.", _TEXT),
        "copy_to": ("The e-mail address that gets a copy of each delivery, if any.", {}),
        "deadline_label": ("Printed before the deadline.", _TEXT),
        "deadline": ("The last day; the whole day counts.", {}),
        "case_reference": (
            "The office's archive case that deliveries belong to, if any.",
            {"maxLength": MAX_CASE_REFERENCE},
        ),
        "columns": (
            "The plan's three columns, and the notes.",
            {"minItems": REPORT_COLUMNS, "maxItems": REPORT_COLUMNS},
        ),
    },
    "Period": {
        "label": ("The period as it is printed.", _TEXT),
        "first_year": ("The year in which it begins.", _YEAR),
        "last_year": ("The year in which it ends.", _YEAR),
    },
    "Column": {
        "heading": ("The column's heading.", _TEXT),
        "subheading": ("The smaller line under it.", {}),
    },
    "Unit": {
        "id": ("Permanent.", _ID),
        "name": ("The name as it is printed.", _TEXT),
        "valid_from": ("The first day on which the unit exists, if known.", {}),
        "valid_to": ("The last day on which the unit exists, if known.", {}),
        "predecessors": ("The ids of the units it came from, of this form or earlier ones.", {}),
    },
    "Metric": {
        "id": ("Permanent.", _ID),
        "singular": ("What one of them is called.", _TEXT),
        "plural": ("What several are called.", _TEXT),
        "adds_up": (
            "People reached, attendances, units such as municipalities, or events. "
            "Totals of different kinds are never added to each other.",
            {},
        ),
        "decimals": (
            "How many decimals a value may have.",
            {"minimum": 0, "maximum": MAX_METRIC_DECIMALS},
        ),
        "definition": (
            "What is counted and what is not, in a sentence or two.",
            {"maxLength": MAX_DEFINITION},
        ),
    },
    "StrategyArea": {
        "id": ("Permanent.", _ID),
        "number": ("The number as it is printed, without a full stop.", _TEXT),
        "title": ("The title as it is printed.", _TEXT),
        "goals": ("The goals in printed order.", {"minItems": 1}),
    },
    "NationalGoal": {
        "id": ("Permanent.", _ID),
        "number": ("The number as it is printed, without a full stop.", _TEXT),
        "text": ("The goal's wording, in the plan and the report.", _TEXT),
        "national_measures": ("The national measures in printed order.", {}),
    },
    "NationalMeasure": {
        "id": ("Permanent.", _ID),
        "number": ("The number as it is printed, without a full stop.", _TEXT),
        "text": ("The measure's wording, in the plan and the report.", _TEXT),
    },
}


def form_schema(file_format: FormFormat) -> Schema:
    """The JSON Schema of a format of forms. Raises KeyError for a field that FORM_FIELDS lacks."""
    types = _types(form_types.Form)
    _describe_form(types, file_format)
    return _whole(f"Kplan form, {file_format}", "Form", types)


def bundle_schema() -> Schema:
    """The JSON Schema of ``kplan-bundle/1``, with that of the form inside it."""
    types = _types(BundleWire)
    _describe_form(types, "kplan-form/1")
    return _whole(f"Kplan bundle, {BUNDLE_FORMAT}", "BundleWire", types)


def bundle_schema_2() -> Schema:
    """The JSON Schema of ``kplan-bundle/2``; the form inside it is described by its own schema."""
    types = _types(BundleWire2)
    _describe_form(types, NEWEST)
    types["Form"]["properties"]["format"]["enum"] = list(known_formats())
    # A key of a later version is refused in a form of an earlier one.
    for name, field in later_keys("kplan-form/1"):
        description = types[name]["properties"][field]["description"]
        types[name]["properties"][field]["description"] = f"{description} Since {NEWEST}."
    return _whole(f"Kplan bundle, {BUNDLE_FORMAT_2}", "BundleWire2", types)


def comments_schema() -> Schema:
    """The JSON Schema of ``kplan-comments/1``."""
    return _whole(f"Kplan comments, {COMMENTS_FORMAT}", "CommentsWire", _types(CommentsWire))


def receipt_schema() -> Schema:
    """The JSON Schema of ``kplan-receipt/1``."""
    return _whole(f"Kplan receipt, {RECEIPT_FORMAT}", "ReceiptWire", _types(ReceiptWire))


def resealed(example: bytes, library: FormLibrary) -> bytes:
    """An example bundle with its version of the form, and the hashes and layout that calls for."""
    content = parse_strict(example, MAX_BUNDLE_BYTES)
    if not isinstance(content, dict):
        raise TypeError("the example is no JSON object")
    form = content["form"]
    content["form"] = form_data(library.load(form["id"], form["version"]))
    content["form_sha256"] = canonical_sha256(content["form"])
    content["sha256"] = content_sha256(content)
    bundle = decode_bundle(format_readable(content))
    return encode_bundle(bundle.report, bundle.exported_at)


def published() -> dict[str, bytes]:
    """Every file that this script keeps, by its path below ``forms/``."""
    library = FormLibrary(FORMS)
    files = {
        "kplan-form-1.schema.json": format_readable(form_schema("kplan-form/1")),
        "kplan-form-2.schema.json": format_readable(form_schema("kplan-form/2")),
        "kplan-bundle-1.schema.json": format_readable(bundle_schema()),
        "kplan-bundle-2.schema.json": format_readable(bundle_schema_2()),
        "kplan-comments-1.schema.json": format_readable(comments_schema()),
        "kplan-receipt-1.schema.json": format_readable(receipt_schema()),
    }
    for form_id in library.form_ids():
        for version in library.versions(form_id):
            data = write_form(library.load(form_id, version))
            files[form_file_name(form_id, version)] = data
    for path in sorted(FORMS.glob("examples/*.kplan.json")):
        files[f"examples/{path.name}"] = resealed(path.read_bytes(), library)
    return files


def main() -> int:
    """Write the files that differ, and name them."""
    for name, data in published().items():
        path = FORMS / name
        if not path.exists() or path.read_bytes() != data:
            path.write_bytes(data)
            print(name)
    return 0


def _types(root: type) -> dict[str, Schema]:
    """The schemas of ``root`` and all types within, by their names."""
    (_,), types = msgspec.json.schema_components([root], ref_template="#/$defs/{name}")
    for schema in types.values():
        schema["additionalProperties"] = False
        first, *_ = inspect.cleandoc(schema["description"]).split("\n\n")
        schema["description"] = first.replace("``", "")
    return types


def _describe_form(types: dict[str, Schema], file_format: FormFormat) -> None:
    """Describe the types of a form as they are in this format."""
    for name, fields in FORM_FIELDS.items():
        if set(types[name]["properties"]) != set(fields):
            raise KeyError(f"FORM_FIELDS does not describe the fields of {name}")
        for field, (description, limits) in fields.items():
            types[name]["properties"][field] |= {"description": description, **limits}
    for name, field in later_keys(file_format):
        del types[name]["properties"][field]
    types["Form"]["properties"]["format"]["enum"] = [file_format]


def _whole(title: str, root: str, types: dict[str, Schema]) -> Schema:
    body = types.pop(root)
    body.pop("title")
    return {"$schema": DIALECT, "title": title, **body, "$defs": dict(sorted(types.items()))}


if __name__ == "__main__":
    sys.exit(main())
