"""What the office's totals, decisions and odd values are called on the screen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.joint_totals.counted_units import UnitPresence
from kplan_desktop.domain.joint_totals.decided_groups import DecisionFaultKind
from kplan_desktop.domain.joint_totals.joint_totals import Coverage, JointScope, JointTotals
from kplan_desktop.domain.joint_totals.odd_values import OddKind, OddValue
from kplan_desktop.domain.joint_totals.proposals import ActivityProposal, PairReason
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text, enumeration, number_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.domain.totals.total_text import total_name
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from kplan_desktop.ui.totals.totals_wording import total_words

translate = QCoreApplication.translate


def scope_text(form: Form, scope: Scope) -> str:
    """What is added up: «Alle mål», «1 Samfunnsoppdrag», «1.1 Elever …»."""
    match scope:
        case ReportScope():
            return translate("JointTotals", "All goals")
        case AreaScope(area_id):
            area = next(area for area in form.strategy_areas if area.id == area_id)
            return one_line(f"{area.number} {area.title}".strip())
        case GoalScope(goal_id):
            goal = next(goal for goal in form.goals() if goal.id == goal_id)
            return one_line(f"{goal_numbers(form)[goal_id]} {goal.text}")


def goal_number(form: Form, scope: Scope) -> str:
    """The number of a goal; empty for what is none."""
    return goal_numbers(form)[scope.goal_id] if isinstance(scope, GoalScope) else ""


def place_text(totals: JointTotals, scope: JointScope) -> str:
    """Of which unit a total is, and of what: «Oslo», «Alle enheter · 1.1 Elever …»."""
    name = translate("JointTotals", "All units")
    if scope.unit_id:
        name = one_line(totals.units[scope.unit_id].unit.name)
    if isinstance(scope.within, ReportScope):
        return name
    return f"{name} · {scope_text(totals.collection.form, scope.within)}"


def coverage_text(cover: Coverage, scope: JointScope) -> str:
    """«fra 14 av 19 enheter, 212 av 431 aktiviteter»; of a unit the activities alone."""
    activities = translate("JointTotals", "%1 of %n activity(ies)", "", cover.all_activities)
    activities = fill_placeholders(activities, str(cover.activities))
    if scope.unit_id:
        return fill_placeholders(translate("JointTotals", "from %1"), activities)
    units = translate("JointTotals", "from %1 of %n unit(s)", "", cover.all_units)
    return f"{fill_placeholders(units, str(cover.units))}, {activities}"


def undecided_text(count: int) -> str:
    """«3 fellesarrangement ikke avklart»; empty for none."""
    if not count:
        return ""
    return translate("JointTotals", "%n joint event(s) not decided", "", count)


def unit_name(collection: Collection, unit_id: str) -> str:
    """A unit's name on one line; its id where the form does not have it any more."""
    found = (unit.name for unit in collection.form.units if unit.id == unit_id)
    return one_line(next(found, unit_id))


def absence_text(presence: UnitPresence) -> str:
    """Why there is nothing of a unit; empty for one that has reported."""
    match presence:
        case UnitPresence.DELIVERED:
            return ""
        case UnitPresence.SILENT:
            return translate("JointTotals", "not delivered")
        case UnitPresence.NOTHING_TO_REPORT:
            return translate("JointTotals", "nothing to report")


def names_of_units(collection: Collection, unit_ids: Iterable[str]) -> str:
    """«Oslo, Akershus og Østfold»."""
    names = [unit_name(collection, unit_id) for unit_id in dict.fromkeys(unit_ids)]
    return enumeration(names, translate("JointTotals", "%1 and %2"))


def decided_text(by: str, at: dt.datetime) -> str:
    """Who decided, and when."""
    day = date_text(local_time(at).date())
    if not by:
        return fill_placeholders(translate("JointTotals", "Decided %1"), day)
    return fill_placeholders(translate("JointTotals", "Decided by %1, %2"), by, day)


