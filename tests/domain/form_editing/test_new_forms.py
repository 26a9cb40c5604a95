"""New forms from the last one and from nothing, and the version and format of what is published."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_editing.head_changes import HeadField, with_head_text
from kplan_desktop.domain.form_editing.list_changes import with_metric
from kplan_desktop.domain.form_editing.new_forms import (
    edition_like,
    empty_form,
    form_like,
    ready_to_publish,
    to_edit,
)
from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.form_format.form_fault import FaultKind, FormFault
from kplan_desktop.domain.model.form import Column, Form, Period, Unit
from kplan_desktop.storage.forms.form_files import FormLibrary, read_form
from tests.folders import ROOT
from tests.strategies import forms

PUBLISHED = FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014", 1)
DEFINED = FormLibrary(ROOT / "forms").load("strategi-2020-2012-2014", 2)
TEN_UNITS = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())


def test_the_next_periods_form_has_all_elements_under_their_ids() -> None:
    form = form_like(DEFINED, first_year=2014, last_year=2016, known_ids={DEFINED.id})
    assert list(element_ids(form)) == list(element_ids(DEFINED))
    assert form.strategy_areas == DEFINED.strategy_areas
    assert (form.id, form.version) == ("strategi-2020-2014-2016", 1)
    assert form.report.period == Period(label="2014-2016", first_year=2014, last_year=2016)
    assert form.plan.period == Period(label="2015 – 16", first_year=2015, last_year=2016)
    assert form.report.deadline == dt.date(2016, 8, 21)
    assert form.report.columns[2].subheading == "Regional virksomhetsplan 2014-2016"
    assert form.report.columns[3].heading == "Melding om virksomheten i fylke/region 2014-2016"
    assert form.report.columns[0].subheading == "Strategi 2020"
    assert form.report.instructions == DEFINED.report.instructions
    assert form_faults(form) == []


def test_an_edition_is_the_same_form_in_another_language() -> None:
    form = edition_like(DEFINED, "nn", known_ids={DEFINED.id})
    assert (form.id, form.version, form.language) == (f"{DEFINED.id}-nn", 1, "nn")
    assert form.subject_id == DEFINED.id
    assert list(element_ids(form)) == list(element_ids(DEFINED))
    assert form_faults(form) == []
    back = edition_like(form, "se", known_ids={DEFINED.id, form.id, f"{DEFINED.id}-se"})
    assert (back.id, back.edition_of) == (f"{DEFINED.id}-se-2", DEFINED.id)


def test_its_own_id_is_not_that_of_another_form() -> None:
    known = {"strategi-2020-2014-2016", "strategi-2020-2014-2016-2"}
    form = form_like(PUBLISHED, first_year=2014, last_year=2016, known_ids=known)
    assert form.id == "strategi-2020-2014-2016-3"
    same = form_like(PUBLISHED, first_year=2012, last_year=2014)
    assert same.id == "strategi-2020-2012-2014-2"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Plan 2012-2014", "Plan 2020-2023"),
        ("Plan 2012–14", "Plan 2020–23"),
        ("Plan 2012 og 2014", "Plan 2020 og 2023"),
        ("2013/2014", "2021/2023"),
        ("2011-2014 og 2014", "2011-2014 og 2014"),
        ("Strategi 2020", "Strategi 2020"),
        ("tlf. 20122014", "tlf. 20122014"),
    ],
)
def test_only_spans_of_its_periods_are_moved(old: str, new: str) -> None:
    base = replace(PUBLISHED, report=replace(PUBLISHED.report, title=old))
    assert form_like(base, first_year=2020, last_year=2023).report.title == new


def test_a_single_year_is_moved_but_not_in_the_strategys_name() -> None:
    year = Period(label="2020", first_year=2020, last_year=2020)
    column = Column(heading="Strategi 2020", subheading="Mål for 2020")
    report = replace(PUBLISHED.report, period=year, columns=(column,) * 4)
    base = replace(PUBLISHED, report=report, plan=replace(PUBLISHED.plan, period=year))
    form = form_like(base, first_year=2021, last_year=2021)
    assert form.report.period.label == "2021"
    assert form.report.columns[0] == Column(heading="Strategi 2020", subheading="Mål for 2021")
    longer = form_like(base, first_year=2021, last_year=2022)
    assert longer.plan.period == Period(label="2021–2022", first_year=2021, last_year=2022)
    back = form_like(longer, first_year=2023, last_year=2023)
    assert back.report.period.label == "2023"


def test_a_leap_day_moves_to_the_day_before_it() -> None:
    base = replace(PUBLISHED, report=replace(PUBLISHED.report, deadline=dt.date(2016, 2, 29)))
    form = form_like(base, first_year=2015, last_year=2017)
    assert form.report.deadline == dt.date(2019, 2, 28)


def test_units_that_are_gone_are_left_out_and_inherited_from() -> None:
    units = (
        Unit(id="a", name="A", valid_to=dt.date(2013, 12, 31), predecessors=("før",)),
        Unit(id="b", name="B", valid_to=dt.date(2014, 12, 31), predecessors=("a",)),
        Unit(id="c", name="C", valid_from=dt.date(2015, 1, 1), predecessors=("b",)),
        Unit(id="d", name="D", valid_to=dt.date(2015, 6, 30)),
    )
    form = form_like(replace(PUBLISHED, units=units), first_year=2015, last_year=2016)
    assert [(unit.id, unit.predecessors) for unit in form.units] == [
        ("c", ("b", "a", "før")),
        ("d", ()),
    ]
    now = form.unit_now("a")
    assert now is not None
    assert now.id == "c"


def test_neither_the_case_nor_the_edition_is_taken_along() -> None:
    base = replace(to_edit(PUBLISHED), edition_of="annet")
    base = with_head_text(base, HeadField.CASE_REFERENCE, "12/345")
    form = form_like(base, first_year=2014, last_year=2016)
    assert (form.report.case_reference, form.edition_of) == ("", "")


@pytest.mark.parametrize("language", ["nb", "nn", "nn-NO", "se"])
def test_a_form_from_nothing_lacks_only_what_its_publisher_knows(language: str) -> None:
    form = empty_form(language, first_year=2030, last_year=2031, known_ids={"skjema-2030-2031"})
    assert form.id == "skjema-2030-2031-2"
    assert {str(fault) for fault in form_faults(form)} == {
        "the form has no strategy areas",
        "the form has no units",
        "organisation: the text is empty",
        "strategy: the text is empty",
        "report.submit_to: the text is empty",
        'report.submit_to: "" is not one e-mail address',
    }


def test_a_form_that_was_never_published_is_version_1_of_the_lowest_format() -> None:
    form = form_like(PUBLISHED, first_year=2014, last_year=2016)
    ready = ready_to_publish(form)
    assert (ready.version, ready.format) == (1, "kplan-form/1")
    defined = with_metric(form, replace(form.metrics[0], definition="Kommuner som deltok."))
    assert ready_to_publish(defined).format == "kplan-form/2"


def test_the_version_counts_up_only_where_something_has_changed() -> None:
    draft = to_edit(PUBLISHED)
    assert ready_to_publish(draft, [PUBLISHED]) is PUBLISHED
    changed = with_head_text(draft, HeadField.REPORT_TITLE, "MELDING ")
    ready = ready_to_publish(changed, [DEFINED, PUBLISHED])
    assert (ready.version, ready.format) == (3, "kplan-form/2")
    assert ready.report.title == "MELDING"
    ready = ready_to_publish(changed, [PUBLISHED])
    assert (ready.version, ready.format) == (2, "kplan-form/1")
    defined = with_metric(draft, DEFINED.metrics[0])
    assert ready_to_publish(defined, [PUBLISHED]).format == "kplan-form/2"


@given(forms())
def test_a_published_form_that_is_not_changed_is_the_published_one(form: Form) -> None:
    assert ready_to_publish(to_edit(form), [form]) is form


def test_a_published_form_whose_texts_end_in_spaces_is_not_changed_by_that() -> None:
    spaced = replace(PUBLISHED, plan=replace(PUBLISHED.plan, title=f"{PUBLISHED.plan.title} "))
    assert ready_to_publish(to_edit(spaced), [spaced]) is spaced


@given(forms())
def test_the_form_of_another_period_has_no_faults(form: Form) -> None:
    period = form.report.period
    first = period.first_year + 2
    later = form_like(form, first_year=first, last_year=period.last_year + 2)
    faults = form_faults(ready_to_publish(later))
    assert faults == ([] if later.units else [FormFault(FaultKind.NO_UNITS)])
