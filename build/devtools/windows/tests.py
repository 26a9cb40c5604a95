"""The everyday tests in the Windows Python."""

from __future__ import annotations

from devtools.steps import Checkout
from devtools.windows.interpreter import WindowsPython


def run_tests(checkout: Checkout, python: WindowsPython) -> str:
    """Run them in parallel, without a screen. Raises StepError with pytest's exit code."""
    python.call(
        *("-m", "pytest", "-q", "-m", "not long", "--numprocesses", "auto"),
        *("-p", "no:cacheprovider"),
        otherwise="Some of the everyday tests failed on Windows; they are listed above.",
        folder=checkout.root,
        environment={"QT_QPA_PLATFORM": "offscreen"},
    )
    return "The everyday tests passed on Windows."
