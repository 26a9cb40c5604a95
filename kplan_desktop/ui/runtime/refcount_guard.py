"""A guard against a fault of PySide6 6.12.0 on Python 3.10 and 3.11.

There, every Qt call that returns nothing gives away a reference to ``None`` that it never took, and
every ``emit`` and ``disconnect`` of a signal one to ``True``: the library counts on both being
immortal, which they are from Python 3.12 on (PEP 683). After some 5,000 calls, or 900 keys typed,
the count reaches zero and the interpreter aborts («deallocating None», «deallocating True or
False»). No sooner version has the separate PySide6-Pdf package that Kplan needs, hence the guard.
"""

from __future__ import annotations

import sys

PLENTY = 1 << 48
"""More Qt calls than a century of typing, far from the end of a 64-bit count."""


def keep_constants_alive() -> None:
    """Make ``None``, ``True`` and ``False`` as good as immortal.

    To be called before the first Qt object is made. Does nothing where they already are (Python
    3.12 and later) or when called again.
    """
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > PLENTY:
        return
    import ctypes  # costs milliseconds that newer Pythons need not pay

    for constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(constant)).value += PLENTY * 2
