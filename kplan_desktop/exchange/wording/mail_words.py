"""The words of the e-mail draft, in the language of the form.

They are text that is sent, like the form's own, and not strings of the user interface: the office
reads them in the form's language, whatever language the adviser's interface has.
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWords:
    """The words of one language. Those with braces are templates for ``str.format``."""

    greeting: str
    opening: str
    opening_of_draft: str
    draft: str
    adviser: str
    revision: str
    made: str
    replaces: str
    case_reference: str
    changed: str
    address: str
    copy_to: str
    attached: str
    pdf: str
    bundle: str
    closing: str


_BOKMAAL = MailWords(
    greeting="Hei!",
    opening="Her er «{title}» fra {unit}.",
    opening_of_draft="Her er et utkast til «{title}» fra {unit}.",
    draft="utkast",
    adviser="rådgiver",
    revision="revisjon",
    made="Dette er revisjon {revision}, {day}.",
    replaces="Dette er revisjon {revision}, {day}. Den erstatter revisjon {replaced}.",
    case_reference="Saksnummer",
    changed="Endret siden revisjon {replaced}:",
    address="Sendes til",
    copy_to="Kopi til",
    attached="Vedlagt:",
    pdf="til å lese og skrive ut",
    bundle="til å lese inn i Kplan",
    closing="Vennlig hilsen",
)

_NYNORSK = MailWords(
    greeting="Hei!",
    opening="Her er «{title}» frå {unit}.",
    opening_of_draft="Her er eit utkast til «{title}» frå {unit}.",
    draft="utkast",
    adviser="rådgjevar",
    revision="revisjon",
    made="Dette er revisjon {revision}, {day}.",
    replaces="Dette er revisjon {revision}, {day}. Han erstattar revisjon {replaced}.",
    case_reference="Saksnummer",
    changed="Endra sidan revisjon {replaced}:",
    address="Skal sendast til",
    copy_to="Kopi til",
    attached="Vedlagt:",
    pdf="til å lese og skrive ut",
    bundle="til å lese inn i Kplan",
    closing="Venleg helsing",
)

_ENGLISH = MailWords(
    greeting="Hello,",
    opening="Here is “{title}” from {unit}.",
    opening_of_draft="Here is a draft of “{title}” from {unit}.",
    draft="draft",
    adviser="adviser",
    revision="revision",
    made="This is revision {revision}, {day}.",
    replaces="This is revision {revision}, {day}. It replaces revision {replaced}.",
    case_reference="Case reference",
    changed="Changed since revision {replaced}:",
    address="To be sent to",
    copy_to="Copy to",
    attached="Attached:",
    pdf="to read and print",
    bundle="to open in Kplan",
    closing="Kind regards,",
)


_WORDS: dict[Language, MailWords] = {"nb": _BOKMAAL, "nn": _NYNORSK, "en": _ENGLISH}


def mail_words(language: str) -> MailWords:
    """The words for a form's language tag."""
    return _WORDS[language_of(language)]
