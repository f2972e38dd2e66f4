"""Histories of edits whose truth is known: what became of every letter, so where every passage went.

`letters` is a text in which each letter has an identity, `vocabulary` and `writer` draw English to fill it,
`wording` and `structure` are the edits inside of sentences and of whole ones, `history` makes an article and
edits it, `truth` says what became of a passage, `tolerance` how exactly that can be known, `cases` asks for
passages, `scoring` judges answers. All of it is drawn from a seed.
"""
