"""The figures of a joint report, read from its PDF and workbook by programs other than Kplan.

What they are held against is the truth of the trial (``tests.office``). A figure that is not
printed counts as 0 here; how many activities it is known of is printed beside it.
"""

from __future__ import annotations

import html
import re
import subprocess
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from tests.exchange.sheet_reading import Value, workbook
from tests.office.trial import Trial

ALL = "Alle"
WHOLE = ""
Scope = tuple[str, str]
"""The name of a unit or ALL, and the number of an area or goal or WHOLE."""


class Printed(NamedTuple):
    """A row of a table of totals."""

    label: str
    reached: Decimal
    exact: Decimal
    estimate: Decimal
    unknown: int
    planned: Decimal
    uncertain: Decimal
    units: int
    known: int
    activities: int


Tables = dict[Scope, Counter[Printed]]


def true_tables(trial: Trial, which: str) -> Tables:
    """The tables that are right, ``before`` or ``after`` the decisions; without empty ones."""
    totals: Mapping[str, Any] = trial.truth[which]
    report = next(iter(trial.reports.values()))
    areas = report.form["strategy_areas"]
    numbers = {each["id"]: each["number"] for area in areas for each in (area, *area["goals"])}
    names = {unit: each.unit_name for unit, each in trial.reports.items()}
    labels = _labels(trial)
    one = {key: group["metrics"][0] for group in _same(trial) for key in group["metrics"]}
    tables: Tables = {}
    for scope, total in totals.items():
        parts = dict(part.split(":") for part in scope.split("|") if ":" in part)
        unit = names[parts["unit"]] if "unit" in parts else ALL
        place = parts.get("goal") or parts.get("area")
        table: Counter[Printed] = Counter()
        for metric, each in total["metrics"].items():
            called = one.get(metric, metric) if which == "after" else metric
            row = _true_row(labels[called], each, total["activities"])
            # How many units have a figure is only said of all.
            table[row if unit == ALL else row._replace(units=0)] += 1
        if table:
            tables[unit, WHOLE if place is None else numbers[place]] = table
    return tables


def _true_row(label: str, total: Mapping[str, Any], activities: int) -> Printed:
    sums = ("reached", "reached_exact", "reached_estimate")
    reached, exact, estimate = (Decimal(str(total[key])) for key in sums)
    planned, uncertain = (Decimal(str(total[key])) for key in ("planned", "uncertain"))
    unknown, units, known = (
        int(total[key]) for key in ("reached_unknown", "units_with_figure", "reached_known")
    )
    return Printed(
        label, reached, exact, estimate, unknown, planned, uncertain, units, known, activities
    )


def _labels(trial: Trial) -> dict[str, str]:
    """What each metric is called, by the keys of the truth."""
    labels = {}
    for unit, report in trial.reports.items():
        labels.update({each["id"]: each["plural"] for each in report.form["metrics"]})
        labels.update({f"{unit}/{own.id}": own.plural for own in report.own_metrics})
    return {key: label[0].upper() + label[1:] for key, label in labels.items()}


def _same(trial: Trial) -> Iterable[Mapping[str, Any]]:
    return (group for group in trial.truth["own_metrics"] if group["same"])


def pdf_tables(path: Path, trial: Trial) -> Tables:
    """The tables of goals, of the whole and of areas, by what pdftotext makes of them.

    They come in the order of the form's goals, then the whole, then the areas.
    """
    report = next(iter(trial.reports.values()))
    areas = report.form["strategy_areas"]
    goals = [goal["number"] for area in areas for goal in area["goals"]]
    row = _row_pattern(set(_labels(trial).values()))
    text = re.sub(r"(?<=\d) (?=\d{3}\b)", "", "\n".join(_cell_lines(path)))
    # The table of contents has numbers of pages below the headings, a continued table «(forts.)».
    heads = r"^Tall (?:under målet|for hele meldingen|for Strategiområde \d+: .*[^)])\n(?!\d)"
    parts = re.split(heads, text, flags=re.MULTILINE)[1:]
    parts[-1:] = re.split(r"^Vedlegg$", parts[-1], maxsplit=1, flags=re.MULTILINE)[:1]
    scopes = [*goals, WHOLE, *(area["number"] for area in areas)]
    assert len(parts) == len(scopes), [part[:60] for part in parts]
    tables = {}
    for number, part in zip(scopes, parts, strict=True):
        flow = " ".join(part.split())
        tables[ALL, number] = Counter(_pdf_row(found) for found in row.finditer(flow))
    return {scope: table for scope, table in tables.items() if table}


