"""The texts of a form's faults and warnings, in the language of whoever makes the form."""

from __future__ import annotations

import datetime as dt
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.form_editing.form_warnings import FormWarning, WarningKind
from kplan_desktop.domain.form_format.form_fault import FaultKind, FormFault
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text

_WORDS_LENGTH = 40
_LINE_BREAK = "U+000A"


def form_fault_text(fault: FormFault) -> str:
    """One short sentence for a fault: what is wrong, or what to do."""
    sentence = _of_structure(fault.kind) or _of_values(fault)
    if not sentence:
        raise LookupError(fault.kind)
    return fill_placeholders(sentence, *map(_shown, fault.values))


def form_warning_text(warning: FormWarning) -> str:
    """One short sentence for a warning, which asks where it may be right as it is."""
    return fill_placeholders(_of_warning(warning.kind), *map(_shown, warning.values))


def _of_structure(kind: FaultKind) -> str:
    """What is lacking, or stands twice; empty for the other kinds."""
    translate = QCoreApplication.translate
    match kind:
        case FaultKind.NO_AREAS:
            return translate("FormFaults", "The form has no areas yet. Add the first one.")
        case FaultKind.NO_GOALS:
            return translate("FormFaults", "The area has no goals yet. Add the first one.")
        case FaultKind.NO_UNITS:
            return translate("FormFaults", "The form has no regions yet. Add those that report.")
        case FaultKind.PLAN_COLUMNS:
            return translate("FormFaults", "The plan is to have %1 columns, and has %2.")
        case FaultKind.REPORT_COLUMNS:
            return translate("FormFaults", "The report is to have %1 columns, and has %2.")
        case FaultKind.DUPLICATE_ID:
            return translate("FormFaults", "The id “%1” is used more than once.")
        case FaultKind.DUPLICATE_NUMBER:
            return translate(
                "FormFaults", "The number %1 is used more than once. Change one of them."
            )
        case FaultKind.OWN_PREDECESSOR:
            return translate("FormFaults", "A region cannot be its own predecessor.")
        case FaultKind.DUPLICATE_PREDECESSOR:
            return translate("FormFaults", "A predecessor is listed twice.")
        case FaultKind.DUPLICATE_CHECK:
            return translate("FormFaults", "A kind of finding is switched off twice.")
        case FaultKind.EDITION_OF_ITSELF:
            return translate("FormFaults", "A form cannot be a language edition of itself.")
    return ""


def _of_values(fault: FormFault) -> str:
    """What is wrong with a text, a year, a day or a number; empty for the other kinds."""
    translate = QCoreApplication.translate
    match fault.kind:
        case FaultKind.IMPOSSIBLE_YEAR:
            return translate("FormFaults", "The year %1 cannot be right.")
        case FaultKind.PERIOD_REVERSED:
            return translate("FormFaults", "The period ends (%1) before it begins (%2).")
        case FaultKind.DEADLINE_BEFORE_PERIOD:
            return translate("FormFaults", "The deadline, %1, is before the period.")
        case FaultKind.UNIT_REVERSED:
            return translate("FormFaults", "The region ends (%1) before it begins.")
        case FaultKind.LONG_LIST:
            return translate("FormFaults", "There are %1 here, and at most %2 are possible.")
        case FaultKind.VERSION_TOO_LOW:
            return translate("FormFaults", "The version must be 1 or higher, not %1.")
        case FaultKind.VERSION_TOO_HIGH:
            return translate("FormFaults", "The version %1 is too high.")
        case FaultKind.NO_LANGUAGE:
            return translate(
                "FormFaults", "“%1” is no language. Write nb for bokmål or nn for nynorsk."
            )
        case FaultKind.NO_ADDRESS if any(fault.values):
            return translate("FormFaults", "“%1” is not an e-mail address. Write one address.")
        case FaultKind.EMPTY_TEXT | FaultKind.NO_ADDRESS:
            return translate("FormFaults", "Something must be written here.")
        case FaultKind.LONG_TEXT | FaultKind.LONG_DEFINITION | FaultKind.LONG_CASE_REFERENCE:
            return translate(
                "FormFaults", "The text has %1 characters, and at most %2 are possible."
            )
        case FaultKind.DECIMALS:
            return translate("FormFaults", "Choose 0 to %1 decimals, not %2.")
        case FaultKind.LATER_KEY:
            return translate("FormFaults", "“%1” needs a newer format of the form.")
        case FaultKind.BAD_ID:
            return translate(
                "FormFaults", "“%1” cannot be an id. Use a–z, 0–9, hyphens and full stops."
            )
        case FaultKind.UNUSABLE_ID:
            return translate("FormFaults", "“%1” cannot be the name of a file. Use another id.")
        case FaultKind.MANY_GOALS:
            return translate("FormFaults", "The form has %1 goals, and at most %2 are possible.")
        case FaultKind.SPACE_AT_END:
            return translate("FormFaults", "The text begins or ends with a space.")
        case FaultKind.CONTROL_CHARACTER if fault.values == (_LINE_BREAK,):
            return translate("FormFaults", "This must be one line.")
        case FaultKind.CONTROL_CHARACTER:
            return translate(
                "FormFaults", "There is a character here that cannot be printed (%1). Remove it."
            )
    return ""


def _of_warning(kind: WarningKind) -> str:
    translate = QCoreApplication.translate
    match kind:
        case WarningKind.DEADLINE_BEFORE_END:
            return translate(
                "FormFaults", "The deadline is before %1, the last year of the period. Is it right?"
            )
        case WarningKind.DEADLINE_PASSED:
            return translate("FormFaults", "The deadline has passed. Is it right?")
        case WarningKind.NO_METRICS:
            return translate(
                "FormFaults", "The form has no metrics. Each region will count in its own way."
            )
        case WarningKind.NO_INSTRUCTIONS:
            return translate("FormFaults", "The form has no instructions.")
        case WarningKind.OUT_OF_ORDER:
            return translate(
                "FormFaults", "The number is %1, and %2 would be the next one. Is it right?"
            )
        case WarningKind.SAME_WORDING:
            return translate("FormFaults", "The same text is in another place too.")
        case WarningKind.SAME_NAME:
            return translate("FormFaults", "The name “%1” is used more than once.")
        case WarningKind.UNIT_ENDED:
            return translate("FormFaults", "%1 ended before the period. Is it to report?")
        case WarningKind.OLD_YEAR:
            return translate("FormFaults", "%1 is before the period. Is it right?")
    assert_never(kind)


def _shown(value: str | int | dt.date) -> str:
    """A value as it is read: a day as «21.08.2014», words of the form shortened."""
    if isinstance(value, dt.date):
        return date_text(value)
    return beginning(one_line(str(value)), _WORDS_LENGTH)
