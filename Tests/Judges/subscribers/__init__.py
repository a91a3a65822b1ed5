"""Other people's programs that subscribe to a feed and keep what they were told."""
from subscribers.thunderbird import Thunderbird
from subscribers.vdirsyncer import Vdirsyncer

ALL = [Vdirsyncer, Thunderbird]
