"""The e-mail draft that a published form is sent with."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.formatting import Language, date_text, language_of
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    MailAttachment,
    MailText,
    mail_line,
)
from kplan_desktop.exchange.wording.mail_words import mail_words

FORM_ENDING = ".kplan-form.json"


@dataclass(frozen=True, slots=True)
class _FormWords:
    """``subject``, ``opening`` and ``deadline`` are templates for ``str.format``."""

    subject: str
    opening: str
    deadline: str
    version: str
    how: str


_WORDS: dict[Language, _FormWords] = {
    "nb": _FormWords(
        "Skjema: {title}",
        "Vedlagt er skjemaet for «{title}» fra {organisation}.",
        "Frist for innlevering: {day}.",
        "Dette er versjon {version} av skjemaet. Den avløser dem før.",
        "Åpne vedlegget i Kplan (dra det inn i vinduet, eller velg «Åpne …»), og velg «Legg inn "
        "skjemaet». Har du en melding fra perioden før, åpner du den og lager den nye av den med "
        "«Ny periode …»; ellers lager du en ny med «Ny melding …».",
    ),
    "nn": _FormWords(
        "Skjema: {title}",
        "Vedlagt er skjemaet for «{title}» frå {organisation}.",
        "Frist for innlevering: {day}.",
        "Dette er versjon {version} av skjemaet. Han avløyser dei før.",
        "Opne vedlegget i Kplan (dra det inn i vindauget, eller vel «Åpne …»), og vel «Legg inn "
        "skjemaet». Har du ei melding frå perioden før, opnar du ho og lagar den nye av ho med «Ny "
        "periode …»; elles lagar du ei ny med «Ny melding …».",
    ),
    "en": _FormWords(
        "Form: {title}",
        "Attached is the form for “{title}” from {organisation}.",
        "Deadline: {day}.",
        "This is version {version} of the form, which replaces those before.",
        "Open the attachment in Kplan (drag it into the window, or choose “Open …”), and choose "
        "“Install the form”. If you have a report of the period before, open it and make the new "
        "one of it with “Next period …”; otherwise make one with “New report …”.",
    ),
}


def form_mail_text(form: Form) -> MailText:
    """An e-mail to nobody yet, with what the form is, and what to do with the attached file."""
    words, head = _WORDS[language_of(form.language)], form.report
    facts = {
        "title": mail_line(form.label),
        "organisation": mail_line(form.organisation),
        "day": date_text(head.deadline),
        "version": form.version,
    }
    parts = [
        mail_words(form.language).greeting,
        words.opening.format(**facts),
        words.deadline.format(**facts),
        words.version.format(**facts) if form.version > 1 else "",
        words.how,
    ]
    return MailText("", words.subject.format(**facts), "\n\n".join(filter(None, parts)) + "\n")


def form_attachment(form: Form, data: bytes) -> MailAttachment:
    """The form's file as it is attached; ``data`` are its bytes. Named by id and version."""
    version = f"@{form.version}" if form.version > 1 else ""
    name = safe_file_name(f"{form.id}{version}", FORM_ENDING)
    return MailAttachment(name, BUNDLE_TYPE, data)
