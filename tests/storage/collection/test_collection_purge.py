"""After a purge the words are in no byte of the collection's file, nor in any earlier version."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from kplan_desktop.domain.checks.purging import needle_of
from kplan_desktop.domain.collection.collection import (
    Collection,
    CollectionHead,
    Edition,
    EditionSource,
    JointGoal,
    MailTemplate,
    MailWording,
    PurgedKind,
    Received,
    UnitComment,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    PutEntry,
    RemoveEntry,
    SetCollectionHead,
)
from kplan_desktop.domain.collection.purge_edits import (
    editions_made_of,
    purge_edit,
    sharing_documents,
)
from kplan_desktop.domain.collection.revision_facts import ActivityFacts, RevisionFacts
from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.collection.collection_purge import (
    PurgeRemains,
    collection_traces,
    purge_contents,
    purge_remains,
)
from kplan_desktop.storage.purging.traces import LeftBehind
from kplan_desktop.storage.purging.word_texts import document_holds
from tests.collections_made import NOW, collection, contact, edited, facts, received

NUMBER = "010170 00027"
LABEL = "Kari spilte hele kvelden"


def stored(data: bytes, known: RevisionFacts) -> StoredContent:
    return StoredContent(hashlib.sha256(data).hexdigest(), data, known)


ACTIVITY = ActivityFacts(
    id="a", label=LABEL, goal_ids=("goal-1.1",), note_ids=("n",), standing=Standing.REACHED
)
SECRET = stored(
    json.dumps({"text": f"Hun, {NUMBER}, spilte. " * 50}).encode(),
    facts(adviser="Anne Hemmelig", activities=(ACTIVITY,)),
)
CLEAN = stored(b'{"text": "ingen"}', facts())
PDF, STATE = (StoredContent(hashlib.sha256(d).hexdigest(), d) for d in (b"%PDF " * 99, b"{} " * 9))


def test_what_is_purged_is_in_no_byte_of_the_file_nor_of_earlier_versions(tmp_path: Path) -> None:
    path = tmp_path / "2014.ksamling"
    clock = (NOW + dt.timedelta(hours=n) for n in count())
    store = CollectionBackups(tmp_path / "backups", lambda: next(clock))
    empty = collection(received("a", sha256=CLEAN.sha256))
    secret = received("b", sha256=SECRET.sha256)
    source = EditionSource(
        unit_id="b",
        unit_name="B",
        revision=1,
        made_at=NOW,
        content_sha256=secret.content_sha256,
        sha256=SECRET.sha256,
    )
    edition = Edition(
        id="e",
        name="Utkast",
        made_at=NOW,
        by="Ola",
        made_with="Kplan 1.0",
        sources=(source,),
        pdf_sha256=PDF.sha256,
        state_sha256=STATE.sha256,
    )
    with closing(CollectionFile.create(path, empty, contents=[CLEAN])) as file:
        store.take(file)
        full = edited(empty, PutEntry(secret), PutEntry(edition))
        file.put_contents([SECRET, PDF, STATE])
        file.save(empty, full)
        store.take(file)
        assert len(store.backups("c")) == 2
        assert collection_traces(file, [NUMBER]).received == ("b-1",)
        assert editions_made_of(full, ["b-1"]) == (edition,)
        ids = map(str, count())
        edit = purge_edit(full, ["b-1"], ["e"], at=NOW, by="Ola", new_id=lambda: next(ids))
        purged = edited(full, edit)
        file.save(full, purged)
        assert purge_contents(file, store) == LeftBehind()
        assert file.load() == purged
        assert not collection_traces(file, [NUMBER])
        file.verify()
        assert file.stored_hashes() == {CLEAN.sha256}
        known = file.facts()[SECRET.sha256]
        assert (known.adviser, known.activities[0].label, known.notes) == ("", "", 3)
    assert purged.received["b-1"].purged_at == NOW
    assert purged.received["b-1"].sha256 == SECRET.sha256
    assert [(each.kind, each.of, each.by, each.label) for each in purged.purges.values()] == [
        (PurgedKind.REVISION, "b-1", "Ola", "B, 1"),
        (PurgedKind.EDITION, "e", "Ola", "Utkast"),
    ]
    kept = [path, *(backup.path for backup in store.backups("c"))]
    assert len(kept) == 3
    for each in kept:
        data = each.read_bytes()
        for words in (LABEL.encode(), b"Hemmelig", SECRET.data[:9], PDF.data[:9]):
            assert words not in data
        with closing(CollectionFile.open(each, read_only=True)) as again:
            again.load()
            assert again.stored_hashes() == {CLEAN.sha256}


SAID = "Hei, Kari Nordmann, takk"
QUOTE = "Kari Nordmann sang"
WORDS = ("Kari Nordmann",)


def word_document(**parts: str) -> StoredContent:
    """A Word document of these parts, each the XML within its body."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/a.png", b"\x89PNG")
        for name, xml in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:x>{xml}</w:x>")
    data = packed.getvalue()
    return StoredContent(hashlib.sha256(data).hexdigest(), data)


