"""Where reports live: the .kplan file and the published forms."""
