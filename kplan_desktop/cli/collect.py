"""``kplan collect``: deliveries taken into the office's collection, a line for each.

A file that cannot be used stops no other. Nothing is overwritten: what was taken in stays as it is,
and what comes again changes nothing.
"""

from __future__ import annotations

import argparse
import json
import sys
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop.cli.account_lines import counted
from kplan_desktop.cli.command import (
    FINDINGS,
    OK,
    Command,
    current_time,
    print_line,
    print_text,
)
from kplan_desktop.cli.form_lines import difference_lines
from kplan_desktop.cli.jobs import JobError, choose_form, choose_unit, form_library, locked
from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.taking_in import IntakeKind
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import portable_path, reachable
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.exchange.incoming.collection_intake import (
    CollectionIntake,
    IntakeLine,
    facts_of_bundle,
    most_common_form,
)
from kplan_desktop.exchange.incoming.incoming_files import Incoming, read_sent_file
from kplan_desktop.exchange.incoming.sent_files import sent_files
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.forms.form_files import FormLibrary

_WORDS: Final = {
    IntakeKind.TAKEN: "taken",
    IntakeKind.SAME: "same as before",
    IntakeKind.NEWER: "newer",
    IntakeKind.OLDER: "older",
    IntakeKind.ANSWERS: "comments",
    IntakeKind.UNDECIDED: "not taken yet",
    IntakeKind.OTHER_FORM: "other form",
    IntakeKind.DAMAGED: "not readable",
    IntakeKind.NOTHING: "no delivery",
}
_INDENT: Final = " " * 4
_MOST_DIFFERENCES: Final = 30


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "collection",
        metavar="COLLECTION",
        type=portable_path,
        help="the office's file, .ksamling; made if it is not there",
    )
    parser.add_argument(
        "files",
        metavar="FILE",
        type=Path,
        nargs="+",
        help="a bundle, PDF, mail (.eml, .msg), zip, filled form in Word, or a folder of them",
    )
    parser.add_argument(
        "--form",
        metavar="ID",
        help="of a new collection: a form's id, or a form file; else what most deliveries are on",
    )
    parser.add_argument(
        "--unit", metavar="NAME", help="the unit that the Word documents are from, by name or id"
    )
    parser.add_argument("--by", metavar="NAME", default="", help="who takes them in")
    parser.add_argument("--json", action="store_true", help="print the account as JSON")


def _run(arguments: argparse.Namespace) -> int:
    """Take the files in, and print what became of each.

    Returns FINDINGS where anything is not in the collection afterwards. Raises UserError.
    """
    path: Path = arguments.collection
    done = _update(arguments) if _is_there(path) else _create(arguments)
    if arguments.json:
        print_text(json.dumps(done.as_json(path), ensure_ascii=False, indent=2))
    else:
        for line in done.text(path):
            print_line(line)
    return OK if all(line.kind.is_here for line in done.lines) else FINDINGS


@dataclass(frozen=True, slots=True)
class _Done:
    """The collection afterwards, the lines, and whether the file was made or had to be written."""

    collection: Collection
    lines: tuple[IntakeLine, ...]
    is_new: bool
    is_written: bool

    def text(self, path: Path) -> Iterator[str]:
        """The account in lines: one for each thing that came, what to know of it, and a summary."""
        form = self.collection.form
        if self.is_new:
            yield f'The collection is on version {form.version} of "{form.id}" ({form.label}).'
        rows = [_row(line) for line in self.lines]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)] if rows else []
        for row, line in zip(rows, self.lines, strict=True):
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield "  ".join(cells).rstrip()
            yield from (f"{_INDENT}{sentence}" for sentence in _sentences(line))
        yield self._summary()
        if self.is_new and not self.is_written:
            yield f'Nothing was taken in, so there is no file "{path}".'

    def as_json(self, path: Path) -> dict[str, object]:
        """The same as JSON."""
        form = self.collection.form
        delivered, silent = self._units()
        return {
            "collection": str(path),
            "written": self.is_written,
            "form": {"id": form.id, "version": form.version},
            "lines": [_line_json(line) for line in self.lines],
            "delivered": delivered,
            "silent": silent,
        }

    def _units(self) -> tuple[list[str], list[str]]:
        """The names of the units that have delivered, and of those that have not."""
        there = {received.unit_id for received in self.collection.received.values()}
        units = self.collection.form.units
        return (
            [unit.name for unit in units if unit.id in there],
            [unit.name for unit in units if unit.id not in there],
        )

    def _summary(self) -> str:
        counts = Counter(_WORDS[line.kind] for line in self.lines)
        told = ", ".join(f"{count} {word}" for word, count in counts.items()) or "nothing"
        delivered, silent = self._units()
        units = counted(len(delivered) + len(silent), "unit")
        missing = f"; silent: {', '.join(silent)}" if silent else ""
        return f"{told}. Here now: {len(delivered)} of {units}{missing}."


def _is_there(path: Path) -> bool:
    return reachable(path).exists()


