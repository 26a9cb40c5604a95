"""Qt tests run without a screen, and with the guard that the program starts with."""

from __future__ import annotations

import os

from kplan_desktop.ui.none_guard import keep_none_alive

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
keep_none_alive()
