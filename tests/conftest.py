"""The hypothesis profiles of all tests; ``--hypothesis-profile=full`` chooses the thorough one."""

from __future__ import annotations

import os
import sys
from typing import Any

from hypothesis import HealthCheck, settings

from tests.platforms import on_wine

settings.register_profile(
    "full",
    # How fast a machine is, and how busy, does not matter here.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # The result of a commit in CI must not vary: the same examples are drawn each time.
    derandomize="CI" in os.environ,
)
settings.register_profile("everyday", settings.get_profile("full"), max_examples=25)
settings.load_profile("everyday")

if sys.platform == "win32" and on_wine():
    import _winapi

    _LOST = 1359
    """The error of Wine where a new process ended before it had begun, once in many thousands.

    Windows has no such one. Both `subprocess` and `multiprocessing` start processes by this call.
    """
    _create_process = _winapi.CreateProcess

    def _create_process_again(*arguments: Any) -> tuple[int, int, int, int]:
        try:
            return _create_process(*arguments)
        except OSError as error:
            if error.winerror != _LOST:
                raise
            return _create_process(*arguments)

    _winapi.CreateProcess = _create_process_again
