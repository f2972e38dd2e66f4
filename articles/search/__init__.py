"""Questions to the index: what matches, what stands in it, how it shows.

`query` makes a tree of what was typed, `lookup` finds what answers it, `index` keeps rows of words in step,
`snippets` marks words in a text. All that decides about an answer is done here in Python, alike for both
databases: folding, stemming, ranking. The engines (`engine`: FTS5, GIN) only say in which rows words stand.
"""
