"""What stands below and inside a story that is none of it, and what it says of the story."""
