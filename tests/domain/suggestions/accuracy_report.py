"""Precision and recall of what is read from the labelled notes of ``tests/data``.

Run it as ``python -m tests.domain.suggestions.accuracy_report [SET…]``: tables, and every note that
is read otherwise than labelled; ``--write`` puts the tables into docs/figures.md. That page has the
format of the labels and says when two are alike; here each label becomes a text, and a note a
multiset of such texts of each kind.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.suggestions.found import Basis, TextReading
from kplan_desktop.domain.suggestions.reader import TextReader
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.domain.suggestions.words import shipped_lexicon
from tests.folders import ROOT

LABELLED: Final = ROOT / "tests" / "data"
DOCUMENTATION: Final = ROOT / "docs" / "figures.md"
BEGIN: Final = "<!-- made by `python -m tests.domain.suggestions.accuracy_report --write` -->"
END: Final = "<!-- end of what it made -->"
FORM_ID: Final = "strategi-2020-2012-2014"
OWN: Final = ("sentences-dev", "sentences-notes", "sentences-second")
BLIND: Final = ("blind-work", "blind-work-2", "blind-held-out", "blind-ninth-hand")
"""Written and labelled by people who had not seen the rules; the last one may be sealed still."""

KINDS: Final = ("figures", "times", "states", "frequency")

Facts = Mapping[str, Counter[str]]
"""What a note states: for each of KINDS, and «exactness», a multiset of texts."""


@dataclass(frozen=True, slots=True)
class Item:
    """A note and its labels."""

    language: str
    hand: str
    text: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found in a note, against its labels."""

    item: Item
    found: Facts

    def right(self, kind: str) -> int:
        """How many of a kind were found as labelled."""
        return (self.item.facts[kind] & self.found[kind]).total()

    def wrong(self, kind: str) -> list[str]:
        """What was found and is not labelled."""
        return list((self.found[kind] - self.item.facts[kind]).elements())

    def missed(self, kind: str) -> list[str]:
        """What is labelled and was not found."""
        return list((self.item.facts[kind] - self.found[kind]).elements())

    def __str__(self) -> str:
        faults = [
            f"  {kind}: {name} {', '.join(labels)}"
            for kind in KINDS
            for name, labels in (("wrong", self.wrong(kind)), ("missed", self.missed(kind)))
            if labels
        ]
        if self.right("exactness") < self.right("figures"):
            faults.append(f"  exactness of {', '.join(self.missed('exactness'))}")
        return "\n".join([repr(self.item.text), *faults]) if faults else ""


@dataclass(frozen=True, slots=True)
class Score:
    """Numbers of what was found rightly, found wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Precision: the share of what was found that is right; 1 where nothing was found."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Recall: the share of what is labelled that was found; 1 where nothing is labelled."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """F1: the harmonic mean of precision and recall, which is alike from both sides."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def form() -> Form:
    """The form whose metrics, period and deadline the notes are labelled with."""
    return FormLibrary(ROOT / "forms").load(FORM_ID)


def reader() -> TextReader:
    """The reader that is measured."""
    known = form()
    return TextReader(shipped_lexicon(), known.report.period, known.report.deadline)


def sets() -> list[str]:
    """The names of the sets that are here."""
    return [name for name in (*OWN, *BLIND) if (LABELLED / f"{name}.jsonl").exists()]


def items(*names: str) -> list[Item]:
    """The labelled notes of these sets."""
    return [
        Item(data["language"], data.get("hand", "own"), data["text"], labelled(data))
        for name in names
        for data in lines(name)
    ]


def second_labels(name: str) -> list[Facts]:
    """A blind set's labels by a second hand, note by note."""
    return [
        labelled(
            {
                "figures": [
                    {"metric": metric, "value": value, "exactness": exactness}
                    for metric, value, exactness in data["figures"]
                ],
                "times": [{"from": first, "to": last} for first, last in data["times"]],
                "state": data["state"],
            }
        )
        for data in lines(f"{name}-labels")
    ]


def labelled(data: Mapping[str, Any]) -> Facts:
    """The facts of a line of labels."""
    return _facts(
        [(f["metric"], f["value"], f["exactness"]) for f in data["figures"]],
        [(f["metric"], f["value"]) for f in data.get("frequency", ())],
        [(t["from"], t["to"]) for t in data["times"]],
        data["state"],
    )


def found(reading: TextReading) -> Facts:
    """The facts of a reading."""
    stated = [known.figure for known in reading.figures if known.basis is Basis.STATED]
    counted = [known.figure for known in reading.figures if known.basis is Basis.FREQUENCY]
    return _facts(
        [(figure.metric_id, figure.value, figure.exactness.value) for figure in stated],
        [(figure.metric_id, figure.value) for figure in counted],
        [(time.first, time.last) for time in reading.times],
        None if reading.state is None else reading.state.status.value,
    )


def judge(known: Sequence[Item], by: TextReader | None = None) -> list[Verdict]:
    """Every note against what is read from it."""
    used = by or reader()
    return [Verdict(item, found(used.read(item.text))) for item in known]


def score(verdicts: Sequence[Verdict], kind: str) -> Score:
    """The sums of one kind over notes."""
    return Score(
        sum(verdict.right(kind) for verdict in verdicts),
        sum(len(verdict.wrong(kind)) for verdict in verdicts),
        sum(len(verdict.missed(kind)) for verdict in verdicts),
    )


