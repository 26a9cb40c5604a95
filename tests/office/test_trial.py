"""The trial: its files are what they say to independent readers, and the program reads them."""

import email
import io
import json
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import docx
import olefile
import pikepdf
import pytest

from tests.office.bundles import canonical_hash, content_hash, read_bundle
from tests.office.generator import Trial, main, make_trial
from tests.office.making import random_source
from tests.office.odd_files import OddFile, many_notes, odd_files
from tests.office.report_model import EXAMPLE, Report, load_json
from tests.office.trial import OUTLOOK, REAL, WORD
from tests.office.word import as_read_from_word

SEED = 16


@pytest.fixture(scope="module")
def trial() -> Trial:
    return make_trial(SEED)


@pytest.fixture(scope="module")
def odd() -> list[OddFile]:
    return odd_files(SEED)


def attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The files of a mail, those of mails within it too."""
    for part in email.message_from_bytes(data, policy=default).walk():
        assert isinstance(part, EmailMessage)
        name = part.get_filename()
        if name and not part.is_multipart():
            content = part.get_content()
            yield name, content if isinstance(content, bytes) else content.encode()


def bundles_in(name: str, data: bytes) -> list[bytes]:
    """The bundles in a file of the trial, found by readers that are not the generator's."""
    if name.endswith(".eml"):
        return [each for inner, each in attached(data) if inner.endswith(".kplan.json")]
    if name.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [each for each in archive.namelist() if each.endswith(".kplan.json")]
            return [archive.read(each) for each in names]
    if name.endswith(".msg"):
        message = olefile.OleFileIO(io.BytesIO(data))
        assert not message.parsing_issues
        stream = "__attach_version1.0_#00000001/__substg1.0_37010102"
        return [message.openstream(stream).read()]
    if name.endswith(".pdf"):
        with pikepdf.open(io.BytesIO(data)) as document:
            return [each.get_file().read_bytes() for each in document.attachments.values()]
    return [data] if ".kplan" in name else []


def test_each_delivery_is_found_and_whole_but_one(trial: Trial) -> None:
    told = Counter(each["file"] for each in trial.said if each["said"] not in {"word", "winmail"})
    broken = []
    for name, data in trial.files.items():
        found = bundles_in(name, data)
        deliveries = [each for each in trial.said if each["file"] == name and "revision" in each]
        assert len(found) == len(deliveries), name
        for each, said in zip(found, deliveries, strict=True):
            bundle = json.loads(each.decode("utf-8-sig"))
            assert bundle["unit"]["id"] == said["unit"]
            assert bundle["revision"] == said["revision"]
            assert bundle["form_sha256"] == canonical_hash(bundle["form"])
            if bundle["sha256"] != content_hash(bundle):
                broken.append(said["said"])
    assert broken == ["damaged"]
    assert max(told.values()) == 2
    assert set(trial.files) == {each["file"] for each in trial.said}


def test_the_same_seed_gives_the_same_bytes(trial: Trial, tmp_path: Path) -> None:
    assert main([str(tmp_path), "--seed", str(SEED)]) == 0
    written = {each.name: each.read_bytes() for each in (tmp_path / "mails").iterdir()}
    assert written == trial.files
    assert load_json(tmp_path / "truth.json") == trial.truth


