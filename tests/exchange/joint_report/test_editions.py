"""Editions: compiled again they are the same to the byte, and their archive is whole."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from kplan_desktop.domain.collection.collection import (
    Collection,
    Edition,
    PurgedKind,
    PurgeRecord,
    Received,
    ReceivedAs,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import PutEntry, apply_edit
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.unit_edits import decide
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.correspondence.receipt_json import decode_receipt
from kplan_desktop.exchange.joint_report.compiling import compile_collection
from kplan_desktop.exchange.joint_report.edition_archive import archive_name, edition_archive
from kplan_desktop.exchange.joint_report.editions import (
    EditionPurgedError,
    MadeEdition,
    compile_again,
    make_edition,
)
from kplan_desktop.storage.collection.collection_codec import decode_state, encode_state
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from tests.exchange.pdf_reading import written
from tests.folders import ROOT
from tests.office.generator import Generated, make_collection
from tests.office_files import TAKEN_AT, collection_of

FONTS = ROOT / "resources" / "fonts"
AT = TAKEN_AT + dt.timedelta(days=20)


@dataclass(frozen=True)
class Made:
    """A collection with an edition, what its file holds, and how the edition came about."""

    collection: Collection
    contents: dict[str, bytes]
    edition: MadeEdition

    @property
    def entry(self) -> Edition:
        entry = self.edition.edit.entry
        assert isinstance(entry, Edition)
        return entry

    @property
    def state(self) -> Collection:
        return decode_state(self.contents[self.entry.state_sha256])

    def archive(self) -> bytes:
        return edition_archive(self.collection, self.entry, self.state, self.contents.__getitem__)


@cache
def generated() -> Generated:
    return make_collection(5, units=4, notes_per_unit=10)


@cache
def made() -> Made:
    collection, stored = collection_of(generated())
    word = b"PK a document"
    first, second, *_ = collection.received.values()
    from_word = replace(
        first,
        received_as=ReceivedAs.WORD,
        document_sha256=hashlib.sha256(word).hexdigest(),
        unit_name="A/B: ..",
    )
    collection = apply_edit(collection, PutEntry(from_word))
    collection = apply_edit(collection, decide(collection, second, UnitEventKind.THANKED, AT, "e1"))
    reason = "Tallene mangler"
    returned = decide(collection, second, UnitEventKind.RETURNED, AT, "e2", reason=reason)
    collection = apply_edit(collection, returned)
    contents = {each.sha256: each.data for each in stored} | {from_word.document_sha256: word}
    edition = make_edition(
        collection,
        contents.__getitem__,
        {},
        encode_state(collection),
        edition_id="edition",
        name="Utgave 1",
        at=AT,
        fonts=FONTS,
    )
    contents |= {each.sha256: each.data for each in edition.contents}
    return Made(apply_edit(collection, edition.edit), contents, edition)


def test_its_pdf_says_which_edition_it_is_and_a_draft_that_it_is_none() -> None:
    assert "Utgave1,21.09.2014" in written(made().edition.pdf)
    draft = compile_collection(made().collection, made().contents.__getitem__, {}, AT)
    assert "Utkast21.09.2014" in written(draft.pdf(FONTS).data)


def test_it_is_made_of_what_counts_and_its_contents_have_their_hashes() -> None:
    entry = made().entry
    pdf, state = made().edition.contents
    assert (entry.pdf_sha256, entry.state_sha256) == (pdf.sha256, state.sha256)
    assert hashlib.sha256(pdf.data).hexdigest() == pdf.sha256
    assert entry.by == "Merete Nordmann"
    bundles = [hashlib.sha256(data).hexdigest() for data in generated().bundles.values()]
    assert [each.sha256 for each in entry.sources] == bundles


AGAIN = """
import hashlib, sys
from contextlib import closing
from pathlib import Path
from kplan_desktop.exchange.joint_report.editions import compile_again
from kplan_desktop.storage.collection.collection_codec import decode_state
from kplan_desktop.storage.collection.collection_file import CollectionFile

with closing(CollectionFile.open(Path(sys.argv[1]), read_only=True)) as file:
    (edition,) = file.load().editions.values()
    state = decode_state(file.content(edition.state_sha256))
    compiled = compile_again(edition, state, file.content, {})
for data in (compiled.pdf(Path(sys.argv[2])).data, compiled.docx(), compiled.xlsx().data,
             compiled.csv()):
    print(hashlib.sha256(data).hexdigest())
