"""Arbitrary forms and reports for property-based tests, with text as ugly as users can make it.

Every form passes ``form_faults`` and every report passes ``integrity_faults``: what they are made
of is strange, what they claim is not. Strategies are kept: to make one takes longer than to draw.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache

from hypothesis import settings
from hypothesis import strategies as st

from kplan_desktop.domain.form_format.form_check import MAX_CASE_REFERENCE, MAX_DEFINITION
from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.form import (
    AddsUp,
    Column,
    Form,
    FormFormat,
    Metric,
    NationalGoal,
    NationalMeasure,
    Period,
    PlanHead,
    ReportHead,
    StrategyArea,
    Unit,
)
from kplan_desktop.domain.model.report import (
    Activity,
    DateRange,
    Day,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    Outcome,
    OutcomeKind,
    PlanAdoption,
    RegionalMeasure,
    Report,
    ReportOrigin,
    Semester,
    Status,
    When,
    joined_times,
)

UGLY_LINES = (
    "AT&T <b>fet</b> </para> <img src='file:///etc/passwd'/> &amp; &#0;",
    "Čáhppes guovža, Ŋárga, Đeatnu, šŧž — Kárášjohka",
    "🎻🎺👩‍👩‍👧‍👦 e\u0301 \u202eomvendt\u202c",
    "10\u00a0000 kommuner; 1\u202f000; «sitat»; ”gammelt”; kl. 10.00–12.00???",
    "samarbeidskonstellasjon" * 40,
    "'; DROP TABLE note; -- \\ \" {} %s ${x} =1+1",
    "ﬀ ﬁ ① Ω Ω שלום 日本語 \U0001f9ff\U000e0001",
)
"""Single lines without control characters, which a form may hold as well."""

UGLY_TEXTS = (
    *UGLY_LINES,
    "",
    " ",
    "to\r\nlinjer\rog\ntre\n\n",
    "linje\u2028avsnitt\u2029neste\u0085side\x0b\x0c",
    "nul\x00 bjelle\x07 esc\x1b[31m rød\x7f\x9f \ufeff\ufffe\uffff",
    "\t1.\tmed tabulator ",
)
"""Texts as an adviser may paste them."""

_unicode = st.characters(exclude_categories=["Cs"])
_printable = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
_id_tail = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6)


def examples(count: int) -> int:
    """How many examples a test draws that cannot afford a hundred: ``count`` in the full profile.

    Another profile draws as much less as its own number is below a hundred, but at least two.
    """
    return max(2, count * settings().max_examples // 100)


@cache
def ugly_text(max_size: int = 30) -> st.SearchStrategy[str]:
    """Any text that is valid Unicode, empty included."""
    return st.one_of(st.sampled_from(UGLY_TEXTS), st.text(_unicode, max_size=max_size))


@cache
def form_text() -> st.SearchStrategy[str]:
    """A text that a form may hold: one line, not empty, no space at its ends."""
    return st.one_of(
        st.sampled_from(UGLY_LINES),
        st.text(_printable, min_size=1, max_size=20).map(str.strip).filter(bool),
    )


@cache
def _days() -> st.SearchStrategy[dt.date]:
    return st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31))


@cache
def metrics(prefix: str, *, defined: bool = False) -> st.SearchStrategy[Metric]:
    """A metric whose id begins with ``prefix``, so that metrics of two origins never share one.

    With ``defined`` it may have a definition.
    """
    kinds: list[AddsUp] = ["people", "attendances", "units", "events"]
    return st.builds(
        Metric,
        id=_id_tail.map(lambda tail: f"{prefix}-{tail}"),
        singular=form_text(),
        plural=form_text(),
        adds_up=st.sampled_from(kinds),
        decimals=st.integers(0, 3),
        definition=_optional_text(MAX_DEFINITION) if defined else st.just(""),
    )


@cache
def _optional_text(longest: int) -> st.SearchStrategy[str]:
    return st.just("") | form_text().map(lambda text: text[:longest].strip())


@cache
def _periods() -> st.SearchStrategy[Period]:
    return st.builds(
        lambda label, first, span: Period(label=label, first_year=first, last_year=first + span),
        form_text(),
        st.integers(1950, 2100),
        st.integers(0, 4),
    )


@st.composite
def _areas(draw: st.DrawFn) -> tuple[StrategyArea, ...]:
    texts = form_text()
    areas = []
    for area in range(draw(st.integers(1, 3))):
        goals = []
        for goal in range(draw(st.integers(1, 3))):
            name = f"{area + 1}.{goal + 1}"
            measures = tuple(
                NationalMeasure(id=f"national-{name}-{n}", number=str(n), text=draw(texts))
                for n in range(1, draw(st.integers(0, 3)) + 1)
            )
            goals.append(
                NationalGoal(
                    id=f"goal-{name}", number=name, text=draw(texts), national_measures=measures
                )
            )
        areas.append(
            StrategyArea(
                id=f"area-{area + 1}", number=str(area + 1), title=draw(texts), goals=tuple(goals)
            )
        )
    return tuple(areas)


@cache
def _units() -> st.SearchStrategy[tuple[Unit, ...]]:
    unit = st.builds(
        Unit,
        id=_id_tail.map(lambda tail: f"unit-{tail}"),
        name=form_text(),
        valid_from=st.none() | st.dates(dt.date(1950, 1, 1), dt.date(1999, 12, 31)),
        valid_to=st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2150, 12, 31)),
        predecessors=st.sampled_from([(), ("former-unit",)]),
    )
    return st.lists(unit, min_size=1, max_size=4, unique_by=lambda u: u.id).map(tuple)


@cache
def _columns(count: int) -> st.SearchStrategy[tuple[Column, ...]]:
    column = st.builds(Column, heading=form_text(), subheading=st.just("") | form_text())
    return st.tuples(*(column for _ in range(count)))


@cache
def _plan_heads() -> st.SearchStrategy[PlanHead]:
    return st.builds(
        PlanHead,
        name=form_text(),
        title=form_text(),
        period=_periods(),
        columns=_columns(3),
    )


@cache
def _report_heads(*, newest: bool) -> st.SearchStrategy[ReportHead]:
    """The deadline is not before the period. ``newest``: with the keys of the newest format."""
    return st.builds(
        lambda days, period, **head: ReportHead(
            period=period, deadline=dt.date(period.first_year, 1, 1) + days, **head
        ),
        days=st.timedeltas(dt.timedelta(0), dt.timedelta(days=50 * 365)),
        period=_periods(),
        name=form_text(),
        title=form_text(),
        unit_label=form_text(),
        instructions=st.lists(form_text(), max_size=3).map(tuple),
        submit_label=form_text(),
        submit_to=st.sampled_from(["kontor@example.org", "a.b+c@xn--sr-trndelag-ggb.no"]),
        copy_to=st.sampled_from(["", "arkiv@example.org"]) if newest else st.just(""),
        deadline_label=form_text(),
        case_reference=_optional_text(MAX_CASE_REFERENCE) if newest else st.just(""),
        columns=_columns(4),
    )


@st.composite
def forms(draw: st.DrawFn) -> Form:
    """A form without faults, of any structure."""
    formats: list[FormFormat] = ["kplan-form/1", "kplan-form/2"]
    file_format = draw(st.sampled_from(formats))
    newest = file_format != formats[0]
    counted = metrics("metric", defined=newest)
    checks = st.lists(form_text(), max_size=2, unique=True).map(tuple)
    return Form(
        format=file_format,
        id=draw(_id_tail.map(lambda tail: f"form-{tail}")),
        version=draw(st.integers(1, 99)),
        language=draw(st.sampled_from(["nb", "nn", "se", "en-GB"])),
        organisation=draw(form_text()),
        strategy=draw(form_text()),
        area_label=draw(form_text()),
        plan=draw(_plan_heads()),
        report=draw(_report_heads(newest=newest)),
        units=draw(_units()),
        metrics=tuple(
            draw(st.lists(counted, max_size=3, unique_by=lambda m: m.id)),
        ),
        strategy_areas=draw(_areas()),
        checks=draw(checks) if newest else (),
    )


@cache
def whens() -> st.SearchStrategy[When]:
    """A semester, a day, a range of days, or several of these."""
    semester = st.builds(Semester, st.integers(1950, 2150), st.sampled_from(["spring", "autumn"]))
    dates = st.tuples(_days(), _days()).map(sorted)
    single = st.one_of(
        semester, st.builds(Day, _days()), dates.map(lambda pair: DateRange(pair[0], pair[1]))
    )
    return single | st.lists(single, min_size=2, max_size=4).map(joined_times)


@cache
def figures(metric_id: str) -> st.SearchStrategy[Figure]:
    """A figure of this metric: exact, estimated or unknown, up to the largest allowed."""
    values = st.one_of(
        st.sampled_from([Decimal(0), Decimal("0.001"), Decimal("999999999999.999")]),
        st.integers(0, 10**12 - 1).map(Decimal),
        st.integers(0, 10**15 - 1).map(lambda n: Decimal(n).scaleb(-3)),
    )
    known = st.builds(
        Figure, st.just(metric_id), values, st.sampled_from([Exactness.EXACT, Exactness.ESTIMATE])
    )
    return known | st.just(Figure(metric_id, None, Exactness.UNKNOWN))


@cache
def origins() -> st.SearchStrategy[str]:
    """The id of an element of the period before, or the empty text."""
    return st.sampled_from(["", "of-before", "<b>1"])


@st.composite
def activities(draw: st.DrawFn, activity_id: str, form: Form, own: tuple[Metric, ...]) -> Activity:
    """An activity with any of the form's and the report's own metrics, each at most once."""
    origin = origins()
    names = [metric.id for metric in form.metrics + own]
    counted = draw(st.lists(st.sampled_from(names), max_size=3, unique=True)) if names else []
    unit_ids = [unit.id for unit in form.units]
    return Activity(
        origin=draw(origin),
        id=activity_id,
        status=draw(st.none() | st.sampled_from(Status)),
        when=draw(st.none() | whens()),
        figures=tuple(draw(figures(name)) for name in counted),
        shared_with=tuple(draw(st.lists(st.sampled_from(unit_ids), max_size=3, unique=True))),
    )


@cache
def _none_or_text() -> st.SearchStrategy[str | None]:
    return st.none() | ugly_text()


@cache
def _nothing_to_report() -> st.SearchStrategy[NothingToReport | None]:
    return st.none() | st.builds(NothingToReport, ugly_text())


def approvals() -> st.SearchStrategy[Approval]:
    """An approval, of whatever content."""
    covers = st.binary(min_size=32, max_size=32).map(bytes.hex)
    return st.builds(Approval, name=ugly_text(), role=ugly_text(), date=_days(), covers=covers)


@cache
def outcomes() -> st.SearchStrategy[Outcome | None]:
    """What became of a measure, if it is told."""
    return st.none() | st.builds(Outcome, st.sampled_from(OutcomeKind), ugly_text())


def adoptions() -> st.SearchStrategy[PlanAdoption | None]:
    """The adoption of a plan, or none."""
    return st.none() | st.builds(PlanAdoption, date=_days(), name=ugly_text())


def _report_origins() -> st.SearchStrategy[ReportOrigin]:
    version = st.integers(1, 99)
    return st.builds(
        ReportOrigin, report_id=st.uuids().map(str), form_id=_id_tail, form_version=version
    )


@cache
def parked_goals() -> st.SearchStrategy[tuple[NationalGoal, ...]]:
    """Goals of an earlier form, some with the numbers of this one's."""

    def goal(number: int, texts: list[str]) -> NationalGoal:
        return NationalGoal(
            id=f"earlier-{number}",
            number=f"1.{number}",
            text=texts[0],
            national_measures=tuple(
                NationalMeasure(id=f"earlier-{number}.{index}", number=str(index), text=text)
                for index, text in enumerate(texts[1:], start=1)
            ),
        )

    goals = st.builds(goal, st.integers(1, 3), st.lists(form_text(), min_size=1, max_size=2))
    return st.lists(goals, max_size=2, unique_by=lambda each: each.id).map(tuple)


