"""Floor 6: annotations out to files that others read, and back in. A format is a module."""
