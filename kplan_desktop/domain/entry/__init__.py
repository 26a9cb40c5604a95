"""What is typed into a field: figures, times, metrics of one's own.

May import the domain packages ``model``, ``text`` and ``form_format``.
"""
