"""What a file that someone sent holds: a bundle, comments or a receipt, alone or in a mail.

May import domain and all exchange packages but ``preview``.
"""
