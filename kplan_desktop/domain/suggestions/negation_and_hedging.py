"""Which words around a number exclude it («ikke», «kl.», «per kurs») or make it an estimate.

Each rule looks at a few tokens of one clause. Where it is not certain that a number counts what the
activity reached, nothing is suggested: a missing suggestion costs a keystroke, a wrong total costs
trust.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan
from kplan_desktop.domain.suggestions.old_tokens import NumberSpan, TokenKind, read_number, word_set
from kplan_desktop.domain.text.formatting import MONTHS

_HEDGES = word_set(
    "ca cirka circa omlag omtrent rundt nesten nær nærmere nærare over minst drøyt drygt "
    "drøye vel knapt snaut bortimot oppimot anslagsvis anslått kring kringom ikring omkring "
    "omkr trolig truleg sannsynligvis estimert stipulert ~ ≈ ± under"
)
_HEDGE_PHRASES = frozenset(
    [
        ("om", "lag"),
        ("mer", "enn"),
        ("meir", "enn"),
        ("flere", "enn"),
        ("fleire", "enn"),
        ("færre", "enn"),
        ("mindre", "enn"),
        ("opp", "mot"),
        ("/", "-"),
        ("underkant", "av"),
        ("overkant", "av"),
        ("nær", "på"),
        ("plus", "minus"),
    ]
)
_HEDGES_AFTER = word_set("ca cirka anslagsvis omtrent")
_FILLERS = word_set("de dei alle samtlige samtlege tilsammen totalt hele heile disse desse våre")
_FILLER_PHRASES = frozenset([("til", "sammen"), ("til", "saman"), ("i", "alt")])

_LABELS = word_set(
    "kl klokka klokken nr nummer pkt punkt kap kapittel side s uke veke gruppe trinn klasse "
    "rom tlf telefon mobil kr kroner nok art artikkel fase del versjon bind buss linje tabell "
    "figur tiltak mål område delmål strategiområde region distrikt sone § # $ € avsnitt "
    "vedlegg sak paragraf post minus + × x"
)
_CONNECTORS = word_set("og eller til - – — / + × x * : , à á")
_QUANTIFIERS = word_set(
    "ingen noen nokon nokre enkelte flere fleire mange få færre fleste flesteparten "
    "halvparten halvdelen tredjedel tredjedelen første fyrste andre tredje fjerde femte siste "
    "neste fjerdedel fjerdedelen prosent % resten deler delar en ei ein et eit mesteparten "
    "flertallet fleirtalet gjennomsnittet brorparten"
)
_VAGUE_QUANTITIES = word_set("flere fleire mange noen nokre nokon par halvannet halvanna halvtanna")
_NEGATIONS = word_set("ingen ikke ikkje aldri uten utan")
_NEGATED_LIMITS = word_set("mindre færre lenger lengre")
_NOT_FACTUAL = word_set(
    "hvis dersom viss kapasitet trenger treng mangler manglar savner saknar håper håpar vonar "
    "ønsker ønskjer ynskjer mål målet måltall målsetting målsetjing målsettingen snitt "
    "gjennomsnitt gjennomsnittlig gjennomsnittleg maks max maksimum maksimalt minimum inntil "
    "opptil "
    "høyst skulle burde kanskje eventuelt eventuell eksempelvis henholdsvis hhv tidligere "
    "forrige vurderer gjenstår gjenstod pris prisen avgift kursavgift deltakeravgift egenandel "
    "kostnad honorar venter ventar forventer forventar forventet"
)
_CANCELLED = word_set(
    "avlyst avlyste avlyses utsatt utsatte utsett utsette nei avbud forfall fravær"
)
_EACH = word_set("hver hvert kvar kvart")
_PER = word_set("pr per pro")
_EXPECTING_VERBS = word_set("regner regnet reknar rekna rekner")
_MEANS_OF_CONTACT = word_set("telefon tlf mail epost e-post brev post skype dags nett sms")
TIMES = word_set(
    "år året årene skoleår skuleår halvår halvåret semester semesteret kvartal vår høst haust "
    "sommer sumar måned månad uke veke mnd"
)
_BEFORE_YEAR = word_set(
    "i siden sidan fra frå år året etter før til våren vår høsten høst hausten haust sommeren "
    "sommer og – - ,"
).union(MONTHS)
_OTHER_PEOPLE = word_set(
    "foreldre foresatte føresette politikere politikarar rektorer rektorar ansatte tilsette "
    "studenter studentar musikere musikarar dirigenter dirigentar pedagoger pedagogar barn "
    "unge ungdommer ungdommar voksne vaksne assistenter instruktører instruktørar kunstnere "
    "kunstnarar dansere dansarar korps kor skoler skular barnehager barnehagar fylker fylke "
    "fylkeskommuner fylkeskommunar"
)
_EQUALITY_MARKS = word_set("var er ble blei vart = :")
_AFTER_COUNT = word_set("stk personer totalt på i frå fra")
_NUMBER_OF = word_set("antall antal")
_YEARS_AROUND = 25
_WINDOW = 8


_YEAR_OR_DATE = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])|[0-9]{1,2}\.")
"""A year, alone or at the start of «2012–2014» and «2013/14», or a date."""


class Confidence(Enum):
    """Whether a number is stated exactly or approximately, or is no figure."""

    EXACT = auto()
    APPROXIMATE = auto()
    NONE = auto()


def confidence_before(doc: AnnotatedText, at: int, *, is_event: bool) -> Confidence:
    """The confidence that the words before a number, which begins at this token, express."""
    before = _before_fillers(doc, at)
    word = doc.key(before)
    if word in (".", ":") and doc.key(before - 1) in ("ca", "omkr"):
        return Confidence.APPROXIMATE
    if (doc.key(before - 1), word) in _HEDGE_PHRASES:
        return Confidence.APPROXIMATE
    if word in ("over", "under") and is_event:
        # «Kurs over tre samlinger», «under fire konserter»: through them, not more or fewer.
        return Confidence.NONE
    return Confidence.APPROXIMATE if word in _HEDGES else Confidence.EXACT


def is_hedged_after(doc: AnnotatedText, end: int) -> bool:
    """Whether the words after a figure make it an estimate: «300 elever (ca.)»."""
    at = end + 1 if doc.key(end) == "(" else end
    return doc.key(at) in _HEDGES_AFTER and not doc.is_number(
        at + 2 if doc.key(at + 1) == "." else at + 1
    )


def is_excluded_before(doc: AnnotatedText, at: int, *, is_event: bool) -> bool:
    """Whether words before a number make it a label, part of a range or of a whole, or negated."""
    return (
        doc.in_title[at]
        or _is_label(doc, at, is_event=is_event)
        or _is_connected_to_number(doc, at)
        or _is_partial(doc, at)
        or _is_not_factual(doc, at)
    )


def is_year(
    doc: AnnotatedText, at: int, number: NumberSpan, first_year: int, last_year: int
) -> bool:
    """Whether a number that is written like a year is, or may be, a year."""
    if not number.bare_year or confidence_before(doc, at, is_event=False) is Confidence.APPROXIMATE:
        return False
    is_near = first_year - _YEARS_AROUND <= number.value <= last_year + _YEARS_AROUND
    return is_near or doc.key(at - 1) in _BEFORE_YEAR


def is_excluded_after(doc: AnnotatedText, at: int, noun: NounSpan) -> bool:
    """Whether words after a figure that begins at ``at`` negate it or make it count more."""
    return (
        _is_range_of_change(doc, at, noun)
        or _is_shared_with_other_noun(doc, noun.end)
        or _is_negated_after(doc, noun.end)
        or is_distributive(doc, noun.end)
    )


def is_distributive(doc: AnnotatedText, end: int) -> bool:
    """Whether a figure applies to each of several: «20 deltakere per kurs», «fra hver kommune»."""
    start = end + 1 if doc.key(end) == "(" else end
    for at in doc.clause_after(start, 5):
        word, following = doc.key(at), doc.key(at + 1)
        if word in _PER:
            following = doc.key(at + 2) if following == "." else following
            return following not in _MEANS_OF_CONTACT and following not in TIMES
        if word in _EACH:
            # «Fire samlinger (hver på to dager)» describes each, but four is still their number.
            return following not in TIMES and (at > start or following not in ("på", "med"))
    return False


def number_after_heading(doc: AnnotatedText, noun: NounSpan) -> int | None:
    """The token where the number after a heading noun begins («Deltakere: 45»); else None."""
    word = doc.key(noun.end)
    if not noun.word.plural or (not noun.word.can_be_heading and word != "("):
        return None
    if doc.in_title[noun.start] or _is_not_factual(doc, noun.start):
        return None
    end = noun.end
    before = doc.key(noun.start - 1)
    if before in _NUMBER_OF or (before == "på" and doc.key(noun.start - 2) in ("tal", "talet")):
        while doc.key(end) not in _EQUALITY_MARKS and not _is_count(doc, end):
            if end > noun.end + 4 or doc.kind(end) in (TokenKind.MARK, TokenKind.BREAK):
                return None
            end += 1
    elif word != ":" and word != "(" and (word != "på" or doc.key(noun.start) != "publikum"):
        return None
    at = end if doc.is_number(end) else end + 1
    for _ in range(3):
        if doc.key(at) not in _HEDGES | _FILLERS | {"om", "lag", "."}:
            break
        at += 1
    return at if doc.is_number(at) else None


def _is_count(doc: AnnotatedText, at: int) -> bool:
    return doc.is_number(at) and not _YEAR_OR_DATE.match(doc.key(at))


def number_stands_alone(doc: AnnotatedText, start: int, number: NumberSpan) -> bool:
    """Whether a number stands by itself: not before a noun, nor in a date, range or sum."""
    after, further = doc.key(number.end), number.end + 1
    if "(" in (doc.key(start - 1), doc.key(start - 2), doc.key(start - 3)):
        return after == ")"
    if doc.kind(number.end) is TokenKind.BREAK:
        return True
    if after == ".":
        return not doc.in_same_sentence(number.end - 1, number.end)
    if after in (",", ";", ")"):
        return not doc.is_number(further)
    return after in _AFTER_COUNT and not doc.is_number(further)


def _is_label(doc: AnnotatedText, at: int, *, is_event: bool) -> bool:
    before = at - 1
    if doc.key(before) == "." and doc.key(before - 1) in _LABELS:
        before -= 1
    word = doc.key(before)
    if word in ("-", "−"):  # minus; a dash that begins a line's item has a space
        return doc.tokens[before].end == doc.tokens[at].start
    if word in _LABELS or word in ("ganger", "gonger"):
        return True
    if is_event and _is_version(doc, at):
        return True
    # «3 Møter med KS» at the start of a line: the item's number.
    begins_line = doc.kind(before) is TokenKind.BREAK
    following = doc.tokens[at + 1] if at + 1 < len(doc.tokens) else None
    is_digits = doc.kind(at) is TokenKind.NUMBER
    return begins_line and is_digits and following is not None and following.capital


def _is_version(doc: AnnotatedText, at: int) -> bool:
    """Whether a small number follows a name in a sentence: «Sibelius 7», «Windows 8 kurs»."""
    if at < 2 or not (doc.tokens[at - 1].capital and doc.in_same_sentence(at - 2, at)):
        return False
    return doc.kind(at) is TokenKind.NUMBER and len(doc.key(at)) <= 2


def _is_connected_to_number(doc: AnnotatedText, at: int) -> bool:
    before = at - 1
    if doc.key(before) in _CONNECTORS:
        before -= 1
    # A date or a year before a number is not connected to it: «14.03.2013, 31 deltakere».
    if not doc.is_number(before) or _YEAR_OR_DATE.match(doc.key(before)):
        return False
    return doc.key(at - 1) != "til" or not _is_money(doc, before)


def _is_money(doc: AnnotatedText, at: int) -> bool:
    """Whether the number that ends at this token follows «kr»: «kr 50 000 til tre kurs»."""
    while doc.is_number(at):
        at -= 1
    return doc.key(at) == "kr" or (doc.key(at) == "." and doc.key(at - 1) == "kr")


def _is_partial(doc: AnnotatedText, at: int) -> bool:
    if doc.key(at - 1) in _VAGUE_QUANTITIES:
        return True
    before = _before_fillers(doc, at)
    if doc.key(before) != "av":
        return False
    # «Av 25 kommuner har 12 svart», «12 har svart av 25 kommuner»: the whole was not reached.
    if doc.kind(before - 1) is not TokenKind.WORD or doc.key(before - 1) in _QUANTIFIERS:
        return True
    return any(
        doc.is_number(number) and doc.noun_phrase(number + 1) is None
        for number in doc.clause_before(before, 5)
    )


def _before_fillers(doc: AnnotatedText, at: int) -> int:
    """The last token before a number, fillers such as «alle», «de» and «til sammen» skipped."""
    before = at - 1
    for _ in range(3):
        if (doc.key(before - 1), doc.key(before)) in _FILLER_PHRASES:
            before -= 2
        elif doc.key(before) in _FILLERS:
            before -= 1
    return before


def _is_not_factual(doc: AnnotatedText, at: int) -> bool:
    """Whether a number is negated, wished for, a limit, an average, or of another period."""
    for before in doc.clause_before(at, _WINDOW):
        word, following = doc.key(before), doc.key(before + 1)
        distance = at - before
        if word in _NOT_FACTUAL:
            return True
        if word in _EXPECTING_VERBS and following == "med":
            return True
        if word == "plass" and following in ("til", "for", "åt"):
            return True
        if word in _NEGATIONS and distance <= 4 and following not in _NEGATED_LIMITS:
            return True
        if word in _EACH and distance <= 3 and following not in (*TIMES, "av"):
            return True
        if word == "mot" and distance == 1 and doc.key(before - 1) not in ("opp", "bort"):
            return True
    return False


def _is_shared_with_other_noun(doc: AnnotatedText, end: int) -> bool:
    """«25 lærere og ledere»: one number for two nouns; «30 elever x 4»: a product."""
    if doc.key(end) in ("x", "×", "*"):
        return True
    if doc.key(end) not in ("og", "eller", "/", "&", "samt", ","):
        return False
    second = doc.noun_phrase(end + 1)
    is_list = second is not None and second.word.plural
    if doc.key(end) == ",":
        return is_list and second is not None and doc.key(second.end) in ("og", "eller", ",")
    return is_list or doc.key(end + 1) in _OTHER_PEOPLE


def _is_negated_after(doc: AnnotatedText, end: int) -> bool:
    for at in doc.clause_after(end, 6):
        word = doc.key(at)
        distance = at - end
        if word in _NEGATIONS and distance <= 3 and doc.key(at + 1) not in _NEGATED_LIMITS:
            return True
        if word in ("mangler", "manglar") and doc.kind(at + 1) is not TokenKind.WORD:
            return True
        if word.startswith(("gjenstå", "attstå")) or (
            word in ("igjen", "att") and doc.key(at - 1) in ("står", "er", "stod", "sto")
        ):
            return True
        if word in _CANCELLED or (word in ("snitt", "gjennomsnitt") and distance <= 3):
            return True
        if doc.is_number(at):
            return False
    return False


def _is_range_of_change(doc: AnnotatedText, at: int, noun: NounSpan) -> bool:
    """«Fra 12 kommuner til 15 kommuner», «fra 12 til 15»: neither number is what was reached."""
    if doc.key(noun.end) == "til" and doc.is_number(noun.end + 1):
        number = read_number(doc.text, doc.tokens, noun.end + 1)
        if number is None or doc.kind(number.end) is not TokenKind.WORD:
            return True
        second = doc.noun_phrase(number.end)
        return second is not None and second.word.metric is noun.word.metric
    before = doc.noun(at - 2) if doc.key(at - 1) == "til" else None
    return before is not None and before.word.metric is noun.word.metric
