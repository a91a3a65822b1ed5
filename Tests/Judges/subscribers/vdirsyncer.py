"""vdirsyncer, which copies the feeds into folders with one file an event. Of a feed that cannot be written to it gives each
event a UID of its own, a digest of its text, so an event is known again here by all else that is expected of it."""
import re
from dataclasses import replace
from pathlib import Path

import icalendar

from commands import output
from readers.libraries import icalendar_event

NAMED = ("start", "end", "title", "status")

PAIR = """
[pair {0}]
a = "{0}_web"
b = "{0}_disk"
collections = null
[storage {0}_web]
type = "http"
url = "{1}"
[storage {0}_disk]
type = "filesystem"
path = "{2}"
fileext = ".ics"
"""


class Vdirsyncer:
    name = "vdirsyncer"

    def __init__(self, scratch, feeds):
        self.version = re.search(r"\d+(\.\d+)+", output("vdirsyncer", "--version"))[0]
        self.home = Path(scratch) / self.name
        self.folders = {path: self.home / f"pair{number}" for number, path in enumerate(feeds)}
        for folder in self.folders.values():
            folder.mkdir(parents=True)
        pairs = [PAIR.format(folder.name, feeds[path], folder) for path, folder in self.folders.items()]
        self.words = ["vdirsyncer", "--config", self.home / "settings"]
        (self.home / "settings").write_text(f'[general]\nstatus_path = "{self.home}/status/"\n' + "".join(pairs))
        output(*self.words, "discover")

    def refresh(self, expected):
        """Synchronises twice; what the second time, with nothing new, was copied all the same."""
        self._sync()
        before = self._stamps()
        copied = re.findall(r"Copying .*|Deleting .*", self._sync())
        return copied + [f"written again: {path}" for path, stamp in self._stamps().items() if before.get(path) != stamp]

    def items(self, expected):
        """What is kept of each event, by feed and UID. A file is of one event, and of those that stand for its dates."""
        uids = {(path, showing.only(NAMED)): uid for (path, uid), showing in expected.items()}
        found = {}
        for path, folder in self.folders.items():
            for file in folder.iterdir():
                for event in icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"):
                    seen = icalendar_event(event)
                    name = uids.get((path, seen.only(NAMED)), seen.uid)
                    assert (path, name) not in found, f"{path}: {name} was copied twice"
                    found[path, name] = replace(seen, uid=name.split(" ")[0]), file.read_text("utf-8")
        return found

    def _sync(self):
        return output(*self.words, "sync", stderr_too=True)

    def _stamps(self):
        return {file: file.stat().st_mtime_ns for folder in self.folders.values() for file in folder.iterdir()}
