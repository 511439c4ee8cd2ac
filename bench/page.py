#!/usr/bin/env python3
"""Measures the public status page beside the running product: ./pharos bench page [SECONDS]

The product watches 200 monitors every 30 s. An organization with 20 services, 90 days of history and 10 incidents has its page
read over 32 connections for SECONDS (20): whole (gzip), by entity tag (304), and as summary.json. Clients share the machine.
"""
import argparse
import datetime
import multiprocessing
import shutil
import socket
import sys
import time
import uuid

from product import RUN, Product, http_monitors

CONNECTIONS = 16
WORKERS = 2
BUDGET = 2000


def furnish(product, organization):
    now = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None)
    lines = [f"SET @t = (SELECT id FROM tenant WHERE uuid = '{organization['id']}');"]
    for number in range(20):
        lines.append(
            "INSERT INTO service (tenant_id, uuid, name, description, group_name, position, public, follow, auto_incident,"
            " manual_status, status, status_since, created_at, updated_at, version)"
            f" VALUES (@t, '{uuid.uuid4()}', 'Service {number}', 'What it does', 'Group {number // 5}', {number}, TRUE, 'none',"
            f" FALSE, 'operational', 'operational', '{now}', '{now}', '{now}', 1);")
        lines.append("SET @s = LAST_INSERT_ID();")
        for day in range(90, 0, -1):
            begin = now - datetime.timedelta(days=day)
            # Not today: how long a disturbance lasts already is told by the minute, and moves the page.
            status = "partial_outage" if day > 1 and day % 17 == number % 17 else "operational"
            end = "NULL" if day == 1 else f"'{begin + datetime.timedelta(days=1)}'"
            lines.append("INSERT INTO service_segment (tenant_id, service_id, started_at, ended_at, status, cause_kind, cause_name)"
                         f" VALUES (@t, @s, '{begin}', {end}, '{status}', 'system', 'bench');")
    for number in range(10):
        begin = now - datetime.timedelta(hours=11 * number + 1)
        lines.append(
            "INSERT INTO incident (tenant_id, uuid, title, impact, status, started_at, resolved_at, created_at, updated_at, version)"
            f" VALUES (@t, '{uuid.uuid4()}', 'Incident {number}', 'minor', 'resolved', '{begin}', '{begin}', '{begin}', '{begin}', 1);")
        for _ in range(4):
            lines.append("INSERT INTO incident_update (tenant_id, uuid, incident_id, status, body, author_kind, author_name, created_at)"
                         f" SELECT @t, '{uuid.uuid4()}', MAX(id), 'resolved', 'Some *words* about it.', 'system', 'bench', '{begin}'"
                         " FROM incident;")
    product.script("\n".join(lines))


def request(port, path, headers=""):
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n{headers}\r\n".encode()


def answer(connection):
    """Status, headers and the size of one answer."""
    data = b""
    while b"\r\n\r\n" not in data:
        got = connection.recv(65536)
        if not got:
            raise ConnectionError("the server hung up without an answer")
        data += got
    head, body = data.split(b"\r\n\r\n", 1)
    lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines[1:])}
    status, length = int(lines[0].split()[1]), int(headers.get("content-length", 0))
    left = 0 if status == 304 else length - len(body)
    while left > 0:
        left -= len(connection.recv(min(65536, left)))
    return status, headers, length


def once(port, path):
    with connect(port) as connection:
        connection.sendall(request(port, path))
        return answer(connection)


def known(port, path):
    """Asks for what is newer than now."""
    return request(port, path, f"If-None-Match: {once(port, path)[1]['etag']}\r\n")


def connect(port):
    connection = socket.create_connection(("127.0.0.1", port))
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def read(port, message, wanted, seconds, results):
    try:
        results.put(tally(port, message, wanted, seconds))
    except OSError as broken:
        results.put(broken)


def tally(port, message, wanted, seconds):
    connections = [connect(port) for _ in range(CONNECTIONS)]
    end, count, slow, wrong = time.monotonic() + seconds, 0, [], 0
    while time.monotonic() < end:
        began = time.monotonic()
        for connection in connections:
            connection.sendall(message)
        for place, connection in enumerate(connections):
            status, headers, _ = answer(connection)
            wrong += status != wanted
            count += 1
            # After some hundred requests the server wants a new one, as browsers and proxies know.
            if headers.get("connection") == "close":
                connection.close()
                connections[place] = connect(port)
        slow.append(time.monotonic() - began)
    return count, wrong, sorted(slow)[int(len(slow) * 0.99)]


def measured(port, message, wanted, seconds):
    """Answers a second, how many of them were wrong, and the 99th percentile of a round in seconds."""
    results = multiprocessing.Queue()
    workers = [multiprocessing.Process(target=read, args=(port, message, wanted, seconds, results)) for _ in range(WORKERS)]
    began = time.monotonic()
    [worker.start() for worker in workers]
    got = [results.get() for _ in workers]
    [worker.join() for worker in workers]
    for one in got:
        if isinstance(one, OSError):
            raise one
    took = time.monotonic() - began
    return sum(one[0] for one in got) / took, sum(one[1] for one in got), max(one[2] for one in got)


def tell(what, rate, wrong, p99):
    print(f"  {what}: {rate:.0f}/s, {wrong} wrong answers, p99 of {CONNECTIONS} at once {p99 * 1000:.0f} ms", flush=True)


def measure(port, what, message, wanted, seconds):
    rate, wrong, p99 = measured(port, message, wanted, seconds)
    good = rate >= BUDGET and not wrong
    tell(f"{'holds' if good else 'FAILS'}: {what} >= {BUDGET}/s", rate, wrong, p99)
    return good


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("seconds", nargs="?", type=int, default=20)
    seconds = parser.parse_args().seconds
    RUN.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product()
    try:
        product.start()
        product.sign_up()
        organization = product.call("GET", "/api/auth/me")[1]["organization"]
        product.create(http_monitors(200, 30, port=9111))
        furnish(product, organization)
        page = f"/status/{organization['slug']}"
        status, headers, length = once(product.port, page)
        print(f"  {page}: {status}, {length} bytes, {headers.get('content-encoding', 'not compressed')}", flush=True)
        tell("warm-up", *measured(product.port, request(product.port, page), 200, max(5, seconds // 2)))
        good = [
            measure(product.port, "page", request(product.port, page), 200, seconds),
            measure(product.port, "page, not modified", known(product.port, page), 304, seconds),
            measure(product.port, "summary.json", request(product.port, page + "/api/v2/summary.json"), 200, seconds),
        ]
    finally:
        product.stop()
    sys.exit(0 if all(good) else 1)


main()
