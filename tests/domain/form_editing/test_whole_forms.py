"""Whole forms made from nothing by the changes that the editor offers."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kplan_desktop.domain.form_editing import head_changes as head
from kplan_desktop.domain.form_editing import list_changes as lists
from kplan_desktop.domain.form_editing import outline_changes as outline
from kplan_desktop.domain.form_editing.form_warnings import WarningKind, form_warnings
from kplan_desktop.domain.form_editing.new_forms import empty_form, form_like, ready_to_publish
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.form import Form
from kplan_desktop.storage.forms.form_files import read_form, write_form

UNITS = (
    "Østfold\nAkershus\nOslo\nHedmark\nOppland\n"
    "Møre og Romsdal\nSør-Trøndelag\nNord-Trøndelag\nNordland\nTroms og Finnmark"
)


def begun(language: str) -> Form:
    """A form of 2011–2012 with ten units and two metrics, and no areas yet."""
    form = empty_form(language, first_year=2011, last_year=2012)
    form = head.with_head_text(form, head.HeadField.ORGANISATION, "Norsk kulturskoleråd")
    form = head.with_head_text(form, head.HeadField.STRATEGY, "Virksomhetsplan")
    form = head.with_head_text(form, head.HeadField.SUBMIT_TO, "kontor@example.org")
    form = head.with_instructions(form, ["Skriv kort."])
    form = lists.with_units_added(form, 0, outline.pasted_texts(UNITS)).form
    lines = ("kommune, kommuner", "time, timer")
    return lists.with_metrics_added(form, 0, lines, adds_up="units").form


def with_goals(form: Form, areas: list[str], goals: int) -> Form:
    """The form with goals of two national measures each, and the last of each area without."""
    added = outline.with_added(form, None, 0, areas)
    form = outline.renumbered(added.form)
    for area_id in added.ids:
        texts = [f"{n}. å nå mål {n} i {area_id}" for n in range(1, goals + 1)]
        new = outline.with_added(form, area_id, 0, outline.pasted_texts("\n".join(texts)))
        form = new.form
        for goal_id in new.ids[:-1]:
            form = outline.with_added(form, goal_id, 0, ("Delta", "Samhandle")).form
    return form


def test_a_form_of_areas_a_b_and_c_with_goals_from_1_under_each() -> None:
    form = begun("nb")
    first = outline.with_added(form, None, 0, ("Kulturskolen i samfunnet",))
    form = outline.with_number(first.form, first.ids[0], "A")
    form = outline.with_added(form, None, 1, ("Utvikling", "Organisasjon")).form
    goal = outline.with_added(form, first.ids[0], 0, ("å synliggjøre",))
    form = outline.with_number(goal.form, goal.ids[0], "1")
    for area in form.strategy_areas:
        there = len(area.goals)
        texts = [f"å nå {n} i {area.number}" for n in range(there, 4)]
        form = outline.with_added(form, area.id, there, texts).form
    form = outline.with_added(form, goal.ids[0], 0, ("Delta", "Samhandle")).form
    assert [area.number for area in form.strategy_areas] == ["A", "B", "C"]
    assert [goal.number for goal in form.goals()] == ["1", "2", "3", "4"] * 3
    assert [unit.id for unit in form.units][-1] == "troms-og-finnmark"
    ready = ready_to_publish(form)
    assert form_faults(ready) == []
    assert form_warnings(ready, dt.date(2011, 1, 1)) == []
    assert ready.format == "kplan-form/1"
    assert read_form(write_form(ready)) == ready


def test_a_form_of_thirty_goals_and_the_next_periods_after_it() -> None:
    form = with_goals(begun("nn"), ["Område", "Anna område", "Tredje område"], 10)
    assert len(list(form.goals())) == 30
    assert [goal.number for goal in form.goals()][8:12] == ["1.9", "1.10", "2.1", "2.2"]
    ready = ready_to_publish(form)
    assert form_faults(ready) == []
    assert form_warnings(ready, dt.date(2011, 1, 1)) == []
    later = form_like(ready, first_year=2013, last_year=2014, known_ids={ready.id})
    first, second = later.strategy_areas[:2]
    moved = outline.with_moved(later, first.goals[0].id, second.id, 0)
    assert {w.kind for w in form_warnings(moved, dt.date(2013, 1, 1))} == {WarningKind.OUT_OF_ORDER}
    assert form_warnings(outline.renumbered(moved), dt.date(2013, 1, 1)) == []
    assert {goal.id for goal in moved.goals()} == {goal.id for goal in form.goals()}


def test_an_edition_in_nynorsk_has_the_ids_of_the_form() -> None:
    form = ready_to_publish(with_goals(begun("nb"), ["Område"], 2))
    edition = replace(form, format="kplan-form/2", id=f"{form.id}-nn", edition_of=form.id)
    edition = head.with_head_text(edition, head.HeadField.LANGUAGE, "nn")
    for goal in form.goals():
        edition = outline.with_wording(edition, goal.id, f"{goal.text} på nynorsk")
    assert form_faults(edition) == []
    assert edition.subject_id == form.id
    assert [goal.id for goal in edition.goals()] == [goal.id for goal in form.goals()]
