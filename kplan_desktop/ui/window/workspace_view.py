"""How the user looks at an open report, taken from one workspace and given to another one.

So it is when the window is made anew in another language, on the same session.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.domain.suggestions.note_suggestions import Offer
from kplan_desktop.exchange.preview.protocol import Printed
from kplan_desktop.ui.activity.quick_note import QuickNoteDraft
from kplan_desktop.ui.frame.view_state import ViewState
from kplan_desktop.ui.goal_page.page_rows import Key
from kplan_desktop.ui.goal_page.text_row import TextRow
from kplan_desktop.ui.outline.outline_view import OpenBranches
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.window.report_tools import ReportTools
from kplan_desktop.ui.window.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _TextPlace:
    """A text of the page, that of a row by its key or else the goal's reason, and its selection."""

    key: Key | None
    anchor: int
    position: int


@dataclass(frozen=True, slots=True)
class _SearchState:
    """What is looked for and how, the line for the words to put in, and the current hit."""

    is_open: bool
    text: str
    last: str
    match_case: bool
    whole_word: bool
    replacing: bool
    words: str
    row: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceView:
    """All that the user sees of a report and that is not stored with it.

    ``figures`` are what is written in fields for figures and is none yet, by the notes' ids.
    """

    goal_id: str
    anchors: list[tuple[Key, int]]
    text: _TextPlace | None
    in_page: bool
    selected: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    branches: OpenBranches
    filter: Filter | None
    search: _SearchState
    tab: int
    printed: Printed | None
    zoom: float
    draft: QuickNoteDraft
    suggestions_left_at: str
    dismissed: tuple[Report, Offer] | None
    others: ViewState


def view_of(workspace: Workspace, tools: ReportTools) -> WorkspaceView:
    """How a workspace is seen now. What can be entered of a figure half typed has been."""
    page, side = workspace.page, workspace.side
    focused = workspace.window().focusWidget()
    rows = [(row.note_id, row.footer) for row in page.note_rows_in_view()]
    fields = [(note_id, footer.bar.field) for note_id, footer in rows if footer is not None]
    return WorkspaceView(
        goal_id=page.goal_id,
        anchors=page.anchors(),
        text=_text_place(workspace),
        in_page=focused is not None and page.isAncestorOf(focused),
        selected=page.selection.note_ids,
        figures=tuple((note_id, field.text()) for note_id, field in fields if field is not None),
        branches=workspace.outline.open_branches(),
        filter=workspace.left.filters.filter,
        search=_search_of(workspace, tools),
        tab=side.tab,
        printed=side.preview.printed if side.preview is not None else None,
        zoom=side.preview.view.zoom if side.preview is not None else 1.0,
        draft=tools.quick_note_draft,
        suggestions_left_at=tools.suggestions_left_at,
        dismissed=workspace.activities.last_dismissed,
        others=ViewState(workspace, [page]),
    )


def resume(view: WorkspaceView, workspace: Workspace, tools: ReportTools) -> None:
    """Show another workspace on the same session as this one was seen, as far as it is laid out."""
    tools.quick_note_draft = view.draft
    tools.suggestions_left_at = view.suggestions_left_at
    workspace.activities.last_dismissed = view.dismissed
    workspace.show_goal(view.goal_id)
    workspace.outline.open_again(view.branches)
    workspace.left.filters.choose(view.filter)
    _search_again(view.search, workspace, tools)
    workspace.side.show_tab(view.tab)
    preview = workspace.side.preview
    if preview is not None and view.printed is not None:
        preview.show_printed(view.printed)
        preview.view.set_zoom(view.zoom)
    for note_id in view.selected:
        workspace.page.selection.toggle(note_id, None)


def resume_places(view: WorkspaceView, workspace: Workspace) -> None:
    """Scroll to where it was, and put the keyboard there, once all is laid out."""
    page = workspace.page
    for note_id, typed in view.figures:
        row = page.row(note_id)
        if row is not None and row.footer is not None:
            row.footer.bar.open_field(typed=typed)
    if view.text is not None:
        _enter(workspace, view.text)
    view.others.restore_places(workspace, [page])
    if not view.in_page and not view.others.restore_focus(workspace, [page]):
        workspace.outline.setFocus(Qt.FocusReason.OtherFocusReason)
    page.keep(view.anchors)


def resume_lists(view: WorkspaceView, workspace: Workspace) -> None:
    """Scroll the lists whose rows came later."""
    view.others.restore_places(workspace, [workspace.page])


def _search_of(workspace: Workspace, tools: ReportTools) -> _SearchState:
    panel = workspace.left.search
    return _SearchState(
        workspace.left.is_searching,
        tools.search_field.text(),
        tools.finder.last_query,
        panel.match_case.isChecked(),
        panel.whole_word.isChecked(),
        panel.opener.isChecked(),
        panel.words.text(),
        panel.list.row(),
    )


def _search_again(search: _SearchState, workspace: Workspace, tools: ReportTools) -> None:
    """Look for the same as the user would, and leave the search again where it was not open."""
    panel, field = workspace.left.search, tools.search_field
    panel.match_case.setChecked(search.match_case)
    panel.whole_word.setChecked(search.whole_word)
    panel.opener.setChecked(search.replacing)
    panel.words.setText(search.words)
    query = search.text if search.is_open else search.last
    if query:
        field.setText(query)
        field.textEdited.emit(query)
    if search.is_open:
        workspace.left.show_search()
        field.moved.emit(search.row - panel.list.row())
    else:
        tools.finder.close()
        field.setText(search.text)


def _text_place(workspace: Workspace) -> _TextPlace | None:
    page = workspace.page
    text = page.last_text()
    if text is None:
        return None
    above: QWidget | None = text
    while above is not None and not isinstance(above, TextRow):
        above = above.parentWidget()
    key = above.page_row.key if above is not None and above.page_row is not None else None
    return _TextPlace(key, text.textCursor().anchor(), text.textCursor().position())


def _enter(workspace: Workspace, place: _TextPlace) -> None:
    page = workspace.page
    text: GrowingTextEdit | None = page.header.reason
    if place.key is not None:
        row = page.widget_for(place.key)
        text = row.text_left_last if isinstance(row, TextRow) else None
    if text is None:
        return
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    cursor, last = text.textCursor(), text.document().characterCount() - 1
    cursor.setPosition(min(place.anchor, last))
    cursor.setPosition(min(place.position, last), cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
