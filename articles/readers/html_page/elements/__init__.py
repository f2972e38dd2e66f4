"""From the bytes of a saved page to a tree of elements, and what these print."""
