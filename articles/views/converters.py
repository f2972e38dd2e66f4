"""What years, months, days and school years look like in addresses: one way of writing each."""


class Year:
    """A year in four digits."""

    regex = "[1-9][0-9]{3}"

    def to_python(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the four digits."""
        return f"{value:04d}"


class TwoDigits:
    """A month or a day of a month."""

    regex = "[0-3][0-9]"

    def to_python(self, value: str) -> int:
        """Return the number."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Return the two digits."""
        return f"{value:02d}"


class SchoolYear:
    """A school year like 2025-2026."""

    regex = "[1-9][0-9]{3}-[1-9][0-9]{3}"

    def to_python(self, value: str) -> str:
        """Return it as it stands; whether the second year follows the first, the view asks."""
        return value

    def to_url(self, value: str) -> str:
        """Return it as it stands."""
        return value
