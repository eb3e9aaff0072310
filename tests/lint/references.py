"""What the documentation names is there: every link, and every path in backquotes that begins at a folder of the tree."""

import re
from pathlib import Path

from source import Violation

_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_QUOTED = re.compile(r"`((?:app|core|docs|resources|tests|translations|ui)/[\w./-]*)`")
_ELSEWHERE = re.compile(r"^[a-z]+:")


def check(root):
    root = Path(root)
    for document in [*sorted(root.glob("*.md")), *sorted(root.glob("docs/**/*.md"))]:
        name = document.relative_to(root).as_posix()
        for number, line in enumerate(document.read_text(encoding="utf-8").splitlines(), 1):
            links = [document.parent / link for link in _LINK.findall(line) if not _ELSEWHERE.match(link)]
            quoted = [root / path for path in _QUOTED.findall(line)]
            for path in [*links, *quoted]:
                if not path.exists():
                    yield Violation(name, number, f"{path.relative_to(root)} is not there")
