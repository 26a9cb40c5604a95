"""Which page of the guide tells of a window, a dialog or a part of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

_PROPERTY = "helpTopic"


class HelpTopic(StrEnum):
    """The pages of the guide, by their file names without the number."""

    START = "kom-i-gang"
    WINDOW = "vinduet"
    WRITING = "skrive"
    MOVING = "flytte"
    REMOVING = "fjerne"
    QUICK_NOTE = "hurtignotat"
    PLAN = "planen"
    ACTIVITIES = "aktiviteter"
    FIGURES = "tall"
    OWN_METRICS = "egne-indikatorer"
    SEARCH = "soke"
    CHECK = "kontroll"
    PERSONAL_DATA = "personopplysninger"
    WORD = "word"
    PREVIEW = "sidevisning"
    DELIVERING = "levere"
    DELIVERIES = "leveranser"
    COMMENTS = "kommentarer"
    DEADLINE = "frist"
    NEXT_PERIOD = "ny-periode"
    FORMS = "skjemaer"
    FORM_EDITOR = "lage-skjema"
    PASSING_ON = "gi-videre"
    COMPARISON = "sammenligne"
    VERSIONS = "tidligere-versjoner"
    SPELLING = "stavekontroll"
    SETTINGS = "innstillinger"
    ACCESSIBILITY = "tilgjengelighet"
    KEYS = "taster"
    OFFICE = "kontoret"
    INTAKE = "ta-inn"
    OVERVIEW = "oversikt"
    READING = "lesing"
    OFFICE_FIGURES = "kontorets-tall"
    JOINT_REPORT = "felles-melding"
    FAULTS = "feil"
    ABOUT = "om-kplan"


def set_help_topic(place: QWidget | QAction, topic: HelpTopic) -> None:
    """Have F1 open a page where ``place``, or what lies in it, has the keyboard."""
    place.setProperty(_PROPERTY, topic.value)


@contextmanager
def with_help_topic(parent: QWidget, topic: HelpTopic) -> Iterator[None]:
    """Have F1 open a page in a dialog of the system's over ``parent``, while that is open."""
    before = parent.property(_PROPERTY)
    set_help_topic(parent, topic)
    try:
        yield
    finally:
        parent.setProperty(_PROPERTY, before)


def help_topic_of(place: QObject | None) -> HelpTopic | None:
    """The topic of a widget or action, or of the nearest parent that has one.

    A class has one for all its widgets as the attribute ``help_topic``; what was set at the widget
    comes before it.
    """
    while place is not None:
        topic = place.property(_PROPERTY) or getattr(place, "help_topic", None)
        if topic:
            return HelpTopic(topic)
        place = place.parent()
    return None
