"""`dev.py windows`: Kplan on Windows, as far as Wine on a Debian machine can show it."""