def _cell_lines(path: Path) -> Iterator[str]:
    """The lines of all cells and paragraphs as they stand on the pages, by where the words are."""
    command: list[str | Path] = ["pdftotext", "-bbox", "-raw", path, "-"]
    found = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    line: list[str] = []
    right = top = 0.0
    for word in _WORD.finditer(found):
        left, this_top = float(word["left"]), float(word["top"])
        if line and (this_top != top or not 0 <= left - right < _GAP):
            yield " ".join(line)
            line = []
        line.append(html.unescape(word["text"]))
        right, top = float(word["right"]), this_top
    yield " ".join(line)


_WORD = re.compile(
    r'<word xMin="(?P<left>[\d.]+)" yMin="(?P<top>[\d.]+)" xMax="(?P<right>[\d.]+)" '
    r'yMax="[\d.]+">(?P<text>.*)</word>'
)
_GAP = 8.0
"""Points between the words of two columns at least."""

_NUMBER = r"\d+(?:,\d+)?"


def _row_pattern(labels: set[str]) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, labels), key=len, reverse=True))
    other = r"(?: (?:ca\. )?(?:(?P<{0}>{1})(?: \+ ukjent antall)?|ukjent antall|ukjent) {0})?"
    return re.compile(
        rf"(?P<label>{names})(?: nådd|, talt i hver aktivitet)?(?: \(frammøter\))? "
        rf"(?:sum )?(?:(?P<about>ca\. )?(?P<reached>{_NUMBER})|–|ukjent)"
        rf"(?: minst (?:ca\. )?{_NUMBER} \(største enkelttall\))?"
        rf"(?: (?P<exact>{_NUMBER}) talt og ca\. (?P<estimate>{_NUMBER}) anslått)?"
        r"(?: ukjent for (?P<unknown>\d+) aktivitet(?:er)?)?"
        + other.format("planlagt", _NUMBER)
        + other.format("usikkert", _NUMBER)
        + r" fra (?P<units>\d+) av \d+ enheter, (?P<known>\d+) av (?P<activities>\d+) aktiviteter"
    )


def _pdf_row(found: re.Match[str]) -> Printed:
    def number(name: str) -> Decimal:
        return Decimal((found[name] or "0").replace(",", "."))

    reached, exact, estimate = number("reached"), number("exact"), number("estimate")
    if found["exact"] is None:
        exact, estimate = (Decimal(0), reached) if found["about"] else (reached, Decimal(0))
    counts = (int(found[name] or 0) for name in ("unknown", "units", "known", "activities"))
    unknown, units, known, activities = counts
    return Printed(
        found["label"],
        *(reached, exact, estimate, unknown, number("planlagt"), number("usikkert")),
        *(units, known, activities),
    )


def workbook_tables(path: Path) -> Tables:
    """The tables of all units and of each by the workbook's sheet of totals."""
    sheet = workbook(path.read_bytes())["Totaler"]
    heads = [str(each) for each in sheet[0]]
    tables: Tables = {}
    for row in sheet[1:]:
        cells = dict(zip(heads, row, strict=True))
        place = cells["Nasjonalt mål"] or cells["Strategiområde"] or WHOLE
        scope = (str(cells["Fylke/region"]), str(place).partition(" ")[0])
        tables.setdefault(scope, Counter())[_sheet_row(cells)] += 1
    return tables


def _sheet_row(cells: Mapping[str, Value]) -> Printed:
    def number(name: str) -> Decimal:
        value = cells[name]
        return value if isinstance(value, Decimal) else Decimal(0)

    return Printed(
        # A unit's own metric is named with the unit.
        str(cells["Indikator"]).partition(" (")[0],
        *(number("Nådd"), number("Nøyaktige"), number("Anslag")),
        int(number("Nådd: aktiviteter med ukjent tall")),
        *(number("Planlagt"), number("Usikkert")),
        int(number("Enheter med tall")),
        int(number("Nådd: aktiviteter med tall")),
        int(number("Aktiviteter i alt")),
    )