def test_the_truth_has_all_kinds(trial: Trial) -> None:
    board = {each["unit"]: each for each in trial.truth["board"]}
    assert len(board) == 19
    assert Counter(each["status"] for each in board.values()) == {
        "delivered": 16,
        "silent": 2,
        "nothing": 1,
    }
    assert sum(each.get("days_late") or 0 for each in board.values()) == 1 + 5 + 12
    assert sorted(unit for unit, each in board.items() if each.get("revision") == 2) == [
        "oslo",
        "rogaland",
    ]
    said = Counter(each["said"] for each in trial.said)
    assert set(said) == {
        "taken",
        "newer",
        "older",
        "same",
        "damaged",
        "word",
        "winmail",
        "no delivery",
    }
    before, after = trial.truth["before"], trial.truth["after"]
    assert before["unit:sor-trondelag"]["metrics"]["kommuner"]["reached_exact"] == 12
    assert before["unit:sor-trondelag"]["planned"] == 2
    assert after["whole"]["activities"] < before["whole"]["activities"]
    assert f"unit:{WORD}" in before
    assert not before[f"unit:{WORD}"]["metrics"]
    assert f"unit:{WORD}" not in trial.truth["without_word"]["before"]
    blank = next(each for each in trial.truth["odd"] if each["kind"] == "blank")
    assert blank["metric"] not in before[f"unit:{blank['unit']}"]["metrics"]
    assert bundles_in("x.eml", trial.files["2014-08-20 Sør-Trøndelag.eml"]) == [
        EXAMPLE.read_bytes()
    ]


def test_names_can_stand_on_windows(trial: Trial, odd: list[OddFile]) -> None:
    for name in [*trial.files, *(each.name for each in odd)]:
        assert not set('<>:"/\\|?*') & set(name)
        assert name == name.strip(" .")


def test_odd_files_are_the_same_each_time(odd: list[OddFile]) -> None:
    assert odd == odd_files(SEED)
    assert sum(len(each.data) for each in odd) < 2_000_000
    assert len({each.name for each in odd}) == len(odd)
    assert json.loads(many_notes(100))["format"] == "kplan-bundle/1"
    assert random_source(1, "a").random() != random_source(1, "b").random()


def test_the_word_form_has_the_form_s_tables(trial: Trial) -> None:
    document = docx.Document(io.BytesIO(trial.files["Melding Sogn og Fjordane.docx"]))
    assert [len(table.columns) for table in document.tables] == [4, 4, 4]


def texts(report: Report) -> list[object]:
    """Measures and notes goal by goal."""
    return [
        (
            goal.id,
            [(measure.text, [note.text for note in measure.notes]) for measure in goal.measures],
            [note.text for note in goal.notes],
            goal.nothing,
        )
        for goal in report.goals
    ]


def kplan(*words: str) -> None:
    """Run the program's command, which has to succeed."""
    done = subprocess.run(
        [sys.executable, "-m", "kplan_desktop", *words], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


def test_the_program_reads_the_word_form(trial: Trial, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(trial.files["Melding Sogn og Fjordane.docx"])
    kplan("import-word", str(tmp_path / "form.docx"), str(tmp_path / "form.kplan"))
    bundle = tmp_path / "form.kplan.json"
    kplan("export", str(tmp_path / "form.kplan"), "--bundle", str(bundle))
    read = read_bundle(bundle.read_bytes())
    assert texts(read) == texts(as_read_from_word(trial.reports[WORD]))
    total = trial.truth["before"][f"unit:{WORD}"]
    assert len(read.activities) == total["activities"] == total["reached"]
    assert len(read.activities) == sum(len(list(goal.all_notes())) for goal in read.goals)


@pytest.mark.long
def test_the_program_reads_every_delivery(trial: Trial, tmp_path: Path) -> None:
    for number, said in enumerate(trial.said):
        name = said["file"]
        if said["said"] not in {"taken", "newer", "older", "same"} or name.endswith(".zip"):
            continue
        source, made = tmp_path / f"{number}-{name}", tmp_path / f"{number}.kplan"
        source.write_bytes(trial.files[name])
        kplan("import", str(source), str(made))
        exported = tmp_path / f"{number}.kplan.json"
        kplan("export", str(made), "--bundle", str(exported))
        read = read_bundle(exported.read_bytes())
        assert read.unit == said["unit"]
        (bundle,) = bundles_in(name, trial.files[name])
        was = read_bundle(bundle)
        assert (texts(read), read.activities) == (texts(was), was.activities)
    assert {REAL, OUTLOOK} <= {each.get("unit") for each in trial.said}
