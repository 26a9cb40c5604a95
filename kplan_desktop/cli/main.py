"""The command ``kplan``: arguments in, exit code out, each error one plain sentence.

Importing this module costs next to nothing; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kplan_desktop import __version__
from kplan_desktop.domain.model.errors import UserError

if TYPE_CHECKING:
    from kplan_desktop.cli.jobs import Written

OK = 0
FINDINGS = 1
REFUSED = 2
FAULT = 70
"""A fault in Kplan itself, as sysexits.h numbers it."""
INTERRUPTED = 130
PIPE_CLOSED = 141

_OPENING = """\
With a file or with nothing, kplan opens the window. To open a file that is named like a command,
write ./new or the like."""

_OVERVIEW = """\
commands, each with a -h of its own:
  new FILE --unit NAME    make an empty report
  demo DIR                write the filled example in all its forms
  export FILE             make PDF, Word, Excel, bundle or e-mail draft of a report
  import BUNDLE FILE      make a report file of a bundle
  import-word DOCX FILE   make a report file of a filled form in Word
  check FILE              say what a reader of the report would ask about
  suggest                 read sentences, write the figures found in them as JSON
  self-test               prove that this installation works
"""


class UsageError(UserError):
    """The command line makes no sense."""


class _Parser(argparse.ArgumentParser):
    """A parser that raises UsageError, where argparse prints its usage and ends the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see {self.prog} -h.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; ``argv`` is without the program's name.

    0 is success, 1 findings of ``check`` or a failed self-test, 2 an error that the user can mend,
    70 a fault in Kplan.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    _speak_any_text()
    try:
        code = _run([argument for argument in arguments if argument != "--debug"])
        _print("", end="")  # what argparse has printed may still be on its way
    except UserError as error:
        _tell(str(error))
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has had enough
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001  # a bug: shown as one, to people who read no traces
        _tell_fault(error, debug=debug)
        return FAULT
    return code


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    try:
        if name in _COMMANDS:
            parser = _Parser(
                prog=f"kplan {name}", description=_COMMANDS[name].__doc__, allow_abbrev=False
            )
            run = _COMMANDS[name](parser)
            return run(parser.parse_args(arguments[1:]))
        if len(arguments) > 1 and not name.startswith("-"):
            raise UsageError(f'There is no command "{name}"; see kplan -h.')
        return _window(_window_parser().parse_args(arguments))
    except SystemExit as ended:  # how argparse ends after -h and --version
        return ended.code if isinstance(ended.code, int) else OK


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kplan",
        usage="kplan [FILE]\n       kplan COMMAND ...",
        description=_OPENING,
        epilog=_OVERVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a report file to open")
    parser.add_argument("--version", action="version", version=f"Kplan {__version__}")
    parser.add_argument("--debug", action="store_true", help="show where a fault of Kplan's lies")
    return parser


def _window(arguments: argparse.Namespace) -> int:
    file: Path | None = arguments.file
    if file is not None and not os.path.lexists(file):
        if file.suffix == ".kplan" or file.name != str(file):
            raise UsageError(f'There is no file "{file}"; look for its name or its folder.')
        raise UsageError(f'There is neither a command nor a file "{file}"; see kplan -h.')
    if not _has_screen():
        raise UsageError(
            "There is no screen to open the window on; start Kplan from a desktop, or see kplan -h "
            "for what it does without one."
        )
    try:
        from kplan_desktop.app import run_window
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        library = str(error).partition(":")[0]
        raise UsageError(
            f'The window needs "{library}", which this system lacks; install it, or see kplan -h '
            "for what Kplan does without a window."
        ) from error
    return run_window(file)


def _has_screen() -> bool:
    """Whether Qt has been told of a screen, or of what to do without one; only Linux may have none.

    Without either, Qt ends the process before it can be asked.
    """
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


_Command = Callable[[argparse.Namespace], int]


