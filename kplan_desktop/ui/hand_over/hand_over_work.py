"""What passing a report on, and taking one over, do with files. For background threads."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.hand_over.hand_over_format import HandedFileKind, HandedVersion
from kplan_desktop.exchange.hand_over.hand_over_reader import HandedOver, read_hand_over
from kplan_desktop.exchange.hand_over.hand_over_writer import HandedFile, version_file_name
from kplan_desktop.exchange.wording.file_names import BUNDLE_ENDING, delivery_base_name
from kplan_desktop.filesystem.temporary_folder import temporary_folder
from kplan_desktop.storage.backups import BackupStore, groups_of
from kplan_desktop.storage.database_copy import id_in
from kplan_desktop.storage.errors import DamagedFileError, TemporaryFolderError, writing
from kplan_desktop.storage.new_file import new_file
from kplan_desktop.storage.report_file import ReportFile

if TYPE_CHECKING:
    from kplan_desktop.exchange.hand_over.hand_over_format import Progress

_MOST_LOOKED_AT = 200
"""Report files in the usual folder that are asked for their ids."""


@dataclass(frozen=True, slots=True)
class PassedOn:
    """All that goes along with a report, and how much of it there is."""

    report: Report
    files: tuple[HandedFile, ...]
    deliveries: int

    @property
    def versions(self) -> int:
        """How many earlier versions there are."""
        return sum(1 for file in self.files if file.kind is HandedFileKind.VERSION)

    @property
    def size(self) -> int:
        """In bytes, unpacked."""
        return sum(file.size() for file in self.files)


@dataclass(frozen=True, slots=True)
class Offered:
    """A report that was passed on, as it is in the zip, and where it is already, if it is."""

    handed: HandedOver
    report: Report
    deliveries: int
    present: Path | None


def collect(file: ReportFile, backups: BackupStore) -> PassedOn:
    """What goes along with the report in ``file``, which is stored. Raises UserError."""
    try:
        with temporary_folder() as folder:
            copy = folder / file.path.name
            file.copy_to(copy)
            data = copy.read_bytes()
            with closing(ReportFile.open(copy, read_only=True)) as copied:
                report = copied.load()
    except OSError as error:
        raise TemporaryFolderError(file.path) from error
    found = [HandedFile(name=f"{file.path.stem}.kplan", kind=HandedFileKind.REPORT, source=data)]
    kept = backups.backups(report.id)
    for number, (backup, group) in enumerate(
        reversed(list(zip(kept, groups_of(kept, file.path), strict=True))), start=1
    ):
        version = HandedVersion(made_at=backup.made_at, before=backup.before or "", group=group)
        name = version_file_name(number, version)
        found.append(
            HandedFile(name=name, kind=HandedFileKind.VERSION, source=backup.path, version=version)
        )
    delivered = _delivered(file, report)
    return PassedOn(report, (*found, *delivered), len(file.deliveries()))


def _delivered(file: ReportFile, report: Report) -> list[HandedFile]:
    """The PDF and the bundle of each delivery, where they are known and can be read."""
    from kplan_desktop.domain.delivery.deliveries import delivered_revision

    found = []
    for position, delivery in enumerate(file.deliveries()):
        day = delivered_revision(delivery).day
        base = delivery_base_name(replace(report, revision=delivery.revision), day)
        for ending, read in ((".pdf", file.delivered_pdf), (BUNDLE_ENDING, file.delivered_bundle)):
            with suppress(DamagedFileError):  # the report has it as it is
                data = read(position)
                if data is not None:
                    found.append(
                        HandedFile(name=base + ending, kind=HandedFileKind.DELIVERY, source=data)
                    )
    return found


def examine(
    path: Path, candidates: Iterable[Path], open_report: tuple[str, Path] | None
) -> Offered:
    """Look at a zip before anything of it is kept. Raises UserError.

    ``candidates`` are files that may be the report already, or folders with such files;
    ``open_report`` is the id of the one that is open, and its path.
    """
    from kplan_desktop.exchange.hand_over.hand_over_format import HandOverError

    handed = read_hand_over(path)
    try:
        with temporary_folder() as folder:
            copy = folder / f"{path.name.partition('.')[0] or 'x'}.kplan"
            with handed.unpacking() as unpack:
                unpack(handed.report, copy)
            with closing(ReportFile.open(copy, read_only=True)) as file:
                report, deliveries = file.load(), len(file.deliveries())
    except OSError as error:
        raise TemporaryFolderError(path) from error
    if report.id != handed.report_id:
        raise HandOverError(path, "it holds another report than it says")
    return Offered(handed, report, deliveries, _present(report.id, candidates, open_report))


def take_over(offered: Offered, target: Path, backups: BackupStore, progress: Progress) -> int:
    """Keep the report as the new file ``target``, and its earlier versions as that file's backups.

    How many versions were no whole report files is returned. Raises UserError, and what
    ``progress`` raises; there is no file at ``target`` then.
    """
    handed = offered.handed
    # Each file is read twice.
    handed.check(lambda done, total: progress(done, 2 * total))
    done, unread = handed.size, 0
    with handed.unpacking() as unpack, writing(target), new_file(target) as temporary:
        unpack(handed.report, temporary)
        with closing(ReportFile.open(temporary, read_only=True)) as file:
            file.load()
        for version, listed in handed.versions:
            progress(done, 2 * handed.size)
            is_kept = backups.take_over(
                target,
                handed.report_id,
                partial(unpack, listed),
                made_at=version.made_at,
                before=version.before,
                group=version.group,
            )
            unread += not is_kept
            done += listed.size
        progress(2 * handed.size, 2 * handed.size)
    return unread


def _present(
    report_id: str, candidates: Iterable[Path], open_report: tuple[str, Path] | None
) -> Path | None:
    """The file that holds a report already; None if none of those that are looked at does."""
    open_path = None
    if open_report is not None:
        open_id, open_path = open_report
        if open_id == report_id:
            return open_path
    for path in candidates:
        with suppress(OSError):
            files = sorted(path.glob("*.kplan"))[:_MOST_LOOKED_AT] if path.is_dir() else [path]
            for file in files:
                # Closing the open one would release the locks on it.
                if open_path is not None and open_path.exists() and file.samefile(open_path):
                    continue
                if id_in(file, "report") == report_id:
                    return file
    return None
