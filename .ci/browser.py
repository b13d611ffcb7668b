"""Opens the page of `retain score -f html` in Chromium, as a reader would, and as an attacker hopes to.

    browser.py RETAIN CHROMIUM FOLDER [TEXTS...]

Names, owners and segments are hostile: a list of this script and the lines of TEXTS. Nothing in them may
run, no request may leave, and sorting, filtering and reading without scripts have to work.
"""
import csv, json, os, pathlib, select, subprocess, sys, time

retain, chromium, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
texts = [
    "<script>document.title='hit'</script>", "</script><img src=x onerror=document.title='hit'>",
    "\" onmouseover=\"document.title='hit'", "<svg/onload=alert(1)>", "javascript:alert(1)",
    "<iframe src=https://example.com></iframe>", "<style>@import url(https://example.com)</style>",
]
for path in map(pathlib.Path, sys.argv[4:]):
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    texts += [line for line in lines if line.strip() and "\x00" not in line][:1500]


class Browser:
    """Chromium, driven through the pipe of its DevTools protocol."""

    def __init__(self):
        read, self.sends = os.pipe()
        self.receives, write = os.pipe()

        def connect():
            copies = os.dup(read), os.dup(write)
            os.dup2(copies[0], 3)
            os.dup2(copies[1], 4)

        self.process = subprocess.Popen(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             f"--user-data-dir={folder / 'profile'}", "about:blank"],
            preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.number, self.session, self.buffer, self.events = 0, None, b"", []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime"):
            self.call(domain + ".enable")

    def message(self, seconds=30):
        end = time.monotonic() + seconds
        while b"\0" not in self.buffer:
            if not select.select([self.receives], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit("the browser does not answer")
            self.buffer += os.read(self.receives, 1 << 20)
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **parameters):
        self.number += 1
        request = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.sends, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def open(self, page):
        self.events.clear()
        self.call("Page.navigate", url=page.resolve().as_uri())
        while not any(e.get("method") == "Page.loadEventFired" for e in self.events):
            self.events.append(self.message())

    def value(self, expression):
        return self.call("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")


failed = 0


def expect(what, found, wanted):
    global failed
    if found != wanted:
        failed += 1
        print(f"FAIL  {what}: {found!r}, not {wanted!r}")


def report(name, *arguments):
    page = folder / (name + ".html")
    subprocess.run([retain, "score", *map(str, arguments), "-q", "--no-config", "-o", page], check=True)
    return page


rows = folder / "accounts.csv"
with open(rows, "w", newline="", encoding="utf-8") as file:
    lines = csv.writer(file)
    lines.writerow(["account_id", "account_name", "owner", "segment", "satisfaction", "annual_value"])
    for place, text in enumerate(texts):
        lines.writerow([f"A{place}", text, text, text, place % 10, 1000 + place])
day = ("--as-of", "2026-09-30")
hostile = report("hostile", rows, *day)
sample = report("sample", "samples/exports", "--as-of", "2026-09-21")

browser = Browser()
for page, title in ((hostile, "Accounts at risk on 2026-09-30"), (sample, "Accounts at risk on 2026-09-21")):
    browser.open(page)
    expect("title", browser.value("document.title"), title)
    names = [e.get("method") for e in browser.events]
    requests = [e["params"]["request"]["url"] for e in browser.events if e.get("method") == "Network.requestWillBeSent"]
    expect("requests", [url for url in requests if url != page.resolve().as_uri()], [])
    expect("dialogs", names.count("Page.javascriptDialogOpening"), 0)
    told = [e["params"]["entry"]["text"] for e in browser.events if e.get("method") == "Log.entryAdded"]
    expect("what the console tells", told, [])
    expect("scripts", browser.value("document.scripts.length"), 1)
    expect("tools", browser.value("document.getElementById('tools').hidden"), False)
    count = browser.value("document.getElementById('accounts').tBodies.length")
    expect("status", browser.value("document.getElementById('shown').textContent"), f"{count} of {count} shown")

column = "Array.from(document.querySelectorAll('#accounts tbody:not([hidden])')).map(b => b.rows[0].cells[%d].textContent.trim())"
press = "document.querySelectorAll('#accounts thead button')[%d].click()"
for place in (2, 7):
    numbers = lambda: [float("".join(c for c in text if c in "0123456789.")) for text in browser.value(column % place)]
    for order in (True, False):
        browser.value(press % place)
        expect(f"column {place}", numbers(), sorted(numbers(), reverse=order))
browser.value(press % 8)
days = [day for day in browser.value(column % 8) if day]
expect("days", days, sorted(days))
browser.value(press % 1)
bands = [text.split()[-1] for text in browser.value(column % 1)]
expect("bands", bands, sorted(bands, key=["CRIT", "HIGH", "ELEV", "LOW", "UNKNOWN"].index))
browser.value("var s = document.getElementById('search'); s.value = 'halvorsen'; s.dispatchEvent(new Event('input'))")
expect("search", browser.value(column % 5)[0].startswith("Halvorsen"), True)
expect("status", browser.value("document.getElementById('shown').textContent"), "1 of 45 shown")
browser.value("s.value = ''; var b = document.getElementById('band'); b.value = 'CRIT'; b.dispatchEvent(new Event('change'))")
expect("band", len(browser.value(column % 1)), 3)

browser.call("Emulation.setScriptExecutionDisabled", value=True)
browser.call("Emulation.setDeviceMetricsOverride", width=400, height=900, deviceScaleFactor=1, mobile=False)
browser.open(sample)
expect("without scripts: rows", browser.value("document.querySelectorAll('#accounts tbody').length"), 45)
expect("without scripts: tools", browser.value("document.getElementById('tools').hidden"), True)
expect("at 400 pixels", browser.value("document.documentElement.scrollWidth <= 400"), True)
browser.process.terminate()
print(f"{len(texts)} hostile names, {failed} faults")
sys.exit(1 if failed else 0)
