"""The half of the command line that needs the project's packages; dewak_dash/cli.py starts it as a process."""
