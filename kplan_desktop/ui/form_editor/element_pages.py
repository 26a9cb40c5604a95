"""The pages of a form's elements: areas, goals with their national measures, regions, metrics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.form_editing.list_changes import with_metric, with_unit
from kplan_desktop.domain.form_editing.outline_changes import (
    outline_element,
    renumbered,
    with_number,
    with_wording,
    wording_of,
)
from kplan_desktop.domain.form_format.form_check import MAX_DEFINITION, MAX_METRIC_DECIMALS
from kplan_desktop.domain.model.form import AddsUp, Form
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.typeahead import typeahead_text
from kplan_desktop.ui.activity.own_metric_dialog import kind_words
from kplan_desktop.ui.activity.pick_dialog import PickDialog
from kplan_desktop.ui.form_editor.editor_page import EditorPage, Effects
from kplan_desktop.ui.form_editor.element_rows import ElementRows, RowWords
from kplan_desktop.ui.form_editor.fields import (
    ChoiceField,
    DayField,
    EditorField,
    RadioField,
    TextField,
)
from kplan_desktop.ui.form_editor.form_commands import NUMBER, FormCommands, metric_of
from kplan_desktop.ui.form_editor.form_places import AREAS, METRICS, UNITS, FormPlace
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.icon_text_button import IconTextButton
from kplan_desktop.ui.widgets.result_model import SearchResult
from kplan_desktop.ui.widgets.search_picker import SearchPicker

_ICON = 16
_NUMBER_WIDTH = 96
_LONGEST_BUTTON = 40


def element_pages(
    commands: FormCommands, effects: Effects, units: Mapping[str, str], theme: Theme
) -> dict[ElementKind | str, EditorPage]:
    """The pages by the kind of their element, and those of lists by their names.

    ``units`` are the names of units of other forms by their ids, for predecessors.
    """
    given = commands, effects, theme
    return {
        AREAS: AreaListPage(*given),
        UNITS: UnitListPage(*given),
        METRICS: MetricListPage(*given),
        ElementKind.AREA: AreaEditorPage(*given),
        ElementKind.GOAL: GoalEditorPage(*given),
        ElementKind.UNIT: UnitEditorPage(*given, units),
        ElementKind.METRIC: MetricEditorPage(*given),
    }


class _ElementPage(EditorPage):
    """A page with number and wording of an area or a goal, and rows under it."""

    def _add_wording(self, name: str, heading: str, *, lines: bool) -> None:
        row, theme = self.add_row(), self.theme
        number = TextField(NUMBER, self.tr("Number"), "", theme, self)
        number.setMaximumWidth(theme.tokens.px(_NUMBER_WIDTH))
        self.add_field(
            number,
            lambda form, element: outline_element(form, element).number,
            lambda form, element, text: with_number(form, element, text),
            row=row,
            said_at=name,
        )
        self.add_field(
            TextField(name, heading, "", theme, self, lines=lines),
            lambda form, element: wording_of(outline_element(form, element)),
            lambda form, element, text: with_wording(form, element, text),
            row=row,
        )
        row.setStretch(0, 0)

    def _add_rows(self, words: RowWords, under: str = "") -> None:
        rows = ElementRows(self.commands, words, self._effects, self.theme, self)
        self.set_rows(rows, under)
        self.end()


class AreaListPage(_ElementPage):
    """All areas, and numbering."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Areas and goals"))
        self.set_lead(
            self.tr(
                "Enter begins the next one, and pasted lines become one each. Alt and the arrow "
                "keys move what you are in; in the tree you can also drag it."
            )
        )
        self._add_rows(
            RowWords(
                number=self.tr("Number of the area"),
                text=self.tr("Title of the area"),
                remove=self.tr("Remove the area"),
                add=self.tr("Add an area"),
            ),
            AREAS,
        )
        self.renumber = IconTextButton(self)
        self.renumber.setText(self.tr("Number everything in order"))
        self.renumber.setProperty("kind", "secondary")
        self.renumber.clicked.connect(self._renumber)
        self.column.insertWidget(self.column.count() - 1, self.renumber)

    def _renumber(self) -> None:
        self.commands.choose(FormPlace("", "strategy_areas"), renumbered)


