"""Run the command, or tests, where the first attempt to reach a network ends the process.

``python -P -m tests.untrusted.without_network kplan ARGUMENTS``, and for tests
``pytest -p tests.untrusted.without_network``. Python's sockets are forbidden by an audit hook.
Below Python, on Linux, the kernel kills the process that asks for a socket of any kind but Unix's
own (which a screen needs), so that it binds Qt, the libraries and the processes started too.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from typing import Any

AF_UNIX = 1
KILLED = -31
"""The exit code of a process that the kernel killed for a forbidden call (SIGSYS)."""

_NO_NEW_PRIVILEGES = 38
_SET_SECCOMP = 22
_FILTER = 2
_X86_64 = 0xC000003E
_SOCKET_CALL = 41
_ALLOW = 0x7FFF0000
_KILL = 0x80000000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16

_FORBIDDEN_EVENTS = {
    *("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"),
    *("urllib.Request", "http.client.connect", "ftplib.connect", "smtplib.connect"),
}


class NetworkError(BaseException):
    """Someone wanted to reach a network. No handler of ordinary exceptions hides it."""


def forbid_in_python() -> None:
    """From now on, Python raises NetworkError where a network is looked for."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _FORBIDDEN_EVENTS:
            raise NetworkError(event)
        if event == "socket.__new__" and arguments[1] not in (AF_UNIX, -1):
            raise NetworkError(f"a socket of family {arguments[1]}")

    sys.addaudithook(hook)


def can_forbid_below_python() -> bool:
    """Whether this system has what ``forbid_below_python`` needs."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def forbid_below_python() -> None:
    """From now on, the kernel kills this process where it asks for a socket that is not Unix's.

    Raises OSError where the kernel does not know of such a filter.
    """
    steps = (
        (_LOAD, 0, 0, _ARCHITECTURE_AT),
        (_EQUAL, 0, 5, _X86_64),
        (_LOAD, 0, 0, _NUMBER_AT),
        (_EQUAL, 0, 3, _SOCKET_CALL),
        (_LOAD, 0, 0, _FIRST_ARGUMENT_AT),
        (_EQUAL, 1, 0, AF_UNIX),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    )
    program = ctypes.create_string_buffer(b"".join(struct.pack("<HBBI", *step) for step in steps))
    header = struct.pack("@HP", len(steps), ctypes.addressof(program))
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    asked = ctypes.create_string_buffer(header)
    for words in (
        (_NO_NEW_PRIVILEGES, 1, 0, 0, 0),
        (_SET_SECCOMP, _FILTER, ctypes.addressof(asked), 0, 0),
    ):
        if prctl(*words) != 0:
            raise OSError(ctypes.get_errno(), "the kernel knows no such filter")


def forbid() -> None:
    """From now on, no network is reached, as far as this system can see to that.

    Where there is no print service, its library would look for one by TCP on the same machine.
    """
    os.environ["CUPS_SERVER"] = "/run/cups/cups.sock"
    forbid_in_python()
    if can_forbid_below_python():
        forbid_below_python()


def pytest_configure() -> None:
    """For pytest, to which this module is a plug-in, and for each process it runs tests in."""
    forbid()


def main(arguments: list[str]) -> int:
    """Forbid, and run."""
    forbid()
    what, *rest = arguments
    if what == "kplan":
        from kplan_desktop.cli.main import main as kplan

        return kplan(rest)
    if what == "try":  # the guard guarded: each of these must not be survived
        import socket

        if rest == ["python"]:
            socket.socket(socket.AF_INET)
        elif rest == ["below"]:
            ctypes.CDLL(None).socket(int(socket.AF_INET6), 1, 0)
        elif rest == ["unix"]:
            socket.socket(socket.AF_UNIX).close()
        elif rest == ["name"]:
            socket.getaddrinfo("localhost", 80)
        return 0
    raise SystemExit(f"cannot run {what}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
