"""Rows of Kplan's databases: tables, differences between rows, their queries, and the seal.

May import domain, msgspec and peewee.
"""
