"""Zips that were sent: what is in them is found, and what no usual program makes is left alone."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.exchange.delivery.mail_draft import MailAttachment, mail_draft, mail_text
from kplan_desktop.exchange.incoming import errors
from kplan_desktop.exchange.incoming.incoming_files import (
    Incoming,
    IncomingKind,
    incoming_in,
    read_delivery,
    read_incoming,
    read_sent_file,
)
from kplan_desktop.exchange.incoming.sent_files import SentFile
from tests.exchange.pdf_cases import CREATED, linked_example

BUNDLE = encode_bundle(linked_example(), CREATED)
OTHER = b'{"format": "kplan-receipt/1"}'
PDF = b"%PDF-1.7\n"


def entry(name: str, *, mode: int = 0o100600, flags: int = 0) -> zipfile.ZipInfo:
    """An entry of a zip."""
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    info.flag_bits = flags
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


def zipped(*files: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    """A zip with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(name, data)
    return out.getvalue()


def all_in(data: bytes, folder: Path) -> list[Incoming]:
    """What the office finds in a zip."""
    path = folder / "post.zip"
    path.write_bytes(data)
    return list(read_sent_file(SentFile(path, ("post.zip",))))


def test_what_is_in_a_zip_is_found_with_the_path_by_which_it_came(tmp_path: Path) -> None:
    attached = [MailAttachment("x.kplan.json", "application/json", BUNDLE)]
    mail = mail_draft(mail_text(linked_example(), attached), attached, date=CREATED)
    inner = zipped(("Melding.eml", mail))
    found = all_in(zipped(("mai/inni.zip", inner), ("k.json", OTHER)), tmp_path)

    assert [item.kind for item in found] == [IncomingKind.BUNDLE, IncomingKind.RECEIPT]
    assert found[0].source == ("post.zip", "mai", "inni.zip", "Melding.eml", "x.kplan.json")
    assert found[0].data == BUNDLE
    assert found[0].mail is not None
    assert found[0].mail.sent_at == CREATED


def test_the_adviser_takes_in_a_zip_with_one_delivery(tmp_path: Path) -> None:
    one = tmp_path / "en.zip"
    one.write_bytes(zipped(("les meg.txt", b"Hei"), ("x.kplan.json", BUNDLE), ("x.pdf", PDF)))
    assert read_delivery(one).data == BUNDLE
    two = tmp_path / "to.zip"
    two.write_bytes(zipped(("x.kplan.json", BUNDLE), ("y.json", BUNDLE + b" ")))
    with pytest.raises(errors.SeveralDeliveriesError):
        read_delivery(two)


@pytest.mark.parametrize("names", [("æøå.json",), ("brev/Sør-Trøndelag.json",), ("Čáhppes.json",)])
@pytest.mark.parametrize("encoding", ["utf-8 marked", "utf-8", "cp850"])
def test_names_are_read_whichever_program_wrote_them(
    names: tuple[str], encoding: str, tmp_path: Path
) -> None:
    (name,) = names
    if encoding == "cp850" and name.encode("cp850", "ignore").decode("cp850") != name:
        pytest.skip("no such letter there")
    data = zipped((name, OTHER))
    if encoding != "utf-8 marked":
        raw = name.encode(encoding)
        # As long as in UTF-8, so that all offsets stay.
        padded = raw.ljust(len(name.encode()), b"x")
        data = data.replace(name.encode(), padded)
        data = data.replace(struct.pack("<HH", 20, 0x800), struct.pack("<HH", 20, 0))
        name = padded.decode(encoding)
    (found,) = all_in(data, tmp_path)
    assert "/".join(found.source[1:]) == name


@pytest.mark.parametrize(
    "name",
    ["../x.json", "/etc/x.json", "C:x.json", "C:\\x.json", "a/../../x.json", "\\\\s\\x.json"],
)
def test_a_name_that_leads_out_of_the_zip_is_not_unpacked(name: str, tmp_path: Path) -> None:
    found = all_in(zipped((name, BUNDLE), ("god.json", OTHER)), tmp_path)
    assert isinstance(found[0].error, errors.PackedFileError)
    assert "leads out" in str(found[0].error)
    assert not set("".join(found[0].source)) & set("/\\:")
    assert found[1].kind is IncomingKind.RECEIPT


