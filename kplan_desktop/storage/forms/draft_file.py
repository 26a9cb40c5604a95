"""The file of a form draft: a form that is being made, with whatever faults it has.

It is JSON of a format of its own, so that no Kplan takes it for a form to be filled: the form's
data in the newest format, and which published form it came from.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from kplan_desktop.domain.form_editing.new_forms import to_edit
from kplan_desktop.domain.form_format.form_data import form_data, unknown_keys
from kplan_desktop.domain.form_format.format_versions import known_formats
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.strict_json import (
    JsonError,
    format_readable,
    parse_strict,
    printable,
    type_fault,
)
from kplan_desktop.storage.forms.form_files import MAX_FORM_BYTES

DRAFT_FORMAT = "kplan-form-draft/1"

MAX_DRAFT_BYTES = 2 * MAX_FORM_BYTES
"""The lines of a form stand further in than in its own file, and are to be shortened here."""


@dataclass(frozen=True, slots=True)
class PublishedVersion:
    """A version of a published form, by its id."""

    id: str
    version: int


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form that is being made, and the published one that it came from, if any.

    ``form`` is in the newest format. It has the id of ``based_on`` where that one is corrected, and
    another one where the form is for another period.
    """

    form: Form
    based_on: PublishedVersion | None = None


class DraftError(UserError):
    """A problem with form drafts on disk."""


class DraftNotReadError(DraftError):
    """The file is no form draft, or a damaged one. ``faults`` are English clauses."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The form draft cannot be read. Go back to one of its earlier versions."
    )

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(detail=fault_list(faults))
        self.faults = tuple(faults)


class NewerDraftError(DraftNotReadError):
    """A draft of a format that only a newer Kplan knows."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The form draft was made with a newer Kplan. Open it with that one."
    )


class DraftTextError(DraftError):
    """A text of the draft holds half of a character (a lone surrogate)."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "A text of the form holds half of a character, which no file can hold. Remove that "
        "character.",
    )


class DraftTooLargeError(DraftError):
    """A draft that would be too large to be read again. What was stored before is unchanged."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The form has become too large to be saved: it takes more than %1 MiB. Nothing is lost "
        "while it is open here. Shorten its texts, or divide it.",
    )

    def __init__(self) -> None:
        super().__init__(MAX_DRAFT_BYTES // 2**20)


def write_draft(draft: FormDraft) -> bytes:
    """The draft file's bytes, the same for the same draft.

    Raises DraftTextError and DraftTooLargeError.
    """
    data: dict[str, object] = {"format": DRAFT_FORMAT}
    if draft.based_on is not None:
        data["based_on"] = dataclasses.asdict(draft.based_on)
    data["form"] = form_data(to_edit(draft.form))
    try:
        written = format_readable(data)
    except UnicodeEncodeError as error:
        raise DraftTextError from error
    if len(written) > MAX_DRAFT_BYTES:
        raise DraftTooLargeError
    return written


def read_draft(data: bytes) -> FormDraft:
    """The draft in a file's bytes; its form may have faults. Raises DraftNotReadError."""
    try:
        value = parse_strict(data, MAX_DRAFT_BYTES)
    except JsonError as error:
        raise DraftNotReadError([str(error)]) from error
    if not isinstance(value, dict):
        raise DraftNotReadError(["it is no JSON object"])
    _refuse_newer(value)
    unknown = _unknown(value, _DraftData) + _unknown(value.get("based_on"), PublishedVersion)
    unknown += unknown_keys(value.get("form"), ("form",))
    if unknown:
        raise DraftNotReadError(unknown)
    try:
        typed = msgspec.convert(value, _DraftData)
    except msgspec.ValidationError as error:
        raise DraftNotReadError([type_fault(str(error))]) from error
    return FormDraft(to_edit(typed.form), typed.based_on)


@dataclass(frozen=True, slots=True)
class _DraftData:
    """What the file holds."""

    format: Literal["kplan-form-draft/1"]
    form: Form
    based_on: PublishedVersion | None = None


def _refuse_newer(value: Mapping[str, object]) -> None:
    """Raises NewerDraftError where the draft or the form in it is of an unknown format."""
    form = value.get("form")
    formats = (
        (value.get("format"), "kplan-form-draft/", (DRAFT_FORMAT,)),
        (form.get("format") if isinstance(form, dict) else None, "kplan-form/", known_formats()),
    )
    for found, beginning, known in formats:
        if isinstance(found, str) and found.startswith(beginning) and found not in known:
            raise NewerDraftError([f'its format is "{printable(found)}"'])


def _unknown(value: object, model: type) -> list[str]:
    """The keys of an object that the dataclass lacks, as clauses; none of another value."""
    known = {field.name for field in dataclasses.fields(model)}
    keys = value if isinstance(value, dict) else ()
    return [f'unknown key "{printable(str(key))}"' for key in keys if key not in known]
