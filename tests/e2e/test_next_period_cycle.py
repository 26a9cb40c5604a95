"""A Word plan becomes a form, goes to an adviser, and her report becomes the next period's.

All of it by real keys, in three homes; every file that is left behind is then read by programs that
know nothing of Kplan (``left_behind``).
"""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.model.form import Form, NationalGoal, NationalMeasure, Period
from kplan_desktop.domain.model.report import GoalEntry
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from tests.e2e.delivery_hands import Hands, fake_mail_program
from tests.e2e.desktop_driver import DesktopDriver, Point, desktop_driver
from tests.e2e.left_behind import read_form, read_json, read_mail, read_pdf
from tests.e2e.running import Screen, wait_for
from tests.exchange.docx_reader.documents import plan
from tests.folders import ROOT
from tests.storage.samples import example_report
from tests.ui.driver import make_file, report_in

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

OLD = example_report()
NEW_GOAL = "å gi alle barn et tilbud i nærmiljøet"
GONE, REWORDED = "2.2", "1.2"
"""Numbers of goals in the shipped form: one that the plan lacks, and one in other words."""

ADDRESS = "kontor@example.org"
TITLE = "MELDING FRA FYLKENE"
ADDED = " Ogsaa i distriktene."
COUNTS = SEPARATOR.join(("10 kopiert", "43 hoppet over", "2 parkert"))


def planned_form(form: Form) -> Form:
    """What the office has planned in Word for the period after the one of ``form``."""
    areas = []
    for area in form.strategy_areas:
        goals = [goal for goal in area.goals if goal.number != GONE]
        goals = [
            replace(goal, text=goal.text.replace("dokumentere", "dokumentere og formidle"))
            if goal.number == REWORDED
            else goal
            for goal in goals
        ]
        if area.number == "2":
            measure = NationalMeasure(id="national-new", number="1", text="Prøve ut friplasser")
            goals.append(
                NationalGoal(
                    id="goal-new", number="2.4", text=NEW_GOAL, national_measures=(measure,)
                )
            )
        areas.append(replace(area, goals=tuple(goals)))
    period = Period(label="2014 – 16", first_year=2014, last_year=2016)
    return replace(form, plan=replace(form.plan, period=period), strategy_areas=tuple(areas))


def write_word_plan(path: Path) -> Path:
    form = planned_form(OLD.form)
    entries = tuple(GoalEntry(goal_id=goal.id) for goal in form.goals())
    path.write_bytes(plan(replace(OLD, form=form, goals=entries)).data())
    return path


class PeriodHands(Hands):
    """What hands do besides, between the dialogs of forms and of the next period."""

    def tree(self) -> list[str]:
        """What is said of the rows of the tree, which comes forward where it was out of the way."""
        if not self.driver.ask("widget", "Områder, mål og tiltak"):
            self.driver.keys("F9")
            wait_for(lambda: self.driver.ask("widget", "Områder, mål og tiltak"))
        views = self.driver.ask("spoken_items")
        return next(
            (rows for rows in views if any(row.startswith("Mål 1.1: ") for row in rows)), []
        )

    def parked(self) -> list[str]:
        """The numbers of the parked goals, in the order of the tree."""
        rows = self.tree()
        if "Parkert" not in rows:
            return []
        goals = (re.match(r"Mål (\S+): ", row) for row in rows[rows.index("Parkert") + 1 :])
        return [goal[1] for goal in goals if goal]


def make_form(hands: PeriodHands, document: Path) -> None:
    driver = hands.driver
    hands.close_welcome()
    hands.choose("Les inn, skjemaer og samlinger", "Skjemaer …")
    hands.into("Skjemaer")
    hands.look("01-forms")
    hands.press("Nytt skjema fra Word")
    hands.answer_file_dialog(document)
    hands.into("Nytt skjema fra Word")
    hands.see("Fant 3 strategiområder, 10 mål og 29 nasjonale tiltak.", "frist, adresse")
    hands.wait_for_item("Nasjonalt mål 2.3, usikkert", NEW_GOAL)
    hands.look("02-read")
    hands.press("Lag skjemautkast")
    hands.into("Skjemautkast")
    hands.look("03-draft")
    hands.go_to_item("Frist og innsending")
    driver.keys("Return")
    hands.wait_for_focus("Frist")
    driver.keys("ctrl+a")
    driver.write("20.08.2016")
    driver.keys("Return")
    hands.wait_for_focus("E‑postadressen meldingene sendes til")
    driver.keys("ctrl+a")
    driver.write(ADDRESS)
    hands.look("04-deadline")
    hands.go_to("Innholdet i skjemaet", "shift+Tab")
    driver.keys("Home", "Return")
    hands.go_to("Tittelen på meldingen")
    driver.keys("ctrl+a")
    driver.write(TITLE)
    hands.go_to("Innholdet i skjemaet", "shift+Tab")
    hands.go_to_item("2.3 ")
    driver.keys("Return")
    hands.go_to("Teksten i målet")
    driver.keys("ctrl+End")
    driver.write(" hele tiden")
    hands.look("05-goal")


