"""The commands of docs/: parse arguments, call one thing, print."""
