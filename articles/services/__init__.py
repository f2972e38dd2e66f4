"""Verbs: keyword-only functions that validate, save in one transaction, and return."""
