"""``kplan collect``: the trial's mails in, and what is said of each file."""

from __future__ import annotations

import datetime as dt
import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.collection.collection_file import CollectionFile
from tests.cli.command import Run, refused
from tests.office.files import zip_file
from tests.office.odd_files import odd_files
from tests.office.trial import Trial, make_trial

_AS_SAID = {
    "taken": "taken",
    "newer": "newer",
    "older": "older",
    "same": "same",
    "winmail": "damaged",
    "damaged": "damaged",
    "word": "taken",
    "no delivery": "nothing",
}
"""What the command calls what the trial's makers say."""


@pytest.fixture(scope="module")
def trial() -> Trial:
    """The office's trial, small."""
    return make_trial(16, notes_per_unit=10)


@pytest.fixture
def mails(trial: Trial, tmp_path: Path) -> Path:
    """The mails and files of the trial in a folder."""
    folder = tmp_path / "mails"
    folder.mkdir()
    for name, data in trial.files.items():
        (folder / name).write_bytes(data)
    return folder


def loaded(path: Path) -> Collection:
    """The collection in a file."""
    with closing(CollectionFile.open(path, read_only=True)) as file:
        return file.load()


def account(out: str) -> dict[str, Any]:
    """What ``--json`` has printed."""
    found: dict[str, Any] = json.loads(out)
    return found


def test_each_file_of_the_trial_is_told_as_its_makers_say(
    kplan: Run, trial: Trial, mails: Path, tmp_path: Path
) -> None:
    path = tmp_path / "2014.ksamling"
    code, out, err = kplan("collect", path, mails, "--json", "--by", "Eva")
    told = account(out)

    assert (code, err) == (1, "")  # three files hold no delivery
    lines = ((line["source"][1], line["kind"], line["revision"] or 0) for line in told["lines"])
    assert sorted(lines) == sorted(
        # A Word document has no revision of its own.
        (each["file"], _AS_SAID[each["said"]], 1 if each["said"] == "word" else revision(each))
        for each in trial.said
    )
    assert told["form"] == {"id": "strategi-2020-2012-2014", "version": 1}
    assert told["silent"] == ["Vestfold", "Finnmark"]
    senders = {line["mail"]["sender"] for line in told["lines"] if line["mail"] is not None}
    assert "nordland@kulturskoleradet.example" in senders

    collection = loaded(path)
    for unit_id, report in trial.reports.items():
        counting = collection.counting(unit_id)
        assert (counting is None) == (unit_id in ("vestfold", "finnmark"))
        if counting is not None and not counting.document_sha256:
            assert counting.revision == report.revision
    with closing(CollectionFile.open(path, read_only=True)) as file:
        file.load()
        facts = file.facts(each.sha256 for each in collection.received.values())
        for received in collection.received.values():
            assert decode_bundle(file.content(received.sha256)).sha256 == received.content_sha256
            assert received.sha256 in facts


def revision(said: dict[str, Any]) -> int:
    """The revision that the command knows: of what cannot be read none."""
    is_read = said["said"] in ("taken", "newer", "older", "same")
    return int(said["revision"]) if is_read else 0


def test_taking_in_twice_changes_not_a_byte(kplan: Run, mails: Path, tmp_path: Path) -> None:
    path = tmp_path / "2014.ksamling"
    kplan("collect", path, mails)
    before = path.read_bytes()
    code, out, err = kplan("collect", path, mails)

    assert (code, err) == (1, "")
    assert path.read_bytes() == before
    *_, summary = out.splitlines()
    assert summary == (
        "20 same as before, 2 not readable, 3 no delivery. Here now: 17 of 19 units; silent: "
        "Vestfold, Finnmark."
    )
    assert sorted(file.name for file in tmp_path.iterdir() if file.name != "user data") == [
        "2014.ksamling",
        "mails",
    ]


def test_one_by_one_is_as_good_as_all_at_once(
    kplan: Run, trial: Trial, mails: Path, tmp_path: Path
) -> None:
    at_once, by_one = tmp_path / "a.ksamling", tmp_path / "b.ksamling"
    form = Path("forms") / "strategi-2020-2012-2014.json"
    assert form.exists()
    kplan("collect", at_once, mails, "--form", form)
    for name in list(trial.files)[:8]:
        kplan("collect", by_one, mails / name)
    wanted = {each.content_sha256 for each in loaded(at_once).received.values()}
    assert {each.content_sha256 for each in loaded(by_one).received.values()} <= wanted


