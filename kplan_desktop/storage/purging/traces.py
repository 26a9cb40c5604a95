"""What still holds words that were masked in the report, and deleting it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kplan_desktop.domain.checks.purging import Needle, count_in, holds, without
from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.delivery.deliveries import texts_of_delivery
from kplan_desktop.domain.editing.trash import Removed, RemovedMeasure
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.strict_json import JsonError, parse_strict
from kplan_desktop.storage.ancillary_rows import MAX_BUNDLE_BYTES
from kplan_desktop.storage.backups import BackupStore
from kplan_desktop.storage.errors import DamagedFileError, StorageError
from kplan_desktop.storage.report_file import ReportFile

_LOOKED_AT = 500
"""Files with comments in a folder that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """Where the words still stand.

    ``in_report`` is how often they stand in the report itself, ``trash`` has the ids of entries of
    the trash, ``deliveries`` the positions of deliveries whose files hold them, or may hold them as
    they are damaged. ``comments`` are how many comments hold them, ``answers`` how many reasons,
    own words, answers to suggestions, and what is known of deliveries. ``backups`` are
    earlier versions, ``files`` the files of those deliveries that still have their names, and
    ``remaining`` files with comments beside the reports, which are left to the user.
    ``unreachable`` folders may have more of both: they could not be looked into.
    """

    in_report: int = 0
    trash: tuple[str, ...] = ()
    deliveries: tuple[int, ...] = ()
    comments: int = 0
    answers: int = 0
    backups: tuple[Path, ...] = ()
    files: tuple[Path, ...] = ()
    remaining: tuple[Path, ...] = ()
    unreachable: tuple[Path, ...] = ()

    def __bool__(self) -> bool:
        return self != Traces()


class LeftBehind(NamedTuple):
    """What a purge could not delete: ``files``, and what ``folders`` have that are away."""

    files: tuple[Path, ...] = ()
    folders: tuple[Path, ...] = ()


def traces_in(
    file: ReportFile,
    report: Report,
    needle: Needle,
    backups: BackupStore,
    folder: Path,
    *,
    reports: Sequence[Path] = (),
) -> Traces:
    """Where the words stand, of a file that holds ``report``; ``folder`` is that of deliveries.

    Files with comments are looked for beside it, and in the folders of ``reports``, of which the
    last may not be made yet.
    An earlier version that cannot be opened may hold them. Raises StorageError.
    """
    own = _own_traces(file, report, needle)
    deliveries = file.deliveries()
    names = {name for n in own.deliveries for name in deliveries[n].file_names}
    files = (folder / Path(name).name for name in sorted(names))
    kept = backups.listing(report.id)
    away = (each for each in reports if each != reports[-1] and not each.is_dir())
    return replace(
        own,
        backups=tuple(backup.path for backup in kept.found if _backup_holds(backup.path, needle)),
        files=tuple(path for path in files if path.is_file()),
        remaining=_comment_files({file.path.parent, *reports}, needle),
        unreachable=(*kept.unreachable, *away),
    )


def purge(
    file: ReportFile,
    report: Report,
    needle: Needle,
    mask: str,
    *,
    backups: BackupStore,
    folder: Path | None,
    at: dt.datetime,
    reports: Sequence[Path] = (),
) -> LeftBehind:
    """Delete all that still holds the words, but for the report, where they are masked already.

    The files of deliveries in ``folder`` are deleted too, unless it is None. Returns what
    could not be deleted. Raises StorageError.
    """
    traces = traces_in(file, report, needle, backups, folder or file.path.parent, reports=reports)

    def masked(text: str) -> str:
        return without(text, needle, mask)

    for position in traces.deliveries:
        file.purge_delivery(position, at)
    file.mask_deliveries(masked)
    file.store_comments([_masked_comment(comment, masked) for comment in file.comments()])
    _purge_answers(file, needle, masked)
    file.empty_trash(traces.trash)
    file.compact()
    gone = [*traces.backups, *(traces.files if folder is not None else ())]
    left = tuple(path for path in gone if not deleted(path))
    # There is to be an earlier version again, now without the words.
    with suppress(UserError):
        backups.take(file)
    return LeftBehind(left, traces.unreachable)