@st.composite
def reports(draw: st.DrawFn, of_form: Form | None = None) -> Report:
    """A whole report on ``of_form`` or an arbitrary form: links, figures, own metrics and all."""
    form = draw(forms()) if of_form is None else of_form
    own = tuple(draw(st.lists(metrics("own"), max_size=2, unique_by=lambda m: m.id)))
    drawn: dict[str, Activity] = {}
    counter = iter(range(1, 10_000))
    text, plan_text, nothing = ugly_text(), _none_or_text(), _nothing_to_report()
    origin = origins()

    def note() -> Note:
        links = drawn and draw(st.integers(0, 1)) == 1
        joined = draw(st.sampled_from(sorted(drawn))) if links else None
        number = next(counter)
        if joined is None:
            joined = f"activity-{number}"
            drawn[joined] = draw(activities(joined, form, own))
        return Note(id=f"note-{number}", activity_id=joined, text=draw(text), origin=draw(origin))

    def notes() -> tuple[Note, ...]:
        return tuple(note() for _ in range(draw(st.integers(0, 2))))

    def measure() -> RegionalMeasure:
        return RegionalMeasure(
            id=f"measure-{next(counter)}",
            text=draw(text),
            plan_text=draw(plan_text),
            outcome=draw(outcomes()),
            notes=notes(),
            origin=draw(origin),
        )

    parked = draw(parked_goals())

    entries = tuple(
        GoalEntry(
            goal_id=goal.id,
            measures=tuple(measure() for _ in range(draw(st.integers(0, 2)))),
            notes=notes(),
            nothing_to_report=draw(nothing),
        )
        for goal in (*form.goals(), *parked)
    )
    return Report(
        id=draw(st.uuids().map(str)),
        form=form,
        unit_id=draw(st.sampled_from(form.units)).id,
        adviser=draw(text),
        goals=entries,
        activities=drawn,
        own_metrics=own,
        revision=draw(st.integers(1, 9)),
        replaces=draw(st.none() | st.binary(min_size=32, max_size=32).map(bytes.hex)),
        approval=draw(st.none() | approvals()),
        plan_adoption=draw(adoptions()),
        origin=draw(st.none() | _report_origins()),
        parked=parked,
    )