class AreaEditorPage(_ElementPage):
    """An area and its goals."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Area"))
        self.add_tools()
        self._add_wording("title", self.tr("Title of the area"), lines=False)
        self.add_heading(self.tr("National goals"))
        self._add_rows(
            RowWords(
                number=self.tr("Number of the goal"),
                text=self.tr("Text of the goal"),
                remove=self.tr("Remove the goal"),
                add=self.tr("Add a national goal"),
                has_lines=True,
            )
        )


class GoalEditorPage(_ElementPage):
    """A goal and its national measures."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("National goal"))
        self.add_tools()
        self._add_wording("text", self.tr("Text of the goal"), lines=True)
        self.add_heading(self.tr("National measures"))
        self._add_rows(
            RowWords(
                number=self.tr("Number of the national measure"),
                text=self.tr("Text of the national measure"),
                remove=self.tr("Remove the national measure"),
                add=self.tr("Add a national measure"),
                has_lines=True,
            )
        )


class UnitListPage(_ElementPage):
    """The names of all units."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Regions"))
        self.set_lead(
            self.tr(
                "Those who report. Enter begins the next one, and pasted lines become one each."
            )
        )
        self._add_rows(
            RowWords(
                number="",
                text=self.tr("Name of the region"),
                remove=self.tr("Remove the region"),
                add=self.tr("Add a region"),
            ),
            UNITS,
        )


class MetricListPage(_ElementPage):
    """The names of all metrics."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Metrics"))
        self.set_lead(
            self.tr(
                "What regions are asked to count. Paste one a line: what one is called, a "
                "semicolon, and what several are called. The rest is on the page of each."
            )
        )
        self._add_rows(
            RowWords(
                number="",
                text=self.tr("What several are called"),
                remove=self.tr("Remove the metric"),
                add=self.tr("Add a metric"),
            ),
            METRICS,
        )


class UnitEditorPage(EditorPage):
    """A unit: its name, the days between which it exists, and what it came from."""

    def __init__(
        self,
        commands: FormCommands,
        effects: Effects,
        theme: Theme,
        units: Mapping[str, str],
    ) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Region"))
        self.add_tools()
        self.add_field(
            TextField("name", self.tr("Name of the region"), "", theme, self),
            lambda form, element: form.unit(element).name,
            lambda form, element, name: with_unit(form, replace(form.unit(element), name=name)),
        )
        row = self.add_row()
        self._days = (
            DayField(
                "valid_from",
                self.tr("First day"),
                self.tr("Empty where it was always there."),
                theme,
                self,
                optional=True,
            ),
            DayField(
                "valid_to",
                self.tr("Last day"),
                self.tr("Empty while it is there."),
                theme,
                self,
                optional=True,
            ),
        )
        for field in self._days:
            self._add_day(field, row)
        self.predecessors = PredecessorsField(units, theme, self)
        self.add_field(
            self.predecessors,
            lambda form, element: form.unit(element).predecessors,
            lambda form, element, ids: with_unit(
                form, replace(form.unit(element), predecessors=ids)
            ),
            typed=False,
        )
        self.end()

    def refresh(self) -> None:
        """Read dates without a year by the form's period, and offer its units."""
        form = self.commands.form
        for field in self._days:
            field.period = form.report.period
        self.predecessors.own = {unit.id: unit.name for unit in form.units}
        self.predecessors.unit = self.element
        super().refresh()

    def _add_day(self, field: DayField, row: QHBoxLayout) -> None:
        name = field.name
        self.add_field(
            field,
            lambda form, element: getattr(form.unit(element), name),
            lambda form, element, day: with_unit(form, replace(form.unit(element), **{name: day})),
            row=row,
        )


