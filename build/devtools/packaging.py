"""`dev.py wheel` and `dev.py package`: the distributable files, built and tested."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from devtools.environments import PACKAGE, RUN, fresh, prepare, python_of
from devtools.linux.archive import (
    DICTIONARIES,
    LIMIT,
    MADE_AT,
    packed_size,
    write_tar,
)
from devtools.linux.debian_package import architecture, build_deb
from devtools.steps import Checkout, StepError, call, report, status
from devtools.system import (
    PACKAGING_TOOLS,
    WINDOW_LIBRARIES,
    Tool,
    missing_packages,
    need_packages,
    python_library,
)

DEMO_FILES = 5  # .kplan, two PDFs, the bundle and the mail draft


def wheel(checkout: Checkout, arguments: list[str]) -> int:
    """Build the wheel, and let it write the example from an environment outside the checkout."""
    if arguments:
        raise StepError("`wheel` takes no arguments.", 2)
    python = prepare(checkout, PACKAGE)
    folder = checkout.out / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    report("Building the wheel …")
    call(
        [python, "-P", "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        otherwise="The wheel could not be built; the reason is above.",
        folder=checkout.root,
        environment=_bare_environment(checkout.out),
        quiet=True,
    )
    (built,) = folder.glob("*.whl")
    with tempfile.TemporaryDirectory(prefix="kplan wheel æ ") as name:
        elsewhere = Path(name)
        report("Installing it in a new environment outside the checkout …")
        installed = fresh(checkout, elsewhere / "venv", RUN)
        call(
            [
                *(installed, "-P", "-m", "pip", "install", "-qq", "--no-deps", "--no-index"),
                *("--disable-pip-version-check", built),
            ],
            otherwise="The wheel could not be installed; pip's output is above.",
        )
        report("Having it write the example …")
        command = python_of(elsewhere / "venv").with_name("kplan" + python.suffix)
        call(
            [command, "demo", elsewhere / "demo"],
            otherwise="The installed wheel did not write the example; the reason is above.",
            folder=elsewhere,
            environment=_bare_environment(elsewhere),
            quiet=True,
        )
        written = sorted(file.name for file in (elsewhere / "demo").iterdir())
    if len(written) != DEMO_FILES:
        raise StepError(f"The example should be {DEMO_FILES} files; it was {', '.join(written)}.")
    report(f"{built.name}, {size(built)}, wrote {', '.join(written)}.")
    return 0


def package(checkout: Checkout, arguments: list[str]) -> int:
    """Make the one-folder program, move it, and run its self-test with an empty environment."""
    if arguments:
        raise StepError("`package` takes no arguments.", 2)
    python = prepare(checkout, PACKAGE)
    libraries = (*WINDOW_LIBRARIES, *python_library())
    need_packages(missing_packages(libraries, PACKAGING_TOOLS), purpose="packaging")
    folder = checkout.out / "package"
    report("Building the distributable program …")
    call(
        [
            *(python, "-P", "-m", "PyInstaller", "--noconfirm"),
            *("--workpath", folder / "work", "--distpath", folder),
            checkout.root / "build" / "kplan.spec",
        ],
        otherwise="PyInstaller could not make the program; the reason is above.",
        folder=checkout.root,
        environment=checkout.environment(**pyinstaller_variables(folder / "cache")),
    )
    made = folder / "kplan"
    prove(made, _self_test)
    report(f"{os.path.relpath(made)}: {size(made)}")
    if sys.platform == "linux":
        pack_for_linux(checkout, made)
    elif sys.platform == "darwin":
        pack_for_macos(checkout, folder)
    return 0


def pyinstaller_variables(cache: Path | str) -> dict[str, str]:
    """What PyInstaller is told by variables: where it may keep things, and how modules are kept.

    They are left uncompressed, since each package is compressed as a whole, and better; and in one
    order, so that the same source gives the same bytes.
    """
    return {
        "PYINSTALLER_CONFIG_DIR": str(cache),
        "PYI_LOG_LEVEL": "ERROR",
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0",
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": str(MADE_AT),
    }


def pack_for_linux(checkout: Checkout, made: Path) -> None:
    """Make the `.tar.xz` and the `.deb` of the program, and their hashes. Raises StepError."""
    need_packages(missing_packages((), (Tool("dpkg-deb", "dpkg"),)), purpose="packaging")
    version, folder = program_version(checkout), made.parent
    packed = folder / f"kplan-{version}-linux-{platform.machine()}.tar.xz"
    deb = deb_file(checkout)
    report("Packing it …")
    text = checkout.root / "build" / "linux" / "LES MEG.txt"
    with ThreadPoolExecutor() as both:
        jobs = [
            both.submit(write_tar, made, f"kplan-{version}", text, packed),
            both.submit(build_deb, checkout.root, made, version, folder / "work" / "deb", deb),
        ]
        for job in jobs:
            job.result()
    write_checksums([packed, deb])
    words = packed_size(made / "_internal" / DICTIONARIES)
    report(f"{os.path.relpath(packed)}: {size(packed)}, {words / 1e6:.1f} of them dictionaries")
    report(f"{os.path.relpath(deb)}: {size(deb)}")
    if packed.stat().st_size - words > LIMIT:
        raise StepError(
            f"{packed.name} should be at most {LIMIT / 1e6:.0f} MB besides the dictionaries."
        )


def deb_file(checkout: Checkout) -> Path:
    """The `.deb`, where `package` makes it."""
    name = f"kplan_{program_version(checkout)}_{architecture()}.deb"
    return checkout.out / "package" / name


def pack_for_macos(checkout: Checkout, folder: Path) -> None:
    """Make the zip of `Kplan.app` by macOS's own tool, which keeps links. Raises StepError."""
    version = program_version(checkout)
    zipped = folder / f"kplan-{version}-macos-{platform.machine()}.zip"
    call(
        ["ditto", "-c", "-k", "--keepParent", folder / "Kplan.app", zipped],
        otherwise="The zip could not be made; ditto's output is above.",
    )
    write_checksums([zipped])
    report(f"{os.path.relpath(zipped)}: {size(zipped)}")


