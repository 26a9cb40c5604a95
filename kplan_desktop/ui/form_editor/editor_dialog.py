"""The form editor: contents to the left, fields in the middle, printed pages to the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from kplan_desktop.domain.form_editing.form_elements import (
    ElementField,
    ElementKind,
    fault_field,
    field_of,
)
from kplan_desktop.domain.form_editing.form_warnings import form_warnings
from kplan_desktop.domain.form_format.form_check import publishing_faults
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report, empty_report
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.accessibility.spoken_undo import SpokenUndo
from kplan_desktop.ui.files.new_report_dialog import language_name
from kplan_desktop.ui.form_editor.draft_session import FormDraftSession
from kplan_desktop.ui.form_editor.editor_bars import EditorBar, EditorStatus
from kplan_desktop.ui.form_editor.editor_page import EditorPage
from kplan_desktop.ui.form_editor.editor_wording import form_place_text, removal_text
from kplan_desktop.ui.form_editor.element_pages import element_pages
from kplan_desktop.ui.form_editor.element_rows import ElementRow
from kplan_desktop.ui.form_editor.form_commands import FormCommands, kind_of, placed
from kplan_desktop.ui.form_editor.form_outline_model import FormOutlineModel
from kplan_desktop.ui.form_editor.form_outline_view import FormOutlineView
from kplan_desktop.ui.form_editor.form_places import (
    ABOUT,
    AREAS,
    FormPlace,
    Remark,
    page_of,
    together,
)
from kplan_desktop.ui.form_editor.head_pages import head_pages
from kplan_desktop.ui.form_editor.remaining_list import RemainingList, RemainingThing
from kplan_desktop.ui.forms.form_fault_wording import form_fault_text, form_warning_text
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_dialog import UnsavedDialog
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, room_for

_ROOM_FOR_ALL = 1180
"""Pixels at 100 % that tree, fields and pages need side by side."""

_CHECK_AFTER = 120
"""Milliseconds of rest after which the form is checked."""

_PAGES_WIDTH = 420


@dataclass(frozen=True, slots=True)
class FormSurroundings:
    """What the editor knows of other forms.

    ``base`` is the form that the reports that may come over to this one are on. ``ids`` are those
    that no new element may have, ``units`` the names of other forms' units by their ids.
    """

    base: Form
    ids: Collection[str]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EditorRequests:
    """What is called when the buttons for it are clicked.

    ``save_aside`` is to store the form as a draft of its own: another window has changed this one.
    """

    publish: Callable[[], object]
    versions: Callable[[], object]
    save_aside: Callable[[], object]


class FormEditorDialog(Dialog):
    """Changes the form of a ``session``, which is stored as it is typed. Closing stores first."""

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(
        self,
        session: FormDraftSession,
        around: FormSurroundings,
        preview: PreviewClient,
        theme: Theme,
        parent: QWidget | None,
        requests: EditorRequests,
    ) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.session = session
        self.theme = theme
        self.commands = FormCommands(session, around.ids, self)
        self._around = around
        self._shown_key = ""
        self._remarks: dict[FormPlace, Remark] = {}
        self.outline_model = FormOutlineModel(session.form, self)
        self.outline = FormOutlineView(self.outline_model, theme, self)
        self.remaining = RemainingList(theme, self)
        self._stack = QStackedWidget(self)
        self._pages: dict[ElementKind | str, EditorPage] = {
            **head_pages(self.commands, self._effects, theme),
            **element_pages(self.commands, self._effects, around.units, theme),
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self._page = self._pages[ABOUT]
        self.preview = PagePreview(theme, preview, self, prints=False)
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.timeout.connect(self.check)
        self._make_actions(requests)
        self._lay_out()
        self._connect()
        self._show_form()
        self.check()
        self.show_page(ABOUT)
        self.outline.expand(self.outline_model.index_of(AREAS))
        for area in session.form.strategy_areas:
            self.outline.expand(self.outline_model.index_of(area.id))
        room = room_for(self, theme)
        self.resize(QSize(theme.tokens.px(1280), theme.tokens.px(800)).boundedTo(room))
        self.preview_action.setChecked(self.width() >= theme.tokens.px(_ROOM_FOR_ALL))
        self.outline.setFocus(Qt.FocusReason.OtherFocusReason)
        theme.follow(self._apply_theme)

    # --- what is shown ------------------------------------------------------------------------

    @property
    def page(self) -> EditorPage:
        """The page that is shown."""
        return self._page

    def show_page(self, key: str) -> None:
        """Show the page of an element, or one of the form; the keyboard stays where it is."""
        kind = None if key.startswith("#") else kind_of(self.session.form, key)
        if kind is None and not key.startswith("#"):
            return
        shown = placed(self.session.form, key)[0] if kind is ElementKind.NATIONAL_MEASURE else key
        page = self._pages[
            ElementKind.GOAL if kind is ElementKind.NATIONAL_MEASURE else kind or key
        ]
        self._shown_key = key
        page.show_element("" if shown.startswith("#") else shown)
        page.show_remarks(self._remarks)
        self._page = page
        self._stack.setCurrentWidget(page)
        if kind is ElementKind.NATIONAL_MEASURE and page.rows is not None:
            page.rows.show_row(key)
        if kind in (ElementKind.GOAL, ElementKind.NATIONAL_MEASURE):
            self.preview.follow_location(Location(shown))
        self.outline.choose(key)

    def go_to(self, place: FormPlace) -> None:
        """Show a place, and put the cursor there."""
        self.show_page(page_of(place))
        self.page.focus(place)

    def check(self) -> None:
        """Check the form, and show at each place what is wrong."""
        self._check_timer.stop()
        form = self.session.form
        said: dict[FormPlace, list[Remark]] = {}
        counts: dict[str, int] = {}
        things: list[RemainingThing] = []
        for place, text in self._unread():
            page = page_of(place)
            said.setdefault(place, []).append(Remark(text))
            counts[page] = counts.get(page, 0) + 1
            field = ElementField(ElementKind.UNIT, place.element, place.field)
            where = form_place_text(form, field) if place.element else self._heading_of(place)
            things.append(RemainingThing(place, where, text))
        for fault in publishing_faults(form):
            field, text = fault_field(form, fault), form_fault_text(fault)
            place = FormPlace(field.element_id, field.name)
            page = page_of(place)
            said.setdefault(place, []).append(Remark(text))
            counts[page] = counts.get(page, 0) + 1
            where = self._heading_of(place) or form_place_text(form, field)
            things.append(RemainingThing(place, where, text))
        for warning in form_warnings(form, self.session.today()):
            field = field_of(form, warning.path)
            place, text = FormPlace(field.element_id, field.name), form_warning_text(warning)
            said.setdefault(place, []).append(Remark(text, blocks=False))
            where = self._heading_of(place) or form_place_text(form, field)
            things.append(RemainingThing(place, where, text, blocks=False))
        found = {place: together(remarks) for place, remarks in said.items()}
        self._remarks = {place: remark for place, remark in found.items() if remark is not None}
        tree = self.outline_model
        # What keeps the form from being published first, then what may be as it is.
        order = tree.index_of
        things.sort(key=lambda thing: (not thing.blocks, order(page_of(thing.place)).internalId()))
        self.remaining.show_things(things)
        self.outline_model.set_faults(counts)
        self.page.show_remarks(self._remarks)

    def _heading_of(self, place: FormPlace) -> str:
        """What a place is called on a page of the form itself; empty for one of an element."""
        page = self._pages.get(page_of(place))
        return page.heading_of(place.field) if page is not None else ""

    def _unread(self) -> Iterator[tuple[FormPlace, str]]:
        """The places of what cannot be read, with what was typed and why it cannot be."""
        for place, unread in self.commands.unread.items():
            if not place.element or kind_of(self.session.form, place.element) is not None:
                words = self.tr("“%1” cannot be read. %2")
                yield place, fill_placeholders(words, unread.text, unread.fault)

    def go_to_first_left(self) -> bool:
        """Go to what is left first; whether there was any."""
        self.check()
        things = [thing for thing in self.remaining.things() if thing.blocks]
        if things:
            self.remaining.head.setChecked(True)
            self.go_to(things[0].place)
        return bool(things)

    # --- building -----------------------------------------------------------------------------

    def _make_actions(self, requests: EditorRequests) -> None:
        stack = self.session.undo_stack
        history = SpokenUndo(stack, self)
        self.undo = self._action(self.tr("Undo"), history.undo, "Ctrl+Z")
        self.redo = self._action(self.tr("Redo"), history.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        self.versions = self._action(self.tr("Earlier versions …"), requests.versions)
        self.preview_action = self._action(self.tr("Pages"), lambda: None, "F11")
        self.preview_action.setCheckable(True)
        self.preview_action.toggled.connect(self._fit)
        self.publish = self._action(self.tr("Publish the form …"), requests.publish)
        shown = (
            (self.undo, "undo-2"),
            (self.redo, "redo-2"),
            (self.versions, "history"),
            (self.preview_action, "eye"),
            (self.publish, "send"),
        )
        self.bar = EditorBar(shown, self.theme, self)
        self.status = EditorStatus(requests.save_aside, self.theme, self)
        for key, step in (("F8", 1), ("Shift+F8", -1)):
            self._shortcut(key, partial(self.remaining.step, step))
        self._shortcut("Alt+Up", lambda: self._move(up=True))
        self._shortcut("Alt+Down", lambda: self._move(up=False))
        stack.canUndoChanged.connect(self.undo.setEnabled)
        stack.canRedoChanged.connect(self.redo.setEnabled)
        self.undo.setEnabled(False)
        self.redo.setEnabled(False)
        for page in self._pages.values():
            page.set_history((self.undo, self.redo))

    def _action(self, text: str, do: Callable[[], object], *keys: str) -> QAction:
        action = QAction(text, self)
        action.setIconText(text)  # Qt's own has no «…»
        action.setShortcuts([QKeySequence(key) for key in keys])
        if keys:
            action.setToolTip(f"{text} ({QKeySequence(keys[0]).toString()})")
        action.triggered.connect(lambda: do())
        self.addAction(action)
        return action

    def _shortcut(self, key: str, do: Callable[[], object]) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(lambda: do())

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        self._left.setObjectName("outlinePanel")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.outline, 3)
        left.addWidget(self.remaining, 2)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for index, widget in enumerate((self._left, self._stack, self.preview)):
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(index, int(widget is not self._left))
        SplitKeys(self._splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._splitter, 1)
        column.addWidget(self.status)
        self.setTabOrder(self.outline, self.remaining.head)

    def _connect(self) -> None:
        self.outline.chosen.connect(self.show_page)
        self.outline.page_requested.connect(lambda: self.page.focus(FormPlace(self._shown_key)))
        self.outline.removal_requested.connect(self._ask_removal)
        self.outline_model.moved.connect(self.commands.move)
        self.remaining.chosen.connect(self.go_to)
        self.preview.location_requested.connect(self._go_to_printed)
        self.session.changed.connect(self._follow)
        self.commands.unread_changed.connect(lambda: self._check_timer.start(_CHECK_AFTER))
        self.session.went_back.connect(self._go_back)
        self.session.save_state_changed.connect(self.status.show_state)

    def _apply_theme(self) -> None:
        px = self.theme.tokens.px
        self._left.setMinimumWidth(px(200))
        self._stack.setMinimumWidth(px(320))
        self.preview.setMinimumWidth(px(300))
        self._splitter.setSizes([self.theme.tokens.outline_width, px(560), px(_PAGES_WIDTH)])
        self._fit()

    # --- following ----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Without room for all three, the pages take the place of the tree while they are shown."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tokens = self.theme.tokens
        is_roomy = self.width() >= tokens.px(_ROOM_FOR_ALL)
        self.preview.setVisible(self.preview_action.isChecked())
        self._left.setVisible(is_roomy or not self.preview_action.isChecked())

    def _follow(self, place: FormPlace) -> None:
        """Show what has changed: the fields at once, faults and pages after a moment of rest."""
        self._show_form()
        key = self._shown_key
        if key.startswith("#") or kind_of(self.session.form, key) is not None:
            self.show_page(key)
        else:
            self.show_page(page_of(place))
        self._check_timer.start(_CHECK_AFTER)

    def _show_form(self) -> None:
        form = self.session.form
        self.outline_model.set_form(form)
        self.preview.follow(printed_report(form))
        name = f"{form.strategy}, {form.report.period.label}".strip(" ,")
        title = fill_placeholders(self.tr("Draft of a form: %1"), name)
        if form.edition_of:
            words = self.tr("%1 (edition of “%2” in %3)")
            language = language_name(form.language)
            title = fill_placeholders(words, title, form.edition_of, language)
        self.bar.name.setText(title)
        self.setWindowTitle(title)

    def _go_back(self, place: FormPlace) -> None:
        """After undo and redo show where; the keyboard stays in the tree if it is there."""
        if place.element and kind_of(self.session.form, place.element) is None:
            return
        if self.outline.hasFocus():
            self.show_page(page_of(place))
        else:
            self.go_to(place)

    def _go_to_printed(self, location: Location) -> None:
        if location.goal_id is not None:
            self.go_to(FormPlace(location.goal_id))

    def _current_element(self) -> str:
        """The element that the keyboard is in: a row, or the page's or tree's own."""
        widget = QApplication.focusWidget()
        while widget is not None and widget is not self and widget is not self.outline:
            if isinstance(widget, ElementRow):
                return widget.element
            if isinstance(widget, EditorPage):
                return widget.element
            widget = widget.parentWidget()
        return self.outline.current_key()

    def _move(self, *, up: bool) -> None:
        element, in_tree = self._current_element(), self.outline.hasFocus()
        if not element or element.startswith("#"):
            return
        self.commands.move_by_one(element, up=up)
        if in_tree:
            self.show_page(element)
        else:
            self.go_to(FormPlace(element))

    def _ask_removal(self, element: str) -> None:
        if not element.startswith("#"):
            self.show_page(element)
            self.page.ask_removal(element, self.outline)

    def _effects(self, element: str) -> str:
        form = self.session.form
        field = ElementField(kind_of(form, element) or ElementKind.HEAD, element, "")
        name = form_place_text(form, field)
        what = name[:1].lower() + name[1:]
        return removal_text(self._around.base, form, self.commands.without(element), what)

    def set_busy(self, busy: bool) -> None:
        """Show whether work is under way; the next is asked for only after it."""
        super().set_busy(busy)
        self.publish.setEnabled(not busy)
        self.versions.setEnabled(not busy)
        self.status.aside.setEnabled(not busy)

    # --- leaving ------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes no editor: it may be meant for a question in it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Store everything and close; stay open where that fails, unless the user chooses it.

        What cannot be read is not stored either.
        """
        try:
            self.session.flush()
        except UserError as error:
            if not self._may_lose(error_sentence(error)):
                return
        for place, text in self._unread():
            if not self._may_lose(text):
                self.go_to(place)
                return
        self.session.close()
        super().reject()

    def _may_lose(self, sentence: str) -> bool:
        dialog = UnsavedDialog(sentence, self.theme, self)
        leave = dialog.exec() == UnsavedDialog.DialogCode.Accepted
        dialog.deleteLater()
        return leave


_NOBODY = Unit(id="nobody", name="")


def printed_report(form: Form) -> Report:
    """An empty report on a form, faults or not; without a unit's name where it has no units."""
    if not form.units:
        form = replace(form, units=(_NOBODY,))
    return empty_report(form, report_id="draft", unit_id=form.units[0].id)
