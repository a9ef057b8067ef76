"""Start the app in its own process and stay with it until it ends."""

from pathlib import Path

from dewak_dash.launcher.process import run_child, say
from dewak_dash.text import t


def serve(root: Path, python: Path, port: int) -> int:
    """Run app.py on a port; Ctrl+C ends it with code 0, a failed start with the app's own code."""
    say(t("launcher.starting"))
    try:
        return run_child([str(python), str(root / "app.py")], cwd=root, env={"STREAMLIT_SERVER_PORT": str(port)})
    except KeyboardInterrupt:
        say(t("launcher.stopped"))
        return 0
