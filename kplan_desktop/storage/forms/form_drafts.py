"""Form drafts on disk: what the office is making, its earlier versions, and a trash.

Each draft has a folder, named by an id that Kplan made, with ``draft.json`` and its earlier
versions, ``<sequence>-<time in UTC>.json``, beside it. A draft that is deleted is moved to the
folder ``trash`` with its versions, as ``<id>-<time in UTC>``. Other files are ignored.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import file_digest, sha256
from io import BufferedReader
from pathlib import Path
from shutil import copyfile, rmtree

from kplan_desktop.domain.form_editing.new_forms import to_edit
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP
from kplan_desktop.domain.model.form import Form
from kplan_desktop.filesystem.atomic_write import (
    NotReplacedError,
    give_name,
    rename,
    replacement,
    sync,
    sync_folder,
    temporary_beside,
)
from kplan_desktop.filesystem.exclusive import exclusively
from kplan_desktop.filesystem.private_files import keep_private, make_private_folder
from kplan_desktop.filesystem.retention import preserved
from kplan_desktop.storage.forms.draft_file import (
    MAX_DRAFT_BYTES,
    DraftError,
    DraftNotReadError,
    FormDraft,
    PublishedVersion,
    read_draft,
    write_draft,
)

VERSION_EVERY = dt.timedelta(hours=1)
"""How long a draft is saved over itself before its state so far is kept as an earlier version."""

TRASH_DAYS = 30
"""Days after which a deleted draft may be gone for good."""

TRASH_LAST = 5
"""The number of drafts deleted last that stay, however long ago that was."""

_FILE = "draft.json"
_TRASH = "trash"
_LOCK = "lock"
_TIME = "%Y%m%dT%H%M%SZ"
_ID = re.compile("[0-9a-f]{1,64}")
_VERSION = re.compile(r"(?P<sequence>[0-9]{8})-(?P<time>[0-9]{8}T[0-9]{6}Z)\.json")
_DELETED = re.compile(r"(?P<id>[0-9a-f]{1,64})-(?P<time>[0-9]{8}T[0-9]{6}Z)")


class DraftsNotReachedError(DraftError):
    """The folder of the drafts cannot be read."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The form drafts in "%1" cannot be read. See that the disk is there and that you may read '
        "from it.",
    )


class DraftNotSavedError(DraftError):
    """A draft was not written; what was stored before is unchanged."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        'The form draft could not be saved in "%1". See that its disk has room and that files may '
        "be written there.",
    )


class DraftChangedError(DraftError):
    """The draft was changed after it was read here, as by another window."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The form draft was changed in another window. Save what you have here as a draft of its "
        "own.",
    )


class DraftGoneError(DraftError):
    """The draft was deleted after it was read here."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "The form draft was deleted in another window. Save what you have here as a draft of its "
        "own.",
    )


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A draft in the list. ``changed_at`` is in UTC.

    ``draft`` is None where the file cannot be read; ``versions`` may have one that can.
    """

    draft_id: str
    changed_at: dt.datetime
    draft: FormDraft | None


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """An earlier version of a draft; ``made_at`` is in UTC."""

    draft_id: str
    made_at: dt.datetime
    path: Path


@dataclass(frozen=True, slots=True)
class DeletedDraft:
    """A draft in the trash. ``deleted_at`` is in UTC, ``draft`` None where it cannot be read."""

    draft_id: str
    deleted_at: dt.datetime
    path: Path
    draft: FormDraft | None


class OpenDraft:
    """A draft that was read, and what its file held then.

    Saving compares: a draft that another window has changed is not overwritten. Not for several
    threads at a time.
    """

    def __init__(self, drafts: FormDrafts, draft_id: str, draft: FormDraft, digest: bytes) -> None:
        self.draft_id = draft_id
        self.draft = draft
        self._drafts = drafts
        self._digest = digest
        self._version_at: dt.datetime | None = None

    def save(self, form: Form) -> None:
        """Store the form. Its state before is kept as a version at first, and hourly.

        Raises DraftChangedError, DraftGoneError, DraftNotSavedError, DraftTextError and
        DraftTooLargeError; what is stored is then unchanged.
        """
        draft = FormDraft(form, self.draft.based_on)
        data = write_draft(draft)
        if _digest(data) != self._digest:
            now = self._drafts.now()
            keeps = self._version_at is None or not _is_within(self._version_at, now)
            self._drafts.replace(self.draft_id, self._digest, data, keep_version=keeps)
            self._digest = _digest(data)
            if keeps:
                self._version_at = now
        self.draft = draft