def comment(of: Received, quote: str, text: str) -> UnitComment:
    """A comment on a delivery."""
    said = Comment(
        id="k",
        location=Location(),
        quote=quote,
        revision=1,
        sha256=of.content_sha256,
        author="Eva",
        at=NOW,
        text=text,
    )
    return UnitComment(unit_id=of.unit_id, comment=said)


def edition_of(*received: Received, state: StoredContent = STATE) -> Edition:
    """An edition of deliveries."""
    sources = tuple(
        EditionSource(
            unit_id=each.unit_id,
            unit_name=each.unit_name,
            revision=each.revision,
            made_at=NOW,
            content_sha256=each.content_sha256,
            sha256=each.sha256,
            document_sha256=each.document_sha256,
        )
        for each in received
    )
    return Edition(
        id="e",
        name="Utkast",
        made_at=NOW,
        by="Ola",
        made_with="Kplan 1.0",
        sources=sources,
        pdf_sha256=PDF.sha256,
        state_sha256=state.sha256,
    )


class Purging:
    """A collection's file with earlier versions, and its purge."""

    def __init__(self, folder: Path, one: Collection, *contents: StoredContent) -> None:
        self.path = folder / "2014.ksamling"
        clock = (NOW + dt.timedelta(hours=n) for n in count())
        self.store = CollectionBackups(folder / "backups", lambda: next(clock))
        self.ids = map(str, count())
        self.now = one
        self.file = CollectionFile.create(self.path, one, contents=contents)

    def edit(self, *edits: CollectionEdit) -> None:
        """Store edits."""
        before, self.now = self.now, edited(self.now, *edits)
        self.file.save(before, self.now)

    def purge(
        self, received: Sequence[str] = (), editions: Sequence[str] = (), **options: Sequence[str]
    ) -> None:
        """Purge these, and the words in ``options``."""
        edit = purge_edit(
            self.now,
            received,
            editions,
            at=NOW,
            by="Ola",
            new_id=lambda: next(self.ids),
            **options,
        )
        self.edit(edit)
        assert purge_contents(self.file, self.store, options.get("words", ())) == LeftBehind()

    def bytes_hold(self, words: str) -> list[str]:
        """The files, of the collection and its earlier versions, in which the words stand."""
        paths = [self.path, *(each.path for each in self.store.backups("c"))]
        return [each.name for each in paths if words.encode() in each.read_bytes()]


def test_words_are_masked_in_all_that_the_office_wrote(tmp_path: Path) -> None:
    bare = received("a", sha256=CLEAN.sha256, sender="kari.nordmann@example.org")
    event = UnitEvent(id="v", kind=UnitEventKind.NOTED, at=NOW, by="Ola", text=SAID)
    full = edited(
        collection(bare, units=(replace(contact("a", "x@example.org"), events=(event,)),)),
        SetCollectionHead(
            CollectionHead(mails=MailWording(thanks=MailTemplate(body=SAID)), introduction=SAID)
        ),
        PutEntry(JointGoal(goal_id="goal-1.1", text=SAID)),
        PutEntry(comment(bare, quote=QUOTE, text=SAID)),
    )
    place = Purging(tmp_path, full, CLEAN)
    with closing(place.file):
        place.store.take(place.file)
        traces = collection_traces(place.file, WORDS, place.store)
        assert (traces.received, traces.documents, traces.editions) == ((), (), ())
        kinds = [type(each) for each in traces.texts]
        assert kinds == [CollectionHead, UnitRecord, Received, JointGoal, UnitComment]
        assert len(traces.backups) == 1
        place.purge(words=WORDS)
        assert not collection_traces(place.file, WORDS, place.store)
        (again,) = place.store.backups("c")
        assert place.bytes_hold("Nordmann") == []
        place.purge(words=WORDS)
        assert again in place.store.backups("c"), "nothing is left to delete it for"
    (record,) = place.now.purges.values()
    assert (record.kind, record.of, record.by) == (PurgedKind.TEXTS, "", "Ola")
    said = place.now.comments["k"].comment
    assert said.text == "Hei, [personopplysning fjernet], takk"