def publish(hands: PeriodHands, sent: Path, version: int, *words: str) -> None:
    """Publish what is being edited, and pass it on by mail."""
    driver = hands.driver
    driver.click(driver.centre("widget", "Gi ut skjemaet …"))
    hands.into("Gi ut skjemaet")
    hands.see(f"Versjon {version}, ", ADDRESS, *words)
    hands.look(f"06-publish-{version}")
    driver.keys("Return")
    hands.into("Skjemaet er gitt ut")
    hands.look(f"07-published-{version}")
    driver.keys("Return")
    hands.answer_file_dialog(sent)
    hands.see("E‑posten er åpnet i e‑postprogrammet ditt")
    driver.take_focus()
    hands.look(f"08-sent-{version}")


def correct_form(hands: PeriodHands) -> None:
    driver = hands.driver
    hands.choose("Les inn, skjemaer og samlinger", "Skjemaer …")
    hands.into("Skjemaer")
    assert "2014 – 16" in driver.ask("current_item")
    hands.press("Rett skjemaet")
    hands.into("Skjemautkast")
    hands.go_to_item("3.1 ")
    driver.keys("Delete")
    hands.see("Fjerne mål 3.1?", "«Parkert»")
    hands.look("09-removal")
    hands.go_to("Fjern", "shift+Tab")
    driver.keys("Return")
    wait_for(lambda: not any(row.startswith("3.1 ") for row in driver.ask("spoken_items")[0]))


def install(hands: PeriodHands, file: Path, version: int, *words: str) -> None:
    driver = hands.driver
    driver.keys("ctrl+o")
    hands.answer_file_dialog(file)
    hands.into("Et skjema")
    hands.see("Melding om virksomheten 2014 – 16", TITLE, "20.08.2016", *words)
    hands.look(f"10-install-{version}")
    driver.keys("Return")
    hands.see("Lagt inn: Melding om virksomheten 2014 – 16")
    driver.take_focus()
    hands.look(f"11-installed-{version}")


def begin_next_period(hands: PeriodHands) -> None:
    driver = hands.driver
    hands.choose("Denne meldingen", "Ny periode …")
    hands.into("Ny periode")
    hands.see(COUNTS, "tatt vare på under «Parkert»")
    hands.wait_for_item(f"{GONE} → Parkert")
    hands.wait_for_item(f"{REWORDED} → {REWORDED}", "Lagt til: «og formidle»")
    hands.look("12-next-period")
    hands.press("Lag meldingen")
    hands.answer_file_dialog(hands.report)
    hands.see(COUNTS, "«Sør-Trøndelag» er som før.")
    driver.take_focus()
    hands.look("13-begun")


def move_parked(hands: PeriodHands) -> None:
    driver = hands.driver
    assert hands.parked() == [GONE]
    driver.click(driver.centre("item", "1.1"))
    hands.go_to_item("initiere videre samhandling", most=60)
    driver.keys("Return")
    hands.wait_for_focus("Tiltak 2")
    hands.look("14-parked")
    driver.keys("ctrl+m")
    hands.wait_for_focus("Finn målet")
    driver.write("2.1")
    driver.keys("Return")
    hands.see("Flyttet til 2.1.")
    driver.take_focus()
    hands.look("15-moved")


