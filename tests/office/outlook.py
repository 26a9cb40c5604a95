"""A mail as Outlook saves it: an OLE compound file ([MS-CFB]) with the streams of [MS-OXMSG].

Version 3 of the container: sectors of 512 bytes, streams below 4096 bytes in the mini stream.
"""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeAlias

Storage: TypeAlias = "Mapping[str, bytes | Storage]"

SECTOR = 512
MINI_SECTOR = 64
MINI_LIMIT = 4096
FREE, END, FAT_SECTOR, NO_ENTRY = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
MESSAGE_CLASS_ID = bytes.fromhex("0b0d020000000000c000000000000046")


@dataclass
class _Entry:
    """A directory entry; `kind` is 1 for a storage, 2 for a stream, 5 for the root."""

    name: str
    kind: int
    data: bytes = b""
    left: int = NO_ENTRY
    right: int = NO_ENTRY
    child: int = NO_ENTRY
    start: int = END
    size: int = 0

    def packed(self) -> bytes:
        """The 128 bytes of the directory."""
        name = self.name.encode("utf-16-le")
        head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name) + 2, self.kind, 1)
        links = struct.pack("<III", self.left, self.right, self.child)
        class_id = MESSAGE_CLASS_ID if self.kind == 5 else bytes(16)
        return head + links + class_id + bytes(20) + struct.pack("<IQ", self.start, self.size)


def compound_file(root: Storage) -> bytes:
    """The bytes of a compound file with these storages and streams."""
    entries = [_Entry("Root Entry", 5)]
    entries[0].child = _add_children(entries, root)
    fat: list[int] = []
    sectors: list[bytes] = []
    mini = bytearray()
    mini_fat: list[int] = []
    for entry in entries:
        if entry.kind != 2:
            continue
        entry.size = len(entry.data)
        if entry.size >= MINI_LIMIT:
            entry.start = _append(fat, sectors, entry.data)
        elif entry.size:
            entry.start = len(mini_fat)
            count = -(-entry.size // MINI_SECTOR)
            mini_fat += [*range(entry.start + 1, entry.start + count), END]
            mini += entry.data.ljust(count * MINI_SECTOR, b"\0")
    entries[0].size = len(mini)
    entries[0].start = _append(fat, sectors, bytes(mini))
    packed_mini_fat = _table(mini_fat)
    mini_fat_start = _append(fat, sectors, packed_mini_fat)
    directory = b"".join(entry.packed() for entry in entries)
    empty = _Entry("", 0, start=0).packed()
    while len(directory) % SECTOR:
        directory += b"\0" * 66 + empty[66:]
    directory_start = _append(fat, sectors, directory)
    fat_sectors = 1
    while fat_sectors * SECTOR // 4 < len(fat) + fat_sectors:
        fat_sectors += 1
    if fat_sectors > 109:
        raise ValueError("more than 7 MB needs a DIFAT, which is not made here")
    first = len(fat)
    fat += [FAT_SECTOR] * fat_sectors
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6,
        0, fat_sectors, directory_start, 0, MINI_LIMIT,
        mini_fat_start, len(packed_mini_fat) // SECTOR, END, 0, first,
    )  # fmt: skip
    header += struct.pack(
        "<108I", *range(first + 1, first + fat_sectors), *[FREE] * (109 - fat_sectors)
    )
    return header + b"".join(sectors) + _table(fat)


def _add_children(entries: list[_Entry], storage: Storage) -> int:
    """Append a storage's children, and theirs; the index of the top of their tree."""
    names = sorted(storage, key=lambda name: (len(name), name.upper()))
    indexes = []
    for name in names:
        value = storage[name]
        entry = _Entry(name, 2, value) if isinstance(value, bytes) else _Entry(name, 1)
        indexes.append(len(entries))
        entries.append(entry)
    for name, index in zip(names, indexes, strict=True):
        value = storage[name]
        if not isinstance(value, bytes):
            entries[index].start = 0
            entries[index].child = _add_children(entries, value)
    return _balance(entries, indexes)


