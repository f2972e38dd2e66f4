"""What a page says of its story besides the text: headline, writers, day, section, paper."""
