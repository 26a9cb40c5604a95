"""Tells by the words before and after a time whether it says when an activity was.

It does not where it is a deadline, the open end of a span, a habit, the other year of a comparison,
the date of a document, or part of a name. Only a few words on each side are read.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from kplan_desktop.domain.time_expressions.expression import Expression, Precision

_LOOK_BACK: Final = 80
_LOOK_AHEAD: Final = 40
"""Characters before and after a time that are read, which bounds the work."""

_MOST_WORDS: Final = 7


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FILLERS: Final = _words("ca rundt omlag omtrent den selve")
_LINKS: Final = _words("i på for året om")
_PART_OF: Final = _words(
    "løpet løpe slutten begynnelsen byrjinga starten midten opninga del delen halvdel halvdelen "
    "resten tida perioden månaden måneden deler delar utgangen utgongen utløpet mesteparten "
    "uke uken uka veka årene åra året helga helgen dagene"
)
_OPEN: Final = _words(
    "siden sidan sia fra frå fom f.o.m etter før innen innan senest seinast inntil tom t.o.m enn "
    "kontra utløper utgår"
)
_OF_OTHER: Final = _OPEN | _words(
    "ut deadline datert dagsett "
    "jf jfr ref vedtatt vedteke vedtok besluttet bestemte fødd født pr per "
    "gjelder gjeld gjeldende gjeldande kvar hver hvert kvart annenhver annankvar annakvar "
    "annethvert annakvart kraft pensjon om neste denne dette siste forrige førre fjor"
)
_OPEN_PAIRS: Final = frozenset(
    pair
    for second, firsts in {
        "til": "fram frem helt heilt forhold gjelder gjeld varer løper gyldig",
        "mot": "fram frem",
        "med": "sammenlignet sammenliknet samanlikna jamført",
    }.items()
    for pair in ((first, second) for first in firsts.split())
)
_NOT_THEN_IN: Final = _OPEN | _words(
    "enn som vedtatt vedteke vedtok besluttet født fødd slutta sluttet slutter sluttar tiltrådte "
    "tiltrer ansatt tilsatt tilsett begynte fratrådte pensjonert"
)
"""Before «i»: «som i 2012», «slutta i juni»."""

_COMPARED: Final = _words("fra frå mot enn")
_NUMBERS: Final = _words(
    "en én ei et ett to tre fire fem seks sju syv åtte ni ti elleve tolv ingen inga hver hvert "
    "kvar kvart halvparten bare kun berre dei de ca rundt nesten over"
)
_NUMBER_STEMS: Final = ("tjue", "tretti", "førti", "femti", "seksti", "sytti", "åtti", "nitti")
_BEEN: Final = _words("ble blei vart var holdt heldt hadde gikk gjekk møttes møttest samlet samla")
_BECAUSE: Final = _words("pga grunnet grunna")
_ADOPTED: Final = _words(
    "vedtatt vedteke vedteken vedtok godkjent godkjend godkjende signert undertegnet underteikna "
    "underskrevet underskriven datert dagsett stillingen stillinga stilling brev "
    "brevet purra purret"
)
"""Among the words before a time, they make it that of a decision, a paper or a post."""

_LETTERS: Final = (
    "brev brevet e-post e-posten epost eposten mail mailen rundskriv rundskrivet vedtak vedtaket "
    "referat referatet protokoll protokollen kontrakt kontrakten avtale avtalen notat notatet"
)
_LETTER_ENDINGS: Final = tuple(_LETTERS.split())
_BEFORE_DEADLINE: Final = _words("påmelding: tilmelding: bestilling: svar: levering: innlevering:")
_DOCUMENTS: Final = _words("nou prop innst dok meld st.meld")
_SECTIONS: Final = _words(
    "mål tiltak punkt pkt kap kapittel sak saks saksnr nr versjon delmål del kl klokka klokken "
    "vers side s rom tlf telefon §"
)
_HABITS: Final = _words(
    "om hver kvar annenhver annankvar annakvar til neste denne fjor siste forrige førre per pr "
    "gjennom kommende komande både det over etter før siden sidan"
)
_BARE: Final = _words(
    "i på fra frå medio primo ultimo av mot til per pr sist både den da då og først fyrst midt "
    "dato når tid mellom tidlig tidleg seint sent"
)
_YEAR_AFTER: Final = _words(
    "i under for gjennom av året åra årene både og hele heile til ved perioden sesongen år då da "
    "eller på per pr også òg når mellom blant"
)
_OF_TITLE: Final = _words("for av fra frå til pr per")
_MONEY_AFTER: Final = re.compile(r" (?:kr|kroner|stk|km|m2|kvm|prosent|%|,-)")
_DEADLINE: Final = re.compile(r"frist(?:en|a|er|ene|ane)?(?!\w)(?:[^,;\n.]|\.(?! ))*$")
_DEADLINE_AFTER: Final = re.compile(r" (?:er|var|som|blir|-|=) (?:\w+ ){0,2}?\w*frist")
_STANDING: Final = re.compile(
    r"ventelist|r(?:egn|ekne)skap(?!sår)|budsjett(?!år)|(?:over|under)sk(?:udd|ot)|omset(?:ning|ting)"
    r"|egenkapital|eigenkapital|(?:mer|meir|mindre)forbruk|inntekt|utgift|kostnad|saldo|statistikk|gsi|folketal|innbygg(?:er|jar)tal"
    r"|(?<!\w)i kø(?!\w)"
    r"|å (?:rapportere|melde|nevne|nemne)(?! på| av| seg| inn)"
)
"""What is so in a year, and no activity."""

_STANDING_STEMS: Final = (
    *[
        "ventelist",
        "skap",
        "budsjett",
        "oversk",
        "undersk",
        "omset",
        "kapital",
        "forbruk",
        "inntekt",
        "utgift",
        "kostnad",
    ],
    *["saldo", "statistikk", "gsi", "folketal", "innbygg"],
    *(" i kø", "å rapp", "å meld", "å nevn", "å nemn"),
)
"""One of these is in each of them, and they are found faster."""

_SENTENCE: Final = re.compile(r"[!?\n]|\.(?= |$)(?<!\d\.)(?<! ca\.)(?<! pr\.)")
_LONGEST_SENTENCE: Final = 200
_CLOSED: Final = re.compile(r"[^«\n]{0,30}[»\"”]")
_MARKS: Final = '([{:,;/&+"«“”-'


class Contexts:
    """The surroundings of the times of one text, which ``plain_text`` has made plain.

    ``last_year`` is the last of the period; ``is_title`` tells a word that names a document, and
    ``is_activity`` one that names or tells of an activity.
    """

    def __init__(
        self,
        plain: str,
        last_year: int,
        is_title: Callable[[str], bool],
        is_activity: Callable[[str], bool],
    ) -> None:
        self._plain = plain
        self._last_year = last_year
        self._is_title = is_title
        self._is_activity = is_activity
        self._standing = sorted(at for stem in _STANDING_STEMS for at in _places_of(stem, plain))
        self._has_deadline = "frist" in plain
        self._has_quotes = any(mark in plain for mark in '«"“”')

    def told(self, found: list[Expression]) -> list[Expression]:
        """Those that say when; a list or range is left out as a whole where its first is."""
        told: list[Expression] = []
        group, says_when = 0, False
        for time in found:
            if time.group == group and not (says_when and time.own_year is None):
                if says_when:
                    told.append(time)
                continue
            before = self._before(time)
            words = [word.rstrip(".") for word in before.split()[-_MOST_WORDS:]]
            if time.group != group:
                group = time.group
                says_when = self._says_when(time, before, words)
            if says_when and (time.own_year is not None or _is_certain(time, before, words)):
                told.append(time)
        return told

    def _before(self, time: Expression) -> str:
        start = max(0, time.start - _LOOK_BACK)
        line = self._plain.rfind("\n", start, time.start) + 1
        return self._plain[max(start, line) : time.start]

    def _says_when(self, time: Expression, before: str, words: list[str]) -> bool:
        if self._has_deadline and (
            ("frist" in before and _DEADLINE.search(before))
            or _DEADLINE_AFTER.match(self._plain, time.end)
        ):
            return False
        if words and before.endswith(" ") and self._is_of_other(words, time):
            return False
        if "neste" in words and _is_next(words, before):
            return False
        if self._standing and self._is_of_standing(time):
            return False
        is_year = time.precision is Precision.YEAR or time.last_year is not None
        return not is_year or self._is_year_of_event(time, before, words)

    def _is_of_other(self, words: list[str], time: Expression) -> bool:
        if _tells_of_other(words, time):
            return True
        if _ADOPTED.isdisjoint(words) or _ADOPTED.isdisjoint(_since_mark(words[-6:])):
            return False
        return not any(map(self._is_activity, words[-2:]))

    def _is_of_standing(self, time: Expression) -> bool:
        """Whether its sentence tells of accounts, a waiting list or the like alone."""
        start, end = max(0, time.start - _LONGEST_SENTENCE), time.end + _LONGEST_SENTENCE
        at = bisect_left(self._standing, start)
        if at == len(self._standing) or self._standing[at] >= end:
            return False
        for mark in _SENTENCE.finditer(self._plain, start, time.start):
            start = mark.end()
        closed = _SENTENCE.search(self._plain, time.end, end)
        sentence = self._plain[start : closed.start() if closed else end]
        return _STANDING.search(sentence) is not None and not any(
            self._is_activity(word.strip(_MARKS + ".!?»)]}")) for word in sentence.split()
        )

    def _is_year_of_event(self, time: Expression, before: str, words: list[str]) -> bool:
        """Whether a year alone, or a school year, says when and is not part of a name."""
        last = words[-1] if words else ""
        of = words[-2] if last.strip('("-') in {*_OF_TITLE, ""} and len(words) > 1 else last
        if self._is_title(of.strip(_MARKS + "»)")) or self._is_in_quotes(time, before):
            return False
        if last == "for" and any(map(self._is_title, words[-5:-1])):  # «midler til kurs for 2014»
            return False
        is_alone = time.precision is Precision.YEAR
        if (
            not is_alone
            or not last
            or last in _YEAR_AFTER
            or before.rstrip()[-1:] in _MARKS + ".!?"
        ):
            return True
        if _MONEY_AFTER.match(self._plain, time.end) is not None or not last[-1:].isalpha():
            return last.endswith((")", "»"))
        return time.own_year is not None and time.own_year <= self._last_year + 2

    def _is_in_quotes(self, time: Expression, before: str) -> bool:
        """Whether a title in quotation marks, of some words, contains the time."""
        if not self._has_quotes:
            return False
        opened = max(before.rfind(mark) for mark in '«"“”')
        return (
            opened > before.rfind("»")
            and len(before) - opened < _LOOK_AHEAD
            and before.count('"') % 2 == (before[opened] == '"')
            and _CLOSED.match(self._plain, time.end) is not None
        )


def _places_of(stem: str, plain: str) -> Iterator[int]:
    at = plain.find(stem)
    while at >= 0:
        yield at
        at = plain.find(stem, at + 1)


def _is_next(words: list[str], before: str) -> bool:
    """Whether it is when the next one is, as in «10 møtte; neste gang 4. nov. 2014»."""
    near = _since_mark(words)
    if "neste" not in near[:1] or not _BEEN.isdisjoint(near):
        return False
    return any(map(str.isdigit, before[: before.rfind("neste")]))


def _is_certain(time: Expression, before: str, words: list[str]) -> bool:
    """Whether a time without a year beside it is one at all."""
    word = words[-1].rstrip(".:") if words else ""
    if time.precision in (Precision.HALF, Precision.SEASON):
        return time.is_certain and word not in _HABITS
    is_told = not word or word in _BARE or before.rstrip()[-1:] in "(:,"
    if time.precision is Precision.MONTH:
        return is_told
    return time.is_certain or is_told


def _tells_of_other(words: list[str], time: Expression) -> bool:
    """Whether the words right before a time make it the time of another thing."""
    at = len(words) - 1
    if words[at] in _SECTIONS and time.precision is not Precision.WEEK:
        return True
    if words[at] in _BEFORE_DEADLINE or (
        words[at].endswith(_LETTER_ENDINGS) and time.precision > Precision.YEAR
    ):
        return True
    while at > 0 and (words[at] in _FILLERS or words[at - 1 : at + 1] == ["om", "lag"]):
        at -= 1 if words[at] in _FILLERS else 2
    if at > 0 and words[at] == "av":
        if words[at - 1] not in _PART_OF:
            return True
        at -= 2
        if at < 0:
            return False
    last, before = words[at], words[at - 1] if at else ""
    if last in _OF_OTHER:
        return not (last in ("fra", "frå") and _is_closed(time))
    if (before, last) in _OPEN_PAIRS or words[max(0, at - 2) : at + 1] == ["til", "og", "med"]:
        return True
    if last == "med" and before == "og":  # «fra og med»
        return True
    if last in _LINKS and (before in _NOT_THEN_IN or _is_compared(words[max(0, at - 4) : at])):
        return True
    near = _since_mark(words[-4:])
    return (
        not _BECAUSE.isdisjoint(near)
        or not _DOCUMENTS.isdisjoint(near)
        or ("grunn" in near and "av" in near)
    )


def _since_mark(words: list[str]) -> list[str]:
    """The words after the last that a comma, colon or bracket follows."""
    for at in range(len(words) - 1, -1, -1):
        if words[at][-1:] in ",;:)":
            return words[at + 1 :]
        if words[at][:1] == "(":
            return words[at:]
    return words


def _is_closed(time: Expression) -> bool:
    """Whether a time is a range with both ends, as in «fra mars til mai»."""
    return time.until is not None or (time.days is not None and time.days[0] < time.days[1])


def _is_compared(words: list[str]) -> bool:
    """Whether these words are those of «mot 25», «fra 14 elever»."""
    return any(
        word in _COMPARED
        and (following[0].isdigit() or following in _NUMBERS or following.startswith(_NUMBER_STEMS))
        for word, following in pairwise(words)
    )
