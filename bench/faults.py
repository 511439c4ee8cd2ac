#!/usr/bin/env python3
"""Breaks the running product and watches it recover: ./pharos bench faults [CASE…]

  server   kill -9 of the server in the middle of its chunks: no check twice, no execution left as running, the first
           probe at most 15 s after it is ready again
  database kill -9 of MariaDB under load: readiness 503 within 10 s, everything resumes by itself at most 15 s after it is
           back, acknowledged writes are kept, the time without a database is not DOWN
  silent   300 targets that accept and stay silent, 100 that drip for ever: everybody else's lateness p99 stays <= 2 s
  paused   SIGSTOP of MariaDB for 20 s: liveness answers within 2 s all the time, the API refuses with 503 within 5 s, and
           afterwards everything goes on
  nodes    two nodes on one database: they share the shards, every slot is probed once; kill -9 of one and the other takes
           over within 30 s, still without a slot twice
Each prints what it saw; exit code 1 when something does not hold.
"""
import os
import shutil
import signal
import subprocess
import sys
import threading
import time

from load_targets import DRIP, SILENT, bad_targets
from product import RUN, Product, http_monitors, until

HERE = RUN.parent
failures = []


def holds(what, good, saw):
    print(f"  {'holds' if good else 'FAILS'}: {what}: {saw}", flush=True)
    if not good:
        failures.append(what)


def fresh(monitors):
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product(PHAROS_MONITOR_MIN_INTERVAL_SECONDS=1)
    try:
        print(f"  ready after {product.start():.1f} s")
        product.sign_up()
        product.create(monitors)
        until(60, "checks are stored", lambda: product.number("select count(*) from check_result") > 2 * len(monitors))
    except BaseException:
        product.stop()
        raise
    return product


def checks(product):
    return product.number("select count(*) from check_result")


def running_executions(product):
    table = product.sql("select table_name from information_schema.tables where table_schema = database()"
                        " and table_name like '%EXECUTIONINSTANCEDATA' and table_name not like '%STEP%'")[0][0]
    return product.number(f"select count(*) from {table} where batchstatus in ('STARTED', 'STARTING', 'STOPPING')")


def server():
    product = fresh(http_monitors(1000, 1))
    try:
        for _ in range(3):
            before = product.pid("server")
            os.kill(before, signal.SIGKILL)
            until(60, "the server is replaced", lambda: pid(product) not in (None, before))
            until(120, "ready again", product.ready, 0.05)
            ready, stored = time.monotonic(), checks(product)
            until(60, "a check after the restart", lambda: checks(product) > stored, 0.05)
            took = time.monotonic() - ready
            holds("first probe <= 15 s after ready", took <= 15, f"{took:.1f} s")
        until(60, "stale executions closed", lambda: running_executions(product) <= 1)
        holds("one execution is running", running_executions(product) == 1, running_executions(product))
        twice = product.number("select count(*) - count(distinct tenant_id, monitor_id, slot_at) from check_result")
        holds("no check twice", twice == 0, f"{twice:.0f} of {checks(product):.0f}")
        down = product.number("select count(*) from state_segment where class = 'down'")
        holds("our own outage is never DOWN", down == 0, f"{down:.0f} segments")
    finally:
        product.stop()


def pid(product):
    try:
        return product.pid("server")
    except (OSError, IndexError, ValueError):
        return None


def database():
    product = fresh(http_monitors(500, 1))
    try:
        written, stop = [], threading.Event()

        def write():
            number = 0
            while not stop.is_set():
                number += 1
                body = dict(http_monitors(1, 60, 50000 + number)[0], name=f"written {number}")
                try:
                    status, answer = product.call("POST", "/api/v1/monitors", body, timeout=10)
                    if status == 201:
                        written.append(answer["id"])
                except OSError:
                    continue
                stop.wait(0.02)

        writer = threading.Thread(target=write)
        writer.start()
        stop.wait(3)
        os.kill(product.pid("mariadb"), signal.SIGKILL)
        killed = time.monotonic()
        until(10, "readiness says no", lambda: not product.ready(), 0.05)
        holds("readiness 503 <= 10 s", True, f"{time.monotonic() - killed:.1f} s")
        until(60, "the database is back", lambda: answers(product), 0.05)
        back = time.monotonic()
        stored = checks(product)
        until(60, "ready again", product.ready, 0.05)
        until(60, "checks go on", lambda: checks(product) > stored, 0.05)
        took = time.monotonic() - back
        holds("everything resumes <= 15 s after it is back", took <= 15, f"{took:.1f} s")
        stop.set()
        writer.join()
        product.log_in()
        kept = sum(product.call("GET", f"/api/v1/monitors/{i}")[0] == 200 for i in written)
        holds("acknowledged writes are kept", kept == len(written), f"{kept} of {len(written)}")
        down = product.number("select count(*) from state_segment where class = 'down'")
        holds("our own outage is never DOWN", down == 0, f"{down:.0f} segments")
    finally:
        product.stop()


def answers(product):
    try:
        return bool(product.sql("select 1"))
    except SystemExit:
        return False


