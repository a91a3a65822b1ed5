"""The network between a store's servers and everybody else, which can be cut: nothing is closed, nothing arrives."""
import contextlib
import os
import socket
import subprocess
import threading


def network():
    """A real one where this user may make one."""
    try:
        return Namespace()
    except (OSError, subprocess.CalledProcessError) as error:
        print(f"cluster: no network of its own ({error}): it is cut by relays, which take what was sent", flush=True)
        return Relays()


class Namespace:
    """A network of their own for the servers, with one cable to everybody else's. It ends with this process, however that ends.

    A cut swallows packets: nobody acknowledges a byte, and no kernel tells anybody that somebody is out of reach.
    """

    def __init__(self):
        self.holder = subprocess.Popen(
            ["unshare", "--net", "cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with contextlib.suppress(BrokenPipeError):
            self.holder.stdin.write(b"\n")
            self.holder.stdin.flush()
        if not self.holder.stdout.readline():
            raise OSError("unshare is not allowed")
        self.prefix = ["nsenter", "--target", str(self.holder.pid), "--net"]
        # 198.18.0.0/15 is for tests (RFC 2544): four addresses for each process.
        place = os.getpid() % (1 << 15) * 4
        self.outside, self.address = (f"198.{18 + (place >> 16)}.{place >> 8 & 255}.{(place & 255) + end}" for end in (1, 2))
        cable = f"plenary{os.getpid()}"
        self.run("ip", "link", "add", cable, "type", "veth", "peer", "name", "store", "netns", str(self.holder.pid))
        self.run("ip", "address", "add", f"{self.outside}/30", "dev", cable)
        self.run("ip", "link", "set", cable, "up")
        self.run(*self.prefix, "ip", "address", "add", f"{self.address}/30", "dev", "store")
        for link in ("lo", "store"):
            self.run(*self.prefix, "ip", "link", "set", link, "up")

    @staticmethod
    def run(*words):
        subprocess.run(words, check=True, stdin=subprocess.DEVNULL, capture_output=True)

    def reach(self, port):
        return self.address, port

    @contextlib.contextmanager
    def cut(self):
        # What comes from where nothing could be sent to is dropped as well.
        self.run(*self.prefix, "ip", "route", "add", "blackhole", self.outside)
        try:
            yield
        finally:
            self.run(*self.prefix, "ip", "route", "delete", "blackhole", self.outside)

    def end(self):
        self.holder.stdin.close()
        self.holder.wait()


class Relays:
    """A program before each server. Its kernel acknowledges what is sent into a cut."""
    prefix, address = [], "127.0.0.1"

    def __init__(self):
        self.relays = []

    def reach(self, port):
        self.relays.append(Relay(port))
        return self.address, self.relays[-1].port

    @contextlib.contextmanager
    def cut(self):
        with contextlib.ExitStack() as cuts:
            for relay in self.relays:
                cuts.enter_context(relay.cut())
            yield

    def end(self):
        pass


class Relay:
    """To one server and back."""

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
