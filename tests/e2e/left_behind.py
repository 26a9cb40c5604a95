"""Readers that know nothing of Kplan, for what a report leaves behind on its way to the office."""

from __future__ import annotations

import email
import email.policy
import hashlib
import json
import sqlite3
import subprocess
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import icalendar
import jsonschema  # type: ignore[import-untyped]  # it ships no types
import rfc8785

from tests.folders import ROOT


def read_mail(path: Path) -> tuple[EmailMessage, dict[str, bytes]]:
    """An e-mail, and its attachments by their names."""
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not message.defects
    attached = {}
    for part in message.iter_attachments():
        assert not part.defects
        content = part.get_payload(decode=True)
        assert isinstance(content, bytes)
        attached[str(part.get_filename())] = content
    return message, attached


def read_json(path: Path) -> dict[str, Any]:
    """A JSON file of one of the published formats; its schema and its own hash are right."""
    document, name = _of_format(path)
    is_bundle = name.startswith("kplan-bundle")
    key = "sha256" if is_bundle else "content_sha256"
    unhashed = (key, "exported_at", "written_by") if is_bundle else (key,)
    hashed = {name: value for name, value in document.items() if name not in unhashed}
    assert hashlib.sha256(rfc8785.dumps(hashed)).hexdigest() == document[key]
    return document


def read_form(path: Path) -> dict[str, Any]:
    """A form, which its schema allows."""
    document, name = _of_format(path)
    assert name.startswith("kplan-form")
    return document


def _of_format(path: Path) -> tuple[dict[str, Any], str]:
    """A JSON file that the schema of its format allows, and the name of that."""
    document: dict[str, Any] = json.loads(path.read_bytes())
    name = document["format"].replace("/", "-")
    schema = json.loads((ROOT / "forms" / f"{name}.schema.json").read_text(encoding="utf-8"))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(schema, format_checker=checker).validate(document)
    return document, name


def read_calendar(path: Path) -> Any:
    """The only entry of a calendar file, as icalendar has it."""
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return event


def read_pdf(path: Path) -> str:
    """The text of a PDF, with single spaces, which also tells of itself."""
    told = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
    assert not told.stderr
    assert "Tagged:          yes" in told.stdout
    text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
    return " ".join(text.stdout.split())


def read_database(path: Path, *queries: str) -> list[list[tuple[Any, ...]]]:
    """What a report's file answers, which is whole."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        return [connection.execute(query).fetchall() for query in queries]
