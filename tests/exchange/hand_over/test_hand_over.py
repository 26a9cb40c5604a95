"""The zip of a report that is passed on: what goes in comes out, and it is made whole or not."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from pathlib import Path

import pytest

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.exchange.files.whole_files import WriteError
from kplan_desktop.exchange.hand_over import hand_over_writer
from kplan_desktop.exchange.hand_over.hand_over_format import (
    MANIFEST_NAME,
    README_NAME,
    HandedFileKind,
    HandedVersion,
    HandOverTooLargeError,
)
from kplan_desktop.exchange.hand_over.hand_over_reader import is_hand_over, read_hand_over
from kplan_desktop.exchange.hand_over.hand_over_writer import (
    HandedFile,
    version_file_name,
    write_hand_over,
)
from kplan_desktop.exchange.wording.file_names import hand_over_name
from tests.exchange.pdf_cases import CREATED, linked_example

REPORT = linked_example()
VERSION = HandedVersion(made_at=CREATED, before="version", group=2)


def files(tmp_path: Path) -> list[HandedFile]:
    """A report, two versions of the same minute, and two deliveries of one name."""
    version = tmp_path / "version"
    version.write_bytes(b"v" * 3_000_000)  # compressed further than a reader accepts
    name = version_file_name(1, VERSION)
    return [
        HandedFile(name="R.kplan", kind=HandedFileKind.REPORT, source=b"report"),
        HandedFile(name=name, kind=HandedFileKind.VERSION, source=version, version=VERSION),
        HandedFile(name=name, kind=HandedFileKind.VERSION, source=b"", version=VERSION),
        HandedFile(name="å/ø: 1.pdf", kind=HandedFileKind.DELIVERY, source=b"%PDF"),
        HandedFile(name="Å/Ø: 1.pdf", kind=HandedFileKind.DELIVERY, source=b"%PDF 2"),
    ]


def written(tmp_path: Path, report: Report = REPORT) -> Path:
    target = tmp_path / hand_over_name(report)
    write_hand_over(target, report, files(tmp_path), CREATED)
    return target


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert path.name == "Kplan-Sør-Trøndelag-2012-2014.kplan.zip"
    assert is_hand_over(path)
    found = read_hand_over(path)
    found.check()
    assert (found.report_id, found.written_at) == (REPORT.id, CREATED)
    assert [version for version, _ in found.versions] == [VERSION, VERSION]
    assert [file.name for file in found.deliveries] == ["å-ø- 1.pdf", "Å-Ø- 1 (2).pdf"]
    for file, expected in zip(
        (found.report, *(file for _, file in found.versions), *found.deliveries),
        files(tmp_path),
        strict=True,
    ):
        copy = tmp_path / "copy"
        with found.unpacking() as unpack:
            unpack(file, copy)
        source = expected.source
        assert copy.read_bytes() == (source if isinstance(source, bytes) else source.read_bytes())
        copy.unlink()


def test_many_equal_names_are_numbered_without_trying_all_for_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def counted(stem: str, ending: str) -> str:
        asked.append(stem)
        return safe_file_name(stem, ending)

    monkeypatch.setattr(hand_over_writer, "safe_file_name", counted)
    report, *_ = files(tmp_path)
    many = [HandedFile(name="a" * 250, kind=HandedFileKind.DELIVERY, source=b"")] * 50
    write_hand_over(tmp_path / "a.zip", REPORT, [report, *many], CREATED)
    names = [file.name for file in read_hand_over(tmp_path / "a.zip").deliveries]
    assert (len(set(names)), names[1][-5:], names[-1][-5:]) == (50, "a (2)", " (50)")
    assert len(asked) <= 2 * (len(many) + 1)


def test_what_fails_while_files_are_unpacked_is_not_said_of_the_zip(tmp_path: Path) -> None:
    found = read_hand_over(written(tmp_path))
    with pytest.raises(ValueError, match="mine"), found.unpacking():
        raise ValueError("mine")


def test_whoever_has_no_kplan_reads_what_it_is(tmp_path: Path) -> None:
    with zipfile.ZipFile(written(tmp_path)) as packed:
        text = packed.read(README_NAME).decode("utf-8-sig")
        listed = json.loads(packed.read(MANIFEST_NAME))
    for words in ("Sør-Trøndelag", REPORT.adviser, "Slik".upper(), "papirkurven", "e-post"):
        assert words in text
    assert listed["format"] == "kplan-hand-over/1"
    assert "\r\n" in text
    assert "\n" not in text.replace("\r\n", "")


def test_no_file_is_replaced_and_none_is_left_half_written(tmp_path: Path) -> None:
    taken = tmp_path / "taken.zip"
    taken.write_bytes(b"kept")
    with pytest.raises(WriteError):
        write_hand_over(taken, REPORT, files(tmp_path), CREATED)
    assert taken.read_bytes() == b"kept"

    def stop(done: int, _total: int) -> None:
        if done:
            raise KeyboardInterrupt

    before = sorted(tmp_path.iterdir())
    with pytest.raises(KeyboardInterrupt):
        write_hand_over(tmp_path / "new.zip", REPORT, files(tmp_path), CREATED, stop)
    assert sorted(tmp_path.iterdir()) == before


def test_a_version_that_was_thinned_out_meanwhile_is_left_out(tmp_path: Path) -> None:
    gone = HandedFile(
        name="v.kplan", kind=HandedFileKind.VERSION, source=tmp_path / "gone", version=VERSION
    )
    target = tmp_path / "a.zip"
    write_hand_over(target, REPORT, [*files(tmp_path), gone], CREATED)
    assert len(read_hand_over(target).versions) == 2


def test_what_would_be_too_large_to_read_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hand_over_writer, "MAX_FILE_BYTES", 2_000_000)
    with pytest.raises(HandOverTooLargeError):
        written(tmp_path)
    assert not list(tmp_path.glob("*.zip"))


def test_the_progress_ends_with_all_that_there_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    target = tmp_path / "a.zip"
    write_hand_over(
        target, REPORT, files(tmp_path), CREATED, lambda done, total: told.append((done, total))
    )
    read_hand_over(target).check(lambda done, total: told.append((done, total)))
    assert told[len(files(tmp_path))] == told[-1] == (3_000_016, 3_000_016)


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip", b"PK\5\6" + bytes(18)])
def test_other_files_are_not_taken_for_one(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(data)
    assert not is_hand_over(path)
    with pytest.raises(UserError):
        read_hand_over(path)


def test_the_time_is_kept_with_its_zone(tmp_path: Path) -> None:
    assert read_hand_over(written(tmp_path)).written_at.utcoffset() is not None
    assert isinstance(CREATED, dt.datetime)
