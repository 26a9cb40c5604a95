"""What a widget is to a screen reader where Qt cannot know: a heading, a group, a fold, a choice.

Qt asks ``make_interface`` once for each object that a screen reader comes upon; it is installed by
the composition root. A class can also tell its own, by a method ``accessible_interface``.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QLabel, QWidget
from shiboken6 import VoidPtr

_ROLE, _LEVEL = "spokenRole", "spokenLevel"

_Role = QAccessible.Role


class SpokenRole(StrEnum):
    """What a widget is told to be.

    ``FOLD`` is a checkable button that shows something while it is checked, ``CHOICE`` one of
    several of which one is checked, ``EDGE`` what parts two parts of a window.
    """

    HEADING = "heading"
    GROUP = "group"
    FOLD = "fold"
    CHOICE = "choice"
    EDGE = "edge"


def set_heading(label: QLabel, level: int) -> None:
    """Have screen readers take a label for a heading; level 1 is the page's own."""
    label.setProperty(_LEVEL, level)
    _tell(label, SpokenRole.HEADING)


def set_group(widget: QWidget, name: str) -> None:
    """Have screen readers take a widget for a group of this name."""
    _tell(widget, SpokenRole.GROUP)
    widget.setAccessibleName(name)


def set_fold(button: QAbstractButton) -> None:
    """Have screen readers say of a checkable button whether what belongs to it is open."""
    _tell(button, SpokenRole.FOLD)
    button.toggled.connect(lambda _: _tell_unfolded(button))


def set_choice(*buttons: QAbstractButton) -> None:
    """Have screen readers take the buttons of an exclusive group for radio buttons."""
    for button in buttons:
        _tell(button, SpokenRole.CHOICE)


def set_edge(handle: QWidget, name: str) -> None:
    """Have screen readers take the handle of a splitter for an edge of this name."""
    _tell(handle, SpokenRole.EDGE)
    handle.setAccessibleName(name)


def make_interface(_kind: str, owner: QObject) -> QAccessibleInterface | None:
    """What screen readers get of an object, or None for what Qt gives them."""
    if not isinstance(owner, QWidget):
        return None
    make_own = getattr(owner, "accessible_interface", None)
    if make_own is not None:
        own: QAccessibleInterface = make_own()
        return own
    match owner.property(_ROLE):
        case SpokenRole.HEADING.value if isinstance(owner, QLabel):
            return _HeadingInterface(owner)
        case SpokenRole.GROUP.value:
            return QAccessibleWidget(owner, _Role.Grouping)
        case SpokenRole.EDGE.value:
            return QAccessibleWidget(owner, _Role.Separator)
        case SpokenRole.FOLD.value | SpokenRole.CHOICE.value if isinstance(owner, QAbstractButton):
            return _ButtonInterface(owner)
    return None


def _tell(widget: QWidget, role: SpokenRole) -> None:
    """Have a widget be this, also where a screen reader has come upon it already."""
    widget.setProperty(_ROLE, role.value)
    if QAccessible.isActive():
        made_before = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made_before))


def _tell_unfolded(button: QAbstractButton) -> None:
    changed = QAccessible.State()
    changed.expanded = True
    QAccessible.updateAccessibility(QAccessibleStateChangeEvent(button, changed))


class _HeadingLevel(QAccessibleAttributesInterface):
    """The level of a heading. Asked also for attributes that it has not got."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802 - Qt's name
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> object:  # noqa: N802 - Qt's name
        return self._level if key is QAccessible.Attribute.Level else None


class _HeadingInterface(QAccessibleWidget):
    def __init__(self, label: QLabel) -> None:
        super().__init__(label, _Role.Heading)
        self._label = label
        self._level = _HeadingLevel(int(label.property(_LEVEL)))

    def text(self, kind: QAccessible.Text) -> str:
        """The label's words are its name, unless it has another."""
        if kind is QAccessible.Text.Name:
            return self._label.accessibleName() or self._label.text()
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # a pointer
        """Its attributes. Of None shiboken would not make a null pointer."""
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._level
        found = super().interface_cast(kind)
        return VoidPtr(0) if found is None else found


class DialogInterface(QAccessibleWidget):
    """A dialog that tells that it keeps the window behind it from being used, as Qt's does not."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog, _Role.Dialog)
        self._dialog = dialog

    def state(self) -> QAccessible.State:
        """Modal while it is."""
        state = super().state()
        state.modal = self._dialog.isModal()
        return state


class _ButtonInterface(QAccessibleWidget):
    """A checkable button under another role. It is pressed as Qt's own are."""

    def __init__(self, button: QAbstractButton) -> None:
        is_choice = button.property(_ROLE) == SpokenRole.CHOICE.value
        super().__init__(button, _Role.RadioButton if is_choice else _Role.Button)
        self._button = button
        self._is_choice = is_choice

    def text(self, kind: QAccessible.Text) -> str:
        """The words on it are its name, unless it has another."""
        name = super().text(kind)
        if kind is QAccessible.Text.Name and not name:
            return self._button.text().replace("&", "")
        return name

    def state(self) -> QAccessible.State:
        """Checked as one of several, or expanded."""
        state, is_on = super().state(), self._button.isChecked()
        if self._is_choice:
            state.checkable, state.checked = True, is_on
        else:
            state.expandable = True
            state.expanded, state.collapsed = is_on, not is_on
        return state

    def actionNames(self) -> list[str]:  # noqa: N802 - Qt's name
        return [self.pressAction(), self.setFocusAction()] if self._button.isEnabled() else []

    def doAction(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Press it, or give it the keyboard."""
        if name == self.pressAction():
            self._button.click()
        else:
            super().doAction(name)
