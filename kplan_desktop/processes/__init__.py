"""The processes that the window starts beside itself: page rendering and spelling.

May import domain and exchange.
"""
