"""The chain from people to money."""
