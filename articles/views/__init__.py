"""Doors for browsers: parse the request, call one thing, render."""