def _own_traces(file: ReportFile, report: Report, needle: Needle) -> Traces:
    """What a report file itself holds."""
    deliveries = file.deliveries()
    answers = [
        *(f"{each.key.words}\n{each.reason}" for each in file.set_aside()),
        *(f"{each.subject}\n{each.words}" for each in file.dismissed()),
        *file.own_words(),
        *("\n".join(texts_of_delivery(each)) for each in deliveries),
    ]
    return Traces(
        in_report=count_in(report, needle),
        trash=tuple(
            entry.id
            for entry in file.trash()
            if any(holds(text, needle) for text in _trash_texts(entry))
        ),
        deliveries=tuple(
            position for position in range(len(deliveries)) if _files_hold(file, position, needle)
        ),
        comments=sum(
            any(holds(text, needle) for text in _comment_texts(each)) for each in file.comments()
        ),
        answers=sum(holds(text, needle) for text in answers),
    )


def _backup_holds(path: Path, needle: Needle) -> bool:
    try:
        with closing(ReportFile.open(path, read_only=True)) as file:
            return bool(_own_traces(file, file.load(), needle))
    except StorageError:
        return True


def _trash_texts(entry: Removed) -> Iterator[str]:
    for metric in entry.metrics:
        yield metric.singular
        yield metric.plural
    if isinstance(entry, RemovedMeasure):
        yield entry.measure.text
        yield entry.measure.plan_text or ""
        if entry.measure.outcome is not None:
            yield entry.measure.outcome.reason
        for note in entry.measure.notes:
            yield note.text
    else:
        yield entry.note.text


def _comment_texts(comment: Comment) -> Iterator[str]:
    yield comment.quote
    yield comment.text
    yield comment.author
    for answer in comment.answers:
        yield answer.text
        yield answer.author


def _files_hold(file: ReportFile, position: int, needle: Needle) -> bool:
    """Whether the bundle of a delivery, and so its PDF, holds the words, or cannot be read."""
    try:
        bundle = file.delivered_bundle(position)
    except DamagedFileError:
        return True
    return bundle is not None and json_holds(bundle, needle)


def json_holds(data: bytes, needle: Needle) -> bool:
    """Whether a text in JSON holds the words; in what is none, they may stand anywhere."""
    try:
        texts = _strings(parse_strict(data, MAX_BUNDLE_BYTES))
    except JsonError:
        texts = iter((data.decode(errors="replace"),))
    return any(holds(text, needle) for text in texts)


def _comment_files(folders: Iterable[Path], needle: Needle) -> tuple[Path, ...]:
    """The files with comments in these folders that hold the words, as far as they can be read."""
    found: list[Path] = []
    for folder in sorted(folders):
        for path in islice(sorted(folder.glob("*.kplan-comments.json")), _LOOKED_AT):
            with suppress(OSError):
                is_small = path.stat().st_size <= MAX_BUNDLE_BYTES
                if is_small and json_holds(path.read_bytes(), needle):
                    found.append(path)
    return tuple(found)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)


def _masked_comment(comment: Comment, masked: Callable[[str], str]) -> Comment:
    return replace(
        comment,
        quote=masked(comment.quote),
        text=masked(comment.text),
        author=masked(comment.author),
        answers=tuple(
            replace(answer, text=masked(answer.text), author=masked(answer.author))
            for answer in comment.answers
        ),
    )


def _purge_answers(file: ReportFile, needle: Needle, masked: Callable[[str], str]) -> None:
    aside = file.set_aside()
    file.remove_set_aside([each.key for each in aside if holds(each.key.words, needle)])
    file.add_set_aside(
        replace(each, reason=masked(each.reason))
        for each in aside
        if holds(each.reason, needle) and not holds(each.key.words, needle)
    )
    file.remove_dismissed(
        each for each in file.dismissed() if holds(f"{each.subject}\n{each.words}", needle)
    )
    words = file.own_words()
    kept = [word for word in words if not holds(word, needle)]
    if len(kept) < len(words):
        file.set_own_words(kept)


def deleted(path: Path) -> bool:
    """Delete a file; whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True
