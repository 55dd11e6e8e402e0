"""The table and its data package, as `frictionless` reads them; the catalogue against its own JSON Schema."""

import csv
import io
import json
import re

import frictionless
import jsonschema

TRIGGERS = ("=", "+", "-", "@", "\t", "\r")

# An apostrophe that was put before what could begin a formula, at the beginning of a cell or after a separator.
ADDED = re.compile("(^|[;\t\n\r])'(?=['\" \u00a0]*[=+\\-@\t\n\r＝＋－＠])")


def check(site, report):
    package_report = frictionless.validate(str(site.folder / "datapackage.json"))
    for error in package_report.flatten(["title", "rowNumber", "fieldName", "message"]):
        report.fault("datapackage.json", " ".join(str(part) for part in error if part))
    package = site.json("datapackage.json")
    for resource in package["resources"]:
        if not (site.folder / resource["path"]).is_file():
            report.fault("datapackage.json", f"`{resource['path']}` is no file of this site")
    check_rows(site, report)
    fields = next(len(it["schema"]["fields"]) for it in package["resources"] if it["path"] == "catalogue.csv")
    return f"{len(package['resources'])} resources valid, {len(site.cases)} rows of {fields} described columns"


def check_rows(site, report):
    text = site.bytes("catalogue.csv").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    report.expect("catalogue.csv", "the rows", list(site.cases), [row["slug"] for row in rows])
    for row in rows:
        for column, cell in row.items():
            if cell.startswith(TRIGGERS):
                report.fault("catalogue.csv", f"`{column}` of `{row['slug']}` would be run as a formula: {cell[:40]!r}")
        case = site.cases.get(row["slug"], {"title": {}, "participants": []})
        countries = list(dict.fromkeys(it["country"] for it in case.get("participants", [])))
        report.expect("catalogue.csv", f"countries of `{row['slug']}`", ";".join(countries), row["countries"])
        for locale, title in case["title"].items():
            report.expect("catalogue.csv", f"title of `{row['slug']}`", title.strip(), ADDED.sub(r"\1", row[f"title_{locale}"]))


def check_catalogue(site, report):
    schema = json.loads(site.bytes("schema.json"))
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for error in validator(schema).iter_errors(site.catalogue):
        report.fault("catalogue.json", f"{error.json_path}: {error.message[:200]}")
    return f"{len(site.cases)} cases valid by schema.json"
