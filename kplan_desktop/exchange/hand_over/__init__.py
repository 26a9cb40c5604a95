"""A report with its earlier versions and deliveries in one zip, to be passed on.

May import ``domain``, ``filesystem`` and the exchange packages before it.
"""