def test_a_folder_in_the_names_of_windows_is_none_that_leads_out(tmp_path: Path) -> None:
    (found,) = all_in(zipped(("brev\\x.kplan.json", BUNDLE)), tmp_path)
    assert found.source == ("post.zip", "brev", "x.kplan.json")


@pytest.mark.parametrize("mode", [0o120777, 0o020600, 0o010600], ids=["link", "device", "pipe"])
def test_links_and_devices_are_not_unpacked(mode: int, tmp_path: Path) -> None:
    found = all_in(zipped((entry("x.json", mode=mode), BUNDLE), ("y.json", OTHER)), tmp_path)
    assert isinstance(found[0].error, errors.PackedFileError)
    assert len(found) == 2


def test_of_two_files_with_one_name_neither_is_taken(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(("x.json", BUNDLE), ("y.json", OTHER), ("x.json", BUNDLE + b" "))
    found = all_in(data, tmp_path)
    assert [item.kind for item in found] == [IncomingKind.UNREADABLE, IncomingKind.RECEIPT]
    assert "two files" in str(found[0].error)


def test_a_zip_with_a_password_is_told_once(tmp_path: Path) -> None:
    data = bytearray(zipped(("x.json", OTHER), ("y.json", OTHER), ("z.json", OTHER)))
    at = data.find(b"PK\1\2")
    for _ in range(2):  # of the three
        data[at + 8] |= 1
        at = data.find(b"PK\1\2", at + 4)
    found = all_in(bytes(data), tmp_path)
    assert isinstance(found[0].error, errors.EncryptedZipError)
    assert [item.kind for item in found] == [IncomingKind.UNREADABLE, IncomingKind.RECEIPT]


def test_a_damaged_file_in_a_zip_stops_no_other(tmp_path: Path) -> None:
    data = bytearray(zipped(("x.json", BUNDLE), ("y.json", OTHER)))
    data[200] ^= 0xFF
    found = all_in(bytes(data), tmp_path)
    assert isinstance(found[0].error, errors.PackedFileError)
    assert found[1].kind is IncomingKind.RECEIPT


def test_what_systems_leave_in_zips_is_passed_over(tmp_path: Path) -> None:
    names = ("__MACOSX/._x.json", "Thumbs.db", ".DS_Store", "a/desktop.ini", "~$lding.docx")
    (found,) = all_in(zipped(*((name, b"x") for name in names), ("k.json", OTHER)), tmp_path)
    assert found.kind is IncomingKind.RECEIPT


def test_a_printed_report_beside_its_delivery_is_not_told_of(tmp_path: Path) -> None:
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
    from tests.exchange.pdf_reading import FONTS

    plain = write_report_pdf(linked_example(), fonts=FONTS, created=CREATED).data
    files = [("m/Melding_r1.kplan.json", BUNDLE), ("m/Melding_r1 (1).pdf", plain)]
    assert len(all_in(zipped(*files), tmp_path)) == 1
    found = all_in(zipped(*files, ("m/Noe annet.pdf", plain)), tmp_path)
    assert [item.name for item in found] == ["Melding_r1.kplan.json", "Noe annet.pdf"]


def bomb(size: int) -> bytes:
    """A zip of a file of zeros that unpacks to ``size`` bytes, of which it says so."""
    return zipped(("x.json", bytes(size)))


def test_zip_bombs_are_refused_by_their_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unpacked: list[str] = []
    read = zipfile.ZipFile.read

    def watched(packed: zipfile.ZipFile, name: zipfile.ZipInfo) -> bytes:
        unpacked.append(name.filename)
        return read(packed, name)

    dense = bomb(50 * 2**20)
    huge = bytearray(zipped(("x.json", OTHER)))
    struct.pack_into("<L", huge, huge.find(b"PK\1\2") + 24, 2**32 - 2)
    monkeypatch.setattr(zipfile.ZipFile, "read", watched)
    for data in (dense, bytes(huge)):
        (found,) = all_in(data, tmp_path)
        assert isinstance(found.error, errors.PackedFileError)
    assert unpacked == []


def test_files_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    data = zipped(("a.json", BUNDLE))
    at = data.find(b"PK\1\2")
    end = data.find(b"PK\5\6")
    central = data[at:end]
    many = b"".join(central.replace(b"a.json", b"%06d" % n) for n in range(1000))
    tail = bytearray(data[end:])
    struct.pack_into("<HHL", tail, 8, 1000, 1000, len(many))
    (found,) = all_in(data[:at] + many + bytes(tail), tmp_path)
    assert isinstance(found.error, errors.DamagedZipError)
    assert "over each other" in str(found.error)


def test_a_million_files_are_refused_before_their_list_is_read(tmp_path: Path) -> None:
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, 0, 0, 1, 0) + b"a"
    central = struct.pack("<4s6H3L5H2L", b"PK\1\2", *[20, 20, 0, 0, 0, 0], *[0] * 3, 1, *[0] * 6)
    listed = (central + b"a") * 1_000_000
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, len(listed), len(head), 0)
    began = time.process_time()
    (found,) = all_in(head + listed + end, tmp_path)
    assert isinstance(found.error, errors.DamagedZipError)
    assert time.process_time() - began < 1


