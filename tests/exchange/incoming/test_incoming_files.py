"""What is found in files that someone has sent, whatever they are called."""

from __future__ import annotations

import base64
import io
import struct
import zipfile
from contextlib import suppress
from email.header import Header
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.bundle.bundle_json import (
    BundleError,
    OfficeFileError,
    ReportFileError,
    encode_bundle,
)
from kplan_desktop.exchange.correspondence.form_mail import form_attachment, form_mail_text
from kplan_desktop.exchange.delivery.mail_draft import MailAttachment, mail_draft, mail_text
from kplan_desktop.exchange.incoming import (
    errors,
    incoming_files,
    outlook_attachments,
    zip_members,
)
from kplan_desktop.exchange.incoming.incoming_files import (
    Incoming,
    IncomingKind,
    incoming_in,
    one_delivery,
    read_delivery,
    read_incoming,
)
from kplan_desktop.exchange.incoming.mail_attachments import MailFaultError
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.storage.forms.form_files import read_form
from kplan_desktop.storage.report_file import ReportFile
from tests.exchange.pdf_cases import CREATED, linked_example
from tests.exchange.pdf_reading import FONTS
from tests.folders import ROOT

MAILS = ROOT / "tests" / "data" / "mails"
BUNDLE = encode_bundle(linked_example(), CREATED)
NAME = "Melding-2012-2014_Sør-Trøndelag_r1.kplan.json"
RECEIPT = b'{"format": "kplan-receipt/1"}'
FORM = (ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes()
COMMENTS = b'{"format":\n"kplan-comments/1"}'
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(100)


def found_in(data: bytes, folder: Path, name: str = "file.bin") -> tuple[Incoming, ...]:
    """What is found in a file with this content."""
    path = folder / name
    path.write_bytes(data)
    return read_incoming(path)


def mail(*attachments: tuple[str, bytes], text: str = "Hei!") -> EmailMessage:
    """A mail with attachments, as Python's library writes them."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Melding"
    message.set_content(text)
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def raw(*headers: str, body: bytes = b"", boundary: str = "x") -> bytes:
    """A mail with one part that has these headers, written by hand."""
    top = f'From: a@b.no\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary="{boundary}"'
    part = "\r\n".join(headers).encode()
    return (
        f"{top}\r\n\r\n--{boundary}\r\n".encode()
        + part
        + b"\r\n\r\n"
        + body
        + f"\r\n--{boundary}--\r\n".encode()
    )


@pytest.mark.parametrize("name", ["outlook.msg", "outlook-forwarded.msg"])
def test_the_bundle_in_a_mail_saved_by_outlook_is_found_whole(name: str) -> None:
    found = read_delivery(MAILS / name)
    assert found.name == NAME
    assert found.data.endswith(b"}\n")
    assert len(found.data) == 30_285
    assert b"\xc3\xb8r-Tr\xc3\xb8ndelag" in found.data


def test_a_mail_without_a_delivery_says_what_to_ask_the_sender_for() -> None:
    with pytest.raises(
        errors.NothingInMailError, match=r"Ask the sender to attach .*\.kplan\.json"
    ):
        read_delivery(MAILS / "outlook-without.msg")


@pytest.mark.parametrize(
    "name", ["x.kplan.json", "x.kplan.json.txt", "x.kplan (1).json", "bundle", "x.pdf", "x.eml"]
)
def test_a_bundle_is_known_by_its_content(name: str, tmp_path: Path) -> None:
    (found,) = found_in(b"\xef\xbb\xbf\r\n" + BUNDLE, tmp_path, name)
    assert found.kind is IncomingKind.BUNDLE
    assert found.name == name


def test_the_pdf_that_carries_a_bundle_is_known_by_its_content(tmp_path: Path) -> None:
    made = write_report_pdf(linked_example(), fonts=FONTS, created=CREATED, bundle=BUNDLE)
    (found,) = found_in(made.data, tmp_path, "scan.json")
    assert found.data == BUNDLE
    both = mail(("a.pdf", made.data), ("b.json", BUNDLE))
    assert len(found_in(bytes(both), tmp_path)) == 1  # the same delivery twice is one


def test_receipts_and_comments_are_told_from_deliveries(tmp_path: Path) -> None:
    message = mail(("k.json", RECEIPT), ("logo.png", PICTURE), ("c.json", COMMENTS))
    kinds = [item.kind for item in found_in(bytes(message), tmp_path)]
    assert kinds == [IncomingKind.RECEIPT, IncomingKind.COMMENTS]
    for data, error in (
        (RECEIPT, errors.ReceiptNotDeliveryError),
        (FORM, errors.FormNotDeliveryError),
        (COMMENTS, errors.CommentsNotDeliveryError),
    ):
        found_in(data, tmp_path)
        with pytest.raises(error):
            read_delivery(tmp_path / "file.bin")


def test_the_text_of_a_note_does_not_make_a_bundle_something_else(tmp_path: Path) -> None:
    data = BUNDLE.replace(b'"text": "', b'"text": "\\"format\\": \\"kplan-receipt/1\\" ', 1)
    assert found_in(data, tmp_path)[0].kind is IncomingKind.BUNDLE


@pytest.mark.parametrize("name", ["skjema.json", "skjema.kplan-form.json", "skjema (1).json.txt"])
def test_a_form_is_known_by_its_content_alone_or_in_a_mail(name: str, tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + FORM.replace(b"\n", b"\r\n")
    alone = Incoming(name, IncomingKind.FORM, data, source=(name,))
    assert found_in(data, tmp_path, name) == (alone,)
    form = read_form(FORM)
    attached = [form_attachment(form, FORM)]
    draft = mail_draft(form_mail_text(form), attached, date=CREATED)
    named = "strategi-2020-2012-2014.kplan-form.json"
    (found,) = found_in(draft, tmp_path)
    assert (found.name, found.kind, found.data) == (named, IncomingKind.FORM, FORM)


def test_a_form_of_a_newer_kplan_is_known_as_a_form(tmp_path: Path) -> None:
    newer = FORM.replace(b"kplan-form/1", b"kplan-form/9")
    assert found_in(newer, tmp_path)[0].kind is IncomingKind.FORM


def test_kplans_own_draft_is_read(tmp_path: Path) -> None:
    attached = [MailAttachment(NAME, "application/json", BUNDLE)]
    draft = mail_draft(mail_text(linked_example(), attached), attached, date=CREATED)
    (found,) = found_in(draft, tmp_path)
    assert (found.name, found.kind, found.data) == (NAME, IncomingKind.BUNDLE, BUNDLE)
    assert found.source == ("file.bin", NAME)
    assert found.mail is not None
    assert found.mail.sent_at == CREATED
    assert "Sør-Trøndelag" in found.mail.subject


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_every_transfer_encoding_is_undone(encoding: str, tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message["From"] = "a@example.org"
    message.set_content("Hei")
    message.add_attachment(BUNDLE.decode(), subtype="json", cte=encoding, filename=NAME)
    (found,) = found_in(bytes(message), tmp_path)
    assert found.name == NAME
    assert found.data.replace(b"\r\n", b"\n").rstrip() == BUNDLE.rstrip()


@pytest.mark.parametrize(
    "header",
    [
        f'Content-Disposition: attachment; filename="{Header(NAME, "utf-8").encode()}"',
        "Content-Disposition: attachment; filename*=utf-8''Melding-2012-2014_S%C3%B8r-"
        "Tr%C3%B8ndelag_r1.kplan.json",
        "Content-Disposition: attachment;\r\n filename*0*=iso-8859-1''Melding-2012-2014_S%F8r-;\r\n"
        ' filename*1="Tr"; filename*2*=%F8ndelag_r1.kplan.json',
        f'Content-Type: application/json; name="{Header(NAME, "iso-8859-1").encode()}"',
    ],
)
def test_a_name_is_read_however_it_is_encoded(header: str, tmp_path: Path) -> None:
    headers = (header, "Content-Transfer-Encoding: base64")
    (found,) = found_in(raw(*headers, body=base64.encodebytes(BUNDLE)), tmp_path)
    assert (found.name, found.data) == (NAME, BUNDLE)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "C:\\x\\y.json", "a\u202eb", "=?x-none?q?=FF?=", "=?utf-8?b?!?="]
)
def test_a_hostile_name_is_neither_a_path_nor_invisible(name: str, tmp_path: Path) -> None:
    header = f'Content-Disposition: attachment; filename="{name}"'
    (found,) = found_in(raw(header, body=BUNDLE), tmp_path)
    assert not set(found.name) & set("/\\\u202e\0")
    assert found.name


def test_mails_inside_mails_are_opened_whatever_they_are_attached_as(tmp_path: Path) -> None:
    outlook = (MAILS / "outlook.msg").read_bytes()
    inner = mail(("utlook.msg", outlook))
    outer = mail(("videresendt", bytes(inner)))
    outer.add_attachment(mail((NAME, BUNDLE)))  # as message/rfc822
    found = found_in(bytes(outer), tmp_path)
    assert {item.data for item in found} == {
        BUNDLE,
        read_delivery(MAILS / "outlook.msg").data,
    }
    with pytest.raises(errors.SeveralDeliveriesError):
        read_delivery(tmp_path / "file.bin")


def test_an_attached_mail_in_base64_is_read_although_it_should_not_be(tmp_path: Path) -> None:
    headers = ("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64")
    body = base64.encodebytes(bytes(mail((NAME, BUNDLE))))
    assert found_in(raw(*headers, body=body), tmp_path)[0].data == BUNDLE


def test_so_many_mails_inside_each_other_are_refused(tmp_path: Path) -> None:
    message = mail((NAME, BUNDLE))
    for _ in range(11):
        message = mail(("x.eml", bytes(message)))
    (found,) = found_in(bytes(message), tmp_path)
    assert isinstance(found.error, errors.DamagedMailError)


def test_a_damaged_attachment_does_not_hide_a_good_one(tmp_path: Path) -> None:
    tnef = b"\x78\x9f\x3e\x22" + bytes(50)
    found = found_in(bytes(mail(("winmail.dat", tnef), (NAME, BUNDLE))), tmp_path)
    assert [item.kind for item in found] == [IncomingKind.UNREADABLE, IncomingKind.BUNDLE]
    assert isinstance(found[0].error, errors.OutlookPackageError)


def zipped(*names: str) -> bytes:
    """A zip with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind", "error"),
    [
        (b"\x78\x9f\x3e\x22rest", IncomingKind.UNREADABLE, errors.OutlookPackageError),
        (b"7z\xbc\xaf\x27\x1crest", IncomingKind.UNREADABLE, errors.PackedFilesError),
        (b"\x1f\x8b\x08rest", IncomingKind.UNREADABLE, errors.PackedFilesError),
        (zipped(), IncomingKind.OTHER, errors.NothingInZipError),
        (zipped()[:-5], IncomingKind.UNREADABLE, errors.DamagedZipError),
        (zipped("a.json"), IncomingKind.OTHER, errors.NothingForKplanError),
        (zipped("[Content_Types].xml"), IncomingKind.DOCUMENT, OfficeFileError),
        (b"{\\rtf1 x}", IncomingKind.DOCUMENT, OfficeFileError),
        (b"SQLite format 3\0" + bytes(100), IncomingKind.REPORT, ReportFileError),
        (PICTURE, IncomingKind.OTHER, errors.NothingForKplanError),
        (b"", IncomingKind.OTHER, errors.NothingForKplanError),
        (b"Hei\n\nFrom: a\nTo: b\n", IncomingKind.OTHER, errors.NothingForKplanError),
        (b"%PDF-1.7\nnot", IncomingKind.UNREADABLE, BundleError),
        (b"From: a\nSubject: b\n\nx", IncomingKind.OTHER, errors.NothingInMailError),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", IncomingKind.UNREADABLE, errors.DamagedMailError),
    ],
)
def test_what_is_no_delivery_says_what_it_is(
    data: bytes, kind: IncomingKind, error: type[UserError], tmp_path: Path
) -> None:
    (found,) = found_in(data, tmp_path)
    assert found.kind is kind
    assert type(found.error) is error
    assert found.data == (data if kind is IncomingKind.DOCUMENT else b"")


