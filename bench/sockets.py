#!/usr/bin/env python3
"""Holds many WebSockets and measures how soon an event reaches them: ./pharos bench sockets [COUNT]

COUNT (10,000) clients of one organization connect, authenticate and join. Then a monitor is created and one turns down; for
both the time from the writing of the event (the `at` of its frame, on the same clock) until each client has it. Server
memory is shown before and after. The clients share the machine with the server.
"""
import argparse
import base64
import datetime
import json
import os
import re
import resource
import selectors
import shutil
import socket
import sys
import threading
import time

from product import RUN, Product, http_monitors, until

failures = []


CREATED, CHANGED, JOINED = b'"monitor_created"', b'"monitor_status_changed"', b'"joined"'


class Client:
    """The little of RFC 6455 that listening takes. Frames are only searched, not taken apart: what reading costs here, the
    server on the same machine has less."""

    def __init__(self, port, token, organization):
        self.heard = {}
        self.tail = b""
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.receive()
        if b" 101 " not in head:
            raise SystemExit(f"no socket: {head[:200]}")
        self.tail = head.split(b"\r\n\r\n", 1)[1]
        self.send(dict(type="authenticate", token=token))
        self.send(dict(type="join_organization", organizationId=organization))

    def receive(self):
        data = self.socket.recv(65536)
        if not data:
            raise SystemExit("a socket was closed by the server")
        return data

    def send(self, message):
        data, mask = json.dumps(message).encode(), os.urandom(4)
        head = bytes([0x81, 0x80 | len(data)]) if len(data) < 126 else bytes([0x81, 0xFE]) + len(data).to_bytes(2, "big")
        self.socket.sendall(head + mask + bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)))

    def read(self, now):
        """Answers which of the awaited events came for the first time."""
        got = self.receive()
        # A ping, or a length that looks like one: a pong nobody asked for is no harm (RFC 6455, 5.5.3).
        if b"\x89" in got:
            self.socket.sendall(b"\x8a\x80" + os.urandom(4))
        data = self.tail + got
        self.tail = data[-1000:]
        new = [name for name in (CREATED, CHANGED, JOINED) if name in data and name not in self.heard]
        for name in new:
            self.heard[name] = now
        return new, data


class Crowd:
    def __init__(self):
        self.clients = []
        self.heard = {CREATED: 0, CHANGED: 0, JOINED: 0}
        self.written = {}
        self.broken = None
        self.selector = selectors.DefaultSelector()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()

    def add(self, client):
        self.clients.append(client)
        self.selector.register(client.socket, selectors.EVENT_READ, client)

    def listen(self):
        try:
            self.hear()
        except (SystemExit, OSError) as end:
            self.broken = end

    def hear(self):
        while not self.stop.is_set():
            for key, _ in self.selector.select(0.5):
                new, data = key.data.read(time.time())
                for name in new:
                    self.heard[name] += 1
                    if self.heard[name] == 1 and name != JOINED:
                        self.written[name] = written_at(data, name)

    def wait(self, what, name):
        until(120, what, lambda: self.broken or self.heard[name] == len(self.clients), 0.02)
        if self.broken:
            raise SystemExit(f"{what}: {self.broken}")

    def close(self):
        self.stop.set()
        self.thread.join()
        for client in self.clients:
            client.socket.close()


def holds(what, good, saw):
    print(f"  {'holds' if good else 'FAILS'}: {what}: {saw}", flush=True)
    if not good:
        failures.append(what)


def written_at(data, name):
    at = re.search(rb'"at":"([^"]+)Z"', data[data.index(name):]).group(1).decode()
    return datetime.datetime.fromisoformat(at + "+00:00").timestamp()


def reaches_all(crowd, what, name):
    crowd.wait(what, name)
    late = sorted(client.heard[name] - crowd.written[name] for client in crowd.clients)
    p50, p99 = late[len(late) // 2], late[min(len(late) - 1, int(len(late) * 0.99))]
    holds(f"{what}, p99 < 1 s after it was written", p99 < 1,
          f"first {late[0]:.3f} s, p50 {p50:.3f} s, p99 {p99:.3f} s, last {late[-1]:.3f} s")


def rss_mib(pid):
    with open(f"/proc/{pid}/status") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmRSS"))


def measure(product, count):
    organization = product.call("GET", "/api/auth/me")[1]["organization"]["id"]
    before, crowd = rss_mib(product.pid("server")), Crowd()
    try:
        began = time.monotonic()
        for _ in range(count):
            crowd.add(Client(product.port, product.token, organization))
        crowd.wait("everybody has joined", JOINED)
        took = time.monotonic() - began
        holds(f"{count} sockets <= 120 s", took <= 120, f"{took:.1f} s")
        product.create(http_monitors(1, 30, port=9111))
        reaches_all(crowd, "monitor_created reaches all", CREATED)
        reaches_all(crowd, "the monitor turns down for all", CHANGED)
        after = rss_mib(product.pid("server"))
        holds("RSS <= 1.5 GiB", after <= 1536, f"{before} -> {after} MiB, {(after - before) * 1024 / count:.1f} KiB a socket")
    finally:
        crowd.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    count = parser.parse_args().count
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    RUN.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product(PHAROS_HEAP_MB=768)
    try:
        product.start()
        product.sign_up()
        measure(product, count)
    finally:
        product.stop()
    sys.exit(1 if failures else 0)


main()
