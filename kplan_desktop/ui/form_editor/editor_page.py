"""A page of the form editor: the fields of the form or of one of its elements, under a heading."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.form_editor.element_rows import ElementRows, Remarks, RemovalNotice
from kplan_desktop.ui.form_editor.fields import EditorField, FaultLine, ReadField, TextField
from kplan_desktop.ui.form_editor.form_commands import FormCommands
from kplan_desktop.ui.form_editor.form_places import (
    FormPlace,
    Remark,
    field_for,
    place_of_page,
    together,
)
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label

_WIDEST = 760
"""Pixels at 100 %: longer lines are hard to read."""

_ICON = 16

Effects = Callable[[str], str]
"""What the removal of an element does to reports, in words; empty for nothing."""


@dataclass(frozen=True, slots=True)
class _Bound:
    """A field; what the check says of it is shown at the one named ``said_at``."""

    field: EditorField
    read: Callable[[Form, str], object]
    said_at: str


class EditorPage(QScrollArea):
    """Fields in a column that scrolls. ``element`` is the id of what is shown, empty for the form.

    Pages are made of ``add_field``, ``add_heading`` and ``set_rows``.
    """

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__()
        self.commands = commands
        self.theme = theme
        self.element = ""
        self.rows: ElementRows | None = None
        self._list = ""
        self._back: QWidget | None = None
        self._effects = effects
        self._bound: list[_Bound] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("goalPage")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(content)
        inner = QWidget(content)
        inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._inner = inner
        around = QHBoxLayout(content)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inner, 100)
        around.addStretch(1)
        self.column = QVBoxLayout(inner)
        self.title = QLabel(inner)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("look", "title")
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self.column.addLayout(self._head)
        self.lead = plain_label("", "muted")
        self.lead.hide()
        self.column.addWidget(self.lead)
        self.line = FaultLine("", theme, inner)
        self.line.hide()
        self.column.addWidget(self.line)
        self.notice = RemovalNotice(theme, inner)
        self.notice.answered.connect(lambda removes: self._answered(removes=bool(removes)))
        self.column.addWidget(self.notice)
        self._tools: dict[QToolButton, str] = {}
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self.theme.tokens.px
        self._inner.setMaximumWidth(px(_WIDEST))
        self.column.setContentsMargins(px(24), px(20), px(24), px(24))
        self.column.setSpacing(px(7))
        self._head.setSpacing(px(2))
        for tool, icon in self._tools.items():
            tool.setIcon(self.theme.icons.icon(icon, "ink", _ICON))
            tool.setIconSize(QSize(px(_ICON), px(_ICON)))

    def set_lead(self, text: str) -> None:
        """Say under the title what the page is for."""
        self.lead.setText(text)
        self.lead.setVisible(bool(text))

    def add_tools(self) -> None:
        """Put buttons beside the title that move and remove the element."""
        element = self.commands
        self._tool(
            "arrow-up",
            self.tr("Move up (Alt+Up)"),
            lambda: element.move_by_one(self.element, up=True),
        )
        self._tool(
            "arrow-down",
            self.tr("Move down (Alt+Down)"),
            lambda: element.move_by_one(self.element, up=False),
        )
        self._tool("trash-2", self.tr("Remove …"), lambda: self.ask_removal(self.element))
        self._apply_theme()

    def add_heading(self, text: str) -> None:
        """Put a heading between fields."""
        self.column.addSpacing(self.theme.tokens.px(8))
        self.column.addWidget(plain_label(text, "strong"))

    def add_field(
        self,
        field: EditorField,
        read: Callable[[Form, str], object],
        write: Callable[[Form, str, Any], Form],
        *,
        typed: bool = True,
        row: QHBoxLayout | None = None,
        said_at: str = "",
    ) -> None:
        """Put a field at the end of the page, or of a ``row`` there.

        ``read(form, element)`` gives its value and ``write(form, element, value)`` a form with
        another one; what is not ``typed`` is a step of its own. ``said_at`` names the field under
        which there is room for what the check says of this one, if it has none itself.
        """
        take = self.commands.write if typed else self.commands.choose
        field.written.connect(
            lambda value: take(
                FormPlace(self.element, field.name), lambda form: write(form, self.element, value)
            )
        )
        if isinstance(field, TextField):
            field.entered.connect(self.focusNextChild)
        if isinstance(field, ReadField):
            field.unread.connect(
                lambda text, fault: self.commands.keep_unread(
                    FormPlace(self.element, field.name), text, fault
                )
            )
        self._bound.append(_Bound(field, read, said_at or field.name))
        if row is None:
            self.column.addWidget(field)
        else:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)

    def add_row(self) -> QHBoxLayout:
        """A line of fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.tokens.px(12))
        self.column.addLayout(row)
        return row

    def set_rows(self, rows: ElementRows, under: str) -> None:
        """Put the elements at the end that stand under ``under``, or under the page's own one."""
        self.rows, self._list = rows, under
        rows.tab_after = self._bound[-1].field.focusProxy() if self._bound else self.notice.keep
        self.column.addWidget(rows)

    def end(self) -> None:
        """Leave what room there is below."""
        self.column.addStretch(1)

    def show_element(self, element: str) -> None:
        """Show another element, from the top."""
        if element != self.element:
            self.element = element
            self.notice.hide()
            self.verticalScrollBar().setValue(0)
        self.refresh()

    def refresh(self) -> None:
        """Show the form as it is now."""
        form = self.commands.form
        for bound in self._bound:
            value = bound.read(form, self.element)
            unread = self.commands.unread.get(FormPlace(self.element, bound.field.name))
            if unread is not None and isinstance(bound.field, ReadField):
                bound.field.show_unread(unread.text, value)
            else:
                bound.field.set_value(value)
        if self.rows is not None:
            self.rows.show_elements(self._list or self.element)

    def show_remarks(self, remarks: Remarks) -> None:
        """Show at each field what the check says of it, and the rest under the title."""
        found: dict[str, list[Remark]] = {bound.field.name: [] for bound in self._bound}
        said_at = {bound.field.name: bound.said_at for bound in self._bound}
        rest: list[Remark] = []
        whole = place_of_page(self._list).field if self._list else ""
        for place, remark in remarks.items():
            if place.element != self.element:
                continue
            name = field_for(list(found), place.field) if place.field else None
            if name is not None:
                found[said_at[name]].append(remark)
            elif self.element or (place.field and place.field == whole):
                rest.append(remark)
        for bound in self._bound:
            bound.field.show_remark(together(found[bound.field.name]))
        for bound in self._bound:
            if bound.said_at != bound.field.name:
                said = together(found[bound.said_at])
                bound.field.describe(said.text if said is not None else "")
        self.line.show_remark(together(rest))
        self.line.setVisible(bool(rest))
        if self.rows is not None:
            self.rows.show_remarks(remarks)

    def heading_of(self, field: str) -> str:
        """What a field is called on the page; the page's title where it has none of this name."""
        headings = {bound.field.name: bound.field.heading.text() for bound in self._bound}
        name = field_for(list(headings), field) if field else None
        return headings[name] if name is not None else self.title.text()

    def focus(self, place: FormPlace) -> None:
        """Put the cursor into the field at a place, or the first one of the page."""
        if self.rows is not None and place.element != self.element and self.rows.focus(place):
            return
        fields = {bound.field.name: bound.field for bound in self._bound}
        name = field_for(list(fields), place.field) if place.field else next(iter(fields), None)
        if name is None and self.rows is not None:
            self.rows.focus_first()
        for field in fields.values() if name is None else [fields[name]]:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(field)
            return

    def set_history(self, actions: tuple[QAction, ...]) -> None:
        """Offer undo and redo in the menus of texts."""
        for text in self.findChildren(GrowingTextEdit):
            text.history = actions
        if self.rows is not None:
            self.rows.history = actions

    def fields(self) -> list[EditorField]:
        """The fields from the top."""
        return [bound.field for bound in self._bound]

    def ask_removal(self, element: str, back: QWidget | None = None) -> None:
        """Ask in its place whether to remove the page's element, or one of the rows.

        ``back`` gets the keyboard where the page's element is kept.
        """
        self._back = back
        if element != self.element:
            if self.rows is not None:
                self.rows.ask_removal(element)
            return
        effects = self._effects(element)
        if effects:
            self.verticalScrollBar().setValue(0)
            self.notice.ask(effects)
        else:
            self.commands.remove(element)

    def _answered(self, *, removes: bool) -> None:
        if removes:
            self.commands.remove(self.element)
        elif self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus(FormPlace(self.element))

    def _tool(self, icon: str, name: str, do: Callable[[], object]) -> None:
        tool = QToolButton(self._inner)
        tool.setAutoRaise(True)
        tool.setToolTip(name)
        tool.setAccessibleName(name)
        tool.clicked.connect(lambda: do())
        self._tools[tool] = icon
        self._head.addWidget(tool)
