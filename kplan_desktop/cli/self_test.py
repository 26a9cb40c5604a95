"""``kplan self-test``: what the packaged program runs to prove that it lacks nothing.

Each step is a job that a user would do, in a temporary folder with «æøå» in its name.
"""

from __future__ import annotations

import argparse
import datetime as dt
import email
import io
import json
import os
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from email import policy
from email.message import EmailMessage
from functools import partial
from pathlib import Path
from typing import Final

from kplan_desktop.cli.collect import COLLECT
from kplan_desktop.cli.command import (
    FINDINGS,
    OK,
    Command,
    current_time,
    has_display,
    print_line,
)
from kplan_desktop.cli.compile import COMPILE
from kplan_desktop.cli.demo import DEMO_REPORT, write_demo
from kplan_desktop.cli.export import export_report
from kplan_desktop.cli.import_word import IMPORT_WORD
from kplan_desktop.cli.jobs import Product, load_report
from kplan_desktop.cli.report_files import import_bundle
from kplan_desktop.domain.text.formatting import Language
from kplan_desktop.domain.words.word_table import parse_word_table
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.wording.file_names import bundle_name, report_pdf_name
from kplan_desktop.paths import ProgramFiles, own_command, program_files
from kplan_desktop.storage.forms.form_files import FormLibrary

LANGUAGES: Final[tuple[Language, ...]] = ("nb", "nn", "en")

_WORDS: Final = {"nb": ("kulturskoler", "kulturskolre"), "nn": ("kulturskular", "kulturskulra")}
"""A word that the dictionary of each language has, and one that it has not."""


class SelfTestError(Exception):
    """A step's outcome is not what it must be. ``str(error)`` says which."""


