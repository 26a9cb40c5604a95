"""Form files, and the library of those shipped with Kplan and those that the user has installed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import msgspec

from kplan_desktop.domain.form_format.form_check import SCHEMA, form_faults, publishing_faults
from kplan_desktop.domain.form_format.form_data import form_data, unknown_keys
from kplan_desktop.domain.form_format.format_versions import known_formats
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError, fault_list
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import reachable
from kplan_desktop.domain.text.strict_json import (
    JsonError,
    format_readable,
    parse_strict,
    printable,
    type_fault,
)
from kplan_desktop.filesystem.atomic_write import give_name, rename, sync, temporary_beside

MAX_FORM_BYTES = 4 * 2**20
"""A form of 15 units and 30 measures has 12 KiB."""

_ASIDE = "aside"
"""The folder, within that of the installed forms, of those that were removed or replaced."""


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


class NoFormError(FormError):
    """What was read is no form at all."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "This is no form of Kplan's, or a damaged one. Ask the office for it again. (%1)"
    )


class FormTooLargeError(UserError):
    """A form that would be too large to be read again; nothing was written."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The form is too large: it takes more than %1 MiB. Shorten its texts, or divide it.",
    )

    def __init__(self) -> None:
        super().__init__(MAX_FORM_BYTES // 2**20)


class FormFolderError(UserError):
    """A form could not be stored among those that are installed, or put aside there."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'Nothing could be changed in the folder of forms, "%1". Check that the disk has room and '
        "that you may write there. (%2)",
    )

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(folder, error.strerror or str(error))


def read_form(data: bytes) -> Form:
    """The form in a form file's bytes. Raises FormError with every fault it finds.

    A byte order mark and Windows line ends are accepted.
    """
    try:
        value = parse_strict(data, MAX_FORM_BYTES)
    except JsonError as error:
        raise NoFormError([str(error)]) from error
    if not isinstance(value, dict):
        raise NoFormError(["it is no JSON object"])
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
    """The form file's bytes: readable UTF-8 JSON, the same for the same form.

    Raises FormTooLargeError.
    """
    data = format_readable(form_data(form))
    if len(data) > MAX_FORM_BYTES:
        raise FormTooLargeError
    return data


def form_file_name(form_id: str, version: int) -> str:
    """The name of a published form's file; that of the first version is the id alone."""
    return f"{form_id}.json" if version == 1 else f"{form_id}@{version}.json"


class InstallKind(Enum):
    """How a form stands to those in the library: by its id, its version and its contents.

    ``CONFLICT``: the library has this version of it with other contents. ``OLDER`` and ``NEWER``:
    it has the form in other versions, the newest of which is newer or older than this one.
    """

    NEW = "new"
    SAME = "same"
    CONFLICT = "conflict"
    OLDER = "older"
    NEWER = "newer"


@dataclass(frozen=True, slots=True)
class StoredForm:
    """A form in the library; ``is_installed`` where the user has put it there."""

    form: Form
    path: Path
    is_installed: bool


@dataclass(frozen=True, slots=True)
class FaultyForm:
    """A file in the library that is no form, and why."""

    path: Path
    error: FormError
    is_installed: bool


@dataclass(frozen=True, slots=True)
class LibraryContents:
    """All versions of all forms, the newest period first, and the files that cannot be used.

    The editions of a form stand beside each other, and its versions, the newest first.
    """

    forms: tuple[StoredForm, ...]
    faulty: tuple[FaultyForm, ...]

    def newest(self) -> list[Form]:
        """Each form in its newest version, in the same order."""
        newest: dict[str, Form] = {}
        for stored in self.forms:
            newest.setdefault(stored.form.id, stored.form)
        return list(newest.values())


@dataclass(frozen=True, slots=True)
class Installation:
    """A form that is to be installed, or was.

    ``present`` is what it compares to: the form of its version where the library has one, else its
    newest version, else the newest of its editions in other languages; None for a new form.
    ``is_stored`` says whether it was put into the folder, ``aside`` where its former is now.
    """

    kind: InstallKind
    form: Form
    present: StoredForm | None = None
    is_stored: bool = False
    aside: Path | None = None

    @property
    def may_replace(self) -> bool:
        """Whether it can take the place of a form that the user has installed."""
        present = self.present
        return self.kind is InstallKind.CONFLICT and present is not None and present.is_installed


