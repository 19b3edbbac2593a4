"""What databases of news give out: many articles in one document, each with lines that tell of it."""
