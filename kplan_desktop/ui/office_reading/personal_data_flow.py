"""Finding personal data in what was received, and taking it out for good."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.checks.report_check import personal_data
from kplan_desktop.domain.collection.collection import Edition, Received
from kplan_desktop.domain.collection.purge_edits import purge_edit
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, Severity
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.ui.checks.sure_dialog import unreached_text
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.office_reading.personal_data_dialog import (
    DeliveryFindings,
    PersonalDataDialog,
    edition_name,
    revision_label,
)
from kplan_desktop.ui.office_reading.removal_dialog import Removal, RemovalDialog
from kplan_desktop.ui.office_reading.unit_reading import fault_text

if TYPE_CHECKING:
    from kplan_desktop.storage.collection.collection_purge import CollectionTraces
    from kplan_desktop.storage.purging.traces import LeftBehind


class PersonalDataFlow(QObject):
    """The list of what was found, and the removal of one delivery after the other.

    ``go_to(received_id, location)`` leads to a place in a delivery.
    """

    def __init__(self, context: OfficeContext, go_to: Callable[[str, Location], None]) -> None:
        super().__init__()  # lives as long as what it asked for is under way
        self._context = context
        self._go_to = go_to
        self._deliveries: tuple[DeliveryFindings, ...] = ()
        session = context.session
        self.dialog = PersonalDataDialog(
            tuple(session.collection.purges.values()),
            context.theme,
            context.window,
            read_only=session.read_only,
        )
        self.dialog.read_requested.connect(self._read)
        self.dialog.removal_requested.connect(self._look_further)
        self.dialog.again_requested.connect(self._remove_again)

    def open(self) -> None:
        """Look through all deliveries, and show the dialog until it is closed."""
        received = self._kept()
        wanted = [each.sha256 for each in received]
        self._context.reports.request(wanted, self.dialog, self._look_through)
        if self._context.session.collection.purges:
            self._look_for_remains()
        self.dialog.exec()
        self.dialog.deleteLater()

    def _look_for_remains(self) -> None:
        """Look for what was to be removed, and still stands in a file."""
        from kplan_desktop.storage.collection.collection_purge import purge_remains

        backups = self._context.session.backups
        self._context.session.request(
            self.dialog,
            lambda file: purge_remains(file, backups),
            done=self.dialog.show_remains,
            failed=self._context.show_error,
            after_saving=True,
            only_while_open=True,
        )

    def _kept(self) -> list[Received]:
        """All revisions that are not purged, in the order of the units."""
        collection = self._context.session.collection
        order = {unit.id: n for n, unit in enumerate(collection.form.units)}
        kept = (each for each in collection.received.values() if each.purged_at is None)
        return sorted(kept, key=lambda each: order.get(each.unit_id, len(order)))

    def _look_through(self, reports: ReportsBySha256) -> None:
        received, collection = self._kept(), self._context.session.collection
        labels = {each.id: revision_label(collection, each) for each in received}
        faults = {sha: fault_text(error) for sha, error in self._context.reports.faults.items()}
        words = location_words()

        def look() -> tuple[DeliveryFindings, ...]:
            found: Mapping[str, tuple[Finding, ...]] = {
                sha: personal_data(report) for sha, report in reports.items()
            }
            return tuple(
                DeliveryFindings(
                    each,
                    labels[each.id],
                    found.get(each.sha256, ()),
                    tuple(
                        _place(reports[each.sha256], finding, words)
                        for finding in found.get(each.sha256, ())
                    ),
                    faults.get(each.sha256, "") if each.sha256 not in reports else "",
                )
                for each in received
            )

        editions = tuple(
            DeliveryFindings(None, self._edition_label(each), edition=each)
            for each in self._context.session.collection.editions.values()
            if each.purged_at is None
        )

        def show(deliveries: tuple[DeliveryFindings, ...]) -> None:
            self._deliveries = deliveries
            self.dialog.show_deliveries((*deliveries, *editions))

        self._context.background.run(
            look,
            done=show,
            failed=self._context.show_error,
            owner=self.dialog,
            only_while_open=True,
        )

    def _read(self, delivery: DeliveryFindings, finding: Finding | None) -> None:
        if delivery.received is not None:
            self.dialog.accept()
            location = Location() if finding is None else finding.location
            self._go_to(delivery.received.id, location)

    def _look_further(self, delivery: DeliveryFindings) -> None:
        """Look where else the same words stand, and ask."""
        from kplan_desktop.storage.collection.collection_purge import (
            CollectionTraces,
            collection_traces,
        )

        found = (each.words for each in delivery.found if each.severity is Severity.FIRST)
        words = tuple(dict.fromkeys(filter(None, found)))
        backups = self._context.session.backups
        self.dialog.set_busy(True)

        def ask(traces: CollectionTraces) -> None:
            self.dialog.set_busy(False)
            self._ask(delivery, words, traces)

        def failed(error: UserError) -> None:
            self.dialog.set_busy(False)
            self._context.show_error(error)

        self._context.session.request(
            self.dialog,
            # Without words to look for, only the delivery is known to have any.
            lambda file: collection_traces(file, words, backups) if words else CollectionTraces(),
            done=ask,
            failed=failed,
            after_saving=True,
            only_while_open=True,
        )

    def _ask(
        self, delivery: DeliveryFindings, words: tuple[str, ...], traces: CollectionTraces
    ) -> None:
        context = self._context
        dialog = RemovalDialog(
            delivery, traces, context.session.collection, context.theme, self.dialog
        )
        is_wanted = dialog.exec() == RemovalDialog.DialogCode.Accepted
        removal = dialog.removal()
        dialog.deleteLater()
        if is_wanted:
            self.dialog.accept()
            self._remove(removal, words)

    def _remove(self, removal: Removal, words: tuple[str, ...]) -> None:
        """Note it, which cannot be undone, and delete the bytes for good."""
        context, session = self._context, self._context.session
        session.record(
            purge_edit(
                session.collection,
                removal.received_ids,
                removal.edition_ids,
                at=time_stamp(local_time(context.now())),
                by=removal.by,
                new_id=context.new_id,
                documents=removal.documents,
                taken_out=removal.taken_out,
                words=words,
            )
        )
        self._delete(words)

    def _remove_again(self) -> None:
        """Delete what a removal has left that is noted already."""
        self.dialog.accept()
        self._delete()

    def _delete(self, words: tuple[str, ...] = ()) -> None:
        """Delete for good the bytes of all that is noted as removed."""
        from kplan_desktop.storage.collection.collection_purge import purge_contents

        context, session = self._context, self._context.session
        session.undo_stack.clear()
        backups = session.backups

        def tell(left: LeftBehind) -> None:
            session.forget_purged()
            if context.is_current:
                self._tell(left)

        def failed(error: UserError) -> None:
            if context.is_current:
                session.forget_purged()
            text = self.tr(
                "%1 What was removed may still stand in the collection's file and in its earlier "
                "versions. You can try again under “Personal data …”."
            )
            text = fill_placeholders(text, error_sentence(error))
            context.show_notice(self.tr("Not everything is removed"), text)

        session.request(
            context.window,
            lambda file: purge_contents(file, backups, words),
            done=tell,
            failed=failed,
            after_saving=True,
        )

    def _tell(self, left: LeftBehind) -> None:
        if not any(left):
            text = self.tr("It no longer stands in the collection, nor in its earlier versions.")
            self._context.show_notice(self.tr("Removed"), text, good=True)
            return
        if not left.files:
            self._context.show_notice(
                self.tr("Not everything is removed"), unreached_text(left.folders)
            )
            return
        text = self.tr(
            "These earlier versions could not be deleted, and may be open elsewhere: %1. Close "
            "them, and try again under “Personal data …”."
        )
        text = fill_placeholders(text, ", ".join(path.name for path in left.files))
        if left.folders:
            text = f"{text} {unreached_text(left.folders)}"
        self._context.show_notice(self.tr("Not everything is removed"), text)

    def _edition_label(self, edition: Edition) -> str:
        return self.tr("Edition %1").replace("%1", edition_name(edition))


def _place(report: Report, finding: Finding, words: LocationWords) -> str:
    return LocationLabels(report).long(finding.location, words)
