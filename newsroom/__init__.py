"""Configuration: settings, root URLs, server entry point. No domain logic."""
