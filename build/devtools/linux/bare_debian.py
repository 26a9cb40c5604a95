"""`dev.py debian`: the `.deb` on a Debian that has nothing else, and no network for the program.

The bare Debian is made once, by debootstrap, and copied for each run. Which mirror it comes from is
asked of this machine's own apt.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from devtools.environments import TEST, prepare
from devtools.linux.debian_package import architecture
from devtools.packaging import deb_file
from devtools.steps import Checkout, NotHereError, StepError, call, report
from devtools.system import (
    SCREEN_TOOLS,
    WINDOW_LIBRARIES,
    Tool,
    missing_packages,
    need_packages,
)

TOOLS = (Tool("debootstrap", "debootstrap"), Tool("unshare", "util-linux"), *SCREEN_TOOLS)
PICTURES = "out/debian/pictures"

PROXIES = ("http_proxy", "https_proxy", "no_proxy")

MOUNT_AND_RUN = """
mount -t proc proc "$1/proc"
mount --rbind /dev "$1/dev"
mount --bind "$2" "$1/var/cache/apt/archives"
shift 2
exec "$@"
"""
"""In a mount namespace of its own: what is mounted is gone with the last process in it."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """Where this machine's apt has Debian from: the address and the release («bookworm»)."""

    address: str
    release: str


def debian(checkout: Checkout, arguments: list[str]) -> int:
    """Install the `.deb` that `package` made on a bare Debian, use it there, and remove it.

    Raises NotHereError on a machine that cannot make a bare Debian.
    """
    if arguments:
        raise StepError("`debian` takes no arguments.", 2)
    mirror = _mirror_here()
    deb = deb_file(checkout)
    if not deb.is_file():
        raise StepError(f"There is no {deb.name} yet; `package` makes it.")
    need_packages(missing_packages(WINDOW_LIBRARIES, TOOLS), purpose="a bare Debian")
    python = prepare(checkout, TEST)
    kept = checkout.root / ".tools" / "debian"
    bare, root, archives = kept / mirror.release, kept / "root", kept / "archives"
    archives.mkdir(parents=True, exist_ok=True)
    if not bare.is_dir():
        report(f"Making a bare Debian {mirror.release} …")
        _make_bare(mirror, bare, archives)
    _remove(root)
    call(["cp", "-a", bare, root], otherwise="The bare Debian could not be copied.")
    pictures = checkout.root / PICTURES
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    inside = ["unshare", "--mount", "sh", "-ec", MOUNT_AND_RUN, "sh", str(root), str(archives)]
    try:
        _update(root, inside)
        call(
            [
                *inside,
                *(python, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/debian"),
            ],
            otherwise="The Debian package failed its test; the reason is above.",
            folder=checkout.root,
            environment=checkout.environment(
                KPLAN_DEB=str(deb),
                KPLAN_BARE_DEBIAN=str(root),
                KPLAN_DEBIAN_PICTURES=str(pictures),
            ),
        )
    finally:
        _remove(root)
    made = len(list(pictures.iterdir()))
    report(f"{deb.name}: installed, used without a network and removed.")
    report(f"{os.path.relpath(pictures)}: {made} pictures of the window, to be looked at.")
    return 0


def proxies() -> dict[str, str]:
    """The variables by which this machine's programs reach the mirror, if it is behind a proxy."""
    return {name: os.environ[name] for name in PROXIES if name in os.environ}


def _update(root: Path, inside: Sequence[str]) -> None:
    """Read the mirror's lists in the bare Debian. Raises NotHereError where it is not reached."""
    update = ["apt-get", "update", "-q", "-o", "APT::Update::Error-Mode=any"]
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **proxies()}
    done = subprocess.run([*inside, "chroot", str(root), *update], env=environment, check=False)
    if done.returncode:
        raise NotHereError("The bare Debian does not reach its mirror; apt's reason is above.")


def _mirror_here() -> Mirror:
    """This machine's mirror. Raises NotHereError where there is none, or no bare Debian is made."""
    if sys.platform != "linux" or shutil.which("apt-get") is None:
        raise NotHereError("A bare Debian can be made on Debian, which this is not.")
    if os.geteuid() != 0:
        raise NotHereError("A bare Debian can be made by root alone, and this user is not.")
    may = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    if subprocess.run(may, capture_output=True, check=False).returncode:
        raise NotHereError("A bare Debian needs to mount file systems, which is forbidden here.")
    fields = "$(REPO_URI) $(CODENAME) $(ORIGIN) $(COMPONENT) $(ARCHITECTURE)"
    asked = ["apt-get", "indextargets", "--format", fields, "Created-By: Packages"]
    done = subprocess.run(asked, stdout=subprocess.PIPE, text=True, check=False)
    mirror = mirror_in(done.stdout, architecture())
    if mirror is None:
        raise NotHereError(
            "This machine's apt knows no mirror of Debian; `apt-get update` may help."
        )
    return mirror


def mirror_in(targets: str, wanted: str) -> Mirror | None:
    """The first mirror of Debian itself in what apt says of its indexes; updates are none."""
    for line in targets.splitlines():
        match line.split():
            case [address, release, "Debian", "main", kind] if kind == wanted:
                if "-" not in release:
                    return Mirror(address, release)
    return None


def _make_bare(mirror: Mirror, bare: Path, archives: Path) -> None:
    """Make a minimal Debian whose apt asks the same mirror. Raises NotHereError."""
    unfinished = bare.with_name(bare.name + ".part")
    _remove(unfinished)
    command: list[str | Path] = [
        *("unshare", "--mount", "debootstrap", "--variant=minbase", f"--cache-dir={archives}"),
        *(mirror.release, unfinished, mirror.address),
    ]
    if subprocess.run(list(map(str, command)), stdout=subprocess.DEVNULL, check=False).returncode:
        raise NotHereError("A bare Debian could not be made here; debootstrap's reason is above.")
    etc = unfinished / "etc"
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", etc / name)
    (etc / "apt" / "sources.list").write_text(
        f"deb {mirror.address} {mirror.release} main\n", encoding="utf-8"
    )
    dump = subprocess.run(["apt-config", "dump"], stdout=subprocess.PIPE, text=True, check=True)
    own = [line for line in dump.stdout.splitlines() if line.startswith("Acquire::http")]
    here = etc / "apt" / "apt.conf.d" / "90here"
    here.touch(mode=0o600)  # it may hold a password
    here.write_text("\n".join([*own, ""]), encoding="utf-8")
    unfinished.rename(bare)


def _remove(folder: Path) -> None:
    if folder.exists():
        call(["rm", "-rf", "--one-file-system", folder], otherwise=f"{folder} cannot be removed.")
