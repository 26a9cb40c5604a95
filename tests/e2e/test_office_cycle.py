"""A folder of mails becomes one joint report: by two commands, and by real keys in the window.

What comes out is read by programs that know nothing of Kplan (``joint_figures``, ``left_behind``)
and held against the truth of the generator (``tests.office``).
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.domain.text.formatting import date_text
from tests.e2e.delivery_hands import Hands, fake_mail_program
from tests.e2e.desktop_driver import DesktopDriver, Point, desktop_driver
from tests.e2e.joint_figures import ALL, pdf_tables, true_tables, workbook_tables
from tests.e2e.left_behind import read_json, read_mail
from tests.e2e.running import Screen, wait_for
from tests.folders import ROOT
from tests.office.trial import Trial, write_trial

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

SEED = 16
TITLE = "Felles melding"
AUTHOR = "Eva Dahl"
RETURNED, REASON = "nordland", "Er publikum for stort?"
NEW_DEADLINE = datetime.now().astimezone().date() + timedelta(days=20)

_BECAME = {
    "taken": "Tatt inn",
    "word": "Tatt inn",
    "newer": "Tatt inn, nyere enn det som var her",
    "older": "Tatt inn, eldre enn det som er her",
    "same": "Samme som før",
    "damaged": "Kan ikke leses",
    "winmail": "Kan ikke leses",
    "no delivery": "Ingen leveranse",
}
"""What the window says of a file of which the trial says so."""


def kplan(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "kplan_desktop", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """The trial, whose mails lie in a folder."""
    return write_trial(tmp_path, SEED)


def test_two_commands_make_the_joint_report(trial: Trial, tmp_path: Path) -> None:
    collection, pdf, sheet = (tmp_path / name for name in ("a.ksamling", "a.pdf", "a.xlsx"))
    taken = kplan("collect", collection, tmp_path / "mails")
    assert taken.returncode == 1, taken.stderr  # not all can be taken in
    assert "Here now: 17 of 19 units; silent: Vestfold, Finnmark." in taken.stdout
    made = kplan("compile", collection, "--pdf", pdf, "--xlsx", sheet)
    assert made.returncode == 0, made.stderr
    groups = len(trial.truth["joint_groups"])
    assert made.stderr.count("Not decided whether it is one event") == groups

    right = true_tables(trial, "before")
    assert workbook_tables(sheet) == right
    assert pdf_tables(pdf, trial) == {at: rows for at, rows in right.items() if at[0] == ALL}


class OfficeHands(Hands):
    """What hands do in the office's window."""

    def go_on_in_office(self) -> None:
        """Have the keys come to the office's window, which is as large as the main one was."""
        self.driver.window = wait_for(lambda: self.driver.find_window(f"^{self.report.stem} – "))
        self.driver.take_focus()

    def rows(self, beginning: str) -> list[str]:
        """What is said of the rows of the first table or list of which one begins so."""

        def found() -> list[str]:
            views = self.driver.ask("spoken_items")
            return next((v for v in views if any(row.startswith(beginning) for row in v)), [])

        return wait_for(found)


def make_collection(hands: OfficeHands) -> None:
    driver = hands.driver
    hands.close_welcome()
    hands.choose("Ny samling …")
    hands.into("Ny samling")
    hands.wait_for_focus("Tittelen på den felles meldingen")
    driver.keys("ctrl+a")
    driver.write(TITLE)
    hands.go_to("Navnet ditt")
    driver.write(AUTHOR)
    hands.look("01-new")
    driver.keys("Return")
    hands.answer_file_dialog(hands.report)
    hands.go_on_in_office()
    hands.see("0 av 19", "Slipp rådgivernes")
    hands.look("02-empty")


def take_in(hands: OfficeHands, folder: Path, trial: Trial) -> None:
    driver = hands.driver
    driver.click(driver.centre("widget", "Ta inn leveranser"))
    hands.answer_file_dialog(folder)
    wait_for(lambda: len(hands.rows("2014-08-13 Oslo")) >= len(trial.files))
    hands.go_to("Filer", "shift+Tab")
    driver.keys("ctrl+a", "Return")
    hands.into("Ta inn leveranser")
    hands.look("03-account")
    told = hands.rows("Kan ikke leses")
    assert len(told) == len(trial.said)
    for said in trial.said:
        became = [row for row in told if said["file"] in row]
        assert any(row.startswith(_BECAME[said["said"]]) for row in became), said
    hands.press("Kopier oversikten")
    driver.keys("Escape")
    driver.take_focus()
    driver.keys("ctrl+f", "ctrl+v")
    wait_for(lambda: "Kan ikke leses" in (driver.ask("focus") or {"text": ""})["text"])
    driver.keys("ctrl+a", "BackSpace")


def look_at_board(hands: OfficeHands, trial: Trial) -> None:
    hands.see("17 av 19", "3 sent", "1 uten noe å melde")
    hands.look("04-board")
    rows = hands.rows("Enhet: ")
    assert len(rows) == len(trial.truth["board"])
    for row, unit in zip(rows, trial.truth["board"], strict=True):
        for words in _on_board(unit):
            assert words in row
        assert ("sent" in row) == bool(unit.get("days_late"))
        assert ("· r" in row) == (unit.get("revision") == 2)


