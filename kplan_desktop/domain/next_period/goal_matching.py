"""The goals of a report matched with those of another form, by id and by wording.

Ids are permanent within a form and its editions. Forms of two periods may give one id to different
goals, since the ids of a form that was made from a document come from the printed numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice, product

from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.folding import caseless
from kplan_desktop.domain.text.wording_similarity import NEAR, Wording

_NEAR_WITH_SAME_ID = 0.5
"""From this similarity on, goals with the same id are taken for one: reworded, or translated."""

_SAME_ID_BONUS = 0.2
"""How much more similar a goal with another id must be to be taken before one with the same."""

_MOST_COMPARED = 100
"""Goals of each side that are compared letter by letter, each with each: far more than forms have.

Those beyond are still matched by the same id or the same wording.
"""

_AND = "og"
"""Lists end with this word or with a comma, which makes no difference."""


class MatchReason(Enum):
    """Why two goals are taken for one; the value says it in English."""

    SAME = "the same id and a wording that is at least similar"
    SAME_WORDING = "the same wording"
    SIMILAR_WORDING = "a similar wording"
    SAME_ID_ONLY = "the same id, though the wording is another"
    CHOSEN = "as chosen"


@dataclass(frozen=True, slots=True)
class GoalPair:
    """A goal of the report, the goal of the other form that takes its contents, and why.

    ``new`` and ``reason`` are None where no goal does: what is written under it is parked.
    """

    old: NationalGoal
    new: NationalGoal | None = None
    reason: MatchReason | None = None

    @property
    def is_doubtful(self) -> bool:
        """Whether someone should look at the two wordings."""
        return self.reason in (MatchReason.SIMILAR_WORDING, MatchReason.SAME_ID_ONLY)


@dataclass(frozen=True, slots=True)
class GoalMatching:
    """The goals of a report, parked ones last, each with its goal of ``form``.

    Each goal of the form is there at most once, unless it was chosen for several.
    """

    form: Form
    pairs: tuple[GoalPair, ...]

    def overruled(self, chosen: Mapping[str, str | None]) -> GoalMatching:
        """The matching with other goals for some: the new goal's id by the old's, None to park.

        Raises LookupError for a new goal that the form does not have.
        """
        return replace(
            self,
            pairs=tuple(
                self._chosen_pair(pair, chosen[pair.old.id]) if pair.old.id in chosen else pair
                for pair in self.pairs
            ),
        )

    def unmatched(self) -> tuple[NationalGoal, ...]:
        """The goals of the form that take the contents of no goal, in printed order."""
        taken = {pair.new.id for pair in self.pairs if pair.new is not None}
        return tuple(goal for goal in self.form.goals() if goal.id not in taken)

    def _chosen_pair(self, pair: GoalPair, new_id: str | None) -> GoalPair:
        if new_id == (None if pair.new is None else pair.new.id):
            return pair
        if new_id is None:
            return GoalPair(pair.old)
        return GoalPair(pair.old, self.form.goal(new_id), MatchReason.CHOSEN)


def match_goals(report: Report, form: Form) -> GoalMatching:
    """Each goal of a report matched with one of the form of another period.

    The same wording comes first, then a similar one, which need not be as similar where the id is
    the same too; the best pairs first. At last the same id alone is enough, which is doubtful; not
    for a parked goal, whose id is of an earlier form still.
    """
    matcher = _Matcher(report.national_goals(), form)
    matcher.match_same_wording()
    matcher.match_similar_wording()
    matcher.match_ids({goal.id for goal in report.form.goals()})
    return matcher.result()


def match_goals_by_id(report: Report, form: Form) -> GoalMatching:
    """Each goal of a report matched with one of another version or edition of its own form.

    There the same id is the same goal, whatever its wording. Goals whose ids are gone, and parked
    ones, are matched by wording.
    """
    return _matched_by_id(report.national_goals(), report.form, form)


def match_form_goals(old: Form, form: Form) -> GoalMatching:
    """Each goal of a form matched with one of another version of it, as an upgrade does."""
    return _matched_by_id(tuple(old.goals()), old, form)


def _matched_by_id(goals: Iterable[NationalGoal], old: Form, form: Form) -> GoalMatching:
    matcher = _Matcher(goals, form)
    matcher.match_ids({goal.id for goal in old.goals()})
    matcher.match_same_wording()
    matcher.match_similar_wording()
    return matcher.result()


class _Matcher:
    def __init__(self, old: Iterable[NationalGoal], form: Form) -> None:
        self._form = form
        self._old = tuple(old)
        self._pairs: dict[str, GoalPair] = {}
        self._free = {goal.id: goal for goal in form.goals()}
        self._numbers = {goal.id: index for index, goal in enumerate(form.goals())}
        self._wordings: dict[str, _GoalWording] = {}

    def result(self) -> GoalMatching:
        pairs = tuple(self._pairs.get(goal.id) or GoalPair(goal) for goal in self._old)
        return GoalMatching(self._form, pairs)

    def match_ids(self, old_ids: set[str]) -> None:
        """Match the same ids, of those that the report's own form has."""
        for goal in self._unmatched():
            if goal.id in self._free and goal.id in old_ids:
                similarity = self._similarity(goal, self._free[goal.id])
                same = similarity >= _NEAR_WITH_SAME_ID
                self._match(goal, goal.id, MatchReason.SAME if same else MatchReason.SAME_ID_ONLY)

    def match_same_wording(self) -> None:
        """Match equal wordings; of several the one with the same id, then with the same number."""
        by_wording: dict[str, list[NationalGoal]] = {}
        for goal in self._free.values():
            by_wording.setdefault(self._wording(goal).same, []).append(goal)
        same = (
            ((new.id != old.id, new.number != old.number, self._numbers[new.id]), index, old, new)
            for index, old in enumerate(self._unmatched())
            for new in by_wording.get(self._wording(old).same, ())
        )
        for _, _, old, new in sorted(same, key=lambda found: found[:2]):
            reason = MatchReason.SAME if new.id == old.id else MatchReason.SAME_WORDING
            self._match(old, new.id, reason)

    def match_similar_wording(self) -> None:
        """Match similar wordings, the most similar first."""
        candidates = []
        compared = product(
            enumerate(islice(self._unmatched(), _MOST_COMPARED)),
            tuple(islice(self._free.values(), _MOST_COMPARED)),
        )
        for (index, old), new in compared:
            similarity = self._similarity(old, new)
            bonus = _SAME_ID_BONUS if old.id == new.id else 0.0
            if similarity >= (_NEAR_WITH_SAME_ID if bonus else NEAR):
                candidates.append((-similarity - bonus, index, self._numbers[new.id], old, new))
        for *_, old, new in sorted(candidates, key=lambda found: found[:3]):
            same = old.id == new.id
            self._match(old, new.id, MatchReason.SAME if same else MatchReason.SIMILAR_WORDING)

    def _unmatched(self) -> Iterator[NationalGoal]:
        return (goal for goal in self._old if goal.id not in self._pairs)

    def _match(self, old: NationalGoal, new_id: str, reason: MatchReason) -> None:
        """Match the two, if neither has been matched before."""
        if old.id not in self._pairs and new_id in self._free:
            self._pairs[old.id] = GoalPair(old, self._free.pop(new_id), reason)

    def _similarity(self, old: NationalGoal, new: NationalGoal) -> float:
        return self._wording(old).similarity_to(self._wording(new))

    def _wording(self, goal: NationalGoal) -> _GoalWording:
        if goal.text not in self._wordings:
            self._wordings[goal.text] = _GoalWording(goal.text)
        return self._wordings[goal.text]


class _GoalWording:
    """The wording of a goal, prepared for comparison with many others.

    ``same`` is equal for texts that differ in case, spaces, punctuation or «og» alone.
    """

    def __init__(self, text: str) -> None:
        whole = Wording(text)
        self._letters = Wording(" ".join(word for word in whole.key.split() if word != _AND))
        is_whole = self._letters.key and whole.is_whole
        self.same = self._letters.key if is_whole else caseless(text)

    def similarity_to(self, other: _GoalWording) -> float:
        """From 0 for nothing, or little, in common to 1 for the same."""
        if self.same == other.same:
            return 1.0
        shorter, longer = sorted((len(self._letters.key), len(other._letters.key)))
        if not shorter or 2 * shorter < _NEAR_WITH_SAME_ID * (shorter + longer):
            return 0.0
        return self._letters.similarity_to(other._letters)
