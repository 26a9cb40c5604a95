"""Report and plan as Word documents (DOCX): tables, lists and styles that can be worked on."""

from __future__ import annotations

from kplan_desktop.export.word.plan_docx import write_plan_docx
from kplan_desktop.export.word.report_docx import write_report_docx

__all__ = ["write_plan_docx", "write_report_docx"]
