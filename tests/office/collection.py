"""A whole collection of deliveries with its totals."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.office.bundles import bundle_bytes
from tests.office.joint import Joint, add_joint_events, add_own_metrics
from tests.office.making import ReportMaker, figure, random_source
from tests.office.report_model import FORM_1, FORM_2, Json, Report, load_json
from tests.office.truth import Decision, Totals, totals


@dataclass
class Truth:
    """What the program has to say of a collection, before and after the office's decisions."""

    before: Totals
    after: Totals
    joint: Joint
    odd: list[Json] = field(default_factory=list)

    def as_json(self) -> Json:
        """All of it as one object."""
        return {
            "before": totals_json(self.before),
            "after": totals_json(self.after),
            "joint_groups": [_group_json(each, self.joint) for each in self.joint.groups],
            "decoys": [_group_json(each, self.joint) for each in self.joint.decoys],
            "own_metrics": [
                {"metrics": list(each.keys), "same": each.same} for each in self.joint.metrics
            ],
            "odd": self.odd,
        }


@dataclass
class Generated:
    """Reports and bundles by unit id, in the form's order, and what is true of them."""

    seed: int
    form: Json
    reports: dict[str, Report]
    bundles: dict[str, bytes]
    truth: Truth


@dataclass
class Drafts:
    """Reports that can still be added to, and the joint events that they tell of."""

    form: Json
    makers: dict[str, ReportMaker]
    joint: Joint
    odd: list[Json]

    def reports(self) -> dict[str, Report]:
        """The reports by unit, in the form's order."""
        return {unit: maker.report for unit, maker in self.makers.items()}


def make_drafts(
    seed: int,
    units: int = 19,
    notes_per_unit: int = 50,
    *,
    newer_form: int = 2,
    goals_differ: bool = False,
    alone: Sequence[str] = (),
) -> Drafts:
    """The reports of a collection; arguments as those of `make_collection`."""
    if notes_per_unit < 10:
        raise ValueError("the cases that every report has need ten notes")
    forms = (load_json(FORM_1), load_json(FORM_2))
    makers: dict[str, ReportMaker] = {}
    for index, each in enumerate(forms[0]["units"][:units]):
        source = random_source(seed, f"report of {each['id']}")
        newer = units - newer_form <= index
        version = 2 if newer or index % 2 else 1
        maker = ReportMaker(forms[newer], each["id"], source, bundle_version=version)
        maker.fill(notes_per_unit)
        maker.report.exported_at = f"2014-08-{1 + index:02}T09:{index:02}:00Z"
        makers[each["id"]] = maker
    partners = {unit: maker for unit, maker in makers.items() if unit not in alone}
    joint = add_joint_events(partners, random_source(seed, "joint"), goals_differ=goals_differ)
    odd = _add_odd_values(partners, joint)
    joint.metrics = add_own_metrics(partners, random_source(seed, "own metrics"), joint)
    return Drafts(forms[0], makers, joint, odd)


def make_collection(
    seed: int,
    units: int = 19,
    notes_per_unit: int = 50,
    *,
    newer_form: int = 2,
    goals_differ: bool = False,
    alone: Sequence[str] = (),
) -> Generated:
    """Reports of the first `units` units of the form, with this many notes each and a few joint.

    Args:
        seed: The same gives the same bytes.
        units: How many of the form's 19; from three on there are joint events.
        notes_per_unit: Beside those of joint events; at least 10.
        newer_form: How many units, the last ones, fill version 2 of the form.
        goals_differ: The second unit of each joint event tells of it under another goal.
        alone: Units without joint events, metrics of their own and odd values.
    """
    drafts = make_drafts(
        seed,
        units,
        notes_per_unit,
        newer_form=newer_form,
        goals_differ=goals_differ,
        alone=alone,
    )
    reports = drafts.reports()
    bundles = {unit: bundle_bytes(report) for unit, report in reports.items()}
    truth = truth_of(list(reports.values()), drafts.joint, drafts.odd)
    return Generated(seed, drafts.form, reports, bundles, truth)


def truth_of(reports: Sequence[Report], joint: Joint, odd: list[Json]) -> Truth:
    """The totals of the reports before and after what is decided of `joint`."""
    return Truth(totals(reports), totals(reports, joint.decisions(), joint.metrics), joint, odd)


def totals_json(values: Totals) -> Json:
    """Totals as an object; scopes with nothing in them are left out."""
    return {
        scope: total.as_json()
        for scope, total in values.items()
        if total.activities or total.cancelled or scope == "whole"
    }


def _add_odd_values(makers: dict[str, ReportMaker], joint: Joint) -> list[Json]:
    """One figure far above the others', and a metric that one unit never has."""
    held = {member.unit for each in joint.decisions() for member in each.members}
    units = [unit for unit in makers if unit not in held] or list(makers)[-2:]
    if len(makers) < 5:
        return []
    high, blank = units[0], units[-1]
    activities = makers[high].report.activities.values()
    for activity in activities:
        if activity.status in {None, "done"} and not activity.times:
            kept = [each for each in activity.figures if each.metric != "publikum"]
            activity.figures = [*kept, figure("publikum", 125_000)]
            break
    for activity in makers[blank].report.activities.values():
        activity.figures = [each for each in activity.figures if each.metric != "moter"]
    return [
        {"unit": high, "metric": "publikum", "kind": "high"},
        {"unit": blank, "metric": "moter", "kind": "blank"},
    ]


def _group_json(decision: Decision, joint: Joint) -> Json:
    return {
        "group": decision.group,
        "same": decision.same,
        "shared_with": joint.sharing.get(decision.group),
        "members": [{"unit": each.unit, "activity": each.activity} for each in decision.members],
        "figures": {
            metric: {"rule": choice.rule} | ({"unit": choice.unit} if choice.unit else {})
            for metric, choice in decision.figures.items()
        },
    }
