"""What leaves Kplan: a report as PDF, bundle or e-mail draft, one format a module."""
