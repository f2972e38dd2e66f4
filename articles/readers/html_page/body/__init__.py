"""Where the story stands in a page, and what stands in it that is no part of it."""
