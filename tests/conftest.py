"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# How fast a machine is, and how busy, says nothing of the program.
settings.register_profile("any", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# What CI says of a commit must not depend on the hour: there, the drawn examples stay the same.
settings.register_profile("ci", settings.get_profile("any"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "any")
