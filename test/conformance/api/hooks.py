"""Rules that a JSON Schema cannot state.

Generated requests follow the published schemas property by property. Where the documentation states a rule
that joins two values (picks, dates, colors), or that goes by kinds of characters, drawings or pictures,
requests meant to be accepted are made to keep it; requests meant to be refused are sent as generated. Nothing
else is changed, and no check is left out.
"""

import base64
import json
import random
import struct
import unicodedata
import zlib
import urllib.request
from functools import cache

import schemathesis

ROWS = 40


@schemathesis.serializer("application/x-ndjson")
def as_lines(context, value):
    """Lines are sent as they are; whatever else was generated, as the JSON it is."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "surrogatepass")


@schemathesis.hook
def before_call(context, case, kwargs):
    meta = case.meta
    if meta is None or not meta.generation.mode.is_positive:
        return
    if case.operation.path == "/v1/calibrations":
        case.body = table(case)
    elif isinstance(case.body, dict):
        keep_relations(case)


def keep_relations(case):
    body = case.body
    pairs = [body, body.get("previous", {})]
    for sheet in [pair.get(name) for pair in pairs for name in ("sheet", "manager", "employee")]:
        if isinstance(sheet, dict):
            keep_picks_apart(case, sheet)
            keep_readable(sheet)
    if "previous" in body:
        keep_people(body)
    if "contact" in body:
        body["contact"] = one_line(body["contact"])
    if "brand" in body:
        keep_brand(body["brand"])
    if "previousDate" in body:
        # The earlier sheets are the earlier ones.
        body["previousDate"], body["date"] = "2026-03-01", "2026-10-12"


def keep_picks_apart(case, sheet):
    """What is chosen in one pick is not chosen in the pick that excludes it."""
    picks = sheet.get("picks", {})
    for name, other in exclusions(base_url(case), sheet["questionnaire"]):
        if name in picks:
            picks[name] = [option for option in picks[name] if option not in picks.get(other, [])]


def keep_readable(sheet):
    """What people typed has no control characters and no marks that reorder it; a name shows something."""
    name = sheet.get("respondent", {}).get("name")
    if name is not None:
        sheet["respondent"]["name"] = one_line(name)
    answers = sheet.get("open", {})
    for question, text in answers.items():
        answers[question] = readable(text)


def keep_brand(brand):
    """Texts that can be read, colors dark enough and far enough apart, a logo that can be drawn."""
    for place, name in ((brand, "organisation"), (brand, "contact"), (brand.get("logo", {}), "alt")):
        if name in place:
            place[name] = one_line(place[name])
    if "colors" in brand:
        brand["colors"] = {"employee": "#1D4E89", "manager": "#8A3B12"}
    logo = brand.get("logo", {})
    if "png" in logo:
        logo["png"] = PNG
    for path in logo.get("paths", []):
        path["d"] = "M0 0H9V9Z"


def png():
    """A picture of one grey dot."""
    parts = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b"")
    chunks = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts)
    return base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"".join(chunks)).decode()


PNG = png()


def one_line(text):
    """What stands in one line and shows something."""
    line = " ".join(readable(text).split())
    return line if any(shows(character) for character in line) else "Noor"


def readable(text):
    """Letters, marks, digits, signs and spaces: every category but those of characters without a shape."""
    return "".join(character for character in text if unicodedata.category(character)[0] not in "CZ" or character == " ")


def shows(character):
    """Marks alone show nothing, nor do the letters that stand for an empty place (Hangul fillers)."""
    return unicodedata.category(character)[0] in "LNPS" and character not in "\u115f\u1160\u3164\uffa0"


def keep_people(body):
    """The earlier sheets are those of the same two people."""
    for role in ("manager", "employee"):
        now, before = body[role], body["previous"][role]
        before.pop("respondent", None)
        if "respondent" in now:
            before["respondent"] = now["respondent"]


def table(case):
    """A table has a column per item of the role, which is a parameter, and at least 30 rows."""
    role = case.query["role"]
    chance = random.Random(str(case.body))
    items = [item for item in questionnaire(base_url(case), case.query["questionnaire"])["items"] if role in item["roles"]]
    formats = questionnaire(base_url(case), case.query["questionnaire"])["responseFormats"]
    rows = [
        {item["id"]: chance.randint(formats[item["format"]]["min"], formats[item["format"]]["max"]) for item in items}
        for _ in range(ROWS)
    ]
    if case.media_type == "application/x-ndjson":
        return "\n".join(json.dumps(row) for row in rows)
    columns = [item["id"] for item in items]
    return "\n".join([",".join(columns), *(",".join(str(row[column]) for column in columns) for row in rows)])


@cache
def exclusions(base, reference):
    picks = questionnaire(base, reference.split("@")[0])["picks"]
    return [(pick["id"], pick["excludes"]) for pick in picks if "excludes" in pick]


@cache
def questionnaire(base, identifier):
    with urllib.request.urlopen(f"{base}/v1/questionnaires/{identifier}") as response:
        return json.load(response)


def base_url(case):
    return case.operation.base_url.rstrip("/")
