"""What the pages of one site have in common, learned from them: a template to read each of them by."""