def adopt_and_go_on(hands: PeriodHands) -> None:
    driver = hands.driver
    hands.choose("Denne meldingen", "Vedta planen …")
    hands.wait_for_focus("Vedtatt av")
    driver.write("styret")
    driver.keys("Return")
    hands.see("Planen er vedtatt.")
    driver.take_focus()
    hands.tree()
    hands.go_to("Områder, mål og tiltak", "shift+Tab", most=40)
    driver.keys("Home")
    hands.go_to_item("Mål 2.1: ", most=60)
    driver.keys("Return")
    hands.wait_for_focus("Tiltak 1")
    driver.keys("ctrl+End")
    driver.write(ADDED)
    hands.see("I planen: …")
    driver.keys("F2")
    driver.centre("widget", "Delvis gjennomført")
    driver.keys("Down", "Down", "Return")
    hands.see("Delvis gjennomført")
    hands.wait_for_focus("Hvorfor")
    driver.write("Lite penger")
    hands.wait_stored("SELECT reason FROM outcome", lambda rows: rows == [("Lite penger",)])
    hands.look("16-outcome")


def change_edition(hands: PeriodHands) -> None:
    driver = hands.driver
    hands.choose("Denne meldingen", "Bytt til ny versjon av skjemaet …")
    hands.into("Bytt til ny versjon")
    hands.see("ett mål parkert", "«Parkert»: 3.1.")
    hands.look("17-new-edition")
    hands.press("Bytt skjema")
    hands.see("Byttet til versjon 2.", "blant de tidligere versjonene")
    driver.take_focus()
    assert hands.parked() == ["3.1", GONE]
    hands.look("18-changed")
    driver.keys("ctrl+z")
    wait_for(lambda: hands.parked() == [GONE])
    driver.keys("ctrl+y")
    wait_for(lambda: hands.parked() == ["3.1", GONE])
    hands.look("19-redone")


def make_documents(hands: PeriodHands, folder: Path) -> None:
    for name, label in (("melding", "meldingen"), ("plan", "virksomhetsplanen")):
        hands.choose("Dokumenter og utskrift", f"Lag PDF av {label} …")
        hands.answer_file_dialog(folder / f"{name}.pdf")
        hands.see(f"Laget: {name}.pdf")
        hands.driver.take_focus()


def pass_on(hands: PeriodHands, packed: Path) -> None:
    hands.choose("Denne meldingen", "Gi videre …")
    hands.into("Gi videre")
    hands.see("Tidligere versjoner")
    hands.look("20-pass-on")
    hands.driver.keys("Return")
    hands.answer_file_dialog(packed)
    hands.see(f"Laget: {packed.name}")
    hands.driver.take_focus()
    hands.look("21-passed-on")


def take_over(hands: PeriodHands, packed: Path) -> None:
    driver = hands.driver
    hands.close_welcome()
    driver.keys("ctrl+o")
    hands.answer_file_dialog(packed)
    hands.into("En melding gitt videre")
    hands.see("Sør-Trøndelag", "2014 – 16")
    hands.look("22-take-over")
    driver.keys("Return")
    hands.answer_file_dialog(hands.report)
    hands.see("Overtatt, med")
    driver.take_focus()
    assert hands.parked() == ["3.1", GONE]
    hands.look("23-taken-over")


def end(driver: DesktopDriver) -> None:
    driver.xdotool("key", "ctrl+q")
    driver.process.wait(30)


def read_forms(sent: list[Path]) -> None:
    """Each form is as written in the window, and the e-mail has the very file."""
    forms = []
    for number, path in enumerate(sent, start=1):
        form = read_form(path)
        assert form["version"] == number
        assert form["report"]["submit_to"] == ADDRESS
        assert form["report"]["deadline"] == "2016-08-20"
        assert form["report"]["title"] == TITLE
        mail, attached = read_mail(path.with_suffix(".eml"))
        assert mail["To"] is None
        assert list(attached.values()) == [path.read_bytes()]
        forms.append(form)
    numbers = [
        [goal["number"] for area in form["strategy_areas"] for goal in area["goals"]]
        for form in forms
    ]
    assert numbers[1] == [number for number in numbers[0] if number != "3.1"]
    texts = [goal["text"] for area in forms[0]["strategy_areas"] for goal in area["goals"]]
    assert f"{NEW_GOAL} hele tiden" in texts
    former = [goal.text for goal in OLD.form.goals() if goal.number == GONE]
    assert not set(former) & set(texts)