def _run(_arguments: argparse.Namespace) -> int:
    """Run every step and print a line for each, «ok …» or «FAILED …».

    A step that failed does not keep the others from running.
    """
    files, now = program_files(), current_time()
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # which always works
    passed = True
    with tempfile.TemporaryDirectory(prefix="Kplan æøå ", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        for title, step in _steps(files, folder, now):
            try:
                step()
            except Exception as error:  # noqa: BLE001  # whatever fails, the other steps are run
                passed = False
                print_line(f"FAILED {title}: {type(error).__name__}: {error}")
            else:
                print_line(f"ok {title}")
    return OK if passed else FINDINGS


def _steps(
    files: ProgramFiles, folder: Path, now: dt.datetime
) -> Iterator[tuple[str, Callable[[], None]]]:
    library = FormLibrary(files.forms)
    demo = folder / "demo"
    yield "the shipped forms are valid, in each language", lambda: _forms(library)
    yield "the table of words can be read", lambda: _words(files)
    yield "the demo is written", lambda: _demo(demo, library, files, now)
    yield "the PDFs have pages", lambda: _pdfs(demo)
    yield "the bundle gives back the report", lambda: _round_trip(demo, folder, files, now)
    yield "the mail draft carries PDF and bundle", lambda: _mail(demo)
    yield "Word documents and figures are written", lambda: _office(demo, folder, files, now)
    yield "the filled form is read from Word", lambda: _read_word(folder)
    collection = folder / "samling æ.ksamling"
    yield "deliveries are taken into a collection", lambda: _collect(demo, collection)
    yield "the joint report is compiled", lambda: _compile(collection, folder)
    yield "the windows are painted", lambda: _windows(demo, collection)
    yield "a page of the PDF is drawn", lambda: _draw_page(demo)
    for language in LANGUAGES:
        yield f"the screen's words are there in {language}", partial(_language, language)
    yield "the guide is there in every language", lambda: _guide(files)
    yield "the page preview makes pages", lambda: _preview(demo, now)
    for spelt in _WORDS:
        yield f"spelling is checked in {spelt}", partial(_spelling, files, spelt)


def _expect(holds: bool, otherwise: str) -> None:
    if not holds:
        raise SelfTestError(otherwise)


def _forms(library: FormLibrary) -> None:
    ids = library.form_ids()
    _expect(bool(ids), "no form is shipped")
    forms = [
        library.load(form_id, version) for form_id in ids for version in library.versions(form_id)
    ]
    missing = {form.edition_of for form in forms if form.edition_of} - set(ids)
    _expect(not missing, f"the form that others are editions of is missing: {missing}")


def _words(files: ProgramFiles) -> None:
    _expect(bool(parse_word_table(files.words()).nouns), "the table of words has no nouns")


def _demo(demo: Path, library: FormLibrary, files: ProgramFiles, now: dt.datetime) -> None:
    written = write_demo(demo, library=library, fonts=files.resources / "fonts", now=now)
    _expect(not written.missing, f"the typefaces lack {written.missing}")
    _expect(all(file.stat().st_size > 0 for file in written.files), "a file is empty")


def _pdfs(demo: Path) -> None:
    import pikepdf

    for product in (Product.REPORT_PDF, Product.PLAN_PDF):
        data = (demo / product.value).read_bytes()
        _expect(data.startswith(b"%PDF-"), f"{product.value} is no PDF")
        with pikepdf.open(demo / product.value) as pdf:
            _expect(len(pdf.pages) > 0, f"{product.value} has no pages")


def _round_trip(demo: Path, folder: Path, files: ProgramFiles, now: dt.datetime) -> None:
    sent, file = demo / Product.BUNDLE.value, folder / "tilbake – ø.kplan"
    again = folder / "again.kplan.json"
    differences = import_bundle(sent, file, FormLibrary(files.forms))
    _expect(not differences, " ".join(differences))
    report = load_report(demo / DEMO_REPORT)
    _expect(load_report(file) == report, "the report came back changed")
    export_report(file, {Product.BUNDLE: again}, fonts=files.resources / "fonts", now=now)
    _expect(again.read_bytes() == sent.read_bytes(), "the bundle came back changed")


def _mail(demo: Path) -> None:
    draft = (demo / Product.MAIL.value).read_bytes()
    bundle = (demo / Product.BUNDLE.value).read_bytes()
    pdf = (demo / Product.REPORT_PDF.value).read_bytes()
    report = decode_bundle(bundle).report
    message = email.message_from_bytes(draft, policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise SelfTestError("the draft is no e-mail")
    attached = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    names = report_pdf_name(report), bundle_name(report)
    _expect(attached == dict(zip(names, (pdf, bundle), strict=True)), "the attachments differ")


def _office(demo: Path, folder: Path, files: ProgramFiles, now: dt.datetime) -> None:
    zipped = Product.REPORT_DOCX, Product.PLAN_DOCX, Product.FIGURES_XLSX
    targets = {product: folder / product.value for product in (*zipped, Product.FIGURES_CSV)}
    fonts = files.resources / "fonts"
    export_report(demo / DEMO_REPORT, targets, fonts=fonts, now=now)
    for product in zipped:
        with zipfile.ZipFile(targets[product]) as file:
            _expect(file.testzip() is None, f"{product.value} is damaged")
    rows = targets[Product.FIGURES_CSV].read_bytes().count(b"\r\n")
    _expect(rows > 1, "the figures have no rows")


def _read_word(folder: Path) -> None:
    made = folder / "fra Word æ.kplan"
    said = _done(IMPORT_WORD, folder / Product.REPORT_DOCX.value, made, allowed=(OK, FINDINGS))
    _expect(any(entry.measures for entry in load_report(made).goals), said)


def _collect(demo: Path, collection: Path) -> None:
    sent = demo / Product.BUNDLE.value, demo / Product.MAIL.value
    said = _done(COLLECT, collection, *sent, "--by", "Kplan")
    _expect("1 taken, 1 same as before" in said, said)


def _compile(collection: Path, folder: Path) -> None:
    kinds = ("pdf", "docx", "xlsx", "csv", "archive")
    made = {kind: folder / f"felles melding.{kind}" for kind in kinds}
    options = [word for kind, path in made.items() for word in (f"--{kind}", path)]
    _done(COMPILE, collection, "--edition", "Utgave æ", *options)
    _expect(made["pdf"].read_bytes().startswith(b"%PDF-"), "the joint report is no PDF")
    for kind in ("docx", "xlsx", "archive"):
        with zipfile.ZipFile(made[kind]) as file:
            _expect(file.testzip() is None, f"{made[kind].name} is damaged")


def _done(command: Command, *arguments: str | Path, allowed: tuple[int, ...] = (OK,)) -> str:
    """What a command has printed. Raises SelfTestError where its exit code is another."""
    parser, printed = argparse.ArgumentParser(), io.StringIO()
    command.add_arguments(parser)
    with redirect_stdout(printed), redirect_stderr(printed):
        code = command.run(parser.parse_args([str(argument) for argument in arguments]))
    _expect(code in allowed, printed.getvalue())
    return printed.getvalue()


def _windows(demo: Path, collection: Path) -> None:
    _expect(paint_windows(demo / DEMO_REPORT, collection), "nothing was painted")


def paint_windows(report: Path, collection: Path) -> bool:
    """Open the windows on these files; whether anything was painted in each."""
    from kplan_desktop.proof import paint_once

    return paint_once(report, collection)


def _draw_page(demo: Path) -> None:
    from kplan_desktop.proof import draw_page

    _expect(draw_page(demo / Product.REPORT_PDF.value), "the page is empty")


def _language(language: Language) -> None:
    from kplan_desktop.proof import sorted_in

    words = ["tiltak 2", "tiltak 10", "zoom", "ære", "østlig", "år"]
    found = sorted_in(language, words[::-1])
    _expect(found == words, f"the order of words is {', '.join(found)}")


def _guide(files: ProgramFiles) -> None:
    pages = {
        language: {page.name for page in (files.guide / language).glob("*.md")}
        for language in LANGUAGES
    }
    _expect(bool(pages["nb"]), "the guide has no pages")
    for language, there in pages.items():
        missing = pages["nb"] - there
        # A language that it is not written in yet is shown in bokmål, which the window says.
        whole = not there or not missing
        _expect(whole, f"the guide lacks in {language}: {', '.join(sorted(missing))}")


def _preview(demo: Path, now: dt.datetime) -> None:
    from kplan_desktop.exchange.preview.protocol import (
        LENGTH_BYTES,
        PreviewRequest,
        Printed,
        RequestPacker,
        unpack_answer,
    )

    request = PreviewRequest(load_report(demo / DEMO_REPORT), Printed.REPORT, now)
    answer = _process("preview", RequestPacker().pack(request))
    pages = unpack_answer(answer[LENGTH_BYTES:]).data
    _expect(pages.startswith(b"%PDF-"), "the preview made no PDF")


def _spelling(files: ProgramFiles, language: str) -> None:
    right, wrong = _WORDS[language]
    dictionary = files.resources / "dictionaries" / f"{language}_NO.dic"
    _expect(dictionary.is_file(), f"the dictionary {dictionary.name} is missing")
    request = json.dumps({"check": [right, wrong]}) + "\n"
    answer = json.loads(_process("spelling", request.encode(), str(dictionary)))
    _expect(answer["wrong"] == [wrong], f"taken for wrong: {answer['wrong']}")


def _process(name: str, requests: bytes, *arguments: str) -> bytes:
    """What a process that the window starts beside itself answers. Raises SelfTestError."""
    done = subprocess.run(  # noqa: S603 - this very program
        [*own_command(), name, *arguments], input=requests, capture_output=True, check=False
    )
    told = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
    _expect(done.returncode == 0, " ".join(["the process has ended:", *told]))
    return done.stdout


SELF_TEST: Final = Command(
    "Do the example's whole job in a temporary folder, painted windows included.",
    _run,
)
