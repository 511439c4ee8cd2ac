#!/usr/bin/env python3
"""Measures the whole product on this machine: ./pharos bench load [--window 60] [--warmup 120] [STAGE…]

A stage is a number of checks a second (monitors at 1 s), or idle (10,000 monitors at 60 s); 1000, 5000, 10000, 15000 and
idle unless said otherwise. For each: stored checks/s and done ratio, CPU-ms per stored check (server and MariaDB apart),
lateness from the database, missed slots, RSS, bytes per check (idle only). Target: nginx, a new connection per check, same machine.
Right before each stage the floor: a plain program that does nothing but check and store at the same rate. Machines differ
and shared ones change by the hour, so the ratio to the floor is what can be compared.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import time
import zipfile

from product import ROOT, RUN, Product, http_monitors

STAGES = ["1000", "5000", "10000", "15000", "idle"]
HERE = RUN.parent


def measure(product, name, rate, args):
    nginx = subprocess.run([str(HERE / "targets.sh"), "worker"], capture_output=True, text=True).stdout.strip()
    stored = product.sql_command("select count(*) from check_result")
    out = RUN / f"measure-{name}.json"
    out.unlink(missing_ok=True)
    command = [sys.executable, str(HERE / "measure.py"), "--name", name, "--warmup", str(args.warmup),
               "--window", str(args.window), "--expect", str(rate),
               "--pid", f"prober:payara={product.pid('server')}", "--pid", f"store:mariadbd={product.pid('mariadb')}",
               "--pid", f"target:nginx={nginx}", "--counter", stored, "--json", str(out)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    result = json.loads(out.read_text())
    result["missed_slots"] = missed(product, rate, args.window)
    result["lateness_ms"] = lateness(product, args.window)
    return result


def missed(product, rate, window):
    """Slots of the window without a check; what is on its way now is left out. Twice is impossible: it is the primary key."""
    stored = product.number(f"select count(*) from check_result where slot_at >= utc_timestamp(3) - interval {window + 5}"
                            " second and slot_at < utc_timestamp(3) - interval 5 second")
    return max(0, round(rate * window - stored))


def lateness(product, window):
    """checked_at - slot of the checks of the window: p50, p99, most."""
    late = product.sql(f"select late_ms, count(*) from check_result where slot_at > utc_timestamp(3) - interval {window}"
                       " second group by late_ms order by late_ms")
    total, seen, found = sum(int(n) for _, n in late), 0, {}
    for ms, count in late:
        seen += int(count)
        for share in (0.5, 0.99):
            if seen >= share * total:
                found.setdefault(share, int(ms))
    return dict(p50=found.get(0.5), p99=found.get(0.99), most=int(late[-1][0]) if late else None)


def bytes_per_check(product):
    """A day of 1,000 monitors at 60 s, written in the order in which checks come, into a table like that of the checks."""
    product.sql("create or replace table bench_day like check_result")
    product.script(";".join(
        "insert into bench_day (tenant_id, monitor_id, slot_at, late_ms, outcome, status_code, latency_ms, connect_ms,"
        f" first_byte_ms) select 1, seq, utc_date() + interval ({minute * 60000} + seq * 37 % 60000) * 1000 microsecond,"
        " 10, 0, 200, 12, 1, 10 from seq_1_to_1000" for minute in range(1440)))
    product.sql("analyze table bench_day")
    size = product.number("select (data_length + index_length) / (select count(*) from bench_day)"
                          " from information_schema.tables where table_schema = database() and table_name = 'bench_day'")
    product.sql("drop table bench_day")
    return round(size, 1)


def lists(product):
    """Milliseconds a page of the monitors' list takes, p95 of 100, by what is asked."""
    found = {}
    for query in ("limit=50", "limit=50&sort=-latency", "limit=50&sort=status", "limit=50&q=bench%2099", "limit=500"):
        took = []
        for _ in range(100):
            began = time.monotonic()
            product.call("GET", f"/api/v1/monitors?{query}")
            took.append((time.monotonic() - began) * 1000)
        found[query] = round(sorted(took)[94], 1)
    return found


