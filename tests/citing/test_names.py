"""Names as papers print them, and as lists of works turn them round."""

import pytest

from articles.citing.names import name_of


@pytest.mark.parametrize(
    ("printed", "turned", "initials"),
    [
        ("Maya Okafor", "Okafor, Maya", "Okafor, M."),
        ("Mary Anne Smith", "Smith, Mary Anne", "Smith, M. A."),
        ("Jean-Paul Marat", "Marat, Jean-Paul", "Marat, J.-P."),
        ("Ana Smith-Jones", "Smith-Jones, Ana", "Smith-Jones, A."),
        ("J.K. Rowling", "Rowling, J. K.", "Rowling, J. K."),
        ("J. K. Rowling", "Rowling, J. K.", "Rowling, J. K."),
        ("Martin Luther King Jr.", "King, Martin Luther, Jr.", "King, M. L., Jr."),
        ("Martin Luther King, Jr", "King, Martin Luther, Jr.", "King, M. L., Jr."),
        ("John D. Rockefeller IV", "Rockefeller, John D., IV", "Rockefeller, J. D., IV"),
        ("Vincent van Gogh", "van Gogh, Vincent", "van Gogh, V."),
        ("María de la Cruz", "de la Cruz, María", "de la Cruz, M."),
        ("Maria De La Cruz", "De La Cruz, Maria", "De La Cruz, M."),
        ("Van Jones", "Jones, Van", "Jones, V."),
        ("José Ortega y Gasset", "Ortega y Gasset, José", "Ortega y Gasset, J."),
        ("Dr. Helen Marsh", "Marsh, Helen", "Marsh, H."),
        ("Helen Marsh, Ph.D.", "Marsh, Helen", "Marsh, H."),
        ("Robert “Bob” Smith", "Smith, Robert", "Smith, R."),
        ("Maya Okafor ’25", "Okafor, Maya", "Okafor, M."),
        ("Maya Okafor, '25", "Okafor, Maya", "Okafor, M."),
        ("Okafor, Maya", "Okafor, Maya", "Okafor, M."),
        ("Okoye", "Okoye", "Okoye"),
        ("bell hooks", "hooks, bell", "hooks, b."),
        ("王伟", "王伟", "王伟"),
    ],
)
def test_a_person(printed, turned, initials):
    name = name_of(printed)
    assert (name.turned, name.initials) == (turned, initials)


@pytest.mark.parametrize(
    "printed", ["Editorial Board", "Associated Press", "Journalism II Class", "Equipo de redacción"]
)
def test_a_group_stays_as_it_is(printed):
    name = name_of(printed)
    assert name.is_group
    assert name.turned == printed


@pytest.mark.parametrize("printed", ["Martin Luther King Jr.", "María de la Cruz", "Maya Okafor"])
def test_a_name_that_is_not_first_is_not_turned(printed):
    assert name_of(printed).straight == printed