def test_an_encrypted_mail_is_told_and_a_signed_one_read(tmp_path: Path) -> None:
    (locked,) = found_in(bytes(mail(("smime.p7m", b"\x30\x82\x01\x02"))), tmp_path)
    assert isinstance(locked.error, errors.EncryptedMailError)
    signed = mail(("smime.p7m", bytes(mail((NAME, BUNDLE)))))
    assert found_in(bytes(signed), tmp_path)[0].data == BUNDLE
    (pgp,) = found_in(bytes(mail(("x.asc", b"-----BEGIN PGP MESSAGE-----\n"))), tmp_path)
    assert isinstance(pgp.error, errors.EncryptedMailError)


def test_a_report_attached_to_a_mail_is_told(tmp_path: Path) -> None:
    path = tmp_path / "r.kplan"
    ReportFile.create(path, linked_example()).close()
    (found,) = found_in(bytes(mail(("r.kplan", path.read_bytes()))), tmp_path)
    assert isinstance(found.error, ReportFileError)


@pytest.mark.parametrize(
    "data",
    [
        # parts around parts, each of which is asked about each line
        b"From: a\nSubject: b\n"
        + b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000)
        )
        + b"x\n" * 20_000,
        # a header that takes the square of its length
        b'From: a\nSubject: b\nContent-Type: multipart/mixed; x="' + b';"' * 200_000 + b"\n\nx",
        b"From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\n\n" * 200_000,
        b'From: a\nSubject: b\nContent-Type: x/y; name="' + b"=?a?q?" * 200_000 + b'"\n\nx',
        b"From: a\nSubject: b\n\n" + b"\n" * 1_000_000,
        b"From: a\nSubject: b\n"
        + b"".join(
            b'Content-Type: multipart/mixed; bOundary="%d"\n\n--%d\n' % (n, n) for n in range(300)
        )
        + b"x\n" * 100_000,
    ],
    ids=["nested", "header", "parts", "words", "lines", "spelling"],
)
def test_a_costly_mail_is_read_or_refused_in_time(data: bytes, tmp_path: Path) -> None:
    (found,) = found_in(data, tmp_path)
    assert found.error is not None