class FormLibrary:
    """Published forms, each in all its versions: those shipped, and those the user has installed.

    ``shipped`` is the folder of the former, with filled examples in ``examples/``; ``installed``
    that of the latter, which need not exist. Where both have a version of a form, the shipped one
    counts. A new report is made on the newest version of a form, and stays on it. A file that
    cannot be used hinders no other form.
    """

    def __init__(self, shipped: Path, installed: Path | None = None) -> None:
        self._shipped = shipped
        self._installed = reachable(installed) if installed is not None else None

    def form_ids(self) -> list[str]:
        """The ids of all forms, sorted. JSON Schemas are left out."""
        return sorted(self._versions())

    def versions(self, form_id: str) -> list[int]:
        """The versions of a form, the oldest first; none of an unknown form."""
        return sorted(self._versions().get(form_id, ()))

    def contents(self) -> LibraryContents:
        """All that is in the library."""
        forms: list[StoredForm] = []
        faulty: list[FaultyForm] = []
        for form_id, versions in self._versions().items():
            for version, path in versions.items():
                try:
                    form = _read_file(path, form_id, version)
                except FormError as error:
                    faulty.append(FaultyForm(path, error, self._is_installed(path)))
                else:
                    forms.append(StoredForm(form, path, self._is_installed(path)))
        return LibraryContents(tuple(_newest_first(forms)), tuple(faulty))

    def newest_forms(self) -> list[Form]:
        """Each form in its newest version that can be used, the newest period first."""
        return self.contents().newest()

    def load(self, form_id: str, version: int | None = None) -> Form:
        """This version of the form with this id, or its newest.

        Raises FormError when there is none or when it has faults.
        """
        versions = self._versions().get(form_id, {})
        wanted = max(versions, default=1) if version is None else version
        if wanted not in versions:
            known = ", ".join(self.form_ids()) or "none"
            what = f"its version {version}" if versions else "it"
            raise FormError(
                [f"{what} is not among those that Kplan has ({known})"],
                f'"{printable(form_id)}"',
            )
        return _read_file(versions[wanted], form_id, wanted)

    def known(self, form_id: str, version: int) -> Form | None:
        """The form of this id and version; the newest where the library lacks it in this one.

        None for an unknown form. Both may come from untrusted input: they are looked up, and never
        made part of a path. A file that cannot be used is passed over.
        """
        stored = self._stored(form_id, version)
        return stored.form if stored is not None else None

    def known_edition(self, form: Form) -> Form | None:
        """The form in another language, where the library has such an edition of it; else None."""
        stored = self._edition(form)
        return stored.form if stored is not None else None

    def example_bundle(self) -> bytes:
        """The bundle of the filled example report. Raises FormError when none is shipped."""
        for path in sorted((self._shipped / "examples").glob("*.kplan.json")):
            return path.read_bytes()
        raise FormError(["it is not shipped with this Kplan"], "the example report")

    def examine(self, data: bytes) -> Installation:
        """What installing a form file's bytes would mean; nothing is stored.

        Raises FormError when it is no form, or has what keeps it from being published.
        """
        form = read_form(data)
        if faults := publishing_faults(form):
            raise FormError([str(fault) for fault in faults])
        present = self._stored(form.id, form.version)
        if present is None:
            return Installation(InstallKind.NEW, form, self._edition(form))
        if present.form.version != form.version:
            is_newer = form.version > present.form.version
            return Installation(InstallKind.NEWER if is_newer else InstallKind.OLDER, form, present)
        is_same = replace(present.form, format=form.format) == form
        return Installation(InstallKind.SAME if is_same else InstallKind.CONFLICT, form, present)

    def install(self, data: bytes, *, replaces: bool = False) -> Installation:
        """Store the form in a form file's bytes among the installed ones, and say what was done.

        Nothing is stored where the library has it already, nor where it has this version of it with
        other contents. With ``replaces`` the form takes the place of one that was installed, which
        is put aside. Raises FormError, FormTooLargeError, and FormFolderError when the folder
        cannot be written; all is then as before.
        """
        found = self.examine(data)
        folder = self._installed_folder()
        if found.kind is InstallKind.SAME:
            return found
        if found.kind is InstallKind.CONFLICT and not (replaces and found.may_replace):
            return found
        path, aside = folder / form_file_name(found.form.id, found.form.version), None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            has_former = path.exists()  # a form that it replaces, or a file that cannot be used
            with temporary_beside(path) as temporary:
                temporary.write_bytes(write_form(found.form))
                sync(temporary)
                if has_former:
                    aside = self._put_aside(path)
                try:
                    give_name(temporary, path)
                except OSError:
                    if aside is not None and not path.exists():
                        rename(aside, path)
                    raise
        except OSError as error:
            if isinstance(error, FileExistsError) and folder.is_dir():
                return self.examine(data)  # another window was faster
            raise FormFolderError(folder, error) from error
        return replace(found, is_stored=True, aside=aside)

    def remove(self, stored: StoredForm | FaultyForm) -> Path:
        """Put an installed form aside; no report needs it. Returns where it is now.

        Raises FormFolderError, and ValueError for a shipped one.
        """
        if not stored.is_installed:
            raise ValueError("a shipped form is not removed")
        try:
            return self._put_aside(stored.path)
        except OSError as error:
            raise FormFolderError(self._installed_folder(), error) from error

    def restore(self, aside: Path, stored: StoredForm | FaultyForm) -> None:
        """Undo ``remove``. Raises FormFolderError, also when another form has its name by now."""
        try:
            give_name(aside, stored.path)
            aside.unlink(missing_ok=True)
        except OSError as error:
            raise FormFolderError(self._installed_folder(), error) from error

    def _installed_folder(self) -> Path:
        if self._installed is None:
            raise ValueError("this library has no folder of installed forms")
        return self._installed

    def _is_installed(self, path: Path) -> bool:
        return path.parent == self._installed

    def _put_aside(self, path: Path) -> Path:
        """Move a file into the folder ``aside`` under a name that is free. Raises OSError."""
        folder = path.parent / _ASIDE
        folder.mkdir(exist_ok=True)
        number = 1
        while (free := folder / f"{path.stem} ({number}).json").exists():
            number += 1
        rename(path, free)
        return free

    def _stored(self, form_id: str, version: int) -> StoredForm | None:
        """As ``known``, with where it lies."""
        versions = self._versions().get(form_id, {})
        wanted_first = sorted(versions, key=lambda n: (n == version, n), reverse=True)
        for number in wanted_first:
            path = versions[number]
            with suppress(FormError):
                form = _read_file(path, form_id, number)
                return StoredForm(form, path, self._is_installed(path))
        return None

    def _edition(self, form: Form) -> StoredForm | None:
        return next(
            (
                stored
                for stored in self.contents().forms
                if stored.form.subject_id == form.subject_id and stored.form.id != form.id
            ),
            None,
        )

    def _versions(self) -> dict[str, dict[int, Path]]:
        """The files of the versions of each form, by the names of the files."""
        found: dict[str, dict[int, Path]] = {}
        for path in self._files():
            form_id, _, version = path.name.removesuffix(".json").partition("@")
            number = int(version) if re.fullmatch("[1-9][0-9]{0,6}", version) else 1
            if path.name == form_file_name(form_id, number) and not form_id.endswith(SCHEMA):
                found.setdefault(form_id, {}).setdefault(number, path)
        return found

    def _files(self) -> Iterator[Path]:
        for folder in filter(None, (self._shipped, self._installed)):
            # Reading a pipe would wait for ever.
            yield from (path for path in folder.glob("*.json") if path.is_file())


