"""What the judges found: a table of reader by sample, and every event that was wrong."""
from collections import defaultdict


class Report:
    def __init__(self, version):
        self.version = version
        self.readers = {}
        self.samples = []
        self.cells = defaultdict(lambda: [0, 0])
        self.findings = []

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

    def print(self):
        print(f"Events read and, after a stroke, those that were wrong. Plenary {self.version}.\n")
        heads = ["reader", "version", *self.samples, "all"]
        rows = [[name, version, *(self._cell([sample], name) for sample in self.samples), self._cell(self.samples, name)]
                for name, version in self.readers.items()]
        widths = [max(len(row[i]) for row in [heads, *rows]) for i in range(len(heads))]
        for row in [heads, ["-" * width for width in widths], *rows]:
            print("| " + " | ".join(text.ljust(width) for text, width in zip(row, widths)) + " |")
        print()
        for line in self.findings[:200]:
            print(line)
        print(f"{self.wrong} findings" if self.wrong else "nothing wrong")

    def _cell(self, samples, name):
        read, wrong = (sum(self.cells[name, sample][i] for sample in samples) for i in (0, 1))
        return f"{read}/{wrong}"
