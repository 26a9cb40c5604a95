"""What a report needs that comes to another form: which ones, its unit and partners there, ids."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from kplan_desktop.domain.form_editing.element_ids import free_id
from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError
from kplan_desktop.domain.model.form import Form, NationalGoal, Unit
from kplan_desktop.domain.model.report import Activity, NothingToReport, Report
from kplan_desktop.domain.text.folding import caseless


class UnitNotClearError(UserError):
    """The other form has no unit that the report's clearly became: one must be chosen."""

    template = QT_TRANSLATE_NOOP(
        "Errors", "The new form does not say what “%1” has become. Choose the unit."
    )


def leads_on(form: Form, other: Form) -> bool:
    """Whether the other is a newer version of the form, or an edition of it in another language."""
    is_edition = other.id != form.id and other.subject_id == form.subject_id
    return is_edition or (other.id == form.id and other.version > form.version)


def begins_next(form: Form, other: Form) -> bool:
    """Whether the other is a form of a later period."""
    period, later = form.report.period, other.report.period
    is_later = (later.last_year, later.first_year) > (period.last_year, period.first_year)
    return is_later and other.subject_id != form.subject_id


def unit_in(form: Form, unit: Unit) -> Unit | None:
    """What a unit of another form is in this one; None where that is not clear.

    It is what ``Form.unit_now`` says, or else, where the form does not know the unit's id at all,
    the only one with its name: forms that were made apart may have other ids.
    """
    now = form.unit_now(unit.id)
    if now is not None or any(unit.id in (u.id, *u.predecessors) for u in form.units):
        return now
    named = [other for other in form.units if caseless(other.name) == caseless(unit.name)]
    return named[0] if len(named) == 1 else None


def upgraded_unit(form: Form, unit: Unit) -> Unit | None:
    """What a unit is in another version of its form: itself while that has it, else ``unit_in``."""
    kept = next((other for other in form.units if other.id == unit.id), None)
    return unit_in(form, unit) if kept is None else kept


def require_unit(report: Report, form: Form, unit_id: str | None) -> str:
    """The id of the report's unit in the other form: as given, or what it has become.

    Raises UnitNotClearError where it must be given, LookupError for one that the form lacks.
    """
    if unit_id is not None:
        return form.unit(unit_id).id
    own = report.form.unit(report.unit_id)
    now = unit_in(form, own)
    if now is None:
        raise UnitNotClearError(own.name)
    return now.id


class Partners:
    """The units that took part in activities, as they are in another form.

    ``lost`` are the names of those that it has no unit for, in the order in which they came up.
    """

    def __init__(self, old: Form, new: Form, own_unit_id: str, *, keep_known: bool = False) -> None:
        """With ``keep_known`` a unit whose id the other form has stays that unit."""
        becomes = upgraded_unit if keep_known else unit_in
        self._names = {unit.id: unit.name for unit in old.units}
        self._now: dict[str, str | None] = {}
        for unit in old.units:
            now = becomes(new, unit)
            self._now[unit.id] = None if now is None else now.id
        self._own_unit_id = own_unit_id
        self._lost: dict[str, None] = {}

    @property
    def lost(self) -> tuple[str, ...]:
        return tuple(self._lost)

    def of(self, activity: Activity) -> tuple[str, ...]:
        """The partners of an activity in the other form, each once, without the unit itself."""
        found: dict[str, None] = {}
        for old_id in activity.shared_with:
            now = self._now[old_id]
            if now is None:
                self._lost[self._names[old_id]] = None
            elif now != self._own_unit_id:
                found[now] = None
        return tuple(found)


def parked_goal(goal: NationalGoal, taken: Container[str]) -> NationalGoal:
    """The goal as it is parked: as it stood, with another id where its own is taken."""
    return replace(goal, id=free_id(goal.id, taken))


def joined_marks(
    one: NothingToReport | None, other: NothingToReport | None
) -> NothingToReport | None:
    """The mark of a goal that was two, with both reasons."""
    if one is None or other is None:
        return one or other
    return NothingToReport("; ".join(dict.fromkeys(filter(str.strip, (one.reason, other.reason)))))