class FormDrafts:
    """All form drafts of the user, in ``folder``, which is made when needed.

    ``now`` gives the time with its offset from UTC, ``new_id`` an id of hexadecimal digits that was
    never used.
    """

    def __init__(
        self, folder: Path, now: Callable[[], dt.datetime], new_id: Callable[[], str]
    ) -> None:
        self._folder = folder
        self._now = now
        self._new_id = new_id

    def now(self) -> dt.datetime:
        """The time in UTC."""
        return self._now().astimezone(dt.UTC)

    def drafts(self) -> list[DraftEntry]:
        """All drafts, that changed last first. Raises DraftsNotReachedError."""
        found = []
        for path in self._folders(self._folder):
            changed_at = _changed_at(path / _FILE)
            if _ID.fullmatch(path.name) and changed_at is not None:
                found.append(DraftEntry(path.name, changed_at, self._draft_in(path / _FILE)))
        return sorted(found, key=lambda entry: (entry.changed_at, entry.draft_id), reverse=True)

    def create(self, form: Form, based_on: PublishedVersion | None = None) -> OpenDraft:
        """A new draft on disk. Raises DraftNotSavedError, DraftTextError, DraftTooLargeError."""
        draft, draft_id = FormDraft(to_edit(form), based_on), self._new_id()
        data = write_draft(draft)
        with self._writing():
            make_private_folder(self._folder)
            make_private_folder(self._folder / draft_id)
            _store_new(self._folder / draft_id / _FILE, lambda path: path.write_bytes(data))
            sync_folder(self._folder)
        return OpenDraft(self, draft_id, draft, _digest(data))

    def open(self, draft_id: str) -> OpenDraft:
        """A draft to be changed.

        Raises DraftGoneError, DraftNotReadError and DraftsNotReachedError.
        """
        data = self._bytes_of(draft_id)
        return OpenDraft(self, draft_id, read_draft(data), _digest(data))

    def versions(self, draft_id: str) -> list[DraftVersion]:
        """The earlier versions of a draft, the newest first. Raises DraftsNotReachedError."""
        return [
            DraftVersion(draft_id, made_at, path)
            for _, made_at, path in reversed(self._version_files(draft_id))
        ]

    def read_version(self, version: DraftVersion) -> FormDraft:
        """An earlier version. Raises DraftNotReadError and DraftsNotReachedError."""
        return read_draft(self._read(version.path))

    def latest_good(self, draft_id: str) -> DraftVersion | None:
        """The newest earlier version that can be read, for a draft that cannot.

        Raises DraftsNotReachedError.
        """
        for version in self.versions(draft_id):
            with suppress(DraftNotReadError):
                self.read_version(version)
                return version
        return None

    def go_back(self, version: DraftVersion) -> OpenDraft:
        """The draft as in an earlier version; its state now is kept as a version, damaged or not.

        Raises as ``open`` and ``OpenDraft.save`` do.
        """
        data = self._read(version.path)
        draft = read_draft(data)
        present = self._digest_of(version.draft_id)
        self.replace(version.draft_id, present, data, keep_version=True)
        return OpenDraft(self, version.draft_id, draft, _digest(data))

    def delete(self, draft_id: str) -> None:
        """Move a draft to the trash. Raises DraftGoneError and DraftNotSavedError."""
        with self._writing():
            make_private_folder(self._folder / _TRASH)
            deleted = self._folder / _TRASH / f"{draft_id}-{self.now():{_TIME}}"
            try:
                rename(self._folder_of(draft_id), deleted)
            except FileNotFoundError as error:
                raise DraftGoneError from error
            sync_folder(self._folder)
        self._empty_trash()

    def deleted(self) -> list[DeletedDraft]:
        """The drafts in the trash, that deleted last first. Raises DraftsNotReachedError."""
        found = []
        for path in self._folders(self._folder / _TRASH):
            match = _DELETED.fullmatch(path.name)
            deleted_at = _time(match["time"]) if match else None
            if match and deleted_at is not None:
                draft = self._draft_in(path / _FILE)
                found.append(DeletedDraft(match["id"], deleted_at, path, draft))
        return sorted(found, key=lambda draft: (draft.deleted_at, draft.draft_id), reverse=True)

    def restore(self, deleted: DeletedDraft) -> None:
        """Put a draft back from the trash. Raises DraftGoneError and DraftNotSavedError."""
        with self._writing():
            try:
                rename(deleted.path, self._folder / deleted.draft_id)
            except FileNotFoundError as error:
                raise DraftGoneError from error
            sync_folder(self._folder)

    def replace(self, draft_id: str, read: bytes, data: bytes, *, keep_version: bool) -> None:
        """Write a draft whose file had the digest ``read``; with ``keep_version`` keep that too.

        Raises DraftChangedError, DraftGoneError and DraftNotSavedError.
        """
        # Another window may save between the look at the file and its replacement.
        with self._writing(), self._alone():
            if self._digest_of(draft_id) != read:
                raise DraftChangedError
            if keep_version:
                self._keep(draft_id)
            with replacement(self._folder_of(draft_id) / _FILE) as temporary:
                temporary.write_bytes(data)
                sync(temporary)

    def _keep(self, draft_id: str) -> None:
        """Keep the whole file as an earlier version, and delete those that are thinned out."""
        present = self._folder_of(draft_id) / _FILE
        files = self._version_files(draft_id)
        sequence = files[-1][0] if files else 0
        while True:
            sequence += 1
            path = self._folder_of(draft_id) / f"{sequence:08}-{self.now():{_TIME}}.json"
            with suppress(FileExistsError):
                _store_new(path, lambda temporary: copyfile(present, temporary))
                break
        newest_first = self._version_files(draft_id)[::-1]
        copies = [(made_at, path.stat().st_size) for _, made_at, path in newest_first]
        staying = preserved(copies)
        for index, (_, _, path) in enumerate(newest_first):
            if index not in staying:
                with suppress(OSError):
                    path.unlink()

    def _version_files(self, draft_id: str) -> list[tuple[int, dt.datetime, Path]]:
        """The sequences, times and paths of a draft's earlier versions, the oldest first."""
        found = []
        for entry in self._entries(self._folder_of(draft_id)):
            match = _VERSION.fullmatch(entry.name)
            made_at = _time(match["time"]) if match else None
            if match and made_at is not None and entry.is_file(follow_symlinks=False):
                found.append((int(match["sequence"]), made_at, Path(entry.path)))
        return sorted(found)

    def _empty_trash(self) -> None:
        oldest = self.now() - dt.timedelta(days=TRASH_DAYS)
        for draft in self.deleted()[TRASH_LAST:]:
            if draft.deleted_at < oldest:
                rmtree(draft.path, ignore_errors=True)

    def _folder_of(self, draft_id: str) -> Path:
        # An id is part of a path, and this one may come from outside.
        if not _ID.fullmatch(draft_id):
            raise DraftGoneError
        return self._folder / draft_id

    def _draft_in(self, path: Path) -> FormDraft | None:
        with suppress(DraftError):
            return read_draft(self._read(path))
        return None

    def _bytes_of(self, draft_id: str) -> bytes:
        return self._read(self._folder_of(draft_id) / _FILE)

    def _digest_of(self, draft_id: str) -> bytes:
        """The digest of a draft's file, however large. Raises as ``_read`` does."""
        with self._opened(self._folder_of(draft_id) / _FILE) as file:
            return file_digest(file, sha256).digest()

    def _read(self, path: Path) -> bytes:
        """A file's bytes, of one that is too large only the beginning.

        Raises DraftGoneError, DraftsNotReachedError, and DraftNotReadError.
        """
        with self._opened(path) as file:
            return file.read(MAX_DRAFT_BYTES + 1)

    @contextmanager
    def _opened(self, path: Path) -> Iterator[BufferedReader]:
        try:
            # A pipe would be waited for.
            if not stat.S_ISREG(path.stat().st_mode):
                raise DraftNotReadError(["it is no ordinary file"])
            with path.open("rb") as file:
                yield file
        except FileNotFoundError as error:
            raise DraftGoneError from error
        except OSError as error:
            raise DraftsNotReachedError(self._folder) from error

    def _folders(self, folder: Path) -> list[Path]:
        return [Path(e.path) for e in self._entries(folder) if e.is_dir(follow_symlinks=False)]

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        """The entries of a folder; none where it does not exist."""
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except FileNotFoundError:
            return []
        except OSError as error:
            raise DraftsNotReachedError(self._folder) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        make_private_folder(self._folder)
        with exclusively(self._folder / _LOCK):
            yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, NotReplacedError) as error:
            raise DraftNotSavedError(self._folder) from error


def _store_new(path: Path, write: Callable[[Path], object]) -> None:
    """Store a file whole under a name that is free. Raises FileExistsError, and OSError."""
    with temporary_beside(path) as temporary:
        write(temporary)
        sync(temporary)
        keep_private(temporary)
        give_name(temporary, path)


def _digest(data: bytes) -> bytes:
    return sha256(data).digest()


def _is_within(made_at: dt.datetime, now: dt.datetime) -> bool:
    return dt.timedelta(0) <= now - made_at < VERSION_EVERY


def _changed_at(path: Path) -> dt.datetime | None:
    """When a file was changed last; None where there is none."""
    try:
        return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC)
    except (OSError, ValueError, OverflowError):
        return None


def _time(text: str) -> dt.datetime | None:
    with suppress(ValueError):
        return dt.datetime.strptime(text, _TIME).replace(tzinfo=dt.UTC)
    return None