def test_a_quotation_goes_with_the_delivery_that_it_is_of(tmp_path: Path) -> None:
    secret = received("b", sha256=SECRET.sha256)
    full = edited(collection(secret), PutEntry(comment(secret, quote=QUOTE, text="Se her")))
    place = Purging(tmp_path, full, SECRET)
    with closing(place.file):
        place.purge(["b-1"])
    assert place.bytes_hold("Kari") == []
    assert place.now.comments["k"].comment.text == "Se her"


@pytest.mark.parametrize("is_shared", [False, True])
def test_a_delivery_that_was_taken_out_is_found_and_purged(tmp_path: Path, is_shared: bool) -> None:
    document = word_document(document="x")
    secret = received("b", sha256=SECRET.sha256, document_sha256=document.sha256)
    other = received("a", sha256=CLEAN.sha256, document_sha256=document.sha256 * is_shared)
    full = edited(collection(other, secret), PutEntry(edition_of(other, secret)))
    place = Purging(tmp_path, full, CLEAN, SECRET, document, PDF, STATE)
    with closing(place.file):
        place.store.take(place.file)
        place.edit(RemoveEntry(Received, "b-1"))
    place.file = CollectionFile.open(place.path)
    with closing(place.file):
        assert place.file.load() == place.now
        traces = collection_traces(place.file, [NUMBER], place.store)
        (source,) = traces.taken_out
        assert (source.sha256, traces.received, traces.editions) == (SECRET.sha256, (), ("e",))
        assert editions_made_of(place.now, [], [SECRET.sha256]) == tuple(
            place.now.editions.values()
        )
        place.purge(taken_out=[SECRET.sha256], words=[NUMBER])
        kept = {CLEAN.sha256, PDF.sha256, STATE.sha256}
        assert place.file.stored_hashes() == kept | {document.sha256 for _ in "x" * is_shared}
        for each in place.store.backups("c"):
            with closing(CollectionFile.open(each.path, read_only=True)) as backup:
                assert SECRET.sha256 not in backup.stored_hashes()
        assert place.bytes_hold("Kari") == []
    (record,) = place.now.purges.values()
    assert (record.kind, record.of, record.label) == (
        PurgedKind.TAKEN_OUT,
        SECRET.sha256,
        "B, 1",
    )


@pytest.mark.parametrize(
    "part",
    [
        {"comments": "<w:t>Ring Kari Nordmann</w:t>"},
        {"footnotes": "<w:t>Ka</w:t></w:r><w:r><w:t>ri Nord</w:t><w:t>mann</w:t>"},
        {"document": "<w:delText>Kari Nordmann</w:delText>"},
        {"header1": "<w:t>KARI&#160;NORDMANN</w:t>"},
        {"comments": '<w:comment w:author="Kari Nordmann"/>'},
    ],
)
def test_a_word_document_is_searched_wholly_and_goes_alone(
    tmp_path: Path, part: dict[str, str]
) -> None:
    document = word_document(**part)
    one = received("a", sha256=CLEAN.sha256, document_sha256=document.sha256)
    place = Purging(tmp_path, collection(one), CLEAN, document)
    with closing(place.file):
        place.store.take(place.file)
        traces = collection_traces(place.file, WORDS, place.store)
        assert (traces.received, traces.documents) == ((), (document.sha256,))
        assert not document_holds(document.data, needle_of("Ola Nordmann"))
        place.purge(documents=traces.documents)
        assert place.file.stored_hashes() == {CLEAN.sha256}
        assert not collection_traces(place.file, WORDS, place.store)
        (backup,) = place.store.backups("c")
        with closing(CollectionFile.open(backup.path, read_only=True)) as again:
            assert again.load().purges == place.now.purges
    assert [each.kind for each in place.now.purges.values()] == [PurgedKind.DOCUMENT]


@pytest.mark.parametrize("data", [b"x", b"PK\3\4 cut off", b""])
def test_what_cannot_be_read_of_a_word_document_may_hold_the_words(data: bytes) -> None:
    assert document_holds(data, needle_of("Kari"))


