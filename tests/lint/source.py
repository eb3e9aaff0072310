"""What the checks read: the tree's files, and C++ text without its comments."""

import re
from dataclasses import dataclass
from pathlib import Path

CODE_FOLDERS = ("app", "core", "ui", "tests")
CODE_SUFFIXES = (".cpp", ".h")

_TOKENS = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<raw>R"(?P<tag>[^()\s\\]*)\(.*?\)(?P=tag)")
      | (?P<string>"(?:\\.|[^"\\\n])*")
      | (?P<char>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+')""",
    re.DOTALL | re.VERBOSE,
)


@dataclass(frozen=True)
class Violation:
    file: str
    line: int
    message: str

    def __str__(self):
        return f"{self.file}:{self.line}: {self.message}"


class SourceFile:
    """A file by its path from the root. `code` keeps strings, `bare` has them emptied; both keep every line's place."""

    def __init__(self, path, text):
        self.path = path
        self.text = text
        self.code = _TOKENS.sub(lambda match: _blank(match, keep_strings=True), text)
        self.bare = _TOKENS.sub(lambda match: _blank(match, keep_strings=False), text)

    def line_of(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def at(self, offset, message):
        return Violation(self.path, self.line_of(offset), message)

    def is_in(self, *folders):
        return any(self.path.startswith(folder + "/") for folder in folders)


def _blank(match, keep_strings):
    text = match.group(0)
    if match.group("comment") is None:
        if keep_strings:
            return text
        return text[0] + re.sub(r"[^\n]", " ", text[1:-1]) + text[-1]
    return re.sub(r"[^\n]", " ", text)


def read_tree(root):
    """Every C++ file of ours under `root`, in a steady order."""
    root = Path(root)
    found = []
    for folder in CODE_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in CODE_SUFFIXES and path.is_file():
                found.append(SourceFile(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")))
    return found
