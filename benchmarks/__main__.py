"""Measure, print as Markdown, and exit with 1 if a target is missed by more than a tenth.

    python -m benchmarks                 everything, about a minute
    python -m benchmarks --write FILE    and write the page to FILE

All versions run in turn, round by round, in one process with one BLAS thread; times are processor times, and a ratio is
the median over the rounds of the ratio within a round: what else the machine does meanwhile falls on all of them alike.
"""
import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import argparse  # noqa: E402
import importlib.metadata  # noqa: E402
import platform  # noqa: E402
import statistics  # noqa: E402
import sys  # noqa: E402
import time  # noqa: E402

import numpy as np  # noqa: E402

from benchmarks import graphs, training  # noqa: E402

ROUNDS = 41
TOLERANCE = 1.1
REFERENCE, OURS = "NumPy by hand", "autograd_lib"
lines, missed = [], []


def say(line=""):
    lines.append(line)
    print(line, flush=True)


def target(what, measured, limit):
    """Note a target, and whether it is met: `measured` must be at most `limit`, with a tolerance of a tenth."""
    verdict = "met" if measured <= limit else "within the tolerance" if measured <= limit * TOLERANCE else "MISSED"
    if verdict == "MISSED":
        missed.append(what)
    return f"{what}: {measured:.2f}, at most {limit:.2f}: {verdict}"


def machine():
    def version(package):
        try:
            return importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            return "not installed"
    say("# Benchmarks")
    say()
    say("Printed by `make bench`, which runs `python -m benchmarks`. Ratios within one run mean more than times.")
    say()
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    say(f"- {cpu()}, {os.cpu_count()} cores, {platform.system()}; one BLAS thread; processor times")
    say(
        f"- Python {platform.python_version()}, NumPy {np.__version__} ({blas['name']} {blas['version']}), HIPS"
        f" autograd {version('autograd')}, PyTorch {version('torch')}"
    )


def cpu():
    try:
        with open("/proc/cpuinfo") as file:
            return next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def timed(step, times):
    start = time.process_time()
    for _ in range(times):
        step()
    return (time.process_time() - start) / times


def train():
    say()
    say("## A training step, against the same step written by hand in NumPy")
    say()
    say(
        f"Loss, gradients and one step of gradient descent; medians of {ROUNDS} interleaved rounds. In brackets the"
        " target."
    )
    say()
    names = None
    remarks = []
    for network in training.networks:
        for dtype in (np.float64, np.float32):
            steps = training.steps(network, dtype)
            agree(steps, dtype)
            if names is None:
                names = list(steps)
                say("| network | type | by hand | " + " | ".join(names[1:]) + " |")
                say("| --- | --- | ---: |" + " ---: |" * len(names[1:]))
            times = max(1, round(0.004 / timed(steps[REFERENCE], 10)))
            rounds = [{name: timed(step, times) for name, step in steps.items()} for _ in range(ROUNDS)]
            ratio = {name: statistics.median(r[name] / r[REFERENCE] for r in rounds) for name in names}
            by_hand = statistics.median(r[REFERENCE] for r in rounds)
            cells = [f"{ratio[name]:.2f}" + (f" (≤ {network.target})" if name == OURS else "") for name in names[1:]]
            say(f"| {network} | {dtype.__name__} | {by_hand * 1e6:.0f} µs | " + " | ".join(cells) + " |")
            what = f"{network}, {dtype.__name__}"
            remarks.append(target(f"{what}, against NumPy", ratio[OURS], network.target))
            if "PyTorch eager" in ratio:
                remarks.append(target(f"{what}, against PyTorch", ratio[OURS] / ratio["PyTorch eager"], 1.0))
            if "HIPS autograd" in ratio and network.inputs < 100:
                remarks.append(target(f"{what}, against HIPS autograd", ratio[OURS] / ratio["HIPS autograd"], 0.25))
    say()
    for remark in remarks:
        say(f"- {remark}")


def agree(steps, dtype):
    """All versions must compute the same losses."""
    losses = {name: [step() for _ in range(3)] for name, step in steps.items()}
    for name, values in losses.items():
        if not np.allclose(values, losses[REFERENCE], rtol=1e-9 if dtype == np.float64 else 1e-4):
            sys.exit(f"benchmarks: {name} computes other losses than {REFERENCE}: {values} and {losses[REFERENCE]}")


def grow():
    say()
    say("## Microseconds per operation as a graph of single numbers grows: building it + going backward")
    say()
    libraries = [library for library in graphs.LIBRARIES if graphs.LIBRARIES[library](graphs.chain, 1)]
    say("| graph | operations | " + " | ".join(libraries) + " |")
    say("| --- | ---: |" + " ---: |" * len(libraries))
    remarks = []
    for build in (graphs.chain, graphs.shared):
        sizes = {n: libraries if n <= 10_000 else [OURS] for n in (1_000, 10_000, 100_000, 1_000_000)}
        rounds = [
            {(n, library): graphs.seconds(library, build, n) for n, those in sizes.items() for library in those}
            for _ in range(7)
        ]
        for n, those in sizes.items():
            parts = [
                [statistics.median(r[n, library][k] for r in rounds) / n * 1e6 for k in (0, 1)] for library in those
            ]
            cells = [f"{built:.2f} + {back:.2f}" for built, back in parts] + [""] * (len(libraries) - len(those))
            say(f"| {build.__name__} | {n:,} | " + " | ".join(cells) + " |")
        growth = statistics.median(sum(r[1_000_000, OURS]) / sum(r[100_000, OURS]) / 10 for r in rounds)
        remarks.append(target(f"{build.__name__}: time per operation at 1,000,000 against 100,000", growth, 1.5))
    say()
    say(
        "From about 10,000 operations on Python's garbage collector adds to building: it goes through the whole graph"
        " whenever that has grown by a quarter, so the cost per operation rises once and then stays."
    )
    say()
    for remark in remarks:
        say(f"- {remark}")


def remember():
    m = graphs.memory()
    say()
    say("## Memory of a 20-layer tanh network on 256 by 256 matrices")
    say()
    say(f"The values in the graph add up to {m['kept'] / 2**20:.1f} MiB, one of them is {m['value'] / 2**20:.1f} MiB.")
    say()
    say(f"- {target('in use once the graph is built, against the sum of the values', m['held'] / m['kept'], 1.02)}")
    say(f"- {target('the most that backward adds to that, in values', (m['peak'] - m['held']) / m['value'], 6.0)}")
    say(f"- {target('left when the graph is dropped, in values', m['left'] / m['value'], 0.05)}")


def main():
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--write", metavar="FILE", help="write the page to FILE as well")
    options = parser.parse_args()
    machine(), train(), grow(), remember()
    if options.write:
        with open(options.write, "w") as file:
            file.write("\n".join(lines) + "\n")
    if missed:
        sys.exit("missed by more than a tenth: " + "; ".join(missed))


main()
