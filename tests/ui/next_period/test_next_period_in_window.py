"""The real window from one period to the next, to a corrected form, and back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.model.edits import SetHead
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.backups import Change
from kplan_desktop.storage.forms.form_files import form_file_name, write_form
from kplan_desktop.ui.form_library.install_dialog import InstallDialog
from kplan_desktop.ui.messages.error_dialog import OfferDialog
from kplan_desktop.ui.next_period.form_change_dialog import FormChangeDialog
from kplan_desktop.ui.next_period.form_news import newer_form
from kplan_desktop.ui.next_period.roll_over_dialog import RollOverDialog
from kplan_desktop.ui.next_period.upgrade_dialog import UpgradeDialog
from tests.domain.next_period.later_forms import corrected, in_nynorsk, next_period, with_texts
from tests.domain.samples import FIRST, FORM, SECOND
from tests.ui.driver import Driver, report_in

KEY = Qt.Key
NEXT = next_period()
REWORDED = "å ta fram en tydelig profil"


def install(home: Path, form: Form) -> None:
    """As the window does with a form that came by mail."""
    (home / "forms").mkdir(exist_ok=True)
    name = form_file_name(form.id, form.version)
    (home / "forms" / name).write_bytes(write_form(form))


def answering(monkeypatch: pytest.MonkeyPatch, driver: Driver, *, of: Form) -> list[str]:
    """Press Enter in the dialogs, once each shows its preview. Returns their totals.

    ``of`` is chosen where it is among several forms.
    """
    totals: list[str] = []

    def run(dialog: FormChangeDialog) -> int:
        dialog.show()
        dialog.form.setCurrentIndex(max(dialog.form.findData(of.id), 0))
        driver.window.context.background.finish()
        totals.append(dialog.totals.text().replace("\N{NO-BREAK SPACE}", " "))
        QTest.keyClick(dialog.form, KEY.Key_Return)
        return dialog.result()

    monkeypatch.setattr(RollOverDialog, "exec", run)
    monkeypatch.setattr(UpgradeDialog, "exec", run)
    return totals


def test_the_next_period_then_a_corrected_form_and_back(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, before = driver.session.path, driver.report
    target = tmp_path / "Kplan" / "Neste.kplan"
    target.parent.mkdir(exist_ok=True)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(target), ""))
    totals, actions = answering(monkeypatch, driver, of=NEXT), driver.window.actions_of_window
    install(tmp_path, NEXT)
    actions.next_period.trigger()
    driver.window.context.background.finish()
    copied = f"Tiltak, notater og indikatorer: {len(list(before.measures()))} kopiert · "
    assert totals[0].startswith(copied)
    assert driver.session.path == target
    assert driver.report.form == NEXT
    assert driver.report.origin is not None
    assert [m.text for m in driver.report.measures()] == [m.text for m in before.measures()]
    assert report_in(old) == before
    assert "Sør-Trøndelag" in driver.window.status.message.text()

    made = driver.report
    fixed = with_texts(NEXT, {FIRST: None, SECOND: REWORDED})
    install(tmp_path, corrected(fixed))
    actions.upgrade.trigger()
    driver.window.context.background.finish()
    upgraded = driver.report
    assert upgraded.form == corrected(fixed)
    assert [goal.id for goal in upgraded.parked] == [FIRST]
    assert upgraded.entry(FIRST) == made.entry(FIRST)
    assert list(upgraded.measures()) != []
    shows(driver)
    driver.wait_until_saved()
    assert driver.report_in_file() == upgraded
    kept = driver.kplan.documents.backups.backups(made.id)
    assert Change.FORM in {backup.before for backup in kept}
    actions.undo.trigger()
    assert driver.report == made
    shows(driver)
    actions.redo.trigger()
    assert driver.report == upgraded
    shows(driver)


def shows(driver: Driver) -> None:
    """Tree, page and side panel show the form of the report."""
    report, model = driver.report, driver.workspace.outline_model
    areas = [model.index(row) for row in range(model.rowCount())]
    assert [model.place(area).area_id for area in areas] == [area.id for area in report.areas()]
    for area, index in zip(report.areas(), areas, strict=True):
        goals = [model.place(model.index(row, 0, index)) for row in range(model.rowCount(index))]
        assert [goal.goal_id for goal in goals] == [goal.id for goal in area.goals]
    for number, entry in enumerate(report.goals):
        driver.show_goal(number)
        assert driver.page.goal_id == entry.goal_id
    driver.wait_until_checked()


def test_an_edition_in_another_language_is_one_step(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = driver.report
    edition = in_nynorsk(before.form)
    answering(monkeypatch, driver, of=edition)
    install(tmp_path, edition)
    driver.window.actions_of_window.upgrade.trigger()
    driver.window.context.background.finish()
    assert driver.report == replace(before, form=edition)
    assert "profil som gjev" in "\n".join(driver.shown_texts()) + driver.visible_text()
    driver.window.actions_of_window.undo.trigger()
    assert driver.report == before
    assert "profil som gjev" not in driver.visible_text()


def test_a_newer_form_is_told_of_once_when_the_report_is_opened(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, banner = driver.kplan.documents, driver.window._banner
    path, before = driver.session.path, driver.report
    documents.close()
    newest = replace(before.form, version=3)
    install(tmp_path, newest)
    answering(monkeypatch, driver, of=newest)
    documents.open(path)
    driver.window.context.background.finish()
    assert "versjon 3" in banner.text()
    assert banner.isVisible()
    banner.offers()[0].click()
    driver.window.context.background.finish()
    assert driver.report == replace(before, form=newest)
    assert not banner.isVisible()
    documents.close()
    documents.open(path)
    driver.window.context.background.finish()
    assert not banner.isVisible()


def test_a_form_of_the_next_period_is_offered_once_the_deadline_is_over() -> None:
    known, deadline = (NEXT, corrected(), in_nynorsk()), FORM.report.deadline
    after = deadline + dt.timedelta(1)
    assert newer_form(FORM, known, deadline, may_change=True) == corrected()
    assert newer_form(FORM, known, deadline, may_change=False) is None
    assert newer_form(FORM, known, after, may_change=False) == NEXT
    assert newer_form(FORM, (NEXT, in_nynorsk()), deadline, may_change=True) is None
    assert newer_form(NEXT, (FORM, NEXT), dt.date(2030, 1, 1), may_change=True) is None


def test_a_form_that_was_installed_leads_on(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def want(dialog: InstallDialog) -> int:
        dialog.is_wanted = True
        return 1

    before, strip = driver.report, driver.window.status.message
    monkeypatch.setattr(InstallDialog, "exec", want)
    asked: list[str] = []

    def look(dialog: FormChangeDialog) -> int:
        asked.append(dialog.request().form.id)
        return 0

    monkeypatch.setattr(RollOverDialog, "exec", look)
    monkeypatch.setattr(UpgradeDialog, "exec", look)
    for form in (NEXT, in_nynorsk(before.form)):
        driver.window.flows.forms.installing.take_in(write_form(form))
        driver.qtbot.waitUntil(lambda: bool(strip.buttons()))
        strip.buttons()[0].click()
        driver.window.context.background.finish()
        assert asked.pop() == form.id
        strip.clear()
    assert driver.report == before


def test_where_no_form_is_here_it_says_how_one_comes_in(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def run(dialog: OfferDialog) -> int:
        seen.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(OfferDialog, "exec", run)
    driver.window.actions_of_window.next_period.trigger()
    driver.window.context.background.finish()
    assert len(seen) == 1


def test_an_example_says_so_and_leads_back_and_not_to_a_newer_form(
    driver: Driver, tmp_path: Path
) -> None:
    documents, banner = driver.kplan.documents, driver.window._banner
    path = driver.session.path
    install(tmp_path, replace(driver.report.form, version=3))
    documents.create_example(path.with_name("Eksempel.kplan"))
    driver.window.context.background.finish()
    assert banner.isVisible()
    assert "eksempel" in banner.text()
    back, new, close = banner.offers()
    assert path.stem in back.text()
    assert new.text() == "Ny melding …"
    close.click()
    driver.window.context.background.finish()
    assert not banner.isVisible()
    back.click()
    assert driver.session.path == path


def test_an_example_that_is_used_for_a_report_is_none_any_more(driver: Driver) -> None:
    documents, banner = driver.kplan.documents, driver.window._banner
    documents.create_example(driver.session.path.with_name("Eksempel.kplan"))
    assert banner.isVisible()
    driver.session.do(SetHead(driver.report.unit_id, "Kari Nordmann"), "")
    assert not banner.isVisible()
