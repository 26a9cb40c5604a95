"""Files that came and could not be read: of which unit they seem to be, and what is logged of it.

What a mail says of itself is told and never trusted: it makes no delivery, only a line in a log.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final

from kplan_desktop.domain.collection.board import BoardRow
from kplan_desktop.domain.collection.collection import Collection, UnitEvent, UnitEventKind
from kplan_desktop.domain.collection.collection_edits import CollectionEdit
from kplan_desktop.domain.collection.unit_edits import log
from kplan_desktop.domain.text.folding import folded, one_line

_NO_WORD: Final = re.compile(r"[\W_]+")

_LONGEST: Final = 300
"""Characters of what is logged of a name or an address."""


def seeming_unit(collection: Collection, sender: str, names: Iterable[str]) -> str:
    """The id of the unit that a mail or file seems to be from; empty where that is not one alone.

    By the unit's contact, or by what came from the same address before, or by the unit's name in
    ``names`` (of files, and a mail's subject), or in the address.
    """
    units = collection.form.units_in_period()
    address = sender.strip().casefold()
    if address:
        contacts = {
            unit.id
            for unit in units
            if collection.record(unit.id).contact.email.strip().casefold() == address
        }
        senders = {
            each.unit_id
            for each in collection.received.values()
            if each.unit_id and each.sender.casefold() == address
        }
        for found in (contacts, senders):
            if len(found) == 1:
                return found.pop()
    words = {unit.id: (_words(unit.name), _words(unit.id)) for unit in units}
    for texts in (tuple(names), (sender,)):
        unit_id = _named(words, " ".join(map(_words, texts)))
        if unit_id:
            return unit_id
    return ""


def log_unreadable(
    collection: Collection,
    unit_id: str,
    source: Sequence[str],
    sender: str,
    at: dt.datetime,
    event_id: str,
) -> CollectionEdit | None:
    """The edit that logs a file which could not be read; None where it is logged already."""
    path = one_line(" › ".join(source))[:_LONGEST]
    text = "\n".join(filter(None, (path, one_line(sender)[:_LONGEST])))
    kind = UnitEventKind.UNREADABLE
    events = collection.record(unit_id).events
    if any((each.kind, each.text) == (kind, text) for each in events):
        return None
    event = UnitEvent(id=event_id, kind=kind, at=at, by="", text=text)
    return log(collection, unit_id, event)


def unreadable_name(event: UnitEvent) -> str:
    """The name of the file that a log's line is about."""
    return event.text.partition("\n")[0].rpartition(" › ")[2]


def proposed_address(row: BoardRow) -> str:
    """The address that the last mail of a unit states, where the unit's contact has none.

    The mail of a file that could not be read is one as well. It is to be proposed, never taken by
    itself: nobody has checked who sent it.
    """
    if row.contact.email.strip() or not row.is_known:
        return ""
    counting = (row.counting,) if row.counting is not None else ()
    for each in (*counting, *reversed(row.revisions)):
        if each.sender:
            return one_line(each.sender)
    for event in reversed(row.record.events):
        if event.kind is UnitEventKind.UNREADABLE and "\n" in event.text:
            return event.text.partition("\n")[2]
    return ""


def _words(text: str) -> str:
    """The words of a text with a space around each."""
    return f" {_NO_WORD.sub(' ', folded(text)).strip()} "


def _named(words: dict[str, tuple[str, str]], text: str) -> str:
    """The unit whose name is in the text; of «Sogn og Fjordane» and «Sogn» the longer name."""
    found: dict[str, str] = {}
    for unit_id, names in words.items():
        for name in names:
            if name.strip() and name in text:
                found[name] = unit_id
    longest = {
        unit_id
        for name, unit_id in found.items()
        if not any(name != other and name in other for other in found)
    }
    return longest.pop() if len(longest) == 1 else ""
