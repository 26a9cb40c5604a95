"""Crashes in native code, which Python cannot catch: the stacks are written to a file."""

from __future__ import annotations

import faulthandler
import re
import sys
from typing import TextIO

from kplan_desktop.filesystem.private_files import make_private_folder, private_opener
from kplan_desktop.ui.runtime.log_file import LogEvent, LogFile, LogWord

_FRAME = re.compile(r'  File "(?:.*[/\\])?([^"/\\]+)", line (\d+) in ([\w.<>]+)')
_MOST_BYTES = 100_000
_MOST_FRAMES = 100


class NativeCrashLog:
    """Lets Python write its stacks beside the log when the process dies, until ``close``.

    What the last such death left there is taken into the log first. Does nothing where the file
    cannot be written.
    """

    def __init__(self, log: LogFile) -> None:
        self._file: TextIO | None = None
        path = log.path.with_name("hard-crash.txt")
        try:
            make_private_folder(path.parent)
            self._file = open(  # noqa: SIM115  # until ``close``
                path, "a+", encoding="utf-8", errors="replace", opener=private_opener
            )
            self._file.seek(0)
            left = self._file.read(_MOST_BYTES).splitlines()
            self._file.truncate(0)
        except OSError:
            return
        faulthandler.enable(self._file)
        if left:
            log.record(LogEvent.HARD_CRASH, lines=len(left))
        for frame in list(filter(None, map(_FRAME.fullmatch, left)))[:_MOST_FRAMES]:
            file, line, function = frame.groups()
            log.record(LogEvent.AT, file=LogWord(file), line=int(line), function=LogWord(function))

    def close(self) -> None:
        """Write no more stacks."""
        if self._file is not None:
            faulthandler.disable()
            if sys.platform == "win32":
                # What has been written tells of exceptions that Windows' own dialogs have handled.
                self._file.truncate(0)
            self._file.close()
            self._file = None
