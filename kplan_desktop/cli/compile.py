"""``kplan compile``: the joint report of a collection, as a draft or as an edition."""

from __future__ import annotations

import argparse
import datetime as dt
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import Command, UsageError, current_time, print_error, print_line
from kplan_desktop.cli.jobs import ExportResult, check_targets, locked, print_result
from kplan_desktop.domain.collection.collection import Collection, Edition
from kplan_desktop.domain.collection.collection_edits import apply_edit
from kplan_desktop.domain.collection.editions import (
    checked_edition_name,
    counting_deliveries,
    edition_called,
    news_since,
)
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.joint_totals import JointTotals
from kplan_desktop.domain.joint_totals.metric_proposals import metric_proposals
from kplan_desktop.domain.text.file_names import portable_path
from kplan_desktop.exchange.files.whole_files import write_whole
from kplan_desktop.exchange.joint_report.compiling import (
    CompiledReport,
    ContentReader,
    compile_collection,
)
from kplan_desktop.exchange.joint_report.edition_archive import edition_archive
from kplan_desktop.exchange.joint_report.editions import (
    EditionPurgedError,
    compile_again,
    make_edition,
)
from kplan_desktop.exchange.joint_report.joint_lines import JointLines
from kplan_desktop.paths import program_files
from kplan_desktop.storage.collection.collection_codec import decode_state, encode_state
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent

_OPTIONS: Final[Mapping[str, str]] = {
    "pdf": "the joint report as PDF",
    "docx": "the joint report as a Word document, to work on further",
    "xlsx": "the figures as an Excel workbook",
    "csv": "the activities and their figures as CSV, for Excel in Norwegian",
    "archive": "a zip of the edition: its PDF, all that it was made of, receipts and hashes",
}


