"""The words for deliveries: their states, dates, history and what is stored of each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryStatus
from kplan_desktop.domain.delivery.delivery_list import HistoryEntry, ListedDelivery, history
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.exchange.wording.head_facts import approver_text

SHORT_HASH = 12
"""Hexadecimal digits of a hash that are shown: enough to tell all deliveries apart."""

translate = QCoreApplication.translate


def status_text(status: DeliveryStatus) -> str:
    """A delivery's state, in a word or two."""
    match status:
        case DeliveryStatus.MADE:
            return translate("Deliveries", "Made, not sent")
        case DeliveryStatus.SENT:
            return translate("Deliveries", "Sent")
        case DeliveryStatus.RECEIVED:
            return translate("Deliveries", "Received")
        case DeliveryStatus.ACCEPTED:
            return translate("Deliveries", "Accepted")
        case DeliveryStatus.RETURNED:
            return translate("Deliveries", "Sent back")


def status_icon(status: DeliveryStatus) -> tuple[str, str]:
    """The drawing of a state, each of another shape, and the role of its colour."""
    match status:
        case DeliveryStatus.MADE:
            return "circle-dashed", "warning"
        case DeliveryStatus.SENT:
            return "send", "ink"
        case DeliveryStatus.RECEIVED:
            return "mail", "ink"
        case DeliveryStatus.ACCEPTED:
            return "circle-check", "good"
        case DeliveryStatus.RETURNED:
            return "undo-2", "bad"


def state_text(delivery: Delivery) -> str:
    """A delivery's state with the day it came to be so."""
    text = status_text(delivery.status)
    if delivery.events:
        text = f"{text} {day_text(delivery.events[-1].at)}"
    if delivery.purged_at is not None:
        deleted = translate("Deliveries", "contents deleted")
        text = f"{text}, {deleted}"
    return text


def punctuality_text(row: ListedDelivery) -> str:
    """Whether it was made in time; a dash where the deadline is not known."""
    if row.days_late is None:
        return "–"
    if row.days_late == 0:
        return translate("Deliveries", "On time")
    return translate("Deliveries", "%n day(s) late", "", row.days_late)


def approval_text(approval: Approval | None) -> str:
    """Who approved it, as what and when; a dash where nobody did."""
    if approval is None:
        return "–"
    return approver_text(approval)


def revision_title(delivery: Delivery) -> str:
    """A delivery where it is one of several: its number and its day."""
    text = translate("Deliveries", "Revision %1, %2")
    return fill_placeholders(text, str(delivery.revision), day_text(delivery.made_at))


def history_text(delivery: Delivery) -> str:
    """All that happened to it, a line each, the oldest first; a reason stands below its line."""
    return "\n".join(_lines(history(delivery)))


def facts_text(row: ListedDelivery) -> str:
    """What identifies a delivery, and what it replaced, a line each."""
    delivery = row.delivery
    lines = []
    if delivery.deadline is not None:
        lines.append(translate("Deliveries", "Deadline then: %1").replace("%1", _deadline(row)))
    else:
        lines.append(translate("Deliveries", "Made by an older Kplan, which kept no deadline."))
    if delivery.sent_to:
        to = translate("Deliveries", "To: %1")
        lines.append(to.replace("%1", one_line(delivery.sent_to)))
    if delivery.approval is not None:
        approved = translate("Deliveries", "Approved by %1")
        lines.append(approved.replace("%1", approval_text(delivery.approval)))
    if row.replaced is not None:
        replaced = translate("Deliveries", "Replaces revision %1, made %2")
        number, day = str(row.replaced.revision), day_text(row.replaced.made_at)
        lines.append(fill_placeholders(replaced, number, day))
    if delivery.file_names:
        names = ", ".join(one_line(name) for name in delivery.file_names)
        lines.append(translate("Deliveries", "Files: %1").replace("%1", names))
    checksum = translate("Deliveries", "Checksum: %1")
    lines.append(checksum.replace("%1", delivery.sha256[:SHORT_HASH]))
    return "\n".join(lines)


def stored_text(delivery: Delivery, *, bundle: bool, pdf: bool) -> str:
    """What of a delivery is stored, and what can be done where something is missing."""
    if delivery.purged_at is not None:
        return translate(
            "Deliveries",
            "The contents were deleted because of personal data in them. What was delivered, when "
            "and by whom is kept.",
        )
    if bundle and pdf:
        return translate("Deliveries", "The delivery file and the PDF are stored as delivered.")
    if bundle:
        return translate(
            "Deliveries",
            "The delivery file is stored, the PDF is not: an older Kplan made it. The report can "
            "be opened and compared; the PDF is where you kept it, or in the e-mail you sent.",
        )
    if pdf:
        return translate(
            "Deliveries",
            "The PDF is stored, the delivery file is not. The report cannot be opened or compared.",
        )
    return translate(
        "Deliveries",
        "Neither file is stored: an older Kplan made them. They are where you kept them, or in the "
        "e-mail you sent.",
    )


def day_text(time: dt.datetime) -> str:
    """The day of a time, such as «21.08.2014», where this computer is."""
    return date_text(local_time(time).date())


def moment_text(time: dt.datetime) -> str:
    """Day and time of day, such as «21.08.2014 12.05», where this computer is."""
    local = local_time(time)
    return f"{date_text(local.date())} {local:%H.%M}"


def _deadline(row: ListedDelivery) -> str:
    deadline = row.delivery.deadline
    return f"{date_text(deadline)} ({punctuality_text(row)})" if deadline is not None else ""


def _lines(entries: Iterable[HistoryEntry]) -> list[str]:
    lines = []
    for entry in entries:
        did = translate("Deliveries", "Contents deleted")
        if entry.status is DeliveryStatus.MADE:
            did = translate("Deliveries", "Made")
        elif entry.status is not None:
            did = status_text(entry.status)
        by = translate("Deliveries", "%1 by %2")
        if entry.by.strip():
            did = fill_placeholders(by, did, one_line(entry.by))
        lines.append(f"{moment_text(entry.at)}  {did}")
        if entry.reason.strip():
            reason = translate("Deliveries", "Reason: %1")
            lines.append(reason.replace("%1", entry.reason.strip()))
        if entry.new_deadline is not None:
            deadline = translate("Deliveries", "New deadline: %1")
            lines.append(deadline.replace("%1", date_text(entry.new_deadline)))
    return lines
