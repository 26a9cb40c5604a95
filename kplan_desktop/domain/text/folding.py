"""Texts made alike, so that what is typed is found however it is spelled.

Each use has the folding that tells apart what it must, and no more:

=====================================  ==============================  ===========================
function                               makes alike                     serves
=====================================  ==============================  ===========================
``one_line``                           white space, composed letters   names as they are stored
``caseless``                           that and case                   whether two names are the
                                                                       same: metrics, regions
``folded``                             that, accents, æ ø å and        typing of figures; lists of
                                       «ae» «o» «a»                    units that are ticked
``docx_form.wording_similarity``       that and all but letters and    a form's wording in a Word
``.key_of``                            digits                          file
``typeahead.fold``                     case, accents, å and «aa»,      pickers, the trash's
                                       ä and æ; not å and a            filter, similar notes
``search.searchable_text``             case unless it is to match,     search and replace, which
``.folded_cluster``                    accents; letter by letter, so   need the places in the
                                       that places are kept            original
``suggestions.tokens``                 case, joiners and hyphens of    figures, times and states
                                       pasted text                     found in text
=====================================  ==============================  ===========================
"""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"})


def one_line(text: str) -> str:
    """``text`` in composed characters, with one ordinary space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def caseless(text: str) -> str:
    """``text`` for asking whether two names are spelled alike, capitals and white space aside."""
    return one_line(text).casefold()


def folded(text: str) -> str:
    """``text`` for comparing: without case, «møter» as «moter», «lærere» as «laerere»."""
    plain = caseless(text).translate(_PLAIN)
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(character for character in apart if not unicodedata.combining(character))