def test_zips_in_zips_end(tmp_path: Path) -> None:
    data = zipped(("x.json", OTHER))
    for _ in range(12):
        data = zipped(("x.zip", data))
    (found,) = all_in(data, tmp_path)
    assert isinstance(found.error, errors.DamagedZipError)


def test_all_that_is_packed_in_one_file_has_a_limit_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kplan_desktop.exchange.incoming import zip_members

    monkeypatch.setattr(zip_members, "MAX_UNPACKED_AT_LEAST", 30_000)
    inner = zipped(*((f"{n}.json", OTHER + b" " * 8000) for n in range(3)))
    found = all_in(zipped(("a.zip", inner), ("b.zip", inner)), tmp_path)
    receipts = [item for item in found if item.kind is IncomingKind.RECEIPT]
    assert len(receipts) == 3
    assert isinstance(found[-1].error, errors.DamagedZipError)


def test_a_zip_larger_than_a_mail_is_read_file_by_file(tmp_path: Path) -> None:
    from kplan_desktop.exchange.incoming.incoming_files import MAX_INCOMING_BYTES

    path = tmp_path / "post.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for n in range(4):
            packed.writestr(f"bilde{n}.png", b"\x89PNG" + bytes(MAX_INCOMING_BYTES // 3))
        packed.writestr("x.kplan.json", BUNDLE)
    assert path.stat().st_size > MAX_INCOMING_BYTES
    found = list(read_sent_file(SentFile(path, ("post.zip",))))
    assert [item.kind for item in found] == [IncomingKind.OTHER] * 4 + [IncomingKind.BUNDLE]
    assert [item.data for item in read_incoming(path)] == [BUNDLE]


def test_the_text_of_a_member_that_is_no_delivery_says_so(tmp_path: Path) -> None:
    (found,) = all_in(zipped(("brev.txt", b"Hei")), tmp_path)
    assert found.kind is IncomingKind.OTHER
    assert isinstance(found.error, errors.NothingForKplanError)


@given(st.data())
def test_a_damaged_zip_is_read_or_refused(given_data: st.DataObject) -> None:
    data = bytearray(zipped(("a.json", BUNDLE), ("b/c.json", OTHER), ("d.zip", zipped())))
    for _ in range(given_data.draw(st.integers(1, 6))):
        offset = given_data.draw(st.integers(0, len(data) - 4))
        struct.pack_into("<L", data, offset, given_data.draw(st.integers(0, 2**32 - 1)))
    for item in incoming_in("post.zip", bytes(data)):
        assert item.name
        assert (item.error is None) == bool(item.data)
