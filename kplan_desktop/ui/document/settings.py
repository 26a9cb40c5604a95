"""Settings: what the program remembers between runs, declared once and typed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from kplan_desktop.filesystem.private_files import keep_private, make_private_folder

ColourScheme = Literal["system", "light", "dark"]
ScreenLanguage = Literal["system", "nb", "nn", "en"]
"""The language of the window; «system» is the system's where that is nynorsk, else bokmål."""
MailProgram = Literal["system", "outlook", "folder"]
"""What opens an e-mail: the system's program for one, classic Outlook (on Windows), or none."""

TextLanguage = Literal["nb", "nn"]
"""A language whose words are looked up in a dictionary."""

TEXT_SCALES = (100, 125, 150, 200)
"""Per cent that the size of text can be set to; WCAG 2.1 asks for 200."""

_RECENT = 8
_TOLD_OF = 40
_PLACES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All that is remembered. ``text_scale`` is in per cent; geometries are Qt's own bytes.

    ``opening``: the report that is being opened, or was when the program ended.
    ``bundle_in_pdf``: whether the PDF of a delivery carries the bundle. ``copies_told_of``: a mark
    of each copy by a sync client that the user was told of. ``remind_unsent``: whether to remind of
    a delivery that is not sent; ``unsent_dismissed``: the hashes of those not to be reminded of
    again. ``days_left``: whether the status line counts the days to the deadline;
    ``remind_deadline``: whether there is a note about it when a report is opened, and
    ``deadlines_told`` the marks of the notes that were shown; ``forms_told``: those of the forms
    that the user was told of. ``unit_id`` and ``adviser`` are those of the report that was open
    last, or with ``head_chosen`` those chosen in the settings, and are proposed for a new one.
    ``examples``: the ids of the reports that were made as copies of the filled example, and
    ``left_for_example`` the report that was open before the last of them.
    ``commenter`` is who comments on the deliveries of others.
    ``report_folder`` and ``backup_folder`` are None for the usual ones; those chosen before are
    ``earlier_report_folders`` and ``earlier_backup_folders``, the latest first. ``intake_folder``
    is where deliveries were chosen last. ``places`` has Qt's geometries of windows and dialogs by
    their names.
    """

    last_file: Path | None = None
    opening: Path | None = None
    recent_files: tuple[Path, ...] = ()
    copies_told_of: tuple[str, ...] = ()
    language: ScreenLanguage = "system"
    colour_scheme: ColourScheme = "system"
    text_scale: int = 100
    side_panel: bool = True
    bundle_in_pdf: bool = False
    remind_unsent: bool = True
    unsent_dismissed: tuple[str, ...] = ()
    days_left: bool = True
    remind_deadline: bool = True
    deadlines_told: tuple[str, ...] = ()
    forms_told: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    left_for_example: Path | None = None
    steps_done: tuple[str, ...] = ()
    geometry: bytes = b""
    office_geometry: bytes = b""
    help_geometry: bytes = b""
    unit_id: str = ""
    adviser: str = ""
    commenter: str = ""
    head_chosen: bool = False
    mail_program: MailProgram = "system"
    report_folder: Path | None = None
    earlier_report_folders: tuple[Path, ...] = ()
    backup_folder: Path | None = None
    earlier_backup_folders: tuple[Path, ...] = ()
    intake_folder: Path | None = None
    spelling: tuple[TextLanguage, ...] = get_args(TextLanguage)
    suggestions: bool = True
    places: tuple[tuple[str, bytes], ...] = ()

    def with_opened(self, path: Path) -> Settings:
        """The settings after a file was opened: it is the last, and the first of the recent."""
        others = (recent for recent in self.recent_files if recent != path)
        return replace(self, last_file=path, recent_files=(path, *others)[:_RECENT])

    def with_told_of(self, marks: Iterable[str]) -> Settings:
        """The settings after the user was told of these copies."""
        return replace(self, copies_told_of=(*self.copies_told_of, *marks)[-_TOLD_OF:])

    def with_unsent_dismissed(self, sha256: str) -> Settings:
        """The settings after the user wants no reminder of the delivery with this hash."""
        return replace(self, unsent_dismissed=(*self.unsent_dismissed, sha256)[-_TOLD_OF:])

    def with_deadline_told(self, mark: str) -> Settings:
        """The settings after the user was told of a deadline."""
        return replace(self, deadlines_told=(*self.deadlines_told, mark)[-_TOLD_OF:])

    def with_form_told(self, mark: str) -> Settings:
        """The settings after the user was told of a form."""
        return replace(self, forms_told=(*self.forms_told, mark)[-_TOLD_OF:])

    def with_folder(self, name: str, folder: Path | None) -> Settings:
        """The settings after ``report_folder`` or ``backup_folder`` was chosen, None the usual."""
        earlier = f"earlier_{name}s"
        before = dict.fromkeys((getattr(self, name), *getattr(self, earlier)))
        left = tuple(each for each in before if each not in (None, folder))
        changes: dict[str, Any] = {name: folder, earlier: left}
        return replace(self, **changes)

    def with_example(self, report_id: str, left: Path | None) -> Settings:
        """The settings after an example was made while ``left`` was open, None for no report."""
        examples = (*self.examples, report_id)[-_TOLD_OF:]
        return replace(self, examples=examples, left_for_example=left or self.left_for_example)

    def with_text_step(self, step: int) -> Settings:
        """The settings with text one size larger (1) or smaller (-1), as far as there is one."""
        index = TEXT_SCALES.index(self.text_scale) + step
        return replace(self, text_scale=TEXT_SCALES[min(max(index, 0), len(TEXT_SCALES) - 1)])

    def place_of(self, name: str) -> bytes:
        """The geometry of the window or dialog with this name; empty where none is known."""
        return dict(self.places).get(name, b"")

    def with_place(self, name: str, geometry: bytes) -> Settings:
        """The settings after a window or dialog was closed with this geometry."""
        others = [place for place in self.places if place[0] != name]
        return replace(self, places=(*others, (name, geometry))[-_PLACES:])

    def as_first(self) -> Settings:
        """The settings with all that can be chosen as it was at first.

        What the user has written or made stays: name and unit, the files that were open, what she
        was told of, and where windows and backups are.
        """
        left = self.with_folder("report_folder", None).with_folder("backup_folder", None)
        return Settings(**{name: getattr(left, name) for name in _KEPT_ON_RESET})

    def without(self, path: Path) -> Settings:
        """The settings without a file that no longer exists."""
        left = tuple(recent for recent in self.recent_files if recent != path)
        last = None if self.last_file == path else self.last_file
        return replace(self, last_file=last, recent_files=left)


_KEPT_ON_RESET = (
    "last_file",
    "opening",
    "recent_files",
    "copies_told_of",
    "unsent_dismissed",
    "deadlines_told",
    "forms_told",
    "examples",
    "left_for_example",
    "geometry",
    "office_geometry",
    "help_geometry",
    "places",
    "unit_id",
    "adviser",
    "head_chosen",
    "commenter",
    "earlier_report_folders",
    "earlier_backup_folders",
    "intake_folder",
)


class SettingsStore(QObject):
    """Reads and writes the settings in one INI file; what is odd there counts as not set.

    ``changed(before, now)`` follows when other settings are remembered.
    """

    changed = Signal(object, object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._known: Settings | None = None
        self._stored = Settings()

    @property
    def known(self) -> Settings:
        """What was read or remembered here last."""
        return self.load() if self._known is None else self._known

    def load(self) -> Settings:
        """What was remembered, or the defaults."""
        self._known = self._stored = self._read()
        return self._known

    def remember(self, change: Callable[[Settings], Settings]) -> None:
        """Keep changed settings for the next start.

        ``change`` is given what is remembered now, with what other windows have changed since. A
        folder that cannot be written is no reason to stop working.
        """
        before, stored = self.known, self._read()
        theirs: dict[str, Any] = {
            each.name: getattr(stored, each.name)
            for each in fields(stored)
            if getattr(stored, each.name) != getattr(self._stored, each.name)
        }
        now = change(replace(before, **theirs))
        self._known, self._stored = now, stored
        if now != stored:
            self._write(stored, now)
            self._stored = self._read()
        if now != before:
            self.changed.emit(before, now)

    def _read(self) -> Settings:
        file = self._opened()
        if file is None or file.status() is QSettings.Status.AccessError:
            return self._stored
        scheme = _text(file, "window/colour_scheme")
        scale = _text(file, "window/text_scale")
        language = _text(file, "window/language")
        mail = _text(file, "delivery/mail_program")
        spelling = _text(file, "writing/spelling")
        return Settings(
            last_file=_path(file, "files/last"),
            opening=_path(file, "files/opening"),
            recent_files=tuple(map(Path, _texts(file, "files/recent"))),
            copies_told_of=_texts(file, "files/copies_told_of"),
            language=next((x for x in get_args(ScreenLanguage) if x == language), "system"),
            colour_scheme=next((s for s in get_args(ColourScheme) if s == scheme), "system"),
            text_scale=int(scale) if scale in map(str, TEXT_SCALES) else TEXT_SCALES[0],
            side_panel=_text(file, "window/side_panel") != "no",
            bundle_in_pdf=_text(file, "delivery/bundle_in_pdf") == "yes",
            remind_unsent=_text(file, "reminders/unsent") != "no",
            unsent_dismissed=_texts(file, "reminders/unsent_dismissed"),
            days_left=_text(file, "reminders/days_left") != "no",
            remind_deadline=_text(file, "reminders/deadline") != "no",
            deadlines_told=_texts(file, "reminders/deadlines_told"),
            forms_told=_texts(file, "reminders/forms_told"),
            examples=_texts(file, "report/examples"),
            left_for_example=_path(file, "report/left_for_example"),
            steps_done=_texts(file, "reminders/steps_done"),
            geometry=_bytes(file, "window/geometry"),
            office_geometry=_bytes(file, "office/geometry"),
            help_geometry=_bytes(file, "help/geometry"),
            unit_id=_text(file, "report/unit"),
            adviser=_text(file, "report/adviser"),
            commenter=_text(file, "comments/author"),
            head_chosen=_text(file, "report/chosen") == "yes",
            mail_program=next((m for m in get_args(MailProgram) if m == mail), "system"),
            report_folder=_path(file, "folders/reports"),
            earlier_report_folders=tuple(map(Path, _texts(file, "folders/earlier_reports"))),
            backup_folder=_path(file, "folders/backups"),
            earlier_backup_folders=tuple(map(Path, _texts(file, "folders/earlier_backups"))),
            intake_folder=_path(file, "folders/intake"),
            spelling=tuple(
                each for each in get_args(TextLanguage) if not spelling or each in spelling.split()
            ),
            suggestions=_text(file, "writing/suggestions") != "no",
            places=_places(file),
        )

    def _write(self, stored: Settings, now: Settings) -> None:
        file = self._opened()
        if file is None:
            return
        with suppress(OSError):
            make_private_folder(self._path.parent)
        before, values = _values(stored), _values(now)
        for key, value in values.items():
            if key not in before or before[key] != value:
                file.setValue(key, value)
        for key in set(before) - set(values):
            file.remove(key)
        file.sync()
        keep_private(self._path)

    def _opened(self) -> QSettings | None:
        """The file; None where it or its lock is no file: Qt would wait at a pipe."""
        lock = self._path.with_name(f"{self._path.name}.lock")
        if any(os.path.lexists(path) and not path.is_file() for path in (self._path, lock)):
            return None
        return QSettings(str(self._path), QSettings.Format.IniFormat)


def _values(settings: Settings) -> dict[str, object]:
    return {
        "files/last": str(settings.last_file or ""),
        "files/opening": str(settings.opening or ""),
        "files/recent": list(map(str, settings.recent_files)),
        "files/copies_told_of": list(settings.copies_told_of),
        "window/language": settings.language,
        "window/colour_scheme": settings.colour_scheme,
        "window/text_scale": str(settings.text_scale),
        "window/side_panel": "yes" if settings.side_panel else "no",
        "delivery/bundle_in_pdf": "yes" if settings.bundle_in_pdf else "no",
        "reminders/unsent": "yes" if settings.remind_unsent else "no",
        "reminders/unsent_dismissed": list(settings.unsent_dismissed),
        "reminders/days_left": "yes" if settings.days_left else "no",
        "reminders/deadline": "yes" if settings.remind_deadline else "no",
        "reminders/deadlines_told": list(settings.deadlines_told),
        "reminders/forms_told": list(settings.forms_told),
        "report/examples": list(settings.examples),
        "report/left_for_example": str(settings.left_for_example or ""),
        "reminders/steps_done": list(settings.steps_done),
        "window/geometry": QByteArray(settings.geometry),
        "office/geometry": QByteArray(settings.office_geometry),
        "help/geometry": QByteArray(settings.help_geometry),
        "report/unit": settings.unit_id,
        "report/adviser": settings.adviser,
        "comments/author": settings.commenter,
        "report/chosen": "yes" if settings.head_chosen else "no",
        "delivery/mail_program": settings.mail_program,
        "folders/reports": str(settings.report_folder or ""),
        "folders/earlier_reports": list(map(str, settings.earlier_report_folders)),
        "folders/backups": str(settings.backup_folder or ""),
        "folders/earlier_backups": list(map(str, settings.earlier_backup_folders)),
        "folders/intake": str(settings.intake_folder or ""),
        "writing/spelling": " ".join(settings.spelling) or "none",
        "writing/suggestions": "yes" if settings.suggestions else "no",
        **{f"places/{name}": QByteArray(geometry) for name, geometry in settings.places},
    }


def _places(file: QSettings) -> tuple[tuple[str, bytes], ...]:
    file.beginGroup("places")
    names = file.childKeys()[-_PLACES:]
    file.endGroup()
    return tuple((name, _bytes(file, f"places/{name}")) for name in names)


def _path(file: QSettings, key: str) -> Path | None:
    text = _text(file, key)
    return Path(text) if text else None


def _text(file: QSettings, key: str) -> str:
    value = file.value(key)
    return value if isinstance(value, str) else ""


def _bytes(file: QSettings, key: str) -> bytes:
    value = file.value(key)
    return bytes(value.data()) if isinstance(value, QByteArray) else b""


def _texts(file: QSettings, key: str) -> tuple[str, ...]:
    value = file.value(key)
    # Qt reads a list of one as that one.
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in values if isinstance(text, str) and text)
