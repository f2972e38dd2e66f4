"""Everything Newsroom knows about newspapers and notes, in packages stacked like floors.

A module imports from its own package and from lower floors, never upward or sideways (`make lint` holds it):

    9  urls                        wires everything
    8  views, feeds, sitemaps, admin, management, templatetags, middleware, context_processors, adapter
                                   doors: speak HTTP or shell; parse, call one thing, render
    7  access                      the only way from a URL to an object: found and allowed, or 404 / 403
    6  forms, importing            translators: form to values; parsed documents to articles
    5  services                    verbs: keyword-only, one transaction each, validate, save, return
    4  permissions, search         questions: who may, what matches
    3  models                      nouns: one file each, its QuerySet beside it
    2  readers, anchoring, pictures, citing
                                   pure: files to `ParsedDocument`; passages over texts; sizes of pictures;
                                   citations of stories
    1  markup                      pure: HTML in, safe HTML and canonical text out

Start at `models/` (nouns), `services/` (verbs), `views/reading.py` and `templates/articles/article.html`.
"""
