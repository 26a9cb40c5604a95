"""Foldings: normal forms of text for comparison, so that spelling differences do not matter.

Each use has the folding that removes as many differences as it can:

=====================================  ==============================  ===========================
function                               removes differences of          used for
=====================================  ==============================  ===========================
``one_line``                           white space, composed letters   names as stored
``caseless``                           that and case                   whether two names are the
                                                                       same: metrics, regions
``folded``                             that, accents, æ ø å and        typed figures; checklists of
                                       «ae» «o» «a»                    units
``wording_similarity.key_of``          that and all but letters and    the form's wording in a Word
                                       digits                          document, goals of two forms
``typeahead.fold``                     case, accents, å and «aa»,      pickers, the trash's
                                       ä and æ; not å and a            filter, similar notes
``search.search_normalization``        case unless case-sensitive,     search and replace, which
``.folded_cluster``                    accents; letter by letter, so   need offsets in the
                                       that offsets are known          original
``quantities.tokens``                  case, joiners and hyphens of    suggestions of figures and
                                       pasted text                     status
=====================================  ==============================  ===========================
"""

from __future__ import annotations

import unicodedata

_PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss"})


def one_line(text: str) -> str:
    """``text`` in composed characters, with one ordinary space for any white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def caseless(text: str) -> str:
    """``text`` without case and white space differences, to compare names."""
    return one_line(text).casefold()


def folded(text: str) -> str:
    """``text`` without case and diacritics: «møter» as «moter», «lærere» as «laerere»."""
    plain = caseless(text).translate(_PLAIN)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(character for character in decomposed if not unicodedata.combining(character))
