"""Storage of reports: the ``.kplan`` file, its backups, and the published forms.

May import domain, filesystem, msgspec, peewee and rfc8785; not exchange.
"""
