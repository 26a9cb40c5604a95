"""Pages that are replaced while they are being rendered, as they are with every pause in typing."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.folders import ROOT

REPLACING = """
import datetime as dt
import time
from types import SimpleNamespace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtWidgets import QApplication
from kplan_desktop.ui.runtime.refcount_guard import keep_constants_alive
keep_constants_alive()
app = QApplication([])
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.paths import program_files
from kplan_desktop.ui.preview.page_images import PageImages
from tests.as_written import example_as_written
fonts = program_files().resources / "fonts"
day = dt.datetime(2014, 8, 9, tzinfo=dt.UTC)
data = write_report_pdf(example_as_written(), fonts=fonts, created=day).data
pdf = SimpleNamespace(answer=SimpleNamespace(data=data, packed_regions=(), regions=lambda _: ()))
parent = QObject()
for turn in range(400):
    images = PageImages(pdf, parent)
    for page in range(6):
        images.want(page, QSize(900 + turn % 7, 640))
    end = time.monotonic() + turn % 5 * 0.004
    while time.monotonic() < end:
        app.processEvents()
    images.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
print("all replaced")
"""


@pytest.mark.long
def test_pages_may_go_while_a_thread_renders_them() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", REPLACING],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (done.returncode, done.stdout.split("\n")[0]) == (0, "all replaced"), done.stderr