def read_documents(folder: Path, report: Path) -> None:
    planned = next(m.text for m in OLD.entry("goal-2.1").measures)
    said, adopted = read_pdf(folder / "melding.pdf"), read_pdf(folder / "plan.pdf")
    assert planned.rstrip(".") in adopted
    assert ADDED.strip() not in adopted
    assert "Planen vedtatt " in adopted
    assert " av styret" in adopted
    assert ADDED.strip() in said
    assert f"I planen: {planned[:30]}" in said
    assert "Utfall: delvis gjennomført. Lite penger" in said
    assert "Parkert" in said
    assert "Forankre organisasjonens visjon" in said[said.index("Parkert") :]
    bundle = folder / "melding.kplan.json"
    program = [sys.executable, "-m", "kplan_desktop"]
    subprocess.run([*program, "export", report, "--bundle", bundle], check=True, cwd=ROOT)
    content = read_json(bundle)
    text = json.dumps(content, ensure_ascii=False)
    assert content["plan_adoption"]["name"] == "styret"
    assert [goal["number"] for goal in content["parked"]] == ["3.1", GONE]
    assert "Lite penger" in text
    assert planned in text


def read_packed(packed: Path, report: Path) -> None:
    with zipfile.ZipFile(packed) as pack:
        assert pack.testzip() is None
        manifest = json.loads(pack.read("kplan-hand-over.json"))
        names = {each["name"] for each in manifest["files"]}
        assert names < set(pack.namelist())
        kinds = [each["kind"] for each in manifest["files"]]
        assert "version" in kinds
        inside = pack.read(f"{report.stem}.kplan")
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.deserialize(inside)
        assert memory.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert memory.execute("SELECT reason FROM outcome").fetchall() == [("Lite penger",)]


@pytest.mark.parametrize(
    ("text_scale", "key_delay"), [(100, 5), (200, 60)], ids=["quick", "large-text-slow"]
)
def test_from_the_word_plan_to_the_successor(
    screen: Screen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    text_scale: int,
    key_delay: int,
) -> None:
    search_path, opened = fake_mail_program(tmp_path / "programs")
    monkeypatch.setenv("PATH", search_path)
    size: Point = (1280, 800)
    pictures = tmp_path / "pictures"

    sent = [tmp_path / f"Skjema {number}.kplan-form.json" for number in (1, 2)]
    packed = tmp_path / "Meldingen.zip"

    def at_work(who: str, *files: Path, do: Callable[[PeriodHands], None]) -> Path:
        home = tmp_path / who
        report = home / "Sør-Trøndelag 2014-16.kplan"
        home.mkdir(exist_ok=True)
        with desktop_driver(screen, home, *files, size=size, text_scale=text_scale) as driver:
            driver.key_delay = key_delay
            do(PeriodHands(driver, report, pictures, screen.letters))
            end(driver)
        return report

    def publish_first(hands: PeriodHands) -> None:
        make_form(hands, write_word_plan(tmp_path / "Virksomhetsplan.docx"))
        publish(hands, sent[0], 1)

    def publish_correction(hands: PeriodHands) -> None:
        hands.close_welcome()
        correct_form(hands)
        publish(hands, sent[1], 2, "annerledes enn i versjon 1", "mål 3.1, går ikke tapt")

    def follow(hands: PeriodHands) -> None:
        install(hands, sent[0], 1, "ikke her fra før")
        begin_next_period(hands)
        move_parked(hands)
        adopt_and_go_on(hands)
        install(hands, sent[1].with_suffix(".eml"), 2, "Versjon 1 er her")
        change_edition(hands)
        make_documents(hands, tmp_path)
        pass_on(hands, packed)

    at_work("office", do=publish_first)
    at_work("office", do=publish_correction)
    assert len(opened.read_text(encoding="utf-8").splitlines()) == 2
    old = tmp_path / "Sør-Trøndelag.kplan"
    make_file(old, OLD)
    report = at_work("adviser", old, do=follow)
    taken = at_work("successor", do=lambda hands: take_over(hands, packed))
    assert report_in(old) == OLD
    assert report_in(taken) == report_in(report)
    read_forms(sent)
    read_documents(tmp_path, report)
    read_packed(packed, report)
