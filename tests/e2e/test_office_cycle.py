"""A folder of mails becomes one joint report: by two commands, and by real keys in the window.

What comes out is read by programs that know nothing of Kplan (``joint_figures``, ``left_behind``)
and held against the truth of the generator (``tests.office``).
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kplan_desktop.domain.text.formatting import date_text
from tests.e2e.delivery_hands import fake_mail_program
from tests.e2e.desktop_driver import DesktopDriver, Point, desktop_driver
from tests.e2e.joint_figures import ALL, pdf_tables, true_tables, workbook_tables
from tests.e2e.left_behind import read_json, read_mail, read_pdf
from tests.e2e.office_hands import OfficeHands
from tests.e2e.running import Screen, wait_for
from tests.folders import ROOT
from tests.office.bundles import bundle_bytes
from tests.office.trial import DAMAGED, Trial, write_trial

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

SEED = 16
TITLE = "Felles melding"
AUTHOR = "Eva Dahl"
EDITION = "Utgave 1"
TEXT = "Skolene ble flere."
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


def make_collection(hands: OfficeHands) -> None:
    driver = hands.driver
    hands.close_welcome()
    hands.choose("Les inn, skjemaer og samlinger", "Ny samling …")
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
    hands.answer_with_all(folder, "2014-08-13 Oslo.eml")
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
    driver.click(driver.centre("widget", "Angre inntak av leveranser"))
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


def decide(hands: OfficeHands, trial: Trial, most: int) -> None:
    """Decide joint events as they are proposed; the first decision is undone and done again."""
    driver = hands.driver
    groups = list(trial.truth["joint_groups"])
    driver.keys("ctrl+3")
    hands.open_section("Fellesarrangement", len(groups))
    hands.look("07-joint-events")
    hands.go_to_decisions("Home")
    for number in range(min(most, len(groups))):
        units = hands.units_to_decide()
        group = next(each for each in groups if _units(trial, each["members"]) == units)
        groups.remove(group)
        driver.click(driver.centre("widget", "Samme, tell én gang"))
        hands.see("Samme, telles én gang")
        if number == 0:
            hands.look("08-decided")
            driver.keys("ctrl+z")
            hands.see("Ikke avklart", f"({len(groups) + 1})")
            driver.keys("ctrl+y")
            hands.see("Samme, telles én gang", f"Avgjort av {AUTHOR}")
        for metric, rule in group["figures"].items():
            choose_figure(hands, trial, metric, rule)
        hands.go_to_decisions("Down")


def _units(trial: Trial, members: Iterable[Mapping[str, str]]) -> set[str]:
    return {trial.reports[each["unit"]].unit_name for each in members}


def decide_metrics(hands: OfficeHands, trial: Trial) -> None:
    """Count own metrics as one where they are; no others are proposed."""
    driver = hands.driver
    groups = [each for each in trial.truth["own_metrics"] if each["same"]]
    hands.open_section("Egne indikatorer", len(groups))
    hands.go_to_decisions("Home")
    for _ in groups:
        units = hands.units_to_decide()
        members = [each["metrics"] for each in groups]
        named = [[{"unit": key.partition("/")[0]} for key in keys] for keys in members]
        assert units in [_units(trial, each) for each in named]
        driver.click(driver.centre("widget", "Samme, tell som én"))
        hands.see(f"Avgjort av {AUTHOR}")
        hands.go_to_decisions("Down")
    hands.look("09-own-metrics")


def choose_figure(hands: OfficeHands, trial: Trial, metric: str, rule: Mapping[str, str]) -> None:
    """Choose whose figure counts as the trial's makers do."""
    (label,) = {
        each["plural"] for each in trial.reports[RETURNED].form["metrics"] if each["id"] == metric
    }
    hands.go_to(f"Hvem sitt tall teller? {label.capitalize()}", most=24)
    words = {"largest": "Det største", "sum": "Summen"}
    if rule["rule"] == "unit":
        wanted = f"{trial.reports[rule['unit']].unit_name}: "
    else:
        wanted = words[rule["rule"]]
    hands.driver.keys("Home")
    for _ in range(6):
        if hands.driver.ask("focus")["text"].replace("\xa0", " ").startswith(wanted):
            return
        hands.driver.keys("Down")
    raise AssertionError(f"{wanted!r} is not offered")


def write_and_leave_out(hands: OfficeHands, note: str) -> None:
    driver = hands.driver
    driver.keys("ctrl+4")
    hands.go_to("Kontorets tekst under 1.1")
    driver.write(TEXT)
    hands.go_to("Enhetenes notater under 1.1")
    driver.keys("Home")
    hands.go_to_item(note)
    driver.keys("Delete")
    hands.see("Utelatt: ", note[:20])
    hands.look("10-written")


