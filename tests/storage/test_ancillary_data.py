"""Words of the spelling list, and bundles as they were delivered."""

from __future__ import annotations

import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.storage import ancillary_data
from kplan_desktop.storage.ancillary_data import AncillaryData, StoredDelivery, packed, unpacked
from kplan_desktop.storage.content_seal import content_sum, write_seal
from kplan_desktop.storage.errors import DamagedFileError, TextNotStorableError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.row_decoding import DamageError
from tests.old_files.make import RECEIPT
from tests.storage.samples import bare, example_report, reworded

EXAMPLE = example_report()
SECOND = replace(RECEIPT, revision=2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


def test_words_are_kept_and_changed(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.own_words() == ()
        file.set_own_words(["Røros", "Kárášjohka", "Røros", "nul\x00"])
        file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
        assert file.own_words() == ("Kárášjohka", "Røros", "nul\x00")
        file.set_own_words(["Røros"])
        seal = file.seal()
        file.set_own_words(["Røros"])
        assert file.seal() == seal
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.own_words() == ("Røros",)


def test_a_word_that_is_none_is_refused(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        for blank in ("", " "):
            with pytest.raises(ValueError, match="blank"):
                file.set_own_words(["Røros", blank])
        with pytest.raises(TextNotStorableError):
            file.set_own_words(["halv \ud83c"])
        assert file.own_words() == ()


def test_bundles_are_kept_with_their_receipts(path: Path) -> None:
    size = path.stat().st_size
    bundle = '{"æ": "delivered"}\n'.encode() * 1000
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.delivered_bundle() is None
        file.add_receipt(RECEIPT)
        assert file.delivered_bundle() is None
        file.add_receipt(SECOND, bundle)
        assert file.delivered_bundle() == file.delivered_bundle(1) == bundle
        assert file.delivered_bundle(0) is None
        assert file.delivered_bundle(2) is None
        file.add_receipt(replace(RECEIPT, revision=3))
        assert file.delivered_bundle() is None
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.delivered_bundle(1) == bundle
        assert [receipt.revision for receipt in again.receipts()] == [1, 2, 3]
    assert path.stat().st_size < size + len(bundle) / 2


def test_a_new_file_keeps_the_bundle_that_it_was_made_of(tmp_path: Path) -> None:
    path = tmp_path / "received.kplan"
    delivery = StoredDelivery(receipt=RECEIPT, bundle=b"{}")
    ReportFile.create(path, EXAMPLE, ancillary=AncillaryData(deliveries=(delivery,))).close()
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.receipts() == (RECEIPT,)
        assert file.delivered_bundle() == b"{}"


@given(st.binary())
def test_what_was_packed_is_unpacked(data: bytes) -> None:
    assert unpacked(packed(data)) == data


def test_a_bundle_of_the_largest_size_is_kept_and_a_larger_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ancillary_data, "MAX_BUNDLE_BYTES", 1000)
    assert unpacked(packed(bytes(1000))) == bytes(1000)
    with pytest.raises(ValueError, match="1000 bytes"):
        packed(bytes(1001))


@pytest.mark.parametrize(
    "stream",
    [
        b"",
        b"{}",
        zlib.compress(b"{}")[:-1],
        zlib.compress(b"{}") + b"more",
        zlib.compress(b"{}")[:-1] + b"x",
    ],
)
def test_a_stream_that_is_none_is_reported(path: Path, stream: bytes) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_receipt(RECEIPT, b"{}")
    with bare(path) as connection:
        connection.execute("UPDATE delivered_bundle SET packed = ?", (stream,))
        write_seal(connection, content_sum(connection))
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE
        with pytest.raises(DamagedFileError, match="cannot be unpacked"):
            file.delivered_bundle()


def test_few_bytes_that_stand_for_very_many_are_not_unpacked() -> None:
    bomb = zlib.compress(bytes(ancillary_data.MAX_BUNDLE_BYTES + 1), level=9)
    assert len(bomb) < 40_000
    with pytest.raises(DamageError, match="unpacked"):
        unpacked(bomb)
