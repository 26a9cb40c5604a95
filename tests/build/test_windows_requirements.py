"""The requirement files as Windows reads them."""

from __future__ import annotations

from devtools.windows.requirements import for_windows

PINS = """\
atheris==3.0.0 ; sys_platform == "linux" and python_version < "3.14" \\
    --hash=sha256:aa
    # via -r test.in
chunspell==2.0.5 ; sys_platform != "darwin" or platform_machine == "arm64" \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via -r run.in

# The following packages are considered to be unsafe in a requirements file:
setuptools==84.2.1 \\
    --hash=sha256:dd
"""


def test_what_windows_needs_is_left_without_conditions_and_the_rest_left_out() -> None:
    assert for_windows(PINS) == (
        "chunspell==2.0.5 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
        "    # via -r run.in\n\n"
        "# The following packages are considered to be unsafe in a requirements file:\n"
        "setuptools==84.2.1 \\\n    --hash=sha256:dd\n"
    )
