"""What headers, tables and objects call the fields of a story, in English and Spanish."""

import re

FIELDS = {
    "headline": "title headline head hed título titulo titular",
    "dek": (
        "subtitle dek deck subhead subheadline subheading standfirst summary description excerpt subtítulo "
        "subtitulo entradilla"
    ),
    "bylines": "author authors by byline writer writers reporter autor autora autores",
    "role": "role position author_role author_title byline_title jobtitle job_title cargo puesto",
    "published": (
        "date run_date published pubdate publish_date published_on publication_date date_published created "
        "posted fecha publicado"
    ),
    "section": "section category categories sección seccion categoría categoria department",
    "publication": (
        "publication paper newspaper site site_name outlet publisher periódico periodico publicación "
        "publicacion medio"
    ),
    "tagline": "tagline motto lema",
    "tags": "tags tag keywords topics etiquetas",
    "url": "source url link permalink canonical enlace fuente",
    "credit": (
        "photo_credit credit photographer photo_by image_credit photo photos illustrator crédito foto "
        "fotógrafo"
    ),
    "caption": "caption cutline photo_caption image_caption pie_de_foto",
    "language": "language lang idioma",
    "": (
        "updated modified last_modified layout slug id status draft image thumbnail email grade issue volume "
        "format type template comments actualizado word_count words school"
    ),
}
KEYS = {key: name for name, keys in FIELDS.items() for key in keys.split()}

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_WORD = re.compile(r"\W+")


def normal(name: str) -> str:
    """Return the name of a field as all ways to write it have it: `post_title` of "Post Title"."""
    name = _HUMP.sub("_", name[:100].replace("(s)", "s").replace("(es)", "es")).casefold()
    return _NO_WORD.sub("_", name).strip("_")
