"""Recalculates filled templates with one LibreOffice: python3 recalculate.py <job.json> <answer.json> <profile folder>.

A job is a list of {template, probes: [[sheet, row, col]], fills: [[[sheet, row, col, value]]]}; the answer holds, for each
job and fill, the value of every probe (a number, a text, or {"error": code}). A template is opened once; its cells are
typed into, calculated, read and cleared again.
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.FormulaResult import STRING as TEXT

# Decimal commas, as in Vietnamese offices.
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>"""


def start(profile):
    user = os.path.join(profile, "user")
    os.makedirs(user, exist_ok=True)
    with open(os.path.join(user, "registrymodifications.xcu"), "w", encoding="utf-8") as file:
        file.write(LOCALE)
    pipe = f"hoctap{os.getpid()}"
    process = subprocess.Popen(
        [
            os.environ.get("HOC_TAP_SOFFICE", "soffice"),
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            f"-env:UserInstallation=file://{profile}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    resolver = uno.getComponentContext().ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", uno.getComponentContext()
    )
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if process.poll() not in (None, 0, 81):
                raise RuntimeError("LibreOffice ended before it answered")
            time.sleep(0.2)
    raise RuntimeError("LibreOffice did not answer")


def known(value, at, place):
    """A block gives errors as nothing."""
    if value is not None:
        return value
    return {"error": str(at(place).getError())}


def value_of(cell):
    if cell.getError() != 0:
        return {"error": str(cell.getError())}
    return cell.getString() if cell.FormulaResultType2 == TEXT else cell.getValue()


def type_into(cell, value):
    if isinstance(value, bool):
        cell.setFormula("=TRUE()" if value else "=FALSE()")
    elif isinstance(value, str):
        cell.setString(value)
    else:
        cell.setValue(value)


def recalculate(desktop, job):
    hidden = PropertyValue(Name="Hidden", Value=True)
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job["template"]), "_blank", 0, (hidden,))
    # In use every typed value calculates what depends on it; in bulk that is put off until all is typed.
    live = job.get("live", False)
    if not live:
        document.calculateAll()
        document.enableAutomaticCalculation(False)
    sheets = document.Sheets
    for sheet in sheets.ElementNames:
        if sheets.getByName(sheet).isProtected():
            sheets.getByName(sheet).unprotect("")

    def at(place):
        return sheets.getByName(place[0]).getCellByPosition(place[2] - 1, place[1] - 1)

    # Whole blocks are read at once: a call to LibreOffice costs more than a cell.
    wanted = {}
    for sheet, row, col in job["probes"]:
        rows, cols = wanted.get(sheet, (0, 0))
        wanted[sheet] = (max(rows, row), max(cols, col))
    blocks = {
        sheet: sheets.getByName(sheet).getCellRangeByPosition(0, 0, cols - 1, rows - 1)
        for sheet, (rows, cols) in wanted.items()
    }
    # Each column that is typed into at all is put in one call, blank cells with it.
    spans = {}
    for sheet, row, col, _ in (typed for fill in job["fills"] for typed in fill):
        first, last = spans.get((sheet, col), (row, row))
        spans[(sheet, col)] = (min(first, row), max(last, row))
    columns = {
        (sheet, col): sheets.getByName(sheet).getCellRangeByPosition(col - 1, first - 1, col - 1, last - 1)
        for (sheet, col), (first, last) in spans.items()
    }
    answers = []
    for fill in job["fills"]:
        if live:
            for typed in fill:
                type_into(at(typed), typed[3])
            answers.append([value_of(at(probe)) for probe in job["probes"]])
            for typed in fill:
                at(typed).setFormula("")
            continue
        values = {(sheet, row, col): value for sheet, row, col, value in fill}
        for (sheet, col), column in columns.items():
            first, last = spans[(sheet, col)]
            cells = (values.get((sheet, row, col), "") for row in range(first, last + 1))
            column.setDataArray(tuple(("" if isinstance(value, bool) else value,) for value in cells))
        for typed in fill:
            if isinstance(typed[3], bool):
                type_into(at(typed), typed[3])
        document.calculate()
        data = {sheet: block.getDataArray() for sheet, block in blocks.items()}
        answers.append([known(data[s][row - 1][col - 1], at, (s, row, col)) for s, row, col in job["probes"]])
    document.close(True)
    return answers


def main(job_file, answer_file, profile):
    with open(job_file, encoding="utf-8") as file:
        jobs = json.load(file)
    process, desktop = start(profile)
    try:
        answers = [recalculate(desktop, job) for job in jobs]
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
    with open(answer_file, "w", encoding="utf-8") as file:
        json.dump(answers, file, ensure_ascii=False)


main(*sys.argv[1:])
