"""Telling of an error that the user can act on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, ScrollingDialog

_SIGN = 32


class _Warning(ScrollingDialog):
    """A sign, a heading, and a sentence that can be copied: all of it with Ctrl+C.

    The sign is that of a warning, or with ``good`` news that of information.
    """

    help_topic = HelpTopic.FAULTS

    def __init__(
        self,
        heading: str,
        sentence: str,
        theme: Theme,
        parent: QWidget | None,
        *,
        good: bool = False,
    ) -> None:
        super().__init__(theme, parent)
        self._sentence = CopyableText(sentence, "", self)
        self._sentence.setAccessibleName(heading)
        name, colour = ("info", "accent") if good else ("triangle-alert", "warning")
        sign = theme.icons.pixmap(name, colour, _SIGN, self.devicePixelRatio())
        self.add_head(sign, heading, self._sentence)
        self.body.addStretch(1)

    def text(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.text())
        else:
            super().keyPressEvent(event)

    def _describe_buttons(self) -> None:
        """Let screen readers announce the sentence with the button that has the focus."""
        for button in self.buttons.buttons():
            button.setAccessibleDescription(self.text())


class NoticeDialog(_Warning):
    """Something that is to be read. Names in it are never taken for markup."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        good: bool = False,
    ) -> None:
        super().__init__(heading, sentence, theme, parent, good=good)
        self.setWindowTitle(heading)
        read = self.buttons.add(
            self.tr("OK"), ButtonRole.AcceptRole, self.accept, kind="primary", default=True
        )
        self._describe_buttons()
        read.setFocus()


class OfferDialog(_Warning):
    """Something that is to be read, with what can be done about it: a button for each.

    ``chosen`` is the index of the one that was clicked, None if none was.
    """

    def __init__(
        self,
        heading: str,
        sentence: str,
        offers: Sequence[str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, sentence, theme, parent, good=True)
        self.chosen: int | None = None
        self.setWindowTitle(heading)
        for number, offer in enumerate(offers):
            self.buttons.add(
                offer,
                ButtonRole.ActionRole if number else ButtonRole.AcceptRole,
                partial(self._choose, number),
                kind="" if number else "primary",
                default=None if number else True,
            )
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        self._describe_buttons()
        self.buttons.buttons()[0].setFocus()

    def _choose(self, number: int) -> None:
        self.chosen = number
        self.accept()


class ErrorDialog(NoticeDialog):
    """One plain sentence: what happened and what to do."""

    def __init__(self, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("This did not work"), sentence, theme, parent)


class _Question(_Warning):
    """Asks whether to do what may lose something. Accepted means: do it."""

    def _ask(self, title: str, do: str, leave: str) -> None:
        self.setWindowTitle(title)
        self.buttons.add(do, ButtonRole.DestructiveRole, self.accept, kind="danger", default=False)
        safe = self.buttons.add(
            leave, ButtonRole.RejectRole, self.reject, kind="primary", default=True
        )
        self._describe_buttons()
        safe.setFocus()


class UnsavedDialog(_Question):
    """Asks whether to close although something could not be stored."""

    def __init__(self, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The last changes could not be saved."), sentence, theme, parent)
        title, lose = self.tr("Not saved"), self.tr("Close and lose the changes")
        self._ask(title, lose, self.tr("Stay open"))


class UncopiedDialog(_Question):
    """Asks whether to change much at once although the present state could not be copied."""

    def __init__(self, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        heading = self.tr("The report as it is now could not be kept first.")
        super().__init__(heading, sentence, theme, parent)
        self._ask(self.tr("No copy"), self.tr("Change it all the same"), self.tr("Do not change"))


class RemoveHitsDialog(_Question):
    """Asks whether to remove all hits of a search from what is written."""

    def __init__(self, count: int, theme: Theme, parent: QWidget | None = None) -> None:
        heading = self.tr("Remove %n hit(s) from the texts?", "", count)
        sentence = self.tr("Nothing is written in the field “Replace with”.")
        super().__init__(heading, sentence, theme, parent)
        self._ask(self.tr("Replace all"), self.tr("Remove them"), self.tr("Do not change"))


class ResetDialog(_Question):
    """Asks whether to have all settings as they were at first, and says what stays."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        heading = self.tr("Set everything here back to what it was at first?")
        sentence = self.tr(
            "Region, names and the list of recent files stay. No file is moved or deleted."
        )
        super().__init__(heading, sentence, theme, parent)
        self._ask(self.tr("Reset"), self.tr("Reset the settings"), self.tr("Do not change"))


class LoseChoicesDialog(_Question):
    """Asks whether to leave a comparison although what was chosen in it is not taken then."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        heading = self.tr("What you have chosen is not taken yet.")
        sentence = self.tr("When you leave the comparison, the choices are gone.")
        super().__init__(heading, sentence, theme, parent)
        title, leave = self.tr("Choices made"), self.tr("Leave without them")
        self._ask(title, leave, self.tr("Stay here"))


def show_error(parent: QWidget | None, sentence: str, theme: Theme) -> None:
    """Show ``sentence`` and wait until it is read. It is not shown over itself."""
    shown = QApplication.activeModalWidget()
    if isinstance(shown, ErrorDialog) and shown.text() == sentence:
        return
    dialog = ErrorDialog(sentence, theme, parent)
    dialog.exec()
    dialog.deleteLater()
