"""The command ``kplan``: arguments in, exit code out, each error one plain sentence.

Importing this module costs next to nothing; the module of a command is imported when it runs.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from kplan_desktop import __version__
from kplan_desktop.cli.command import (
    FAULT,
    INTERRUPTED,
    OK,
    PIPE_CLOSED,
    REFUSED,
    Command,
    UsageError,
    has_display,
    print_error,
    print_text,
)
from kplan_desktop.domain.model.errors import UserError

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
  roll-over OLD NEW --form ID
                          make the next period's report of what comes along
  upgrade FILE --form ID  bring a report to a corrected version of its form
  check FILE              say what a reader of the report would ask about
  form check FILE         say what is wrong with a form
  form diff A B           say how two forms differ, goal by goal
  form from-word DOCX OUT make a form file of the plan or report in Word
  collect COLLECTION FILE...
                          take deliveries into the office's collection
  compile COLLECTION      make the joint report, as a draft or as an edition
  suggest                 read sentences, write the figures found in them as JSON
  self-test               prove that this installation works
"""


class _Parser(argparse.ArgumentParser):
    """A parser that raises UsageError, where argparse prints its usage and ends the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}; see {self.prog} -h.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code; ``argv`` is without the program's name.

    0 is success, 1 findings of ``check``, a delivery that ``collect`` did not take in or a failed
    self-test, 2 an error that the user can mend, 70 a fault in Kplan.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    _prepare_output()
    try:
        code = _run([argument for argument in arguments if argument != "--debug"])
        print_text("", end="")  # what argparse has printed may still be on its way
    except UserError as error:
        print_error(str(error))
        if (hint := _backup_hint(error)) is not None:
            print_error(hint)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has had enough
        return PIPE_CLOSED
    except Exception as error:  # noqa: BLE001  # a bug: shown as one, to people who read no traces
        _print_fault(error, debug=debug)
        return FAULT
    return code


def _run(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    try:
        if (command := _command(name)) is not None:
            parser = _Parser(
                prog=f"kplan {name}", description=command.description, allow_abbrev=False
            )
            command.add_arguments(parser)
            return command.run(parser.parse_args(arguments[1:]))
        if len(arguments) > 1 and not name.startswith("-"):
            raise UsageError(f'There is no command "{name}"; see kplan -h.')
        return _open_window(_window_parser().parse_args(arguments))
    except SystemExit as ended:  # how argparse ends after -h and --version
        return ended.code if isinstance(ended.code, int) else OK


def _command(name: str) -> Command | None:
    """The command of a name, imported now; None without such a command."""
    match name:
        case "new":
            from kplan_desktop.cli.report_files import NEW

            return NEW
        case "demo":
            from kplan_desktop.cli.demo import DEMO

            return DEMO
        case "export":
            from kplan_desktop.cli.export import EXPORT

            return EXPORT
        case "import":
            from kplan_desktop.cli.report_files import IMPORT

            return IMPORT
        case "import-word":
            from kplan_desktop.cli.import_word import IMPORT_WORD

            return IMPORT_WORD
        case "roll-over":
            from kplan_desktop.cli.roll_over import ROLL_OVER

            return ROLL_OVER
        case "upgrade":
            from kplan_desktop.cli.upgrade import UPGRADE

            return UPGRADE
        case "check":
            from kplan_desktop.cli.check import CHECK

            return CHECK
        case "form":
            from kplan_desktop.cli.form import FORM

            return FORM
        case "collect":
            from kplan_desktop.cli.collect import COLLECT

            return COLLECT
        case "compile":
            from kplan_desktop.cli.compile import COMPILE

            return COMPILE
        case "suggest":
            from kplan_desktop.cli.suggest import SUGGEST

            return SUGGEST
        case "self-test":
            from kplan_desktop.cli.self_test import SELF_TEST

            return SELF_TEST
        case "spelling":
            from kplan_desktop.cli.servers import SPELLING

            return SPELLING
        case "preview":
            from kplan_desktop.cli.servers import PREVIEW

            return PREVIEW
    return None


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="kplan",
        usage="kplan [FILE]\n       kplan COMMAND ...",
        description=_OPENING,
        epilog=_OVERVIEW,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    opened = "a report file, or the office's collection, to open"
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help=opened)
    parser.add_argument("--version", action="version", version=f"Kplan {__version__}")
    parser.add_argument("--debug", action="store_true", help="show where a fault of Kplan's lies")
    return parser


def _open_window(arguments: argparse.Namespace) -> int:
    file: Path | None = arguments.file
    if file is not None and not _is_there(file):
        if file.suffix in (".kplan", ".ksamling") or file.name != str(file):
            raise UsageError(f'There is no file "{file}"; look for its name or its folder.')
        raise UsageError(f'There is neither a command nor a file "{file}"; see kplan -h.')
    if not has_display():
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


def _is_there(file: Path) -> bool:
    from kplan_desktop.domain.text.file_names import reachable

    return os.path.lexists(reachable(file))


def _backup_hint(error: UserError) -> str | None:
    """A sentence about the newest good backup of the file of an error, None where there is none.

    None as well where Qt, which knows the folder, cannot be loaded: it lacks a library here.
    """
    import datetime as dt

    from kplan_desktop.domain.text.time_stamps import local_time
    from kplan_desktop.storage.backups import BackupStore
    from kplan_desktop.storage.collection.collection_backups import CollectionBackups
    from kplan_desktop.storage.errors import StorageError
    from kplan_desktop.ui.document.file_access import is_collection

    if not isinstance(error, StorageError) or not error.backup_helps:
        return None
    try:
        from kplan_desktop.app import user_folders
        from kplan_desktop.ui.document.settings import SettingsStore
    except ImportError:
        return None
    kind = CollectionBackups if is_collection(error.path) else BackupStore
    folders = user_folders()
    store = kind(folders.backups, lambda: dt.datetime.now(dt.UTC))
    known = SettingsStore(folders.settings).load()
    store.move_to(known.backup_folder, known.earlier_backup_folders)
    try:
        backup = store.latest_good(error.path)
    except StorageError:
        return None
    if backup is None:
        return None
    made_at = f"{local_time(backup.made_at):%Y-%m-%d %H:%M}"
    return (
        f'Kplan has a copy of it from {made_at}: "{backup.path}". Copy that to another folder and '
        "open it there; this file was left as it is."
    )


def _print_fault(error: Exception, *, debug: bool) -> None:
    """Print that Kplan is at fault and where; the error's own words may quote a note."""
    import traceback

    if debug:
        traceback.print_exc()
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}"
    print_error(
        f"This is a fault in Kplan, not in what you did: {type(error).__name__} at {place}; "
        "please report it with the command that you gave."
    )


def _prepare_output() -> None:
    """Let output that the terminal's encoding lacks come out as escapes, instead of failing.

    A console of Windows shows every letter, whatever its code page. Into a pipe or a file Python
    would write the country's ANSI code page there, which lacks letters and is not the console's
    either: Kplan writes UTF-8 and the same line ends as elsewhere.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8", newline="\n")
