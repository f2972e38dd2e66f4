"""From parsed documents to articles: the run, its one writer, and its report."""
