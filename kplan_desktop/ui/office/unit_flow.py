"""What the office does about units: each choice of the board's buttons and menus, as one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.collection.board import Board, BoardRow, board, can_be_reminded
from kplan_desktop.domain.collection.collection import (
    Collection,
    MailTemplate,
    MailWording,
    Received,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    apply_edit,
)
from kplan_desktop.domain.collection.taking_in import assign_unit, remove_received
from kplan_desktop.domain.collection.unit_edits import (
    add_remark,
    choose_revision,
    clear_deadline,
    clear_nothing_to_report,
    decide,
    extend_deadline,
    mark_nothing_to_report,
    remind,
    set_contact,
    set_mail_wording,
)
from kplan_desktop.domain.collection.unreadable import proposed_address
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.time_stamps import norwegian_time, time_stamp
from kplan_desktop.domain.text.typeahead import typeahead_text
from kplan_desktop.exchange.correspondence.office_mail import (
    OfficeMail,
    OfficeMailKind,
    answer_mail,
    reminder_mail,
)
from kplan_desktop.ui.document.undo_commands import step_name
from kplan_desktop.ui.office.unit_panel import RevisionAction, UnitAction
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace

if TYPE_CHECKING:
    from kplan_desktop.ui.office.office_mail_dialog import MailAnswer


class UnitFlow(QObject):
    """Works on the open collection of the context."""

    def __init__(self, context: OfficeContext) -> None:
        super().__init__(context.session)
        self._context = context

    def _shown(self) -> Board:
        session = self._context.session
        return board(session.collection, session.facts, self._now().date())

    def do(self, action: UnitAction, key: str) -> None:
        """Do what was chosen for the unit with this key, if it is still offered."""
        row = self._shown().row(key)
        if row is None or not action.is_offered(row):
            return
        if action is UnitAction.OPEN:
            self.open(row)
        elif not self._context.session.read_only:
            self._write(action, row)

    def do_revision(self, action: RevisionAction, received_id: str) -> None:
        """Do what was chosen for a received revision."""
        session = self._context.session
        received = session.collection.received.get(received_id)
        if received is None:
            return
        if action is RevisionAction.OPEN:
            self._open_revision(received)
        elif session.read_only:
            return
        elif action is RevisionAction.COUNT:
            edit = choose_revision(session.collection, received.unit_id, received.id)
            text = self.tr("Revision %1 of %2 counts.")
            self._do(edit, step_name("UnitFlow", "choose which revision counts"), text, received)
        else:
            edit = remove_received(session.collection, received.id)
            text = self.tr("Revision %1 of %2 was removed.")
            self._do(edit, step_name("UnitFlow", "remove a delivery"), text, received)

    def open(self, row: BoardRow) -> None:
        """Read what a unit has delivered."""
        if row.is_known:
            self._context.go_to(OfficePlace(OfficePage.READING, unit_id=row.unit_id))
        elif row.counting is not None:
            self._open_revision(row.counting)

    def remind(self, only: str = "") -> None:
        """Ask whom to remind, or make the reminder of one unit; the drafts are made and logged."""
        shown, session = self._shown(), self._context.session
        rows = [row for row in shown.rows if can_be_reminded(row)]
        proposed = [only] if only else shown.to_remind
        if only:
            rows = [row for row in rows if row.key == only]
        if session.read_only:
            return
        if not rows:
            text = self.tr("Nobody is to be reminded: all have delivered, or have nothing to.")
            self._context.show_message(text)
            return
        self._ask_mail(OfficeMailKind.REMINDER, rows, proposed)

    def _write(self, action: UnitAction, row: BoardRow) -> None:
        session, name = self._context.session, row.name
        collection, unit_id = session.collection, row.unit_id
        match action:
            case UnitAction.REMIND:
                self.remind(row.key)
            case UnitAction.THANK:
                self._ask_mail(OfficeMailKind.THANKS, [row], [row.unit_id])
            case UnitAction.RETURN:
                self._ask_mail(OfficeMailKind.RETURN, [row], [row.unit_id])
            case UnitAction.ACCEPT | UnitAction.REOPEN:
                self._decide(action, row)
            case UnitAction.EXTEND:
                self._extend(row)
            case UnitAction.MARK:
                self._mark(row)
            case UnitAction.CLEAR_MARK:
                edit = clear_nothing_to_report(collection, unit_id)
                message = fill_placeholders(self.tr("The mark of %1 was taken away."), name)
                session.do(edit, step_name("UnitFlow", "take the mark away"), message)
            case UnitAction.REMARK:
                self._remark(row)
            case UnitAction.ASSIGN:
                self._assign(row)
            case UnitAction.USE_ADDRESS:
                self._use_address(row)
            case UnitAction.OPEN:
                self.open(row)

    def _use_address(self, row: BoardRow) -> None:
        """Take the address of a unit's mail as that of its contact."""
        contact = replace(row.contact, email=proposed_address(row))
        edit = set_contact(self._context.session.collection, row.unit_id, contact)
        message = fill_placeholders(self.tr("The contact of %1 is %2."), row.name, contact.email)
        self._context.session.do(
            edit, step_name("UnitFlow", "use the address of the e\u2011mail"), message
        )

    def _decide(self, action: UnitAction, row: BoardRow) -> None:
        received, session = row.counting, self._context.session
        if received is None:
            return
        accepts = action is UnitAction.ACCEPT
        kind = UnitEventKind.ACCEPTED if accepts else UnitEventKind.REOPENED
        event_id, now = self._context.new_id(), self._now()
        edit = decide(session.collection, received, kind, now, event_id)
        if accepts:
            self._do(
                edit,
                step_name("UnitFlow", "accept a delivery"),
                self.tr("Revision %1 of %2 is accepted."),
                received,
            )
        else:
            text = self.tr("Revision %1 of %2 is open again.")
            self._do(edit, step_name("UnitFlow", "open a delivery again"), text, received)

    def _extend(self, row: BoardRow) -> None:
        from kplan_desktop.ui.office.unit_dialogs import DeadlineDialog

        context, session = self._context, self._context.session
        deadline, today = session.collection.form.report.deadline, self._now().date()
        dialog = DeadlineDialog(row, deadline, today, context.theme, context.window)
        accepted, answer = dialog.exec(), dialog.answer
        dialog.deleteLater()
        if not accepted:
            return
        collection = session.collection
        if answer is None:
            edit = clear_deadline(collection, row.unit_id)
            message = self.tr("The form's deadline holds for %1 again.")
        else:
            edit = extend_deadline(collection, row.unit_id, *answer, self._now())
            message = self.tr("The deadline of %1 is extended.")
        name = step_name("UnitFlow", "extend the deadline")
        session.do(edit, name, fill_placeholders(message, row.name))

    def _mark(self, row: BoardRow) -> None:
        text = self._ask_text(
            fill_placeholders(self.tr("%1 has nothing to report"), row.name),
            self.tr("The unit counts as having reported, and is not reminded."),
            self.tr("Reason, if known"),
            self.tr("Mark"),
            may_be_empty=True,
        )
        if text is not None:
            session = self._context.session
            edit = mark_nothing_to_report(session.collection, row.unit_id, text, self._now())
            message = fill_placeholders(
                self.tr("%1 is marked as having nothing to report."), row.name
            )
            session.do(edit, step_name("UnitFlow", "mark “nothing to report”"), message)

    def _remark(self, row: BoardRow) -> None:
        text = self._ask_text(
            fill_placeholders(self.tr("Remark on %1"), row.name),
            self.tr("It stands in the log of the unit, for the office alone."),
            self.tr("Remark"),
            self.tr("Add"),
            may_be_empty=False,
        )
        if text is not None:
            session, event_id = self._context.session, self._context.new_id()
            edit = add_remark(session.collection, row.unit_id, text, self._now(), event_id)
            session.do(edit, step_name("UnitFlow", "add a remark"))

    def _ask_text(
        self, title: str, lead: str, field: str, answer: str, *, may_be_empty: bool
    ) -> str | None:
        """The text that was typed; None where the dialog was left."""
        from kplan_desktop.ui.office.unit_dialogs import TextDialog

        theme, window = self._context.theme, self._context.window
        dialog = TextDialog(title, lead, field, answer, theme, window, may_be_empty=may_be_empty)
        accepted, text = dialog.exec(), dialog.text
        dialog.deleteLater()
        return text if accepted else None

    def _assign(self, row: BoardRow) -> None:
        """Ask which unit of the form a delivery is of."""
        from kplan_desktop.ui.activity.pick_dialog import PickDialog
        from kplan_desktop.ui.widgets.result_model import SearchResult
        from kplan_desktop.ui.widgets.search_picker import SearchPicker

        session, theme = self._context.session, self._context.theme
        picker = SearchPicker(theme)
        picker.set_words(self.tr("Find the unit"), self.tr("Type its name"))
        dialog = PickDialog(
            picker,
            theme,
            self._context.window,
            title=self.tr("Choose the unit"),
            about=row.name,
            lead=self.tr("All revisions of this report will count for the unit that you choose."),
            button=self.tr("Choose"),
        )
        units = session.collection.form.units_in_period()
        rows = [SearchResult(n, "", unit.name, "") for n, unit in enumerate(units)]
        picker.set_rows(rows, [typeahead_text("", unit.name) for unit in units])
        dialog.exec()
        key = dialog.key()
        dialog.deleteLater()
        if not isinstance(key, int):
            return
        unit, collection = units[key], session.collection
        edits = tuple(assign_unit(collection, each.id, unit.id) for each in row.revisions)
        message = fill_placeholders(
            self.tr("The report of “%1” counts for %2."), row.name, unit.name
        )
        session.do(CollectionEdits(edits), step_name("UnitFlow", "choose the unit"), message)

    def _open_revision(self, received: Received) -> None:
        """Show a revision as it was received, only for reading."""
        from kplan_desktop.ui.delivery.delivered_report_view import DeliveredReports

        reports, context = DeliveredReports(self._context), self._context
        context.session.request(
            self,
            lambda file: file.content(received.sha256),
            done=reports.show,
            failed=context.show_error,
            only_while_open=True,
        )

    # --- e-mails ------------------------------------------------------------------------------

    def _ask_mail(
        self, kind: OfficeMailKind, rows: Sequence[BoardRow], proposed: Sequence[str]
    ) -> None:
        """Ask about e-mails, make their drafts, and then log what they say."""
        from kplan_desktop.ui.office.office_mail_dialog import OfficeMailDialog

        context, now = self._context, self._now()
        dialog = OfficeMailDialog(
            kind,
            context.session.collection,
            rows,
            proposed,
            now.date(),
            context.theme,
            context.window,
        )
        accepted, answer = dialog.exec(), dialog.answer
        dialog.deleteLater()
        if not accepted or answer is None:
            return
        chosen = [row for row in rows if row.unit_id in answer.unit_ids]
        event_ids = {row.unit_id: context.new_id() for row in chosen}

        def edit(collection: Collection) -> CollectionEdit:
            return _mail_edit(kind, collection, chosen, answer, now, event_ids)

        self._make_drafts(kind, edit, answer.unit_ids)

    def _make_drafts(
        self,
        kind: OfficeMailKind,
        edit: Callable[[Collection], CollectionEdit],
        unit_ids: Sequence[str],
    ) -> None:
        """Write the drafts of what ``edit`` logs; it is logged once they are written."""
        from kplan_desktop.ui.office.office_mail_drafts import (
            MailDraftsDialog,
            WrittenMail,
            write_mails,
        )

        context, session, now = self._context, self._context.session, self._now()
        after = session.applied(edit(session.collection))
        rows = board(after, session.facts, now.date()).rows
        folder = context.mail_folder

        def work() -> tuple[WrittenMail, ...]:
            mails = [_mail(kind, after, row) for row in rows if row.unit_id in unit_ids]
            return write_mails(folder, mails, now)

        def done(written: tuple[WrittenMail, ...]) -> None:
            session.do(edit(session.collection), self._step(kind))
            if session.is_left:
                return
            dialog = MailDraftsDialog(written, context.theme, context.window)
            dialog.exec()
            dialog.deleteLater()

        # As a request: leaving the collection waits for it, so that what is written is logged.
        session.request(self, lambda _: work(), done=done, failed=context.show_error)

    def _step(self, kind: OfficeMailKind) -> str:
        match kind:
            case OfficeMailKind.REMINDER:
                return step_name("UnitFlow", "log the reminders")
            case OfficeMailKind.THANKS:
                return step_name("UnitFlow", "log the thanks")
            case OfficeMailKind.RETURN:
                return step_name("UnitFlow", "send a delivery back")

    def _do(self, edit: CollectionEdit, name: str, message: str, received: Received) -> None:
        """Make an edit about a revision, and tell it."""
        unit = self._shown().row(received.unit_id or received.report_id)
        unit_name = received.unit_name if unit is None else unit.name
        text = fill_placeholders(message, str(received.revision), unit_name)
        self._context.session.do(edit, name, text)

    def _now(self) -> dt.datetime:
        return time_stamp(norwegian_time(self._context.now()))


