"""The office's e-mail drafts to the units: reminders, thanks and returns, in its own wording.

The wording is the office's; what it leaves empty is in the language of the form. A word in braces
is a placeholder. What is filled in is plain text: no header and no markup can be made of it.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from kplan_desktop.domain.collection.board import BoardRow, deadline_of
from kplan_desktop.domain.collection.collection import (
    Collection,
    MailTemplate,
    MailWording,
    Received,
    UnitEvent,
    UnitEventKind,
)
from kplan_desktop.domain.collection.receipts import receipt_of
from kplan_desktop.domain.collection.unreadable import unreadable_name
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import Language, date_text, language_of
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.exchange.correspondence.receipt_json import RECEIPT_ENDING, encode_receipt
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    MailAttachment,
    MailText,
    header_address,
    mail_draft,
    mail_line,
)

DRAFT_ENDING: Final = ".eml"

PLACEHOLDERS: Final = (
    "enhet",
    "tittel",
    "frist",
    "levert",
    "revisjon",
    "ny_frist",
    "organisasjon",
    "begrunnelse",
    "kvittering",
    "uleselig",
    "kontakt",
    "avsender",
)
"""The words that may stand in braces, whatever the language."""

_PERSONAL: Final = frozenset({"begrunnelse", "uleselig", "kontakt", "avsender"})
"""What never stands in a subject, which servers log and lists show."""

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]{1,20})\}")


class OfficeMailKind(Enum):
    """What the office writes to a unit."""

    REMINDER = "reminder"
    THANKS = "thanks"
    RETURN = "return"


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfficeMailWords:
    """Kplan's own wording in one language, and the words that file names begin with."""

    names: Mapping[OfficeMailKind, str]
    receipt: str
    templates: Mapping[OfficeMailKind, MailTemplate]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeMail:
    """An e-mail to a unit, to be sent by the user. ``name`` is the proposed name of its draft."""

    unit_id: str
    name: str
    text: MailText
    attachments: tuple[MailAttachment, ...] = field(default=())

    def draft(self, date: dt.datetime) -> bytes:
        """The draft as a file; ``date`` has its offset from UTC."""
        return mail_draft(self.text, self.attachments, date=date)


def own_template(language: str, kind: OfficeMailKind) -> MailTemplate:
    """Kplan's own wording for a form's language tag."""
    return _WORDS[language_of(language)].templates[kind]


def wording_of(wording: MailWording, kind: OfficeMailKind) -> MailTemplate:
    """The office's wording of a kind of e-mail, empty where it has none of its own."""
    match kind:
        case OfficeMailKind.REMINDER:
            return wording.reminder
        case OfficeMailKind.THANKS:
            return wording.thanks
        case OfficeMailKind.RETURN:
            return wording.returned


def template_in_force(collection: Collection, kind: OfficeMailKind) -> MailTemplate:
    """The office's wording, with Kplan's own where it is empty."""
    chosen, own = wording_of(collection.head.mails, kind), own_template(_language(collection), kind)
    return MailTemplate(subject=chosen.subject or own.subject, body=chosen.body or own.body)


def reminder_mail(collection: Collection, row: BoardRow) -> OfficeMail:
    """A reminder to a unit from which nothing has come, or nothing new since a return.

    Where a file came that could not be read, it says so and asks for it again.
    """
    name = "" if row.unreadable is None else mail_line(unreadable_name(row.unreadable))
    return _mail(collection, OfficeMailKind.REMINDER, row, {"uleselig": name}, None, ())


def answer_mail(collection: Collection, row: BoardRow, event: UnitEvent) -> OfficeMail:
    """Thanks for a delivery of a unit, or its return, with the receipt that ``event`` gives.

    ``event`` is in the unit's log: a return, or thanks or an acceptance. The delivery that it is
    about is among the row's. Raises UnsendableReceiptError.
    """
    delivery = next(each for each in row.revisions if each.sha256 == event.sha256)
    receipt = receipt_of(collection, event)
    attachments: tuple[MailAttachment, ...] = ()
    is_return = event.kind is UnitEventKind.RETURNED
    if receipt is not None:
        words = _WORDS[language_of(_language(collection))]
        name = _file_name(words.receipt, collection.form, row.name, delivery, RECEIPT_ENDING)
        attachments = (MailAttachment(name, BUNDLE_TYPE, encode_receipt(receipt)),)
    facts = {
        "revisjon": str(delivery.revision),
        "levert": date_text(norwegian_day(delivery.made_at)),
        "begrunnelse": event.text if is_return else "",
        "ny_frist": "" if event.new_deadline is None else date_text(event.new_deadline),
        "kvittering": attachments[0].name if attachments else "",
    }
    kind = OfficeMailKind.RETURN if is_return else OfficeMailKind.THANKS
    return _mail(collection, kind, row, facts, delivery, attachments)


