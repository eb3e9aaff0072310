"""clang-format would change nothing."""

import re
import subprocess

from source import Violation

_COMPLAINT = re.compile(r"^(.+?):(\d+):\d+: (?:error|warning): code should be clang-formatted")


def check(root, files):
    paths = [file.path for file in files]
    if not paths:
        return []
    done = subprocess.run(
        ["clang-format", "--dry-run", "-Werror", *paths], cwd=root, capture_output=True, text=True, check=False
    )
    first = {}
    for line in done.stderr.splitlines():
        match = _COMPLAINT.match(line)
        if match:
            first.setdefault(match.group(1), int(match.group(2)))
    if done.returncode and not first:
        raise RuntimeError(f"clang-format failed: {done.stderr.strip()}")
    return [Violation(path, line, "not formatted: ./dev format") for path, line in first.items()]