def silent():
    with bad_targets() as (silent_port, drip_port):
        product = fresh(http_monitors(200, 5))
        try:
            product.create([dict(name=f"silent {i}", type="http", target=f"http://127.0.0.1:{silent_port + i % 10}/{i}",
                                 intervalSeconds=10, timeoutMs=8000) for i in range(SILENT)])
            product.create([dict(name=f"drip {i}", type="http", target=f"http://127.0.0.1:{drip_port + i % 10}/{i}",
                                 intervalSeconds=10, timeoutMs=8000) for i in range(DRIP)])
            until(60, "bad targets are down", lambda: product.number(
                "select count(*) from monitor_state where status = 'down'") == SILENT + DRIP)
            began = product.sql("select utc_timestamp(3)")[0][0]
            until(90, "a minute of checks", lambda: product.number(
                f"select timestampdiff(second, '{began}', utc_timestamp(3))") >= 60, 1)
            good = ("from check_result c join monitor m on m.tenant_id = c.tenant_id and m.id = c.monitor_id"
                    f" where m.name like 'bench %' and c.slot_at > '{began}'")
            p99 = product.number(f"select max(late_ms) from (select late_ms, percent_rank() over (order by late_ms) p {good})"
                                 " l where p <= 0.99")
            holds("everybody else's lateness p99 <= 2 s", p99 <= 2000, f"{p99:.0f} ms")
            over = product.number("select count(*) from check_result c join monitor m on m.tenant_id = c.tenant_id and"
                                  " m.id = c.monitor_id where m.name not like 'bench %' and c.outcome = 0")
            holds("a silent target is never up", over == 0, f"{over:.0f} checks")
        finally:
            product.stop()


def paused():
    product = fresh(http_monitors(100, 1))
    try:
        os.kill(product.pid("mariadb"), signal.SIGSTOP)
        try:
            live, refused, end = [], [], time.monotonic() + 20
            while time.monotonic() < end:
                live.append(timed(lambda: product.call("GET", "/health/live")))
                refused.append(timed(lambda: product.call("GET", "/api/v1/monitors?limit=1")))
        finally:
            os.kill(product.pid("mariadb"), signal.SIGCONT)
        holds("liveness <= 2 s", all(status == 200 for _, status in live) and max(live)[0] <= 2, f"{max(live)[0]:.2f} s")
        holds("the API refuses with 503 <= 5 s", all(status == 503 for _, status in refused) and max(refused)[0] <= 5,
              f"{max(refused)[0]:.2f} s, {sorted({status for _, status in refused})}")
        back, stored = time.monotonic(), checks(product)
        until(60, "ready again", product.ready, 0.05)
        until(60, "checks go on", lambda: checks(product) > stored, 0.05)
        holds("everything resumes <= 15 s after it goes on", time.monotonic() - back <= 15, f"{time.monotonic() - back:.1f} s")
        down = product.number("select count(*) from state_segment where class = 'down'")
        holds("our own outage is never DOWN", down == 0, f"{down:.0f} segments")
    finally:
        product.stop()


def timed(call):
    """Seconds and status."""
    began = time.monotonic()
    status = call()[0]
    return time.monotonic() - began, status


def nodes():
    one = fresh(http_monitors(1000, 5))
    two = Product(port=18089, data=RUN / "var2", PHAROS_MONITOR_MIN_INTERVAL_SECONDS=1, PHAROS_DB_URL=one.database_url(),
                  PHAROS_DB_USER="pharos", PHAROS_DB_PASSWORD=one.password())
    try:
        print(f"  the second node is ready after {two.start():.1f} s")
        until(60, "both have their share", lambda: shares(one) == [128, 128])
        holds("the nodes share the shards", True, shares(one))
        measured_slots(one, 60)
        os.kill(two.pid("server"), signal.SIGKILL)
        killed = time.monotonic()
        until(60, "all shards are taken over", lambda: held_by_most(one) == 256)
        holds("take-over <= 30 s", time.monotonic() - killed <= 30, f"{time.monotonic() - killed:.1f} s")
        until(60, "the dead node's server is back and has its share", lambda: shares(one) == [128, 128])
        measured_slots(one, 30)
        down = one.number("select count(*) from state_segment where class = 'down'")
        holds("a node's death is never DOWN", down == 0, f"{down:.0f} segments")
        failed = one.number("select count(*) from jbatchEXECUTIONINSTANCEDATA where batchstatus = 'FAILED'")
        holds("only the run of the dead node failed", failed <= 1, f"{failed:.0f} runs")
    finally:
        two.stop()
        one.stop()


def shares(product):
    """How many shards each node holds now."""
    return [int(row[0]) for row in product.sql(
        "select count(*) from shard_lease where expires_at > utc_timestamp(3) and node_id is not null group by node_id")]


def held_by_most(product):
    return max(shares(product), default=0)


def measured_slots(product, seconds):
    """Every monitor has each of its slots of the next time once; what the targets saw says that none was probed twice."""
    began, requests = product.sql("select utc_timestamp(3)")[0][0], requested()
    pass_time(product, began, seconds)
    seen = requested() - requests
    # The last ones are stored a little later.
    pass_time(product, began, seconds + 3)
    stored = product.number(
        f"select count(*) from check_result where slot_at >= '{began}' and slot_at < '{began}' + interval {seconds} second")
    holds("every slot is probed", stored >= 0.999 * 200 * seconds, f"{stored:.0f} of {200 * seconds}")
    # What is on its way at both ends of the time blurs the targets' count by a second or two of probes.
    holds("none is probed twice", seen <= stored + 400, f"{seen:.0f} requests, {stored:.0f} stored")


def pass_time(product, began, seconds):
    until(seconds + 30, "time passes", lambda: product.number(
        f"select timestampdiff(second, '{began}', utc_timestamp(3))") >= seconds, 1)


def requested():
    return int(subprocess.run([str(HERE / "targets.sh"), "requests"], capture_output=True, text=True, check=True).stdout)


CASES = dict(server=server, database=database, silent=silent, paused=paused, nodes=nodes)


def main():
    wanted = sys.argv[1:] or list(CASES)
    RUN.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(HERE / "targets.sh"), "start", "close"], check=True, stdout=subprocess.DEVNULL)
    try:
        for name in wanted:
            print(name, flush=True)
            CASES[name]()
    finally:
        subprocess.run([str(HERE / "targets.sh"), "stop"], check=False)
    sys.exit(1 if failures else 0)


main()
