"""A moment for exports in tests, so that no test depends on today."""

from __future__ import annotations

import datetime as dt

AUGUST = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
