"""Precision and recall of the suggestions on the labelled sentences.

Run it as ``python -m tests.domain.suggestions.accuracy_report``.

A sentence stands in a JSON line with the figures that it certainly states. Suggested figures are
right when value, metric and exactness are all as labelled. ``sentences-dev.jsonl``
and ``sentences-notes.jsonl`` (the 43 notes of the example) are what the rules were written on;
``sentences-held-out.jsonl`` was labelled before there were any rules.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Exactness
from kplan_desktop.domain.suggestions.figures import Suggester
from kplan_desktop.storage.form_files import FormLibrary
from tests.folders import ROOT

SENTENCES = ROOT / "tests" / "data"
FORM_ID = "strategi-2020-2012-2014"

Labelled = tuple[float, str, bool]
"""Value, metric id, whether it is an estimate."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the figures that it certainly states."""

    language: str
    text: str
    figures: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with what was suggested wrongly and what was missed."""

    sentence: Sentence
    right: int
    wrong: tuple[Labelled, ...]
    missed: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Numbers of figures suggested rightly, wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Precision: the share of suggestions that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Recall: the share of stated figures that are suggested."""
        return self.right / max(1, self.right + self.missed)


def form() -> Form:
    """The form whose metrics the sentences are labelled with."""
    return FormLibrary(ROOT / "forms").load(FORM_ID)


def sentences(name: str) -> list[Sentence]:
    """The labelled sentences of a set: «dev», «notes» or «held-out»."""
    lines = (SENTENCES / f"sentences-{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Sentence(
            data["language"],
            data["text"],
            tuple((f["value"], f["metric"], f["estimate"]) for f in data["figures"]),
        )
        for data in map(json.loads, lines)
    ]


def suggested(suggester: Suggester, text: str) -> tuple[Labelled, ...]:
    """The suggestions for a text in the form of the labels."""
    return tuple(
        (float(figure.value or 0), figure.metric_id, figure.exactness is Exactness.ESTIMATE)
        for figure in (suggestion.figure for suggestion in suggester.read(text))
    )


def judge(names: Sequence[str]) -> Iterator[Judged]:
    """Every sentence of these sets against what is suggested for it."""
    suggester = Suggester(form().metrics, form().report.period, form().language)
    for name in names:
        for sentence in sentences(name):
            expected, found = (
                Counter(sentence.figures),
                Counter(suggested(suggester, sentence.text)),
            )
            yield Judged(
                sentence,
                (expected & found).total(),
                tuple((found - expected).elements()),
                tuple((expected - found).elements()),
            )


def score(judged: Sequence[Judged]) -> Score:
    """The sums over sentences."""
    return Score(
        sum(verdict.right for verdict in judged),
        sum(len(verdict.wrong) for verdict in judged),
        sum(len(verdict.missed) for verdict in judged),
    )


def line(name: str, judged: Sequence[Judged]) -> str:
    """A set's row in the table of docs/figures.md."""
    total = score(judged)
    empty = sum(1 for verdict in judged if not verdict.sentence.figures)
    return (
        f"| {name} | {len(judged)} | {empty} | {total.right + total.missed} | {total.wrong} "
        f"| {total.missed} | {total.precision:.3f} | {total.recall:.3f} |"
    )


def report() -> str:
    """Print the table, and every wrong sentence."""
    rows = ["| set | sentences | without figures | figures | wrong | missed | precision | recall |"]
    rows.append("|---|---|---|---|---|---|---|---|")
    faults = []
    for name, sets in {
        "held out": ["held-out"],
        "written on": ["dev", "notes"],
        "of these, the 43 notes": ["notes"],
    }.items():
        judged = list(judge(sets))
        rows.append(line(name, judged))
        faults += [
            f"{name}: {verdict.sentence.text!r}: wrong {list(verdict.wrong)}, "
            f"missed {list(verdict.missed)}"
            for verdict in judged
            if verdict.wrong or verdict.missed
        ]
    return "\n".join([*rows, "", *dict.fromkeys(faults)])


if __name__ == "__main__":
    print(report())
