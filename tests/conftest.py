"""The hypothesis profiles of all tests, and a folder of user data of their own.

``--hypothesis-profile=full`` chooses the thorough profile.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
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


@pytest.fixture(scope="session", autouse=True)
def _own_user_data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees what who runs it has installed, nor do the processes that it starts.

    Windows and macOS name the folder by themselves; there the commands' tests are led elsewhere.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.getbasetemp() / "no user data"))
        yield


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
