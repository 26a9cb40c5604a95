"""The bundle: a report as one JSON file that is mailed, archived and read back without loss.

Formats ``kplan-bundle/1`` and ``/2``, described in docs/formats.md and by their JSON Schemas in
``forms/``; the lowest that holds the report is written. Input is never trusted: the hash is checked
before anything else is read from it, and then every rule of the format.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import msgspec
import rfc8785

from kplan_desktop import __version__
from kplan_desktop.domain.delivery.approval_state import approval_holds
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.form_format.form_data import form_data, unknown_keys
from kplan_desktop.domain.form_format.format_versions import is_of_first_format
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.strict_json import (
    JsonError,
    check_limits,
    check_texts,
    format_readable,
    parse_strict,
    printable,
    type_fault,
)
from kplan_desktop.domain.text.time_stamps import FIRST_YEAR, LAST_YEAR, time_stamp
from kplan_desktop.exchange.bundle.report_conversion import (
    contradictions,
    from_schema,
    lowest_format,
    to_schema,
)
from kplan_desktop.exchange.bundle.schema_types import BUNDLE_FORMAT, BundleWire
from kplan_desktop.exchange.bundle.schema_types_2 import BUNDLE_FORMAT_2, BundleWire2

MAX_BUNDLE_BYTES = 32 * 2**20
"""Twenty times the text of a long novel; a region's bundle has 30 KiB."""

_TYPES: Mapping[str, type[BundleWire] | type[BundleWire2]] = MappingProxyType(
    {BUNDLE_FORMAT: BundleWire, BUNDLE_FORMAT_2: BundleWire2}
)
_UNHASHED_KEYS = ("sha256", "exported_at", "written_by")
_DELIVERY_KEYS = ("format", "revision", "replaces", "approval")
"""What may change between an approval and the delivery of what was approved."""

_PROGRAM = re.compile(r"[A-Za-z0-9][A-Za-z0-9 .+-]{0,39}")
_WRITTEN_BY = {"program": "Kplan", "version": __version__}
_ANY_TIME = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


class BundleError(UserError):
    """A file that is not a bundle to use. ``faults`` has an English clause for each reason."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "This is not a delivery that can be used: it is another file, or was changed or damaged on "
        "its way. Ask for it to be sent again.",
    )

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__(detail=fault_list(faults))


class NoBundleError(BundleError):
    """A PDF that is sound but carries no bundle."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "There is no delivery in this PDF. Choose the delivery file (.kplan.json) that came with "
        "it, or ask for that.",
    )


class NewerBundleError(BundleError):
    """A bundle of a format that only a newer Kplan knows."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The delivery was made by a newer Kplan%1. Take it in with that one."
    )

    def __init__(self, written_by: str = "", *, detail: str = "") -> None:
        UserError.__init__(self, f" ({written_by})" if written_by else "", detail=detail)
        self.faults = (detail,) if detail else ()


class ReportFileError(BundleError):
    """A report file, given where a bundle is read."""

    template = QT_TRANSLATE_NOOP("Errors", "This is a report, not a delivery. Open it instead.")


class OfficeFileError(BundleError):
    """What is probably a Word document, given where a bundle is read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'This is not a delivery. A filled form in Word is taken in by "Take in a Word document …" '
        "or the command import-word.",
    )


class UndeliverableError(UserError):
    """A report of which no bundle can be made, because that could not be read again.

    ``faults`` has an English clause for each reason.
    """

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The report cannot be delivered. Shorten what is too long, or type a damaged text again. "
        "(%1)",
    )

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__(fault_list(faults))


@dataclass(frozen=True, slots=True)
class Bundle:
    """A decoded bundle: the report, the hash in it, and when it was made, in UTC.

    ``form_sha256`` is the hash that it states of its form.
    """

    report: Report
    sha256: str
    exported_at: dt.datetime
    form_sha256: str

    def form_matches(self, known: Form) -> bool:
        """Whether the bundle's form is, to the letter, the form of its id that we know.

        Where it is not, the sender has another version of it, or someone has altered it; the bundle
        can be used all the same, and the user should be told. The hashes compared are over the form
        as Kplan writes it, so that a default value written out makes no difference.
        """
        return form_sha256(self.report.form) == form_sha256(known)


def encode_bundle(report: Report, exported_at: dt.datetime) -> bytes:
    """The bundle's bytes: UTF-8 JSON for people and programs, one line break at its end.

    The same report gives the same bytes but for ``exported_at``, which must know its time zone and
    is written in UTC to the second, and for the version of Kplan, which version 2 of the format
    states. Raises UndeliverableError when the report holds text that is
    not Unicode or is too large to be read again, and ValueError when the report is not whole.
    """
    if exported_at.tzinfo is None:
        raise ValueError("the time of export has no time zone")
    data = format_readable(_hashed_data(report, exported_at))
    try:
        check_limits(data.decode())
    except JsonError as error:
        raise UndeliverableError(str(error)) from error
    if len(data) > MAX_BUNDLE_BYTES:
        raise UndeliverableError(
            f"it has {len(data) // 2**20} MiB, and a bundle at most {MAX_BUNDLE_BYTES // 2**20}"
        )
    return data


def report_sha256(report: Report) -> str:
    """The hash in every bundle of this report, whenever it is made.

    Raises as ``encode_bundle`` does.
    """
    return str(_hashed_data(report, _ANY_TIME)["sha256"])


def approved_content_sha256(report: Report) -> str:
    """The hash of what an approval of the report covers (docs/formats.md, bundle).

    It is the same before and after the approval, and whatever number the delivery gets. Raises as
    ``encode_bundle`` does.
    """
    content = _hashed_data(report, _ANY_TIME)
    return content_sha256({key: content[key] for key in content if key not in _DELIVERY_KEYS})