def fill_template(text: str, facts: Mapping[str, str]) -> str:
    """``text`` with its placeholders filled; what is no placeholder stays as it was typed.

    A line with nothing but empty placeholders in it beside its own words is left out, such as «Ny
    frist: {ny_frist}» where there is none. No more than one empty line stays between two others.
    """
    lines: list[str] = []
    for line in text.split("\n"):
        names = [name for name in _PLACEHOLDER.findall(line) if name in facts]
        if names and not any(facts[name] for name in names):
            continue
        filled = _PLACEHOLDER.sub(lambda found: facts.get(found[1], found[0]), line)
        if filled.strip() or (lines and lines[-1].strip()):
            lines.append(filled)
    return "\n".join(lines).strip()


def _mail(
    collection: Collection,
    kind: OfficeMailKind,
    row: BoardRow,
    facts: Mapping[str, str],
    delivery: Received | None,
    attachments: tuple[MailAttachment, ...],
) -> OfficeMail:
    form, template = collection.form, template_in_force(collection, kind)
    deadline = deadline_of(form, row.record)
    values = dict.fromkeys(PLACEHOLDERS, "") | {
        "enhet": mail_line(row.name),
        "tittel": mail_line(form.label),
        "frist": date_text(deadline),
        "organisasjon": mail_line(form.organisation),
        "kontakt": mail_line(row.contact.name),
        "avsender": mail_line(collection.head.author),
        **facts,
    }
    in_subject = {name: "" if name in _PERSONAL else value for name, value in values.items()}
    subject = mail_line(fill_template(mail_line(template.subject), in_subject))
    case = mail_line(form.report.case_reference)
    if case and case not in subject:
        subject = f"{subject} ({case})"
    text = MailText(
        header_address(row.contact.email.strip()),
        subject,
        _plain(fill_template(template.body, values)) + "\n",
    )
    name = _WORDS[language_of(form.language)].names[kind]
    return OfficeMail(
        unit_id=row.unit_id,
        name=_file_name(name, form, row.name, delivery, DRAFT_ENDING),
        text=text,
        attachments=attachments,
    )


def _file_name(word: str, form: Form, unit: str, delivery: Received | None, ending: str) -> str:
    """Such as «Purring-2012-2014_Oppland.eml»: it names the unit and nobody."""
    revision = "" if delivery is None else f"_r{delivery.revision}"
    return safe_file_name(f"{word}-{form.report.period.label}_{unit}{revision}", ending)


def _language(collection: Collection) -> str:
    return collection.form.language


def _plain(text: str) -> str:
    """``text`` in lines, without other control characters and lone surrogates."""
    return "".join(
        " " if char != "\n" and unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char
        for char in text.replace("\r\n", "\n").replace("\r", "\n")
    )


_REMINDER, _THANKS, _RETURN = OfficeMailKind

