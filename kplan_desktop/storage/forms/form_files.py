"""Form files: reading and writing them, and the folder of forms shipped with Kplan."""

from __future__ import annotations

import re
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


class NewerFormError(FormError):
    """A form of a format that only a newer Kplan knows."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The form was made for a newer Kplan. Use it with that one. (%1)"
    )


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
        raise _other_format(value.get("format"))
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


def form_file_name(form_id: str, version: int) -> str:
    """The name of a published form's file; that of the first version is the id alone."""
    return f"{form_id}.json" if version == 1 else f"{form_id}@{version}.json"


class FormLibrary:
    """A folder of published forms, each in all its versions, with filled examples in ``examples/``.

    A new report is made on the newest version of a form, and stays on it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def form_ids(self) -> list[str]:
        """The ids of the forms in the folder, sorted. JSON Schemas are left out."""
        return sorted(self._versions())

    def versions(self, form_id: str) -> list[int]:
        """The versions of a form in the folder, the oldest first; none of an unknown form."""
        return sorted(self._versions().get(form_id, ()))

    def load(self, form_id: str, version: int | None = None) -> Form:
        """This version of the form with this id, or its newest.

        Raises FormError when there is none or when it has faults.
        """
        versions = self.versions(form_id)
        if not versions or version not in (None, *versions):
            known = ", ".join(self.form_ids()) or "none"
            what = "it" if not versions else f"its version {version}"
            raise FormError(
                [f"{what} is not among those shipped with Kplan ({known})"],
                f'"{printable(form_id)}"',
            )
        wanted = versions[-1] if version is None else version
        file_name = form_file_name(form_id, wanted)
        name = f'"{file_name}"'
        try:
            with (self._folder / file_name).open("rb") as file:
                form = read_form(file.read(MAX_FORM_BYTES + 1))
        except FormError as error:
            raise type(error)(error.faults, name) from error
        except OSError as error:
            raise FormError([f"it cannot be read ({error.strerror})"], name) from error
        if form.id != form_id:
            raise FormError([f'its id is "{printable(form.id)}", unlike its name'], name)
        if form.version != wanted:
            raise FormError([f"its version is {form.version}, unlike its name"], name)
        return form

    def known(self, form_id: str, version: int) -> Form | None:
        """The form of this id and version; the newest where it is not in the folder in this one.

        None for an unknown form. Both may come from untrusted input: they are looked up, and never
        made part of a path. Raises FormError when the form has faults.
        """
        versions = self.versions(form_id)
        if not versions:
            return None
        return self.load(form_id, version if version in versions else None)

    def example_bundle(self) -> bytes:
        """The bundle of the filled example report. Raises FormError when none is shipped."""
        for path in sorted((self._folder / "examples").glob("*.kplan.json")):
            return path.read_bytes()
        raise FormError(["it is not shipped with this Kplan"], "the example report")

    def _versions(self) -> dict[str, set[int]]:
        """The versions of each form, by the names of the files."""
        found: dict[str, set[int]] = {}
        for path in self._folder.glob("*.json"):
            form_id, _, version = path.name.removesuffix(".json").partition("@")
            number = int(version) if re.fullmatch("[1-9][0-9]{0,6}", version) else 1
            if path.name == form_file_name(form_id, number) and not form_id.endswith(".schema"):
                found.setdefault(form_id, set()).add(number)
        return found


def _other_format(found: object) -> FormError:
    if isinstance(found, str) and found.startswith("kplan-form/"):
        read = " and ".join(f'"{known}"' for known in known_formats())
        fault = f'its format is "{printable(found)}", and this Kplan reads {read}'
        return NewerFormError([fault])
    return FormError([f'it does not say "format": "{known_formats()[0]}"'])
