"""`dev.py translations`: from the strings in the code to `.ts`, and from `.ts` to `.qm`.

The source language is English. Our own strings have a catalogue a language of the screen; whatever
other `.ts` files lie beside them (Qt's own buttons, for one) are only compiled.
"""

from __future__ import annotations

import shutil
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from devtools.environments import TEST, prepare
from devtools.steps import Checkout, StepError, call, report
from devtools.system import QT_LIBRARIES, missing_packages, need_packages


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A `.ts` file of our own strings, and the language that Qt's tools take its plurals from."""

    name: str
    language: str
    plurals_only: bool = False


CATALOGUES = (
    Catalogue("kplan_nb.ts", "nb_NO"),
    Catalogue("kplan_nn.ts", "nn_NO"),
    # A source is its own English text, but it cannot be one and many at once.
    Catalogue("kplan_en.ts", "en_GB", plurals_only=True),
)


@dataclass(frozen=True, slots=True)
class Message:
    """One string of the program as a `.ts` file holds it, under the class that shows it."""

    context: str
    source: str
    comment: str
    finished: bool

    @property
    def key(self) -> tuple[str, str, str]:
        """What distinguishes it from other strings."""
        return (self.context, self.source, self.comment)


def read_messages(file: Path) -> Iterator[Message]:
    """The strings of a `.ts` file. Raises StepError when it is not one."""
    try:
        root = ET.parse(file).getroot()  # noqa: S314 - our own tracked file
    except (OSError, ET.ParseError) as error:
        raise StepError(f"{file} cannot be read as a translation file: {error}.") from error
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield Message(
                context=context.findtext("name", ""),
                source=message.findtext("source", ""),
                comment=message.findtext("comment", ""),
                finished=_is_finished(message.find("translation")),
            )


def _is_finished(translation: ET.Element | None) -> bool:
    """Whether a translation is there and is not marked as undone; of a plural, every form."""
    if translation is None or translation.get("type") is not None:
        return False
    forms = translation.findall("numerusform") or [translation]
    return all((form.text or "").strip() for form in forms)


def faults(name: str, kept: list[Message], in_code: list[Message]) -> list[str]:
    """What makes the strings kept in a catalogue differ from those in the code, a line each."""
    kept_keys = {message.key for message in kept}
    code_keys = {message.key for message in in_code}
    return [
        *(f"{name}: lacks {_named(string)}" for string in in_code if string.key not in kept_keys),
        *(
            f"{name}: no longer in the code: {_named(string)}"
            for string in kept
            if string.key not in code_keys
        ),
    ]


def _named(message: Message) -> str:
    return f"«{message.source}» ({message.context})"


@dataclass(frozen=True, slots=True)
class Linguist:
    """Qt's translation tools, which come with PySide6, on one checkout."""

    checkout: Checkout
    python: Path  # of an environment with PySide6

    def collect(self, catalogue: Catalogue, folder: Path) -> None:
        """Bring the strings of the code into a catalogue, keeping what is translated there.

        `folder` is where the catalogue lies, or is to lie.
        """
        sources = sorted((self.checkout.root / "kplan_desktop").rglob("*.py"))
        call(
            [
                *(*self._tool("lupdate"), *sources),
                *("-no-obsolete", "-locations", "none", "-silent"),
                *("-tr-function-alias", "translate+=step_name"),
                *(("-pluralonly",) if catalogue.plurals_only else ()),
                *("-source-language", "en", "-target-language", catalogue.language),
                *("-ts", folder / catalogue.name),
            ],
            otherwise="The strings of the code could not be collected; the reason is above.",
            environment=self.checkout.environment(),
        )

    def compile(self, source: Path, target: Path) -> None:
        """Make the `.qm` file that the program loads."""
        call(
            [*self._tool("lrelease"), "-silent", source, "-qm", target],
            otherwise=f"{source.name} could not be compiled; the reason is above.",
            environment=self.checkout.environment(),
        )

    def _tool(self, name: str) -> list[str | Path]:
        """The command line of a tool, without the scripts beside Python: they hold its old path."""
        code = f"from PySide6.scripts import pyside_tool; pyside_tool.{name}()"
        return [self.python, "-P", "-c", code]


def update(checkout: Checkout, arguments: list[str]) -> int:
    """Collect the strings and compile every `.ts`; with `--check` only report."""
    if arguments not in ([], ["--check"]):
        raise StepError("`translations` takes nothing but --check.", 2)
    python = prepare(checkout, TEST)
    need_packages(missing_packages(QT_LIBRARIES), purpose="Qt")
    linguist = Linguist(checkout, python)
    folder = checkout.root / "resources" / "translations"
    if arguments:
        return check(linguist, folder)
    folder.mkdir(parents=True, exist_ok=True)
    for catalogue in CATALOGUES:
        linguist.collect(catalogue, folder)
    for file in sorted(folder.glob("*.ts")):
        linguist.compile(file, file.with_suffix(".qm"))
        undone = sum(not message.finished for message in read_messages(file))
        report(f"{file.name}: {undone} strings without a translation" if undone else file.name)
    return 0


def check(linguist: Linguist, folder: Path) -> int:
    """Print what is missing, unfinished or stale. Returns 1 when anything is, 0 otherwise."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        scratch = Path(name)
        for catalogue in CATALOGUES:
            found += _catalogue_faults(linguist, catalogue, folder, scratch)
        for file in sorted(folder.glob("*.ts")):
            found += _file_faults(linguist, file, scratch)
        strings = sum(1 for _ in read_messages(scratch / CATALOGUES[0].name))
    for line in found:
        report(line)
    report(
        f"{len(found)} faults; `python3 build/dev.py translations` collects and compiles anew."
        if found
        else f"All {strings} strings are translated."
    )
    return 1 if found else 0


def _catalogue_faults(
    linguist: Linguist, catalogue: Catalogue, folder: Path, scratch: Path
) -> list[str]:
    """Whether a catalogue holds just the strings of the code; it is collected anew in `scratch`."""
    if not (folder / catalogue.name).is_file():
        raise StepError(
            f"There is no {folder / catalogue.name}; `python3 build/dev.py translations` makes it."
        )
    shutil.copy(folder / catalogue.name, scratch)
    linguist.collect(catalogue, scratch)
    kept, in_code = (list(read_messages(where / catalogue.name)) for where in (folder, scratch))
    return faults(catalogue.name, kept, in_code)


def _file_faults(linguist: Linguist, file: Path, scratch: Path) -> list[str]:
    """What is not translated in a `.ts` file, and whether the `.qm` file beside it is its own."""
    found = [
        f"{file.name}: not translated: {_named(message)}"
        for message in read_messages(file)
        if not message.finished
    ]
    compiled = scratch / file.with_suffix(".qm").name
    linguist.compile(file, compiled)
    beside = file.with_suffix(".qm")
    if not beside.is_file() or beside.read_bytes() != compiled.read_bytes():
        found.append(f"{beside.name} was not made from {file.name} as it is now")
    return found
