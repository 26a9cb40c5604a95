"""Which platform the tests run on, and the marks of tests that some platform cannot run.

A mark is not for a fault of the program: its reason says why the test says nothing of that
platform.
"""

from __future__ import annotations

import sys

import pytest

WINDOWS = sys.platform == "win32"


def on_wine() -> bool:
    """Whether this Windows is Wine, which lacks some of what Windows has."""
    if sys.platform == "win32":
        import ctypes

        return hasattr(ctypes.WinDLL("ntdll"), "wine_get_version")
    return False


def posix_only(reason: str) -> pytest.MarkDecorator:
    """The mark of a test about what Windows does not have, such as POSIX rights or mounts."""
    return pytest.mark.skipif(WINDOWS, reason=reason)


def windows_only(reason: str) -> pytest.MarkDecorator:
    """The mark of a test about what only Windows has, such as sharing violations or code pages."""
    return pytest.mark.skipif(not WINDOWS, reason=reason)


def wine_cannot(reason: str) -> pytest.MarkDecorator:
    """The mark of a test that needs what Windows has and Wine lacks."""
    return pytest.mark.skipif(on_wine(), reason=reason)
