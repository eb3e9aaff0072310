#!/usr/bin/env python3
"""Reads the tree and says what breaks the house rules, each as file:line: message. Exits 1 where there is any."""

import sys
from pathlib import Path

import features
import forbidden
import formatting
import layers
import references
import translations
from source import read_tree


def main():
    root = Path(__file__).resolve().parents[2]
    files = read_tree(root)
    gui = layers.gui_headers()
    if not gui:
        raise RuntimeError("the headers of Qt Gui are not installed: ./dev deps")
    violations = [
        *formatting.check(root, files),
        *layers.check(files, gui),
        *forbidden.check(files),
        *references.check(root),
        *features.check(root, files),
        *translations.check(root),
    ]
    for violation in violations:
        print(violation)
    print(f"lint: {len(files)} files, {len(violations)} violations")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