def _mail_edit(
    kind: OfficeMailKind,
    collection: Collection,
    chosen: Sequence[BoardRow],
    answer: MailAnswer,
    now: dt.datetime,
    event_ids: Mapping[str, str],
) -> CollectionEdit:
    """What is kept of e-mails: the office's wording, and a line in the log of each unit."""
    edits: list[CollectionEdit] = []
    for unit_id, address in answer.addresses.items():
        contact = replace(collection.record(unit_id).contact, email=address)
        edits.append(set_contact(collection, unit_id, contact))
        collection = apply_edit(collection, edits[-1])
    wording = _with_template(collection.head.mails, kind, answer.template)
    words = set_mail_wording(collection, wording)
    if kind is OfficeMailKind.REMINDER:
        ids = iter([event_ids[row.unit_id] for row in chosen])
        reminded = remind(collection, [row.unit_id for row in chosen], now, lambda: next(ids))
        return CollectionEdits((*edits, words, reminded))
    is_return = kind is OfficeMailKind.RETURN
    event_kind = UnitEventKind.RETURNED if is_return else UnitEventKind.THANKED
    decided = tuple(
        decide(
            collection,
            row.counting,
            event_kind,
            now,
            event_ids[row.unit_id],
            reason=answer.reason,
            new_deadline=answer.new_deadline,
        )
        for row in chosen
        if row.counting is not None
    )
    return CollectionEdits((*edits, words, *decided))


def _mail(kind: OfficeMailKind, collection: Collection, row: BoardRow) -> OfficeMail:
    """The e-mail to a unit; thanks and a return are of the last event in its log."""
    if kind is OfficeMailKind.REMINDER:
        return reminder_mail(collection, row)
    return answer_mail(collection, row, row.record.events[-1])


def _with_template(
    wording: MailWording, kind: OfficeMailKind, template: MailTemplate
) -> MailWording:
    match kind:
        case OfficeMailKind.REMINDER:
            return replace(wording, reminder=template)
        case OfficeMailKind.THANKS:
            return replace(wording, thanks=template)
        case OfficeMailKind.RETURN:
            return replace(wording, returned=template)