def test_what_small_attachments_unpack_to_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    made = write_report_pdf(linked_example(), fonts=FONTS, created=CREATED, bundle=BUNDLE)
    monkeypatch.setattr(zip_members, "MAX_UNPACKED_AT_LEAST", len(BUNDLE) + 10)
    limit = zip_members.UnpackingLimit(0)
    monkeypatch.setattr(incoming_files, "UnpackingLimit", lambda _size: limit)
    data = bytes(mail(*((f"{n}.pdf", made.data) for n in range(2))))
    found = incoming_in("m.eml", data)
    assert found[0].data == BUNDLE
    assert isinstance(found[1].error, errors.TooMuchPackedError)


def changed_header(**fields: int) -> bytes:
    """A mail of Outlook's, of which numbers in the header are others."""
    offsets = {"sector": (0x1E, "<H"), "mini": (0x20, "<H"), "fat": (0x2C, "<L")}
    offsets |= {"directory": (0x30, "<L"), "minifats": (0x40, "<L"), "difat": (0x44, "<L")}
    offsets |= {"difats": (0x48, "<L"), "first_fat": (0x4C, "<L")}
    data = bytearray((MAILS / "outlook.msg").read_bytes())
    for name, value in fields.items():
        offset, kind = offsets[name]
        struct.pack_into(kind, data, offset, value)
    return bytes(data)