_WORDS: Final[dict[Language, _OfficeMailWords]] = {
    "nb": _OfficeMailWords(
        names={_REMINDER: "Purring", _THANKS: "Takk", _RETURN: "Sendt-tilbake"},
        receipt="Kvittering",
        templates={
            _REMINDER: MailTemplate(
                subject="Purring: {tittel}, {enhet}",
                body="Hei!\n\nVi har ikke mottatt «{tittel}» fra {enhet}.\nFrist: {frist}\n\n"
                "Filen «{uleselig}» kom fram, men kan ikke leses. Lag den på nytt i Kplan, og send "
                "den en gang til.\n\nEr den sendt, ber vi om å få den en gang til. Har dere "
                "ingenting å melde, er det nok å svare det.\n\n"
                "Vennlig hilsen\n{avsender}\n{organisasjon}",
            ),
            _THANKS: MailTemplate(
                subject="Takk for {tittel}, {enhet}, revisjon {revisjon}",
                body="Hei!\n\nTakk for «{tittel}» fra {enhet}. Vi har mottatt revisjon {revisjon}, "
                "laget {levert}.\n\nVedlagt er en kvittering ({kvittering}). Dra den inn i Kplan, "
                "så står den ved leveransen.\n\nVennlig hilsen\n{avsender}\n{organisasjon}",
            ),
            _RETURN: MailTemplate(
                subject="Sendt tilbake: {tittel}, {enhet}, revisjon {revisjon}",
                body="Hei!\n\n«{tittel}» fra {enhet}, revisjon {revisjon}, er sendt tilbake.\n\n"
                "Begrunnelse: {begrunnelse}\n\nNy frist: {ny_frist}\n\n"
                "Vedlagt er en kvittering ({kvittering}). Dra den inn i Kplan, så står dette ved "
                "leveransen.\n\nRett meldingen, og lever den på nytt.\n\n"
                "Vennlig hilsen\n{avsender}\n{organisasjon}",
            ),
        },
    ),
    "nn": _OfficeMailWords(
        names={_REMINDER: "Purring", _THANKS: "Takk", _RETURN: "Sendt-tilbake"},
        receipt="Kvittering",
        templates={
            _REMINDER: MailTemplate(
                subject="Purring: {tittel}, {enhet}",
                body="Hei!\n\nVi har ikkje fått «{tittel}» frå {enhet}.\nFrist: {frist}\n\n"
                "Fila «{uleselig}» kom fram, men kan ikkje lesast. Lag ho på nytt i Kplan, og send "
                "ho ein gong til.\n\nEr ho send, ber vi om å få ho ein gong til. Har de "
                "ingenting å melde, er det nok å svare det.\n\n"
                "Venleg helsing\n{avsender}\n{organisasjon}",
            ),
            _THANKS: MailTemplate(
                subject="Takk for {tittel}, {enhet}, revisjon {revisjon}",
                body="Hei!\n\nTakk for «{tittel}» frå {enhet}. Vi har fått revisjon {revisjon}, "
                "laga {levert}.\n\nVedlagt er ei kvittering ({kvittering}). Dra ho inn i Kplan, "
                "så står ho ved leveransen.\n\nVenleg helsing\n{avsender}\n{organisasjon}",
            ),
            _RETURN: MailTemplate(
                subject="Send tilbake: {tittel}, {enhet}, revisjon {revisjon}",
                body="Hei!\n\n«{tittel}» frå {enhet}, revisjon {revisjon}, er send tilbake.\n\n"
                "Grunngiving: {begrunnelse}\n\nNy frist: {ny_frist}\n\n"
                "Vedlagt er ei kvittering ({kvittering}). Dra ho inn i Kplan, så står dette ved "
                "leveransen.\n\nRett meldinga, og lever ho på nytt.\n\n"
                "Venleg helsing\n{avsender}\n{organisasjon}",
            ),
        },
    ),
    "en": _OfficeMailWords(
        names={_REMINDER: "Reminder", _THANKS: "Thanks", _RETURN: "Sent-back"},
        receipt="Receipt",
        templates={
            _REMINDER: MailTemplate(
                subject="Reminder: {tittel}, {enhet}",
                body="Hello,\n\nWe have not received “{tittel}” from {enhet}.\n"
                "Deadline: {frist}\n\nThe file “{uleselig}” came, but cannot be read. Make it anew "
                "in Kplan, and send it again.\n\nIf it was sent, please send it again. If there "
                "is nothing to report, it is enough to answer so.\n\n"
                "Kind regards,\n{avsender}\n{organisasjon}",
            ),
            _THANKS: MailTemplate(
                subject="Thank you for {tittel}, {enhet}, revision {revisjon}",
                body="Hello,\n\nThank you for “{tittel}” from {enhet}. We have received revision "
                "{revisjon}, made {levert}.\n\nAttached is a receipt ({kvittering}). Drag it into "
                "Kplan, and it stands with the delivery.\n\nKind regards,\n{avsender}\n"
                "{organisasjon}",
            ),
            _RETURN: MailTemplate(
                subject="Sent back: {tittel}, {enhet}, revision {revisjon}",
                body="Hello,\n\n“{tittel}” from {enhet}, revision {revisjon}, is sent back.\n\n"
                "Reason: {begrunnelse}\n\nNew deadline: {ny_frist}\n\n"
                "Attached is a receipt ({kvittering}). Drag it into Kplan, and this stands with "
                "the delivery.\n\nCorrect the report, and deliver it again.\n\n"
                "Kind regards,\n{avsender}\n{organisasjon}",
            ),
        },
    ),
}
