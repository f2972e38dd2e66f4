"""The worked examples in the docstrings of the pure floors are true."""

import doctest
import importlib
import pkgutil

import pytest

import articles.anchoring
import articles.markup
import articles.readers.wordpress

pytestmark = pytest.mark.pure

MODULES = [
    f"{package.__name__}.{module.name}"
    for package in (articles.markup, articles.anchoring, articles.readers, articles.readers.wordpress)
    for module in pkgutil.iter_modules(package.__path__)
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0
