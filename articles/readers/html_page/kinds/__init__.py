"""Kinds of sites: where the pages of each have the parts of a story."""
