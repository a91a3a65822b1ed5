"""ruby-icalendar, in one process of Ruby for all files."""
import json
from pathlib import Path

from commands import output
from showings import ALL, Showing, epoch


class RubyICalendar:
    name = "ruby-icalendar"
    whole_only = False
    expands = False
    fields = ALL

    def __init__(self, scratch):
        self.version = output("ruby", "-e", "gem 'icalendar'; print Gem.loaded_specs['icalendar'].version")

    def read(self, files):
        program = Path(__file__).with_name("read.rb")
        lines = output("ruby", program, *files).splitlines()
        return [[Showing(u, epoch(s), epoch(e), t, x) for u, s, e, t, x in json.loads(line)]
                for line in lines]