def floor(rate):
    """What checking and storing costs at this rate here and now, without a product around it (Floor.java)."""
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product()
    try:
        product.start()
        url, jars = product.database_url(), unpacked(ROOT / "payara-config/target/bundle")
        command = ["java", "-Xmx512m", "-cp", jars, str(HERE / "Floor.java"), url, "pharos", product.password(),
                   str(product.pid("mariadb")), str(min(rate, 10000)), "20"]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    finally:
        product.stop()


def unpacked(bundle):
    """A class path with Netty and the driver as the product has them."""
    libraries = RUN / "lib"
    libraries.mkdir(exist_ok=True)
    with zipfile.ZipFile(bundle / "pharos.war") as war:
        for entry in war.namelist():
            if entry.startswith("WEB-INF/lib/netty-"):
                (libraries / pathlib.Path(entry).name).write_bytes(war.read(entry))
    return f"{libraries}/*:{bundle}/lib/*"


def row(result):
    cpu, late = result["cpu_ms_per_probe_by"], result["lateness_ms"]
    base = result["floor"]
    return (f"| {result['name']} | {result['rate_per_s']:.0f} | {result['done_ratio']:.4f} | "
            f"{result['cpu_ms_per_probe']:.3f} ({cpu['prober:payara']:.3f} + {cpu['store:mariadbd']:.3f}) | "
            f"{base['cpu_ms']:.3f} at {base['rate']:.0f}/s, x{result['cpu_ms_per_probe'] / base['cpu_ms']:.2f} | "
            f"{late['p50']} / {late['p99']} / {late['most']} | {result['missed_slots']:.0f} | "
            f"{result['rss_mib_mean']['prober:payara']:.0f} + {result['rss_mib_mean']['store:mariadbd']:.0f} | "
            f"{result.get('bytes_per_check', '')} | {100 - result['machine']['idle_pct']:.1f} % | {result['ready_s']} |")


def stage(name, args):
    count, interval = (10_000, 60) if name == "idle" else (int(name), 1)
    base = floor(count // interval)
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product(PHAROS_MONITOR_MIN_INTERVAL_SECONDS=1)
    try:
        ready = product.start()
        product.sign_up()
        created = product.create(http_monitors(count, interval))[1]
        result = measure(product, name, count / interval, args)
        result["created_per_s"] = round(created)
        result["ready_s"] = round(ready, 1)
        result["floor"] = base
        if name == "idle":
            result["list_p95_ms"] = lists(product)
            result["bytes_per_check"] = bytes_per_check(product)
        return result
    finally:
        product.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stages", nargs="*", default=STAGES, metavar="STAGE", help="checks a second, or idle")
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--warmup", type=int, default=120)
    args = parser.parse_args()
    if unknown := [name for name in args.stages if name != "idle" and not name.isdecimal()]:
        parser.error(f"no such stage: {', '.join(unknown)}")
    RUN.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(HERE / "targets.sh"), "start", "close"], check=True, stdout=subprocess.DEVNULL)
    try:
        print("| stage | stored/s | done | CPU-ms per check (server + MariaDB) | floor here and now | lateness p50 / p99 / most, ms | missed | "
              "RSS MiB (server + MariaDB) | bytes per check | machine busy | ready, s |")
        print("|---|---|---|---|---|---|---|---|---|---|---|")
        for name in args.stages:
            result = stage(name, args)
            with open(RUN / "results.jsonl", "a") as results:
                results.write(json.dumps(result) + "\n")
            print(row(result), flush=True)
        if "list_p95_ms" in result:
            print(f"\nA page of 10,000 monitors over the API, p95 in ms: {result['list_p95_ms']}")
    finally:
        subprocess.run([str(HERE / "targets.sh"), "stop"], check=False)


main()
