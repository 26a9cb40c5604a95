"""What a form, a report, an edit, a finding and a total are. Standard library only."""
