"""What the judges found: a table of reader by sample, and every event that was wrong."""
from collections import defaultdict


class Report:
    def __init__(self, version):
        self.version = version
        self.readers = {}
        self.samples = []
        self.cells = defaultdict(lambda: [0, 0])
        self.findings = []
        self.feeds_compared = self.events_compared = 0
        self.changed = defaultdict(int)

    @property
    def wrong(self):
        return len(self.findings)

    def finding(self, text):
        self.findings.append(text)

    def feeds(self, sample, written, expected):
        """Holds the tree to the feeds that the programme file asks for."""
        for path in sorted(written ^ expected):
            self.finding(f"{sample}/{path}: " + ("not expected" if path in written else "not written"))

    def read(self, reader, sample, path, seen, verdict):
        wrong, lines = verdict
        self.readers[reader.name] = reader.version
        if sample not in self.samples:
            self.samples.append(sample)
        cell = self.cells[reader.name, sample]
        cell[0] += len(seen)
        cell[1] += wrong
        self.findings += [f"{reader.name}: {sample}/{path}: {line}" for line in lines]

    def changes(self, subscriber, sample, found, lines):
        """After a second edition: how many events differ in a subscriber's store, and which ones wrongly do or do not."""
        self.changed[subscriber.name] += found
        self.findings += [f"{subscriber.name}: {sample}, second edition: {line}" for line in lines]

    def compared(self, events):
        self.feeds_compared += 1
        self.events_compared += events

    def print(self):
        print(f"Events read / those that were wrong. Plenary {self.version}.\n")
        names = list(self.readers)
        rows = [["sample", *names]]
        rows += [[sample, *(self._cell([sample], name) for name in names)] for sample in self.samples]
        rows.append(["all", *(self._cell(self.samples, name) for name in names)])
        widths = [max(len(row[i]) for row in rows) for i in range(len(names) + 1)]
        for row in [rows[0], ["-" * width for width in widths], *rows[1:]]:
            print("| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |")
        print("\n" + ", ".join(f"{name} {version}" for name, version in self.readers.items()) + ".")
        print()
        if self.feeds_compared:
            print(f"Second editions: {self.events_compared} events of {self.feeds_compared} feeds compared byte by byte.")
        for name, count in self.changed.items():
            print(f"Second editions: {count} events changed in the store of {name}.")
        for line in self.findings[:200]:
            print(line[:400])
        print(f"{self.wrong} findings" if self.wrong else "nothing wrong")

    def _cell(self, samples, name):
        if not any((name, sample) in self.cells for sample in samples):
            return ""
        read, wrong = (sum(self.cells.get((name, sample), (0, 0))[i] for sample in samples) for i in (0, 1))
        return f"{read} / {wrong}"