def reason_text(proposal: ActivityProposal) -> str:
    """Why activities are proposed as one."""
    are_two = len(proposal.members) == 2
    match proposal.reason:
        case PairReason.CONFIRMED_BY_BOTH if are_two:
            text = translate("JointTotals", "Both units say that the other took part")
        case PairReason.CONFIRMED_BY_BOTH:
            text = translate("JointTotals", "Units say of each other that they took part")
        case PairReason.CONFIRMED_BY_ONE if are_two:
            text = translate("JointTotals", "One of the units says that the other took part")
        case PairReason.CONFIRMED_BY_ONE:
            text = translate("JointTotals", "One of the units says that another took part")
        case PairReason.NAMED if are_two:
            text = translate("JointTotals", "The text of one names the other unit")
        case PairReason.NAMED:
            text = translate("JointTotals", "The text of one names another unit")
        case PairReason.ALIKE:
            text = translate("JointTotals", "Texts and time are alike")
    if proposal.reason is PairReason.ALIKE:
        return text
    pair = proposal.pairs[0]
    likeness = {
        (True, True): translate("JointTotals", "text and days are alike"),
        (True, False): translate("JointTotals", "the texts are alike"),
        (False, True): translate("JointTotals", "the days are the same"),
    }.get((pair.same_text, pair.same_days))
    return f"{text}; {likeness}" if likeness else text


def fault_text(kind: DecisionFaultKind) -> str:
    """What is wrong with a decision, and what counts nevertheless."""
    match kind:
        case DecisionFaultKind.GONE:
            return translate(
                "JointTotals",
                "Some of it is no longer in the revision that counts. The others count as decided.",
            )
        case DecisionFaultKind.CONTRADICTED:
            return translate(
                "JointTotals",
                "They were decided to be different, and to be the same by another decision. "
                "They count once.",
            )
        case DecisionFaultKind.TWO_OF_ONE_UNIT:
            return translate(
                "JointTotals",
                "By several decisions two activities of one unit have become the same.",
            )
        case DecisionFaultKind.CHOICES_DIFFER:
            return translate(
                "JointTotals",
                "Two decisions choose otherwise whose figure counts. The later one holds.",
            )
        case DecisionFaultKind.NO_SUCH_FIGURE:
            return translate(
                "JointTotals", "What was chosen has no figure that counts. The largest one does."
            )
        case DecisionFaultKind.NO_SUCH_METRIC:
            return translate(
                "JointTotals",
                "Whose figure counts was chosen for a metric that is not counted like that any "
                "more. The largest one counts.",
            )
        case DecisionFaultKind.ADDS_UP_DIFFERENTLY:
            return translate(
                "JointTotals", "They do not add up in the same way, and are not made one."
            )
        case DecisionFaultKind.TARGETS_DIFFER:
            return translate(
                "JointTotals",
                "Two decisions count them as different metrics. The later one holds.",
            )
        case DecisionFaultKind.NO_SUCH_TARGET:
            return translate(
                "JointTotals",
                "The form does not have the metric. They are counted as one of their own.",
            )


def odd_heading(odd: OddValue, collection: Collection) -> str:
    """Whose value of which metric: «Oslo: Deltakere nådd»."""
    units = names_of_units(collection, odd.unit_ids)
    return f"{units}: {total_name(odd.metric, total_words())}"


def odd_text(odd: OddValue) -> str:
    """What is odd about a value."""
    match odd.kind:
        case OddKind.FIGURE_FAR_ABOVE:
            text = translate(
                "JointTotals", "One activity has %1; in the middle of the others it is %2."
            )
        case OddKind.UNIT_FAR_ABOVE:
            text = translate("JointTotals", "%1; in the middle of the other units it is %2.")
        case OddKind.ABOVE_EARLIER:
            text = translate("JointTotals", "%1; in the period before it was %2, far less.")
        case OddKind.BELOW_EARLIER:
            text = translate("JointTotals", "%1; in the period before it was %2, far more.")
        case OddKind.BLANK:
            return translate("JointTotals", "No figure, where all the other units have one.")
    return fill_placeholders(text, _number(odd.value), _number(odd.other))


def _number(value: Decimal | None) -> str:
    return "–" if value is None else number_text(value)
