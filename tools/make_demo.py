#!/usr/bin/env python3
"""Writes the documents of the demo: a municipal order (DOCX), a regional plan (XLSX) and a text dump (TXT), and its
registers (CSV): territories, organisations, people, groups of schools, curators.

  make_demo.py [DIR]      (default: demo/)

The municipality, its schools and every sentence are made up for this project; the shape is that of real orders: merged
section rows, a stamp, terms in words, executors «по согласованию», lists of school numbers, a row torn by a page break.
Needs only Python's standard library; the same input gives the same bytes.
"""
import csv
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import demo_content  # noqa: E402
import demo_registers  # noqa: E402

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_zip(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(zipfile.ZipInfo(name, (2026, 8, 20, 9, 0, 0)), text, zipfile.ZIP_DEFLATED)


def runs(text, bold=False):
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    lines = [f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n")]
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"


def paragraph(text, align="left", bold=False):
    return f'<w:p><w:pPr><w:jc w:val="{align}"/></w:pPr>{runs(text, bold)}</w:p>'


def cell(text, width, span=1, bold=False, merge=None):
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    vertical = {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(merge, "")
    return (f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{vertical}</w:tcPr>'
            f"{paragraph(text, bold=bold)}</w:tc>")


def word_table(columns, widths, rows):
    header = "".join(cell(title, width, bold=True) for title, width in zip(columns, widths))
    lines = [f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{header}</w:tr>"]
    for row in rows:
        if len(row) == 1:
            lines.append(f"<w:tr>{cell(row[0], sum(widths), span=len(columns), bold=True)}</w:tr>")
        else:
            lines.append("<w:tr>" + "".join(cell(text, width) for text, width in zip(row, widths)) + "</w:tr>")
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    borders = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return f"<w:tbl><w:tblPr><w:tblBorders>{borders}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"


def write_docx(path, order):
    body = [paragraph(line, "right") for line in order["stamp"]]
    body += [paragraph("")] + [paragraph(line, "center", bold=True) for line in order["title"]]
    body += [paragraph(line, "both") for line in order["preamble"]]
    body.append(word_table(order["columns"], order["widths"], order["rows"]))
    body += [paragraph(line) for line in order["after"]]
    page = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850"/></w:sectPr>'
    types = (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    relations = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    write_zip(path, [("[Content_Types].xml", types), ("_rels/.rels", relations),
                     ("word/document.xml", f"{HEAD}<w:document {WORD}><w:body>{''.join(body)}{page}</w:body></w:document>")])


def write_xlsx(path, plan):
    width = len(plan["columns"])
    rows, merges = [], []

    def add(values):
        number = len(rows) + 1
        cells = "".join(f'<c r="{chr(65 + i)}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(v)}</t></is></c>'
                        for i, v in enumerate(values) if v)
        rows.append(f'<row r="{number}">{cells}</row>')
        if len(values) == 1:
            merges.append(f'<mergeCell ref="A{number}:{chr(64 + width)}{number}"/>')

    for line in plan["head"]:
        add([line])
    add(plan["columns"])
    for row in plan["rows"]:
        add(row)
    columns = "".join(f'<col min="{i}" max="{i}" width="{w}" customWidth="1"/>' for i, w in enumerate(plan["widths"], 1))
    sheet = (f'{HEAD}<worksheet xmlns="{SHEET}"><cols>{columns}</cols><sheetData>{"".join(rows)}</sheetData>'
             f'<mergeCells count="{len(merges)}">{"".join(merges)}</mergeCells></worksheet>')
    types = (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>')
    write_zip(path, [
        ("[Content_Types].xml", types),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", f'{HEAD}<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets><sheet name="План-график" sheetId="1" r:id="rId1"/></sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'),
        ("xl/worksheets/sheet1.xml", sheet)])


def write_csv(path, rows):
    with open(path, "w", encoding="utf8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent.parent / "demo")
    folder.mkdir(parents=True, exist_ok=True)
    write_docx(folder / "order-municipal.docx", demo_content.MUNICIPAL)
    write_xlsx(folder / "plan-regional.xlsx", demo_content.REGIONAL)
    (folder / "roadmap-resilient.txt").write_text(demo_content.DUMP, encoding="utf8")
    (folder / "registers").mkdir(exist_ok=True)
    for name, rows in demo_registers.TABLES.items():
        write_csv(folder / "registers" / name, rows)


if __name__ == "__main__":
    main()
