"""What several figures of one text are to each other: a whole and its parts, or one told twice.

The letters and numbers in comments (B5) are those of docs/figures.md.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence, Set
from decimal import Decimal

from kplan_desktop.domain.quantities.quantities import Quantity
from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.candidates import AND, PEOPLE, Candidate, Scan
from kplan_desktop.domain.suggestions.sentence import PREPOSITIONS, Sentence
from kplan_desktop.domain.suggestions.stance import Stance
from kplan_desktop.domain.words.lexicon import Cue

_PARTS = word_set("herav derav hvorav kvarav")
_FAR = 30
"""Figures that are compared with each other are not further apart in a text."""

_NEAR = 14
_SEXES = word_set("jente gutt kvinne mann")
_GENERAL = word_set(
    "arrangement deltaker person elev lærer møte påmeldt frammøtt tilhører publikummer"
)
_FRAMES = word_set("med på over")
_SAME = word_set("de dei disse desse begge alle")
# Bound once, because looking up an enum's member is slow in Python 3.11.
_PART, _TOTAL = Cue.PART, Cue.TOTAL


def read_total(scan: Scan, q: Quantity) -> bool:
    """«ledere og lærere, til sammen 40», «både store og små kommuner deltar, i alt 18» (B4)."""
    s = scan.sentence
    total = next((c for c in s.cues if c.cue is Cue.TOTAL and c.end == q.first), None)
    if total is None or not (s.is_mark(q.end) or s.key(q.end) in PREPOSITIONS):
        return False
    if (parts := _last_part(scan, q)) is not None:
        scan.add(q, parts.noun, total.start, q.end, metric=parts.metric)
        return True
    index = s.clause_at(q.first)
    start = s.clauses[max(0, index - 1)].start
    found = [
        noun
        for at, noun in s.nouns.items()
        if start <= at < total.start
        and noun.noun.metric is not None
        and noun.noun.plural
        and at not in scan.used
        and s.key(at - 1) not in PREPOSITIONS
    ]
    if not found:
        return False
    noun, metric = found[-1].noun, found[-1].noun.metric
    joined = [n for n in found[:-1] if s.key(n.end) in AND]
    if joined and joined[-1].noun.metric is not metric:
        both_people = noun.kind in PEOPLE and joined[-1].noun.kind in PEOPLE
        metric = scan.metric("deltakere") if both_people else None
    if metric is not None:
        scan.add(q, noun, found[0].start, q.end, metric=metric)
    return True


def _last_part(scan: Scan, q: Quantity) -> Candidate | None:
    """The last of the parts that make a total: «Malvik 12, Klæbu 7 (sum 19)»."""
    last = scan.found[-1] if scan.found else None
    if last is None or len(scan.found) < 2:
        return None
    values = [c.value for c in scan.found if c.metric is last.metric and c.value is not None]
    return last if len(values) > 1 and sum(values) == q.value else None


def reached(candidates: Sequence[Candidate], sentences: Sequence[Sentence]) -> list[Candidate]:
    """The candidates that are figures, in the order of the text."""
    kept = [c for c in candidates if c.stance is Stance.REACHED]
    kept = _without_frames(kept, sentences)
    kept = _last_stage(kept)
    kept = _without_parts(kept, sentences)
    return _once(kept, sentences)


def _without_frames(found: list[Candidate], sentences: Sequence[Sentence]) -> list[Candidate]:
    """«En turné med 6 konserter»: the concerts, not the tour (B6)."""
    kept = []
    for at, candidate in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if (
            candidate.is_event_by_article
            and following is not None
            and following.sentence == candidate.sentence
            and following.metric is candidate.metric
            and not following.is_event_by_article
            and _holds(sentences[candidate.sentence], candidate, following)
        ):
            continue
        kept.append(candidate)
    return kept


def _holds(sentence: Sentence, frame: Candidate, following: Candidate) -> bool:
    """Whether the one is what the other consists of: «en turné til Sverige med 6 konserter»."""
    between = range(frame.end, following.first)
    near = any(sentence.key(at) in _FRAMES for at in between[:2])
    return near or (
        sentence.key(following.first - 1) == "med" and not any(map(sentence.is_mark, between))
    )


def _last_stage(found: list[Candidate]) -> list[Candidate]:
    """Of those who signed up, got a place, came and completed, the last that is told (B7)."""
    kept = []
    for at, candidate in enumerate(found):
        later = None
        if candidate.stage and _are_people(candidate):
            later = next(
                (c for c in found[at + 1 : at + _FAR] if _came_of(c, candidate)),
                None,
            )
        if later is None:
            kept.append(candidate)
        elif not later.names_noun:
            later.metric = candidate.metric
    return kept


def _are_people(candidate: Candidate) -> bool:
    return candidate.noun is None or candidate.noun.kind in PEOPLE


def _came_of(later: Candidate, earlier: Candidate) -> bool:
    """Whether a number may be those of an earlier one who came further."""
    return (
        _are_people(later)
        and later.stage > earlier.stage
        and later.value is not None
        and earlier.value is not None
        and later.value <= earlier.value
        and (not later.names_noun or later.metric is earlier.metric)
    )


def _without_parts(found: list[Candidate], sentences: Sequence[Sentence]) -> list[Candidate]:
    dropped: set[int] = set()
    of_metric: dict[str, deque[tuple[int, Candidate]]] = {}
    for at, candidate in enumerate(found):
        near = of_metric.setdefault(candidate.metric.id, deque(maxlen=_FAR))
        while near and near[0][0] < at - _FAR:
            near.popleft()
        sentence = sentences[candidate.sentence]
        parts = _parts_of_total(sentence, candidate, near, dropped) if near else None
        if parts is not None:
            dropped.update(map(id, parts))
        elif _is_part(sentence, candidate, near, dropped) or (
            _is_sex(candidate) and _has_people_before(found, at)
        ):
            dropped.add(id(candidate))
        near.append((at, candidate))
    kept = [c for c in found if id(c) not in dropped]
    return _without_summands(kept)


def _is_part(
    sentence: Sentence,
    candidate: Candidate,
    near: Iterable[tuple[int, Candidate]],
    dropped: Set[int],
) -> bool:
    """Whether a number is told as a part of one before it, by a word or by its brackets."""
    told = candidate.of_them or _is_after_part_word(sentence, candidate)
    if told and any(id(c) not in dropped for _, c in near):
        return True
    return candidate.depth > 0 and any(
        c.depth < candidate.depth and c.sentence == candidate.sentence and id(c) not in dropped
        for _, c in near
    )


def _has_people_before(found: Sequence[Candidate], at: int) -> bool:
    """Whether people of both sexes are counted before, in the sentence or the one before it."""
    for c in (found[before] for before in range(at - 1, -1, -1)):
        if c.sentence < found[at].sentence - 1:
            return False
        if c.noun is not None and c.noun.kind in PEOPLE and not _is_sex(c):
            return True
    return False


def _is_after_part_word(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether «herav», «blant dem», «av disse» stands before it in its sentence."""
    if _PART not in sentence.told and sentence.words.isdisjoint(_PARTS):
        return False
    for at in range(candidate.first - 1, sentence.first - 1, -1):
        key = sentence.key(at)
        if key in _PARTS or sentence.cue_at(at, _PART) is not None:
            return True
        if key in (";", ")", ".", "mens", "medan", "men"):
            return False
        if candidate.first - at > _NEAR:
            return False
    return False


