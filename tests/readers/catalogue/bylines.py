"""Bylines in the forms of the catalogue, and bits about their people."""

from tests.readers.catalogue.page import Page
from tests.readers.catalogue.words import ROLES, person

Person = dict[str, str | None]


def people(page: Page, *, most: int = 3, share_of_roles: float = 0.8) -> list[Person]:
    """Choose who wrote the story."""
    count = page.rng.choices(range(1, most + 1), weights=[8, 2, 1][:most])[0]
    names: list[str] = []
    while len(names) < count:
        name = person(page.rng)
        if name not in names:
            names.append(name)
    has_roles = page.maybe(share_of_roles)
    return [{"name": name, "role": page.pick(ROLES) if has_roles and count == 1 else None} for name in names]


def joined(names: list[str]) -> str:
    """Join names as the theme does."""
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])}, and {names[-1]}"


def line_of(page: Page, who: list[Person], *, by: str = "") -> str:
    """Return one line for all, with the role of a single writer: `By Maya Okafor, Reporter`."""
    page.says(bylines=who)
    names = joined([str(one["name"]) for one in who])
    role = who[0]["role"] if len(who) == 1 else None
    return f"{by}{names}, {role}" if role else f"{by}{names}"


def single(page: Page, *, share_of_roles: float = 0.8) -> Person:
    """Choose one writer."""
    return people(page, most=1, share_of_roles=share_of_roles)[0]
