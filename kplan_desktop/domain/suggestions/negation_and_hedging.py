"""What around a number makes it no figure, or an estimate.

Each rule looks at a few tokens of one clause. Where it is not certain that a number counts what the
activity reached, nothing is suggested: silence costs a keystroke, a wrong total costs trust.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from kplan_desktop.domain.suggestions.annotated_text import AnnotatedText, NounSpan
from kplan_desktop.domain.suggestions.numbers import NumberSpan, read_number
from kplan_desktop.domain.suggestions.tokens import TokenKind, word_set

_ABOUT = word_set(
    "ca cirka circa omlag omtrent rundt nesten nær nærmere nærare over minst drøyt drygt "
    "drøye vel knapt snaut bortimot oppimot anslagsvis anslått kring kringom ikring omkring "
    "omkr trolig truleg sannsynligvis estimert stipulert ~ ≈ ± under"
)
_ABOUT_PHRASES = frozenset(
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
_ABOUT_AFTER = word_set("ca cirka anslagsvis omtrent")
_FILLERS = word_set("de dei alle samtlige samtlege tilsammen totalt hele heile disse desse våre")
_FILLER_PHRASES = frozenset([("til", "sammen"), ("til", "saman"), ("i", "alt")])

_LABELS = word_set(
    "kl klokka klokken nr nummer pkt punkt kap kapittel side s uke veke gruppe trinn klasse "
    "rom tlf telefon mobil kr kroner nok art artikkel fase del versjon bind buss linje tabell "
    "figur tiltak mål område delmål strategiområde region distrikt sone § # $ € avsnitt "
    "vedlegg sak paragraf post minus + × x"
)
_JOINTS = word_set("og eller til - – — / + × x * : , à á")
_SOME_OF = word_set(
    "ingen noen nokon nokre enkelte flere fleire mange få færre fleste flesteparten "
    "halvparten halvdelen tredjedel tredjedelen første fyrste andre tredje fjerde femte siste "
    "neste fjerdedel fjerdedelen prosent % resten deler delar en ei ein et eit mesteparten "
    "flertallet fleirtalet gjennomsnittet brorparten"
)
_MANY = word_set("flere fleire mange noen nokre nokon par halvannet halvanna halvtanna")
_NOT = word_set("ingen ikke ikkje aldri uten utan")
_NOT_LESS = word_set("mindre færre lenger lengre")
_UNREAL = word_set(
    "hvis dersom viss kapasitet trenger treng mangler manglar savner saknar håper håpar vonar "
    "ønsker ønskjer ynskjer mål målet måltall målsetting målsetjing målsettingen snitt "
    "gjennomsnitt gjennomsnittlig gjennomsnittleg maks max maksimum maksimalt minimum inntil "
    "opptil "
    "høyst skulle burde kanskje eventuelt eventuell eksempelvis henholdsvis hhv tidligere "
    "forrige vurderer gjenstår gjenstod pris prisen avgift kursavgift deltakeravgift egenandel "
    "kostnad honorar venter ventar forventer forventar forventet"
)
_CALLED_OFF = word_set(
    "avlyst avlyste avlyses utsatt utsatte utsett utsette nei avbud forfall fravær"
)
_EACH = word_set("hver hvert kvar kvart")
_PER = word_set("pr per pro")
_RECKONED = word_set("regner regnet reknar rekna rekner")
_MEANS = word_set("telefon tlf mail epost e-post brev post skype dags nett sms")
TIMES = word_set(
    "år året årene skoleår skuleår halvår halvåret semester semesteret kvartal vår høst haust "
    "sommer sumar måned månad uke veke mnd"
)
_YEAR_BEFORE = word_set(
    "i siden sidan fra frå år året etter før til våren vår høsten høst hausten haust sommeren "
    "sommer januar februar mars april mai juni juli august september oktober november "
    "desember jan feb apr aug sept okt nov des og – - ,"
)
_OTHER_PEOPLE = word_set(
    "foreldre foresatte føresette politikere politikarar rektorer rektorar ansatte tilsette "
    "studenter studentar musikere musikarar dirigenter dirigentar pedagoger pedagogar barn "
    "unge ungdommer ungdommar voksne vaksne assistenter instruktører instruktørar kunstnere "
    "kunstnarar dansere dansarar korps kor skoler skular barnehager barnehagar fylker fylke "
    "fylkeskommuner fylkeskommunar"
)
_EQUALS = word_set("var er ble blei vart = :")
_AFTER_COUNT = word_set("stk personer totalt på i frå fra")
_NUMBER_OF = word_set("antall antal")
_YEARS_AROUND = 25
_WINDOW = 8


_TIME = re.compile(r"(?:19|20)[0-9]{2}(?![0-9])|[0-9]{1,2}\.")
"""A year, alone or at the start of «2012–2014» and «2013/14», or a date."""


class Confidence(Enum):
    """How a number is told: as counted, as an estimate, or in a way that makes it no figure."""

    EXACT = auto()
    ABOUT = auto()
    NONE = auto()


def sureness_before(reading: AnnotatedText, at: int, *, is_event: bool) -> Confidence:
    """What the words before a number that begins at this token say of it."""
    before = _before_fillers(reading, at)
    word = reading.key(before)
    if word in (".", ":") and reading.key(before - 1) in ("ca", "omkr"):
        return Confidence.ABOUT
    if (reading.key(before - 1), word) in _ABOUT_PHRASES:
        return Confidence.ABOUT
    if word in ("over", "under") and is_event:
        # «Kurs over tre samlinger», «under fire konserter»: through them, not more or fewer.
        return Confidence.NONE
    return Confidence.ABOUT if word in _ABOUT else Confidence.EXACT


def is_about_after(reading: AnnotatedText, end: int) -> bool:
    """Whether the words after a figure call it an estimate: «300 elever (ca.)»."""
    at = end + 1 if reading.key(end) == "(" else end
    return reading.key(at) in _ABOUT_AFTER and not reading.is_number(
        at + 2 if reading.key(at + 1) == "." else at + 1
    )


def counts_nothing(reading: AnnotatedText, at: int, *, is_event: bool) -> bool:
    """Whether the words before a number say that it is a label, part of a range, or not so."""
    return (
        reading.in_title[at]
        or _is_labelled(reading, at, is_event=is_event)
        or _is_joined_to_number(reading, at)
        or _is_some_of(reading, at)
        or _is_unreal(reading, at)
    )


def is_year(
    reading: AnnotatedText, at: int, number: NumberSpan, first_year: int, last_year: int
) -> bool:
    """Whether a number written as a year is, or may be, one."""
    if not number.bare_year or sureness_before(reading, at, is_event=False) is Confidence.ABOUT:
        return False
    is_near = first_year - _YEARS_AROUND <= number.value <= last_year + _YEARS_AROUND
    return is_near or reading.key(at - 1) in _YEAR_BEFORE


def is_undone(reading: AnnotatedText, at: int, noun: NounSpan) -> bool:
    """Whether the words after a figure that begins at ``at`` take it back or count others in."""
    return (
        _is_change(reading, at, noun)
        or _counts_others_too(reading, noun.end)
        or _is_denied_after(reading, noun.end)
        or is_for_each(reading, noun.end)
    )


def is_for_each(reading: AnnotatedText, end: int) -> bool:
    """Whether a figure is told for each of several: «20 deltakere per kurs», «fra hver kommune»."""
    start = end + 1 if reading.key(end) == "(" else end
    for at in reading.clause_after(start, 5):
        word, following = reading.key(at), reading.key(at + 1)
        if word in _PER:
            following = reading.key(at + 2) if following == "." else following
            return following not in _MEANS and following not in TIMES
        if word in _EACH:
            # «Fire samlinger (hver på to dager)» says more of each, and counts them none the less.
            return following not in TIMES and (at > start or following not in ("på", "med"))
    return False


def heading_ends(reading: AnnotatedText, noun: NounSpan) -> int | None:
    """Where the number begins over which a noun stands as a heading; None if it does not."""
    word = reading.key(noun.end)
    if not noun.named.many or (not noun.named.listable and word != "("):
        return None
    if reading.in_title[noun.at] or _is_unreal(reading, noun.at):
        return None
    end = noun.end
    before = reading.key(noun.at - 1)
    if before in _NUMBER_OF or (before == "på" and reading.key(noun.at - 2) in ("tal", "talet")):
        while reading.key(end) not in _EQUALS and not _is_count(reading, end):
            if end > noun.end + 4 or reading.kind(end) in (TokenKind.MARK, TokenKind.BREAK):
                return None
            end += 1
    elif word != ":" and word != "(" and (word != "på" or reading.key(noun.at) != "publikum"):
        return None
    at = end if reading.is_number(end) else end + 1
    for _ in range(3):
        if reading.key(at) not in _ABOUT | _FILLERS | {"om", "lag", "."}:
            break
        at += 1
    return at if reading.is_number(at) else None


def _is_count(reading: AnnotatedText, at: int) -> bool:
    return reading.is_number(at) and not _TIME.match(reading.key(at))


def stands_alone(reading: AnnotatedText, start: int, number: NumberSpan) -> bool:
    """Whether what follows a number leaves it a number by itself: no noun, date, range or sum."""
    after, further = reading.key(number.end), number.end + 1
    if "(" in (reading.key(start - 1), reading.key(start - 2), reading.key(start - 3)):
        return after == ")"
    if reading.kind(number.end) is TokenKind.BREAK:
        return True
    if after == ".":
        return not reading.same_sentence(number.end - 1, number.end)
    if after in (",", ";", ")"):
        return not reading.is_number(further)
    return after in _AFTER_COUNT and not reading.is_number(further)


def _is_labelled(reading: AnnotatedText, at: int, *, is_event: bool) -> bool:
    before = at - 1
    if reading.key(before) == "." and reading.key(before - 1) in _LABELS:
        before -= 1
    word = reading.key(before)
    if word in ("-", "−"):  # minus; a dash that begins a line's item has a space
        return reading.tokens[before].end == reading.tokens[at].start
    if word in _LABELS or word in ("ganger", "gonger"):
        return True
    if is_event and _is_version(reading, at):
        return True
    # «3 Møter med KS» at the start of a line: the item's number.
    begins_line = reading.kind(before) is TokenKind.BREAK
    following = reading.tokens[at + 1] if at + 1 < len(reading.tokens) else None
    is_digits = reading.kind(at) is TokenKind.NUMBER
    return begins_line and is_digits and following is not None and following.capital


def _is_version(reading: AnnotatedText, at: int) -> bool:
    """«Kurs i Sibelius 7», «Windows 8 kurs»: a small number after a name inside a sentence."""
    if at < 2 or not (reading.tokens[at - 1].capital and reading.same_sentence(at - 2, at)):
        return False
    return reading.kind(at) is TokenKind.NUMBER and len(reading.key(at)) <= 2


def _is_joined_to_number(reading: AnnotatedText, at: int) -> bool:
    before = at - 1
    if reading.key(before) in _JOINTS:
        before -= 1
    # A date or a year before a number has nothing to do with it: «14.03.2013, 31 deltakere».
    if not reading.is_number(before) or _TIME.match(reading.key(before)):
        return False
    return reading.key(at - 1) != "til" or not _is_money(reading, before)


def _is_money(reading: AnnotatedText, at: int) -> bool:
    """Whether the number whose last token this is stands after «kr»: «kr 50 000 til tre kurs»."""
    while reading.is_number(at):
        at -= 1
    return reading.key(at) == "kr" or (reading.key(at) == "." and reading.key(at - 1) == "kr")


def _is_some_of(reading: AnnotatedText, at: int) -> bool:
    if reading.key(at - 1) in _MANY:
        return True
    before = _before_fillers(reading, at)
    if reading.key(before) != "av":
        return False
    # «Av 25 kommuner har 12 svart», «12 har svart av 25 kommuner»: the whole was not reached.
    if reading.kind(before - 1) is not TokenKind.WORD or reading.key(before - 1) in _SOME_OF:
        return True
    return any(
        reading.is_number(number) and reading.described(number + 1) is None
        for number in reading.clause_before(before, 5)
    )


def _before_fillers(reading: AnnotatedText, at: int) -> int:
    """The last token before a number that is more than «alle», «de» or «til sammen»."""
    before = at - 1
    for _ in range(3):
        if (reading.key(before - 1), reading.key(before)) in _FILLER_PHRASES:
            before -= 2
        elif reading.key(before) in _FILLERS:
            before -= 1
    return before


def _is_unreal(reading: AnnotatedText, at: int) -> bool:
    """Whether a number is denied, wished for, a limit, an average, or another period's."""
    for before in reading.clause_before(at, _WINDOW):
        word, following = reading.key(before), reading.key(before + 1)
        distance = at - before
        if word in _UNREAL:
            return True
        if word in _RECKONED and following == "med":
            return True
        if word == "plass" and following in ("til", "for", "åt"):
            return True
        if word in _NOT and distance <= 4 and following not in _NOT_LESS:
            return True
        if word in _EACH and distance <= 3 and following not in (*TIMES, "av"):
            return True
        if word == "mot" and distance == 1 and reading.key(before - 1) not in ("opp", "bort"):
            return True
    return False