@pytest.mark.parametrize(
    "fields",
    [
        {"sector": 30},
        {"sector": 65535},
        {"mini": 40},
        {"fat": 0xFFFFFFF0},
        {"minifats": 0xFFFFFFF0},
        {"directory": 0xFFFFFFF0},
        {"difats": 0xFFFFFFF0, "difat": 0},
        {"first_fat": 1},
    ],
)
def test_a_compound_file_that_declares_impossible_sizes_is_refused(
    fields: dict[str, int], tmp_path: Path
) -> None:
    (found,) = found_in(changed_header(**fields), tmp_path)
    assert isinstance(found.error, errors.DamagedMailError | OfficeFileError)


def entries(data: bytes) -> dict[str, int]:
    """Where the directory entries of a compound file begin, by name."""
    found: dict[str, int] = {}
    for offset in range(512, len(data) - 127, 128):
        length = int.from_bytes(data[offset + 64 : offset + 66], "little")
        if 2 < length <= 64 and data[offset + 66] in (1, 2, 5):
            name = data[offset : offset + length - 2].decode("utf-16-le", "replace")
            found.setdefault(name, offset)
    return found


@pytest.mark.parametrize("size", [0xFFFFFFFF, 200_000])
def test_a_stream_that_declares_more_than_the_file_has_is_refused(
    size: int, tmp_path: Path
) -> None:
    data = bytearray((MAILS / "outlook.msg").read_bytes())
    struct.pack_into("<L", data, entries(bytes(data))["__substg1.0_37010102"] + 120, size)
    (found,) = found_in(bytes(data), tmp_path)
    assert isinstance(found.error, errors.DamagedMailError)


