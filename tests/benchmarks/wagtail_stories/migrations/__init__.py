"""Migrations of the peer's stories."""
