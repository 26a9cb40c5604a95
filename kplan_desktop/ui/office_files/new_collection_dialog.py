"""The question that a new collection begins with: which form, its title, who, and the last one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.domain.model.form import Form
from kplan_desktop.exchange.joint_report.joint_words import joint_words
from kplan_desktop.ui.files.file_dialogs import collection_filter
from kplan_desktop.ui.files.new_report_dialog import named_forms
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_ICON = 48
_FORM_SHOWN = 16
"""Characters of a form's name that are shown at least."""

LONGEST = 200
"""Characters of a title or name."""


@dataclass(frozen=True, slots=True)
class NewCollectionChoice:
    """What was answered; ``earlier`` is the file of the period before, None without one."""

    form: Form
    title: str
    author: str
    earlier: Path | None


class NewCollectionDialog(ScrollingDialog):
    """``forms`` holds at least one form, the newest first. The answer is :meth:`choice`.

    ``folder`` is where the file of the period before is looked for.
    """

    help_topic = HelpTopic.OFFICE

    def __init__(
        self,
        forms: Sequence[Form],
        author: str,
        folder: Path,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent, width=560)
        self._forms = [form for _, form in named_forms(forms)]
        self._folder = folder
        self._earlier: Path | None = None
        self.setWindowTitle(self.tr("New collection"))
        side = theme.icons.size(_ICON)
        picture = theme.icons.app_icon().pixmap(side, self.devicePixelRatio())
        lead = self.tr(
            "One file for the office: what all units deliver, and the joint report made of it."
        )
        self.add_head(picture, self.tr("New collection"), plain_label(lead, "muted"))
        self.body.addSpacing(theme.tokens.px(12))
        self.form = ComboBox(self)
        self.form.setAccessibleName(self.tr("Form"))
        # Its names may be wider than a small screen.
        self.form.setSizeAdjustPolicy(
            ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.form.setMinimumContentsLength(_FORM_SHOWN)
        for name, _ in named_forms(forms):
            self.form.addItem(name)
        self._add_heading(self.tr("Form"), self.form)
        self.body.addWidget(self.form)
        self.title = self.add_field(self.tr("Title of the joint report"), "", LONGEST)
        self.author = self.add_field(self.tr("Your name"), author, LONGEST)
        self._add_earlier()
        self.form.currentIndexChanged.connect(self._propose_title)
        self._propose_title(0)
        self.add_answers(self.tr("Cancel"), self.tr("Make the collection"))
        self.title.setFocus()

    def choice(self) -> NewCollectionChoice | None:
        """What was answered, or None."""
        if not self.result():
            return None
        form = self._forms[self.form.currentIndex()]
        title, author = self.title.text().strip(), self.author.text().strip()
        return NewCollectionChoice(form, title, author, self._earlier)

    def _add_heading(self, text: str, field: QWidget) -> None:
        label = QLabel(text, self)
        label.setProperty("look", "section")
        label.setBuddy(field)
        self.body.addWidget(label)

    def _add_earlier(self) -> None:
        """A line that names the file of the period before, with a button to choose it."""
        self._choose = QPushButton(self.tr("Choose …"), self)
        self._choose.setAutoDefault(False)
        self._choose.setAccessibleName(self.tr("Choose the collection of the period before"))
        self._choose.clicked.connect(self._ask_earlier)
        self._none = QPushButton(self.tr("None"), self)
        self._none.setAutoDefault(False)
        self._none.setAccessibleName(self.tr("No collection of the period before"))
        self._none.clicked.connect(lambda: self.show_earlier(None))
        self._name = ElidedLabel(self)
        self._add_heading(self.tr("Period before"), self._choose)
        row = QHBoxLayout()
        row.setSpacing(self.theme.tokens.px(8))
        row.addWidget(self._name, 1)
        row.addWidget(self._none)
        row.addWidget(self._choose)
        self.body.addLayout(row)
        text = self.tr("Contacts come along from it, and totals to compare with.")
        self.body.addWidget(plain_label(text, "small"))
        self.show_earlier(None)

    def show_earlier(self, path: Path | None) -> None:
        """Take what comes along from this file, or from none."""
        self._earlier = path
        self._name.setText(path.stem if path is not None else self.tr("None"))
        set_plain_tooltip(self._name, path_text(path) if path is not None else "")
        self._none.setEnabled(path is not None)
        if path is None and self._none.hasFocus():
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_earlier(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("The collection of the period before"),
            path_text(self._folder),
            collection_filter(),
        )
        if chosen:
            self.show_earlier(Path(chosen))

    def _propose_title(self, index: int) -> None:
        """The title is the form's, in its language, unless another one is written."""
        form = self._forms[index]
        proposed = f"{joint_words(form.language).joint_report} {form.report.period.label}"
        self.title.setPlaceholderText(proposed)
        if not self.title.isModified():
            self.title.setText(proposed)
