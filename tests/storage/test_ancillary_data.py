"""Words of the spelling list, suggestions dismissed, and bundles as they were delivered."""

from __future__ import annotations

import zlib
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import RemoveNote, apply
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.storage.ancillary_data import AncillaryData, StoredDelivery
from kplan_desktop.storage.ancillary_rows import MAX_BUNDLE_BYTES, packed, unpacked
from kplan_desktop.storage.errors import DamagedFileError, TextNotStorableError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from kplan_desktop.storage.rows.tables import DamageError
from tests.old_files.make import DELIVERY, DISMISSED
from tests.storage.samples import bare, example_report, reworded

EXAMPLE = example_report()
SECOND = replace(DELIVERY, revision=2)


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


def test_dismissed_suggestions_are_kept_and_changed(path: Path) -> None:
    first, *others = sorted(DISMISSED, key=str)
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.dismissed() == frozenset()
        file.add_dismissed(DISMISSED)
        file.save(EXAMPLE, reworded(EXAMPLE, "nytt"))
        assert file.dismissed() == DISMISSED
        file.remove_dismissed([first])
        seal = file.seal()
        file.remove_dismissed([first])
        file.add_dismissed(others)
        assert file.seal() == seal
        assert file.known_dismissed == frozenset(others) == DISMISSED - {first}
        file.verify()
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.dismissed() == again.known_dismissed == frozenset(others)


def test_what_was_dismissed_outlives_an_earlier_version_and_its_notes_removal(path: Path) -> None:
    note = next(note for note in EXAMPLE.all_notes() if note.text.strip())
    kept = frozenset({Dismissal(note.id, "figure", "elever:4:exact", "4 elever")})
    without = apply(EXAMPLE, RemoveNote(note.id))
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_dismissed(kept)
        file.save(EXAMPLE, without)
        assert file.dismissed() == kept
        file.save(without, EXAMPLE)
        file.empty_trash()
        assert file.dismissed() == kept


def test_what_was_dismissed_of_a_note_goes_with_it_for_good(path: Path) -> None:
    first, second, third = [note for note in EXAMPLE.all_notes() if note.text.strip()][:3]
    of = {
        note.id: Dismissal(note.id, "status", "planned", "planlagt")
        for note in (first, second, third)
    }
    link = Dismissal(first.id, "link", second.id, "")
    other_link = Dismissal(first.id, "link", third.id, "")
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_dismissed({*of.values(), link, other_link})
        after = apply(apply(EXAMPLE, RemoveNote(second.id)), RemoveNote(third.id))
        file.save(EXAMPLE, after)
        file.empty_trash([second.id])
        file.forget_answers()
        assert file.dismissed() == {of[first.id], of[third.id], other_link}
        file.empty_trash()
        assert file.dismissed() == {of[first.id], of[third.id], other_link}
        file.forget_answers()
        assert file.dismissed() == {of[first.id]}
        file.verify()


def test_what_two_states_of_a_file_dismissed_is_joined(path: Path) -> None:
    ours, theirs = (frozenset({Dismissal("n", "time", "2013", words)}) for words in ("i 2013", ""))
    with closing(ReportFile.open(path)) as file, closing(ReportFile.open(path)) as other:
        file.load()
        other.load()
        other.add_dismissed(theirs)
        known = AncillaryData(dismissed=ours)
        assert file.ancillary_data(EXAMPLE, known).dismissed == ours | theirs
        assert other.ancillary_data(EXAMPLE, known).dismissed == theirs


def test_bundles_are_kept_with_their_deliveries(path: Path) -> None:
    size = path.stat().st_size
    bundle = '{"æ": "delivered"}\n'.encode() * 1000
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.delivered_bundle() is None
        file.add_delivery(DELIVERY)
        assert file.delivered_bundle() is None
        file.add_delivery(SECOND, bundle)
        assert file.delivered_bundle() == file.delivered_bundle(1) == bundle
        assert file.delivered_bundle(0) is None
        assert file.delivered_bundle(2) is None
        file.add_delivery(replace(DELIVERY, revision=3))
        assert file.delivered_bundle() is None
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.delivered_bundle(1) == bundle
        assert [delivery.revision for delivery in again.deliveries()] == [1, 2, 3]
    assert path.stat().st_size < size + len(bundle) / 2


def test_a_new_file_keeps_the_bundle_that_it_was_made_of(tmp_path: Path) -> None:
    path = tmp_path / "received.kplan"
    delivery = StoredDelivery(delivery=DELIVERY, bundle=b"{}")
    ReportFile.create(path, EXAMPLE, ancillary=AncillaryData(deliveries=(delivery,))).close()
    with closing(ReportFile.open(path)) as file:
        file.load()
        assert file.deliveries() == (DELIVERY,)
        assert file.delivered_bundle() == b"{}"


@given(st.binary())
def test_what_was_packed_is_unpacked(data: bytes) -> None:
    assert unpacked(packed(data)) == data


def test_a_file_of_the_largest_size_is_kept_and_a_larger_one_is_not() -> None:
    assert unpacked(packed(bytes(1000), 1000), 1000) == bytes(1000)
    with pytest.raises(ValueError, match="1000 bytes"):
        packed(bytes(1001), 1000)


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
        file.add_delivery(DELIVERY, b"{}")
    with bare(path) as connection:
        connection.execute("UPDATE delivery_bundle SET packed = ?", (stream,))
        write_seal(connection, content_sum(connection))
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE
        with pytest.raises(DamagedFileError, match="cannot be unpacked"):
            file.delivered_bundle()


def test_few_bytes_that_stand_for_very_many_are_not_unpacked() -> None:
    bomb = zlib.compress(bytes(MAX_BUNDLE_BYTES + 1), level=9)
    assert len(bomb) < 40_000
    with pytest.raises(DamageError, match="unpacked"):
        unpacked(bomb)
