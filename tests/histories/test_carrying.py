"""Our carrying on some of the histories; `python -m tests.benchmarks carrying` has thousands."""

import pytest

from tests.histories.cases import cases
from tests.histories.scoring import ours, score

pytestmark = pytest.mark.pure


@pytest.mark.parametrize(
    ("half", "right", "wrong", "ghosts"), [("easy", 99.8, 0.05, 0.5), ("hard", 99, 0.1, 1)]
)
def test_passages_survive_their_histories(half, right, wrong, ghosts):
    result = score(ours, cases(11, half, 40))

    assert result.of_surviving(result.verdicts["right"]) >= right, result
    assert result.of_surviving(result.wrong) <= wrong, result
    assert result.of_deleted(result.verdicts["ghost"]) <= ghosts, result
