"""The words in documents of the joint report that are not the form's own, in its language.

They are text that is printed and archived, like the form's, and not strings of the user interface:
they are the same whatever language that has.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.collection.collection import CountedFigure, ReceivedAs
from kplan_desktop.domain.joint_report.joint_content import ReportingState
from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class JointWords:
    """The words of one language. Those with braces are templates of ``str.format``."""

    joint_report: str
    introduction: str
    main_figures: str
    have_delivered: str
    out_of: str
    unit: str
    national_measures: str
    figures: str
    figures_of_goal: str
    figures_of_area: str
    figures_of_whole: str
    goal: str
    reached: str
    beside: str
    coverage: str
    covered: str
    undecided_one: str
    undecided_many: str
    by_unit: str
    by_goal: str
    missing: str
    counted_once: str
    no_figures: str
    outcomes: str
    outcome_counts: str
    no_outcomes: str
    outcome: str
    measure: str
    notes: str
    theme: str
    no_theme: str
    no_notes: str
    nothing: str
    without_text: str
    told_elsewhere: str
    chosen: Mapping[CountedFigure, str]
    appendix: str
    definitions: str
    counts: str
    definition: str
    own_metric: str
    sources: str
    about_sources: str
    source: str
    not_counted: str
    units: str
    delivered_units: str
    state: str
    remark: str
    states: Mapping[ReportingState, str]
    returned: str
    returned_but_here: str
    accepted: str
    returned_units: str
    not_accepted: str
    none_accepted: str
    late_one: str
    late_many: str
    extended: str
    marked_by: str
    events: str
    about_events: str
    event: str
    decision: str
    same: str
    different: str
    undecided: str
    decided_by: str
    own_metrics: str
    metrics_same: str
    metrics_different: str
    other_goals: str
    about_other_goals: str
    deliveries: str
    delivery: str
    hashes: str
    revision: str
    content_hash: str
    file_hash: str
    document_hash: str
    received_as: Mapping[ReceivedAs, str]
    purged: str
    purges: str
    purge: str


_WORDS: Final[dict[Language, JointWords]] = {
    "nb": JointWords(
        joint_report="Felles melding",
        introduction="Innledning",
        main_figures="Hovedtall",
        have_delivered="enheter har levert",
        out_of="{part} av {all}",
        unit="Enhet",
        national_measures="Nasjonale tiltak",
        figures="Tall",
        figures_of_goal="Tall under målet",
        figures_of_area="Tall for {area}",
        figures_of_whole="Tall for hele meldingen",
        goal="Nasjonalt mål",
        reached="Nådd",
        beside="Planlagt og usikkert",
        coverage="Grunnlag",
        covered="fra {units} av {all_units} enheter, {activities} av {all_activities} aktiviteter",
        undecided_one="Ett mulig fellesarrangement er ikke avgjort; begge sider er telt.",
        undecided_many="{count} mulige fellesarrangementer er ikke avgjort; alle er telt.",
        by_unit="Nådd i hver enhet",
        by_goal="Nådd under hvert mål",
        missing="«–» betyr at tallet ikke er oppgitt. Det er ikke null.",
        counted_once="En aktivitet som flere forteller om, er telt én gang i det samlede tallet. "
        "Radene kan derfor ikke legges sammen.",
        no_figures="Ingen har oppgitt tall.",
        outcomes="Utfall av enhetenes tiltak",
        outcome_counts="{measures} tiltak: {done} gjennomført, {partly} delvis gjennomført, "
        "{not_done} ikke gjennomført, {untold} uten utfall.",
        no_outcomes="{measures} tiltak. Utfallet er ikke oppgitt for noen av dem.",
        outcome="Utfall",
        measure="Regionalt tiltak",
        notes="Notater",
        theme="Tema",
        no_theme="Uten tema",
        no_notes="Ingen notater.",
        nothing="Ingenting å melde:",
        without_text="Har ikke skrevet noe her:",
        told_elsewhere="{note} handler om samme arrangement, og står hos {place}.",
        chosen={
            CountedFigure.ONE: "tallet til {unit}",
            CountedFigure.LARGEST: "det største av tallene",
            CountedFigure.SUM: "summen av tallene",
        },
        appendix="Vedlegg",
        definitions="Hva tallene teller",
        counts="Teller",
        definition="Forklaring",
        own_metric="Egen indikator: {units}",
        sources="Hvor tallene kommer fra",
        about_sources="Hvert tall står med stedet i enhetens egen melding. Planlagte og usikre "
        "tall er ikke med i summen, og det er heller ikke tall i parentes: de er fra et "
        "fellesarrangement der et annet tall teller.",
        source="Tall og sted",
        not_counted="({figure})",
        units="Enheter som ikke har levert, ikke har noe å melde, leverte sent eller fikk "
        "meldingen tilbake",
        delivered_units="{delivered} av {all} enheter har levert.",
        state="Levert",
        remark="Merknad",
        states={
            ReportingState.SILENT: "Ikke levert",
            ReportingState.NOTHING: "Ingenting å melde",
            ReportingState.DELIVERED: "Levert",
        },
        returned="sendt tilbake",
        returned_but_here="Sendt tilbake {date}, men med her slik den ble levert",
        accepted="godkjent",
        returned_units="Sendt tilbake, men med her: {units}.",
        not_accepted="Ikke godkjent: {units}.",
        none_accepted="Ingen av leveransene er godkjent.",
        late_one="1 dag sent",
        late_many="{days} dager sent",
        extended="Utsatt frist: {date}",
        marked_by="ført av {by} {date}",
        events="Fellesarrangementer",
        about_events="Aktiviteter som flere enheter forteller om. Der kontoret har avgjort at det "
        "er samme arrangement, er det telt én gang.",
        event="Arrangementet i meldingene",
        decision="Avgjørelse",
        same="Samme arrangement, telt én gang",
        different="Ulike arrangementer, telt hver for seg",
        undecided="Ikke avgjort: alle er telt",
        decided_by="{by}, {date}",
        own_metrics="Egne indikatorer",
        metrics_same="Samme, telt som «{name}»",
        metrics_different="Ulike, telt hver for seg",
        other_goals="Mål som ikke er i skjemaet",
        about_other_goals="Skrevet under mål i en annen utgave av skjemaet, eller parkert. Tallene "
        "er med i tallene for hele meldingen.",
        deliveries="Leveransene som meldingen er laget av",
        delivery="Leveranse",
        hashes="Kontrollsum (SHA-256)",
        revision="Revisjon {number}, {date}",
        content_hash="Innhold",
        file_hash="Fil",
        document_hash="Word-dokument",
        received_as={
            ReceivedAs.BUNDLE: "leveransefil",
            ReceivedAs.PDF: "leveransefil i PDF",
            ReceivedAs.WORD: "lest fra Word",
        },
        purged="Personopplysninger fjernet {date}",
        purges="Fjernede personopplysninger",
        purge="Fjernet fra",
    ),
    "nn": JointWords(
        joint_report="Felles melding",
        introduction="Innleiing",
        main_figures="Hovudtal",
        have_delivered="einingar har levert",
        out_of="{part} av {all}",
        unit="Eining",
        national_measures="Nasjonale tiltak",
        figures="Tal",
        figures_of_goal="Tal under målet",
        figures_of_area="Tal for {area}",
        figures_of_whole="Tal for heile meldinga",
        goal="Nasjonalt mål",
        reached="Nådde",
        beside="Planlagt og usikkert",
        coverage="Grunnlag",
        covered="frå {units} av {all_units} einingar, {activities} av {all_activities} aktivitetar",
        undecided_one="Eitt mogleg fellesarrangement er ikkje avgjort; begge sider er talde.",
        undecided_many="{count} moglege fellesarrangement er ikkje avgjorde; alle er talde.",
        by_unit="Nådde i kvar eining",
        by_goal="Nådde under kvart mål",
        missing="«–» tyder at talet ikkje er oppgitt. Det er ikkje null.",
        counted_once="Ein aktivitet som fleire fortel om, er talt éin gong i det samla talet. "
        "Radene kan difor ikkje leggjast saman.",
        no_figures="Ingen har oppgitt tal.",
        outcomes="Utfall av tiltaka til einingane",
        outcome_counts="{measures} tiltak: {done} gjennomførte, {partly} delvis gjennomførte, "
        "{not_done} ikkje gjennomførte, {untold} utan utfall.",
        no_outcomes="{measures} tiltak. Utfallet er ikkje oppgitt for nokon av dei.",
        outcome="Utfall",
        measure="Regionalt tiltak",
        notes="Notat",
        theme="Tema",
        no_theme="Utan tema",
        no_notes="Ingen notat.",
        nothing="Ingenting å melde:",
        without_text="Har ikkje skrive noko her:",
        told_elsewhere="{note} handlar om same arrangementet, og står hos {place}.",
        chosen={
            CountedFigure.ONE: "talet til {unit}",
            CountedFigure.LARGEST: "det største av tala",
            CountedFigure.SUM: "summen av tala",
        },
        appendix="Vedlegg",
        definitions="Kva tala tel",
        counts="Tel",
        definition="Forklaring",
        own_metric="Eigen indikator: {units}",
        sources="Kvar tala kjem frå",
        about_sources="Kvart tal står med staden i meldinga til eininga. Planlagde og usikre tal "
        "er ikkje med i summen, og det er heller ikkje tal i parentes: dei er frå eit "
        "fellesarrangement der eit anna tal tel.",
        source="Tal og stad",
        not_counted="({figure})",
        units="Einingar som ikkje har levert, ikkje har noko å melde, leverte seint eller fekk "
        "meldinga tilbake",
        delivered_units="{delivered} av {all} einingar har levert.",
        state="Levert",
        remark="Merknad",
        states={
            ReportingState.SILENT: "Ikkje levert",
            ReportingState.NOTHING: "Ingenting å melde",
            ReportingState.DELIVERED: "Levert",
        },
        returned="send tilbake",
        returned_but_here="Send tilbake {date}, men med her slik ho blei levert",
        accepted="godkjend",
        returned_units="Sende tilbake, men med her: {units}.",
        not_accepted="Ikkje godkjende: {units}.",
        none_accepted="Ingen av leveransane er godkjende.",
        late_one="1 dag seint",
        late_many="{days} dagar seint",
        extended="Utsett frist: {date}",
        marked_by="ført av {by} {date}",
        events="Fellesarrangement",
        about_events="Aktivitetar som fleire einingar fortel om. Der kontoret har avgjort at det "
        "er same arrangementet, er det talt éin gong.",
        event="Arrangementet i meldingane",
        decision="Avgjerd",
        same="Same arrangementet, talt éin gong",
        different="Ulike arrangement, talde kvar for seg",
        undecided="Ikkje avgjort: alle er talde",
        decided_by="{by}, {date}",
        own_metrics="Eigne indikatorar",
        metrics_same="Same, talt som «{name}»",
        metrics_different="Ulike, talde kvar for seg",
        other_goals="Mål som ikkje er i skjemaet",
        about_other_goals="Skrive under mål i ei anna utgåve av skjemaet, eller parkert. Tala er "
        "med i tala for heile meldinga.",
        deliveries="Leveransane som meldinga er laga av",
        delivery="Leveranse",
        hashes="Kontrollsum (SHA-256)",
        revision="Revisjon {number}, {date}",
        content_hash="Innhald",
        file_hash="Fil",
        document_hash="Word-dokument",
        received_as={
            ReceivedAs.BUNDLE: "leveransefil",
            ReceivedAs.PDF: "leveransefil i PDF",
            ReceivedAs.WORD: "lesen frå Word",
        },
        purged="Personopplysningar fjerna {date}",
        purges="Fjerna personopplysningar",
        purge="Fjerna frå",
    ),
    "en": JointWords(
        joint_report="Joint report",
        introduction="Introduction",
        main_figures="Main figures",
        have_delivered="units have delivered",
        out_of="{part} of {all}",
        unit="Unit",
        national_measures="National measures",
        figures="Figures",
        figures_of_goal="Figures under the goal",
        figures_of_area="Figures for {area}",
        figures_of_whole="Figures for the whole report",
        goal="National goal",
        reached="Reached",
        beside="Planned and uncertain",
        coverage="Coverage",
        covered="from {units} of {all_units} units, {activities} of {all_activities} activities",
        undecided_one="One possible joint event is not decided; both sides are counted.",
        undecided_many="{count} possible joint events are not decided; all of them are counted.",
        by_unit="Reached in each unit",
        by_goal="Reached under each goal",
        missing="“–” means that the figure was not given. It is not zero.",
        counted_once="An activity that several tell of is counted once in the total. "
        "The rows must therefore not be added up.",
        no_figures="Nobody has given figures.",
        outcomes="Outcomes of the units' measures",
        outcome_counts="{measures} measures: {done} carried out, {partly} partly carried out, "
        "{not_done} not carried out, {untold} without an outcome.",
        no_outcomes="{measures} measures. No outcome was given for any of them.",
        outcome="Outcome",
        measure="Regional measure",
        notes="Notes",
        theme="Theme",
        no_theme="Without a theme",
        no_notes="No notes.",
        nothing="Nothing to report:",
        without_text="Have written nothing here:",
        told_elsewhere="{note} is about the same event, and stands with {place}.",
        chosen={
            CountedFigure.ONE: "the figure of {unit}",
            CountedFigure.LARGEST: "the largest of the figures",
            CountedFigure.SUM: "the sum of the figures",
        },
        appendix="Appendix",
        definitions="What the figures count",
        counts="Counts",
        definition="Definition",
        own_metric="Own metric: {units}",
        sources="Where the figures come from",
        about_sources="Each figure stands with its place in the unit's own report. Planned and "
        "uncertain figures are not in the sum, nor are those in parentheses: they are of a joint "
        "event of which another figure counts.",
        source="Figure and place",
        not_counted="({figure})",
        units="Units that did not deliver, have nothing to report, delivered late or got it back",
        delivered_units="{delivered} of {all} units have delivered.",
        state="Delivered",
        remark="Remark",
        states={
            ReportingState.SILENT: "Not delivered",
            ReportingState.NOTHING: "Nothing to report",
            ReportingState.DELIVERED: "Delivered",
        },
        returned="sent back",
        returned_but_here="Sent back {date}, but included here as it was delivered",
        accepted="accepted",
        returned_units="Sent back, but included here: {units}.",
        not_accepted="Not accepted: {units}.",
        none_accepted="None of the deliveries is accepted.",
        late_one="1 day late",
        late_many="{days} days late",
        extended="Extended deadline: {date}",
        marked_by="noted by {by} {date}",
        events="Joint events",
        about_events="Activities that several units tell of. Where the office has decided that "
        "they are the same event, it is counted once.",
        event="The event in the reports",
        decision="Decision",
        same="The same event, counted once",
        different="Different events, counted each by itself",
        undecided="Not decided: all are counted",
        decided_by="{by}, {date}",
        own_metrics="Own metrics",
        metrics_same="The same, counted as “{name}”",
        metrics_different="Different, counted each by itself",
        other_goals="Goals that are not in the form",
        about_other_goals="Written under goals of another edition of the form, or parked. The "
        "figures are in those for the whole report.",
        deliveries="The deliveries that the report is made of",
        delivery="Delivery",
        hashes="Checksum (SHA-256)",
        revision="Revision {number}, {date}",
        content_hash="Content",
        file_hash="File",
        document_hash="Word document",
        received_as={
            ReceivedAs.BUNDLE: "delivery file",
            ReceivedAs.PDF: "delivery file in a PDF",
            ReceivedAs.WORD: "read from Word",
        },
        purged="Personal data removed {date}",
        purges="Personal data removed",
        purge="Removed from",
    ),
}


def joint_words(language: str) -> JointWords:
    """The words for a form's language tag; bokmål for other languages."""
    return _WORDS[language_of(language)]