def make_edition(hands: OfficeHands) -> None:
    driver = hands.driver
    driver.click(driver.centre("widget", "Lag felles melding"))
    hands.wait_for_focus("Et utkast")
    driver.keys("Down")
    hands.go_to("Excel")
    driver.keys("space")
    hands.look("11-make")
    hands.press("Lag")
    hands.see(f"Laget: {EDITION}", f"{TITLE} – {EDITION}.pdf", f"{TITLE} – {EDITION}.xlsx")
    hands.look("12-made")
    hands.press("Lukk")
    driver.take_focus()


def is_all_there(hands: OfficeHands) -> None:
    driver = hands.driver
    hands.see("17 av 19", "1 sendt tilbake")
    hands.look("20-again")
    driver.keys("ctrl+4")
    hands.go_to("Kontorets tekst under 1.1")
    assert driver.ask("focus")["text"] == TEXT
    hands.wait_for_item("Utelatt: 1")


def take_in_late(hands: OfficeHands, late: Path, name: str) -> None:
    """What comes after an edition is told of there."""
    driver = hands.driver
    driver.keys("ctrl+i")
    hands.answer_with_all(late.parent, late.name)
    hands.see("1 tatt inn", "Kopier oversikten")
    driver.keys("Escape")
    driver.take_focus()
    hands.go_to("Områder og mål i felles melding", most=24)
    hands.go_to_item("Utgaver: 1")
    hands.see(EDITION, f"1 enhet har levert siden: {name}.")
    hands.look("21-late")


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


def read_edition(collection: Path, trial: Trial, note: str) -> None:
    """The edition's totals are the right ones, and the command makes the same bytes of it."""
    pdf = collection.with_name(f"{TITLE} – {EDITION}.pdf")
    right = true_tables(trial, "after")
    assert workbook_tables(pdf.with_suffix(".xlsx")) == right
    assert pdf_tables(pdf, trial) == {at: rows for at, rows in right.items() if at[0] == ALL}
    text = read_pdf(pdf)
    assert TEXT in text
    assert note not in text
    again = collection.with_name("again.pdf")
    made = kplan("compile", collection, "--edition", EDITION, "--pdf", again)
    assert made.returncode == 0, made.stderr
    assert again.read_bytes() == pdf.read_bytes()


def note_to_leave_out(trial: Trial) -> str:
    """The text of a note under the first goal that no other note has."""
    all_texts = [
        note.text
        for report in trial.reports.values()
        for goal in report.goals
        for note in goal.all_notes()
    ]
    first = trial.reports["ostfold"].goals[0]
    return next(n.text for n in first.all_notes() if sum(n.text in t for t in all_texts) == 1)


@pytest.mark.parametrize(
    ("text_scale", "key_delay", "groups"),
    [(100, 5, 11), (200, 60, 1)],
    ids=["quick", "large-text-slow"],
)
def test_from_the_mails_to_the_edition(
    screen: Screen,
    trial: Trial,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_scale: int,
    key_delay: int,
    groups: int,
) -> None:
    search_path, opened = fake_mail_program(tmp_path / "programs")
    monkeypatch.setenv("PATH", search_path)
    size: Point = (1280, 800)
    pictures = tmp_path / "pictures"
    collection = tmp_path / "office" / "2014.ksamling"
    note, damaged = note_to_leave_out(trial), trial.reports[DAMAGED]
    late = tmp_path / "late" / "Vestfold.kplan.json"
    late.parent.mkdir()
    late.write_bytes(bundle_bytes(damaged))

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
        decide(hands, trial, groups)
        decide_metrics(hands, trial)
        write_and_leave_out(hands, note)
        make_edition(hands)
        end_office(hands)
    with started(collection.parent, collection) as driver:
        hands = OfficeHands(driver, collection, pictures, screen.letters)
        is_all_there(hands)
        take_in_late(hands, late, damaged.unit_name)
        end_office(hands)
    if groups == len(trial.truth["joint_groups"]):
        read_edition(collection, trial, note)

    (mail,) = collection.parent.glob("*/Sendt-tilbake*.eml")
    assert mail.name in opened.read_text(encoding="utf-8")
    read_return(mail, trial)
    report = tmp_path / "adviser" / "Nordland.kplan"
    report.parent.mkdir()
    assert kplan("import", tmp_path / "mails" / "2014-08-22 Nordland.eml", report).returncode == 0
    with started(report.parent, report) as driver:
        follow_return(OfficeHands(driver, report, pictures, screen.letters), mail)