def test_a_word_document_of_two_deliveries_goes_with_either(tmp_path: Path) -> None:
    document = word_document(document=f"<w:t>{NUMBER}</w:t>")
    secret = received("b", sha256=SECRET.sha256, document_sha256=document.sha256)
    other = received("a", sha256=CLEAN.sha256, document_sha256=document.sha256)
    place = Purging(tmp_path, collection(other, secret), CLEAN, SECRET, document)
    with closing(place.file):
        assert sharing_documents(place.now, ["b-1"]) == (other,)
        place.purge(["b-1"])
        assert place.file.stored_hashes() == {CLEAN.sha256}
        labels = [(each.kind, each.label) for each in place.now.purges.values()]
        assert labels == [(PurgedKind.REVISION, "B, 1"), (PurgedKind.DOCUMENT, "A, 1")]
        before = place.store.backups("c")
        place.edit(PutEntry(replace(place.now.received["a-1"], sender="x")))
        place.purge(["a-1"])
        assert len(before) == 1


def test_what_a_purge_that_was_broken_off_has_left_is_found_and_deleted(tmp_path: Path) -> None:
    secret = received("b", sha256=SECRET.sha256)
    clean = collection(received("a", sha256=CLEAN.sha256))
    place = Purging(tmp_path, clean, CLEAN)
    with closing(place.file):
        place.store.take(place.file)
        place.edit(PutEntry(JointGoal(goal_id="goal-1.1", text=f"Se {NUMBER}.")))
        place.store.take(place.file)
        place.file.put_contents([SECRET])
        place.edit(PutEntry(secret))
        place.store.take(place.file)
        innocent, *others = (each.path for each in reversed(place.store.backups("c")))
        assert not purge_remains(place.file, place.store)
        edit = purge_edit(
            place.now,
            ["b-1"],
            [],
            at=NOW,
            by="Ola",
            new_id=lambda: next(place.ids),
            words=[NUMBER],
        )
        place.edit(edit)
        remains = purge_remains(place.file, place.store)
        assert remains.purges == place.now.purges.keys()
        assert remains.in_file
        assert set(remains.backups) == set(others)
    # Kplan was stopped before it deleted anything.
    place.file = CollectionFile.open(place.path)
    with closing(place.file):
        place.file.load()
        data = place.path.read_bytes()
        assert not [each for each in (LABEL.encode(), b"Hemmelig", SECRET.data[:9]) if each in data]
        remains = purge_remains(place.file, place.store)
        assert not remains.in_file
        assert set(remains.backups) == set(others)
        assert purge_contents(place.file, place.store) == LeftBehind()
        assert purge_remains(place.file, place.store) == PurgeRemains()
        kept = [each.path for each in place.store.backups("c")]
        assert innocent in kept
        assert not set(others) & set(kept)
        kept[0].write_bytes(b"x" * 4096)
        assert purge_remains(place.file, place.store) == PurgeRemains(backups=(kept[0],))


def test_backups_are_kept_that_have_nothing_of_what_is_purged(tmp_path: Path) -> None:
    secret = received("b", sha256=SECRET.sha256)
    place = Purging(tmp_path, collection(received("a", sha256=CLEAN.sha256)), CLEAN)
    with closing(place.file):
        place.store.take(place.file)
        (clean,) = place.store.backups("c")
        place.file.put_contents([SECRET])
        place.edit(PutEntry(secret))
        place.store.take(place.file)
        place.purge(["b-1"], words=[NUMBER])
        kept = place.store.backups("c")
        assert clean.path in [each.path for each in kept]
        assert len(kept) == 2


def test_what_was_deleted_is_in_no_free_page_of_the_file(tmp_path: Path) -> None:
    noise = b"".join(hashlib.sha256(n.to_bytes(2)).digest() for n in range(6000))
    large = stored(noise, facts())
    place = Purging(tmp_path, collection(received("b", sha256=large.sha256)), large)
    with closing(place.file):
        place.purge(["b-1"])
    assert place.path.stat().st_size < len(noise)
    with closing(sqlite3.connect(place.path)) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_a_purge_that_is_done_already_is_not_noted_twice() -> None:
    one = collection(received("a", purged_at=NOW))
    assert purge_edit(one, ["a-1"], [], at=NOW, by="Ola", new_id=lambda: "x").edits == ()
