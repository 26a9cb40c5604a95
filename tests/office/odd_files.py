"""Files that an office gets once in a while, and that must never stop the rest.

Each says what is to be told of it: `form` (another form than the collection's), `version` (taken,
but the form differs), `edition` (taken, another language), `unit` (unknown unit), `newer` (a format
that this program does not know), `damaged`, `refused` (a limit or a path), `none` (no delivery),
`either` (taken or refused; no limit is promised).
"""

from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random

from tests.office.bundles import bundle_bytes, bundle_json, content_hash, json_bytes
from tests.office.files import Mail, mail_bytes, mail_message, zip_file
from tests.office.making import ReportMaker, random_source
from tests.office.outlook import OutlookMail, outlook_message
from tests.office.report_model import FORM_1, FORM_2, Json, load_json

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True)
class OddFile:
    """A file and what is to be said of it."""

    name: str
    data: bytes
    said: str
    why: str


def odd_files(seed: int) -> list[OddFile]:
    """One of each kind; together some hundred kilobytes."""
    source = random_source(seed, "odd files")
    good = _bundle(load_json(FORM_1), "oslo", source)
    return [
        *_other_forms(source),
        *_damaged(good),
        *_zips(good),
        *_mails(good),
        OddFile("tom.kplan.json", b"", "none", "an empty file"),
        OddFile("notat.txt", "Husk å purre på Troms.\n".encode(), "none", "a plain text"),
    ]


def _bundle(form: Json, unit: str, source: Random) -> bytes:
    version = 2 if form["format"].endswith("/2") else 1
    maker = ReportMaker(form, unit, source, bundle_version=version)
    maker.fill(12)
    return bundle_bytes(maker.report)


def _other_forms(source: Random) -> list[OddFile]:
    form = load_json(FORM_1)
    other = deepcopy(form)
    other["id"] = "strategi-2020-2014-2016"
    other["report"]["deadline"] = "2016-08-21"
    newer = load_json(FORM_2)
    newer["version"] = 3
    newer["strategy_areas"][0]["goals"][1]["text"] += " lokalt og nasjonalt"
    same_number = deepcopy(form)
    same_number["strategy_areas"][2]["goals"][0]["text"] = "å ha en bred samfunnskontakt"
    edition = load_json(FORM_2)
    edition |= {"id": "strategi-2020-2012-2014-nynorsk", "language": "nn", "edition_of": form["id"]}
    edition["strategy_areas"][0]["title"] = "Kulturskulen i samfunnet"
    further = load_json(FORM_2)
    further["version"] = 4
    further["units"].append({"id": "svalbard", "name": "Svalbard"})
    return [
        OddFile("annet skjema.kplan.json", _bundle(other, "oslo", source), "form", "another id"),
        OddFile(
            "versjon 3.kplan.json",
            _bundle(newer, "hedmark", source),
            "version",
            "version 3 of the form: goal 1.2 is reworded",
        ),
        OddFile(
            "samme versjon.kplan.json",
            _bundle(same_number, "oppland", source),
            "version",
            "version 1 with another wording of goal 3.1",
        ),
        OddFile("nynorsk.kplan.json", _bundle(edition, "troms", source), "edition", "in nynorsk"),
        OddFile(
            "svalbard.kplan.json",
            _bundle(further, "svalbard", source),
            "unit",
            "a unit that only version 4 of the form has",
        ),
    ]


def _damaged(good: bytes) -> list[OddFile]:
    form = load_json(FORM_1)
    maker = ReportMaker(form, "buskerud", random_source(1, "newer"), bundle_version=1)
    maker.fill(10)
    newer = bundle_json(maker.report) | {"format": "kplan-bundle/3"}
    newer["sha256"] = content_hash(newer)
    unknown_key = bundle_json(maker.report) | {"mood": "good"}
    unknown_key["sha256"] = content_hash(unknown_key)
    number = good.replace(b'"value": ', b'"value": 1', 1)
    return [
        OddFile("bundle 3.kplan.json", json_bytes(newer), "newer", "kplan-bundle/3"),
        OddFile("ukjent.kplan.json", json_bytes(unknown_key), "damaged", "an unknown key"),
        OddFile("tall.kplan.json", number, "damaged", "a figure was changed, the hash was not"),
        OddFile("halv.kplan.json", good[: len(good) // 2], "damaged", "cut off in the middle"),
    ]


def _zips(good: bytes) -> list[OddFile]:
    whole = zip_file([("Oslo.kplan.json", good)])
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.index(b"PK\x01\x02") + 8] |= 1
    bomb = zip_file([("Oslo.kplan.json", b" " * (48 * MEBIBYTE))])
    many = zip_file([(f"{number}.txt", b"") for number in range(8_000)], "stored")
    return [
        OddFile(
            "opp.zip", zip_file([("../../Oslo.kplan.json", good)]), "refused", "a path upwards"
        ),
        OddFile("rot.zip", zip_file([("/etc/Oslo.kplan.json", good)]), "refused", "a full path"),
        OddFile("bombe.zip", bomb, "refused", "48 MiB of blanks in few kilobytes"),
        OddFile("mange.zip", many, "refused", "8,000 empty files"),
        OddFile("passord.zip", bytes(locked), "refused", "encrypted, as its flags say"),
        OddFile("halv.zip", whole[: len(whole) // 2], "damaged", "cut off in the middle"),
    ]


def _mails(good: bytes) -> list[OddFile]:
    sent = datetime(2014, 8, 20, 9, tzinfo=UTC)
    mail = Mail(
        "Kari Bakke", "kari@example.org", "Melding", sent, "Hei\n", [("a.kplan.json", good)]
    )
    message = mail_message(mail)
    for depth in range(60):
        outer = mail_message(Mail("Per", "per@example.org", f"VS {depth}", sent, "Se under\n"))
        outer.add_attachment(message)
        message = outer
    for number, part in enumerate(message.walk()):
        if part.get_content_maintype() == "multipart":
            part.set_boundary(f"===deep-{number}===")
    saved = outlook_message(
        OutlookMail("Melding", "Kari", "kari@example.org", "k@example.org", sent, "Hei", [])
    )
    encrypted = mail_bytes(
        Mail("Kari", "kari@example.org", "Kryptert", sent, "\n", [("smime.p7m", bytes(400))])
    )
    return [
        OddFile("dyp.eml", message.as_bytes(), "either", "a mail in sixty others"),
        OddFile("uten.msg", saved, "none", "an Outlook mail without an attachment"),
        OddFile("halv.msg", saved[:700], "damaged", "an Outlook mail cut off"),
        OddFile("kryptert.eml", encrypted, "none", "an encrypted mail"),
        OddFile("tom.eml", b"", "none", "an empty mail"),
    ]


def many_notes(count: int = 1_000_000) -> bytes:
    """A bundle of too many notes, which limits must stop; its hash is not computed."""
    form = load_json(FORM_1)
    maker = ReportMaker(form, "oslo", random_source(1, "many"), bundle_version=1)
    maker.fill(10)
    data = bundle_bytes(maker.report)
    notes = b",".join(b'{"id":"x%d","activity":"activity-1","text":""}' % n for n in range(count))
    place = data.index(b'"notes": [') + len(b'"notes": [')
    return data[:place] + notes + b"," + data[place:]
