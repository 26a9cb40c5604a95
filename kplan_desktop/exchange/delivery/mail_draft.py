"""The e-mail draft: an .eml file that opens unsent in the adviser's own mail program.

The form is RFC 5322 with MIME. ``X-Unsent: 1`` makes Outlook open it for sending. Nothing in it
names the computer, and the same report, attachments and date give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from email import policy
from email.encoders import encode_base64
from email.header import Header
from email.message import Message, MIMEPart
from email.utils import format_datetime
from urllib.parse import quote

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.wording.file_names import report_title
from kplan_desktop.exchange.wording.mail_words import MailWords, mail_words

PDF_TYPE = "application/pdf"
BUNDLE_TYPE = "application/json"

_MAX_LINE = 200
"""Characters of a name in the subject or in a line of the body."""

_ADDRESS = re.compile(r"(?=.{3,254}\Z)[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[\w-]+(\.[\w-]+)*", re.ASCII)
"""One plain address, which a To header can hold as it is (RFC 5322, 3.4.1; lengths of RFC 5321)."""


@dataclass(frozen=True, slots=True)
class MailAttachment:
    """A file attached to the mail. Raises ValueError for a name that is no safe file name.

    ``media_type`` is, for example, "application/pdf"; ``data`` arrives byte for byte.
    """

    name: str
    media_type: str
    data: bytes

    def __post_init__(self) -> None:
        if safe_file_name(self.name) != self.name:
            raise ValueError(f"not a safe file name: {self.name!r}")


@dataclass(frozen=True, slots=True)
class MailText:
    """Whom an e-mail goes to, and what it says.

    ``to`` and ``copy_to`` are addresses that a header can hold, or empty. The subject is one line.
    """

    to: str
    subject: str
    body: str
    copy_to: str = ""


def mail_text(
    report: Report,
    attachments: Sequence[MailAttachment],
    *,
    revision_day: dt.date | None = None,
    changes: Sequence[str] = (),
    changed_since: int = 0,
) -> MailText:
    """The mail to the form's addresses. An address that no header can hold is in the body instead.

    Of a delivery made on ``revision_day`` it names the revision; without, it is of a draft.
    ``changes`` are lines that say what has changed since the revision ``changed_since``, the last
    one that the office got. The subject names nobody, the body its sender alone.
    """
    head, words = report.form.report, mail_words(report.form.language)
    to, copy_to = header_address(head.submit_to), header_address(head.copy_to)
    unsendable = (
        (words.address, "" if to else mail_line(head.submit_to)),
        (words.copy_to, "" if copy_to else mail_line(head.copy_to)),
    )
    revision = f"{words.revision} {report.revision}"
    state = words.draft if revision_day is None else revision
    subject = f"{mail_line(report_title(report))}, {state}"
    if case := mail_line(head.case_reference):
        subject += f" ({case})"
    body = [
        *_opening(report, words, revision_day),
        _lines(f"{label}: {value}" for label, value in unsendable if value),
        _changes(words, changes, changed_since),
        _files(attachments, words),
        _signature(report, words),
    ]
    return MailText(to, subject, "\n\n".join(filter(None, body)) + "\n", copy_to)


def mail_draft(
    text: MailText, attachments: Sequence[MailAttachment], *, date: dt.datetime
) -> bytes:
    """The draft of a mail with this text and these attachments.

    ``date`` has a time zone. There is no From, since only the mail program knows it.
    """
    message: Message = Message()
    message["X-Unsent"] = "1"
    if text.to:
        message["To"] = text.to
    if text.copy_to:
        message["Cc"] = text.copy_to
    message["Subject"] = _encoded(text.subject, "Subject")
    message["Date"] = format_datetime(date)
    message["MIME-Version"] = "1.0"
    message["Content-Type"] = f'multipart/mixed; boundary="{_boundary(text.body, attachments)}"'
    part = MIMEPart()
    part.set_content(text.body, cte="quoted-printable")
    message.attach(part)
    for attachment in attachments:
        message.attach(_part(attachment))
    # Headers are folded and encoded here: the newer header objects of the library read a text that
    # looks like an encoded word as one, and so change it.
    return message.as_bytes(policy=policy.SMTP.clone(refold_source="none"))


def header_address(address: str) -> str:
    """The address if a header can hold it as it is, else an empty text."""
    return address if _ADDRESS.fullmatch(address) else ""


def _part(attachment: MailAttachment) -> Message:
    """The MIME part of an attachment, its name given twice.

    ``filename*`` (RFC 2231) is what the standards ask for. Some versions of Outlook know only the
    encoded word (RFC 2047) in the Content-Type, which other programs then leave unread.
    """
    name = attachment.name
    part: Message = Message()
    part["Content-Type"] = f'{attachment.media_type};\r\n name="{_encoded(name, " name=")}"'
    disposition = f"attachment;\r\n filename*=utf-8''{quote(name, safe='')}"
    part["Content-Disposition"] = disposition
    part.set_payload(attachment.data)
    encode_base64(part)
    return part


def _encoded(text: str, before: str) -> str:
    """``text`` as folded encoded words (RFC 2047); ``before`` is what stands before it."""
    return Header(text, "utf-8", header_name=before).encode(linesep="\r\n")


def _boundary(body: str, attachments: Sequence[MailAttachment]) -> str:
    """A boundary computed from the content. No base64 or quoted-printable text contains "=_"."""
    digest = hashlib.sha256(body.encode())
    for attachment in attachments:
        digest.update(hashlib.sha256(attachment.data).digest())
    return f"=_kplan_{digest.hexdigest()[:32]}"


def _opening(report: Report, words: MailWords, revision_day: dt.date | None) -> list[str]:
    """The first paragraphs: what it is, of which case and revision, and what it replaces."""
    head = report.form.report
    opening = words.opening_of_draft if revision_day is None else words.opening
    title, unit = mail_line(f"{head.name} {head.period.label}"), mail_line(report.unit_name)
    facts = []
    if case := mail_line(head.case_reference):
        facts.append(f"{words.case_reference}: {case}")
    if revision_day is not None:
        made = words.made if report.replaces is None else words.replaces
        numbers = {"revision": report.revision, "replaced": report.revision - 1}
        facts.append(made.format(day=date_text(revision_day), **numbers))
    return [words.greeting, opening.format(title=title, unit=unit), _lines(facts)]


def _changes(words: MailWords, changes: Sequence[str], since: int) -> str:
    if not changes:
        return ""
    listed = [f"– {mail_line(change)}" for change in changes]
    return _lines([words.changed.format(replaced=since), *listed])


def _files(attachments: Sequence[MailAttachment], words: MailWords) -> str:
    if not attachments:
        return ""
    return _lines([words.attached, *(f"– {_described(file, words)}" for file in attachments)])


def _signature(report: Report, words: MailWords) -> str:
    adviser = mail_line(report.adviser)
    sender = f"{adviser}, {words.adviser}" if adviser else ""
    named = (sender, mail_line(report.unit_name), mail_line(report.form.organisation))
    return _lines([words.closing, *filter(None, named)])


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(lines)


def _described(attachment: MailAttachment, words: MailWords) -> str:
    purpose = {PDF_TYPE: words.pdf, BUNDLE_TYPE: words.bundle}.get(attachment.media_type)
    return f"{attachment.name} ({purpose})" if purpose else attachment.name


def mail_line(text: str) -> str:
    """``text`` in one line, cut if endless, without control characters and lone surrogates."""
    visible = "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text
    )
    line = " ".join(visible.split())
    return line if len(line) <= _MAX_LINE else f"{line[:_MAX_LINE]} …"
