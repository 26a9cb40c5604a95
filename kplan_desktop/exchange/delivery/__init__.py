"""What makes up a delivery: the set of exports, where its files go, and the e-mail draft.

May import domain and all exchange packages but ``preview``.
"""
