"""The two PDFs of the filled example, and a report nineteen times its size, beside their peers.

Within one run and in turns, so that a machine that grows slower meanwhile slows all: first in a
running program, each turn with texts that no turn has set before, since typst remembers what it has
set; then from a cold start; then how time and memory of Kplan's grow with the pages.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

import pikepdf

from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    Note,
    RegionalMeasure,
    Report,
)
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.bench.pdf_peers import LibreOffice, Typst, tables_of

UNITS = 19
LONGER = 8
"""How often each note is repeated, so that a unit's report has as many pages as real ones."""

TURNS = 5
COLD_TURNS = 5
GROWTH = (51, 102, 204)
"""So many units in one report: the last makes 3,000 pages."""

WARM_TARGET, COLD_TARGET, OFFICE_TARGET = 0.8, 1.3, 0.25
"""What Kplan's time may be of typst's in a running program and from a cold start, and of
LibreOffice's. This prints them and judges nothing."""
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
    from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf

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
                prepared = peer.prepare(report)
                jobs[peer.name] = lambda p=peer, what=prepared: p.make(what)  # type: ignore[misc]  # the same
        for name, job in jobs.items():
            taken, pages[name] = seconds(job)
            times.setdefault(name, []).append(taken)
    ours = statistics.median(times["Kplan"])
    print(title)
    for name, each in times.items():
        middle = statistics.median(each)
        target = _TARGETS.get(name)
        ratio = "" if target is None else f"; Kplan's report takes {ours / middle:.2f} of it"
        print(f"  {name:14}{middle * 1000:8.0f} ms {pages[name]:5} pages{ratio}{target or ''}")


_TARGETS = {
    "typst": f" (at most {WARM_TARGET})",
    "LibreOffice": f" (at most {OFFICE_TARGET})",
}


def _environment() -> dict[str, str]:
    """This environment, in which Python may keep what it compiles, as on an adviser's machine."""
    variables = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    return variables


def cold(maker: str, file: Path) -> tuple[float, int]:
    """Seconds from start to end of a process that makes one PDF, and its memory in MiB."""
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.pdf_cold", maker, str(file)],
        env=_environment(),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return time.perf_counter() - start, int(done.stdout.split()[1])


def measure_cold(title: str, report: Report, folder: Path, *, with_typst: bool) -> None:
    """Print how long each takes from the start of its process."""
    bundle, tables = folder / "report.kplan.json", folder / "tables.json"
    bundle.write_bytes(encode_bundle(report, _CREATED))
    files = {"kplan": bundle}
    if with_typst:
        tables.write_text(json.dumps(tables_of(report)), encoding="utf-8")
        files["typst"] = tables
    times: dict[str, list[float]] = {name: [] for name in files}
    peaks: dict[str, int] = {}
    for _ in range(COLD_TURNS):
        for name, file in files.items():
            taken, peaks[name] = cold(name, file)
            times[name].append(taken)
    print(f"{title}, from a cold start")
    ours = statistics.median(times["kplan"])
    for name, each in times.items():
        middle = statistics.median(each)
        target = f" (at most {COLD_TARGET})" if name == "typst" else ""
        print(
            f"  {name:14}{middle * 1000:8.0f} ms {peaks[name]:5} MiB; "
            f"Kplan takes {ours / middle:5.2f} of it{target}"
        )


def measure_growth(example: Report, folder: Path) -> None:
    """Print what a page takes of time and memory, in ever longer reports."""
    bundle = folder / "growing.kplan.json"
    bundle.write_bytes(encode_bundle(example, _CREATED))
    base = cold("kplan", bundle)[1]
    print("Kplan's report as it grows")
    fonts = program_files().resources / "fonts"
    for units in GROWTH:
        report = folded(example, units, 0, LONGER)
        bundle.write_bytes(encode_bundle(report, _CREATED))
        _, peak = cold("kplan", bundle)
        taken, pages = seconds(partial(_report_pdf, report, fonts))
        print(
            f"  {pages:5} pages {taken * 1000:8.0f} ms, {taken * 1000 / pages:5.2f} ms a page; "
            f"{peak:5} MiB, {(peak - base) * 1024 / pages:5.0f} KiB a page"
        )


def _report_pdf(report: Report, fonts: Path) -> bytes:
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf

    return write_report_pdf(report, fonts=fonts, created=_CREATED).data


def main() -> None:
    """Measure, and name each peer that is not installed."""
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
    with tempfile.TemporaryDirectory(prefix="kplan-bench-") as name:
        has_typst = any(isinstance(peer, Typst) for peer in peers)
        for title, report in (
            ("The filled example", example),
            (f"{UNITS} units in one report", folded(example, UNITS, 0, LONGER)),
        ):
            measure_cold(title, report, Path(name), with_typst=has_typst)
        measure_growth(example, Path(name))


if __name__ == "__main__":
    main()
