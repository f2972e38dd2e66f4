"""Names that cameras, phones, scanners and programs give to the files of their pictures."""

import re

# What a maker puts before a number: cameras and phones first, then scanners, then programs.
_MAKER = (
    r"_?img_e|_?img|_?dsc[nf]?|_mg|_dsf|cimg|imgp|imag|pict|hpim|sam|mvi|mov|gopr|g[hpx]\d\d|dji|pxl|"
    r"mvimg|kimg|"
    r"epsn|sdim|dcp|dcim|sspx|sany|sta|stb|pana|hdr|burst|pano|vid|fb_img|scn|skm|kyoc|snapchat|wp|"
    r"screenshot|"
    r"received|inshot|picsart"
)
# Words that a number follows at once, or behind a stroke.
_WORD = r"image|imagen|picture|pic|photo|foto|scan|scanned|unnamed|untitled|inline-image|fullsizerender"
_TAKEN = r"\d{4}-\d\d-\d\d(?: at [\d.]{4,8}(?: [ap]\.?m\.?)?)?"
_END = (
    r"(?:[_ -]?\(\d{1,3}\)|"
    r"[_ -](?:copy|edit(?:ed)?|crop(?:ped)?|web|small|bw|final|scaled|\d{1,4}|e\d{6,})){0,3}"
)
_KIND = r"(?:\.(?:jpe?g|png|gif|webp|heic|tiff?|bmp|psd|cr2|nef|arw|dng|raf|pdf|mov|mp4))?"
_NAME = re.compile(
    rf"(?:(?:thumbnail_|resized_|copy of )?(?:{_MAKER})(?:[_-]?\d{{3,20}}|"
    rf" \d{{4,6}})(?:[_-]\w{{1,20}}){{0,4}}|"
    rf"(?:{_WORD})(?:[_-]?\d{{1,20}}|[_ ]?\(\d{{1,3}}\))(?:[_-]\d{{1,14}}){{0,4}}|"
    r"\d{3}_\d{4}|(?:19|20)\d{6}[_-]\d{6,9}(?:[_-]\w{1,14}){0,3}|[pr]\d{7}|l\d{7}|"
    rf"(?:screen ?shot|whatsapp image) {_TAKEN}|"
    r"photo on \d{1,2}-\d{1,2}-\d{2,4}(?: at [\d.]{4,8}(?: [ap]\.?m\.?)?)?(?: #\d)?)"
    rf"{_END}{_KIND}",
    re.IGNORECASE,
)
_LONGEST = 80
_DIGIT = re.compile(r"\d")  # that every such name has


def is_file_name(text: str) -> bool:
    """Say whether a text is nothing but such a name: `DSC_0327`, `Screen Shot 2019-03-04 at 9.12.41 AM`."""
    return len(text) <= _LONGEST and _DIGIT.search(text) is not None and _NAME.fullmatch(text) is not None