class PredecessorsField(EditorField):
    """The units that one came from, each a button that takes it away, and one that adds another.

    ``known`` and ``own`` are the names of units of other forms and of this one, by their ids.
    """

    def __init__(self, known: Mapping[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(
            "predecessors",
            self.tr("Predecessors"),
            self.tr("Regions that became this one. Old reports are followed up by them."),
            theme,
            parent,
        )
        self._known = known
        self.own: Mapping[str, str] = {}
        self.unit = ""
        self._value: tuple[str, ...] = ()
        self._names: list[str] = []
        self._buttons: list[IconTextButton] = []
        box = QWidget(self)
        self._flow = FlowLayout(box, spacing=theme.tokens.px(6))
        self.add = IconTextButton(box)
        self.add.setText(self.tr("Add a predecessor …"))
        self.add.setProperty("kind", "secondary")
        self.add.clicked.connect(self._pick)
        self._flow.addWidget(self.add)
        self.add_editor(box, focus=self.add)

    def set_value(self, value: object) -> None:
        """Show these units, by their ids."""
        ids = value if isinstance(value, tuple) else ()
        names = [self._name(unit_id) for unit_id in ids]
        if ids == self._value and names == self._names:
            return
        self._value, self._names = ids, names
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(unit_id) for unit_id in ids]
        self._flow.invalidate()

    def _button(self, unit_id: str) -> IconTextButton:
        name = self._name(unit_id)
        button = IconTextButton(self)
        button.setProperty("kind", "secondary")
        button.setText(beginning(name, _LONGEST_BUTTON).replace("&", "&&"))
        button.setIcon(self.theme.icons.icon("x", "muted", _ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAccessibleName(self.tr("Remove the predecessor %1").replace("%1", name))
        button.clicked.connect(lambda: self._remove(unit_id))
        self._flow.insertWidget(self._flow.count() - 1, button)
        button.show()
        return button

    def _remove(self, unit_id: str) -> None:
        # Or Qt would move the keyboard on into a text.
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.written.emit(tuple(i for i in self._value if i != unit_id))

    def _name(self, unit_id: str) -> str:
        return self.own.get(unit_id) or self._known.get(unit_id) or unit_id

    def _pick(self) -> None:
        """Ask for another one: those of other forms first, which most often are meant."""
        picker = SearchPicker(self.theme)
        picker.set_words(self.tr("Find the region"), self.tr("Type part of its name"))
        offered = {**self._known, **self.own}
        rows = [
            SearchResult(unit_id, "", name, "" if unit_id in self.own else self.tr("Earlier form"))
            for unit_id, name in offered.items()
            if unit_id not in (self.unit, *self._value)
        ]
        picker.set_rows(rows, [typeahead_text("", row.text) for row in rows])
        dialog = PickDialog(
            picker,
            self.theme,
            self,
            title=self.tr("Add a predecessor"),
            about=self._name(self.unit),
            lead=self.tr("Which region became this one, alone or with others?"),
            button=self.tr("Add"),
        )
        accepted, key = dialog.exec(), dialog.key()
        dialog.deleteLater()
        if accepted and isinstance(key, str):
            self.written.emit((*self._value, key))


class MetricEditorPage(EditorPage):
    """A metric: its names, what is counted, how it adds up."""

    def __init__(self, commands: FormCommands, effects: Effects, theme: Theme) -> None:
        super().__init__(commands, effects, theme)
        self.title.setText(self.tr("Metric"))
        self.add_tools()
        row = self.add_row()
        self._add("singular", TextField("singular", self.tr("One is called"), "", theme, self), row)
        plural = TextField("plural", self.tr("Several are called"), "", theme, self)
        self._add("plural", plural, row)
        definition = TextField(
            "definition",
            self.tr("What is counted"),
            self.tr("Shown where a figure is typed. Say also what is not counted. May be empty."),
            theme,
            self,
            longest=MAX_DEFINITION,
        )
        self._add("definition", definition)
        kinds = [(kind, *kind_words(kind)) for kind in get_args(AddsUp)]
        self._add(
            "adds_up",
            RadioField("adds_up", self.tr("How it adds up"), kinds, theme, self),
            typed=False,
        )
        decimals = [
            (0, self.tr("Whole numbers")),
            (1, self.tr("One decimal (1,5)")),
            (2, self.tr("Two decimals (1,25)")),
            (3, self.tr("Three decimals (1,125)")),
        ][: MAX_METRIC_DECIMALS + 1]
        self._add(
            "decimals",
            ChoiceField("decimals", self.tr("Decimals"), "", decimals, theme, self),
            typed=False,
        )
        self.end()

    def _add(
        self, name: str, field: EditorField, row: QHBoxLayout | None = None, *, typed: bool = True
    ) -> None:
        def write(form: Form, element: str, value: object) -> Form:
            changed: dict[str, Any] = {name: value}
            return with_metric(form, replace(metric_of(form, element), **changed))

        self.add_field(
            field,
            lambda form, element: getattr(metric_of(form, element), name),
            write,
            typed=typed,
            row=row,
        )
