"""An open report file's tables beside the report: deliveries, comments, trash, words, answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.connection import transaction
from kplan_desktop.storage.document_file import DocumentFile
from kplan_desktop.storage.row_types import (
    REPORT_TABLES,
    CommentAnswerRow,
    CommentRow,
    DeliveryBundleRow,
    DeliveryEventRow,
    DeliveryFileRow,
    DeliveryPdfRow,
    DeliveryRow,
    DismissedSuggestionRow,
    OwnWordRow,
    SetAsideRow,
    TrashMeasureRow,
    TrashNoteRow,
)
from kplan_desktop.storage.rows.content_seal import read_seal
from kplan_desktop.storage.rows.tables import Row

if TYPE_CHECKING:
    from kplan_desktop.domain.comments.comments import Comment
    from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent
    from kplan_desktop.domain.editing.trash import Removed
    from kplan_desktop.domain.review.findings import AsideFinding, FindingKey
    from kplan_desktop.domain.suggestions.found import Dismissal
    from kplan_desktop.storage.ancillary_data import AncillaryData

_DELIVERIES: tuple[type[Row], ...] = (DeliveryRow, DeliveryFileRow, DeliveryEventRow)
_COMMENTS: tuple[type[Row], ...] = (CommentRow, CommentAnswerRow)


class AncillaryTables(DocumentFile[Report]):
    """The base of ``report_file.ReportFile`` for what is no part of the report.

    Each change is one transaction. Raises StorageError, in every method.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = False,
        read_only: bool = False,
        busy_timeout: float,
        now: Callable[[], dt.datetime],
    ) -> None:
        super().__init__(path, create=create, read_only=read_only, busy_timeout=busy_timeout)
        self._now = now
        self.known_words: frozenset[str] = frozenset()
        """The own words, as far as they were read or written by now."""
        self.known_dismissed: frozenset[Dismissal] = frozenset()
        """The suggestions that were dismissed, as far as they were read or written by now."""
        self.known_set_aside: tuple[AsideFinding, ...] = ()
        """The findings that were set aside, as they were read or written last."""
        self.known_comments: tuple[Comment, ...] = ()
        """The comments, as they were read or written last."""

    def deliveries(self) -> tuple[Delivery, ...]:
        """All deliveries, in order, the oldest first; the index is their «position»."""
        from kplan_desktop.storage.ancillary_rows import deliveries_of

        rows = self._contents(_DELIVERIES)
        with self._decoding():
            return deliveries_of(rows)

    def add_delivery(
        self, delivery: Delivery, bundle: bytes | None = None, pdf: bytes | None = None
    ) -> None:
        """Store a delivery, and the bytes of its bundle and its report PDF."""
        from kplan_desktop.storage.ancillary_data import StoredDelivery, stored_delivery_rows

        self._refuse_read_only()
        delivered = StoredDelivery(delivery=delivery, bundle=bundle, pdf=pdf)
        self._write_also(after=stored_delivery_rows(delivered, len(self.deliveries())))

    def add_delivery_event(self, position: int, event: DeliveryEvent) -> None:
        """Store what has happened to a delivery; a receipt that it has already changes nothing.

        Raises IndexError where there is no such delivery, which is a bug.
        """
        from kplan_desktop.domain.delivery.deliveries import with_event
        from kplan_desktop.storage.ancillary_rows import event_rows

        self._refuse_read_only()
        delivery = self.deliveries()[position]
        after = with_event(delivery, event)
        self._write_also(
            before=event_rows(delivery, position),
            after=event_rows(after, position),
        )

    def delivered_bundle(self, position: int | None = None) -> bytes | None:
        """The bundle of the delivery with this index, or of the last one, as it was delivered.

        None where there was no such delivery, or where its bundle is not known.
        """
        from kplan_desktop.storage.ancillary_rows import MAX_BUNDLE_BYTES

        return self._delivered(DeliveryBundleRow, position, MAX_BUNDLE_BYTES)

    def delivered_pdf(self, position: int | None = None) -> bytes | None:
        """The report PDF of a delivery, as ``delivered_bundle``."""
        from kplan_desktop.storage.ancillary_rows import MAX_PDF_BYTES

        return self._delivered(DeliveryPdfRow, position, MAX_PDF_BYTES)

    def purge_delivery(self, position: int, at: dt.datetime) -> None:
        """Delete the contents of a delivery for good, and note when.

        Raises IndexError where there is no such delivery, which is a bug.
        """
        from dataclasses import replace

        from kplan_desktop.storage.ancillary_rows import delivery_row

        self._refuse_read_only()
        delivery = self.deliveries()[position]
        tables: tuple[type[Row], ...] = (DeliveryBundleRow, DeliveryPdfRow)
        contents = self._contents(tables)
        gone: list[Row] = [delivery_row(delivery, position)]
        for row_type in tables:
            gone += [row_type(*row) for row in contents[row_type] if row[0] == position]
        self._write_also(
            before=gone, after=[delivery_row(replace(delivery, purged_at=at), position)]
        )

    def mask_deliveries(self, masked: Callable[[str], str]) -> None:
        """Replace each text that is known of the deliveries by what ``masked`` makes of it."""
        from kplan_desktop.domain.delivery.deliveries import with_texts
        from kplan_desktop.storage.ancillary_rows import delivery_rows

        self._refuse_read_only()
        before: list[Row] = []
        after: list[Row] = []
        for position, delivery in enumerate(self.deliveries()):
            before += delivery_rows(delivery, position)
            after += delivery_rows(with_texts(delivery, masked), position)
        self._write_also(before=before, after=after)

    def set_aside(self) -> tuple[AsideFinding, ...]:
        """The findings that were set aside, the oldest first."""
        from kplan_desktop.storage.ancillary_rows import set_aside_of

        rows = self._contents((SetAsideRow,))
        with self._decoding():
            self.known_set_aside = set_aside_of(rows)
        return self.known_set_aside

    def add_set_aside(self, findings: Iterable[AsideFinding]) -> None:
        """Store that these findings were set aside; a reason takes the place of an earlier one."""
        new = {finding.key: finding for finding in findings}
        self._replace_set_aside(new.keys(), new.values())

    def remove_set_aside(self, keys: Iterable[FindingKey]) -> None:
        """Store that these findings are not set aside after all."""
        self._replace_set_aside(keys, ())

    def comments(self) -> tuple[Comment, ...]:
        """The comments by their times, the oldest first."""
        from kplan_desktop.storage.ancillary_rows import comments_of

        rows = self._contents(_COMMENTS)
        with self._decoding():
            self.known_comments = comments_of(rows)
        return self.known_comments

    def store_comments(self, comments: Iterable[Comment]) -> None:
        """Replace the comments by these: what differs is written."""
        from kplan_desktop.domain.comments.comments import in_order
        from kplan_desktop.storage.ancillary_rows import comment_rows

        self._refuse_read_only()
        after = in_order(comments)
        self._write_also(before=comment_rows(self.comments()), after=comment_rows(after))
        self.known_comments = after

    def trash(self) -> tuple[Removed, ...]:
        """What was removed and not restored, the newest first."""
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, trash_of

        report = self._known().document
        with self._decoding():
            return trash_of(self._contents(TRASH_TABLES), report)

    def empty_trash(self, ids: Iterable[str] | None = None) -> None:
        """Delete what is in the trash: all of it, or the entries with these ids."""
        from kplan_desktop.storage.trash_rows import TRASH_TABLES, rows_of_ids

        self._refuse_read_only()
        contents = self._contents(TRASH_TABLES)
        self._write_also(before=rows_of_ids(contents, None if ids is None else set(ids)))

    def own_words(self) -> tuple[str, ...]:
        """The words that count as correctly spelt in this report."""
        from kplan_desktop.storage.ancillary_rows import words_of

        words = words_of(self._contents((OwnWordRow,)))
        self.known_words = self.known_words | set(words)
        return words

    def set_own_words(self, words: Iterable[str]) -> None:
        """Replace the own words. Raises ValueError for a blank one, which is a bug."""
        from kplan_desktop.storage.ancillary_rows import word_rows

        self._refuse_read_only()
        new = list(word_rows(words))
        self._write_also(before=map(OwnWordRow, self.own_words()), after=new)
        self.known_words = frozenset(word for (word,) in new)

    def dismissed(self) -> frozenset[Dismissal]:
        """The suggestions that were dismissed."""
        from kplan_desktop.storage.ancillary_rows import dismissed_of

        dismissed = dismissed_of(self._contents((DismissedSuggestionRow,)))
        self.known_dismissed = self.known_dismissed | dismissed
        return dismissed

    def add_dismissed(self, dismissals: Iterable[Dismissal]) -> None:
        """Store that these suggestions were dismissed."""
        from kplan_desktop.storage.ancillary_rows import dismissed_rows

        self._refuse_read_only()
        new = frozenset(dismissals) - self.dismissed()
        self._write_also(after=dismissed_rows(new))
        self.known_dismissed = self.known_dismissed | new

    def remove_dismissed(self, dismissals: Iterable[Dismissal]) -> None:
        """Store that these suggestions were not dismissed after all."""
        from kplan_desktop.storage.ancillary_rows import dismissed_rows

        self._refuse_read_only()
        gone = frozenset(dismissals) & self.dismissed()
        self._write_also(before=dismissed_rows(gone))
        self.known_dismissed = self.known_dismissed - gone

    def forget_answers(self) -> None:
        """Delete the answers to what was suggested or found of elements that are gone for good.

        They are in neither report nor trash. To be called while no undo can bring them back.
        """
        from kplan_desktop.storage.ancillary_rows import dismissed_of_none, set_aside_of_none

        self._refuse_read_only()
        contents = self._contents(
            (TrashNoteRow, TrashMeasureRow, DismissedSuggestionRow, SetAsideRow)
        )
        report = self._known().document
        note_ids = {id_ for id_, *_ in contents[TrashNoteRow]}
        note_ids.update(note.id for note in report.all_notes())
        others = {id_ for id_, *_ in contents[TrashMeasureRow]}
        others.update(measure.id for measure in report.measures())
        others.update(entry.goal_id for entry in report.goals)
        gone: list[Row] = [*dismissed_of_none(contents, note_ids)]
        gone += set_aside_of_none(contents, note_ids | others)
        self._write_also(before=gone)

    def ancillary_data(self, after: Report, known: AncillaryData | None = None) -> AncillaryData:
        """The ancillary data for a new file in which the report is continued as ``after``.

        ``after`` may not be saved yet: the trash is as it would be then. ``known`` is what is known
        without the file, which is joined with what that has where another program has put another
        state of the report into it.
        """
        from kplan_desktop.storage import ancillary_data

        acknowledged = self._known()
        with self._reading():
            self._settle()
        self._refuse_other(self._connection)
        with self._reading(), transaction(self._connection, "DEFERRED"):
            seal = read_seal(self._connection)
            tables = ancillary_data.ANCILLARY_TABLES
            contents = {row_type: self._rows(REPORT_TABLES.shape(row_type)) for row_type in tables}
        is_ours = seal in [state.seal for state in (acknowledged, *self._possible)]
        with self._decoding():
            if known is not None and not is_ours:
                return ancillary_data.ancillary_data_joined(contents, after, known)
            return ancillary_data.ancillary_data_after(
                contents, acknowledged.document, after, self._now()
            )

    def _delivered(
        self,
        row_type: type[DeliveryBundleRow | DeliveryPdfRow],
        position: int | None,
        at_most: int,
    ) -> bytes | None:
        from kplan_desktop.storage.ancillary_rows import unpacked

        index = len(self.deliveries()) - 1 if position is None else position
        # Only this one: all of them may be many megabytes.
        with self._reading(), transaction(self._connection, "DEFERRED"):
            row = self._connection.execute(
                f"SELECT packed FROM {REPORT_TABLES.shape(row_type).table} WHERE delivery = ?",  # noqa: S608  # no input from outside
                (index,),
            ).fetchone()
        if row is None:
            return None
        with self._decoding():
            return unpacked(row[0], at_most)

    def _replace_set_aside(
        self, keys: Iterable[FindingKey], findings: Iterable[AsideFinding]
    ) -> None:
        from kplan_desktop.storage.ancillary_rows import set_aside_rows

        self._refuse_read_only()
        gone = set(keys)
        known = self.set_aside()
        new = tuple(findings)
        self._write_also(
            before=set_aside_rows(each for each in known if each.key in gone),
            after=set_aside_rows(new),
        )
        kept = (each for each in known if each.key not in gone)
        self.known_set_aside = tuple(sorted((*kept, *new), key=lambda each: each.at))
