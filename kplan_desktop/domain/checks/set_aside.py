"""Findings set aside: by what they are known again, without storing what they are about."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from kplan_desktop.domain.review.completion_marks import INCOMPLETE
from kplan_desktop.domain.review.findings import (
    PERSONAL_DATA,
    AsideFinding,
    Finding,
    FindingKey,
    FindingKind,
    Severity,
)

MASK = "*"
"""What stands for each letter and digit of personal data that is masked."""

_TAG = 2
"""Hexadecimal digits of the hash by which personal data are told apart: too few to find them by."""

_TOLD_APART = frozenset({FindingKind.UNPRINTABLE, FindingKind.INVISIBLE, FindingKind.DIRECTION})


@dataclass(frozen=True, slots=True)
class CheckList:
    """Findings divided in what is to be looked at and what was set aside, each in its order."""

    open: tuple[Finding, ...] = ()
    aside: tuple[tuple[Finding, AsideFinding], ...] = ()

    def in_what_is_written(self) -> tuple[Finding, ...]:
        """The open findings but those that only say that something is still to be written."""
        return tuple(finding for finding in self.open if finding.kind not in INCOMPLETE)

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        """The open findings of a weight."""
        return tuple(finding for finding in self.open if finding.severity is severity)


def check_list(found: Iterable[Finding], set_aside: Iterable[AsideFinding]) -> CheckList:
    """Divide findings by what was set aside; what no longer is found is in neither."""
    known = {aside.key: aside for aside in set_aside}
    if not known:
        return CheckList(tuple(found))
    left: list[Finding] = []
    put: list[tuple[Finding, AsideFinding]] = []
    for finding in found:
        aside = known.get(key_of(finding))
        if aside is None:
            left.append(finding)
        else:
            put.append((finding, aside))
    return CheckList(tuple(left), tuple(put))


def key_of(finding: Finding) -> FindingKey:
    """What identifies a finding when the report is looked through again.

    Personal data are told apart by how many letters and digits they have, and by the first eight
    bits of a hash of these and of the element: written with other blanks they are the same, and
    they cannot be found from it. Of 256 other numbers in the same text one is taken for the same.
    """
    words = ""
    if finding.kind in PERSONAL_DATA:
        signs = signs_of(finding.words)
        data = f"{finding.kind.value}\0{finding.element_id}\0{signs}".encode(errors="surrogatepass")
        words = f"{len(signs)}-{hashlib.sha256(data).hexdigest()[:_TAG]}"
    elif finding.kind in _TOLD_APART:
        words = finding.words
    elif finding.kind is FindingKind.LIKELY_DUPLICATE:
        words = finding.other_id
    return FindingKey(finding.kind, finding.element_id, words)


def signs_of(words: str) -> str:
    """The letters and digits of personal data, the same however these are spaced."""
    return "".join(filter(str.isalnum, words.casefold()))


def masked(words: str) -> str:
    """Personal data with ``MASK`` for each letter and digit; of an e-mail address not the domain.

    Masked twice, it stays as it is.
    """
    local, at, domain = words.partition("@")
    return "".join(MASK if sign.isalnum() else sign for sign in local) + at + domain
