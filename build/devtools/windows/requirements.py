"""A requirement file as Windows reads it. Run as a script in an environment with `packaging`.

pip evaluates the conditions after «;» for the platform that it runs on, whatever `--platform` it
installs for: they are decided here instead.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.markers import Marker

WINDOWS = {
    "implementation_name": "cpython",
    "implementation_version": "3.11.9",
    "os_name": "nt",
    "platform_machine": "AMD64",
    "platform_release": "10",
    "platform_system": "Windows",
    "platform_version": "10.0.19045",
    "python_full_version": "3.11.9",
    "platform_python_implementation": "CPython",
    "python_version": "3.11",
    "sys_platform": "win32",
}
CONDITION = re.compile(r"^(?P<requirement>[^\s#;]+)\s*;\s*(?P<marker>[^\\]+?)(?P<rest>\s*\\?)$")


def for_windows(text: str) -> str:
    """Leave out what Windows does not need, with its hashes, and the conditions of the rest."""
    kept: list[str] = []
    wanted = True
    for line in text.splitlines():
        if not line.startswith((" ", "#")):  # hashes and comments follow what they belong to
            wanted = True
            conditional = CONDITION.match(line)
            if conditional is not None:
                wanted = Marker(conditional["marker"]).evaluate(WINDOWS)
                line = conditional["requirement"] + conditional["rest"]
        if wanted:
            kept.append(line)
    return "\n".join(kept) + "\n"


def main(folder: Path, files: list[Path]) -> None:
    """Write each file as Windows reads it into `folder`, by the same name."""
    for file in files:
        (folder / file.name).write_text(for_windows(file.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]])
