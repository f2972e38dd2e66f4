"""The numbers by which a field of a page of plain text is in doubt, in words and lines.

They were set on the invented sites of the suite so that of a hundred fields hardly one is wrong and not
marked, and fewer than one right field of twenty is (`tests/readers/test_doubts.py` holds both). Beside each
stands how many of the fields that it alone marked were wrong, on pages read alone and on pages read with
their neighbours.
"""

# Headline and tagline: a line of fewer words is a label as often (headlines 6 of 7, and alone only).
FEW_WORDS = 4
# A dek of fewer words is a label (26 of 26).
FEWEST_OF_DEK = 5
# A tag of so many words is a sentence of the site's (14 of 14).
MOST_OF_TAG = 5
# A name of so many words with capitals, right above a menu, is the paper's (33 right of 36).
MOST_OF_PAPER = 4
# A caption of fewer words is a label (5 of 6), of more a paragraph (7 of 8).
FEWEST_OF_CAPTION, MOST_OF_CAPTION = 3, 23
# So short a first line of the story, right below a credit, may be its caption (5 of 11).
MOST_BELOW_CREDIT = 25
# So short a first line of the story may be the dek if its site has deks (6 of 36).
MOST_OF_FIRST_LINE = 16
# So short a first line, alone above the text, may be the caption of a page without one (19 of 69).
MOST_OF_OPENING = 8
# Lines from a credit down to such a first line (10 of 12).
LINES_TO_PHOTO = 2
# First lines of a story among which a photographer's name may stand.
OPENING_LINES = 8
# With more paragraphs above it a photo is one of several, and not the lead: one whose caption and credit are
# lines of their own (6 of 17; with fewer 12 of 182), and one that is all in one line (55 of 72; 0 of 30).
PARAGRAPHS_ABOVE_PHOTO, PARAGRAPHS_ABOVE_LINE = 1, 0
# So are verses and the like (9 of 10).
LINES_ABOVE_PHOTO = 2

# What is a story's text for certain: a sentence of so many words, or a line of so many.
TEXT, LONG_TEXT = 12, 30
# Lines before a story's first text that are looked at: with more the page is verse, or a list.
LINES_BEFORE_TEXT = 12
# Lines behind a story's last text among which its tags could stand.
LINES_BEHIND_TEXT = 10
# Lines above a headline among which its section would stand.
LINES_ABOVE_HEADLINE = 3
# Lines at a page's foot that name the paper and describe it.
LINES_OF_FOOT = 12
# Words of a line that could be a headline, a label, hold a list of tags or a date, or describe the paper.
TITLE = range(4, 21)
MOST_OF_LABEL = 3
# Words of a line beside the paper's name that may be its tagline (30 of 30).
PLATE = range(3, 17)
MOST_OF_FIELD = 16
# Words of a line that was taken for the site's and could be the page's own.
FEWEST_OF_OWN = 4
