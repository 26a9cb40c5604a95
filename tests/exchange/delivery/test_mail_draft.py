"""The draft opens in any mail program with its attachments whole, whatever the report holds."""

from __future__ import annotations

import datetime as dt
import email
import json
from collections.abc import Sequence
from dataclasses import replace
from email import policy
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.form import (
    Form,
    NationalGoal,
    Period,
    PlanHead,
    ReportHead,
    StrategyArea,
    Unit,
)
from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.delivery.mail_draft import (
    BUNDLE_TYPE,
    PDF_TYPE,
    MailAttachment,
    mail_draft,
    mail_text,
)
from kplan_desktop.exchange.wording.file_names import (
    bundle_name,
    mail_name,
    plan_pdf_name,
    report_pdf_name,
)

DATE = dt.datetime(2014, 8, 20, 14, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
TITLE = "Melding om virksomheten 2012-2014 – Sør-Trøndelag"


def a_report(
    *, adviser: str = "Kåre Ås", language: str = "nb", submit_to: str = "kontor@example.org"
) -> Report:
    years = {"first_year": 2012, "last_year": 2014}
    form = Form(
        format="kplan-form/1",
        id="strategi-2020",
        version=1,
        language=language,
        organisation="Norsk kulturskoleråd",
        strategy="Strategi 2020",
        area_label="Strategiområde",
        plan=PlanHead(
            name="Virksomhetsplan",
            title="",
            period=Period(label="2013 – 14", first_year=2013, last_year=2014),
            columns=(),
        ),
        report=ReportHead(
            name="Melding om virksomheten",
            title="",
            period=Period(label="2012-2014", **years),
            unit_label="",
            instructions=(),
            submit_label="",
            submit_to=submit_to,
            deadline_label="",
            deadline=dt.date(2014, 8, 21),
            columns=(),
        ),
        units=(Unit(id="sor-trondelag", name="Sør-Trøndelag"),),
        metrics=(),
        strategy_areas=(
            StrategyArea(
                id="a", number="1", title="", goals=(NationalGoal(id="g", number="1.1", text=""),)
            ),
        ),
    )
    return empty_report(form, report_id="r", unit_id="sor-trondelag", adviser=adviser)


def both(report: Report) -> list[MailAttachment]:
    return [
        MailAttachment(report_pdf_name(report), PDF_TYPE, b"%PDF-1.7\r\n\x00\xff\n" * 50),
        MailAttachment(bundle_name(report), BUNDLE_TYPE, json.dumps(["ø" * 5000]).encode()),
    ]


def drafted(
    report: Report, attachments: Sequence[MailAttachment], changes: Sequence[str] = ()
) -> bytes:
    """The mail of a delivery on the day of DATE."""
    text = mail_text(
        report, attachments, revision_day=DATE.date(), changes=changes, changed_since=1
    )
    return mail_draft(text, attachments, date=DATE)


def opened(draft: bytes) -> EmailMessage:
    message = email.message_from_bytes(draft, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body_of(draft: bytes) -> str:
    body = opened(draft).get_body()
    assert isinstance(body, EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")


def attachments_of(draft: bytes) -> list[tuple[str | None, str, object]]:
    parts = opened(draft).iter_attachments()
    return [(p.get_filename(), p.get_content_type(), p.get_payload(decode=True)) for p in parts]


def test_the_draft_is_unsent_and_addressed_to_the_office() -> None:
    message = opened(drafted(a_report(), ()))
    assert message["X-Unsent"] == "1"
    assert message["To"] == "kontor@example.org"
    assert message["Subject"] == f"{TITLE}, revisjon 1"
    assert "Cc" not in message
    assert message["Date"].datetime == DATE
    assert "From" not in message
    assert "Message-ID" not in message


def test_both_attachments_arrive_byte_for_byte_under_names_with_their_letters() -> None:
    report = a_report()
    sent = both(report)
    assert attachments_of(drafted(report, sent)) == [
        (f"{TITLE}.pdf", "application/pdf", sent[0].data),
        (f"{TITLE}.kplan.json", "application/json", sent[1].data),
    ]


def test_a_reader_that_knows_only_the_older_way_finds_the_same_names() -> None:
    draft = drafted(a_report(), both(a_report()))
    for part in opened(draft).iter_attachments():
        name = part.get_filename()
        del part["Content-Disposition"]
        assert part.get_filename() == name
        assert "ø" in str(name)
    plain = email.message_from_bytes(draft, policy=policy.compat32)
    assert [part.get_filename() for part in plain.walk()][2:] == [
        f"{TITLE}.pdf",
        f"{TITLE}.kplan.json",
    ]


def test_the_body_says_who_sends_what() -> None:
    assert body_of(drafted(a_report(), both(a_report()))) == (
        "Hei!\n\n"
        "Her er «Melding om virksomheten 2012-2014» fra Sør-Trøndelag.\n\n"
        "Dette er revisjon 1, 20.08.2014.\n\n"
        "Vedlagt:\n"
        f"– {TITLE}.pdf (til å lese og skrive ut)\n"
        f"– {TITLE}.kplan.json (til å lese inn i Kplan)\n\n"
        "Vennlig hilsen\n"
        "Kåre Ås, rådgiver\n"
        "Sør-Trøndelag\n"
        "Norsk kulturskoleråd\n"
    )


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("nb", "Vennlig hilsen"),
        ("no", "Vennlig hilsen"),
        ("nn-NO", "Venleg helsing"),
        ("en-GB", "Kind regards"),
        ("se", "Vennlig hilsen"),
    ],
)
def test_the_body_is_in_the_language_of_the_form(language: str, word: str) -> None:
    assert word in body_of(drafted(a_report(language=language), ()))


def test_a_later_revision_says_what_it_replaces_and_what_has_changed() -> None:
    report = replace(a_report(), revision=2, replaces="0" * 64)
    draft = drafted(report, both(report), ["1.1, tiltak 2: endret", "1.2: nytt notat"])
    assert opened(draft)["Subject"] == f"{TITLE}, revisjon 2"
    body = body_of(draft)
    assert "Dette er revisjon 2, 20.08.2014. Den erstatter revisjon 1.\n" in body
    assert "Endret siden revisjon 1:\n– 1.1, tiltak 2: endret\n– 1.2: nytt notat\n\n" in body


def test_a_draft_says_that_it_is_one_and_has_no_number() -> None:
    report = replace(a_report(), revision=2, replaces="0" * 64)
    text = mail_text(report, both(report))
    assert text.subject == f"{TITLE}, utkast"
    assert "Her er et utkast til «Melding om virksomheten 2012-2014»" in text.body
    assert "revisjon" not in text.body
    assert mail_name(report) == f"{TITLE}.eml"
    assert plan_pdf_name(report) == "Virksomhetsplan 2013 – 14 – Sør-Trøndelag.pdf"


def with_case(report: Report, case_reference: str, copy_to: str) -> Report:
    head = replace(report.form.report, case_reference=case_reference, copy_to=copy_to)
    return replace(report, form=replace(report.form, report=head))


def test_case_reference_and_copy_address_of_the_form_are_used() -> None:
    report = with_case(a_report(), "14/00123-7", "arkiv@example.org")
    draft = drafted(report, ())
    message = opened(draft)
    assert message["Subject"] == f"{TITLE}, revisjon 1 (14/00123-7)"
    assert (message["To"], message["Cc"]) == ("kontor@example.org", "arkiv@example.org")
    assert "Saksnummer: 14/00123-7\nDette er revisjon 1, 20.08.2014.\n" in body_of(draft)


def test_the_adviser_is_named_in_the_signature_alone() -> None:
    report = with_case(a_report(), "14/00123-7", "arkiv@example.org")
    draft = drafted(report, both(report))
    before, _, signature = body_of(draft).partition("Vennlig hilsen\n")
    assert "Kåre Ås" not in f"{opened(draft)['Subject']} {before} {attachments_of(draft)}"
    assert signature.startswith("Kåre Ås, rådgiver\n")


def test_the_same_report_gives_the_same_bytes() -> None:
    first, second = (drafted(a_report(), both(a_report())) for _ in range(2))
    assert first == second


NO_ADDRESSES = (
    "",
    "kontoret",
    "a@b.no, c@d.no",
    "A <a@b.no>",
    "ås@example.org",
    "a@b.no\r\nBcc: c@d.no",
    "@b.no",
    "a@",
    '"',
    "a@b@c",
    "(",
    "a@[",
    "x" * 2000 + "@b.no",
)


@pytest.mark.parametrize("copy_to", NO_ADDRESSES)
def test_what_is_no_address_for_a_copy_stands_in_the_body_and_in_no_header(copy_to: str) -> None:
    draft = drafted(with_case(a_report(), "", copy_to), ())
    assert not {"Cc", "Bcc"} & set(opened(draft).keys())
    address = " ".join(copy_to.split())[:200]
    assert (f"Kopi til: {address}" in body_of(draft)) == bool(copy_to)


@pytest.mark.parametrize("submit_to", NO_ADDRESSES)
def test_what_is_no_address_stands_in_the_body_and_in_no_header(submit_to: str) -> None:
    draft = drafted(a_report(submit_to=submit_to), ())
    assert set(opened(draft).keys()) == {
        "X-Unsent",
        "Subject",
        "Date",
        "MIME-Version",
        "Content-Type",
    }
    address = " ".join(submit_to.split())[:200]
    assert (f"Sendes til: {address}" in body_of(draft)) == bool(submit_to)


TRAPS = (
    "Kari\r\nBcc: alle@example.org",
    "Kari\n\n--=_kplan",
    "Kari\x00\x0b\u2028\u2029\x85",
    "half \ud800 \udfff",
    "=?utf-8?q?Bcc?=",
    '"Ås, Kari" <kari@example.org>; (ø)',
    "\u202eirak",
    "ø" * 3000,
    ".\r\n.",
    "From her",
)


def check(report: Report, attachments: Sequence[MailAttachment]) -> None:
    """Whatever is in the report: these headers, this text part and these attachments only."""
    traps = [report.adviser, report.unit_name] * 30
    draft = drafted(replace(report, revision=2, replaces="0" * 64), attachments, traps)
    assert draft.isascii()
    assert draft.count(b"\n") == draft.count(b"\r") == draft.count(b"\r\n")
    assert max(len(line) for line in draft.split(b"\r\n")) <= 998
    message = opened(draft)
    headers = ["X-Unsent", "Subject", "Date", "MIME-Version", "Content-Type"]
    assert sorted(k for k in message if k != "To") == sorted(headers)
    assert message.get_all("To", []) in ([], [report.form.report.submit_to])
    assert not message.defects
    sent = [(a.name, a.media_type, a.data) for a in attachments]
    assert attachments_of(draft) == sent
    assert len(list(message.iter_parts())) == 1 + len(sent)
    body = body_of(draft)
    assert "\r" not in body
    assert body.count("\n\n") <= 6


def with_words(adviser: str, unit: str, title: str, organisation: str) -> Report:
    report = a_report(adviser=adviser)
    form = replace(
        report.form,
        units=(replace(report.form.units[0], name=unit),),
        report=replace(report.form.report, name=title, case_reference=organisation, copy_to=title),
        organisation=organisation,
    )
    return replace(report, form=form)


@pytest.mark.parametrize("trap", TRAPS)
def test_no_text_breaks_out_of_its_place(trap: str) -> None:
    report = with_words(trap, trap, trap, trap)
    check(report, both(report))


words = st.one_of(st.text(st.characters(), max_size=300), st.sampled_from(TRAPS))
files = st.builds(
    MailAttachment,
    name=st.text(st.characters(), max_size=90).map(lambda stem: safe_file_name(stem, ".bin")),
    media_type=st.sampled_from([PDF_TYPE, BUNDLE_TYPE, "application/octet-stream"]),
    data=st.binary(max_size=200),
)


@given(st.builds(with_words, words, words, words, words), st.lists(files, max_size=3))
def test_any_words_with_any_files_make_a_draft_that_opens_whole(
    report: Report, attachments: list[MailAttachment]
) -> None:
    check(report, attachments)


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=150))
def test_the_subject_is_read_back_as_it_is(name: str) -> None:
    report = a_report()
    form = replace(report.form, units=(Unit(id="sor-trondelag", name=name),))
    draft = drafted(replace(report, form=form), ())
    assert opened(draft)["Subject"] == f"Melding om virksomheten 2012-2014 – {name}, revisjon 1"


def test_a_name_that_is_a_path_is_no_attachment() -> None:
    with pytest.raises(ValueError, match="safe file name"):
        MailAttachment("../report.pdf", PDF_TYPE, b"")
