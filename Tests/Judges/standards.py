"""Holds docs/standards.md to the tests: each that it names as proof must be there."""
import re

import product


def missing():
    """The tests that are named, and are not there."""
    text = (product.ROOT / "docs/standards.md").read_text("utf-8")
    named = re.findall(r"`(\w+): ([^`]+)`", text)
    files = {}  # two rooms may have a file of one name
    for path in (product.ROOT / "Tests").rglob("*.swift"):
        files[path.stem] = files.get(path.stem, "") + path.read_text("utf-8")
    assert len(named) > 50, "docs/standards.md names too few tests to be believed"
    return [f"docs/standards.md names a test that is not there: {file}: {name}" for file, name in named
            if not re.search(rf"func `?{re.escape(name)}`?\(", files.get(file, ""))]
