"""The e-mail that a form is sent with: what it is, when it is due, and what to do with it."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage

from kplan_desktop.exchange.correspondence.form_mail import form_attachment, form_mail_text
from kplan_desktop.exchange.delivery.mail_draft import mail_draft
from kplan_desktop.storage.forms.form_files import read_form
from tests.exchange.times import AUGUST
from tests.folders import ROOT

DATA = (ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes()
FORM = read_form(DATA)


def test_the_mail_says_what_the_form_is_and_what_to_do() -> None:
    draft = mail_draft(form_mail_text(FORM), [form_attachment(FORM, DATA)], date=AUGUST)
    message = message_from_bytes(draft, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message["Subject"] == "Skjema: Melding om virksomheten 2012-2014"
    assert message["To"] is None
    assert message["X-Unsent"] == "1"
    body = message.get_body()
    assert body is not None
    text = body.get_content()
    assert "fra Norsk kulturskoleråd." in text
    assert "Frist for innlevering: 21.08.2014." in text
    assert "«Legg inn skjemaet»" in text
    assert "«Ny periode …»" in text
    assert "versjon" not in text
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "strategi-2020-2012-2014.kplan-form.json"
    assert attached.get_content() == DATA


def test_a_later_version_is_named() -> None:
    later = replace(FORM, version=3)
    assert "Dette er versjon 3 av skjemaet." in form_mail_text(later).body
    assert form_attachment(later, DATA).name == "strategi-2020-2012-2014@3.kplan-form.json"


def test_a_nynorsk_edition_has_a_mail_in_nynorsk() -> None:
    assert "Frå" not in form_mail_text(FORM).body
    nynorsk = form_mail_text(replace(FORM, language="nn"))
    assert "frå Norsk kulturskoleråd." in nynorsk.body


def test_no_text_of_a_form_begins_a_header_of_its_own() -> None:
    report = replace(FORM.report, name="Melding\nBcc: x@example.org")
    text = form_mail_text(replace(FORM, report=report, organisation="A\r\nB"))
    assert "\n" not in text.subject
    assert text.to == ""
