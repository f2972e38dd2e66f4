"""Score the reader on the catalogue."""

from tests.readers.catalogue.measure import main

main()
