"""Virtual environments made from the pinned requirement files, and made again only when stale.

A stamp inside each environment records which Python made it and which requirement files, by hash,
were installed. Nothing but two small files is read when the stamp is right.
"""

from __future__ import annotations

import importlib.util
import json
import os
import platform
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from devtools.stamps import fingerprint
from devtools.steps import Checkout, StepError, call, report
from devtools.system import need_packages

STAMP_NAME = "kplan-set-up.json"


@dataclass(frozen=True, slots=True)
class PackageSet:
    """One requirement file `name`.txt, the environment it is installed in, and the sets it holds.

    `within` names the sets of the same environment whose every pin this one repeats.
    """

    name: str
    folder: str
    within: tuple[str, ...] = ()


RUN = PackageSet("run", ".venv")
TEST = PackageSet("test", ".venv", within=("run",))
LINT = PackageSet("lint", ".venv", within=("run", "test"))
PACKAGE = PackageSet("package", ".tools/package")
PINS = PackageSet("pins", ".tools/pins")
PACKAGE_SETS = (RUN, TEST, LINT, PACKAGE, PINS)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an environment was made from: the Python's version, and a hash for each set."""

    python: str
    sets: Mapping[str, str]

    @classmethod
    def read(cls, environment: Path) -> Stamp | None:
        """The stamp of an environment, or None where there is none that can be read."""
        try:
            content = json.loads((environment / STAMP_NAME).read_text(encoding="utf-8"))
            return cls(python=str(content["python"]), sets=dict(content["sets"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def write(self, environment: Path) -> None:
        """Record it, in one step: a stamp half written would be believed."""
        unfinished = environment / (STAMP_NAME + ".part")
        content = {"python": self.python, "sets": dict(self.sets)}
        unfinished.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        unfinished.replace(environment / STAMP_NAME)


class Work(Enum):
    """What it takes to bring an environment up to date."""

    NOTHING = "nothing"
    INSTALL = "install"
    REBUILD = "rebuild"


def work_needed(
    stamp: Stamp | None, wanted: PackageSet, python: str, current: Mapping[str, str]
) -> Work:
    """Compare an environment's stamp with the Python and the hashes of the `current` files.

    When a file changed that was installed before, the environment is made from nothing: pip does
    not take away what is no longer pinned, and a program that works by a leftover is not pinned.
    """
    if stamp is None or stamp.python != python:
        return Work.REBUILD
    if any(current.get(name) != installed for name, installed in stamp.sets.items()):
        return Work.REBUILD
    return Work.NOTHING if wanted.name in stamp.sets else Work.INSTALL


def requirement_files(checkout: Checkout, wanted: PackageSet) -> list[Path]:
    """The files that make up a set here: its own, and the few that only this platform needs."""
    names = [wanted.name]
    if sys.platform == "win32" and wanted is not RUN:
        names.append("windows")
    if sys.platform == "darwin" and wanted is PACKAGE:
        names.append("macos")
    return [checkout.requirements / f"{name}.txt" for name in names]


def python_of(environment: Path) -> Path:
    """Where a virtual environment keeps its interpreter."""
    if os.name == "nt":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def make_environment(folder: Path) -> Path:
    """Make an empty virtual environment in `folder`, whatever was there. Returns its interpreter.

    Raises StepError where Python comes without the means and they cannot be installed.
    """
    if importlib.util.find_spec("ensurepip") is None:  # Debian keeps it in a package of its own
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        need_packages([f"python{version}-venv"], purpose="virtual environments")
        importlib.invalidate_caches()
    if folder.exists():
        shutil.rmtree(folder)
    call(
        [sys.executable, "-m", "venv", folder],
        otherwise=f"The virtual environment {folder} could not be made; Python's output is above.",
    )
    return python_of(folder)


def install(python: Path, files: list[Path]) -> None:
    """Install what the files pin, hashes checked, built packages only. Raises StepError."""
    call(
        [
            *(python, "-P", "-m", "pip", "install", "-qq", "--disable-pip-version-check"),
            *("--no-input", "--require-hashes", "--only-binary", ":all:"),
            *(part for file in files for part in ("-r", file)),
        ],
        otherwise="The pinned packages could not be installed; pip's output is above.",
    )


def prepare(checkout: Checkout, wanted: PackageSet) -> Path:
    """The interpreter of an environment in which `wanted` is installed. Raises StepError."""
    folder = checkout.root / wanted.folder
    python = python_of(folder)
    neighbours = [member for member in PACKAGE_SETS if member.folder == wanted.folder]
    current = {
        member.name: fingerprint(requirement_files(checkout, member)) for member in neighbours
    }
    version = f"{platform.python_version()} {sys.platform} {platform.machine()}"

    stamp = Stamp.read(folder) if python.exists() else None
    work = work_needed(stamp, wanted, version, current)
    if work is Work.NOTHING:
        return python
    installed = dict(stamp.sets) if stamp is not None and work is Work.INSTALL else {}
    if work is Work.REBUILD:
        report(f"Making {wanted.folder} with Python {platform.python_version()} …")
        make_environment(folder)
    files = requirement_files(checkout, wanted)
    report(f"Installing the packages pinned in {', '.join(file.name for file in files)} …")
    install(python, files)
    for name in (*wanted.within, wanted.name):
        installed[name] = current[name]
    Stamp(python=version, sets=installed).write(folder)
    return python


def fresh(checkout: Checkout, folder: Path, wanted: PackageSet) -> Path:
    """A new environment with `wanted` outside the checkout, for a check. Raises StepError."""
    if folder.exists():
        raise StepError(f"{folder} is already there; a check needs a new folder.")
    python = make_environment(folder)
    install(python, requirement_files(checkout, wanted))
    return python
