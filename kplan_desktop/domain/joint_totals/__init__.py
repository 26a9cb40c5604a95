"""Totals over all units of a collection, each activity counted once, and what the office decides.

May import the domain packages before it, from ``model`` to ``collection``.
"""
