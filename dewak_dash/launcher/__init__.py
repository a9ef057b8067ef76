"""Prepare a bare machine and start the app: environment, port, browser; standard library only."""
