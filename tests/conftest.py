"""The hypothesis profiles of all tests; ``--hypothesis-profile=full`` chooses the thorough one."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "full",
    # How fast a machine is, and how busy, says nothing of the program.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # What CI says of a commit must not depend on the hour: there, the drawn examples stay the same.
    derandomize="CI" in os.environ,
)
settings.register_profile("everyday", settings.get_profile("full"), max_examples=25)
settings.load_profile("everyday")
