"""What is read from labelled notes: precision and recall, and what the labels themselves are."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal

import pytest

from kplan_desktop.domain.model.report import Exactness, Figure, Status
from kplan_desktop.domain.suggestions.found import FoundFigure, FoundState, Span, TextReading
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.domain.suggestions import accuracy_report
from tests.domain.suggestions.accuracy_report import (
    BLIND,
    LABELLED,
    OWN,
    Item,
    Score,
    Verdict,
    days,
    form,
    found,
    items,
    joined,
    judge,
    labelled,
    lines,
    score,
    second_labels,
)
from tests.folders import ROOT

REACHED = {
    "sentences-dev": {"figures": (0.97, 0.97), "times": (0.94, 1.0), "states": (1.0, 1.0)},
    "sentences-notes": {"figures": (1.0, 1.0), "times": (1.0, 1.0), "states": (1.0, 1.0)},
    "sentences-second": {"figures": (0.98, 0.94), "times": (1.0, 1.0), "states": (1.0, 1.0)},
    "blind-work": {"figures": (0.98, 0.98), "times": (1.0, 1.0), "states": (1.0, 1.0)},
    "blind-work-2": {"figures": (0.98, 0.93), "times": (0.99, 0.99), "states": (0.97, 1.0)},
    "blind-held-out": {"figures": (0.91, 0.79), "times": (0.98, 0.98), "states": (0.76, 0.84)},
    "blind-ninth-hand": {"figures": (0.91, 0.91), "times": (0.95, 0.92), "states": (0.91, 0.84)},
}
"""The least precision and recall of each set; docs/figures.md says what is aimed at."""


@pytest.mark.parametrize("name", REACHED)
def test_precision_and_recall_do_not_fall(name: str) -> None:
    verdicts = judge(items(name))
    faults = "\n".join(filter(None, map(str, verdicts)))
    for kind, (precision, recall) in REACHED[name].items():
        reached = score(verdicts, kind)
        assert reached.precision >= precision, faults
        assert reached.recall >= recall, faults
    if name in OWN:
        assert score(verdicts, "frequency").f1 == 1.0, faults


@pytest.mark.parametrize("name", accuracy_report.sets())
def test_what_is_found_stands_where_its_label_says(name: str) -> None:
    used = accuracy_report.reader()
    for data in lines(name):
        text, read = data["text"], used.read(data["text"])
        labels: list[tuple[object, str]] = [
            ((f["metric"], f["value"]), f["words"]) for f in data["figures"]
        ]
        labels += [((time["from"], time["to"]), time["words"]) for time in data["times"]]
        spans: list[tuple[object, Span]] = [
            ((f.figure.metric_id, f.figure.value), f.span) for f in read.figures
        ]
        spans += [((time.first, time.last), time.span) for time in read.times]
        for known, span in spans:
            words = [words for label, words in labels if label == known]
            assert not words or any(
                at < span.end and span.start < at + len(each)
                for each in words
                for at in range(len(text))
                if text.startswith(each, at)
            )


def test_every_set_has_been_measured() -> None:
    assert set(REACHED) == set(accuracy_report.sets())


def test_the_documentation_has_what_is_measured() -> None:
    tables, _ = accuracy_report.results()
    written = accuracy_report.DOCUMENTATION.read_text(encoding="utf-8")
    assert written == accuracy_report.in_documentation(tables), (
        "run python -m tests.domain.suggestions.accuracy_report --write"
    )


def test_two_who_labelled_the_same_notes_agree() -> None:
    for name in accuracy_report.sets():
        if name in OWN or not (LABELLED / f"{name}-labels.jsonl").exists():
            continue
        both = [
            Verdict(item, again)
            for item, again in zip(items(name), second_labels(name), strict=True)
        ]
        for kind in ("figures", "times", "states"):
            assert score(both, kind).f1 >= 0.95, "\n".join(filter(None, map(str, both)))


def test_no_note_is_in_two_sets_and_none_twice_in_a_blind_one() -> None:
    texts = {name: [item.text for item in items(name)] for name in accuracy_report.sets()}
    assert not set(texts["sentences-dev"]) & set(texts["sentences-second"])
    for name in set(texts) & set(BLIND):
        others = {text for other in texts if other != name for text in texts[other]}
        assert len(set(texts[name]) - others) == len(texts[name])
    blind = [item for name in set(texts) & set(BLIND) for item in items(name)]
    assert len(blind) >= 300
    assert {item.language for item in blind} == {"nb", "nn"}
    assert len({item.hand for item in blind}) >= 3


def test_at_least_a_third_of_a_blind_set_states_no_figure() -> None:
    for name in set(accuracy_report.sets()) & set(BLIND):
        known = items(name)
        without = [item for item in known if not item.facts["figures"]]
        assert len(without) * 3 >= len(known)


def test_the_43_notes_are_those_of_the_example_to_the_letter() -> None:
    example = decode_bundle(FormLibrary(ROOT / "forms").example_bundle()).report
    assert [item.text for item in items("sentences-notes")] == [
        note.text for note in example.all_notes()
    ]


@pytest.mark.parametrize("name", accuracy_report.sets())
def test_every_label_is_in_the_format_of_the_guideline(name: str) -> None:
    metrics = {metric.id for metric in form().metrics}
    for data in lines(name):
        for figure in (*data["figures"], *data.get("frequency", ())):
            assert figure["metric"] in metrics
            assert figure["words"] in data["text"]
        for figure in data["figures"]:
            assert figure["exactness"] in {"exact", "estimate", "unknown"}
            assert (figure["value"] is None) == (figure["exactness"] == "unknown")
        for time in data["times"]:
            assert time["words"] in data["text"]
            assert days(time["from"])[0] <= days(time["to"])[1]
        assert data["state"] in {None, "planned", "uncertain", "cancelled"}


def test_times_are_widened_and_adjacent_ones_joined_before_they_are_compared() -> None:
    assert days("2013") == (dt.date(2013, 1, 1), dt.date(2013, 12, 31))
    assert days("2014-spring") == (dt.date(2014, 1, 1), dt.date(2014, 7, 31))
    assert days("2012-02")[1] == dt.date(2012, 2, 29)
    assert days("2013-12-24") == (dt.date(2013, 12, 24), dt.date(2013, 12, 24))
    year = [(dt.date(2013, 1, 1), dt.date(2013, 12, 31))]
    assert joined([("2013-autumn", "2013-autumn"), ("2013-spring", "2013-spring")]) == year
    assert joined([("2013", "2013"), ("2013-03", "2013-04")]) == year
    assert len(joined([("2012", "2012"), ("2014", "2014")])) == 2


def test_a_figure_is_counted_as_often_as_it_is_labelled_and_exactness_apart() -> None:
    data = {
        "figures": [
            {"metric": "elever", "value": 12, "exactness": "exact"},
            {"metric": "elever", "value": 12, "exactness": "estimate"},
            {"metric": "publikum", "value": None, "exactness": "unknown"},
        ],
        "times": [],
        "state": "planned",
    }
    reading = TextReading(
        (
            FoundFigure(Figure("elever", Decimal("12.0"), Exactness.EXACT), Span(0, 9)),
            FoundFigure(Figure("moter", Decimal(1), Exactness.EXACT), Span(10, 17)),
            FoundFigure(Figure("publikum", None, Exactness.UNKNOWN), Span(10, 17)),
        ),
        state=FoundState(Status.UNCERTAIN, Span(0, 9)),
    )
    verdict = Verdict(Item("nb", "own", "", labelled(data)), found(reading))
    assert score([verdict], "figures") == Score(right=2, wrong=1, missed=1)
    assert score([verdict], "states") == Score(right=0, wrong=1, missed=1)
    assert score([verdict], "times") == Score(0, 0, 0)
    assert verdict.found["exactness"] == Counter(
        ["12 elever exact", "1 moter exact", "unknown publikum unknown"]
    )
    assert accuracy_report.exactness([verdict]) == 1.0