def approval_that_holds(report: Report) -> Approval | None:
    """The report's approval, unless something has changed since. Raises ValueError when not whole.

    With an approval it costs as much as making the bundle.
    """
    if report.approval is None:
        return None
    try:
        holds = approval_holds(report, approved_content_sha256(report))
    except UndeliverableError:  # what no bundle can hold was not approved either
        return None
    return report.approval if holds else None


def content_sha256(content: Mapping[str, object]) -> str:
    """SHA-256 over the canonical form of a bundle's data, but for the keys not under the hash."""
    return canonical_sha256(
        {key: value for key, value in content.items() if key not in _UNHASHED_KEYS}
    )


def form_sha256(form: Form) -> str:
    """SHA-256 over the RFC 8785 canonical form of a form, as bundles carry it."""
    return canonical_sha256(form_data(form))


def decode_bundle(data: bytes) -> Bundle:
    """The report in a bundle. Raises BundleError on whatever is not a whole, unchanged bundle.

    A byte order mark, other line ends and other spacing between keys do no harm, for the hash is
    over the canonical form.
    """
    try:
        value = parse_strict(data, MAX_BUNDLE_BYTES)
    except JsonError as error:
        raise _refusal([str(error)]) from error
    if not isinstance(value, dict):
        raise _refusal(["it is no JSON object"])
    _check_hash(value)
    typed = _typed(value)
    if typed.form_sha256 != canonical_sha256(value["form"]):
        raise _refusal(["form_sha256: it is not the hash of the form"])
    if not FIRST_YEAR <= typed.exported_at.year <= LAST_YEAR:
        raise _refusal([f"exported_at: the year {typed.exported_at.year} cannot be meant"])
    faults = [f"form.{fault}" for fault in form_faults(typed.form)]
    if faults:
        raise _refusal(faults)
    try:
        report = from_schema(typed)
    except ValueError as error:
        raise _refusal([str(error)]) from error
    faults = [*integrity_faults(report), *contradictions(typed)]
    if faults:
        raise _refusal(faults)
    exported_at = typed.exported_at.astimezone(dt.UTC)
    return Bundle(report, typed.sha256, exported_at, typed.form_sha256)


def _hashed_data(report: Report, exported_at: dt.datetime) -> dict[str, object]:
    """The bundle's data, hashes filled in, in the order in which it is written."""
    faults = integrity_faults(report)
    if faults:
        raise ValueError("; ".join(faults))
    stamp = time_stamp(exported_at).astimezone(dt.UTC).replace(microsecond=0)
    value: dict[str, object] = msgspec.to_builtins(to_schema(report, stamp))
    value["format"] = lowest_format(report)
    if value["format"] == BUNDLE_FORMAT_2:
        after_time = {"exported_at": value["exported_at"], "written_by": _WRITTEN_BY}
        value = {"format": value["format"], **after_time, **value}
    value["form"] = form_data(report.form)
    try:
        check_texts(value)
    except JsonError as error:
        raise UndeliverableError(str(error)) from error
    _check_size(value)
    value["form_sha256"] = canonical_sha256(value["form"])
    value["sha256"] = content_sha256(value)
    return value


def _check_hash(value: dict[str, object]) -> None:
    file_format = value.get("format")
    if not isinstance(file_format, str) or file_format not in _TYPES:
        if isinstance(file_format, str) and file_format.startswith("kplan-bundle/"):
            detail = f'its format is "{printable(file_format)}"'
            raise NewerBundleError(_program(value.get("written_by")), detail=detail)
        raise _refusal([f'it does not say "format": "{BUNDLE_FORMAT}"'])
    if value.get("sha256") != content_sha256(value):
        raise BundleError("its content does not fit its SHA-256")


def _program(written_by: object) -> str:
    """The program that a bundle of an unknown format says it was made by; empty where unlikely."""
    parts = written_by if isinstance(written_by, dict) else {}
    name = f"{parts.get('program')} {parts.get('version')}"
    return name if len(parts) and _PROGRAM.fullmatch(name) else ""


def _typed(value: dict[str, object]) -> BundleWire | BundleWire2:
    unknown = unknown_keys(value.get("form"), ("form",))
    if unknown:
        raise _refusal(unknown)
    try:
        typed = msgspec.convert(value, _TYPES[str(value["format"])])
    except msgspec.ValidationError as error:
        raise _refusal([type_fault(str(error))]) from error
    if isinstance(typed, BundleWire) and not is_of_first_format(typed.form):
        raise _refusal([f'form.format: "{BUNDLE_FORMAT}" has no "{typed.form.format}" in it'])
    return typed


def _check_size(value: dict[str, object]) -> None:
    """Raises UndeliverableError for a report that the reader would refuse for its size."""
    hashes = {"sha256": "0" * 64, "form_sha256": "0" * 64}
    try:
        msgspec.convert(value | hashes, _TYPES[str(value["format"])])
    except msgspec.ValidationError as error:
        raise UndeliverableError(printable(type_fault(str(error)), 300)) from error


def _refusal(faults: list[str]) -> BundleError:
    return BundleError(*(printable(fault, 300) for fault in faults))


def canonical_sha256(value: object) -> str:
    """SHA-256, in hexadecimal, over the RFC 8785 canonical form of JSON data."""
    canonical = rfc8785.dumps(value)  # type: ignore[arg-type]  # JSON data, checked by then
    return hashlib.sha256(canonical).hexdigest()
