"""A small screen reader: it listens to a program through AT-SPI, as Orca does.

Run by the system's Python, which has the bindings (python3-gi); `heard.py` starts it and asks it.
A question is a line of JSON on standard input, the answer one on standard output: ``["tree"]`` is
answered with all that the program shows, in reading order, ``["heard"]`` with the events since
the last such question.
What an event is about is looked up at once, as a screen reader does: an object that is gone by
then has no name, and is silence to its user.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - only once the version is chosen

PROGRAM = "Kplan"
LISTENED_TO = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:expanded",
    "object:state-changed:checked",
    "object:active-descendant-changed",
)
MOST_CHILDREN = 2000

events: list[dict[str, Any]] = []


def hear(event: Any) -> None:
    """Write an event down, with what it is about."""
    seen: dict[str, Any] = {"event": event.type, "on": event.detail1, "text": ""}
    if isinstance(event.any_data, str):
        seen["text"] = event.any_data
    try:
        seen |= describe(event.source)
    except GLib.Error:
        seen |= {"role": "", "name": None}
    events.append(seen)


def describe(node: Any) -> dict[str, Any]:
    """One object, as a screen reader gets it."""
    states = [state.value_nick for state in node.get_state_set().get_states()]
    return {
        "role": node.get_role_name(),
        "name": node.get_name(),
        "description": node.get_description(),
        "states": states,
        "attributes": node.get_attributes(),
        "belongs_to": [
            relation.get_target(0).get_name()
            for relation in node.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
        ],
    }


def tree() -> list[dict[str, Any]]:
    """All objects of the program that are shown, in reading order, with their depth."""
    found: list[dict[str, Any]] = []
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(at)
        if program is not None and program.get_name() == PROGRAM:
            _walk(program, 0, found)
    return found


def _walk(node: Any, depth: int, found: list[dict[str, Any]]) -> None:
    node.clear_cache()
    try:
        seen = describe(node)
        if depth and "visible" not in seen["states"]:
            return
        found.append({**seen, "depth": depth})
        count = min(node.get_child_count(), MOST_CHILDREN)
        children = [node.get_child_at_index(at) for at in range(count)]
    except GLib.Error:
        return
    for child in children:
        if child is not None:
            _walk(child, depth + 1, found)


def answer(question: list[Any]) -> Any:
    """What is asked for."""
    if question[0] == "tree":
        return tree()
    heard = list(events)
    events.clear()
    return heard


def on_line(channel: Any, _condition: Any) -> bool:
    """Answer one question; the end of standard input is the end."""
    line = channel.readline()
    if not line:
        loop.quit()
        return False
    print(json.dumps(answer(json.loads(line))), flush=True)
    return True


Atspi.init()
listener = Atspi.EventListener.new(hear)
for kind in LISTENED_TO:
    listener.register(kind)
loop = GLib.MainLoop()
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_line)
print(json.dumps("ready"), flush=True)
loop.run()
