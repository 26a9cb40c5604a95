"""The two PDFs of the filled example, and a report nineteen times its size, beside their peers.

Everything is measured in this one process and run, in turns, so that a machine that grows slower
meanwhile slows all. Each turn sets texts that no turn has set before: typst remembers what it has.
"""

from __future__ import annotations

import datetime as dt
import io
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

import pikepdf

from kplan_desktop.domain.report import Activity, Exactness, Figure, Note, RegionalMeasure, Report
from kplan_desktop.export.bundle import decode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_file import FormLibrary
from tests.bench.pdf_peers import LibreOffice, Typst, tables_of

UNITS = 19
LONGER = 8
"""How many times over each note is told, so that a unit's report has as many pages as real ones."""

TURNS = 5
_CREATED = dt.datetime(2014, 8, 20, tzinfo=dt.UTC)


def folded(report: Report, units: int, turn: int, longer: int = 1) -> Report:
    """A report with the measures of ``units`` units under each goal, and figures on each note.

    ``turn`` makes every text one of its own.
    """
    activities: dict[str, Activity] = {}

    def again(measure: RegionalMeasure, unit: int) -> RegionalMeasure:
        notes = []
        for note in measure.notes:
            number = len(activities)
            activity = replace(
                report.activities[note.activity_id],
                id=f"activity-{number}",
                figures=(Figure("deltakere", Decimal(10 * unit + turn), Exactness.ESTIMATE),),
            )
            activities[activity.id] = activity
            text = " ".join(f"{note.text} ({unit}.{turn}.{part})" for part in range(longer))
            notes.append(Note(id=f"note-{number}", activity_id=activity.id, text=text))
        return replace(measure, id=f"{measure.id}-{unit}", notes=tuple(notes))

    goals = tuple(
        replace(
            entry,
            measures=tuple(again(m, unit) for unit in range(units) for m in entry.measures),
        )
        for entry in report.goals
    )
    return replace(report, goals=goals, activities=activities)


def seconds(job: Callable[[], bytes]) -> tuple[float, int]:
    """How long the job takes, and how many pages it makes."""
    start = time.perf_counter()
    data = job()
    taken = time.perf_counter() - start
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return taken, len(pdf.pages)


def measure(title: str, reports: Sequence[Report], peers: Sequence[Typst | LibreOffice]) -> None:
    """Print how long Kplan takes for each turn's report and its peers for the same tables."""
    from kplan_desktop.export.pdf import write_plan_pdf, write_report_pdf

    fonts = program_files().resources / "fonts"
    times: dict[str, list[float]] = {"Kplan": [], "Kplan, plan": []}
    pages: dict[str, int] = {}
    for turn, report in enumerate(reports):
        jobs: dict[str, Callable[[], bytes]] = {
            "Kplan": lambda r=report: write_report_pdf(r, fonts=fonts, created=_CREATED).data,  # type: ignore[misc]  # mypy cannot infer a default argument
            "Kplan, plan": lambda r=report: write_plan_pdf(r, fonts=fonts, created=_CREATED).data,  # type: ignore[misc]  # the same
        }
        for peer in peers:
            if turn < peer.turns:
                prepared = peer.prepare(tables_of(report))
                jobs[peer.name] = lambda p=peer, what=prepared: p.make(what)  # type: ignore[misc]  # the same
        for name, job in jobs.items():
            taken, pages[name] = seconds(job)
            times.setdefault(name, []).append(taken)
    ours = statistics.median(times["Kplan"])
    print(title)
    for name, each in times.items():
        middle = statistics.median(each)
        print(
            f"  {name:14}{middle * 1000:8.0f} ms {pages[name]:5} pages "
            f"{middle / ours:7.2f} × Kplan's report"
        )


def main() -> None:
    """Measure, and say of each peer that is not there that it is not."""
    files = program_files()
    example = decode_bundle(FormLibrary(files.forms).example_bundle()).report
    peers: list[Typst | LibreOffice] = []
    for peer in (Typst(files.resources / "fonts"), LibreOffice()):
        if why := peer.absent():
            print(f"{peer.name} is not measured: {why}.")
        else:
            peers.append(peer)
    turns = range(TURNS)
    measure("The filled example", [folded(example, 1, turn) for turn in turns], peers)
    measure(
        f"{UNITS} units in one report",
        [folded(example, UNITS, turn, LONGER) for turn in turns],
        peers,
    )
    measure(
        f"{4 * UNITS} units", [folded(example, 4 * UNITS, turn, LONGER) for turn in range(2)], ()
    )


if __name__ == "__main__":
    main()
