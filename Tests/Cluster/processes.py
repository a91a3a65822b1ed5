"""What a cluster is made of: programs that are started, waited for, stopped, killed, and cut off."""
import contextlib
import glob
import os
import signal
import socket
import subprocess
import threading
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

    def __init__(self, words, log, user=None):
        self.words, self.log, self.user = words, log, user
        self.start()

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                self.words, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, user=self.user,
                group=self.user)

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
    BIN = sorted(glob.glob("/usr/lib/postgresql/*/bin"))[-1]

    def __init__(self, folder, port):
        self.folder, self.port = folder, port
        super().__init__(
            [f"{self.BIN}/postgres", "-D", str(folder), "-p", str(port), "-k", str(folder.parent),
             "-c", "listen_addresses=127.0.0.1"], folder.parent / f"{folder.name}.log", self.owner())

    @staticmethod
    def owner():
        """It refuses to run as root."""
        return "postgres" if os.getuid() == 0 else None

    @classmethod
    def command(cls, *words):
        made = subprocess.run(
            [f"{cls.BIN}/{words[0]}", *words[1:]], capture_output=True, text=True, user=cls.owner(), group=cls.owner())
        if made.returncode:
            raise SystemExit(f"cluster: {words[0]}: {made.stderr}")
        return made.stdout.strip()

    @classmethod
    def primary(cls, folder):
        cls.command("initdb", "-D", str(folder), "-U", "plenary", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        server = cls(folder, free_port())
        wait(20, server.is_ready, "the start of the primary")
        return server

    def standby(self, folder):
        """A copy that follows, and that each commit from now on waits for."""
        self.command("pg_basebackup", "-D", str(folder), "-R", "-c", "fast", "--no-sync",
                     "-d", f"host=127.0.0.1 port={self.port} user=plenary application_name=follower")
        server = PostgreSQL(folder, free_port())
        wait(20, server.is_ready, "the start of the standby")
        self.sql("ALTER SYSTEM SET synchronous_standby_names = 'follower'")
        self.sql("SELECT pg_reload_conf()")
        wait(20, lambda: self.sql("SELECT sync_state FROM pg_stat_replication") == "sync", "replication")
        return server

    def is_ready(self):
        return subprocess.run(
            [f"{self.BIN}/pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)]).returncode == 0

    def sql(self, text):
        return self.command("psql", "-X", "-A", "-t", "-h", "127.0.0.1", "-p", str(self.port), "-U", "plenary",
                            "-d", "postgres", "-c", text)

    def promote(self):
        self.command("pg_ctl", "promote", "-D", str(self.folder))


class Relay:
    """A network between two programs that can be cut: nothing is closed, nothing arrives, in either direction."""

    def __init__(self, target):
        self.target, self.is_whole = target, threading.Event()
        self.is_whole.set()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            self.is_whole.wait()
            try:
                far = socket.create_connection(("127.0.0.1", self.target), 2)
            except OSError:
                # As a machine does whose program is gone: refused at once.
                near.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
                near.close()
                continue
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other), daemon=True).start()

    def carry(self, one, other):
        with contextlib.suppress(OSError):
            one.settimeout(None)
            while data := one.recv(1 << 16):
                self.is_whole.wait()
                other.sendall(data)
        for end in (one, other):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def cut(self):
        self.is_whole.clear()
        try:
            yield
        finally:
            self.is_whole.set()


class Replica(Program):
    def __init__(self, tool, store, folder, name):
        self.port = free_port()
        super().__init__(
            [tool, "serve", "--store", store, "--listen", f"127.0.0.1:{self.port}"], folder / f"{name}.log")
        wait(20, lambda: answers(self.port), f"the start of {name}")

    def restart(self):
        self.start()
        wait(20, lambda: answers(self.port), "the restart of a replica")
