"""The pictures of a story, each with its words."""
