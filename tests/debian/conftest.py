"""One virtual screen for the tests of the Debian package."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.running import Screen, virtual_screen


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A virtual screen of its own."""
    with virtual_screen() as screen:
        yield screen