def exactness(verdicts: Sequence[Verdict]) -> float:
    """The share of the rightly found figures whose exactness is right too."""
    agreeing = score(verdicts, "figures").right
    return score(verdicts, "exactness").right / agreeing if agreeing else 1.0


def groups(name: str, verdicts: Sequence[Verdict]) -> Iterator[tuple[str, list[Verdict]]]:
    """A set as a whole, and its notes by standard and, where there are several, by hand."""
    yield f"**{name}**", list(verdicts)
    for language, standard in (("nb", "bokmål"), ("nn", "nynorsk")):
        part = [verdict for verdict in verdicts if verdict.item.language == language]
        if 0 < len(part) < len(verdicts):
            yield standard, part
    hands = sorted({verdict.item.hand for verdict in verdicts})
    for hand in hands if len(hands) > 1 else ():
        yield f"hand {hand}", [verdict for verdict in verdicts if verdict.item.hand == hand]


def table(verdicts: Mapping[str, Sequence[Verdict]]) -> str:
    """The results for what is stated, in Markdown, as docs/figures.md has them."""
    rows = ["| set | notes | figures | P | R | exactness | times | P | R | states | P | R |"]
    rows.append("|---" * 12 + "|")
    for name, judged in verdicts.items():
        for group, part in groups(name, judged):
            cells = [group, str(len(part))]
            for kind in ("figures", "times", "states"):
                cells += _cells(score(part, kind))
                if kind == "figures":
                    cells.append(f"{exactness(part):.3f}")
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def frequency_table(verdicts: Mapping[str, Sequence[Verdict]]) -> str:
    """The results for figures from a frequency; the blind sets have no labels of them."""
    rows = ["| set | labelled | offered | P | R |", "|---" * 5 + "|"]
    for name, judged in verdicts.items():
        total = score(judged, "frequency")
        offered = str(total.right + total.wrong)
        labels, *shares = _cells(total) if name in OWN else ("not", "–", "–")
        rows.append(f"| {name} | {labels} | {offered} | {' | '.join(shares)} |")
    return "\n".join(rows)


def results(*names: str) -> tuple[list[str], list[str]]:
    """The two tables of these sets, all if none is named, and every note that is read wrongly."""
    verdicts = {name: judge(items(name)) for name in names or sets()}
    faults = [
        f"{name}: {verdict}"
        for name, judged in verdicts.items()
        for verdict in judged
        if str(verdict)
    ]
    return [table(verdicts), frequency_table(verdicts)], faults


def _cells(total: Score) -> list[str]:
    labels = total.right + total.missed
    if not labels and not total.wrong:
        return ["0", "–", "–"]
    return [str(labels), f"{total.precision:.3f}", f"{total.recall:.3f}"]


def lines(name: str) -> list[dict[str, Any]]:
    """The lines of a file of labels."""
    text = (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n") if line]


def _facts(
    stated: Iterable[tuple[str, Any, str]],
    counted: Iterable[tuple[str, Any]],
    times: Iterable[tuple[str, str]],
    state: str | None,
) -> Facts:
    figures = [(f"{_number(value)} {metric}", how) for metric, value, how in stated]
    return {
        "figures": Counter(figure for figure, _ in figures),
        "exactness": Counter(f"{figure} {how}" for figure, how in figures),
        "times": Counter(f"{first} to {last}" for first, last in joined(times)),
        "states": Counter([] if state is None else [state]),
        "frequency": Counter(f"{_number(value)} {metric}" for metric, value in counted),
    }


def _number(value: Any) -> str:
    return "unknown" if value is None else format(float(value), "g")


def joined(times: Iterable[tuple[str, str]]) -> list[tuple[dt.date, dt.date]]:
    """Times as first and last days, overlapping and adjacent ones made one."""
    spans: list[tuple[dt.date, dt.date]] = []
    for first, last in sorted((days(first)[0], days(last)[1]) for first, last in times):
        if spans and first <= spans[-1][1] + dt.timedelta(days=1):
            spans[-1] = spans[-1][0], max(last, spans[-1][1])
        else:
            spans.append((first, last))
    return spans


def days(time: str) -> tuple[dt.date, dt.date]:
    """First and last day of a labelled time, such as ``2013``, ``2014-spring`` or ``2013-11``."""
    year, *rest = time.split("-")
    first = {"spring": 1, "autumn": 8}
    last = {"spring": 7, "autumn": 12}
    if len(rest) == 2:
        day = dt.date.fromisoformat(time)
        return day, day
    part = rest[0] if rest else ""
    start, end = (1, 12) if not part else (first.get(part), last.get(part))
    month = start or int(part)
    after = (end or month) + 1
    begin = dt.date(int(year), month, 1)
    stop = dt.date(int(year) + (after > 12), (after - 1) % 12 + 1, 1)
    return begin, stop - dt.timedelta(days=1)


def in_documentation(tables: Sequence[str]) -> str:
    """docs/figures.md with these tables between its marks."""
    before, _, rest = DOCUMENTATION.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    return "\n\n".join([before + BEGIN, *tables, END + after])


if __name__ == "__main__":
    asked = sys.argv[1:]
    tables, notes = results(*(name for name in asked if name != "--write"))
    if "--write" in asked:
        DOCUMENTATION.write_text(in_documentation(tables), encoding="utf-8", newline="\n")
    print("\n\n".join([*tables, *notes]))
