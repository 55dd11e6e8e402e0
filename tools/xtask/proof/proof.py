"""Checks a published site with other people's readers; called by `cargo xtask proof`.

    python proof.py SITE BASE_URL SITEMAP_XSD [--self-test] [--no-cards]

A line per check: `ok    <check>: <what was found>`, or `FAIL  <check>: …` with a line `<file>: <reason>` for each
fault. Exit code 0: every check passed, 1: one failed. This file only runs the checks; what each looks at is in its own file. Nothing here writes into
the site or opens a connection.
"""

import sys
import traceback
from pathlib import Path

import catalogs
import faults
import feeds
import heads
import images
import links
import places
import sitemaps
import tables
from published import Site, without_network

# In reading order: how the pages are found, what they say of themselves, the data beside them.
CHECKS = {
    "sitemap": sitemaps.check,
    "feeds": feeds.check,
    "links": links.check,
    "heads": heads.check_pages,
    "cases": heads.check_cases,
    "table": tables.check,
    "catalogue": tables.check_catalogue,
    "map": places.check,
    "dcat": catalogs.check,
    "manifest": images.check_manifest,
    "cards": images.check_cards,
}

SHOWN = 10


class Report:
    """What one check found wrong."""

    def __init__(self):
        self.faults = []

    def fault(self, file, reason):
        self.faults.append((file, reason))

    def expect(self, file, what, expected, found):
        if expected != found:
            self.fault(file, f"expected {what} {expected!r}, found {found!r}")


def run(name, site):
    """Runs one check; returns its summary and its faults. What can't be read at all is a fault too."""
    report = Report()
    try:
        summary = CHECKS[name](site, report)
    except FileNotFoundError:
        report.fault(site.last_read, "is not there")
        summary = ""
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        report.fault(site.last_read, f"{type(error).__name__}: {error} ({place.name})")
        summary = ""
    return summary, report.faults


def prove(site):
    passed = True
    for name in CHECKS:
        summary, found = run(name, site)
        print(f"FAIL  {name}: {len(found)} fault(s)" if found else f"ok    {name}: {summary}", flush=True)
        lines = by_reason(found)
        for line in lines[:SHOWN]:
            print(f"      {line}", flush=True)
        if len(lines) > SHOWN:
            print(f"      and {len(lines) - SHOWN} more", flush=True)
        passed = passed and not found
    return passed


def by_reason(found):
    """A line per reason: a template's mistake is on many pages."""
    files = {}
    for file, reason in found:
        files.setdefault(reason, []).append(file)
    more = {reason: f" and {len(rest)} more" if rest else "" for reason, (_, *rest) in files.items()}
    return [f"{files[reason][0]}{more[reason]}: {reason}" for reason in files]


def main(arguments):
    without_network()
    folder, base, schema = arguments[:3]
    site = Site(Path(folder), base, Path(schema), has_cards="--no-cards" not in arguments[3:])
    passed = faults.prove(site, run) if "--self-test" in arguments[3:] else prove(site)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
