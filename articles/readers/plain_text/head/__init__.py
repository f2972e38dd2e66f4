"""What stands above a story: the paper, the headline, who wrote it and when, the lead photo."""
