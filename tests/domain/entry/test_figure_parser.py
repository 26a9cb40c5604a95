"""Typed figures are read in Norwegian notation, and refused with the reason where invalid."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.entry.figure_parser import (
    FigureCompletion,
    FigureRefusal,
    MetricRequest,
    RefusalReason,
    completions,
    parse,
    split_entries,
)
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import MAX_FIGURE, Exactness, Figure
from kplan_desktop.domain.text.formatting import figure_text
from tests.domain.samples import FORM

HOURS = Metric(
    id="own-timer", singular="kurstime", plural="kurstimer", adds_up="events", decimals=1
)
TEN_YEARS = Metric(id="own-10", singular="10-åring", plural="10-åringer", adds_up="people")
METRICS = (*FORM.metrics, HOURS, TEN_YEARS)
HARD, NARROW, THIN = "\u00a0", "\u202f", "\u2009"


def exact(metric_id: str, value: str) -> Figure:
    return Figure(metric_id, Decimal(value), Exactness.EXACT)


def about(metric_id: str, value: str) -> Figure:
    return Figure(metric_id, Decimal(value), Exactness.ESTIMATE)


@pytest.mark.parametrize(
    ("typed", "figure"),
    [
        ("12 kom", exact("kommuner", "12")),
        ("12kom", exact("kommuner", "12")),
        (" 12  KOMMUNER ", exact("kommuner", "12")),
        ("1 kommune", exact("kommuner", "1")),
        ("0 delt", exact("deltakere", "0")),
        ("kom 12", exact("kommuner", "12")),
        ("Deltakere: ca. 1 340", about("deltakere", "1340")),
        ("ca. 340 delt", about("deltakere", "340")),
        ("ca 340 delt", about("deltakere", "340")),
        ("ca.340 delt", about("deltakere", "340")),
        ("~340 deltakere", about("deltakere", "340")),
        ("omtrent 340 deltakere", about("deltakere", "340")),
        ("Om lag 340 deltakere", about("deltakere", "340")),
        ("10 000 publ", exact("publikum", "10000")),
        (f"10{HARD}000 publ", exact("publikum", "10000")),
        (f"1{THIN}234{NARROW}567 publ", exact("publikum", "1234567")),
        ("10000 publ", exact("publikum", "10000")),
        ("1,5 kurstimer", exact("own-timer", "1.5")),
        ("1 000,5 kurs", exact("own-timer", "1000.5")),
        ("8 laerere", exact("laerere", "8")),
        ("8 LÆRERE", exact("laerere", "8")),
        ("3 mote", exact("moter", "3")),
        ("3 møt", exact("moter", "3")),
        ("12 10-åringer", exact("own-10", "12")),
        ("? publikum", Figure("publikum", None, Exactness.UNKNOWN)),
        ("?publ", Figure("publikum", None, Exactness.UNKNOWN)),
        ("ukjent publikum", Figure("publikum", None, Exactness.UNKNOWN)),
        ("Ukjent antall elever", Figure("elever", None, Exactness.UNKNOWN)),
        ("elever ukjent", Figure("elever", None, Exactness.UNKNOWN)),
        ("elever ?", Figure("elever", None, Exactness.UNKNOWN)),
    ],
)
def test_unambiguous_input_becomes_a_figure(typed: str, figure: Figure) -> None:
    assert parse(typed, METRICS) == figure


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", RefusalReason.EMPTY),
        (" \u00a0 ", RefusalReason.EMPTY),
        ("kommuner", RefusalReason.NO_NUMBER),
        ("camper", RefusalReason.NO_NUMBER),
        ("12", RefusalReason.NO_METRIC),
        ("ca. 12", RefusalReason.NO_METRIC),
        ("?", RefusalReason.NO_METRIC),
        ("3 verksteder", RefusalReason.UNKNOWN_METRIC),
        ("4 kömm", RefusalReason.UNKNOWN_METRIC),
        ("Superlørdag 2013", RefusalReason.UNKNOWN_METRIC),
        ("12 k", RefusalReason.SEVERAL_METRICS),
        ("k 12", RefusalReason.SEVERAL_METRICS),
        ("10.000 deltakere", RefusalReason.DOT),
        ("1.5 kurstimer", RefusalReason.DOT),
        ("12. kom", RefusalReason.DOT),
        ("1 00 kommuner", RefusalReason.GROUPS),
        ("1 0000 kommuner", RefusalReason.GROUPS),
        ("1000 000 kommuner", RefusalReason.GROUPS),
        ("12 12 kommuner", RefusalReason.GROUPS),
        ("10'000 kommuner", RefusalReason.NOT_A_NUMBER),
        ("12, kommuner", RefusalReason.NOT_A_NUMBER),
        ("1,2,3 kurstimer", RefusalReason.NOT_A_NUMBER),
        ("-5 kommuner", RefusalReason.NEGATIVE),
        ("−5 kommuner", RefusalReason.NEGATIVE),
        ("kommuner -5", RefusalReason.NEGATIVE),
        ("10–12 kommuner", RefusalReason.RANGE),
        ("10 - 12 kommuner", RefusalReason.RANGE),
        ("1,5 kommuner", RefusalReason.DECIMALS),
        ("10,000 deltakere", RefusalReason.DECIMALS),
        ("1,25 kurstimer", RefusalReason.DECIMALS),
        ("1000000000000 publikum", RefusalReason.TOO_LARGE),
        ("12 kommuner " * 100, RefusalReason.TOO_LONG),
    ],
)
def test_invalid_input_is_refused_with_its_reason(typed: str, reason: RefusalReason) -> None:
    refused = parse(typed, METRICS)
    assert isinstance(refused, FigureRefusal)
    assert refused.reason is reason


def test_a_refusal_names_the_part_that_it_concerns() -> None:
    assert parse("ca. 10.000 delt", METRICS) == FigureRefusal(RefusalReason.DOT, "10.000")
    assert parse("1,25 kurstimer", METRICS) == FigureRefusal(
        RefusalReason.DECIMALS, "1,25", (HOURS,)
    )
    several = parse("12 k", METRICS)
    assert isinstance(several, FigureRefusal)
    assert [metric.id for metric in several.metrics] == ["kommuner", "kulturskoler", "own-timer"]


def texts(typed: str) -> list[str]:
    return [
        c.text.replace(HARD, " ") if isinstance(c, FigureCompletion) else f"+ {c.name}"
        for c in completions(typed, METRICS, "nb")
    ]


def test_a_metric_completes_while_it_is_typed() -> None:
    assert texts("12 k") == ["12 kommuner", "12 kulturskoler", "12 kurstimer"]
    assert texts("12 kom") == ["12 kommuner"]
    assert texts("ca. 1 kul") == ["ca. 1 kulturskole"]
    assert texts("? pub") == ["ukjent antall publikum"]
    assert len(texts("12")) == len(METRICS)
    assert texts("1,5") == ["1,5 kurstimer"]
    assert texts("10.000 kom") == texts("kom") == texts("") == []


def test_a_name_without_a_metric_is_offered_as_a_new_one() -> None:
    assert completions("ca. 3 Verksteder", METRICS, "nb") == (
        MetricRequest("Verksteder", Decimal(3), Exactness.ESTIMATE),
    )
    assert completions("Superlørdag 2013", METRICS, "nb") == ()
    assert completions("1 000kom", METRICS, "nb") == ()
    wish = MetricRequest("verksteder", None, Exactness.UNKNOWN)
    assert wish.figure(HOURS) == Figure("own-timer", None, Exactness.UNKNOWN)


KOMMUNER = METRICS[0]


def words(name: str) -> tuple[tuple[Metric, ...], tuple[Metric, ...]]:
    """Of what is typed, «kurs» is a word for municipalities, and «sam» the beginning of some."""
    if name == "kurs":
        return (KOMMUNER,), (HOURS,)
    return (), (KOMMUNER, HOURS) if name in ("sam", "kul") else ()


def test_a_whole_word_precedes_the_beginning_of_a_name() -> None:
    found = completions("2 kurs", METRICS, "nb", words)
    assert [c.figure.metric_id for c in found if isinstance(c, FigureCompletion)] == [
        KOMMUNER.id,
        HOURS.id,
    ]
    assert len(found) == 2
    refused = parse("2 kurs", METRICS, words)
    assert isinstance(refused, FigureRefusal)
    assert refused.reason is RefusalReason.SEVERAL_METRICS
    assert parse("2 kurstimer", METRICS, words) == exact(HOURS.id, "2")


def test_the_beginnings_of_other_words_come_after_a_new_metric() -> None:

    def offered(typed: str) -> list[str]:
        return [
            c.name if isinstance(c, MetricRequest) else c.figure.metric_id
            for c in completions(typed, METRICS, "nb", words)
        ]

    assert offered("4 sam") == ["sam", KOMMUNER.id, HOURS.id]
    assert offered("4,5 sam") == ["sam", HOURS.id]
    assert offered("4 kul") == ["kulturskoler", KOMMUNER.id, HOURS.id]
    assert offered("4 kommuner") == ["kommuner"]
    assert offered("4 xyz") == ["xyz"]


def test_the_exact_name_precedes_names_with_the_same_beginning() -> None:
    concert = Metric(id="x", singular="elevkonsert", plural="elevkonserter", adds_up="events")
    mals = Metric(id="y", singular="mål", plural="mål", adds_up="events")
    mal = Metric(id="z", singular="mal", plural="maler", adds_up="events")
    metrics = (concert, *METRICS, mals, mal)
    assert parse("1 elev", metrics) == exact("elever", "1")
    assert parse("1 mal", metrics) == exact("z", "1")
    assert parse("1 mål", metrics) == exact("y", "1")
    first = completions("1 elev", metrics, "nb")[0]
    assert isinstance(first, FigureCompletion)
    assert first.figure.metric_id == "elever"


def test_entries_are_parted_by_semicolons_and_by_commas_with_a_space() -> None:
    assert split_entries("12 kom, 1,5 kurs;3 mø") == ("12 kom", "1,5 kurs", "3 mø")
    assert split_entries("12 kom; ") == ("12 kom", "")
    assert split_entries("1,5 kurs") == ("1,5 kurs",)


_names = st.text("abcdefghijklmnoprstuvyæøåÆØÅé- ", min_size=1, max_size=12).map(str.strip)


@st.composite
def _some_metrics(draw: st.DrawFn) -> tuple[Metric, ...]:
    """Metrics whose names are not parts of each other's."""
    names = draw(st.lists(_names.filter(str), min_size=2, max_size=6, unique_by=str.casefold))
    pairs = zip(names[::2], names[1::2], strict=False)
    return tuple(
        Metric(
            id=f"m-{index}",
            singular=singular,
            plural=plural,
            adds_up="units",
            decimals=draw(st.integers(0, 3)),
        )
        for index, (singular, plural) in enumerate(pairs)
    )


