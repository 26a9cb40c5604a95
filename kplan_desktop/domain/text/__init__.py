"""Norwegian text: conventions, folding, list markers, words, excerpts, and strictly read JSON.

May import ``domain.model``.
"""
