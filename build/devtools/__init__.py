"""What `build/dev.py` is made of: one module a job, standard library only."""
