"""The trial of the office: a folder of mails and files as they come in, and what is true of them.

Nineteen units: the real example, which takes Sør-Trøndelag's place, and eighteen generated ones,
of which some are late, two revised, one damaged, one silent, one with nothing to report, one from
Word and one from Outlook, and several tell of joint events. Files are meant to be taken in by the
order of their names; `said` of a file that is there twice or revised depends on it.
"""

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from tests.office.bundles import bundle_bytes, bundle_json, read_bundle
from tests.office.collection import Drafts, make_drafts, truth_of
from tests.office.files import (
    OFFICE,
    Mail,
    flipped,
    mail_bytes,
    pdf,
    picture,
    winmail,
    zip_file,
)
from tests.office.making import DEADLINE, ReportMaker, figure
from tests.office.outlook import OutlookMail, outlook_message
from tests.office.report_model import EXAMPLE, Figure, Goal, Json, Report, Time
from tests.office.truth import Decision, Member
from tests.office.word import as_read_from_word, word_form

REAL = "sor-trondelag"
NEIGHBOUR = "nord-trondelag"
SILENT, NOTHING, DAMAGED, WORD, OUTLOOK = (
    "finnmark",
    "aust-agder",
    "vestfold",
    "sogn-og-fjordane",
    "hordaland",
)
REVISED = ("oslo", "rogaland")
FIRST_REVISION = "2014-08-13T08:00:00Z"
DELIVERED = {
    "ostfold": "2014-08-18",
    "akershus": "2014-08-18",
    "oslo": "2014-08-19",
    "hedmark": "2014-08-19",
    "oppland": "2014-08-20",
    "buskerud": "2014-08-26",
    "vestfold": "2014-08-20",
    "telemark": "2014-08-19",
    "aust-agder": "2014-08-15",
    "vest-agder": "2014-08-20",
    "rogaland": "2014-08-21",
    "hordaland": "2014-08-21",
    "sogn-og-fjordane": "2014-08-21",
    "more-og-romsdal": "2014-08-20",
    "sor-trondelag": "2014-08-20",
    "nord-trondelag": "2014-08-14",
    "nordland": "2014-08-22",
    "troms": "2014-09-02",
}
TEXT = "Hei!\n\nVedlagt følger meldingen vår for perioden 2012-2014.\n\nVennlig hilsen\n{name}\n"


@dataclass
class Trial:
    """The files by name, the reports in them, and what is true of files, units and figures."""

    files: dict[str, bytes] = field(default_factory=dict)
    reports: dict[str, Report] = field(default_factory=dict)
    said: list[Json] = field(default_factory=list)
    truth: Json = field(default_factory=dict)

    def tell(self, file: str, said: str, **more: str | int | None) -> None:
        """Note what has to be said of a file; of one with several deliveries once for each."""
        self.said.append({"file": file, "said": said, **more})


def write_trial(folder: Path, seed: int, notes_per_unit: int = 50) -> Trial:
    """Write the mails into `folder`/mails and the truth into `folder`/truth.json."""
    trial = make_trial(seed, notes_per_unit)
    mails = folder / "mails"
    mails.mkdir(parents=True, exist_ok=True)
    for name, data in trial.files.items():
        (mails / name).write_bytes(data)
    text = json.dumps(trial.truth, ensure_ascii=False, indent=2) + "\n"
    (folder / "truth.json").write_bytes(text.encode())
    return trial


