"""What Kplan makes of a report is the same to the byte on every system.

The hashes are those of the files made on Linux. A change of what is printed changes them: run
``python3 -m tests.cli.test_same_bytes_everywhere`` from the checkout then, on Linux.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json

from kplan_desktop.cli.jobs import Product, make_product
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.delivery.export_set import ExportSet
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.folders import ROOT, TESTS

GOLDEN = TESTS / "golden" / "exports.json"


def hashes() -> dict[str, str]:
    """The SHA-256 of every product of the example."""
    now = dt.datetime(2014, 5, 13, 16, 53, 20, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    report = decode_bundle(FormLibrary(ROOT / "forms").example_bundle()).report
    made = ExportSet(report, fonts=ROOT / "resources" / "fonts", now=now, revision_day=now.date())
    return {
        product.value: hashlib.sha256(make_product(made, product)).hexdigest()
        for product in Product
    }


def test_the_files_are_those_made_on_linux() -> None:
    assert hashes() == json.loads(GOLDEN.read_bytes())


if __name__ == "__main__":
    GOLDEN.write_bytes(json.dumps(hashes(), indent=2).encode() + b"\n")
