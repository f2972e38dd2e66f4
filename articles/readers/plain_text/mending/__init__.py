"""From a file's text to the lines of a page: cut, joined, freed of what copying and crawlers left in them."""
