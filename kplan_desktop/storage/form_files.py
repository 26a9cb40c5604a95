"""Form files: reading and writing them, and the folder of forms shipped with Kplan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kplan_desktop.domain.form_format.form_check import form_faults
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

MAX_FORM_BYTES = 4 * 2**20
"""A form of 15 units and 30 measures has 12 KiB."""


class FormError(UserError):
    """A form that cannot be used.

    ``faults`` has an English clause, with its location, for every fault; ``file`` is the name of
    the file, if known.
    """

    template = QT_TRANSLATE_NOOP(
        "Errors", "The form cannot be used. Ask the office for it again. (%1)"
    )

    def __init__(self, faults: Sequence[str], file: str = "") -> None:
        self.faults = tuple(faults)
        listed = fault_list(self.faults)
        super().__init__(f"{file}: {listed}" if file else listed)


def read_form(data: bytes) -> Form:
    """The form in a form file's bytes. Raises FormError with every fault it finds.

    A byte order mark and Windows line ends are accepted.
    """
    try:
        value = parse_strict(data, MAX_FORM_BYTES)
    except JsonError as error:
        raise FormError([str(error)]) from error
    if not isinstance(value, dict):
        raise FormError(["it is no JSON object"])
    if value.get("format") not in known_formats():
        raise FormError([_format_fault(value.get("format"))])
    unknown = unknown_keys(value)
    try:
        form = msgspec.convert(value, Form)
    except msgspec.ValidationError as error:
        raise FormError([*unknown, type_fault(str(error))]) from error
    faults = unknown + [str(fault) for fault in form_faults(form)]
    if faults:
        raise FormError(faults)
    return form


def write_form(form: Form) -> bytes:
    """The form file's bytes: readable UTF-8 JSON, the same for the same form."""
    return format_readable(form_data(form))


class FormLibrary:
    """A folder of published forms, ``<form id>.json``, with filled examples in ``examples/``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def form_ids(self) -> list[str]:
        """The ids of the forms in the folder, sorted. JSON Schemas are left out."""
        names = (path.name for path in self._folder.glob("*.json"))
        return sorted(
            name.removesuffix(".json") for name in names if not name.endswith(".schema.json")
        )

    def load(self, form_id: str) -> Form:
        """The form with this id. Raises FormError when there is none or when it has faults."""
        if form_id not in self.form_ids():
            known = ", ".join(self.form_ids()) or "none"
            raise FormError(
                [f"it is not among those shipped with Kplan ({known})"],
                f'"{printable(form_id)}"',
            )
        name = f'"{form_id}.json"'
        try:
            with (self._folder / f"{form_id}.json").open("rb") as file:
                form = read_form(file.read(MAX_FORM_BYTES + 1))
        except FormError as error:
            raise FormError(error.faults, name) from error
        except OSError as error:
            raise FormError([f"it cannot be read ({error.strerror})"], name) from error
        if form.id != form_id:
            raise FormError([f'its id is "{printable(form.id)}", unlike its name'], name)
        return form

    def known(self, form_id: str) -> Form | None:
        """The form with this id, or None for one that is not in the folder.

        The id may come from untrusted input: it is looked up, and never made part of a path. Raises
        FormError when the form has faults.
        """
        return self.load(form_id) if form_id in self.form_ids() else None

    def example_bundle(self) -> bytes:
        """The bundle of the filled example report. Raises FormError when none is shipped."""
        for path in sorted((self._folder / "examples").glob("*.kplan.json")):
            return path.read_bytes()
        raise FormError(["it is not shipped with this Kplan"], "the example report")


def _format_fault(found: object) -> str:
    if isinstance(found, str) and found.startswith("kplan-form/"):
        read = " and ".join(f'"{known}"' for known in known_formats())
        return f'its format is "{printable(found)}", and this Kplan reads {read}'
    return f'it does not say "format": "{known_formats()[0]}"'
