#!/usr/bin/env python3
"""Holds many WebSockets and measures how soon an event reaches them: ./pharos bench sockets [COUNT]

COUNT (10,000) clients of one organization connect, authenticate and join. Then a monitor is created and one turns down; for
both the time from the answer of the API, or from the first client that knew, until the last client knows. Server memory is
shown before and after. The clients share the machine with the server.
"""
import argparse
import base64
import json
import os
import resource
import selectors
import shutil
import socket
import sys
import threading
import time

from product import RUN, Product, http_monitors, until

failures = []


class Client:
    """The little of RFC 6455 that listening takes."""

    def __init__(self, port, token, organization):
        self.heard = {}
        self.buffer = b""
        self.joined = False
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall((f"GET /ws HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n").encode())
        head = b""
        while b"\r\n\r\n" not in head:
            head += self.receive()
        if b" 101 " not in head:
            raise SystemExit(f"no socket: {head[:200]}")
        self.buffer = head.split(b"\r\n\r\n", 1)[1]
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
        self.buffer += self.receive()
        while (frame := self.frame()) is not None:
            if b'"joined"' in frame:
                self.joined = True
            for name in (b"monitor_created", b"monitor_status_changed"):
                if name in frame:
                    self.heard.setdefault(name, now)

    def frame(self):
        if len(self.buffer) < 2:
            return None
        length, start = self.buffer[1] & 0x7F, 2
        if length == 126:
            length, start = int.from_bytes(self.buffer[2:4], "big"), 4
        elif length == 127:
            length, start = int.from_bytes(self.buffer[2:10], "big"), 10
        if len(self.buffer) < start + length:
            return None
        frame, self.buffer = self.buffer[start:start + length], self.buffer[start + length:]
        return frame


class Crowd:
    def __init__(self):
        self.clients = []
        self.selector = selectors.DefaultSelector()
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self.listen)
        self.thread.start()

    def add(self, client):
        self.clients.append(client)
        self.selector.register(client.socket, selectors.EVENT_READ, client)

    def listen(self):
        while not self.stop.is_set():
            for key, _ in self.selector.select(0.5):
                key.data.read(time.monotonic())

    def wait(self, what, heard):
        until(120, what, lambda: all(map(heard, self.clients)), 0.02)

    def close(self):
        self.stop.set()
        self.thread.join()
        for client in self.clients:
            client.socket.close()


def holds(what, good, saw):
    print(f"  {'holds' if good else 'FAILS'}: {what}: {saw}", flush=True)
    if not good:
        failures.append(what)


def spread(crowd, name, began):
    late = sorted(client.heard[name] - began for client in crowd.clients)
    return late[len(late) // 2], late[min(len(late) - 1, int(len(late) * 0.99))], late[-1]


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
        crowd.wait("everybody has joined", lambda client: client.joined)
        took = time.monotonic() - began
        holds(f"{count} sockets <= 120 s", took <= 120, f"{took:.1f} s")
        began = time.monotonic()
        product.create(http_monitors(1, 30, port=9111))
        crowd.wait("monitor_created", lambda client: b"monitor_created" in client.heard)
        p50, p99, last = spread(crowd, b"monitor_created", began)
        holds("an event reaches all, p99 < 1 s", p99 < 1, f"p50 {p50:.3f} s, p99 {p99:.3f} s, last {last:.3f} s")
        crowd.wait("the monitor turns down", lambda client: b"monitor_status_changed" in client.heard)
        first = min(client.heard[b"monitor_status_changed"] for client in crowd.clients)
        p50, p99, last = spread(crowd, b"monitor_status_changed", first)
        holds("a transition reaches all, p99 < 1 s after the first", p99 < 1, f"p99 {p99:.3f} s, last {last:.3f} s")
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
