"""What the words of a line tell, wherever it stands: a name, a byline, a day, a credit, a paper, tags."""
