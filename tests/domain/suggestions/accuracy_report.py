"""How well suggestions do on the labelled sentences.

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
    """Figures suggested rightly, wrongly, and not at all."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """How much of what is suggested is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """How much of what is stated is suggested."""
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
    """What is suggested for a text, as the sentences are labelled."""
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
        sum(one.right for one in judged),
        sum(len(one.wrong) for one in judged),
        sum(len(one.missed) for one in judged),
    )


def line(name: str, judged: Sequence[Judged]) -> str:
    """A set's row in the table of docs/figures.md."""
    total = score(judged)
    silent = sum(1 for one in judged if not one.sentence.figures)
    return (
        f"| {name} | {len(judged)} | {silent} | {total.right + total.missed} | {total.wrong} "
        f"| {total.missed} | {total.precision:.3f} | {total.recall:.3f} |"
    )


def report() -> str:
    """The table, and every sentence that went wrong."""
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
            f"{name}: {one.sentence.text!r}: wrong {list(one.wrong)}, missed {list(one.missed)}"
            for one in judged
            if one.wrong or one.missed
        ]
    return "\n".join([*rows, "", *dict.fromkeys(faults)])


if __name__ == "__main__":
    print(report())
