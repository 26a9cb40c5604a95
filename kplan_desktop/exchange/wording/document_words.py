"""The words in PDF and Word documents that are not the form's own, in the language of the form.

They are text that is printed and archived, like the form's, and not strings of the user interface:
they are the same whatever language that has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.form import Form, StrategyArea
from kplan_desktop.domain.model.location_labels import LocationWords
from kplan_desktop.domain.model.report import PARKED_AREA_ID, parked_word
from kplan_desktop.domain.text.formatting import Language, language_of
from kplan_desktop.domain.totals.total_text import TotalWords

NOTHING_WRITTEN: Final = "–"
"""Printed where a goal has nothing and no mark, or a measure no note. A report that ``is_blank``
and of no delivery, a form to fill in by hand, has the first number of a list there instead, and
room to write."""

SEPARATOR: Final = " ·\u00a0"
"""Between facts in a row; where the row is broken, the dot begins the next line."""


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
    cancelled: str
    nothing_to_report: str
    together_with: str
    figures_at: str
    also_under: str
    location: LocationWords
    about_parked: str
    date: str
    draft: str
    case_reference: str
    approved_by: str
    contents: str
    totals: str
    with_figures: str
    with_unknown: str
    without_figures: str
    without_figures_to_come: Callable[[int], str]
    counted_once: str
    cancelled_uncounted: str
    metric: str
    total: str
    figure: str
    activity: str
    definitions: str
    definition: str
    bundle: str
    total_words: TotalWords

    @property
    def totals_columns(self) -> tuple[str, ...]:
        """The headings of the columns of the totals."""
        return self.metric, self.total, self.figure, self.activity

    @property
    def definitions_columns(self) -> tuple[str, ...]:
        """The headings of the columns of what the figures count."""
        return self.metric, self.definition


def _counted(one: str, many: str) -> Callable[[int], str]:
    """The words for a number of something; %1 is the number."""
    return lambda count: one if count == 1 else fill_placeholders(many, str(count))


_WORDS: dict[Language, DocumentWords] = {
    "nb": DocumentWords(
        language="nb",
        continued="forts.",
        page="side {page} av {pages}",
        adviser="Rådgiver",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        cancelled="Avlyst",
        nothing_to_report="Ingenting å melde",
        together_with="sammen med",
        figures_at="tall: se {location}",
        also_under="også under {locations}",
        location=LocationWords(measure="tiltak", note="notat"),
        about_parked="Mål som skjemaet ikke lenger har, med det som er skrevet under dem.",
        date="Dato",
        draft="Utkast",
        case_reference="Saksnummer",
        approved_by="Godkjent av",
        contents="Innhold",
        totals="Samlede tall",
        with_figures="Aktiviteter med tall: {known} av {all}.",
        with_unknown="Aktiviteter der tallet er ukjent: {count}.",
        without_figures="Aktiviteter som mangler tall: {count}.",
        without_figures_to_come=_counted(
            "1 er planlagt eller usikker, og har ikke tall.",
            "%1 er planlagte eller usikre, og har ikke tall.",
        ),
        counted_once="Hver aktivitet er telt én gang, også når flere notater forteller om den. "
        "Personer og enheter i flere aktiviteter kan være de samme. "
        "Planlagte og usikre tall er ikke med i summen.",
        cancelled_uncounted="Tall for avlyste aktiviteter er heller ikke med.",
        metric="Indikator",
        total="I alt",
        figure="Tall",
        activity="Aktivitet",
        definitions="Hva tallene teller",
        definition="Forklaring",
        bundle="Leveransefil: hele rapporten som data",
        total_words=TotalWords(
            reached="%1 nådd",
            in_each="%1, talt i hver aktivitet",
            attendances="%1 (frammøter)",
            about="ca. %1",
            unknown="ukjent",
            summed="sum %1",
            at_least="minst %1 (største enkelttall)",
            planned="%1 planlagt",
            uncertain="%1 usikkert",
            unknown_number="ukjent antall",
            exact_and_estimated="%1 talt og ca. %2 anslått",
            unknown_in=_counted("ukjent for 1 aktivitet", "ukjent for %1 aktiviteter"),
        ),
    ),
    "nn": DocumentWords(
        language="nn",
        continued="framh.",
        page="side {page} av {pages}",
        adviser="Rådgjevar",
        revision="Revisjon",
        planned="Planlagt",
        uncertain="Usikkert",
        cancelled="Avlyst",
        nothing_to_report="Ingenting å melde",
        together_with="saman med",
        figures_at="tal: sjå {location}",
        also_under="også under {locations}",
        location=LocationWords(measure="tiltak", note="notat"),
        about_parked="Mål som skjemaet ikkje lenger har, med det som er skrive under dei.",
        date="Dato",
        draft="Utkast",
        case_reference="Saksnummer",
        approved_by="Godkjend av",
        contents="Innhald",
        totals="Samla tal",
        with_figures="Aktivitetar med tal: {known} av {all}.",
        with_unknown="Aktivitetar der talet er ukjent: {count}.",
        without_figures="Aktivitetar som manglar tal: {count}.",
        without_figures_to_come=_counted(
            "1 er planlagd eller usikker, og har ikkje tal.",
            "%1 er planlagde eller usikre, og har ikkje tal.",
        ),
        counted_once="Kvar aktivitet er talt éin gong, også når fleire notat fortel om han. "
        "Personar og einingar i fleire aktivitetar kan vere dei same. "
        "Planlagde og usikre tal er ikkje med i summen.",
        cancelled_uncounted="Tal for avlyste aktivitetar er heller ikkje med.",
        metric="Indikator",
        total="I alt",
        figure="Tal",
        activity="Aktivitet",
        definitions="Kva tala tel",
        definition="Forklaring",
        bundle="Leveransefil: heile rapporten som data",
        total_words=TotalWords(
            reached="%1 nådde",
            in_each="%1, talde i kvar aktivitet",
            attendances="%1 (frammøte)",
            about="ca. %1",
            unknown="ukjent",
            summed="sum %1",
            at_least="minst %1 (største enkelttalet)",
            planned="%1 planlagt",
            uncertain="%1 usikkert",
            unknown_number="ukjent tal",
            exact_and_estimated="%1 talde og ca. %2 etter overslag",
            unknown_in=_counted("ukjent for 1 aktivitet", "ukjent for %1 aktivitetar"),
        ),
    ),
    "en": DocumentWords(
        language="en",
        continued="cont.",
        page="page {page} of {pages}",
        adviser="Adviser",
        revision="Revision",
        planned="Planned",
        uncertain="Uncertain",
        cancelled="Cancelled",
        nothing_to_report="Nothing to report",
        together_with="together with",
        figures_at="figures: see {location}",
        also_under="also under {locations}",
        location=LocationWords(measure="measure", note="note"),
        about_parked="Goals that the form no longer has, with what is written under them.",
        date="Date",
        draft="Draft",
        case_reference="Case reference",
        approved_by="Approved by",
        contents="Contents",
        totals="Totals",
        with_figures="Activities with figures: {known} of {all}.",
        with_unknown="Activities whose figure is unknown: {count}.",
        without_figures="Activities that lack figures: {count}.",
        without_figures_to_come=_counted(
            "1 is planned or uncertain and has no figures.",
            "%1 are planned or uncertain and have no figures.",
        ),
        counted_once="Each activity is counted once, even where several notes tell of it. "
        "People and units in several activities may be the same. "
        "What is planned or uncertain is not in the sum.",
        cancelled_uncounted="Nor are the figures of cancelled activities.",
        metric="Metric",
        total="Total",
        figure="Figure",
        activity="Activity",
        definitions="What the figures count",
        definition="Definition",
        bundle="Delivery file: the whole report as data",
        total_words=TotalWords(
            reached="%1 reached",
            in_each="%1, counted in each activity",
            attendances="%1 (attendances)",
            about="approx. %1",
            unknown="unknown",
            summed="sum %1",
            at_least="at least %1 (largest single figure)",
            planned="%1 planned",
            uncertain="%1 uncertain",
            unknown_number="unknown number",
            exact_and_estimated="%1 counted and approx. %2 estimated",
            unknown_in=_counted("unknown for 1 activity", "unknown for %1 activities"),
        ),
    ),
}


def area_heading(form: Form, area: StrategyArea) -> str:
    """The heading of an area, «Strategiområde 1: Kulturskolen i samfunnet».

    Of the parked goals it is the word alone.
    """
    if area.id == PARKED_AREA_ID:
        return area.title
    return f"{form.area_label} {area.number}: {area.title}"


def with_full_stop(number: str) -> str:
    """A printed number with the full stop that the form sets after it: «1.1.» for «1.1»."""
    return f"{number}." if number[-1:].isalnum() else number


def nothing_to_report_words() -> frozenset[str]:
    """The words for nothing to report, in every language."""
    return frozenset(words.nothing_to_report for words in _WORDS.values())


def parked_headings() -> frozenset[str]:
    """What stands above the parked goals, the heading and the text under it, in every language."""
    return frozenset(
        text
        for language, words in _WORDS.items()
        for text in (parked_word(language), words.about_parked)
    )


def totals_headings() -> frozenset[tuple[str, ...]]:
    """The headings of the columns of the totals, in every language."""
    return frozenset(words.totals_columns for words in _WORDS.values())


def document_words(language: str) -> DocumentWords:
    """The words for a form's language tag; bokmål for other languages."""
    return _WORDS[language_of(language)]
