"""How dates and times are written, by language; templates name them as `|date:"DATE_FORMAT"`."""
