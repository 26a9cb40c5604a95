"""The hypothesis profiles of all tests; ``--hypothesis-profile=full`` chooses the thorough one."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

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
