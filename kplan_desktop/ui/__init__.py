"""The window: Qt adapts the domain and holds no rule of its own."""
