"""The program as a `.tar.xz` to be unpacked anywhere, the same bytes each time."""

from __future__ import annotations

import lzma
import tarfile
from pathlib import Path

LIMIT = 45_000_000
"""The largest archive that the project allows itself, without the dictionaries, in bytes."""

MADE_AT = 1_767_225_600
"""The time of every file in the packages, 2026-01-01 UTC: the same content, the same bytes."""

FILTERS: list[dict[str, int]] = [
    {"id": lzma.FILTER_X86},  # calls in machine code lead to the same place from each other
    {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": 1 << 26},
]
DICTIONARIES = "kplan_desktop/resources/dictionaries"


def write_tar(folder: Path, name: str, text: Path, target: Path) -> None:
    """Pack the files of a folder, and a text about them, into a folder called `name`."""
    with (
        lzma.open(target, "wb", format=lzma.FORMAT_XZ, filters=FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.add(folder, name, filter=anonymous)
        archive.add(text, f"{name}/{text.name}", filter=anonymous)


def anonymous(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """The same file without whose it is on this machine, or when it was made."""
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    member.mtime = MADE_AT
    runs = member.isdir() or member.mode & 0o100
    member.mode = 0o755 if runs else 0o644
    return member


def packed_size(folder: Path) -> int:
    """The bytes that a folder's files take when packed, alone."""
    compressor = lzma.LZMACompressor(format=lzma.FORMAT_XZ, filters=FILTERS)
    size = 0
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        size += len(compressor.compress(file.read_bytes()))
    return size + len(compressor.flush())