def _create(arguments: argparse.Namespace) -> _Done:
    """Take the files into a new collection, of which there is no file unless something is in it."""
    # Read twice where the form is not named, for all that was sent need not fit into memory.
    items = _read(arguments.files, arguments.collection)
    form = _new_form(form_library(), arguments.form, items)
    work = _intake(Collection(id=_new_id(), form=form), arguments)
    lines = _take(work, _read(arguments.files, arguments.collection))
    if work.edit is not None:
        CollectionFile.create(
            arguments.collection, work.collection, contents=_contents(work)
        ).close()
    return _Done(work.collection, lines, is_new=True, is_written=work.edit is not None)


def _update(arguments: argparse.Namespace) -> _Done:
    """Take the files into a collection that is there. Raises JobError where it is open."""
    path: Path = arguments.collection
    if arguments.form is not None:
        raise JobError(
            f'"{path}" is there and has its form; leave out --form, or name a new collection.'
        )
    with closing(CollectionFile.open(path, read_only=True)) as file:
        file.load()  # what is no collection is told before it is locked
    with locked(path), closing(CollectionFile.open(path)) as file:
        before = file.load()
        file.renew_facts(facts_of_bundle)
        work = _intake(before, arguments)
        lines = _take(work, _read(arguments.files, path))
        if work.edit is not None:
            file.put_contents(_contents(work))
            file.save(before, work.collection)
    return _Done(work.collection, lines, is_new=False, is_written=work.edit is not None)


def _new_form(library: FormLibrary, wanted: str | None, items: Iterable[Incoming]) -> Form:
    """The form of a new collection; the one that is known rather than that of a delivery."""
    if wanted is not None:
        return choose_form(library, wanted)
    found = most_common_form(items)
    if found is None:
        return choose_form(library, None)
    known = library.known(found.id, found.version)
    return known if known is not None and known.version == found.version else found


def _intake(collection: Collection, arguments: argparse.Namespace) -> CollectionIntake:
    wanted: str | None = arguments.unit
    return CollectionIntake(
        collection,
        at=current_time(),
        by=arguments.by,
        new_id=_new_id,
        unit_id=None if wanted is None else choose_unit(collection.form, wanted).id,
    )


def _read(files: Sequence[Path], collection: Path) -> Iterator[Incoming]:
    """What is in the files, one after the other, with the progress on a terminal."""
    sent = list(sent_files(files, leave_out=[collection]))
    for number, file in enumerate(sent, start=1):
        _show_progress(f"{number} of {len(sent)}: {file.source[-1]}")
        yield from read_sent_file(file)
    _show_progress("")


def _take(work: CollectionIntake, items: Iterable[Incoming]) -> tuple[IntakeLine, ...]:
    return tuple(line for item in items for line in work.take(item))


def _contents(work: CollectionIntake) -> list[StoredContent]:
    return [StoredContent(each.sha256, each.data, each.facts) for each in work.contents.values()]


def _row(line: IntakeLine) -> tuple[str, str, str, str]:
    revision = f"r{line.revision}" if line.revision else ""
    return _WORDS[line.kind], line.unit_name or "–", revision, " / ".join(line.source)


def _sentences(line: IntakeLine) -> Iterator[str]:
    """What to know of a thing that came, and why it is not taken in."""
    if line.kind is IntakeKind.OTHER_FORM and line.form is not None:
        yield f'It is on another form, "{line.form.id}" ({line.form.label}).'
    if line.error is not None:
        yield str(line.error)
    if line.mail is not None and line.mail.sender and not line.kind.is_here:
        yield f'It came from {line.mail.sender}, "{line.mail.subject}".'
    for remark in line.remarks:
        yield remark.kind.value.fill(remark.arguments, str)
    yield from (f"{_INDENT}{each}" for each in _differences(line))


def _differences(line: IntakeLine) -> list[str]:
    """What differs in the form, goal by goal."""
    if line.comparison is None:
        return []
    lines = list(difference_lines(line.comparison))
    more = len(lines) - _MOST_DIFFERENCES
    return [*lines[:_MOST_DIFFERENCES], *([f"and {more} more"] if more > 0 else [])]


def _line_json(line: IntakeLine) -> dict[str, object]:
    mail = line.mail
    sent_at = None if mail is None or mail.sent_at is None else mail.sent_at.isoformat()
    return {
        "kind": line.kind.value,
        "source": list(line.source),
        "unit_id": line.unit_id,
        "unit": line.unit_name,
        "revision": line.revision or None,
        "error": None if line.error is None else str(line.error),
        "remarks": [
            {
                "kind": remark.kind.name.lower().replace("_", "-"),
                "text": remark.kind.value.fill(remark.arguments, str),
            }
            for remark in line.remarks
        ],
        "differences": _differences(line),
        "mail": None
        if mail is None
        else {"sender": mail.sender, "sent_at": sent_at, "subject": mail.subject},
    }


def _show_progress(text: str) -> None:
    """Write over the last line of a terminal; nothing where errors go to a file."""
    if sys.stderr is not None and sys.stderr.isatty():
        shown = "".join(char for char in one_line(text)[:70] if char.isprintable())
        print(f"\r{shown:70}\r", end="", file=sys.stderr, flush=True)


def _new_id() -> str:
    return str(uuid.uuid4())


COLLECT: Final = Command(
    "Take deliveries into the office's collection; a bad one never stops the rest.",
    _run,
    _add_arguments,
)
