"""The names of files with comments, and the e-mail draft that they are sent with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import Language, language_of
from kplan_desktop.exchange.correspondence.comments_json import COMMENTS_ENDING
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    MailAttachment,
    MailText,
    mail_draft,
    mail_line,
)
from kplan_desktop.exchange.wording.mail_words import mail_words


@dataclass(frozen=True, slots=True)
class _CommentsWords:
    """``subject`` and ``opening`` are templates for ``str.format``."""

    name: str
    subject: str
    opening: str
    how: str


_WORDS: dict[Language, _CommentsWords] = {
    "nb": _CommentsWords(
        "Kommentarer",
        "Kommentarer til «{title}» fra {unit}, revisjon {revision}",
        "Vedlagt er kommentarer til «{title}» fra {unit}, revisjon {revision}.",
        "Åpne vedlegget i Kplan, så står kommentarene ved notatene.",
    ),
    "nn": _CommentsWords(
        "Kommentarar",
        "Kommentarar til «{title}» frå {unit}, revisjon {revision}",
        "Vedlagt er kommentarar til «{title}» frå {unit}, revisjon {revision}.",
        "Opne vedlegget i Kplan, så står kommentarane ved notata.",
    ),
    "en": _CommentsWords(
        "Comments",
        "Comments on “{title}” from {unit}, revision {revision}",
        "Attached are comments on “{title}” from {unit}, revision {revision}.",
        "Open the attachment in Kplan, and the comments stand beside the notes.",
    ),
}


def comments_base_name(report: Report, revision: int) -> str:
    """Such as «Kommentarer-2012-2014_Sør-Trøndelag_r1»: neither ending nor any person's name."""
    words = _WORDS[language_of(report.form.language)]
    return f"{words.name}-{report.form.report.period.label}_{report.unit_name}_r{revision}"


def comments_name(report: Report, revision: int, number: int = 1) -> str:
    """The proposed file name of comments; from the second ``number`` on with « (2)»."""
    suffix = f" ({number})" if number > 1 else ""
    return safe_file_name(comments_base_name(report, revision) + suffix, COMMENTS_ENDING)


def draft_path(comments: Path) -> Path:
    """The path of the e-mail draft beside a file of comments."""
    return comments.with_name(comments.name.removesuffix(COMMENTS_ENDING) + ".eml")


def comments_mail(
    report: Report, revision: int, name: str, data: bytes, *, date: dt.datetime, to: str = ""
) -> bytes:
    """The draft of an e-mail with a file of comments of that ``name``, to nobody yet or ``to``.

    ``to`` is an address that a header can hold.
    """
    words = _WORDS[language_of(report.form.language)]
    head = report.form.report
    facts = {
        "title": mail_line(f"{head.name} {head.period.label}"),
        "unit": mail_line(report.unit_name),
        "revision": revision,
    }
    greeting = mail_words(report.form.language).greeting
    body = "\n\n".join([greeting, words.opening.format(**facts), words.how]) + "\n"
    text = MailText(to, words.subject.format(**facts), body)
    return mail_draft(text, [MailAttachment(name, BUNDLE_TYPE, data)], date=date)