_MADE_ANEW: Final = frozenset({"docx", "xlsx", "csv"})
"""What is not stored with an edition."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    """What the files are made of; ``pdf`` is the one that an edition has stored, if it is one.

    ``state`` is the collection that was compiled, ``collection`` the one that is there now. Of an
    edition there is a ``report`` only where files are made of it.
    """

    collection: Collection
    state: Collection
    report: CompiledReport | None
    content: ContentReader
    edition: Edition | None = None
    pdf: bytes = b""
    missing: tuple[str, ...] = ()

    @property
    def compiled(self) -> CompiledReport:
        """The report that files are made of."""
        if self.report is None:
            raise ValueError("it was not compiled")
        return self.report

    def files(self, targets: Mapping[str, Path]) -> tuple[dict[Path, bytes], ExportResult]:
        """The contents of the files, and what did not get into them whole."""
        made: dict[Path, bytes] = {}
        missing, shortened = self.missing, 0
        for option, path in targets.items():
            match option:
                case "pdf" if self.edition is not None:
                    made[path] = self.pdf
                case "pdf":
                    output = self.compiled.pdf(_fonts())
                    made[path], missing = output.data, output.missing
                case "docx":
                    made[path] = self.compiled.docx()
                case "xlsx":
                    workbook = self.compiled.xlsx()
                    made[path], shortened = workbook.data, workbook.shortened
                case "csv":
                    made[path] = self.compiled.csv()
                case "archive" if self.edition is not None:
                    made[path] = edition_archive(
                        self.collection, self.edition, self.state, self.content
                    )
        return made, ExportResult(tuple(made), missing, shortened)

    def left_to_decide(self) -> Iterator[str]:
        """What the office may still want to look at, a sentence each. No note is quoted."""
        if self.report is not None:
            yield from self._of_report(self.report)
        if self.edition is not None:
            news = news_since(self.collection, self.edition)
            for received in (*news.later, *news.revised):
                yield f"Later than the edition: {received.unit_name}, r{received.revision}."

    def _of_report(self, compiled: CompiledReport) -> Iterator[str]:
        lines = JointLines(compiled.report.form)
        for event in compiled.report.appendix.events:
            if event.same is None:
                places = "; ".join(lines.place(member.place) for member in event.members)
                yield f"Not decided whether it is one event, so each counts: {places}."
        for metrics in self._metric_proposals(compiled.totals):
            yield f"Not decided whether own metrics are one: {metrics}."
        for unit in compiled.totals.units_that_are(UnitPresence.SILENT):
            yield f"Not delivered: {unit.name}."
        for fault in compiled.totals.faults:
            yield f"A decision to look at again: {fault.kind.value}."

    def _metric_proposals(self, totals: JointTotals) -> Iterator[str]:
        """Units' own metrics that may be one, and the form's that they may be."""
        form = self.state.form
        counting = counting_deliveries(self.state)
        facts = {each.sha256: totals.facts[each.unit_id] for each in counting}
        names = {
            (unit_id, metric.id): f"{totals.units[unit_id].unit.name}, {metric.plural}"
            for unit_id, of_unit in totals.facts.items()
            for metric in of_unit.metrics
        }
        of_form = {metric.id: metric.plural for metric in form.metrics}
        for proposal in metric_proposals(self.state, facts):
            members = [names[ref.unit_id, ref.metric_id] for ref in proposal.members]
            yield "; ".join([*members, *([of_form[proposal.into]] if proposal.into else [])])


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "collection", metavar="COLLECTION", type=Path, help="the office's file, .ksamling"
    )
    parser.add_argument(
        "--edition",
        metavar="NAME",
        help="the edition of that name, made and frozen now if there is none; else it is a draft",
    )
    for option, what in _OPTIONS.items():
        parser.add_argument(f"--{option}", metavar="P", type=portable_path, help=what)


def _run(arguments: argparse.Namespace) -> int:
    """Compile the draft or edition, and write what was asked for. Raises UserError."""
    named = {option: getattr(arguments, option) for option in _OPTIONS}
    targets: dict[str, Path] = {option: path for option, path in named.items() if path is not None}
    name: str | None = arguments.edition
    if not targets and name is None:
        raise UsageError(
            "Name at least one of --edition, --pdf, --docx, --xlsx and --csv; see kplan compile -h."
        )
    if "archive" in targets and name is None:
        raise UsageError("An archive is of an edition; name it with --edition.")
    check_targets(targets.values())
    now, path = current_time(), arguments.collection
    with closing(CollectionFile.open(path, read_only=True)) as file:
        collection = file.load()
        edition = None if name is None else edition_called(collection, name)
        if name is None or edition is not None:
            return _write(_known(file, collection, edition, now, targets), targets)
        checked_edition_name(collection, name)
    with locked(path), closing(CollectionFile.open(path)) as file:
        return _make(file, name, targets, now)


def _known(
    file: CollectionFile,
    collection: Collection,
    edition: Edition | None,
    now: dt.datetime,
    wanted: Iterable[str],
) -> _Compiled:
    """The draft of what is there now, or an edition, compiled again if more than its PDF is made.

    Its PDF is there though a delivery that it was made of was purged.
    """
    if edition is None:
        report = compile_collection(collection, file.content, _purged(file, collection), now)
        return _Compiled(collection, collection, report, file.content)
    try:
        state = decode_state(file.content(edition.state_sha256))
        pdf = file.content(edition.pdf_sha256)
    except LookupError as error:
        raise EditionPurgedError(edition.name) from error
    compiled = _Compiled(collection, state, None, file.content, edition, pdf)
    if _MADE_ANEW.isdisjoint(wanted):
        return compiled
    again = compile_again(edition, state, file.content, _purged(file, state))
    return replace(compiled, report=again)


def _make(file: CollectionFile, name: str, targets: Mapping[str, Path], now: dt.datetime) -> int:
    """Make an edition; it is stored once all files are made, and before they are written."""
    before = file.load()
    made = make_edition(
        before,
        file.content,
        _purged(file, before),
        encode_state(before),
        edition_id=str(uuid.uuid4()),
        name=name,
        at=now,
        fonts=_fonts(),
    )
    after = apply_edit(before, made.edit)
    new = {each.sha256: each.data for each in made.contents}

    def content(sha256: str) -> bytes:
        return new[sha256] if sha256 in new else file.content(sha256)

    edition = edition_called(after, name)
    compiled = _Compiled(after, before, made.compiled, content, edition, made.pdf, made.missing)
    files, result = compiled.files(targets)
    file.put_contents([StoredContent(sha256, data) for sha256, data in new.items()])
    file.save(before, after)
    print_line(f'Made the edition "{made.compiled.edition}"')
    return _finish(compiled, files, result)


def _purged(file: CollectionFile, collection: Collection) -> dict[str, RevisionFacts]:
    """What is left of the purged deliveries of a collection."""
    received = collection.received.values()
    return file.facts([each.sha256 for each in received if each.purged_at is not None])


def _write(compiled: _Compiled, targets: Mapping[str, Path]) -> int:
    files, result = compiled.files(targets)
    return _finish(compiled, files, result)


def _finish(compiled: _Compiled, files: Mapping[Path, bytes], result: ExportResult) -> int:
    for path, data in files.items():
        write_whole(path, data)
    code = print_result(result)
    for sentence in compiled.left_to_decide():
        print_error(sentence)
    return code


def _fonts() -> Path:
    return program_files().resources / "fonts"


COMPILE: Final = Command(
    "Make the joint report of a collection; older files of the names given are replaced.",
    _run,
    _add_arguments,
)
