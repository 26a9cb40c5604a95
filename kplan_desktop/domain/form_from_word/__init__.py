"""A form made from a plan or report in Word, whatever read the document.

May import the domain packages before it, from ``model`` to ``docx_form``.
"""
