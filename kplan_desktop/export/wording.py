"""The few words on paper that are not the form's own, in the language of the form.

They are text that is printed and archived, like the form's, and not strings on the screen: they
stay the same whatever language the adviser's screen has.
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.conventions import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperWords:
    """The words of one language. ``page`` and the ``under`` ones hold places for ``str.format``."""

    continued: str
    page: str
    adviser: str
    revision: str
    planned: str
    uncertain: str
    nothing_to_report: str
    together_with: str
    told_under_measure: str
    told_under_goal: str
    also_under: str
    under_measure: str
    under_goal: str
    date: str
    draft: str
    delivered: str


_WORDS: dict[Language, PaperWords] = {
    "nb": PaperWords(
        continued="forts.",
        page="side {page} av {pages}",
        adviser="Rådgiver",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        nothing_to_report="Ingenting å melde",
        together_with="sammen med",
        told_under_measure="tall: se {goal}, tiltak {measure}, notat {note}",
        told_under_goal="tall: se {goal}, notat {note}",
        also_under="også under {places}",
        under_measure="{goal}, tiltak {measure}, notat {note}",
        under_goal="{goal}, notat {note}",
        date="Dato",
        draft="Utkast",
        delivered="Levert",
    ),
    "nn": PaperWords(
        continued="framh.",
        page="side {page} av {pages}",
        adviser="Rådgjevar",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        nothing_to_report="Ingenting å melde",
        together_with="saman med",
        told_under_measure="tal: sjå {goal}, tiltak {measure}, notat {note}",
        told_under_goal="tal: sjå {goal}, notat {note}",
        also_under="også under {places}",
        under_measure="{goal}, tiltak {measure}, notat {note}",
        under_goal="{goal}, notat {note}",
        date="Dato",
        draft="Utkast",
        delivered="Levert",
    ),
    "en": PaperWords(
        continued="cont.",
        page="page {page} of {pages}",
        adviser="Adviser",
        revision="Revision",
        planned="Planned",
        uncertain="Uncertain",
        nothing_to_report="Nothing to report",
        together_with="together with",
        told_under_measure="figures: see {goal}, measure {measure}, note {note}",
        told_under_goal="figures: see {goal}, note {note}",
        also_under="also under {places}",
        under_measure="{goal}, measure {measure}, note {note}",
        under_goal="{goal}, note {note}",
        date="Date",
        draft="Draft",
        delivered="Delivered",
    ),
}


def paper_words(language: str) -> PaperWords:
    """The words for a form's language tag; bokmål for those that have none here."""
    return _WORDS[language_of(language)]
