"""The collection file: what is stored is what is read, and a write changes what differs alone."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Collection,
    CountedFigure,
    EarlierCollection,
    EarlierTotal,
    Edition,
    FigureChoice,
    Received,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    PutEntry,
    RemoveEntry,
    apply_edit,
    entries_of,
    inverse_edit,
)
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.storage.collection.collection_codec import (
    StateNotReadError,
    decode_state,
    encode_state,
)
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.errors import (
    DamagedFileError,
    FileChangedError,
    NameTakenError,
    ReadOnlyFileError,
    TextNotStorableError,
)
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.collection_strategies import ENTRY_TYPES, collections, entries, revision_facts
from tests.collections_made import NOW, collection, edited, facts, received
from tests.storage.samples import bare, sql
from tests.strategies import examples


def reseal(path: Path) -> None:
    """Write the seal of what is in a file now."""
    with bare(path) as connection:
        write_seal(connection, content_sum(connection))


_TABLES = dict(
    zip(
        ENTRY_TYPES,
        (
            "unit",
            "received",
            "joint_goal",
            "joint_activity",
            "joint_metric",
            "unit_comment",
            "edition",
            "purge",
        ),
        strict=True,
    )
)

BUNDLES = {unit: f'{{"unit": "{unit}"}}'.encode() * 50 for unit in ("a", "b", "c")}
HASHES = {unit: hashlib.sha256(data).hexdigest() for unit, data in BUNDLES.items()}
CONTENTS = [
    StoredContent(HASHES[unit], data, facts(notes=number))
    for number, (unit, data) in enumerate(BUNDLES.items())
]
EXAMPLE = collection(*(received(unit, sha256=HASHES[unit]) for unit in BUNDLES))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "2014.ksamling"


@pytest.fixture
def file(path: Path) -> Iterator[CollectionFile]:
    with closing(CollectionFile.create(path, EXAMPLE, contents=CONTENTS)) as file:
        yield file


def saved(file: CollectionFile, before: Collection, *edits: CollectionEdit) -> Collection:
    after = edited(before, *edits)
    file.save(before, after)
    return after


def loaded(path: Path) -> Collection:
    with closing(CollectionFile.open(path, read_only=True)) as file:
        return file.load()


def test_what_is_created_is_what_is_read(file: CollectionFile, path: Path) -> None:
    assert loaded(path) == EXAMPLE
    assert [file.content(HASHES[unit]) for unit in BUNDLES] == list(BUNDLES.values())
    assert file.facts() == {each.sha256: each.facts for each in CONTENTS}
    assert file.facts([HASHES["b"], "unknown"]) == {HASHES["b"]: CONTENTS[1].facts}
    file.verify()


def test_an_existing_file_is_never_replaced(path: Path) -> None:
    CollectionFile.create(path, EXAMPLE, contents=CONTENTS).close()
    before = path.read_bytes()
    with pytest.raises(NameTakenError):
        CollectionFile.create(path, EXAMPLE)
    assert path.read_bytes() == before


def test_the_facts_read_at_opening_are_those_of_the_revisions_that_count(path: Path) -> None:
    older = StoredContent(hashlib.sha256(b"older").hexdigest(), b"older", facts(notes=9))
    with_older = edited(EXAMPLE, PutEntry(received("a", 0, sha256=older.sha256)))
    with closing(CollectionFile.create(path, with_older, contents=[*CONTENTS, older])) as file:
        assert older.sha256 not in file.facts()
        assert file.facts([older.sha256]) == {older.sha256: older.facts}


def test_taking_in_twice_changes_nothing(file: CollectionFile, path: Path) -> None:
    seal = file.seal()
    file.put_contents(CONTENTS)
    assert file.seal() == seal
    assert sql(path, "SELECT count(*) FROM content") == [(3,)]


def test_facts_made_anew_take_the_place_of_those_stored(file: CollectionFile) -> None:
    anew = replace(CONTENTS[0], facts=facts(notes=77))
    file.put_contents([anew])
    assert file.facts([anew.sha256]) == {anew.sha256: anew.facts}
    file.verify()


def test_a_content_that_is_not_what_its_hash_says_is_refused(file: CollectionFile) -> None:
    with pytest.raises(ValueError, match="hash"):
        file.put_contents([StoredContent(HASHES["a"], b"another")])


def test_undo_and_redo_of_a_take_in_lose_nothing(path: Path) -> None:
    empty = collection()
    with closing(CollectionFile.create(path, empty)) as file:
        taking_in = CollectionEdits(tuple(map(PutEntry, EXAMPLE.received.values())))
        file.put_contents(CONTENTS)
        full = saved(file, empty, taking_in)
        undone = saved(file, full, inverse_edit(empty, taking_in))
        assert undone == empty
        assert file.content(HASHES["a"]) == BUNDLES["a"]
        assert file.load() == empty
        redone = saved(file, file.load(), taking_in)
        assert redone == full
        assert file.content(HASHES["a"]) == BUNDLES["a"]
        assert file.facts() == {each.sha256: each.facts for each in CONTENTS}
    assert loaded(path) == full


def test_what_nothing_refers_to_is_dropped_when_the_file_is_next_opened_for_writing(
    file: CollectionFile, path: Path
) -> None:
    kept = saved(file, EXAMPLE, RemoveEntry(Received, "b-1"))
    file.close()
    with closing(CollectionFile.open(path, read_only=True)) as reader:
        reader.load()
        assert reader.content(HASHES["b"]) == BUNDLES["b"]
    with closing(CollectionFile.open(path)) as again:
        assert again.load() == kept
        with pytest.raises(LookupError):
            again.content(HASHES["b"])
        assert again.content(HASHES["a"]) == BUNDLES["a"]
        assert HASHES["b"] not in again.facts([HASHES["b"]])
        again.verify()
        assert again.load() == kept
    assert BUNDLES["b"][:20] not in path.read_bytes()


def test_contents_of_editions_and_word_documents_are_referred_to_too(path: Path) -> None:
    data = [b"document", b"pdf", b"state"]
    hashes = [hashlib.sha256(each).hexdigest() for each in data]
    edition = Edition(
        id="e",
        name="Utkast",
        made_at=NOW,
        by="Ola Nordmann",
        made_with="Kplan 1.0",
        sources=(),
        pdf_sha256=hashes[1],
        state_sha256=hashes[2],
    )
    one = edited(
        EXAMPLE, PutEntry(edition), PutEntry(received("d", document_sha256=hashes[0], sha256="w"))
    )
    contents = [StoredContent(*each) for each in zip(hashes, data, strict=True)]
    CollectionFile.create(path, one, contents=[*CONTENTS, *contents]).close()
    with closing(CollectionFile.open(path)) as file:
        assert file.load() == one
        assert [file.content(each) for each in hashes] == data


def test_a_save_rewrites_the_rows_that_differ_alone(file: CollectionFile, path: Path) -> None:
    before = sql(path, "SELECT id, position, value FROM received ORDER BY position")
    other = replace(EXAMPLE.received["b-1"], sender="a@b.no")
    saved(file, EXAMPLE, PutEntry(other))
    after = sql(path, "SELECT id, position, value FROM received ORDER BY position")
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, False, True]


def test_a_file_that_is_read_only_is_never_written(path: Path) -> None:
    CollectionFile.create(path, EXAMPLE, contents=CONTENTS).close()
    before = path.read_bytes()
    with closing(CollectionFile.open(path, read_only=True)) as reader:
        one = reader.load()
        with pytest.raises(ReadOnlyFileError):
            reader.put_contents(CONTENTS)
        with pytest.raises(ReadOnlyFileError):
            reader.save(one, edited(one, RemoveEntry(Received, "a-1")))
    assert path.read_bytes() == before


def test_what_another_program_has_written_is_not_overwritten(
    file: CollectionFile, path: Path
) -> None:
    with closing(CollectionFile.open(path)) as other:
        saved(other, other.load(), RemoveEntry(Received, "a-1"))
    with pytest.raises(FileChangedError):
        file.require_unchanged()
    with pytest.raises(FileChangedError):
        file.save(EXAMPLE, edited(EXAMPLE, RemoveEntry(Received, "b-1")))
    with pytest.raises(FileChangedError):
        file.put_contents([StoredContent(hashlib.sha256(b"n").hexdigest(), b"n")])
    assert list(loaded(path).received) == ["b-1", "c-1"]


def test_a_copy_is_the_whole_file(file: CollectionFile, tmp_path: Path) -> None:
    file.copy_to(tmp_path / "copy.ksamling")
    with closing(CollectionFile.open(tmp_path / "copy.ksamling")) as copy:
        assert copy.load() == EXAMPLE
        assert copy.content(HASHES["c"]) == BUNDLES["c"]
        assert copy.seal() == file.seal()


def test_half_a_character_is_told_and_nothing_is_changed(file: CollectionFile, path: Path) -> None:
    head = replace(EXAMPLE.head, introduction="\ud800")
    with pytest.raises(TextNotStorableError):
        file.save(EXAMPLE, replace(EXAMPLE, head=head))
    assert loaded(path) == EXAMPLE


def test_a_time_without_its_offset_is_a_bug(file: CollectionFile) -> None:
    naive = replace(EXAMPLE.received["a-1"], made_at=NOW.replace(tzinfo=None))
    with pytest.raises(ValueError, match="offset"):
        file.save(EXAMPLE, edited(EXAMPLE, PutEntry(naive)))


def test_an_entry_under_the_key_of_another_is_a_bug(file: CollectionFile) -> None:
    with pytest.raises(ValueError, match="key"):
        file.save(EXAMPLE, replace(EXAMPLE, received={"x": EXAMPLE.received["a-1"]}))


@settings(max_examples=examples(15), deadline=None)
@given(collections(), collections(), st.binary(max_size=300), revision_facts())
def test_any_collection_is_read_back(
    one: Collection, other: Collection, data: bytes, known: RevisionFacts
) -> None:
    content = StoredContent(hashlib.sha256(data).hexdigest(), data, known)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.ksamling"
        with closing(CollectionFile.create(path, one, contents=[content])) as file:
            assert loaded(path) == one
            assert file.facts([content.sha256]) == {content.sha256: known}
            after = replace(other, id=one.id)
            file.save(one, after)
            file.verify()
        found = loaded(path)
        assert found == after
        for type_ in ENTRY_TYPES:
            assert list(entries_of(found, type_)) == list(entries_of(after, type_))


@settings(max_examples=examples(15), deadline=None)
@given(collections(), st.data())
def test_undo_leads_back_in_the_file_too(one: Collection, data: st.DataObject) -> None:
    type_ = data.draw(st.sampled_from(ENTRY_TYPES))
    edits: list[CollectionEdit] = [PutEntry(data.draw(entries(type_)))]
    known = list(entries_of(one, type_))
    table = _TABLES[type_]
    if known:
        edits.append(RemoveEntry(type_, data.draw(st.sampled_from(known))))
    edit = CollectionEdits(tuple(edits))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "any.ksamling"
        with closing(CollectionFile.create(path, one)) as file:
            rows = sql(path, f"SELECT * FROM {table} ORDER BY id")  # noqa: S608  # ours
            seal = file.seal()
            try:
                after = apply_edit(one, edit)
            except LookupError:
                return
            file.save(one, after)
            file.save(after, apply_edit(after, inverse_edit(one, edit)))
            assert file.seal() == seal
        assert sql(path, f"SELECT * FROM {table} ORDER BY id") == rows  # noqa: S608  # ours


@settings(max_examples=examples(30), deadline=None)
@given(collections())
def test_a_state_is_the_whole_collection_and_the_same_bytes(one: Collection) -> None:
    data = encode_state(one)
    found = decode_state(data)
    assert found == one
    assert encode_state(found) == data


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (b'"format":"kplan-collection-state/1"', b'"format":"kplan-collection-state/2"', "format"),
        (b'"id":"c"', b'"id":7', "id"),
        (b'"id":"c"', b'"id":"c","colour":"red"', "no Kplan writes"),
        (b'"revision":1', b'"revision":true', "revision"),
        (b'"id":"b-1"', b'"id":"a-1"', "twice"),
        (b"+02:00", b"", "offset"),
        (b'"units":', b'"units', "JSON"),
        (b'"version":1', b'"version":-1', "form"),
    ],
)
def test_a_state_that_no_kplan_wrote_is_refused(old: bytes, new: bytes, fault: str) -> None:
    data = encode_state(EXAMPLE)
    assert old in data
    with pytest.raises(StateNotReadError, match=fault):
        decode_state(data.replace(old, new, 1))


def test_facts_by_an_older_rule_are_made_anew_of_the_bundle_but_those_of_a_purged_one(
    tmp_path: Path,
) -> None:
    path, old, new = tmp_path / "x.ksamling", facts(notes=1), facts(notes=2)
    bundles = [
        StoredContent(hashlib.sha256(data).hexdigest(), data, old)
        for data in (b"one", b"damaged", b"purged", b"of now")
    ]
    revisions = [
        received(f"u{n}", sha256=each.sha256, purged_at=NOW if each.data == b"purged" else None)
        for n, each in enumerate(bundles)
    ]
    CollectionFile.create(path, collection(*revisions), contents=bundles).close()
    encoded = msgspec.json.encode(old)
    outdated = [encoded, msgspec.json.encode({"rule": 0, "more": 1, **msgspec.to_builtins(old)})]
    for n, each in enumerate(bundles[:3]):
        value = outdated[n % 2]
        sql(
            path,
            "UPDATE facts SET encoded = ?, checksum = ? WHERE sha256 = ?",
            *(value, crc32(value), each.sha256),
        )
    reseal(path)

    asked: list[bytes] = []

    def made(data: bytes) -> RevisionFacts:
        asked.append(data)
        if data == b"damaged":
            raise ReadOnlyFileError(path)
        return new

    with closing(CollectionFile.open(path)) as file:
        file.load()
        file.renew_facts(made)
        hashes = [each.sha256 for each in bundles]
        found = file.facts(hashes)
        assert [found[sha256].notes for sha256 in hashes] == [2, 1, 1, 1]
        file.renew_facts(made)
        assert sorted(asked) == [b"damaged", b"damaged", b"one"]
        file.verify()


def test_facts_with_something_unknown_in_them_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "x.ksamling"
    data = StoredContent(hashlib.sha256(b"x").hexdigest(), b"x", facts())
    one = collection(received("a", sha256=data.sha256))
    CollectionFile.create(path, one, contents=[data]).close()
    ((encoded,),) = sql(path, "SELECT encoded FROM facts")
    more = encoded[:-1] + b',"more":1}'
    sql(path, "UPDATE facts SET encoded = ?, checksum = ?", more, crc32(more))
    reseal(path)
    with closing(CollectionFile.open(path, read_only=True)) as file:
        file.load()
        with pytest.raises(DamagedFileError):
            file.facts()


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-1", "1E+99999999", "0.0000001"])
def test_a_number_that_nothing_adds_up_to_is_not_read(value: str) -> None:
    earlier = EarlierCollection(
        collection_id="e",
        title="",
        period="2010",
        form=collection().form,
        delivered=(),
        totals=(
            EarlierTotal(
                unit_id="",
                goal_id="",
                metric_id="m",
                value=Decimal("987654"),
                activities=1,
                with_figures=1,
            ),
        ),
        taken_at=NOW,
    )
    state = encode_state(replace(collection(), earlier=earlier))
    assert decode_state(state).earlier == earlier
    with pytest.raises(StateNotReadError):
        decode_state(state.replace(b'"987654"', f'"{value}"'.encode()))


def test_a_choice_of_a_figure_names_a_member_only_where_one_counts() -> None:
    member = ActivityRef("a", "1")
    for kind, of in [(CountedFigure.SUM, member), (CountedFigure.ONE, None)]:
        with pytest.raises(ValueError, match="member"):
            FigureChoice(metric_id="m", kind=kind, of=of)
