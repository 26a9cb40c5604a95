"""One PDF made by a process of its own: what ``bench_pdf`` starts to measure a cold start.

``kplan BUNDLE`` sets a bundle's report, ``typst TABLES`` the same tables by typst; both write the
number of bytes, and the peak of their memory in MiB.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def by_kplan(file: Path) -> bytes:
    """The report's PDF."""
    import datetime as dt

    from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf

    created = dt.datetime(2014, 8, 20, tzinfo=dt.UTC)
    report = decode_bundle(file.read_bytes()).report
    return write_report_pdf(report, fonts=FONTS, created=created).data


def by_typst(file: Path) -> bytes:
    """The tables' PDF, without tags."""
    from tests.bench.pdf_peers import Typst

    return Typst(FONTS).make(file.read_text(encoding="utf-8"))


def peak_memory() -> int:
    """The most memory that this process has had, in MiB.

    Where Linux reports it for this process alone; ``getrusage`` counts the parent's, too.
    """
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [row for row in status.read_text().splitlines() if row.startswith("VmHWM")]
        return int(line.split()[1]) // 2**10
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def main() -> None:
    """Make it, and print what it took."""
    maker, file = sys.argv[1:]
    data = {"kplan": by_kplan, "typst": by_typst}[maker](Path(file))
    print(len(data), peak_memory())


if __name__ == "__main__":
    main()
