"""Every text of the program has a finished translation, and no translation is of a text that is gone."""

import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from source import Violation

LUPDATE = "/usr/lib/qt6/bin/lupdate"
_WARNING = re.compile(r"^(\S+?):(\d+): (.*(?:lacks Q_OBJECT|unknown namespace|Discarding|without translation).*)$")


def check(root):
    root = Path(root).resolve()
    catalogues = sorted((root / "translations").glob("*.ts"))
    if not catalogues:
        return [Violation("translations", 1, "there is no .ts file here: ./dev translate")]
    found = []
    for number, catalogue in enumerate(catalogues):
        updated, log = _update(root, catalogue)
        if number == 0:
            found += _warnings(root, log)
        found += _compare(root, catalogue, updated)
    return found


def _update(root, catalogue):
    """The catalogue as lupdate would leave it, with the places of the texts, and what lupdate said."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / catalogue.name
        shutil.copy(catalogue, copy)
        # English is in the sources, but for its plurals.
        plurals = ["-pluralonly"] if catalogue.stem.endswith("_en") else []
        sources = [name for name in ("app", "core", "ui") if (root / name).is_dir()]
        done = subprocess.run(
            [LUPDATE, "-I", str(root), "-locations", "absolute", *plurals, *sources, "-ts", str(copy)],
            cwd=root, capture_output=True, text=True, check=False,
        )
        if done.returncode:
            raise RuntimeError(f"lupdate failed: {done.stderr.strip()}")
        tree = ElementTree.parse(copy).getroot()
        for place in tree.iter("location"):
            name = place.get("filename")
            if name:
                absolute = os.path.realpath(os.path.join(os.path.realpath(folder), name))
                place.set("filename", os.path.relpath(absolute, root))
        return tree, done.stderr


def _warnings(root, log):
    for line in sorted(set(log.splitlines())):
        match = _WARNING.match(line)
        if match:
            name = os.path.relpath(os.path.join(root, match.group(1)), root)
            yield Violation(name, int(match.group(2)), f"lupdate: {match.group(3)}")


def _compare(root, catalogue, updated):
    name = catalogue.relative_to(root).as_posix()
    known = {key for key, _ in _messages(ElementTree.parse(catalogue).getroot())}
    text = catalogue.read_text(encoding="utf-8")
    for key, message in _messages(updated):
        translation = message.find("translation")
        state = translation.get("type", "")
        shown = key[1].replace("\n", " ")
        if state in ("vanished", "obsolete"):
            yield Violation(name, _line_of(text, key), f'"{shown}" is no text of the program any more: ./dev translate')
        elif key not in known:
            yield Violation(*_place(message, name), f'"{shown}" is missing in {name}: ./dev translate')
        elif state == "unfinished" or not _is_complete(translation):
            yield Violation(name, _line_of(text, key), f'"{shown}" is not translated')


def _messages(tree):
    for context in tree.iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source") or "", message.findtext("comment") or "")
            yield key, message


def _is_complete(translation):
    forms = translation.findall("numerusform")
    return all((form.text or "").strip() for form in forms) if forms else bool((translation.text or "").strip())


def _place(message, otherwise):
    place = message.find("location")
    return (place.get("filename") or otherwise, int(place.get("line") or 1)) if place is not None else (otherwise, 1)


def _line_of(text, key):
    context, source, _ = key
    start = max(text.find(f"<name>{context}</name>"), 0)
    escaped = source.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split("\n")[0]
    escaped = escaped.replace('"', "&quot;").replace("'", "&apos;")
    offset = text.find(f"<source>{escaped}", start)
    return text.count("\n", 0, offset if offset >= 0 else start) + 1