def _new(parser: argparse.ArgumentParser) -> _Command:
    """Make a report file in which nothing is written yet."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the new file, such as 2014.kplan")
    parser.add_argument(
        "--form", metavar="ID", help="a shipped form's id, or a form file; not needed if only one"
    )
    parser.add_argument("--unit", metavar="NAME", required=True, help="the unit's name or id")
    parser.add_argument("--adviser", metavar="NAME", default="", help="who writes the report")

    def run(arguments: argparse.Namespace) -> int:
        from kplan_desktop.cli import jobs
        from kplan_desktop.paths import program_files
        from kplan_desktop.storage.form_files import FormLibrary

        form = jobs.choose_form(FormLibrary(program_files().forms), arguments.form)
        unit = jobs.choose_unit(form, arguments.unit)
        jobs.new_report_file(arguments.file, form=form, unit=unit, adviser=arguments.adviser)
        _say_written(arguments.file)
        return OK

    return run


def _demo(parser: argparse.ArgumentParser) -> _Command:
    """Write the filled example: report file, two PDFs, bundle and e-mail draft."""
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder, made if missing")

    def run(arguments: argparse.Namespace) -> int:
        from kplan_desktop.cli import jobs
        from kplan_desktop.paths import program_files
        from kplan_desktop.storage.form_files import FormLibrary

        files = program_files()
        library = FormLibrary(files.forms)
        fonts = files.resources / "fonts"
        return _say_all(jobs.write_demo(arguments.folder, library=library, fonts=fonts, now=_now()))

    return run


def _export(parser: argparse.ArgumentParser) -> _Command:
    """Make files of a report; older files of the names given are replaced."""
    from kplan_desktop.cli import export

    export.add_arguments(parser)
    return lambda arguments: _say_all(export.export(arguments, parser, now=_now()))


def _import(parser: argparse.ArgumentParser) -> _Command:
    """Make a report file of a bundle; nothing of it is lost."""
    parser.add_argument("bundle", metavar="BUNDLE", type=Path, help="a .kplan.json, or PDF with it")
    parser.add_argument("file", metavar="FILE", type=Path, help="the new report file, .kplan")

    def run(arguments: argparse.Namespace) -> int:
        from kplan_desktop.cli import jobs
        from kplan_desktop.paths import program_files
        from kplan_desktop.storage.form_files import FormLibrary

        library = FormLibrary(program_files().forms)
        oddities = jobs.import_bundle(arguments.bundle, arguments.file, library)
        _say_written(arguments.file)
        _tell_each(oddities)
        return OK

    return run


def _import_word(parser: argparse.ArgumentParser) -> _Command:
    """Make a report file of a plan or report in Word, and say what became of each piece of it."""
    from kplan_desktop.cli import import_word

    import_word.add_arguments(parser)
    return lambda arguments: import_word.import_word(arguments, _say)


def _check(parser: argparse.ArgumentParser) -> _Command:
    """Say what a reader would ask about: exit 0 if nothing, or hints alone, 1 if anything."""
    from kplan_desktop.cli import check

    check.add_arguments(parser)

    def run(arguments: argparse.Namespace) -> int:
        weighs = check.check(arguments, _now().date(), say=_say, warn=_tell)
        return FINDINGS if weighs else OK

    return run


def _suggest(parser: argparse.ArgumentParser) -> _Command:
    """Read sentences, one a line, and write for each a line of JSON with the figures it states."""
    parser.add_argument("--form", metavar="ID", help="a shipped form's id, or a form file")

    def run(arguments: argparse.Namespace) -> int:
        from kplan_desktop.cli.suggest import write_suggestions

        write_suggestions(arguments.form, _print)
        return OK

    return run


def _self_test(_parser: argparse.ArgumentParser) -> _Command:
    """Do the example's whole job in a temporary folder, a painted window included."""

    def run(_arguments: argparse.Namespace) -> int:
        from kplan_desktop.cli.self_test import run_self_test
        from kplan_desktop.paths import program_files

        passed = run_self_test(program_files(), now=_now(), paint=_paint, say=_say)
        return OK if passed else FINDINGS

    return run


def _spelling(parser: argparse.ArgumentParser) -> _Command:
    """Check spelling for the window: JSON requests in, a JSON answer a line out."""
    parser.add_argument("dictionaries", metavar="DIC", nargs="+", type=Path, help="Hunspell's .dic")

    def run(arguments: argparse.Namespace) -> int:
        from kplan_desktop.processes.spelling_server import serve

        serve(arguments.dictionaries, sys.stdin, sys.stdout)
        return OK

    return run


def _preview(_parser: argparse.ArgumentParser) -> _Command:
    """Set pages for the window: requests in, PDFs out, both in MessagePack."""

    def run(_arguments: argparse.Namespace) -> int:
        from kplan_desktop.paths import program_files
        from kplan_desktop.processes.preview_server import set_pages

        set_pages(program_files().resources / "fonts")
        return OK

    return run


def _paint(file: Path) -> bool:
    if not _has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # which always works
    from kplan_desktop.app import paint_once

    return paint_once(file)


_COMMANDS: Mapping[str, Callable[[argparse.ArgumentParser], _Command]] = {
    "new": _new,
    "demo": _demo,
    "export": _export,
    "import": _import,
    "import-word": _import_word,
    "check": _check,
    "suggest": _suggest,
    "self-test": _self_test,
    "spelling": _spelling,
    "preview": _preview,
}


def _say_all(written: Written) -> int:
    for file in written.files:
        _say_written(file)
    if written.missing:
        characters = ", ".join(f"U+{ord(char):04X}" for char in "".join(written.missing))
        _tell(f"The PDF shows □ for characters that its typefaces lack: {characters}.")
    if written.shortened:
        what = "1 text is" if written.shortened == 1 else f"{written.shortened} texts are"
        _tell(f"{what} longer than a cell of a workbook can be, and cut there; the CSV is whole.")
    return OK


def _say_written(file: Path) -> None:
    _say(f"Wrote {file}")


def _say(line: str) -> None:
    _print(_visible(line))


def _print(text: str, end: str = "\n") -> None:
    try:
        print(text, end=end, flush=True)
    except OSError as error:
        # Python flushes once more while it ends, and would complain then.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise UsageError(
            "The output could not be written; look for room where you lead it to."
        ) from error


def _tell_each(sentences: Sequence[str]) -> None:
    for sentence in sentences:
        _tell(sentence)


def _tell(sentence: str) -> None:
    if sys.stderr is not None:
        print(_visible(sentence), file=sys.stderr)


def _tell_fault(error: Exception, *, debug: bool) -> None:
    """Say that Kplan is at fault and where; the error's own words may quote a note."""
    import traceback

    if debug:
        traceback.print_exc()
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
    _tell(
        f"This is a fault in Kplan, not in what you did: {type(error).__name__} at {place}; "
        "please report it with the command that you gave."
    )


def _visible(text: str) -> str:
    """``text`` in one line, with escapes for what a terminal would obey or could not show."""
    return "".join(
        char if char.isprintable() else " " if char.isspace() else ascii(char)[1:-1]
        for char in text
    )


def _speak_any_text() -> None:
    """Let output that the terminal's encoding lacks come out as escapes, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _now() -> dt.datetime:
    """The present, or what SOURCE_DATE_EPOCH sets instead for files that come out the same."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return dt.datetime.now(dt.UTC).replace(microsecond=0).astimezone()
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f'SOURCE_DATE_EPOCH is "{epoch}"; set it to seconds since 1970, or unset it.'
        ) from error
