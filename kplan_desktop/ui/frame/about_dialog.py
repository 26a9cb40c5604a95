"""What the program is, and under which licences it and what is shipped with it stand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import kplan_desktop
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label

_ICON = 48


@dataclass(frozen=True, slots=True)
class Licence:
    """A shipped component, its licence's short name, and the file with the licence's text.

    ``kind`` is what it allows: "free", "typeface" or "copyleft". ``part_of`` names the component or
    licence that it belongs to; empty for most.
    """

    name: str
    licence: str
    kind: str
    text: Path
    part_of: str = ""


def shipped_licences(resources: Path) -> tuple[Licence, ...]:
    """What ``licences/shipped.json`` in ``resources`` lists; Kplan itself is the first."""
    rows = json.loads((resources / "licences" / "shipped.json").read_text("utf-8"))
    return tuple(
        Licence(
            row["name"],
            row["licence"],
            row["kind"],
            resources / row["text"],
            row.get("part_of", ""),
        )
        for row in rows
    )


class AboutDialog(Dialog):
    """Name, version and a list of licences; the chosen one stands beside it.

    Its text is in the language in which it applies, and above it in that of the screen what it
    allows.

    ``diagnosis`` gives the text that is copied for whoever helps.
    """

    help_topic = HelpTopic.ABOUT

    def __init__(
        self,
        resources: Path,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        diagnosis: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__(parent)
        self._diagnosis = diagnosis
        px = theme.tokens.px
        self._licences = shipped_licences(resources)
        self.setWindowTitle(self.tr("About Kplan"))
        self.resize(px(860), px(560))
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("What is shipped"))
        self._list.setFixedWidth(px(240))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for licence in self._licences:
            self._list.addItem(self._listed(licence))
        self._list.currentRowChanged.connect(self._show)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the licence"))
        buttons = DialogButtons(self, px(8))
        buttons.add(self.tr("Copy the diagnosis"), ButtonRole.ResetRole, self._copy, default=False)
        close = buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.accept, default=True)
        self._text.setProperty("look", "small")
        self._kind = QLabel(self)
        self._kind.setProperty("look", "section")
        self._meaning = plain_label("", "small")
        texts = QVBoxLayout()
        texts.setSpacing(px(4))
        texts.addWidget(self._kind)
        texts.addWidget(self._meaning)
        texts.addWidget(self._text, 1)
        lists = QHBoxLayout()
        lists.setSpacing(px(16))
        lists.addWidget(self._list)
        lists.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(16))
        column.addLayout(self._head(theme))
        column.addLayout(lists, 1)
        column.addWidget(buttons)
        self._list.setCurrentRow(0)
        close.setFocus()

    def _head(self, theme: Theme) -> QHBoxLayout:
        px = theme.tokens.px
        icon = QLabel(self)
        side = theme.icons.size(_ICON)
        icon.setPixmap(theme.icons.app_icon().pixmap(side, self.devicePixelRatio()))
        name = QLabel(self.tr("Kplan %1").replace("%1", kplan_desktop.__version__), self)
        name.setProperty("look", "title")
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(name)
        for sentence in (
            self.tr("Plan and report for the county departments of Norsk kulturskoleråd."),
            self.tr(
                "Kplan is free software, without any warranty: everyone may use, copy, change and "
                "share it. The licences are shown in the language in which they apply."
            ),
        ):
            lead = QLabel(sentence, self)
            lead.setProperty("look", "muted")
            lead.setWordWrap(True)
            words.addWidget(lead)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _listed(self, licence: Licence) -> str:
        if not licence.part_of:
            return licence.name
        listed = self.tr("%1, part of %2")
        return listed.replace("%1", licence.name).replace("%2", licence.part_of)

    def _copy(self) -> None:
        """Copy what whoever helps must know, and show what was copied."""
        text = self._diagnosis()
        QGuiApplication.clipboard().setText(text)
        self._list.setCurrentRow(-1)
        said = self.tr("Copied, to be pasted into an e-mail. Nothing that you wrote is in it:")
        self._kind.setText(said)
        self._meaning.hide()
        self._text.setPlainText(text)
        announce(self, said)

    def _show(self, row: int) -> None:
        if row < 0:
            return
        licence = self._licences[row]
        self._kind.setText(licence.licence)
        self._meaning.setText(self._meanings()[licence.kind])
        self._meaning.show()
        self._text.setPlainText(licence.text.read_text("utf-8"))

    def _meanings(self) -> dict[str, str]:
        """What each kind of licence allows, in a sentence."""
        return {
            "free": self.tr(
                "May be used, changed and shared freely, as long as the licence goes with it."
            ),
            "typeface": self.tr(
                "May be used, changed and shared freely, but not sold by itself. Whoever changes "
                "it gives it another name."
            ),
            "copyleft": self.tr(
                "May be used, changed and shared freely. Whoever shares a changed version shares "
                "its source as well, with the same rights."
            ),
        }
