"""What a cluster is made of: programs that are started, waited for, stopped, killed, and cut off."""
import contextlib
import glob
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait(seconds, is_so, what):
    """Until it is so; the seconds it took."""
    start = time.monotonic()
    while time.monotonic() - start < seconds:
        if is_so():
            return time.monotonic() - start
        time.sleep(0.02)
    raise SystemExit(f"cluster: {what} did not happen within {seconds} s")


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


class Program:
    """A process and its children."""

    def __init__(self, words, log):
        self.words, self.log = words, log
        self.start()

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)

    def signal(self, number):
        """To its children too, which PostgreSQL gives groups of their own."""
        own, children = self.process.pid, []
        with contextlib.suppress(OSError):
            children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
        for process in (own, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)

    def kill(self):
        self.signal(signal.SIGKILL)
        self.process.wait()

    @contextlib.contextmanager
    def stopped(self):
        """As on a machine that hangs: connections stay open and nothing is answered."""
        self.signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.signal(signal.SIGCONT)


class PostgreSQL(Program):
    """A server of a network; its programs run there too, and so when it is cut off."""
    BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]
    # It refuses to run as root.
    OWNER = "postgres" if os.getuid() == 0 else None

    def __init__(self, network, folder):
        self.network, self.folder, self.port = network, folder, free_port()
        super().__init__(
            self.command(network, "postgres", "-D", folder, "-p", self.port, "-k", folder.parent,
                         "-c", f"listen_addresses={network.address}"), folder.parent / f"{folder.name}.log")
        ready = self.command(network, "pg_isready", "-q", "-h", network.address, "-p", self.port)
        wait(20, lambda: subprocess.run(ready).returncode == 0, f"the start of the {folder.name}")

    @classmethod
    def command(cls, network, name, *words):
        owner = ["setpriv", f"--reuid={cls.OWNER}", f"--regid={cls.OWNER}", "--init-groups"] if cls.OWNER else []
        return [*network.prefix, *owner, f"{cls.BIN}/{name}", *map(str, words)]

    @classmethod
    def run(cls, network, name, *words):
        made = subprocess.run(cls.command(network, name, *words), capture_output=True, text=True)
        if made.returncode:
            raise SystemExit(f"cluster: {name}: {made.stderr}")
        return made.stdout.strip()

    @classmethod
    def primary(cls, network, folder):
        cls.run(network, "initdb", "-D", folder, "-U", "plenary", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        with open(folder / "pg_hba.conf", "a") as rules:
            rules.write("host all all samenet trust\nhost replication all samenet trust\n")
        return cls(network, folder)

    def standby(self, folder):
        """A copy that follows, and that each commit from now on waits for."""
        self.run(self.network, "pg_basebackup", "-D", folder, "-R", "-c", "fast", "--no-sync", "-d",
                 f"host={self.network.address} port={self.port} user=plenary application_name=follower")
        server = PostgreSQL(self.network, folder)
        self.sql("ALTER SYSTEM SET synchronous_standby_names = 'follower'")
        self.sql("SELECT pg_reload_conf()")
        wait(20, lambda: self.sql("SELECT sync_state FROM pg_stat_replication") == "sync", "replication")
        return server

    def sql(self, text):
        return self.run(self.network, "psql", "-X", "-A", "-t", "-h", self.network.address, "-p", self.port,
                        "-U", "plenary", "-d", "postgres", "-c", text)

    def promote(self):
        self.run(self.network, "pg_ctl", "promote", "-D", self.folder)


class Replica(Program):
    def __init__(self, tool, store, folder, name):
        self.port = free_port()
        super().__init__(
            [tool, "serve", "--store", store, "--listen", f"127.0.0.1:{self.port}"], folder / f"{name}.log")
        wait(20, lambda: answers(self.port), f"the start of {name}")

    def restart(self):
        self.start()
        wait(20, lambda: answers(self.port), "the restart of a replica")
