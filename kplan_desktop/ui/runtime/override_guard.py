"""A guard against a fault of PySide6 6.12.0 with errors in overrides of virtual methods.

While such an error is on its way, Qt goes on to call other overrides: of a key that was not used,
say, those of the parents. The first time that PySide looks one up in an object then, it releases a
reference to it that it never took, and does not call it. A function in a class has no other
reference and is freed; the next use of the class is a segmentation fault.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from types import FunctionType

from PySide6.QtCore import QObject, QTimer
from shiboken6 import Shiboken

from kplan_desktop.ui.runtime.refcount_guard import PLENTY

INTERVAL_MS = 1000
"""How often it is looked for classes that were imported since."""


class OverrideGuard(QObject):
    """Makes the methods of all Qt classes written in Python as good as immortal."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._modules = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.keep_overrides_alive)
        self._timer.start()

    def keep_overrides_alive(self) -> None:
        """Keep the methods of the classes that exist by now.

        Where no module was imported since the last call there are no others.
        """
        if len(sys.modules) == self._modules:
            return
        self._modules = len(sys.modules)
        for each in _subclasses(Shiboken.Object):
            for value in vars(each).values():
                if isinstance(value, FunctionType) and sys.getrefcount(value) < PLENTY:
                    ctypes.c_ssize_t.from_address(id(value)).value += PLENTY * 2


def _subclasses(parent: type) -> Iterator[type]:
    child: type
    for child in parent.__subclasses__():
        yield child
        yield from _subclasses(child)
