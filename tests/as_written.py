"""The example as the Word form had it: no activity linked, nothing counted, no status or time set.

The one that is shipped has its repeated activities linked and its certain figures accepted.
"""

from __future__ import annotations

from pathlib import Path

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle

FILE = Path(__file__).parent / "golden" / "sor-trondelag-2012-2014.kplan.json"


def example_as_written() -> Report:
    """Its 43 notes refer to 43 activities."""
    return decode_bundle(FILE.read_bytes()).report
