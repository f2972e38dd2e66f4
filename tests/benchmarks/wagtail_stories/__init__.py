"""The peer: an app that is put into a fresh Wagtail site, with one type of page."""
