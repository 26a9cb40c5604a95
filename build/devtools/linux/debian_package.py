"""The program as a `.deb`: with icon, menu entry, file types and what it needs of the system.

Made by dpkg-deb from a tree of files, without root. The same program gives the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import platform
import shutil
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from devtools.file_types import APPLICATION_ID_AT, FILE_TYPES, SQLITE_MAGIC, FileType
from devtools.linux.archive import MADE_AT
from devtools.slimming import linked_by
from devtools.steps import StepError, call

# Libraries that the program takes from the system, and Debian's packages of them: those that belong
# to the graphics driver, the C library's own …
REQUIRED = {
    **dict.fromkeys(
        (
            *("ld-linux-x86-64.so.2", "libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0"),
            *("libresolv.so.2", "librt.so.1", "libutil.so.1"),
        ),
        "libc6",
    ),
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxcb.so.1": "libxcb1",
}
# … and those of plugins that are not loaded where there is no Wayland or no printer.
OPTIONAL = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}
# Files that the shipped libraries look for where Debian keeps them: keyboards, dead keys, fonts.
DATA = ("xkb-data", "libx11-data", "fontconfig-config")
# Screen readers, opening an e-mail or a folder, and the tables of file types and menus.
RECOMMENDED = ("at-spi2-core", "xdg-utils", "shared-mime-info", "desktop-file-utils")

MAINTAINER = "The Kplan authors <kplan@kplan.invalid>"
ICON_SIZES = (16, 32, 48, 128, 256)
LANGUAGES = ("nb", "nn")


def needed_of_system(folder: Path) -> set[str]:
    """The libraries that files in a folder link and that are not there themselves, by name."""
    there = {file.name for file in folder.rglob("*")}
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    elf = [file for file in files if _is_elf(file)]
    return linked_by(*elf) - there


def packages_of(libraries: Iterable[str]) -> tuple[list[str], list[str]]:
    """Debian's packages of these libraries: what must be there, and what should.

    Raises StepError for a library that is in neither table: the program may not start without.
    """
    libraries = set(libraries)
    unknown = sorted(libraries - REQUIRED.keys() - OPTIONAL.keys())
    if unknown:
        raise StepError(
            f"The program needs {', '.join(unknown)} of the system, of which the package does not "
            "know: ship them, or add Debian's packages of them to devtools/linux/debian_package.py."
        )
    must = {REQUIRED[name] for name in libraries if name in REQUIRED}
    should = {OPTIONAL[name] for name in libraries if name in OPTIONAL}
    return sorted(must), sorted(should)


def build_deb(root: Path, made: Path, version: str, work: Path, target: Path) -> None:
    """Make `target` of the program in the folder `made`. Raises StepError.

    `root` is the checkout, and `work` a folder to make and lay the tree out in.
    """
    must, should = packages_of(needed_of_system(made))
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(made, work / "usr" / "lib" / "kplan", symlinks=True)
    program = work / "usr" / "bin" / "kplan"
    program.parent.mkdir()
    program.symlink_to("../lib/kplan/kplan")
    _lay_out_share(root, work / "usr" / "share", version)
    control = work / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text(_md5sums(work), encoding="utf-8")
    depends = [*(f"libc6 (>= {_libc()})" if name == "libc6" else name for name in must), *DATA]
    kilobytes = sum(file.lstat().st_size for file in (work / "usr").rglob("*")) // 1024
    fields = {
        "Package": "kplan",
        "Version": version,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(kilobytes),
        "Depends": ", ".join(depends),
        "Recommends": ", ".join([*should, *RECOMMENDED]),
        "Section": "misc",
        "Priority": "optional",
        "Description": (root / "build" / "linux" / "description").read_text("utf-8").rstrip(),
    }
    lines = [f"{name}: {value}\n" for name, value in fields.items()]
    (control / "control").write_text("".join(lines), encoding="utf-8")
    runs = work / "usr" / "lib" / "kplan" / "kplan"
    for path in [work, *work.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == runs else 0o644)
        os.utime(path, (MADE_AT, MADE_AT), follow_symlinks=False)
    call(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", work, target],
        otherwise="The Debian package could not be made; dpkg-deb's output is above.",
        environment={**os.environ, "SOURCE_DATE_EPOCH": str(MADE_AT)},
        quiet=True,
    )
    shutil.rmtree(work)


def architecture() -> str:
    """This machine's, as Debian calls it."""
    machine = platform.machine()
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)


def _libc() -> str:
    return platform.libc_ver()[1]


