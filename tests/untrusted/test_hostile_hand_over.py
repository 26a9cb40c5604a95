"""Zips that nobody's Kplan has made: refused by what their directory says, or by their hashes."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.text.strict_json import format_readable
from kplan_desktop.exchange.correspondence.checked_json import checked_sha256
from kplan_desktop.exchange.hand_over.hand_over_format import (
    HAND_OVER_FORMAT,
    MANIFEST_NAME,
    HandOverError,
    NewerHandOverError,
)
from kplan_desktop.exchange.hand_over.hand_over_reader import is_hand_over, read_hand_over

DATA = b"report" * 50


@dataclass
class Zip:
    """A sound zip, which a test spoils."""

    manifest: dict[str, Any]
    entries: list[tuple[zipfile.ZipInfo | str, bytes]] = field(
        default_factory=lambda: [("R.kplan", DATA)]
    )
    kind: int = zipfile.ZIP_DEFLATED
    hash: bool = True

    def write(self, path: Path) -> Path:
        value = dict(self.manifest)
        value["content_sha256"] = checked_sha256(value) if self.hash else "0" * 64
        with zipfile.ZipFile(path, "w", self.kind) as packed:
            for name, data in [*self.entries, (MANIFEST_NAME, format_readable(value))]:
                packed.writestr(name, data, self.kind)
        return path


def listed(name: str = "R.kplan", data: bytes = DATA, **more: Any) -> dict[str, object]:
    """A file as the manifest lists it."""
    sha256 = hashlib.sha256(data).hexdigest()
    return {"name": name, "kind": "report", "size": len(data), "sha256": sha256, **more}


def sound() -> Zip:
    """The zip of a report without versions or deliveries."""
    return Zip(
        {
            "format": HAND_OVER_FORMAT,
            "written_at": "2014-08-20T10:00:00+02:00",
            "written_by": {"program": "Kplan", "version": "1"},
            "report_id": "report",
            "files": [listed()],
        }
    )


def info(name: str, mode: int = 0o100600) -> zipfile.ZipInfo:
    """A directory entry of a name and a POSIX mode."""
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    return entry


def add(name: str, data: bytes = b"x", mode: int = 0o100600) -> Callable[[Zip], None]:
    """Adds a file to the zip and to the list."""

    def spoil(made: Zip) -> None:
        made.entries.append((info(name, mode), data))
        made.manifest["files"].append(listed(name, data, kind="delivery"))

    return spoil


def change(**keys: object) -> Callable[[Zip], None]:
    """Changes keys of the manifest."""
    return lambda made: made.manifest.update(keys)


def version(**keys: Any) -> Callable[[Zip], None]:
    """Lists the report a second time, as a version of which these things are known."""

    def spoil(made: Zip) -> None:
        made.entries.append(("v.kplan", DATA))
        made.manifest["files"].append(listed("v.kplan", kind="version", **keys))

    return spoil


def two_reports(made: Zip) -> None:
    """Adds another report."""
    made.entries.append(("b.kplan", DATA))
    made.manifest["files"].append(listed("b.kplan"))


WRONG: dict[str, Callable[[Zip], object]] = {
    "a path": add("../R.kplan"),
    "a folder": add("a/b.kplan"),
    "a path of Windows": add("..\\R.kplan"),
    "a drive": add("C:R.kplan"),
    "an absolute path": add("/etc/passwd"),
    "a device": add("NUL.kplan"),
    "a name that ends in a dot": add("R.kplan."),
    "a control character": add("R\n.kplan"),
    "a link": add("link", b"/etc/passwd", 0o120777),
    "a pipe": add("pipe", b"", 0o010600),
    "the same name": add("r.KPLAN"),
    "a bomb": add("bomb", bytes(30_000_000)),
    "an unlisted file": lambda made: made.entries.append(("more.kplan", b"x")),
    "a listed file that is missing": lambda made: made.entries.clear(),
    "a file listed twice": lambda made: made.manifest["files"].append(listed()),
    "another size": change(files=[listed(size=5)]),
    "no report": change(files=[listed(kind="delivery")]),
    "two reports": two_reports,
    "an unknown kind": change(files=[listed(kind="program")]),
    "an unknown key": change(extra=1),
    "a key too few": lambda made: made.manifest.pop("report_id"),
    "no hash": lambda made: setattr(made, "hash", False),
    "a time without its zone": change(written_at="2014-08-20T10:00:00"),
    "an odd year": change(written_at="0001-08-20T10:00:00+02:00"),
    "a version without its time": version(),
    "a version of an odd year": version(version={"made_at": "9999-08-20T10:00:00Z"}),
    "a version before a path": version(
        version={"made_at": "2014-08-20T10:00:00Z", "before": "../x"}
    ),
    "an odd compression": lambda made: setattr(made, "kind", zipfile.ZIP_BZIP2),
}


def test_the_zip_that_is_spoilt_here_is_sound(tmp_path: Path) -> None:
    made = sound()
    version(version={"made_at": "2014-08-20T10:00:00Z", "before": "version"})(made)
    read_hand_over(made.write(tmp_path / "a.zip")).check()


@pytest.mark.parametrize("name", WRONG)
def test_what_no_kplan_has_made_is_refused_before_anything_is_unpacked(
    name: str, tmp_path: Path
) -> None:
    made = sound()
    WRONG[name](made)
    path = made.write(tmp_path / "a.zip")
    with pytest.raises(HandOverError):
        read_hand_over(path)


def test_a_later_format_is_told_apart(tmp_path: Path) -> None:
    made = sound()
    made.manifest["format"] = "kplan-hand-over/2"
    path = made.write(tmp_path / "a.zip")
    assert is_hand_over(path)
    with pytest.raises(NewerHandOverError):
        read_hand_over(path)


def test_an_encrypted_file_is_refused(tmp_path: Path) -> None:
    path = sound().write(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\1\2") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(HandOverError):
        read_hand_over(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_second_manifest_is_refused(tmp_path: Path) -> None:
    made = sound()
    made.entries.append((MANIFEST_NAME, b"{}"))
    with pytest.raises(HandOverError):
        read_hand_over(made.write(tmp_path / "a.zip"))


def test_content_of_the_same_length_but_another_hash_is_refused(tmp_path: Path) -> None:
    made = sound()
    made.entries[0] = ("R.kplan", DATA[:-1] + b"X")
    found = read_hand_over(made.write(tmp_path / "a.zip"))
    with pytest.raises(HandOverError):
        found.check()
    with found.unpacking() as unpack, pytest.raises(HandOverError):
        unpack(found.report, tmp_path / "out.kplan")
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_a_long_directory_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sound().write(tmp_path / "a.zip")
    data = bytearray(path.read_bytes())
    struct.pack_into("<HH", data, len(data) - 22 + 8, 60_000, 60_000)
    path.write_bytes(data)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    with pytest.raises(HandOverError):
        read_hand_over(path)


@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_zip_is_refused_or_is_whole(data: st.DataObject) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = sound().write(Path(folder) / "a.zip")
        content = bytearray(path.read_bytes())
        if data.draw(st.booleans()):
            del content[data.draw(st.integers(0, len(content) - 1)) :]
        else:
            for _ in range(data.draw(st.integers(1, 3))):
                at = data.draw(st.integers(0, len(content) - 1))
                content[at] = data.draw(st.integers(0, 255))
        path.write_bytes(content)
        try:
            found = read_hand_over(path)
            found.check()
        except HandOverError:
            return
        out = Path(folder) / "out"
        with found.unpacking() as unpack:
            unpack(found.report, out)
        assert out.read_bytes() == DATA
        assert zipfile.is_zipfile(io.BytesIO(content))
