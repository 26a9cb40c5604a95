"""The step `window`: the installed window on a virtual screen, driven by mouse and keys."""

from __future__ import annotations

import os
import shutil

from devtools.environments import TEST, prepare
from devtools.steps import Checkout, call
from devtools.system import DESKTOP_TOOLS, missing_packages, need_packages
from devtools.windows.installer import setup_file
from devtools.windows.interpreter import WindowsPython

PICTURES = "out/windows/pictures"


def drive_window(checkout: Checkout, python: WindowsPython) -> str:
    """Install the set-up, work in its window, and take pictures of it. Raises StepError."""
    need_packages(missing_packages((), DESKTOP_TOOLS), purpose="driving the window")
    tools = prepare(checkout, TEST)
    pictures = checkout.root / PICTURES
    shutil.rmtree(pictures, ignore_errors=True)
    test = "tests/windows/test_real_window.py"
    call(
        [tools, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", test],
        otherwise="The window failed its test; the reason is above.",
        folder=checkout.root,
        environment=checkout.environment(
            KPLAN_SETUP=str(setup_file(checkout)),
            KPLAN_WINE_PREFIX=str(python.wine.prefix),
            KPLAN_WINDOWS_PICTURES=str(pictures),
        ),
    )
    made = len(list(pictures.iterdir()))
    return f"{os.path.relpath(pictures)}: {made} pictures of the window, to be looked at."