def _balance(entries: list[_Entry], indexes: Sequence[int]) -> int:
    if not indexes:
        return NO_ENTRY
    middle = len(indexes) // 2
    entry = entries[indexes[middle]]
    entry.left = _balance(entries, indexes[:middle])
    entry.right = _balance(entries, indexes[middle + 1 :])
    return indexes[middle]


def _append(fat: list[int], sectors: list[bytes], data: bytes) -> int:
    """Append a chain of sectors; the number of its first."""
    count = -(-len(data) // SECTOR)
    if not count:
        return END
    start = len(fat)
    fat += [*range(start + 1, start + count), END]
    sectors.append(data.ljust(count * SECTOR, b"\0"))
    return start


def _table(numbers: Sequence[int]) -> bytes:
    packed = struct.pack(f"<{len(numbers)}I", *numbers)
    return packed + b"\xff" * (-len(packed) % SECTOR)


@dataclass(frozen=True)
class OutlookMail:
    """What the mail says; `attachments` are names with their bytes."""

    subject: str
    sender: str
    sender_address: str
    to: str
    sent: datetime
    text: str
    attachments: Sequence[tuple[str, bytes]]


def outlook_message(mail: OutlookMail) -> bytes:
    """The mail as an `.msg` file."""
    headers = (
        f"From: {mail.sender_address}\r\nTo: {mail.to}\r\n"
        f"Date: {mail.sent.strftime('%d.%m.%Y %H:%M')}\r\n"
    )
    texts = {
        0x001A: "IPM.Note",
        0x0037: mail.subject,
        0x007D: headers,
        0x0C1A: mail.sender,
        0x0C1E: "SMTP",
        0x0C1F: mail.sender_address,
        0x0E04: mail.to,
        0x1000: mail.text.replace("\n", "\r\n"),
    }
    ticks = int((mail.sent - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
    fixed = [struct.pack("<IIQ", 0x00390040, 6, ticks), struct.pack("<IIQ", 0x0E060040, 6, ticks)]
    count = len(mail.attachments)
    head = struct.pack("<8xIIII8x", 1, count, 1, count)
    storage: dict[str, bytes | Storage] = _with_texts(head, texts, fixed)
    storage["__nameid_version1.0"] = {
        "__substg1.0_00020102": b"",
        "__substg1.0_00030102": b"",
        "__substg1.0_00040102": b"",
    }
    recipient = [struct.pack("<IIQ", 0x0C150003, 6, 1), struct.pack("<IIQ", 0x30000003, 6, 0)]
    storage["__recip_version1.0_#00000000"] = _with_texts(
        bytes(8), {0x3001: mail.to, 0x3003: mail.to}, recipient
    )
    for index, (name, data) in enumerate(mail.attachments):
        storage[f"__attach_version1.0_#{index:08X}"] = _attachment(index, name, data)
    return compound_file(storage)


def _attachment(index: int, name: str, data: bytes) -> Storage:
    short = f"MELDIN~{index + 1}.{name.rsplit('.', 1)[-1][:3].upper()}"
    fixed = [
        struct.pack("<IIQ", 0x0E210003, 6, index),
        struct.pack("<IIQ", 0x37050003, 6, 1),
        struct.pack("<IIII", 0x37010102, 6, len(data), 0),
    ]
    storage = _with_texts(bytes(8), {0x3704: short, 0x3707: name}, fixed)
    storage["__substg1.0_37010102"] = data
    return storage


def _with_texts(
    head: bytes, texts: Mapping[int, str], fixed: Sequence[bytes]
) -> "dict[str, bytes | Storage]":
    storage: dict[str, bytes | Storage] = {}
    properties = list(fixed)
    for tag, text in texts.items():
        data = text.encode("utf-16-le")
        storage[f"__substg1.0_{tag:04X}001F"] = data
        properties.append(struct.pack("<IIII", tag << 16 | 0x1F, 6, len(data) + 2, 0))
    storage["__properties_version1.0"] = head + b"".join(properties)
    return storage
