"""Finding personal data in what was received, and taking it out for good."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from kplan_desktop.domain.checks.purging import needle_of
from kplan_desktop.domain.checks.report_check import personal_data
from kplan_desktop.domain.collection.collection import Edition, Received
from kplan_desktop.domain.collection.purge_edits import editions_made_of, purge_edit
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.location_labels import LocationLabels, LocationWords
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, Severity
from kplan_desktop.domain.text.time_stamps import local_time, time_stamp
from kplan_desktop.ui.messages.finding_messages import location_words
from kplan_desktop.ui.office_intake.office_context import OfficeContext
from kplan_desktop.ui.office_intake.received_reports import ReportsBySha256
from kplan_desktop.ui.office_reading.personal_data_dialogs import (
    DeliveryFindings,
    PersonalDataDialog,
    RemovalDialog,
    edition_name,
)
from kplan_desktop.ui.office_reading.unit_reading import fault_text


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

    def open(self) -> None:
        """Look through all deliveries, and show the dialog until it is closed."""
        received = self._kept()
        wanted = [each.sha256 for each in received]
        self._context.reports.request(wanted, self.dialog, self._look_through)
        self.dialog.exec()
        self.dialog.deleteLater()

    def _kept(self) -> list[Received]:
        """All revisions that are not purged, in the order of the units."""
        collection = self._context.session.collection
        order = {unit.id: n for n, unit in enumerate(collection.form.units)}
        kept = (each for each in collection.received.values() if each.purged_at is None)
        return sorted(kept, key=lambda each: order.get(each.unit_id, len(order)))

    def _look_through(self, reports: ReportsBySha256) -> None:
        received, labels = self._kept(), {each.id: self._label(each) for each in self._kept()}
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
        """Look in which other deliveries the same words stand, and ask."""
        from kplan_desktop.storage.collection.collection_purge import revisions_that_hold

        needles = {
            needle_of(each.words)
            for each in delivery.found
            if each.severity is Severity.FIRST and each.words
        }
        self.dialog.set_busy(True)

        def ask(ids: set[str]) -> None:
            self.dialog.set_busy(False)
            others = [
                each
                for each in self._deliveries
                if each is not delivery and each.received is not None and each.received.id in ids
            ]
            self._ask(delivery, others)

        def failed(error: UserError) -> None:
            self.dialog.set_busy(False)
            self._context.show_error(error)

        self._context.session.request(
            self.dialog,
            lambda file: {each for needle in needles for each in revisions_that_hold(file, needle)},
            done=ask,
            failed=failed,
            after_saving=True,
            only_while_open=True,
        )

    def _ask(self, delivery: DeliveryFindings, others: list[DeliveryFindings]) -> None:
        context, collection = self._context, self._context.session.collection
        received = [each.received for each in (delivery, *others)]
        ids = [each.id for each in received if each is not None]
        dialog = RemovalDialog(
            delivery,
            others,
            editions_made_of(collection, ids),
            collection.head.author,
            context.theme,
            self.dialog,
        )
        is_wanted = dialog.exec() == RemovalDialog.DialogCode.Accepted
        received_ids, edition_ids = dialog.received_ids(), dialog.edition_ids()
        name = dialog.name.text().strip()
        dialog.deleteLater()
        if is_wanted:
            self.dialog.accept()
            self._remove(received_ids, edition_ids, name)

    def _remove(
        self, received_ids: tuple[str, ...], edition_ids: tuple[str, ...], name: str
    ) -> None:
        """Note it, which cannot be undone, and delete the bytes for good."""
        from kplan_desktop.storage.collection.collection_purge import purge_contents

        context, session = self._context, self._context.session
        session.record(
            purge_edit(
                session.collection,
                received_ids,
                edition_ids,
                at=time_stamp(local_time(context.now())),
                by=name,
                new_id=context.new_id,
            )
        )
        session.undo_stack.clear()
        backups = session.backups

        def tell(left: tuple[Path, ...]) -> None:
            session.forget_purged()
            if context.is_current:
                self._tell(left)

        session.request(
            context.window,
            lambda file: purge_contents(file, backups),
            done=tell,
            failed=context.show_error,
            after_saving=True,
        )

    def _tell(self, left: tuple[Path, ...]) -> None:
        text = self.tr("It no longer stands in the collection, nor in its earlier versions.")
        if left:
            lacking = self.tr(
                "These earlier versions could not be deleted, and may be open elsewhere: %1. Close "
                "them, and delete them in their folder."
            )
            text = fill_placeholders(lacking, ", ".join(path.name for path in left))
        self._context.show_notice(self.tr("Removed"), text, good=not left)

    def _edition_label(self, edition: Edition) -> str:
        return self.tr("Edition %1").replace("%1", edition_name(edition))

    def _label(self, received: Received) -> str:
        collection = self._context.session.collection
        names = {unit.id: unit.name for unit in collection.form.units}
        text = self.tr("%1, revision %2")
        name = names.get(received.unit_id, received.unit_name)
        return fill_placeholders(text, name, str(received.revision))


def _place(report: Report, finding: Finding, words: LocationWords) -> str:
    return LocationLabels(report).long(finding.location, words)
