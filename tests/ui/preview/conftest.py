"""The client of the preview's process that the tests of a module share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from kplan_desktop.ui.preview.preview_client import PreviewClient
from tests.ui.driver import A_DAY
from tests.ui.preview.fake_server import preview_command


@pytest.fixture(scope="module")
def client(qapp: QApplication) -> Iterator[PreviewClient]:
    """One client for all tests, since starting its process takes longer than a request."""
    del qapp
    client = PreviewClient(preview_command(), lambda: A_DAY)
    yield client
    client.close()