def make_trial(seed: int, notes_per_unit: int = 50) -> Trial:
    """The trial's files and truth."""
    special = (SILENT, NOTHING, DAMAGED, WORD, REAL)
    drafts = make_drafts(seed, notes_per_unit=notes_per_unit, alone=special)
    real = EXAMPLE.read_bytes()
    _join_the_example(drafts)
    reports = drafts.reports()
    reports[REAL] = read_bundle(real)
    reports[NOTHING] = _nothing_to_report(reports[NOTHING])
    reports[WORD].goals = [_for_word(goal) for goal in reports[WORD].goals]
    for unit, day in DELIVERED.items():
        reports[unit].exported_at = f"{day}T10:15:00Z"
    bundles = {unit: bundle_bytes(report) for unit, report in reports.items()}
    bundles[REAL] = real
    for unit in REVISED:
        bundles[f"{unit} r1"] = _revise(reports[unit])
        bundles[unit] = bundle_bytes(reports[unit])
    trial = Trial(reports=reports)
    _write_mails(trial, reports, bundles)
    _write_other_files(trial, reports, bundles)
    trial.files = dict(sorted(trial.files.items()))
    trial.said.sort(key=lambda each: str(each["file"]))
    trial.truth = _truth(trial, drafts, reports, seed)
    return trial


def _join_the_example(drafts: Drafts) -> None:
    """The neighbour tells of two of the events that the real report has together with it."""
    maker: ReportMaker = drafts.makers[NEIGHBOUR]
    told: tuple[tuple[str, str, str, list[Figure], list[Time]], ...] = (
        (
            "real-board",
            "activity-3.1-1-6",
            "Felles styremøte med Sør-Trøndelag i forbindelse med fylkesledersamling.",
            [figure("moter", 1)],
            [],
        ),
        (
            "real-leaders",
            "activity-3.1-3-1",
            "Felles ledersamling med Sør-Trøndelag i mai 2014, Stjørdal",
            [figure("ledere", 52), figure("kommuner", 31, exact=False)],
            [Time(date(2014, 5, 14), date(2014, 5, 15))],
        ),
    )
    for group, real_activity, text, figures, times in told:
        activity = maker.new_activity()
        activity.status, activity.times, activity.figures = "done", times, figures
        activity.shared_with = [REAL]
        maker.add("goal-3.1", activity, text)
        members = [Member(REAL, real_activity), Member(NEIGHBOUR, activity.id)]
        drafts.joint.groups.append(Decision(group, members, same=True))
        drafts.joint.sharing[group] = "all"


def _nothing_to_report(report: Report) -> Report:
    goals = [Goal(each.id, each.number, nothing="") for each in report.goals]
    goals[0].nothing = "Stillingen var ubesatt i hele perioden."
    return Report(
        report.unit,
        report.unit_name,
        report.report_id,
        report.adviser,
        report.form,
        goals,
    )


def _for_word(goal: Goal) -> Goal:
    """The goal as it has one sure reading: each note beside a measure, no reason of a mark."""
    goal.nothing = None if goal.nothing is None else ""
    if goal.measures:
        goal.measures[-1].notes += goal.notes
        goal.notes = []
    goal.measures = [each for each in goal.measures if each.notes]
    return goal


def _revise(report: Report) -> bytes:
    """Make the report revision 2; the bundle of revision 1, which had less and other figures."""
    first = deepcopy(report)
    first.exported_at = FIRST_REVISION
    for goal in first.goals[::2]:
        for measure in goal.measures:
            measure.notes = measure.notes[:-1]
    for activity in list(first.activities.values())[::3]:
        activity.figures = [
            figure(each.metric, each.value and each.value + 7) for each in activity.figures
        ]
    report.revision, report.replaces = 2, bundle_json(first)["sha256"]
    return bundle_bytes(first)


def _name(report: Report, revision: int = 1) -> str:
    unit = report.unit_name.replace(" ", "-")
    day = report.exported_at[:10] if revision == report.revision else FIRST_REVISION[:10]
    return f"Melding-2012-2014_{unit}_r{revision}_{day}"


def _paper(report: Report) -> bytes:
    return pdf(["MELDING OM VIRKSOMHETEN 2012-2014", report.unit_name, report.adviser])