@st.composite
def _figures(draw: st.DrawFn) -> tuple[Figure, Metric, tuple[Metric, ...]]:
    metrics = draw(_some_metrics())
    metric = draw(st.sampled_from(metrics))
    how = draw(st.sampled_from(Exactness))
    biggest = MAX_FIGURE - Decimal("0.001")
    value = draw(st.decimals(0, biggest, places=draw(st.integers(0, metric.decimals))))
    unknown = how is Exactness.UNKNOWN
    return Figure(metric.id, None if unknown else value, how), metric, metrics


@given(drawn=_figures(), language=st.sampled_from(["nb", "nn", "en"]))
def test_displayed_text_can_be_typed(
    drawn: tuple[Figure, Metric, tuple[Metric, ...]], language: str
) -> None:
    figure, metric, metrics = drawn
    shown = figure_text(figure, metric, language)
    assert parse(shown, metrics) == figure
    assert parse(shown.replace(HARD, " ").upper(), metrics) == figure
    assert completions(shown, metrics, language)[0] == FigureCompletion(figure, shown)


@given(st.text(st.sampled_from("0123456789 ,.-–?~'caomelkørpn\u00a0\u202e½²"), max_size=25))
def test_nothing_typed_is_more_than_a_figure_or_a_refusal(typed: str) -> None:
    parsed = parse(typed, METRICS)
    if isinstance(parsed, Figure):
        offered = completions(typed, METRICS, "nb")[0]
        assert isinstance(offered, FigureCompletion)
        assert offered.figure == parsed
        assert parse(offered.text, METRICS) == parsed
