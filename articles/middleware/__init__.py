"""What goes around every answer: kept pages, the language, compression, and who must sign in."""
