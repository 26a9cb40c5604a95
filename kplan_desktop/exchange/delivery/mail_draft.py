"""The e-mail draft: an .eml file that opens unsent in the adviser's own mail program.

The form is RFC 5322 with MIME. ``X-Unsent: 1`` makes Outlook open it for sending. Nothing in it
names the computer, and the same report, attachments and date give the same bytes.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email import policy
from email.encoders import encode_base64
from email.header import Header
from email.message import Message, MIMEPart
from email.utils import format_datetime
from urllib.parse import quote

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
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


def mail_text(report: Report, attachments: Sequence[MailAttachment]) -> MailText:
    """The e-mail to the form's address that goes with these attachments.

    An address in the form that no header can hold is put in the body instead.
    """
    submit_to = report.form.report.submit_to
    address = submit_to if _ADDRESS.fullmatch(submit_to) else ""
    words = mail_words(report.form.language)
    body = _body(report, words, attachments, "" if address else _line(submit_to))
    return MailText(address, _line(report_title(report)), body)


def mail_draft(
    text: MailText, attachments: Sequence[MailAttachment], *, date: dt.datetime
) -> bytes:
    """The draft of an e-mail with its attachments.

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


def _body(
    report: Report, words: MailWords, attachments: Sequence[MailAttachment], submit_to: str
) -> str:
    """The text of the mail. ``submit_to`` is the address if no header could hold it, else empty."""
    head = report.form.report
    unit, adviser = _line(report.unit_name), _line(report.adviser)
    title = _line(f"{head.name} {head.period.label}")
    paragraphs = [words.greeting, words.opening.format(title=title, unit=unit)]
    if report.revision > 1:
        paragraphs.append(words.replaces.format(revision=report.revision))
    if submit_to:
        paragraphs.append(f"{words.address}: {submit_to}")
    if attachments:
        files = [f"– {_described(attachment, words)}" for attachment in attachments]
        paragraphs.append("\n".join([words.attached, *files]))
    sender = [
        f"{adviser}, {words.adviser}" if adviser else "",
        unit,
        _line(report.form.organisation),
    ]
    paragraphs.append("\n".join([words.closing, *filter(None, sender)]))
    return "\n\n".join(paragraphs) + "\n"


def _described(attachment: MailAttachment, words: MailWords) -> str:
    purpose = {PDF_TYPE: words.pdf, BUNDLE_TYPE: words.bundle}.get(attachment.media_type)
    return f"{attachment.name} ({purpose})" if purpose else attachment.name


def _line(text: str) -> str:
    """``text`` in one line, cut if endless, without control characters and lone surrogates."""
    visible = "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text
    )
    line = " ".join(visible.split())
    return line if len(line) <= _MAX_LINE else f"{line[:_MAX_LINE]} …"
