"""Write requirements.lock and requirements-dev.lock from the ranges, with the hash of every file of every version.

`python -m scripts.lock [--upgrade]` with a Python that can start uv (`pip install uv`, best in an environment of
its own). What is locked stays as it is where it still fits; `--upgrade` takes the newest versions within the ranges.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OLDEST_PYTHON = "3.11"
RUN = "# Exakter Stand der Pakete, die das Dashboard braucht. Bereiche und Gründe: requirements.txt"
DEV = "# Exakter Stand der Pakete für Prüfungen und Messungen, zusätzlich zu requirements.lock"
AGAIN = "# Neu schreiben: python -m scripts.lock"


def entries(text: str) -> dict[str, str]:
    """Return the entries of a lock by package name: the pin with its marker and hashes."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if not line.strip() or line.startswith(("#", "-r ")):
            continue
        if not line.startswith(" "):
            name = line.partition("==")[0]
            found[name] = line
        else:
            found[name] += "\n" + line
    return found


def extra(more: str, less: str) -> list[str]:
    """Return the entries of one lock that the other has not; raise ValueError where both pin a package differently."""
    wide, narrow = entries(more), entries(less)
    different = [name for name in narrow if name in wide and wide[name] != narrow[name]]
    if different:
        raise ValueError(f"pinned differently in both locks: {', '.join(different)}")
    return [entry for name, entry in wide.items() if name not in narrow]


def resolved(ranges: str, known: str, options: Sequence[str]) -> str:
    """Return the lock that uv finds for a file of ranges, for every system and Python, keeping known pins."""
    command = [shutil.which("uv") or "", "pip", "compile", "--universal", "--generate-hashes", "--no-header",
               "--no-annotate", "--quiet", "--no-config", f"--python-version={OLDEST_PYTHON}", *options]
    if not command[0]:
        command[:1] = [sys.executable, "-m", "uv"]
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "known.lock"
        output.write_text(known, encoding="utf-8")
        done = subprocess.run([*command, "-o", str(output), ranges], cwd=ROOT, stdout=subprocess.DEVNULL)
        if done.returncode != 0:
            raise SystemExit(done.returncode)
        return output.read_text(encoding="utf-8")


def main(options: Sequence[str]) -> int:
    """Write both locks anew."""
    run_lock, dev_lock = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
    known = "\n".join(entries(run_lock.read_text(encoding="utf-8")).values())
    known_dev = "\n".join(entries(dev_lock.read_text(encoding="utf-8")).values())
    run = resolved("requirements.txt", known, options)
    dev = resolved("requirements-dev.txt", f"{run}\n{known_dev}\n", options)
    run_lock.write_text("\n".join([RUN, AGAIN, *entries(run).values()]) + "\n", encoding="utf-8")
    dev_lock.write_text("\n".join([DEV, AGAIN, "-r requirements.lock", *extra(dev, run)]) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
