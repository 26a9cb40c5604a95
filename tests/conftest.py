"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# What CI says of a commit must not depend on the hour: there, the drawn examples stay the same.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")
