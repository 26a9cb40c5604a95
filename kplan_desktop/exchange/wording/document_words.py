"""The words in PDF and Word documents that are not the form's own, in the language of the form.

They are text that is printed and archived, like the form's, and not strings of the user interface:
they are the same whatever language that has.
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.model.location_labels import LocationWords
from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentWords:
    """The words of one language. Those with braces are templates of ``str.format``."""

    language: Language
    continued: str
    page: str
    adviser: str
    revision: str
    planned: str
    uncertain: str
    nothing_to_report: str
    together_with: str
    figures_at: str
    also_under: str
    location: LocationWords
    date: str
    draft: str
    delivered: str
    contents: str
    totals: str
    with_figures: str
    with_unknown: str
    counted_once: str
    metric: str
    total: str
    figure: str
    activity: str
    about: str
    unknown: str
    exact: str
    estimated: str
    of_which_planned: str
    of_which_uncertain: str


_WORDS: dict[Language, DocumentWords] = {
    "nb": DocumentWords(
        language="nb",
        continued="forts.",
        page="side {page} av {pages}",
        adviser="Rådgiver",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        nothing_to_report="Ingenting å melde",
        together_with="sammen med",
        figures_at="tall: se {location}",
        also_under="også under {locations}",
        location=LocationWords(measure="tiltak", note="notat"),
        date="Dato",
        draft="Utkast",
        delivered="Levert",
        contents="Innhold",
        totals="Samlede tall",
        with_figures="Aktiviteter med tall: {known} av {all}.",
        with_unknown="Aktiviteter der tallet er ukjent: {count}.",
        counted_once="Hver aktivitet er telt én gang, også når flere notater forteller om den.",
        metric="Måltall",
        total="I alt",
        figure="Tall",
        activity="Aktivitet",
        about="ca.",
        unknown="ukjent",
        exact="{value} talt",
        estimated="{value} anslått",
        of_which_planned="herav {value} planlagt",
        of_which_uncertain="herav {value} usikkert",
    ),
    "nn": DocumentWords(
        language="nn",
        continued="framh.",
        page="side {page} av {pages}",
        adviser="Rådgjevar",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        nothing_to_report="Ingenting å melde",
        together_with="saman med",
        figures_at="tal: sjå {location}",
        also_under="også under {locations}",
        location=LocationWords(measure="tiltak", note="notat"),
        date="Dato",
        draft="Utkast",
        delivered="Levert",
        contents="Innhald",
        totals="Samla tal",
        with_figures="Aktivitetar med tal: {known} av {all}.",
        with_unknown="Aktivitetar der talet er ukjent: {count}.",
        counted_once="Kvar aktivitet er talt éin gong, også når fleire notat fortel om han.",
        metric="Måltal",
        total="I alt",
        figure="Tal",
        activity="Aktivitet",
        about="ca.",
        unknown="ukjent",
        exact="{value} talde",
        estimated="{value} etter overslag",
        of_which_planned="av dette {value} planlagt",
        of_which_uncertain="av dette {value} usikkert",
    ),
    "en": DocumentWords(
        language="en",
        continued="cont.",
        page="page {page} of {pages}",
        adviser="Adviser",
        revision="Revision",
        planned="Planned",
        uncertain="Uncertain",
        nothing_to_report="Nothing to report",
        together_with="together with",
        figures_at="figures: see {location}",
        also_under="also under {locations}",
        location=LocationWords(measure="measure", note="note"),
        date="Date",
        draft="Draft",
        delivered="Delivered",
        contents="Contents",
        totals="Totals",
        with_figures="Activities with figures: {known} of {all}.",
        with_unknown="Activities whose figure is unknown: {count}.",
        counted_once="Each activity is counted once, even where several notes tell of it.",
        metric="Metric",
        total="Total",
        figure="Figure",
        activity="Activity",
        about="approx.",
        unknown="unknown",
        exact="{value} counted",
        estimated="{value} estimated",
        of_which_planned="{value} of it planned",
        of_which_uncertain="{value} of it uncertain",
    ),
}


def nothing_to_report_words() -> frozenset[str]:
    """The words for nothing to report, in every language."""
    return frozenset(words.nothing_to_report for words in _WORDS.values())


def document_words(language: str) -> DocumentWords:
    """The words for a form's language tag; bokmål for other languages."""
    return _WORDS[language_of(language)]
