"""The whole product, started as its README says, with a client for its API and a look into its database."""
import http.client
import json
import os
import pathlib
import secrets
import signal
import subprocess
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUN = pathlib.Path(os.environ.get("BENCH_RUN", ROOT / "bench" / "run"))


class Product:
    def __init__(self, port=18088, data=None, **settings):
        self.port = port
        self.data = pathlib.Path(data or RUN / "var")
        self.settings = {name: str(value) for name, value in settings.items()}
        self.token = None
        self.process = None

    def start(self, limit_s=180):
        """Starts the product and answers how many seconds it took until readiness answered 200."""
        self.data.mkdir(parents=True, exist_ok=True)
        # More monitors, and more requests, than any plan has by itself.
        plan = dict(PHAROS_PLANS_DEFAULT="enterprise", PHAROS_PLANS_ENTERPRISE_MONITORS="unlimited",
                    PHAROS_PLANS_ENTERPRISE_REQUESTS_PER_MINUTE="unlimited",
                    PHAROS_PLANS_ENTERPRISE_MIN_INTERVAL_SECONDS="1")
        env = dict(os.environ, PHAROS_HTTP_PORT=str(self.port), PHAROS_DATA_DIR=str(self.data), **plan, **self.settings)
        log = open(RUN / "product.log", "ab")
        began = time.monotonic()
        self.process = subprocess.Popen(
            [str(ROOT / "pharos"), "run"], env=env, stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True)
        self.wait_ready(limit_s)
        return time.monotonic() - began

    def stop(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            self.process.wait(60)

    def ready(self):
        try:
            return self.call("GET", "/health/ready", timeout=3)[0] == 200
        except OSError:
            return False

    def wait_ready(self, limit_s=180):
        until(limit_s, "ready", lambda: self.ready() or self.process.poll() is not None, 0.1)
        if self.process.poll() is not None:
            raise SystemExit(f"./pharos run ended with {self.process.poll()}; see {RUN / 'product.log'}")

    def pid(self, name):
        """Of `server` or `mariadb`."""
        return int((self.data / "run" / f"{name}.pid").read_text().split()[0])

    def call(self, method, path, body=None, timeout=30, connection=None):
        own = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        headers = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        data = None
        if body is not None:
            data = json.dumps(body)
            headers["Content-Type"] = "application/json"
        own.request(method, path, data, headers)
        answer = own.getresponse()
        content = answer.read()
        if not connection:
            own.close()
        is_json = "json" in (answer.headers.get("Content-Type") or "")
        return answer.status, json.loads(content) if is_json and content else content

    def sign_up(self):
        self.who = dict(email=f"bench-{secrets.token_hex(4)}@example.test", password="Bench-" + secrets.token_hex(12))
        status, answer = self.call("POST", "/api/auth/register", dict(
            organizationName="Bench", passwordConfirmation=self.who["password"], **self.who))
        assert status == 201, answer
        self.log_in()

    def log_in(self):
        self.token = None
        status, answer = self.call("POST", "/api/auth/token", self.who)
        assert status == 200, answer
        self.token = answer["accessToken"]

    def create(self, monitors, threads=8):
        """Creates monitors through the API; answers their ids and how many a second that were."""
        queue, ids, failed = list(reversed(list(enumerate(monitors)))), [None] * len(monitors), []

        def work():
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            while queue and not failed:
                try:
                    index, monitor = queue.pop()
                except IndexError:
                    return
                status, answer = self.call("POST", "/api/v1/monitors", monitor, connection=connection)
                if status != 201:
                    failed.append(answer)
                else:
                    ids[index] = answer["id"]

        began = time.monotonic()
        workers = [threading.Thread(target=work) for _ in range(threads)]
        [w.start() for w in workers]
        [w.join() for w in workers]
        if failed:
            raise SystemExit(f"a monitor was refused: {failed[0]}")
        return ids, len(ids) / max(0.001, time.monotonic() - began)

    def database_url(self):
        return (self.data / "run" / "database.url").read_text().strip()

    def password(self):
        return (self.data / "mariadb.password").read_text().strip()

    def sql_command(self, statement):
        """A shell command that prints the answer: measure.py takes it as a counter."""
        url = self.database_url()
        port = url.split("127.0.0.1:")[1].split("/")[0]
        return (f"MYSQL_PWD=$(cat {self.data}/mariadb.password) mariadb -h127.0.0.1 -P{port} -upharos --skip-ssl "
                f"pharos -Ne \"{statement}\"")

    def sql(self, statement):
        out = subprocess.run(self.sql_command(statement), shell=True, capture_output=True, text=True)
        if out.returncode:
            raise SystemExit(out.stderr)
        return [line.split("\t") for line in out.stdout.splitlines()]

    def script(self, statements):
        """Many statements over one connection."""
        command = self.sql_command("").rsplit(" -Ne", 1)[0]
        subprocess.run(command, shell=True, input=statements, text=True, check=True)

    def number(self, statement):
        return float(self.sql(statement)[0][0])

    def metric(self, name):
        """The sum of a Prometheus counter or gauge over its labels."""
        text = self.call("GET", "/metrics")[1].decode()
        return sum(float(line.rsplit(" ", 1)[1]) for line in text.splitlines()
                   if line.startswith(name + " ") or line.startswith(name + "{"))


def http_monitors(count, interval_s, first=0, port=9101, timeout_ms=None):
    return [dict(name=f"bench {i}", type="http", target=f"http://127.0.0.1:{port + i % 10}/t/{i:05d}",
                 intervalSeconds=interval_s, timeoutMs=timeout_ms or min(5000, interval_s * 1000))
            for i in range(first, first + count)]


def until(seconds, what, check, every=0.25):
    """The first true value of check(); raises naming `what` when there is none in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = check()
        if value:
            return value
        time.sleep(every)
    raise SystemExit(f"not within {seconds} s: {what}")