def test_the_lines_are_aligned_and_what_is_wrong_stands_below(
    kplan: Run, mails: Path, tmp_path: Path
) -> None:
    names = ("2014-08-13 Oslo.eml", "2014-08-20 Nordland.eml")
    code, out, _ = kplan("collect", tmp_path / "x.ksamling", *(mails / name for name in names))
    assert code == 1
    head, oslo, nordland, *below, summary = out.splitlines()
    assert head.startswith("The collection is on version 1")
    assert oslo.index("Oslo") == nordland.index("–")
    assert oslo.startswith("taken         Oslo  r1  2014-08-13 Oslo.eml / Melding")
    assert "Ask the sender" in below[0]
    assert "nordland@kulturskoleradet.example" in below[1]
    assert all(line.startswith("    ") for line in below)
    assert summary.startswith("1 taken, 1 not readable. Here now: 1 of 19 units; silent: ")


def test_all_taken_is_success(kplan: Run, mails: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.ksamling"
    assert kplan("collect", path, mails / "2014-08-13 Oslo.eml")[0] == 0
    assert kplan("collect", path, mails / "2014-08-13 Oslo.eml")[0] == 0


def test_a_collection_beside_the_mails_is_not_among_them(kplan: Run, mails: Path) -> None:
    path = mails / "2014.ksamling"
    kplan("collect", path, mails / "2014-08-13 Oslo.eml")
    _, out, _ = kplan("collect", path, mails, "--json")
    sources = {line["source"][-1] for line in account(out)["lines"]}
    assert "2014.ksamling" not in sources


def test_nothing_taken_makes_no_file(kplan: Run, mails: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.ksamling"
    code, out, _ = kplan("collect", path, mails / "image001.png")
    assert code == 1
    assert "there is no file" in out
    assert not path.exists()


def test_a_word_form_without_a_certain_unit_is_taken_in_by_option(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    docx, path = tmp_path / "m.docx", tmp_path / "x.ksamling"
    kplan("export", demo / "report.kplan", "--docx", docx)
    kplan("collect", path, demo / "bundle.kplan.json")
    code, out, _ = kplan("collect", path, docx)
    assert code == 1
    assert "not taken yet" in out
    assert "delivered from Kplan as well" in out
    code, out, _ = kplan("collect", path, docx, "--unit", "sør-trøndelag")
    assert code == 0
    assert "read from a Word document" in out
    assert len(loaded(path).received) == 2


def test_what_cannot_be_a_collection_is_refused_and_left_as_it_is(
    kplan: Run, demo: Path, mails: Path, tmp_path: Path
) -> None:
    mail = mails / "2014-08-13 Oslo.eml"
    for content in (b"Hei", (demo / "report.kplan").read_bytes()):
        path = tmp_path / "x.ksamling"
        path.write_bytes(content)
        refused(kplan("collect", path, mail))
        assert path.read_bytes() == content
    refused(kplan("collect", tmp_path / "a?b.ksamling", mail), "cannot be the name")
    refused(kplan("collect", tmp_path / "none" / "b.ksamling", mail), "folder")
    new = tmp_path / "y.ksamling"
    refused(kplan("collect", new, mail, "--unit", "Atlantis"), "no unit")
    refused(kplan("collect", new, mail, "--form", "nothing"), "no form")
    kplan("collect", new, mail)
    refused(kplan("collect", new, mail, "--form", "strategi-2020-2012-2014"), "leave out --form")


def test_a_collection_that_is_open_is_refused_with_who_has_it(
    kplan: Run, mails: Path, tmp_path: Path
) -> None:
    from kplan_desktop.ui.document.file_lock import FileLock

    path = tmp_path / "x.ksamling"
    kplan("collect", path, mails / "2014-08-13 Oslo.eml")
    before = path.read_bytes()
    lock = FileLock.acquire(path, name="Eva Office", now=dt.datetime.now(dt.UTC))
    assert isinstance(lock, FileLock)
    try:
        refused(kplan("collect", path, mails), "Eva Office", "is open in Kplan")
    finally:
        lock.release()
    assert path.read_bytes() == before


def test_another_form_and_another_version_are_told(kplan: Run, mails: Path, tmp_path: Path) -> None:
    packed, path = tmp_path / "to.zip", tmp_path / "x.ksamling"
    odd = [each for each in odd_files(16) if each.said in ("form", "version")]
    packed.write_bytes(zip_file([(each.name, each.data) for each in odd]))
    kplan("collect", path, mails / "2014-08-13 Oslo.eml")
    code, out, _ = kplan("collect", path, packed)
    assert code == 1
    assert 'It is on another form, "strategi-2020-2014-2016"' in out
    assert "another version of the form (3) than this collection (1)" in out
    assert "        1.2 " in out
    assert "not the same to the letter" in out
    assert "        3.1 " in out
