"""Targets that misbehave: some accept and say nothing, some send a byte a second for ever."""
import contextlib
import selectors
import socket
import threading

SILENT = 300
DRIP = 100
PORTS = 10


@contextlib.contextmanager
def bad_targets():
    """Answers the first of ten silent ports and the first of ten dripping ones."""
    first_silent, silent = listeners()
    first_drip, drip = listeners()
    stop = threading.Event()
    threads = [threading.Thread(target=serve, args=(silent, False, stop)),
               threading.Thread(target=serve, args=(drip, True, stop))]
    [thread.start() for thread in threads]
    try:
        yield first_silent, first_drip
    finally:
        stop.set()
        [thread.join() for thread in threads]


def listeners():
    """Ten listening sockets with ports in a row."""
    for first in range(20000, 60000, PORTS):
        sockets = []
        try:
            for port in range(first, first + PORTS):
                sockets.append(socket.create_server(("127.0.0.1", port), backlog=512))
            return first, sockets
        except OSError:
            [one.close() for one in sockets]
    raise SystemExit("no ten free ports in a row")


def serve(sockets, dripping, stop):
    selector, clients = selectors.DefaultSelector(), set()
    for one in sockets:
        one.setblocking(False)
        selector.register(one, selectors.EVENT_READ)
    while not stop.is_set():
        for key, _ in selector.select(timeout=1):
            if key.fileobj in sockets:
                client = key.fileobj.accept()[0]
                client.setblocking(False)
                clients.add(client)
                if dripping:
                    client.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        clients = {client for client in clients if alive(client, dripping)}
    [one.close() for one in [*sockets, *clients]]


def alive(client, dripping):
    try:
        if dripping:
            client.send(b".")
        if client.recv(4096) == b"":
            client.close()
            return False
    except BlockingIOError:
        return True
    except OSError:
        client.close()
        return False
    return True
