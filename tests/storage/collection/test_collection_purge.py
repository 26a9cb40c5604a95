"""After a purge the words are in no byte of the collection's file, nor in any earlier version."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from contextlib import closing
from itertools import count
from pathlib import Path

from kplan_desktop.domain.checks.purging import needle_of
from kplan_desktop.domain.collection.collection import Edition, EditionSource, PurgedKind
from kplan_desktop.domain.collection.collection_edits import PutEntry
from kplan_desktop.domain.collection.purge_edits import editions_made_of, purge_edit
from kplan_desktop.domain.collection.revision_facts import ActivityFacts, RevisionFacts
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.storage.collection.collection_backups import CollectionBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.collection.collection_purge import purge_contents, revisions_that_hold
from tests.collections_made import NOW, collection, edited, facts, received

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
        assert revisions_that_hold(file, needle_of(NUMBER)) == ("b-1",)
        assert editions_made_of(full, ["b-1"]) == (edition,)
        ids = map(str, count())
        edit = purge_edit(full, ["b-1"], ["e"], at=NOW, by="Ola", new_id=lambda: next(ids))
        purged = edited(full, edit)
        file.save(full, purged)
        assert purge_contents(file, store) == ()
        assert file.load() == purged
        assert revisions_that_hold(file, needle_of(NUMBER)) == ()
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


def test_a_purge_that_is_done_already_is_not_noted_twice() -> None:
    one = collection(received("a", purged_at=NOW))
    assert purge_edit(one, ["a-1"], [], at=NOW, by="Ola", new_id=lambda: "x").edits == ()
