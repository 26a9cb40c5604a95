"""Words of the documents that are not the form's own, in the language of the form; file names.

May import domain and ``exchange.files``.
"""
