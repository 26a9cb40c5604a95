"""Reports to bundles and back, by docs/formats.md and no code of the program."""

import hashlib
import json
from datetime import date
from decimal import Decimal

import rfc8785

from tests.office.report_model import (
    Activity,
    Figure,
    Goal,
    Json,
    Measure,
    Note,
    OwnMetric,
    Report,
    Time,
    half_year,
)

NOT_HASHED = ("sha256", "exported_at", "written_by")


def canonical_hash(value: Json) -> str:
    """SHA-256 in hexadecimal over the canonical form (RFC 8785)."""
    return hashlib.sha256(rfc8785.dumps(value)).hexdigest()


def content_hash(bundle: Json) -> str:
    """What `sha256` of a bundle has to be."""
    return canonical_hash({key: bundle[key] for key in bundle if key not in NOT_HASHED})


def bundle_json(report: Report) -> Json:
    """The bundle as an object, hashed, with its keys in the order of the format."""
    bundle: Json = {
        "format": f"kplan-bundle/{report.bundle_version}",
        "exported_at": report.exported_at,
    }
    if report.bundle_version == 2:
        bundle["written_by"] = {"program": "Kplan", "version": "0.3.0"}
    bundle |= {"sha256": "", "report_id": report.report_id, "revision": report.revision}
    if report.replaces is not None:
        bundle["replaces"] = report.replaces
    bundle["unit"] = {"id": report.unit, "name": report.unit_name}
    bundle["adviser"] = report.adviser
    if report.plan_adoption is not None:
        adopted, name = report.plan_adoption
        bundle["plan_adoption"] = {"date": adopted.isoformat(), "name": name}
    bundle["goals"] = [_goal_json(goal) for goal in report.goals]
    activities = [_activity_json(report.activities[key]) for key in report.goals_of_activities()]
    if activities:
        bundle["activities"] = activities
    if report.own_metrics:
        bundle["own_metrics"] = [_metric_json(metric) for metric in report.own_metrics]
    bundle["form_sha256"] = canonical_hash(report.form)
    bundle["form"] = report.form
    bundle["sha256"] = content_hash(bundle)
    return bundle


def bundle_bytes(report: Report) -> bytes:
    """The bundle as a file: indented by two, UTF-8, one line end at the end."""
    return json_bytes(bundle_json(report))


def json_bytes(value: Json) -> bytes:
    """An object as a file of the format has it."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()


def _goal_json(goal: Goal) -> Json:
    value: Json = {"id": goal.id, "number": goal.number}
    if goal.measures:
        value["measures"] = [_measure_json(measure) for measure in goal.measures]
    if goal.notes:
        value["notes"] = [_note_json(note) for note in goal.notes]
    if goal.nothing is not None:
        value["nothing_to_report"] = {"reason": goal.nothing} if goal.nothing else {}
    return value


def _measure_json(measure: Measure) -> Json:
    value: Json = {"id": measure.id, "text": measure.text}
    if measure.plan_text is not None:
        value["plan_text"] = measure.plan_text
    if measure.outcome is not None:
        kind, reason = measure.outcome
        value["outcome"] = {"kind": kind, "reason": reason} if reason else {"kind": kind}
    if measure.notes:
        value["notes"] = [_note_json(note) for note in measure.notes]
    return value


def _note_json(note: Note) -> Json:
    return {"id": note.id, "activity": note.activity, "text": note.text}


def _activity_json(activity: Activity) -> Json:
    value: Json = {"id": activity.id}
    if activity.status is not None:
        value["status"] = activity.status
    if len(activity.times) == 1:
        value["when"] = activity.times[0].as_json()
    elif activity.times:
        value["when"] = [time.as_json() for time in activity.times]
    if activity.figures:
        value["figures"] = [figure.as_json() for figure in activity.figures]
    if activity.shared_with:
        value["shared_with"] = list(activity.shared_with)
    return value


def _metric_json(metric: OwnMetric) -> Json:
    value: Json = {
        "id": metric.id,
        "singular": metric.singular,
        "plural": metric.plural,
        "adds_up": metric.adds_up,
    }
    if metric.decimals:
        value["decimals"] = metric.decimals
    return value


def read_bundle(data: bytes) -> Report:
    """A report read back from a bundle; parked goals, origins and the approval are left out."""
    bundle: Json = json.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    return Report(
        unit=bundle["unit"]["id"],
        unit_name=bundle["unit"]["name"],
        report_id=bundle["report_id"],
        adviser=bundle["adviser"],
        form=bundle["form"],
        goals=[_read_goal(goal) for goal in bundle["goals"]],
        activities={each["id"]: _read_activity(each) for each in bundle.get("activities", [])},
        own_metrics=[OwnMetric(**each) for each in bundle.get("own_metrics", [])],
        bundle_version=2 if bundle["format"].endswith("/2") else 1,
        exported_at=bundle["exported_at"],
        revision=bundle["revision"],
        replaces=bundle.get("replaces"),
    )


def _read_goal(goal: Json) -> Goal:
    nothing = goal.get("nothing_to_report")
    return Goal(
        goal["id"],
        goal["number"],
        [
            Measure(each["id"], each["text"], _read_notes(each), each.get("plan_text"))
            for each in goal.get("measures", [])
        ],
        _read_notes(goal),
        None if nothing is None else nothing.get("reason", ""),
    )


def _read_notes(holder: Json) -> list[Note]:
    return [Note(each["id"], each["activity"], each["text"]) for each in holder.get("notes", [])]


def _read_activity(activity: Json) -> Activity:
    when = activity.get("when", [])
    return Activity(
        activity["id"],
        activity.get("status"),
        [_read_time(each) for each in (when if isinstance(when, list) else [when])],
        [
            Figure(
                each["metric"],
                None if each.get("value") is None else Decimal(each["value"]),
                each["exactness"],
            )
            for each in activity.get("figures", [])
        ],
        list(activity.get("shared_with", [])),
    )


def _read_time(time: Json) -> Time:
    if time["kind"] == "semester":
        return half_year(time["year"], time["half"])
    if time["kind"] == "day":
        return Time(date.fromisoformat(time["date"]))
    return Time(date.fromisoformat(time["first"]), date.fromisoformat(time["last"]))
