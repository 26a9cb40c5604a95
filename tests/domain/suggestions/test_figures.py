"""Figures found in Norwegian text: precision and recall, and what is never read as a figure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.form import AddsUp, Metric, Period
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.suggestions.figures import Suggester, suggestions
from kplan_desktop.domain.suggestions.metric_lexicon import MetricLexicon, inflected
from kplan_desktop.domain.suggestions.old_tokens import read_number, tokens_of, word_set
from kplan_desktop.domain.suggestions.recurring_events import years_of
from tests.domain.samples import FORM
from tests.domain.suggestions.accuracy_report import form

PIECES = sorted(
    word_set("12 2013 to fem og tyve hundre tusen ca . , – av de alle ingen hver hvert år halvår i")
    | word_set("elever kommuner møter ledersamling kurs nye publikum : ( ) « » ikke 1,5 10 000")
    | {"\n"}
)
PERIOD = Period(label="2012-2014", first_year=2012, last_year=2014)


Labelled = tuple[float, str, bool]
"""Value, metric id, whether it is an estimate."""


@pytest.fixture(scope="module")
def suggester() -> Suggester:
    return Suggester(form().metrics, PERIOD, "nb")


def metric(
    singular: str, plural: str, *, adds_up: AddsUp = "units", decimals: int = 0, name: str = "own"
) -> Metric:
    return Metric(id=name, singular=singular, plural=plural, adds_up=adds_up, decimals=decimals)


def suggested(suggester: Suggester, text: str) -> tuple[Labelled, ...]:
    return tuple(
        (float(figure.value or 0), figure.metric_id, figure.exactness is Exactness.ESTIMATE)
        for figure in (suggestion.figure for suggestion in suggester.read(text))
    )


def found(text: str, *metrics: Metric) -> list[Labelled]:
    return list(suggested(Suggester(metrics, PERIOD, "nb"), text))


def test_a_suggestion_points_at_the_words_that_it_was_read_from() -> None:
    text = "Nytt: ca.\u00a010\u00a0000 elever, og Ledersamlinger (hvert halvår)."
    read = suggestions(text, form().metrics, PERIOD, "nb")
    assert [text[found.start : found.end] for found in read] == [
        "10\u00a0000 elever",
        "Ledersamlinger (hvert halvår",
    ]
    assert read[0].figure == Figure("elever", Decimal(10000), Exactness.ESTIMATE)


@given(st.text(alphabet=st.sampled_from(list("12 .,:-–«»()\nåøe")) | st.characters(), max_size=80))
def test_any_text_can_be_read_and_every_suggestion_is_within_it(text: str) -> None:
    for suggestion in suggestions(text, form().metrics, PERIOD, "nb"):
        assert 0 <= suggestion.start < suggestion.end <= len(text)


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=30,
    )
)
def test_any_words_give_figures_that_their_metrics_can_hold(words: list[str]) -> None:
    metrics = {known.id: known for known in form().metrics}
    read = suggestions(" ".join(words), form().metrics, PERIOD, "nb")
    assert len({found.figure for found in read}) == len(read)
    for suggestion in read:
        value = suggestion.figure.value
        assert value is not None
        assert value > 0
        assert value == value.to_integral_value()
        assert suggestion.figure.metric_id in metrics


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("null", 0),
        ("eitt", 1),
        ("sju", 7),
        ("syv", 7),
        ("tolv", 12),
        ("tjueen", 21),
        ("enogtyve", 21),
        ("fem og tyve", 25),
        ("tjue fem", 25),
        ("førr", 40),
        ("åttiåtte", 88),
        ("hundre", 100),
        ("et hundre", 100),
        ("hundre og ti", 110),
        ("hundreogti", 110),
        ("tohundreogfemti", 250),
        ("to hundre og femti", 250),
        ("tolv hundre", 1200),
        ("ett tusen fem hundre", 1500),
        ("tjue tusen", 20000),
        ("to hundre tusen", 200000),
        ("12 tusen", 12000),
        ("10 000", 10000),
        ("10\u00a0000", 10000),
        ("1\u202f234\u202f567", 1234567),
        ("1,5", Decimal("1.5")),
        ("1 200,25", Decimal("1200.25")),
    ],
)
def test_numbers_as_norwegians_write_them(written: str, value: int | Decimal) -> None:
    tokens = tokens_of(f"{written} kommuner")
    number = read_number(f"{written} kommuner", tokens, 0)
    assert number is not None
    assert (number.value, tokens[number.end].key) == (value, "kommuner")


@pytest.mark.parametrize(
    "text",
    [
        "10.000 elever",
        "10,000 elever",
        "12 0000 elever",
        "007 elever",
        "99999999999999999999999 elever",
        "9" * 5000 + " elever",
        "٣ elever",
        "1,5 elever",
        "0 elever",
        "tusenvis av elever",
        "en elev",
    ],
)
def test_an_uncertain_number_is_no_figure(suggester: Suggester, text: str) -> None:
    assert suggester.read(text) == ()


def test_decimals_are_read_where_the_metric_has_them() -> None:
    hours = metric("time", "timer", decimals=1)
    assert found("1,5 timer og 2 timer", hours) == [(1.5, "own", False), (2, "own", False)]
    assert found("1,25 timer", hours) == []


def test_the_units_own_metrics_are_inflected_by_rule() -> None:
    team = metric("lag", "lag")
    assert found("Dei fem laga og dei tre lagene", team) == [(5, "own", False), (3, "own", False)]
    assert found("12 forslag, 2 underlag", team) == []
    musician = metric("musiker", "musikere")
    assert found("14 musikarar", musician) == [(14, "own", False)]
    assert inflected("verksted", "verksteder", "nb") >= {"verkstedene", "verkstader", "verkstadene"}
    assert inflected("orkester", "orkestre", "nb") >= {"orkestrene", "orkester"}
    assert inflected("team", "teams", "en") == {"teams"}


def test_a_metric_of_several_words_is_read_to_the_letter() -> None:
    helper = metric("frivillig hjelper", "frivillige hjelpere")
    assert found("Med 8 frivillige hjelpere", helper) == [(8, "own", False)]
    assert found("Med 8 hjelpere", helper) == []


def test_an_own_metric_takes_its_word_from_those_that_mean_an_event() -> None:
    concert = metric("konsert", "konserter", adds_up="events")
    assert found("3 skolekonserter, 2 kurs", *form().metrics, concert) == [
        (3, "own", False),
        (2, "arrangementer", False),
    ]


def test_a_form_in_nynorsk_reads_bokmal_too() -> None:
    pupils = metric("elev", "elevar", adds_up="people")
    assert found("12 elever, 14 elevar", pupils) == [(12, "own", False), (14, "own", False)]


def test_without_metrics_nothing_is_suggested() -> None:
    assert found("12 kommuner, ledersamling hvert halvår") == []


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [(2012, 2014, 2), (2013, 2014, 2), (2014, 2014, 1), (2020, 2024, 4)],
)
def test_how_many_years_a_frequency_runs_over(first: int, last: int, years: int) -> None:
    assert years_of(Period(label="", first_year=first, last_year=last)) == years


def test_a_year_is_one_near_the_period_whatever_the_period() -> None:
    later = Suggester(form().metrics, Period(label="", first_year=2030, last_year=2032), "nb")
    assert later.read("Vår 2031 møter med alle") == ()
    assert suggested(later, "1980 elever sang") == ((1980, "elever", False),)


def test_letters_may_be_composed_or_not_and_hold_soft_hyphens(suggester: Suggester) -> None:
    apart = "a\u030atte kommuner, ni kultur\u00adskoler"
    assert suggested(suggester, apart) == ((8, "kommuner", False), (9, "kulturskoler", False))


@pytest.mark.parametrize("piece", ["1", "1.", "«", '"', "to og ", "de ", "a-", "12 av de ", "("])
def test_a_long_text_of_one_piece_is_read(suggester: Suggester, piece: str) -> None:
    assert suggester.read(piece * (20_000 // len(piece))) == ()


def test_a_lexicon_knows_metrics_by_the_beginning_of_their_words() -> None:
    lexicon = MetricLexicon(FORM.metrics, "nb")

    def found(prefix: str) -> list[str]:
        return [metric.id for metric in lexicon.beginning_with(prefix)]

    assert found("sam") == found("Samlinger") == found("rektorsamlinger") == ["arrangementer"]
    assert found("tilhor") == found("tilhører") == ["publikum"]
    assert found("forelesning") == found("s") == []
