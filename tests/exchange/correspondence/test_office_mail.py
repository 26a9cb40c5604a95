"""The office's e-mails: in its own wording, with the receipt, and nothing made of what is typed."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.collection.board import BoardRow, board
from kplan_desktop.domain.collection.collection import (
    Collection,
    Contact,
    MailTemplate,
    MailWording,
    UnitEventKind,
)
from kplan_desktop.domain.collection.unit_edits import decide, set_contact, set_mail_wording
from kplan_desktop.domain.collection.unreadable import log_unreadable
from kplan_desktop.domain.delivery.deliveries import (
    Delivery,
    DeliveryStatus,
    deadline_in_force,
    with_event,
)
from kplan_desktop.domain.delivery.office_receipt import delivery_of
from kplan_desktop.exchange.bundle.bundle_json import report_sha256
from kplan_desktop.exchange.correspondence.office_mail import (
    PLACEHOLDERS,
    OfficeMail,
    OfficeMailKind,
    answer_mail,
    fill_template,
    own_template,
    reminder_mail,
)
from kplan_desktop.exchange.correspondence.receipt_json import decode_receipt
from kplan_desktop.exchange.incoming.incoming_files import IncomingKind, read_incoming
from tests.collections_made import NOW, TODAY, collection, contact, edited, received
from tests.domain.samples import DEADLINE, FORM
from tests.domain.samples import report as sample_report
from tests.strategies import examples, ugly_text

NEW = dt.date(2014, 9, 20)
REMINDER = """Hei!

Vi har ikke mottatt «Melding om virksomheten 2012-2014» fra Hedmark.
Frist: 21.08.2014

Er den sendt, ber vi om å få den en gang til. Har dere ingenting å melde, er det nok å svare det.

Vennlig hilsen
Ola Nordmann
Norsk kulturskoleråd
"""
RETURN = """Hei!

«Melding om virksomheten 2012-2014» fra Østfold, revisjon 1, er sendt tilbake.

Begrunnelse: Tall mangler.
Se 1.2.

Ny frist: 20.09.2014

Vedlagt er en kvittering (Kvittering-2012-2014_Østfold_r1.kplan-receipt.json). Dra den inn i \
Kplan, så står dette ved leveransen.

Rett meldingen, og lever den på nytt.

Vennlig hilsen
Ola Nordmann
Norsk kulturskoleråd
"""


def row_of(one: Collection, unit_id: str) -> BoardRow:
    found = board(one, {}, TODAY).row(unit_id)
    assert found is not None
    return found


def message(mail: OfficeMail) -> EmailMessage:
    found = message_from_bytes(mail.draft(NOW), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def returned(one: Collection, **given: object) -> OfficeMail:
    """The return of the first unit's delivery."""
    (delivery,) = one.received_of("ostfold")
    kind = UnitEventKind.RETURNED
    one = edited(one, decide(one, delivery, kind, NOW, "e", **given))  # type: ignore[arg-type]
    row = row_of(one, "ostfold")
    return answer_mail(one, row, row.record.events[-1])


def test_a_reminder_goes_to_the_contact_in_kplans_own_words() -> None:
    mail = reminder_mail(
        one := collection(units=(contact("hedmark", "kari@hedmark.example"),)),
        row_of(one, "hedmark"),
    )
    assert mail.text.to == "kari@hedmark.example"
    assert mail.text.subject == "Purring: Melding om virksomheten 2012-2014, Hedmark"
    assert mail.text.body == REMINDER
    assert mail.name == "Purring-2012-2014_Hedmark.eml"
    found = message(mail)
    assert found["X-Unsent"] == "1"
    assert found["To"] == "kari@hedmark.example"
    assert not list(found.iter_attachments())


def test_a_reminder_asks_again_for_a_file_that_could_not_be_read() -> None:
    one = collection()
    edit = log_unreadable(one, "hedmark", ("a.eml", "x «y»\r\n.json"), "", NOW, "e")
    assert edit is not None
    one = edited(one, edit)
    body = reminder_mail(one, row_of(one, "hedmark")).text.body
    assert "Filen «x «y» .json» kom fram, men kan ikke leses." in body
    assert "kan ikke leses" not in reminder_mail(one, row_of(one, "troms")).text.body


def test_without_an_address_that_a_header_can_hold_it_is_to_nobody() -> None:
    for address in ("", "Kari <k@a.no>", "a@b.no\nBcc: all@b.no", "a@b.no, c@d.no"):
        one = collection(units=(contact("hedmark", address),))
        mail = reminder_mail(one, row_of(one, "hedmark"))
        assert mail.text.to == ""
        found = message(mail)
        assert found["To"] is None
        assert found["Bcc"] is None


