"""What the benchmarks share: interleaved runs, medians, and a small table with the machine below."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TypeVar

T = TypeVar("T")


def milliseconds(act: Callable[[], object]) -> float:
    """How long one call takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def processor_ms(act: Callable[[], object]) -> float:
    """How long one call keeps the processor busy: the same whatever else the machine does."""
    start = time.thread_time()
    act()
    return (time.thread_time() - start) * 1000


def compared(bare: Callable[[], object], ours: Callable[[], object], runs: int) -> list[str]:
    """Three cells for a table: median processor ms of both, and the median of ours to bare."""
    acts = {"bare": partial(processor_ms, bare), "ours": partial(processor_ms, ours)}
    figures = interleaved(acts, runs)
    ratios = [one / other for one, other in zip(figures["ours"], figures["bare"], strict=True)]
    return [
        f"{median(figures['bare']):.2f}",
        f"{median(figures['ours']):.2f}",
        f"{median(ratios):.2f}",
    ]


def interleaved(acts: Mapping[str, Callable[[], T]], runs: int) -> dict[str, list[T]]:
    """The figures of `runs` rounds; each round asks every act once, so that load hits all alike."""
    figures: dict[str, list[T]] = {name: [] for name in acts}
    for _ in range(runs):
        for name, act in acts.items():
            figures[name].append(act())
    return figures


def median(figures: Sequence[float]) -> float:
    return statistics.median(figures)


def percentile(figures: Sequence[float], hundredth: int) -> float:
    """The figure that `hundredth` of 100 stay at or below."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) * hundredth // 100, len(ordered) - 1)]


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as columns, then the machine and the day, as the README of this folder keeps them."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {date.today().isoformat()}"  # noqa: DTZ011 - for people
    )
