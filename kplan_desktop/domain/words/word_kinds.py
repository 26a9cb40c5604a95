"""What a word can tell, of the thing counted or of the number and the clause beside it."""

from __future__ import annotations

from enum import Enum


class NounKind(Enum):
    """What a noun stands for. From GROUP on, it is nothing that is counted."""

    __hash__ = object.__hash__  # Enum's own is slow

    PERSON = "person"
    DELIVERER = "deliverer"
    """A person who delivers, and is not reached unless the text says that they took part."""
    ASKED = "asked"
    """Who applied or was invited, and their applications: never reached by that."""
    COUNT = "count"
    """A number as a noun, of its role's people: «elevtallet steg til 310»."""
    AUDIENCE = "audience"
    EVENT = "event"
    MEETING = "meeting"
    UNIT = "unit"
    OWNER = "owner"
    """Who has people and units: the county, the school, the association."""
    GROUP = "group"
    """Several people under one name: a band, a class, a family."""
    TITLE = "title"
    """A document or a project, whose name often ends in a year."""
    TIME = "time"
    MONEY = "money"
    OTHER = "other"


class VerbRole(Enum):
    """What a verb tells of the number beside it."""

    __hash__ = object.__hash__  # Enum's own is slow

    ATTEND = "attend"
    HOLD = "hold"
    VISIT = "visit"
    MEET = "meet"
    REPLY = "reply"
    PERFORM = "perform"
    WATCH = "watch"
    COMPLETE = "complete"
    REACH = "reach"
    """A thing reached people, or they got it: «nådde», «fikk tilbud»."""
    GET = "get"
    """«få» alone."""
    HAVE = "have"
    EXIST = "exist"
    INVITE = "invite"
    APPLY = "apply"
    OFFER_PLACE = "offer_place"
    DELIVER = "deliver"
    INFORM = "inform"
    PLAN = "plan"
    MODAL = "modal"
    """«skal», «vil»: planned, where an infinitive follows."""
    DOUBT = "doubt"
    CANCEL = "cancel"
    POSTPONE = "postpone"
    END = "end"
    INCREASE = "increase"
    DECREASE = "decrease"
    BE = "be"
    BECOME = "become"
    """«bli», «verte»: with a participle the passive."""
    OTHER = "other"


class Cue(Enum):
    """What a word or phrase can tell of the number or the clause beside it.

    A cue does so in its place only: «over» is AT_LEAST before a number alone.
    """

    __hash__ = object.__hash__  # Enum's own is slow

    ABOUT = "about"
    AT_LEAST = "at_least"
    TOTAL = "total"
    VAGUE = "vague"
    EACH = "each"
    AVERAGE = "average"
    PART = "part"
    PRESENT = "present"
    """«til stede», «med på»: with a form of «være», or without a verb, attended."""
    AUDIENCE_PLACE = "audience_place"
    PLAN = "plan"
    AIM = "aim"
    EXPECTED = "expected"
    """What had been meant: the number is none, and what came is told elsewhere."""
    DOUBT = "doubt"
    CONDITION = "condition"
    CANCEL = "cancel"
    POSTPONE = "postpone"
    AS_PLANNED = "as_planned"
    ROOM = "room"
    WAITING = "waiting"
    INVITED = "invited"
    APPLIED = "applied"
    INFORMED = "informed"
    EXISTS = "exists"
    ABSENT = "absent"
    COMPARISON = "comparison"
    DIFFERENCE = "difference"
    NEGATION = "negation"
    ORDINAL = "ordinal"
    OTHER_PERIOD = "other_period"
    """The time that is compared with, not the one told of."""
    WEB = "web"
    MONEY = "money"
    MONTH = "month"
    SEASON = "season"
    WEEK = "week"
    RELATIVE_TIME = "relative_time"
    OPEN_TIME = "open_time"