def _mail(report: Report, data: bytes, *, signed: bool = False, revision: int = 1) -> Mail:
    """A mail with a delivery and its PDF."""
    sender = report.adviser or "Rådgiver"
    name = _name(report, revision)
    made = report.exported_at if revision == report.revision else FIRST_REVISION
    return Mail(
        sender,
        f"{report.unit}@kulturskoleradet.example",
        f"Melding om virksomheten 2012-2014 – {report.unit_name}",
        datetime.fromisoformat(made.replace("Z", "+00:00")),
        TEXT.format(name=sender),
        [(f"{name}.pdf", _paper(report)), (f"{name}.kplan.json", data)],
        picture() if signed else None,
        f"{report.unit}-{revision}",
    )


def _write_mails(trial: Trial, reports: Mapping[str, Report], bundles: Mapping[str, bytes]) -> None:
    """The deliveries that came as mails."""
    for unit in ("buskerud", "vest-agder", NOTHING, REAL, NEIGHBOUR, "troms", "nordland"):
        report = reports[unit]
        mail = _mail(report, bundles[unit], signed=unit in {"buskerud", "troms", REAL})
        name = f"{report.exported_at[:10]} {report.unit_name}.eml"
        trial.files[name] = mail_bytes(mail)
        trial.tell(name, "taken", unit=unit, revision=1, form_version=report.form["version"])
    for unit, names, first in (
        ("oslo", ("2014-08-13 Oslo.eml", "2014-08-19 Oslo, revidert.eml"), "taken"),
        ("rogaland", ("Rogaland, første utgave.eml", "2014-08-21 Rogaland.eml"), "older"),
    ):
        for number, name in enumerate(names, 1):
            data = bundles[f"{unit} r1" if number == 1 else unit]
            trial.files[name] = mail_bytes(_mail(reports[unit], data, revision=number))
            newer = "newer" if first == "taken" else "taken"
            trial.tell(name, first if number == 1 else newer, unit=unit, revision=number)
    damaged = reports[DAMAGED]
    mail = _mail(damaged, flipped(bundles[DAMAGED], b'"text": "'))
    name = f"2014-08-20 {damaged.unit_name}.eml"
    trial.files[name] = mail_bytes(mail)
    trial.tell(name, "damaged", unit=DAMAGED, revision=1)
    inner = _mail(reports["hedmark"], bundles["hedmark"])
    outer = Mail(
        "Postmottak",
        "post@hedmark.example",
        f"VS: {inner.subject}",
        inner.sent,
        "Videresendes.\n",
        key="hedmark-vs",
    )
    trial.files["VS Melding Hedmark.eml"] = mail_bytes(outer, forwarded=inner)
    trial.tell("VS Melding Hedmark.eml", "taken", unit="hedmark", revision=1)
    report = reports[OUTLOOK]
    mail = _mail(report, bundles[OUTLOOK])
    message = OutlookMail(
        mail.subject, mail.sender, mail.address, OFFICE, mail.sent, mail.text, mail.attachments
    )
    trial.files["Melding om virksomheten Hordaland.msg"] = outlook_message(message)
    trial.tell("Melding om virksomheten Hordaland.msg", "taken", unit=OUTLOOK, revision=1)
    mail = _mail(reports["nordland"], bundles["nordland"])
    tnef = Mail(
        mail.sender,
        mail.address,
        mail.subject,
        datetime(2014, 8, 20, 9, tzinfo=UTC),
        mail.text,
        [("winmail.dat", winmail("Melding.kplan.json", bundles["nordland"]))],
        key="nordland-tnef",
    )
    trial.files["2014-08-20 Nordland.eml"] = mail_bytes(tnef)
    trial.tell("2014-08-20 Nordland.eml", "winmail", unit="nordland")
    question = Mail(
        "Kari Bakke",
        "troms@kulturskoleradet.example",
        "Spørsmål om skjemaet",
        datetime(2014, 8, 12, 9, tzinfo=UTC),
        "Hei, kan vi få en utsettelse til 5. september?\n",
        picture=picture(),
        key="question",
    )
    trial.files["Spørsmål om skjemaet.eml"] = mail_bytes(question)
    trial.tell("Spørsmål om skjemaet.eml", "no delivery")


