"""Files that come with mails: mails themselves, PDFs, pictures, zips, `winmail.dat`.

The same arguments give the same bytes.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Literal

OFFICE = "merete.wilhelmsen@kulturskoleradet.no"


@dataclass(frozen=True)
class Mail:
    """A mail to the office. A file named `….eml` is attached as a mail, others as what they are."""

    sender: str
    address: str
    subject: str
    sent: datetime
    text: str
    attachments: Sequence[tuple[str, bytes]] = ()
    picture: bytes | None = None
    key: str = field(default="mail")


TYPES = {
    "pdf": ("application", "pdf"),
    "json": ("application", "json"),
    "zip": ("application", "zip"),
    "dat": ("application", "ms-tnef"),
    "docx": (
        "application",
        "vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}


def mail_message(mail: Mail) -> EmailMessage:
    """The mail as a message."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"{mail.sender} <{mail.address}>"
    message["To"] = OFFICE
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(mail.sent)
    message["Message-ID"] = f"<{mail.key}@example.org>"
    message.set_content(mail.text)
    if mail.picture is not None:
        message.add_alternative(
            f'<html><body><p>{mail.text}</p><img src="cid:logo@example.org"></body></html>',
            subtype="html",
        )
        html = message.get_payload()[-1]  # type: ignore[index]
        assert isinstance(html, EmailMessage)
        html.add_related(
            mail.picture,
            "image",
            "png",
            cid="<logo@example.org>",
            disposition="inline",
            filename="image001.png",
        )
    for name, data in mail.attachments:
        main, sub = TYPES.get(name.rsplit(".", 1)[-1], ("application", "octet-stream"))
        message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message


def mail_bytes(mail: Mail, *, forwarded: Mail | None = None) -> bytes:
    """The mail as an `.eml` file, with another one inside where one is forwarded."""
    message = mail_message(mail)
    if forwarded is not None:
        message.add_attachment(mail_message(forwarded))
    for number, part in enumerate(_multiparts(message)):
        part.set_boundary(f"==={mail.key}-{number}===")
    return message.as_bytes()


def _multiparts(message: EmailMessage) -> Iterator[EmailMessage]:
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_maintype() == "multipart":
            yield part


def pdf(lines: Sequence[str], embedded: tuple[str, bytes] | None = None) -> bytes:
    """A page of A4 with lines of text, and a file inside where one is given (as in PDF/A-3)."""
    text = "BT /F1 11 Tf 60 780 Td 16 TL\n"
    for line in lines:
        safe = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        text += f"({safe}) Tj T*\n"
    content = (text + "ET").encode("cp1252", "replace")
    catalogue = b"/Type /Catalog /Pages 2 0 R"
    objects = [
        b"",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        _stream(b"", content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    if embedded is not None:
        name, data = embedded
        ascii_name = name.encode("ascii", "replace").replace(b"?", b"o")
        wide = b"<feff" + name.encode("utf-16-be").hex().encode() + b">"
        size = str(len(data)).encode()
        objects.append(
            _stream(
                b"/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size "
                + size
                + b" >>",
                data,
            )
        )
        objects.append(
            b"<< /Type /Filespec /F (" + ascii_name + b") /UF " + wide
            + b" /AFRelationship /Source /Desc (Kplan) /EF << /F 6 0 R /UF 6 0 R >> >>"
        )  # fmt: skip
        catalogue += b" /Names << /EmbeddedFiles << /Names [" + wide + b" 7 0 R] >> >> /AF [7 0 R]"
    objects[0] = b"<< " + catalogue + b" >>"
    return _assembled(objects)


def _stream(keys: bytes, data: bytes) -> bytes:
    packed = zlib.compress(data, 9)
    length = str(len(packed)).encode()
    return (
        b"<< " + keys + b" /Filter /FlateDecode /Length " + length + b" >>\nstream\n"
        + packed + b"\nendstream"
    )  # fmt: skip


def _assembled(objects: Sequence[bytes]) -> bytes:
    result = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(result))
        result += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(result)
    result += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for offset in offsets:
        result += b"%010d 00000 n \n" % offset
    result += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(result + b"startxref\n%d\n%%%%EOF\n" % start)


def picture(width: int = 120, height: int = 40) -> bytes:
    """A PNG in one colour, as signatures have them."""
    rows = (b"\0" + bytes((30, 90, 140)) * width) * height
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    packed = b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + packed


def zip_file(
    members: Sequence[tuple[str, bytes]], kind: Literal["stored", "deflated"] = "deflated"
) -> bytes:
    """A zip with files of a fixed date; a folder in it is a part of the name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members:
            entry = zipfile.ZipInfo(name, (2014, 8, 20, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_STORED if kind == "stored" else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return buffer.getvalue()


def winmail(name: str, data: bytes) -> bytes:
    """A `winmail.dat` (TNEF) with one attached file, which Kplan tells of and does not read."""
    attributes = (
        (1, 0x00089006, struct.pack("<I", 0x00010000)),
        (1, 0x00078008, b"IPM.Microsoft Mail.Note\0"),
        (2, 0x00069002, bytes(14)),
        (2, 0x00018010, name.encode("cp1252") + b"\0"),
        (2, 0x0006800F, data),
    )
    result = struct.pack("<IH", 0x223E9F78, 1)
    for level, number, value in attributes:
        checksum = sum(value) & 0xFFFF
        result += struct.pack("<BII", level, number, len(value)) + value
        result += struct.pack("<H", checksum)
    return result


def flipped(data: bytes, near: bytes) -> bytes:
    """The bytes with one bit changed behind the first place of `near`, still a letter there."""
    place = data.index(near) + len(near) + 1
    return data[:place] + bytes((data[place] ^ 1,)) + data[place + 1 :]