def _on_board(unit: Mapping[str, Any]) -> list[str]:
    """What the row of a unit has to say."""
    words = [f"Enhet: {unit['name']}, "]
    if unit["status"] == "silent":
        return [*words, "ikke levert"]
    if unit["status"] == "nothing":
        words.append("ingenting å melde")
    if unit.get("from") == "word":
        return [*words, "fra Word"]
    words.append(date_text(date.fromisoformat(unit["delivered"])))
    if late := unit["days_late"]:
        words.append(f"{late} dag sent" if late == 1 else f"{late} dager sent")
    return [*words, "r2"] if unit["revision"] == 2 else words


def undo_and_redo_intake(hands: OfficeHands) -> None:
    driver = hands.driver
    driver.click(driver.centre("widget", "Angre ta inn leveranser"))
    hands.see("0 av 19")
    driver.keys("ctrl+y")
    hands.see("17 av 19")


def send_back(hands: OfficeHands, trial: Trial) -> None:
    driver = hands.driver
    hands.go_to("Enhetene", most=24)
    hands.go_to_item(f"Enhet: {trial.reports[RETURNED].unit_name}")
    driver.click(driver.centre("widget", "Send tilbake …"))
    hands.wait_for_focus("Begrunnelse")
    driver.write(REASON)
    hands.go_to("Ny frist")
    driver.write(date_text(NEW_DEADLINE))
    hands.look("05-return")
    hands.press("Send tilbake")
    hands.see("1 utkast er laget")
    hands.press("Åpne e‑posten")
    hands.look("06-draft")
    driver.keys("Escape")
    driver.take_focus()
    hands.see("1 sendt tilbake", f"Sendt tilbake av {AUTHOR}")


def end_office(hands: OfficeHands) -> None:
    """Close the collection, and what is left of the program."""
    driver = hands.driver
    driver.xdotool("key", "ctrl+q")
    main = wait_for(lambda: driver.find_window("^Kplan$") or driver.process.poll() is not None)
    if isinstance(main, str):
        driver.window = main
        driver.take_focus()
        driver.xdotool("key", "ctrl+q")
    driver.process.wait(30)


def is_all_there(hands: OfficeHands) -> None:
    hands.see("17 av 19", "1 sendt tilbake")
    hands.look("20-again")


def follow_return(hands: OfficeHands, mail: Path) -> None:
    driver = hands.driver
    driver.keys("ctrl+o")
    hands.answer_file_dialog(mail)
    hands.see("Leveransen er sendt tilbake", REASON, date_text(NEW_DEADLINE))
    hands.look("30-receipt")
    hands.close()
    hands.see(f"Frist {date_text(NEW_DEADLINE)}")


def read_return(mail: Path, trial: Trial) -> None:
    """The draft is unsent, with a receipt that its schema allows, of the delivery that counts."""
    message, attached = read_mail(mail)
    assert message["X-Unsent"] == "1"
    (name,) = attached
    receipt = mail.parent / name
    assert receipt.read_bytes() == attached[name]
    said = read_json(receipt)
    assert (said["status"], said["reason"]) == ("returned", REASON)
    assert said["deadline"] == NEW_DEADLINE.isoformat()
    assert said["revision"] == trial.reports[RETURNED].revision


@pytest.mark.parametrize(
    ("text_scale", "key_delay"), [(100, 5), (200, 60)], ids=["quick", "large-text-slow"]
)
def test_from_the_mails_to_the_edition(
    screen: Screen,
    trial: Trial,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_scale: int,
    key_delay: int,
) -> None:
    search_path, opened = fake_mail_program(tmp_path / "programs")
    monkeypatch.setenv("PATH", search_path)
    size: Point = (1280, 800)
    pictures = tmp_path / "pictures"
    collection = tmp_path / "office" / "2014.ksamling"

    def started(home: Path, *files: Path) -> AbstractContextManager[DesktopDriver]:
        home.mkdir(exist_ok=True)
        return desktop_driver(screen, home, *files, size=size, text_scale=text_scale)

    with started(collection.parent) as driver:
        driver.key_delay = key_delay
        hands = OfficeHands(driver, collection, pictures, screen.letters)
        make_collection(hands)
        take_in(hands, tmp_path / "mails", trial)
        look_at_board(hands, trial)
        undo_and_redo_intake(hands)
        send_back(hands, trial)
        end_office(hands)
    with started(collection.parent, collection) as driver:
        hands = OfficeHands(driver, collection, pictures, screen.letters)
        is_all_there(hands)
        end_office(hands)

    (mail,) = collection.parent.glob("*/Sendt-tilbake*.eml")
    assert mail.name in opened.read_text(encoding="utf-8")
    read_return(mail, trial)
    report = tmp_path / "adviser" / "Nordland.kplan"
    report.parent.mkdir()
    assert kplan("import", tmp_path / "mails" / "2014-08-22 Nordland.eml", report).returncode == 0
    with started(report.parent, report) as driver:
        follow_return(OfficeHands(driver, report, pictures, screen.letters), mail)