def _is_sex(candidate: Candidate) -> bool:
    return candidate.noun is not None and candidate.noun.lemma in _SEXES


def _parts_of_total(
    sentence: Sentence,
    candidate: Candidate,
    near: deque[tuple[int, Candidate]],
    dropped: Set[int],
) -> list[Candidate] | None:
    """The parts before «…, til sammen 25 elever» in its sentence, where they make it."""
    if candidate.value is None:
        return None
    parts: list[Candidate] = []
    total, known = Decimal(0), 0
    for _, part in reversed(near):
        if part.sentence != candidate.sentence:
            break
        if id(part) in dropped:
            continue
        parts.append(part)
        if part.value is not None:
            total += part.value
            known += 1
            if total > candidate.value:
                return None
    if known < 2 or total != candidate.value:
        return None
    if _TOTAL in sentence.told and not any(
        sentence.cue_at(at, _TOTAL) is not None
        for at in range(candidate.first - 2, candidate.number + 1)
    ):
        return None  # it is another that the text calls so
    return parts


def _without_summands(found: list[Candidate]) -> list[Candidate]:
    """«60 deltakere: 35 fra Oppdal, 25 fra Røros»: parts that make the whole before them."""
    dropped: set[int] = set()
    for at, whole in enumerate(found):
        if whole.value is None or id(whole) in dropped:
            continue
        run: list[Candidate] = []
        total = Decimal(0)
        for after in range(at + 1, min(at + _FAR, len(found))):
            part = found[after]
            if part.metric is not whole.metric or part.value is None:
                continue
            if not _can_be_part(part, whole):
                continue
            run.append(part)
            total += part.value
            if total == whole.value and len(run) > 1:
                dropped.update(map(id, run))
                break
            if total > whole.value:
                break
    return [c for c in found if id(c) not in dropped]


def _can_be_part(part: Candidate, whole: Candidate) -> bool:
    if part.noun is None or whole.noun is None or not part.names_noun:
        return True
    return part.noun.lemma == whole.noun.lemma or whole.noun.lemma in _GENERAL


def _once(found: list[Candidate], sentences: Sequence[Sentence]) -> list[Candidate]:
    """Without what is told again: «fire samlinger … de fire samlingene» (B16)."""
    kept: list[Candidate] = []
    known: set[tuple[str, Decimal | None]] = set()
    for candidate in found:
        figure = candidate.metric.id, candidate.value
        if figure not in known or candidate.value is None or not _is_same(candidate, sentences):
            kept.append(candidate)
            known.add(figure)
    return kept


def _is_same(candidate: Candidate, sentences: Sequence[Sentence]) -> bool:
    """Whether what is counted is told as known: «kursene», «de fire»."""
    if candidate.noun is not None and candidate.noun.definite:
        return True
    return sentences[candidate.sentence].key(candidate.first - 1) in _SAME
