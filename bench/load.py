#!/usr/bin/env python3
"""Measures the whole product on this machine: ./pharos bench load [--window 60] [--warmup 120] [STAGE…]

Stages, in order: 1000, 5000, 10000 and 15000 checks a second (monitors at 1 s; 15000 is the overload), and idle
(10,000 monitors at 60 s). For each: stored checks/s and done ratio, CPU-ms per stored check (server and MariaDB apart),
lateness from the database, missed slots, RSS, bytes per check. Target: nginx, a new connection per check, same machine.
"""
import argparse
import json
import shutil
import subprocess
import sys

from product import RUN, Product, http_monitors

STAGES = {"1000": (1000, 1), "5000": (5000, 1), "10000": (10000, 1), "15000": (15000, 1), "idle": (10000, 60)}
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
    missed = product.metric("pharos_probe_missed_total")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    result = json.loads(out.read_text())
    result["missed_slots"] = product.metric("pharos_probe_missed_total") - missed
    result["lateness_ms"] = lateness(product, args.window)
    result["bytes_per_check"] = bytes_per_check(product)
    return result


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
    product.sql("analyze table check_result")
    return round(product.number("select (data_length + index_length) / (select count(*) from check_result)"
                                " from information_schema.tables where table_schema = database()"
                                " and table_name = 'check_result'"), 1)


def row(result):
    cpu, late = result["cpu_ms_per_probe_by"], result["lateness_ms"]
    return (f"| {result['name']} | {result['rate_per_s']:.0f} | {result['done_ratio']:.4f} | "
            f"{result['cpu_ms_per_probe']:.3f} ({cpu['prober:payara']:.3f} + {cpu['store:mariadbd']:.3f}) | "
            f"{late['p50']} / {late['p99']} / {late['most']} | {result['missed_slots']:.0f} | "
            f"{result['rss_mib_mean']['prober:payara']:.0f} + {result['rss_mib_mean']['store:mariadbd']:.0f} | "
            f"{result['bytes_per_check']} | {100 - result['machine']['idle_pct']:.1f} % |")


def stage(name, args):
    count, interval = STAGES[name]
    shutil.rmtree(RUN / "var", ignore_errors=True)
    product = Product(PHAROS_MONITOR_MIN_INTERVAL_SECONDS=1)
    try:
        product.start()
        product.sign_up()
        created = product.create(http_monitors(count, interval))[1]
        result = measure(product, name, count / interval, args)
        result["created_per_s"] = round(created)
        return result
    finally:
        product.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stages", nargs="*", default=list(STAGES))
    parser.add_argument("--window", type=int, default=60)
    parser.add_argument("--warmup", type=int, default=120)
    args = parser.parse_args()
    RUN.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(HERE / "targets.sh"), "start", "close"], check=True, stdout=subprocess.DEVNULL)
    try:
        print("| stage | stored/s | done | CPU-ms per check (server + MariaDB) | lateness p50 / p99 / most, ms | missed | "
              "RSS MiB (server + MariaDB) | bytes per check | machine busy |")
        print("|---|---|---|---|---|---|---|---|---|")
        for name in args.stages:
            result = stage(name, args)
            with open(RUN / "results.jsonl", "a") as results:
                results.write(json.dumps(result) + "\n")
            print(row(result), flush=True)
    finally:
        subprocess.run([str(HERE / "targets.sh"), "stop"], check=False)


main()
