"""libical, in C."""
from pathlib import Path

from commands import output
from showings import ALL, Showing, epoch


class Libical:
    name = "libical"
    whole_only = False
    expands = False
    fields = ALL

    def __init__(self, scratch):
        self.program = Path(scratch) / "read-libical"
        source = Path(__file__).with_name("libical.c")
        output("clang", "-O1", "-Wall", "-Werror", source, "-o", self.program, "-lical")
        self.version = output("pkg-config", "--modversion", "libical").strip()

    def read(self, files):
        seen = {str(file): [] for file in files}
        for line in output(self.program, *files).splitlines():
            file, uid, start, end, status, title = line.split("\t", 5)
            seen[file].append(Showing(uid, epoch(start), epoch(end), title, status))
        return list(seen.values())
