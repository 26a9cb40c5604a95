"""The packages for Linux, and what proves them on a bare Debian."""