def test_a_directory_of_too_many_entries_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlook_attachments, "_MAX_ENTRIES", 20)
    (found,) = found_in((MAILS / "outlook.msg").read_bytes(), tmp_path)
    assert isinstance(found.error, errors.DamagedMailError)


def test_a_directory_in_a_circle_ends(tmp_path: Path) -> None:
    data = bytearray((MAILS / "outlook.msg").read_bytes())
    places = entries(bytes(data))
    for offset in places.values():
        struct.pack_into("<LLL", data, offset + 68, 1, 1, 1)
    (found,) = found_in(bytes(data), tmp_path)
    assert found.error is not None


def test_a_chain_of_sectors_in_a_circle_ends(tmp_path: Path) -> None:
    data = bytearray((MAILS / "outlook.msg").read_bytes())
    (table,) = struct.unpack_from("<L", data, 0x4C)
    start = 512 * (table + 1)
    for number in range(128):
        struct.pack_into("<L", data, start + 4 * number, number)
    (found,) = found_in(bytes(data), tmp_path)
    assert found.error is not None


@given(st.data())
def test_a_damaged_outlook_mail_is_read_or_refused(given_data: st.DataObject) -> None:
    data = bytearray((MAILS / "outlook-forwarded.msg").read_bytes())
    for _ in range(given_data.draw(st.integers(1, 8))):
        offset = given_data.draw(st.integers(0, len(data) - 4))
        struct.pack_into("<L", data, offset, given_data.draw(st.integers(0, 2**32 - 1)))
    with suppress(MailFaultError):
        outlook_attachments.outlook_attachments(bytes(data))


@pytest.mark.parametrize(
    ("header", "sender"),
    [
        ("Kari <kari@example.org>", "kari@example.org"),
        ("kari@example.org", "kari@example.org"),
        ('"Kari, Oslo" <kari@example.org>', "kari@example.org"),
        ("=?utf-8?q?K=C3=A5re?= <kare@example.org>", "kare@example.org"),
        ('"office@example.org" <x@example.com>', "x@example.com"),
        ("a@example.org, b@example.org", ""),
        ("Kari", ""),
        ("<a@b@c>", ""),
        ("<kari@example.org\u202e>", ""),
        ("x" * 300 + "@example.org", ""),
    ],
)
def test_the_sender_of_a_mail_is_one_plain_address_or_none(header: str, sender: str) -> None:
    headers = f"From: {header}\r\nSubject: x\r\nContent-Type: a/b; name=k.json\r\n\r\n"
    (found,) = incoming_in("m.eml", headers.encode() + RECEIPT)
    assert found.mail is not None
    assert found.mail.sender == sender


@pytest.mark.parametrize(
    ("header", "sent_at"),
    [
        ("Wed, 20 Aug 2014 09:00:00 +0200", "2014-08-20T09:00:00+02:00"),
        ("20 Aug 2014 09:00 -0000", "2014-08-20T09:00:00+00:00"),
        ("i går", None),
        ("", None),
        ("Wed, 99 Aug 99999999999999999999 09:00:00 +9999999", None),
    ],
)
def test_the_date_of_a_mail_is_one_that_can_be_meant(header: str, sent_at: str | None) -> None:
    headers = f"From: a@b.no\r\nDate: {header}\r\nContent-Type: a/b; name=k.json\r\n\r\n"
    (found,) = incoming_in("m.eml", headers.encode() + RECEIPT)
    assert found.mail is not None
    told = found.mail.sent_at
    assert (None if told is None else told.isoformat()) == sent_at


def test_of_several_deliveries_dropped_on_the_window_none_is_chosen_for_the_adviser() -> None:
    several = mail(("a.json", BUNDLE), ("b.json", BUNDLE + b" "), ("k.json", RECEIPT))
    receipt, refused = one_delivery(incoming_in("m.eml", bytes(several)), "m.eml")
    assert receipt.kind is IncomingKind.RECEIPT
    assert isinstance(refused.error, errors.SeveralDeliveriesError)
    one = incoming_in("m.eml", bytes(mail(("a.json", BUNDLE))))
    assert one_delivery(one, "m.eml") == one
