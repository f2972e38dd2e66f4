"""The reader of pages that were left as plain text, in rooms that are stacked as the floors of the house are.

From the top down; a module imports from its own room and from lower ones (`make lint` holds it):

    pages                    files, and what the pages of a site have in common
    reader                   one page, from its bytes to a document
    doubts                   which of its fields an editor should look at
    template                 what other pages of its site tell of its layout
    body, body_photos        from the story's lines to its blocks; the photo lines amid them
    head                     what stands above a story
    tail                     what stands below and inside it
    mending                  from a file's text to lines, cut and joined
    furniture                what a line of a site looks like, by itself
    words                    what the words of any line tell: names, bylines, days, credits, papers
    draft                    the document while it is being read
    lines                    the lines of a page
"""

from articles.readers.plain_text.pages import entries, survey
from articles.readers.plain_text.reader import read_plain_text

__all__ = ["entries", "read_plain_text", "survey"]