def _lay_out_share(root: Path, share: Path, version: str) -> None:
    """Write what is no program: menu entry, file types, icons, texts."""
    ours = root / "build" / "linux"
    entry = (ours / "kplan.desktop").read_text("utf-8") + mime_line(FILE_TYPES)
    manual = (ours / "kplan.1").read_text("utf-8").replace("@VERSION@", version)
    _write(share / "applications" / "kplan.desktop", entry.encode())
    _write(share / "mime" / "packages" / "kplan.xml", mime_package(FILE_TYPES).encode())
    _write(share / "man" / "man1" / "kplan.1.gz", _zipped(manual))
    _write(share / "lintian" / "overrides" / "kplan", (ours / "lintian-overrides").read_bytes())
    _write(share / "doc" / "kplan" / "copyright", copyright_text(root).encode())
    _write(share / "doc" / "kplan" / "changelog.gz", _zipped(_changelog(version)))
    icons, drawn = share / "icons" / "hicolor", root / "resources" / "icons"
    for side in ICON_SIZES:
        picture = (drawn / f"kplan-{side}.png").read_bytes()
        _write(icons / f"{side}x{side}" / "apps" / "kplan.png", picture)
    _write(icons / "scalable" / "apps" / "kplan.svg", (drawn / "kplan.svg").read_bytes())


def mime_line(types: Iterable[FileType]) -> str:
    """The line of a menu entry that says which files the program opens."""
    return f"MimeType={''.join(f'{each.mime};' for each in types)}\n"


def mime_package(types: Iterable[FileType]) -> str:
    """The file types as shared-mime-info reads them."""
    blocks = "".join(_mime_type(each) for each in types)
    space = "http://www.freedesktop.org/standards/shared-mime-info"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}\n<mime-info xmlns="{space}">\n{blocks}</mime-info>\n'


def _mime_type(each: FileType) -> str:
    lines = [
        f"  <comment>{escape(each.english)}</comment>",
        *(
            f'  <comment xml:lang="{code}">{escape(each.names[code])}</comment>'
            for code in LANGUAGES
        ),
        '  <icon name="kplan"/>',
        f'  <glob pattern="*{each.suffix}"/>',
    ]
    if each.application_id is None:
        lines.append('  <sub-class-of type="application/json"/>')
    else:
        start = SQLITE_MAGIC[:-1].decode() + "\\000"
        own = each.application_id.decode()
        lines += [
            '  <sub-class-of type="application/vnd.sqlite3"/>',
            '  <magic priority="60">',
            f'    <match type="string" offset="0" value="{start}">',
            f'      <match type="string" offset="{APPLICATION_ID_AT}" value="{own}"/>',
            "    </match>",
            "  </magic>",
        ]
    return "\n".join([f' <mime-type type="{each.mime}">', *lines, " </mime-type>", ""])


def copyright_text(root: Path) -> str:
    """Debian's file of licences: Kplan's own, and where those of what is shipped with it lie."""
    licence = (root / "LICENSE").read_text("utf-8").partition("\n\n")[2].partition("\n\n")[2]
    shipped = json.loads((root / "resources" / "licences" / "shipped.json").read_text("utf-8"))
    resources = "/usr/lib/kplan/_internal/kplan_desktop/resources"
    listed = "".join(
        f" {row['name']}: {row['licence']}, {resources}/{row['text']}\n" for row in shipped[1:]
    )
    indented = "".join(f" {line or '.'}\n" for line in licence.strip().splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Kplan\n"
        "Comment: What the program is built on is shipped with it, under licences of its own:\n"
        f"{listed}\n"
        "Files: *\nCopyright: 2026 the Kplan authors\nLicense: Expat\n\n"
        f"Files: {resources.removeprefix('/')}/dictionaries/*\n"
        "Copyright: the spell-norwegian project\nLicense: GPL-2\n\n"
        f"License: Expat\n{indented}\n"
        "License: GPL-2\n"
        " The text is in /usr/share/common-licenses/GPL-2 on Debian systems.\n"
    )


def _changelog(version: str) -> str:
    return (
        f"kplan ({version}) stable; urgency=medium\n\n  * See CHANGELOG.md of this version.\n\n"
        f" -- {MAINTAINER}  Thu, 01 Jan 2026 00:00:00 +0000\n"
    )


def _is_elf(file: Path) -> bool:
    with file.open("rb") as content:
        return content.read(4) == b"\x7fELF"


def _md5sums(tree: Path) -> str:
    files = sorted(file for file in (tree / "usr").rglob("*") if file.is_file())
    lines = (
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{file.relative_to(tree)}\n"
        for file in files
        if not file.is_symlink()
    )
    return "".join(lines)


def _zipped(text: str) -> bytes:
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
