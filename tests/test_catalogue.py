"""The Spanish catalogue has every sentence of templates and Python, and the server reads what it says."""

import ast
import re

import polib
import pytest
from django.conf import settings
from django.utils.translation.template import templatize

pytestmark = pytest.mark.pure

FOLDER = settings.BASE_DIR / "locale/es/LC_MESSAGES"
CATALOGUE = polib.pofile(str(FOLDER / "django.po"))
# By the names under which gettext's functions are called here, which of their arguments are sentences.
FUNCTIONS = {
    "_": 1,
    "gettext": 1,
    "gettext_lazy": 1,
    "gettext_noop": 1,
    "ngettext": 2,
    "ngettext_lazy": 2,
    "pgettext": 2,
    "pgettext_lazy": 2,
    "npgettext": 3,
}
CALL = re.compile(r"\b(_|n?p?gettext)\(")
LITERAL = re.compile(r"""\s*u?((['"])(?:\\.|(?!\2)[^\\])*\2)\s*,?""", re.DOTALL)
# What a translation must have like its sentence: values that are put in, and elements.
FIXED = re.compile(r"%\(\w+\)[sd]|__\w+__|%[sd]|</?\w[^>]*>")


def sentences():
    """Every sentence that the code asks a translation of, with its context and plural, and its file."""
    for folder in ("articles", "newsroom"):
        for path in (settings.BASE_DIR / folder).rglob("*.py"):
            yield from ((path, *found) for found in in_python(path.read_text()))
    for path in (settings.BASE_DIR / "templates").rglob("*.*"):
        yield from ((path, *found) for found in in_template(path.read_text()))


def in_python(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            words = [
                each.value for each in node.args[: FUNCTIONS.get(name, 0)] if isinstance(each, ast.Constant)
            ]
            if words:
                yield sentence(name, words)


def in_template(source):
    for line in templatize(source).replace("\r\n", "\n").split("\n"):
        for call in CALL.finditer(line):
            words, rest = [], line[call.end() :]
            while len(words) < FUNCTIONS[call[1]] and (found := LITERAL.match(rest)):
                words.append(ast.literal_eval(found[1]))
                rest = rest[found.end() :]
            if words:
                yield sentence(call[1], words)


def sentence(function, words):
    context = words.pop(0) if "pgettext" in function else None
    return context, words[0]


def shape(text):
    return sorted(FIXED.findall(text)), text[:1].isspace(), text.endswith("."), text.count("\n")


def test_every_sentence_stands_in_the_catalogue():
    known = {(entry.msgctxt, entry.msgid) for entry in CATALOGUE}
    missing = {
        f"{path.name}: {words}" for path, context, words in sentences() if (context, words) not in known
    }
    assert not missing, "run “make messages” and write their Spanish"


def test_no_sentence_lacks_its_spanish_and_none_is_a_guess():
    assert [entry.msgid for entry in CATALOGUE if not entry.translated() or entry.fuzzy] == []


def test_what_is_put_into_a_sentence_is_put_into_its_spanish():
    wrong = []
    for entry in CATALOGUE:
        pairs = [(entry.msgid, entry.msgstr)]
        if entry.msgid_plural:
            pairs = [(entry.msgid, entry.msgstr_plural[0]), (entry.msgid_plural, entry.msgstr_plural[1])]
        wrong += [pair for pair in pairs if shape(pair[0]) != shape(pair[1])]
    assert not wrong


def test_the_server_reads_what_the_catalogue_says():
    compiled = polib.mofile(str(FOLDER / "django.mo"))
    read = {(e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in compiled}
    assert read == {(e.msgctxt, e.msgid): (e.msgstr, e.msgstr_plural) for e in CATALOGUE}


def test_dates_for_people_are_written_by_named_formats():
    machines, names_alone = {"c", "Y-m-d"}, {"M", "D", "l"}
    for path in (settings.BASE_DIR / "templates").rglob("*.*"):
        for form in re.findall(r"""\|(?:date|time):["']([^"']*)["']""", path.read_text()):
            assert form in machines | names_alone or form.endswith("_FORMAT"), path
