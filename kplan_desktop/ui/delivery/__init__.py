"""Approving, delivering and sending, the list of deliveries, receipts and reminders.

May import the ui packages before it, from ``theme`` to ``comments``.
"""
