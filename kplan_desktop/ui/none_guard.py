"""A guard against a fault of PySide6 6.12.0 on Python 3.10 and 3.11.

There, every Qt call that returns nothing gives away a reference to ``None`` that it never took: the
library counts on ``None`` being immortal, which it is from Python 3.12 on (PEP 683). After some
5,000 calls the count reaches zero and the interpreter aborts («deallocating None»). No sooner
version has the separate PySide6-Pdf package that Kplan needs, hence the guard.
"""

from __future__ import annotations

import sys

PLENTY = 1 << 48
"""More Qt calls than a century of typing, far from the end of a 64-bit count."""


def keep_none_alive() -> None:
    """Make ``None`` as good as immortal, once, before the first Qt object is made.

    Does nothing where it already is (Python 3.12 and later) or when called again.
    """
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > PLENTY:
        return
    import ctypes  # costs milliseconds that newer Pythons need not pay

    ctypes.c_ssize_t.from_address(id(None)).value += PLENTY * 2
