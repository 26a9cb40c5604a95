"""Forms that a report may come to: of the next period, corrected, in nynorsk, other ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace

from hypothesis import strategies as st

from kplan_desktop.domain.form_format.form_check import form_faults
from kplan_desktop.domain.model.form import Form, NationalGoal, Period, StrategyArea, Unit
from kplan_desktop.storage.forms.form_files import read_form
from tests.domain.samples import FORM
from tests.folders import TESTS

OTHER = read_form((TESTS / "forms" / "other-structure.json").read_bytes())
"""A form of areas A, B and C with the goals 1 to 4 under each, some without national measures."""

TEN_UNITS = (
    Unit(id="trondelag", name="Trøndelag", predecessors=("sor-trondelag", "nord-trondelag")),
    Unit(id="agder", name="Agder", predecessors=("aust-agder", "vest-agder")),
    Unit(id="vestland", name="Vestland", predecessors=("hordaland", "sogn-og-fjordane")),
    Unit(id="innlandet", name="Innlandet", predecessors=("hedmark", "oppland")),
    Unit(id="oslo-og-viken", name="Oslo og Viken", predecessors=("oslo", "akershus", "buskerud")),
    Unit(id="vestfold-og-telemark", name="Vestfold og Telemark", predecessors=("vestfold",)),
    Unit(id="rogaland", name="Rogaland"),
    Unit(id="more-og-romsdal", name="Møre og Romsdal"),
    Unit(id="nordland", name="Nordland"),
    Unit(id="finnmark-troms", name="Finnmark, Troms og Svalbard", predecessors=("troms",)),
)
"""Merged counties. Østfold, Telemark and Finnmark are not said to have become anything."""


def with_goals(form: Form, change: Callable[[NationalGoal], NationalGoal | None]) -> Form:
    """The form with each goal as ``change`` gives it, None to leave it out; not empty areas."""
    areas = []
    for area in form.strategy_areas:
        goals = tuple(goal for goal in map(change, area.goals) if goal is not None)
        areas.append(replace(area, goals=goals))
    changed = replace(form, strategy_areas=tuple(area for area in areas if area.goals))
    assert not form_faults(changed)
    return changed


def with_texts(form: Form, texts: Mapping[str, str | None]) -> Form:
    """The form with other wordings of some goals by their ids, None to leave one out."""

    def changed(goal: NationalGoal) -> NationalGoal | None:
        text = texts.get(goal.id, goal.text)
        return None if text is None else replace(goal, text=text)

    return with_goals(form, changed)


def next_period(form: Form = FORM, form_id: str = "strategi-2020-2014-2016") -> Form:
    """The same form two years later."""
    period = Period(label="2014-2016", first_year=2014, last_year=2016)
    return replace(
        form,
        id=form_id,
        version=1,
        plan=replace(form.plan, period=period),
        report=replace(form.report, period=period, deadline=dt.date(2016, 8, 21)),
    )


def corrected(form: Form = FORM) -> Form:
    """The next version of the same form."""
    return replace(form, version=form.version + 1)


def in_nynorsk(form: Form = FORM) -> Form:
    """The edition in nynorsk of some of a form: the same ids, two goals in other words."""
    texts = {
        "goal-1.1": "å utvikle ein profil som gjev organisasjonen ein tydeleg identitet",
        "goal-1.4": "å få ei forskrift om kulturskulen",
    }
    edition = replace(form, format="kplan-form/2", id=f"{form.id}-nynorsk", language="nn")
    return with_texts(replace(edition, edition_of=form.id), texts)


def of_thirty_goals() -> Form:
    """A form of five areas with six goals each, all of one kind of wording."""
    areas = tuple(
        StrategyArea(
            id=f"omrade-{letter}",
            number=letter.upper(),
            title=f"Område {letter.upper()}",
            goals=tuple(
                NationalGoal(
                    id=f"maal-{letter}{number}",
                    number=str(number),
                    text=f"å styrke {subject} i {place}",
                )
                for number, subject in enumerate(
                    ("dansen", "koret", "teateret", "korpsene", "billedkunsten", "filmen"), start=1
                )
            ),
        )
        for letter, place in zip(
            "abcde", ("grunnskolen", "barnehagen", "byene", "distriktene", "nord"), strict=True
        )
    )
    form = replace(FORM, id="tretti-maal", strategy_areas=areas)
    assert not form_faults(form)
    return form


WORDINGS = (
    "å styrke dansen",
    "å styrke dansen i nord",
    "Å styrke dansen.",
    "å gi alle barn plass",
    "å gje alle born plass",
    "Дом",
)
"""Wordings of goals, some alike, one without Latin letters."""


def other_forms(form: Form) -> st.SearchStrategy[Form]:
    """A form with other goals, of few ids and wordings, so that they meet those of the others."""
    numbered = st.tuples(
        st.sampled_from(WORDINGS), st.sampled_from([goal.id for goal in form.goals()])
    )
    goals = st.lists(numbered, min_size=1, max_size=6, unique_by=lambda goal: goal[1])
    area = form.strategy_areas[0]

    def with_these(drawn: list[tuple[str, str]]) -> Form:
        goals = tuple(
            NationalGoal(id=goal_id, number=str(number), text=text)
            for number, (text, goal_id) in enumerate(drawn, start=1)
        )
        return replace(form, strategy_areas=(replace(area, goals=goals),))

    return goals.map(with_these)