"""


@pytest.mark.long
def test_compiled_again_elsewhere_and_at_another_time_it_is_the_same(tmp_path: Path) -> None:
    file = tmp_path / "felles.ksamling"
    known = [StoredContent(sha256, data) for sha256, data in made().contents.items()]
    CollectionFile.create(file, made().collection, contents=known).close()
    outputs = set()
    for changes in (
        {"TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LC_ALL": "nb_NO.UTF-8", "PYTHONHASHSEED": "2"},
    ):
        changes["SOURCE_DATE_EPOCH"] = "86400"
        done = subprocess.run(
            [sys.executable, "-c", AGAIN, str(file), str(FONTS)],
            env={**os.environ, **changes},
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.add(done.stdout)
    (output,) = outputs
    assert output.split()[0] == made().entry.pdf_sha256
    # Later edits of the collection do not reach it either.
    entry = made().entry
    compiled = compile_again(entry, made().state, made().contents.__getitem__, {})
    assert hashlib.sha256(compiled.docx()).hexdigest() == output.split()[1]


def test_the_archive_holds_everything_byte_for_byte() -> None:
    with zipfile.ZipFile(BytesIO(made().archive())) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    lines = files.pop("SHA256SUMS").decode().splitlines()
    listed = {name: sha256 for sha256, _, name in (line.partition("  ") for line in lines)}
    assert listed == {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    held = set(files.values())
    assert made().edition.pdf in held
    assert set(generated().bundles.values()) <= held
    assert b"PK a document" in held
    for name in files:
        assert name.isascii()
        assert not name.startswith("/")
        assert ".." not in name
        assert name.count("/") <= 1
    assert made().contents[made().entry.state_sha256] not in held


def test_the_manifest_says_what_each_file_is_and_the_last_receipt_is_there() -> None:
    with zipfile.ZipFile(BytesIO(made().archive())) as archive:
        manifest = json.loads(archive.read("manifest.json"))
        (receipt,) = [each for each in manifest["files"] if each["kind"] == "receipt"]
        read = decode_receipt(archive.read(receipt["path"]))
    assert manifest["format"] == "kplan-edition-archive/1"
    assert manifest["edition"]["name"] == "Utgave 1"
    kinds = [each["kind"] for each in manifest["files"]]
    assert kinds == ["report", "bundle", "document", "bundle", "receipt", "bundle", "bundle"]
    assert (read.reason, read.id) == ("Tallene mangler", "e2")
    assert archive_name(made().collection, made().entry).endswith(" – Utgave 1.zip")


def test_the_same_edition_gives_the_same_archive() -> None:
    assert made().archive() == made().archive()


def test_what_was_purged_is_told_and_a_purged_edition_is_not_archived() -> None:
    purge = PurgeRecord(
        id="p", kind=PurgedKind.REVISION, of="x", label="Oslo, revisjon 1", at=AT, by="Ola"
    )
    told = replace(made(), collection=apply_edit(made().collection, PutEntry(purge)))
    with zipfile.ZipFile(BytesIO(told.archive())) as archive:
        (line,) = json.loads(archive.read("manifest.json"))["purged"]
    assert (line["what"], line["by"]) == ("Oslo, revisjon 1", "Ola")
    gone = replace(made().entry, purged_at=AT)
    with pytest.raises(EditionPurgedError):
        edition_archive(made().collection, gone, made().state, made().contents.__getitem__)


def test_the_figures_of_a_delivery_that_was_purged_before_still_count() -> None:
    whole = compile_collection(made().collection, made().contents.__getitem__, {}, AT)
    first = next(iter(made().collection.received.values()))
    purged = apply_edit(made().collection, PutEntry(replace(first, purged_at=AT)))
    contents = {key: data for key, data in made().contents.items() if key != first.sha256}
    facts = {first.sha256: facts_of(decode_bundle(made().contents[first.sha256]).report)}
    compiled = compile_collection(purged, contents.__getitem__, facts, AT)
    # The file may not have dropped their words yet.
    activities = compiled.totals.units[first.unit_id].activities.values()
    assert {each.label for each in activities} == {""}
    assert compiled.report.figures == whole.report.figures
    names = [group.title for area in compiled.report.areas for group in area.goals[0].groups]
    assert purged.form.unit(first.unit_id).name not in names
    assert compiled.pdf(FONTS).pages < whole.pdf(FONTS).pages
    edition = make_edition(
        purged,
        contents.__getitem__,
        facts,
        encode_state(purged),
        edition_id="later",
        name="Utgave 2",
        at=AT,
        fonts=FONTS,
    )
    contents |= {each.sha256: each.data for each in edition.contents}
    entry = edition.edit.entry
    assert isinstance(entry, Edition)
    archived = edition_archive(purged, entry, purged, contents.__getitem__)
    with zipfile.ZipFile(BytesIO(archived)) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    (line,) = manifest["purged_deliveries"]
    assert line["unit"]["id"] == first.unit_id
    assert [each["kind"] for each in manifest["files"]].count("bundle") == 3


def test_without_a_bundle_it_is_neither_archived_nor_compiled_again() -> None:
    first: Received = next(iter(made().state.received.values()))
    contents = {key: data for key, data in made().contents.items() if key != first.sha256}
    with pytest.raises(EditionPurgedError):
        replace(made(), contents=contents).archive()
    with pytest.raises(EditionPurgedError):
        compile_again(made().entry, made().state, contents.__getitem__, {})