def _write_other_files(
    trial: Trial, reports: Mapping[str, Report], bundles: Mapping[str, bytes]
) -> None:
    """What lies in the folder without a mail around it."""
    members = []
    for unit in ("ostfold", "akershus"):
        folder = f"Leveranser/{reports[unit].unit_name}/{_name(reports[unit])}"
        members += [
            (f"{folder}.pdf", _paper(reports[unit])),
            (f"{folder}.kplan.json", bundles[unit]),
        ]
        trial.tell("Leveranser Østfold og Akershus.zip", "taken", unit=unit, revision=1)
    trial.files["Leveranser Østfold og Akershus.zip"] = zip_file(members)
    as_notepad = b"\xef\xbb\xbf" + bundles["oppland"].replace(b"\n", b"\r\n")
    renamed = {
        "oppland": (f"{_name(reports['oppland'])}.kplan.json.txt", as_notepad),
        "telemark": (f"{_name(reports['telemark'])}.kplan (1).json", bundles["telemark"]),
    }
    for unit, (name, data) in renamed.items():
        trial.files[name] = data
        trial.tell(name, "taken", unit=unit, revision=1)
    again = f"{_name(reports['vest-agder'])}.kplan.json"
    trial.files[again] = bundles["vest-agder"]
    trial.tell(again, "same", unit="vest-agder", revision=1)
    report = reports["more-og-romsdal"]
    name = f"{_name(report)}.pdf"
    embedded = (f"{_name(report)}.kplan.json", bundles[report.unit])
    trial.files[name] = pdf(["MELDING OM VIRKSOMHETEN", report.unit_name], embedded)
    trial.tell(name, "taken", unit=report.unit, revision=1)
    trial.files["Melding Sogn og Fjordane.docx"] = word_form(reports[WORD])
    trial.tell("Melding Sogn og Fjordane.docx", "word", unit=WORD)
    trial.files["Program landsmøtet 2014.pdf"] = pdf(["Program", "kl. 10.00 Åpning"])
    trial.tell("Program landsmøtet 2014.pdf", "no delivery")
    trial.files["image001.png"] = picture()
    trial.tell("image001.png", "no delivery")


def _truth(trial: Trial, drafts: Drafts, reports: Mapping[str, Report], seed: int) -> Json:
    counted = {unit: report for unit, report in reports.items() if unit not in {SILENT, DAMAGED}}
    without_word = [report for unit, report in counted.items() if unit != WORD]
    counted[WORD] = as_read_from_word(counted[WORD])
    full = truth_of(list(counted.values()), drafts.joint, drafts.odd).as_json()
    partial = truth_of(without_word, drafts.joint, drafts.odd).as_json()
    return {
        "seed": seed,
        "files": trial.said,
        "board": [_on_board(unit, reports[unit]) for unit in reports],
        **full,
        "without_word": {"before": partial["before"], "after": partial["after"]},
    }


def _on_board(unit: str, report: Report) -> Json:
    row: Json = {"unit": unit, "name": report.unit_name}
    if unit in {SILENT, DAMAGED}:
        return row | {"status": "silent", "damaged_file": unit == DAMAGED}
    row["status"] = "nothing" if unit == NOTHING else "delivered"
    row["goals_with_notes"] = sum(any(goal.all_notes()) for goal in report.goals)
    row["goals_marked"] = sum(goal.nothing is not None for goal in report.goals)
    if unit == WORD:
        return row | {"revision": None, "days_late": None, "from": "word"}
    day = date.fromisoformat(report.exported_at[:10])
    late = max((day - DEADLINE).days, 0)
    return row | {
        "revision": report.revision,
        "delivered": day.isoformat(),
        "days_late": late,
        "adviser": report.adviser,
    }