def test_a_return_has_its_reason_and_the_receipt() -> None:
    mail = returned(
        collection(received("ostfold")), reason="Tall mangler.\nSe 1.2.", new_deadline=NEW
    )
    assert mail.text.subject == (
        "Sendt tilbake: Melding om virksomheten 2012-2014, Østfold, revisjon 1"
    )
    assert mail.text.body == RETURN
    assert mail.name == "Sendt-tilbake-2012-2014_Østfold_r1.eml"
    (attachment,) = message(mail).iter_attachments()
    assert attachment.get_filename() == "Kvittering-2012-2014_Østfold_r1.kplan-receipt.json"
    receipt = decode_receipt(attachment.get_content())
    assert (receipt.status, receipt.reason) == (DeliveryStatus.RETURNED, "Tall mangler.\nSe 1.2.")
    assert receipt.new_deadline == NEW
    assert (receipt.by, receipt.organisation) == ("Ola Nordmann", FORM.organisation)


def test_lines_about_what_is_not_given_are_left_out() -> None:
    body = returned(collection(received("ostfold"))).text.body
    assert "Begrunnelse" not in body
    assert "Ny frist" not in body
    assert "\n\n\n" not in body


def test_the_adviser_takes_the_receipt_of_the_draft_in(tmp_path: Path) -> None:
    """From the adviser's delivery to the office and back, through the files themselves."""
    report = sample_report()
    made = Delivery(
        revision=report.revision, sha256=report_sha256(report), made_at=NOW, file_names=()
    )
    one = collection(
        received(
            "ostfold",
            report_id=report.id,
            content_sha256=made.sha256,
            sha256="f" * 64,
            revision=report.revision,
        )
    )
    path = tmp_path / "retur.eml"
    path.write_bytes(returned(one, reason="Tall mangler.", new_deadline=NEW).draft(NOW))
    (found,) = [each for each in read_incoming(path) if each.kind is IncomingKind.RECEIPT]
    receipt = decode_receipt(found.data)
    assert delivery_of(receipt, report.id, [made]) == 0
    known = with_event(made, receipt.event())
    assert known.status is DeliveryStatus.RETURNED
    assert deadline_in_force(DEADLINE, [known]) == NEW


@pytest.mark.parametrize(
    ("language", "word"), [("nb", "mottatt"), ("nn", "fått"), ("en", "received")]
)
def test_kplans_own_words_are_in_the_language_of_the_form(language: str, word: str) -> None:
    one = replace(collection(), form=replace(FORM, language=language))
    assert word in reminder_mail(one, row_of(one, "oslo")).text.body


def test_the_offices_wording_is_used_where_it_has_one() -> None:
    own = MailTemplate(subject="Husk {frist} {kontakt}", body="Til {enhet}: {kontakt} {ukjent} {0}")
    one = collection(units=(contact("oslo", ""),))
    one = edited(one, set_mail_wording(one, MailWording(reminder=own)))
    text = reminder_mail(one, row_of(one, "oslo")).text
    assert text.subject == "Husk 21.08.2014"  # names nobody
    assert text.body == "Til Oslo: Kari Nordmann {ukjent} {0}\n"


def test_the_archive_case_stands_in_the_subject() -> None:
    head = replace(FORM.report, case_reference="2014/117")
    one = replace(collection(), form=replace(FORM, report=head))
    assert reminder_mail(one, row_of(one, "oslo")).text.subject.endswith("Oslo (2014/117)")


@settings(max_examples=examples(60))
@given(ugly_text(), ugly_text(), ugly_text(), st.sampled_from(["Oslo", "x\r\nBcc: a@b.no", "../a"]))
def test_no_header_and_no_path_is_made_of_what_is_typed(
    subject: str, body: str, name: str, unit: str
) -> None:
    one = collection()
    own = MailTemplate(subject=subject + "\r\nBcc: x@y.no {enhet}", body=body)
    one = edited(one, set_mail_wording(one, MailWording(reminder=own)))
    one = edited(one, set_contact(one, "oslo", Contact(name=name, email=name)))
    units = tuple(replace(u, name=unit) if u.id == "oslo" else u for u in FORM.units)
    one = replace(one, form=replace(FORM, units=units))
    mail = reminder_mail(one, row_of(one, "oslo"))
    found = message(mail)
    assert {key.casefold() for key in found} <= {
        "x-unsent",
        "to",
        "subject",
        "date",
        "mime-version",
        "content-type",
    }
    assert "\n" not in mail.text.subject
    assert Path(mail.name).name == mail.name


def test_a_filled_text_is_not_filled_again() -> None:
    facts = {"enhet": "{avsender}", "avsender": "Ola"}
    assert fill_template("{enhet} {avsender}", facts) == "{avsender} Ola"


def test_every_placeholder_of_kplans_own_words_is_known() -> None:
    for language in ("nb", "nn", "en"):
        for kind in OfficeMailKind:
            own = own_template(language, kind)
            used = re.findall(r"\{(\w+)\}", own.subject + own.body)
            assert set(used) <= set(PLACEHOLDERS)
            assert own.subject