def _read_file(path: Path, form_id: str, version: int) -> Form:
    """The form of this id and version in a file of a library. Raises FormError."""
    name = f'"{path.name}"'
    try:
        with path.open("rb") as file:
            form = read_form(file.read(MAX_FORM_BYTES + 1))
    except FormError as error:
        raise type(error)(error.faults, name) from error
    except OSError as error:
        raise FormError([f"it cannot be read ({error.strerror})"], name) from error
    if form.id != form_id:
        raise FormError([f'its id is "{printable(form.id)}", unlike its name'], name)
    if form.version != version:
        raise FormError([f"its version is {form.version}, unlike its name"], name)
    return form


def _newest_first(forms: Iterable[StoredForm]) -> Iterator[StoredForm]:
    """Sorted by period, the editions of a form beside each other, and its versions."""
    subjects: dict[str, list[StoredForm]] = {}
    for stored in forms:
        subjects.setdefault(stored.form.subject_id, []).append(stored)
    for group in sorted(subjects.values(), key=_age, reverse=True):
        yield from sorted(group, key=lambda s: (s.form.edition_of, s.form.id, -s.form.version))


def _age(group: Sequence[StoredForm]) -> tuple[object, ...]:
    newest = max((stored.form for stored in group), key=lambda form: form.version)
    period = newest.report.period
    return period.last_year, period.first_year, newest.report.deadline, newest.subject_id


def _other_format(found: object) -> FormError:
    if isinstance(found, str) and found.startswith("kplan-form/"):
        read = " and ".join(f'"{known}"' for known in known_formats())
        fault = f'its format is "{printable(found)}", and this Kplan reads {read}'
        return NewerFormError([fault])
    return NoFormError([f'it does not say "format": "{known_formats()[0]}"'])