def _counts_others_too(reading: AnnotatedText, end: int) -> bool:
    """«25 lærere og ledere»: one number for two kinds says neither's; «30 elever x 4» is a sum."""
    if reading.key(end) in ("x", "×", "*"):
        return True
    if reading.key(end) not in ("og", "eller", "/", "&", "samt", ","):
        return False
    other = reading.described(end + 1)
    listed = other is not None and other.named.many
    if reading.key(end) == ",":
        return listed and other is not None and reading.key(other.end) in ("og", "eller", ",")
    return listed or reading.key(end + 1) in _OTHER_PEOPLE


def _is_denied_after(reading: AnnotatedText, end: int) -> bool:
    for at in reading.clause_after(end, 6):
        word = reading.key(at)
        distance = at - end
        if word in _NOT and distance <= 3 and reading.key(at + 1) not in _NOT_LESS:
            return True
        if word in ("mangler", "manglar") and reading.kind(at + 1) is not TokenKind.WORD:
            return True
        if word.startswith(("gjenstå", "attstå")) or (
            word in ("igjen", "att") and reading.key(at - 1) in ("står", "er", "stod", "sto")
        ):
            return True
        if word in _CALLED_OFF or (word in ("snitt", "gjennomsnitt") and distance <= 3):
            return True
        if reading.is_number(at):
            return False
    return False


def _is_change(reading: AnnotatedText, at: int, noun: NounSpan) -> bool:
    """«Fra 12 kommuner til 15 kommuner», «fra 12 til 15»: neither end is what was reached."""
    if reading.key(noun.end) == "til" and reading.is_number(noun.end + 1):
        number = read_number(reading.text, reading.tokens, noun.end + 1)
        if number is None or reading.kind(number.end) is not TokenKind.WORD:
            return True
        other = reading.described(number.end)
        return other is not None and other.named.metric is noun.named.metric
    before = reading.noun(at - 2) if reading.key(at - 1) == "til" else None
    return before is not None and before.named.metric is noun.named.metric
