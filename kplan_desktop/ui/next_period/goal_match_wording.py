"""Goals of a report and those of another form in words: why they are taken for one, and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form, NationalGoal
from kplan_desktop.domain.model.location import goal_numbers
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.next_period.goal_matching import GoalPair, MatchReason
from kplan_desktop.domain.next_period.roll_over import (
    Fate,
    GoalAccount,
    RollOverItem,
    SkipReason,
)
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.word_parts import PartKind, WordPart
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.comparison.comparison_rows import (
    ChangeRow,
    ChangeText,
    change_row,
    marked_parts,
)

_NAMED = 100
"""Characters of a goal's words in a choice of goals."""


class GoalMatchWords:
    """Words the goals of one report matched with those of one form."""

    def __init__(self, report: Report, form: Form) -> None:
        self._form = form
        self._old, self._new = goal_numbers(report.form), goal_numbers(form)

    def choice(self, goal: NationalGoal) -> str:
        """A goal of the new form, as one of several to choose from."""
        return f"{self._new_number(goal)} {beginning(one_line(goal.text), _NAMED)}"

    def old_number(self, goal: NationalGoal) -> str:
        """The number of a goal of the report, unambiguous without its area."""
        return self._old.get(goal.id, goal.number).removesuffix(".")

    def account_row(self, account: GoalAccount) -> ChangeRow:
        """What comes along of one goal, where it comes under, and why there."""
        said = [reason_words(account.pair), *fate_counts(account.items)]
        if not account.items:
            said.append(QCoreApplication.translate("GoalMatches", "nothing written"))
        texts = [*self._texts(account.pair)]
        skipped = _skipped_words(account)
        if skipped:
            caption = QCoreApplication.translate("GoalMatches", "Skipped:")
            texts.append(ChangeText(caption, (WordPart(skipped, PartKind.SAME),)))
        is_bare = account.pair.new is None and not account.items
        label = self.old_number(account.pair.old) if is_bare else self._label(account.pair)
        return change_row(label, SEPARATOR.join(said), texts)

    def new_row(self, goal: NationalGoal) -> ChangeRow:
        """A goal of the new form under which nothing comes."""
        said = QCoreApplication.translate("GoalMatches", "new in the form")
        text = ChangeText("", (WordPart(goal.text, PartKind.SAME),))
        return change_row(f"→ {self._new_number(goal)}", said, [text])

    def pair_row(self, pair: GoalPair) -> ChangeRow:
        """Where what is written under one goal comes, and why there."""
        return change_row(self._label(pair), reason_words(pair), self._texts(pair))

    def _label(self, pair: GoalPair) -> str:
        to = parked_word() if pair.new is None else self._new_number(pair.new)
        return f"{self.old_number(pair.old)} → {to}"

    def _texts(self, pair: GoalPair) -> list[ChangeText]:
        """The wording of the goal, marked where the new one differs."""
        text = pair.old.text
        return [ChangeText("", marked_parts(text, text if pair.new is None else pair.new.text))]

    def _new_number(self, goal: NationalGoal) -> str:
        return self._new[goal.id].removesuffix(".")


def parked_word() -> str:
    """What stands where a goal has no place on the form."""
    return QCoreApplication.translate("GoalMatches", "Parked")


def reason_words(pair: GoalPair) -> str:
    """Why two goals are taken for one, or that there is none."""
    translate = QCoreApplication.translate
    match pair.reason:
        case None:
            return translate("GoalMatches", "no such goal in the new form")
        case MatchReason.SAME if pair.new is not None and pair.new.text == pair.old.text:
            return translate("GoalMatches", "same id, same wording")
        case MatchReason.SAME:
            return translate("GoalMatches", "same id, similar wording")
        case MatchReason.SAME_WORDING:
            return translate("GoalMatches", "same wording")
        case MatchReason.SIMILAR_WORDING:
            return translate("GoalMatches", "similar wording: please look at it")
        case MatchReason.SAME_ID_ONLY:
            return translate("GoalMatches", "same id, but another wording: please look at it")
        case MatchReason.CHOSEN:
            return translate("GoalMatches", "as you chose")


def fate_counts(items: Iterable[RollOverItem]) -> list[str]:
    """How much is copied, skipped and parked, as far as anything is."""
    translate = QCoreApplication.translate
    words = {
        Fate.COPIED: translate("GoalMatches", "%1 copied"),
        Fate.SKIPPED: translate("GoalMatches", "%1 skipped"),
        Fate.PARKED: translate("GoalMatches", "%1 parked"),
    }
    counts = Counter(item.fate for item in items)
    return [
        fill_placeholders(text, str(counts[fate])) for fate, text in words.items() if counts[fate]
    ]


def fate_totals(items: Iterable[RollOverItem]) -> str:
    """The same in a line that says of what; empty for nothing."""
    counts = SEPARATOR.join(fate_counts(items))
    text = QCoreApplication.translate("GoalMatches", "Measures, notes and metrics: %1")
    return fill_placeholders(text, counts) if counts else ""


def _skipped_words(account: GoalAccount) -> str:
    """How much is skipped for each reason."""
    reasons = Counter(item.reason for item in account.items if item.reason is not None)
    return ", ".join(_skip_words(reason, count) for reason, count in reasons.items())


def _skip_words(reason: SkipReason, count: int) -> str:
    translate = QCoreApplication.translate
    match reason:
        case SkipReason.DONE:
            return translate("SkipReasons", "%n measure(s) done", "", count)
        case SkipReason.PLANNED:
            return translate("SkipReasons", "%n planned", "", count)
        case SkipReason.REACHED:
            return translate("SkipReasons", "%n held", "", count)
        case SkipReason.UNCERTAIN:
            return translate("SkipReasons", "%n uncertain", "", count)
        case SkipReason.CANCELLED:
            return translate("SkipReasons", "%n cancelled", "", count)
        case SkipReason.EMPTY:
            return translate("SkipReasons", "%n without a text", "", count)
        case SkipReason.IN_FORM:
            return translate("SkipReasons", "%n that the new form has", "", count)
        case SkipReason.GOAL_GONE | SkipReason.NOT_CHOSEN:
            return translate("SkipReasons", "%n “nothing to report”", "", count)