def prove(made: Path, self_test: Callable[[Path, Path], int]) -> None:
    """Run a packaged program's self-test where it was not made. Raises StepError when it fails.

    The folder moves, so that no path of this checkout can help it, and its new path is hard on
    programs that take paths for ASCII. `self_test` is given the folder and a home to write to, and
    returns the exit code.
    """
    with tempfile.TemporaryDirectory(prefix="Kplan æ ") as name:
        elsewhere = Path(name)
        moved = elsewhere / "Programmer på nytt sted" / made.name
        moved.parent.mkdir()
        shutil.move(made, moved)
        home = elsewhere / "hjem"
        home.mkdir()
        report("Moving it and running its self-test …")
        try:
            code = self_test(moved, home)
        finally:
            shutil.move(moved, made)
    if code:
        raise StepError("The packaged program failed its self-test; its output is above.", code)


def _self_test(made: Path, home: Path) -> int:
    """The self-test of a program of this system, which gets no environment but a home."""
    program = made / ("kplan-cli.exe" if os.name == "nt" else "kplan")
    return status([program, "self-test"], folder=home, environment=_bare_environment(home))


def _bare_environment(home: Path) -> dict[str, str]:
    """No variable but those without which nothing starts: a home, and what Windows insists on."""
    kept = {"SYSTEMROOT", "TEMP", "TMP"} if sys.platform == "win32" else set[str]()
    return {"HOME": str(home), **{name: os.environ[name] for name in kept if name in os.environ}}


def size(path: Path) -> str:
    """The size of a file, or of all files in a folder, in megabytes."""
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    total = sum(file.lstat().st_size for file in files)
    return f"{total / 1e6:.1f} MB"


def program_version(checkout: Checkout) -> str:
    """The version as kplan_desktop/__init__.py states it; importing it would take its packages."""
    text = (checkout.root / "kplan_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([\d.]+)"$', text, re.MULTILINE)
    if found is None:
        raise StepError("kplan_desktop/__init__.py states no version.")
    return found[1]


def write_checksums(files: list[Path]) -> None:
    """`SHA256SUMS` beside the files, for `sha256sum --check`."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    files[0].with_name("SHA256SUMS").write_text("".join(lines), encoding="utf-8")
