#!/usr/bin/env python3
"""Writes the files of results of the demo and of the tests, shaped as federal and regional systems give them.

    tools/make_result_files.py demo/results tests/data/results

The schools are those of demo/schools.csv, the participants are nobody's. The same script writes the same bytes.
"""
import csv
import pathlib
import random
import sys
import zipfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
TERRITORY = "Заречный муниципальный округ"
REGION = "Зареченская область"
WEAK = {"720102", "720103", "720108"}


def column(number):
    name = ""
    while number >= 0:
        name = chr(ord("A") + number % 26) + name
        number = number // 26 - 1
    return name


def archive(path, parts):
    """Parts in order, with a fixed time, so that the bytes do not depend on the day."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in parts:
            info = zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            out.writestr(info, content)


def xlsx(path, sheets):
    """sheets: (name, rows, merged areas such as "A1:C1"); a number is a number, None an empty cell."""
    names, relations, overrides, parts = "", "", "", []
    for number, (name, rows, merged) in enumerate(sheets, 1):
        data = ""
        for y, row in enumerate(rows, 1):
            cells = ""
            for x, value in enumerate(row):
                place = f"{column(x)}{y}"
                if value is None or value == "":
                    continue
                if isinstance(value, (int, float)):
                    cells += f'<c r="{place}"><v>{value}</v></c>'
                else:
                    cells += f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
            if cells:
                data += f'<row r="{y}">{cells}</row>'
        merges = "".join(f'<mergeCell ref="{area}"/>' for area in merged)
        merges = f'<mergeCells count="{len(merged)}">{merges}</mergeCells>' if merged else ""
        parts.append((f"xl/worksheets/sheet{number}.xml",
                      '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/'
                      f'spreadsheetml/2006/main"><sheetData>{data}</sheetData>{merges}</worksheet>'))
        names += f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        relations += (f'<Relationship Id="rId{number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                      f'relationships/worksheet" Target="worksheets/sheet{number}.xml"/>')
        overrides += (f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.'
                      'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>')
    archive(path, [
        ("[Content_Types].xml", '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/'
         'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
         'relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
         f'officedocument.spreadsheetml.sheet.main+xml"/>{overrides}</Types>'),
        ("_rels/.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/'
         'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/'
         '2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'),
        ("xl/workbook.xml", '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/'
         'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
         f'<sheets>{names}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.'
         f'openxmlformats.org/package/2006/relationships">{relations}</Relationships>'),
        *parts])


def ods(path, sheets):
    body = ""
    for name, rows in sheets:
        body += f'<table:table table:name="{escape(name)}">'
        for row in rows:
            body += "<table:table-row>"
            for value in row:
                if value is None or value == "":
                    body += "<table:table-cell/>"
                else:
                    body += (f'<table:table-cell office:value-type="string"><text:p>{escape(str(value))}</text:p>'
                             "</table:table-cell>")
            body += "</table:table-row>"
        body += "</table:table>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    archive(path, [
        ("mimetype", kind),
        ("META-INF/manifest.xml", '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:'
         f'names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type='
         f'"{kind}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
         "</manifest:manifest>"),
        ("content.xml", '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:'
         'opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:'
         'oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet>'
         f"{body}</office:spreadsheet></office:body></office:document-content>")])


def schools():
    with open(ROOT / "demo/schools.csv", encoding="utf-8-sig", newline="") as file:
        return [(row["Код ОО"], row["Краткое наименование"]) for row in csv.DictReader(file, delimiter=";")]


TASKS = {"Русский язык": [("1К1", 4, "Б"), ("1К2", 3, "Б"), ("1К3", 2, "Б"), ("2", 3, "Б"), ("3", 2, "Б"), ("4.1", 3, "П"),
                          ("4.2", 3, "Б"), ("5", 2, "П"), ("6", 3, "П"), ("7", 4, "П"), ("8", 4, "П")],
         "Математика": [("1", 1, "Б"), ("2", 1, "Б"), ("3", 1, "Б"), ("4", 1, "Б"), ("5", 2, "Б"), ("6", 2, "Б"),
                        ("7", 2, "Б"), ("8", 2, "П"), ("9", 2, "П"), ("10", 2, "П"), ("11", 2, "П"), ("12", 2, "П")]}
LOWEST = {"Русский язык": (15, 22, 28), "Математика": (7, 12, 16)}


def participants(chance, code, subject, year):
    """Points of tasks, the mark and that of the journal, of each pupil of a grade; None for one who was absent."""
    level = 0.36 if code in WEAK else 0.62 + (int(code) % 7) / 40
    level += (year - 2024) * 0.02
    for _ in range(chance.randint(9, 34)):
        if chance.random() < 0.02:
            yield None
            continue
        own = min(max(chance.gauss(level, 0.17), 0.05), 0.97)
        points = [sum(chance.random() < own * (1 if hard == "Б" else 0.8) for _ in range(most))
                  for _, most, hard in TASKS[subject]]
        mark = 2 + sum(sum(points) >= lowest for lowest in LOWEST[subject])
        journal = min(5, max(2, mark + chance.choices((-1, 0, 1), (8, 78, 14))[0]))
        yield points, mark, journal


def individual(subject, year, grade, chosen, chance):
    """Form Ф1 of a municipality."""
    tasks = TASKS[subject]
    most = sum(points for _, points, _ in tasks)
    rows, number = [], 0
    for code, name in chosen:
        for pupil in participants(chance, code, subject, year):
            number += 1
            head = [f"edu{code}", TERRITORY, f"МБОУ «{name}» ", f"{number:05d}", f"{grade}{chance.choice('АБ')}",
                    str(chance.randint(1, 2))]
            if pupil is None:
                rows.append(head + ["Х"] * len(tasks) + ["-", "нет отметки", chance.randint(3, 4)])
                continue
            points, mark, journal = pupil
            rows.append(head + points + [sum(points), mark, journal])
    title = [[f"ВПР {year} {subject} {grade} класс"], ["Предмет:", subject],
             ["Максимальный первичный балл:", most], ["Дата:", f"16.04.{year}"],
             [f"{TERRITORY} | Кол-во участников: {number}"], [],
             [None] * 6 + [level for _, _, level in tasks],
             ["ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант"]
             + [f"{name} ({points}б)" for name, points, _ in tasks]
             + ["Первичный балл", "Отметка", "Отметка по журналу"]]
    return title + rows


def percents(chance, shares):
    """Shares with one decimal that sum to a hundred."""
    whole = [round(1000 * share / sum(shares)) for share in shares]
    whole[whole.index(max(whole))] += 1000 - sum(whole)
    return [f"{share // 10},{share % 10}" for share in whole]


def title_of(year, subject, grade):
    return [[f"ВПР {year} {subject} {grade} класс"], ["Предмет:", subject], ["Дата:", f"18.04.{year}"], []]


def marks(subject, year, grade, chosen, chance):
    rows = title_of(year, subject, grade) + [["Группы участников", "Кол-во ОО", "Кол-во участников", "2", "3", "4", "5"]]
    for name, count, people in (("Вся выборка", 35120, 1356200), (REGION, 412, 15230), (TERRITORY, len(chosen), 402)):
        rows.append([name, count, people] + percents(chance, (9, 39, 37, 15)))
    for code, name in chosen:
        shares = (36, 40, 18, 6) if code in WEAK else (8, 38, 38, 16)
        people = chance.randint(12, 40)
        rows.append([f"МБОУ «{name}» (edu{code})", 1, people] + percents(chance, [s + chance.randint(0, 4) for s in shares]))
    return rows


def journal(subject, year, grade, chosen, chance):
    rows = title_of(year, subject, grade) + [["Группы участников", None, "Кол-во участников", "%"]]
    merged = []
    for name in [REGION, TERRITORY] + [f"МБОУ «{name}» (edu{code})" for code, name in chosen]:
        people = [chance.randint(2, 9), chance.randint(14, 30), chance.randint(0, 5)]
        shares = percents(chance, people)
        merged.append(f"A{len(rows) + 1}:A{len(rows) + 4}")
        for at, label in enumerate(("Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметке по журналу)",
                                    "Повысили (Отметка > Отметка по журналу)")):
            rows.append([name if at == 0 else None, label, people[at], shares[at]])
        rows.append([None, "Всего", sum(people), "100"])
    return rows, merged


def tasks_of(subject, year, grade, chosen, chance):
    tasks = TASKS[subject]
    rows = title_of(year, subject, grade) + [
        ["Группы участников", "Кол-во ОО", "Кол-во участников"] + [name for name, _, _ in tasks],
        [None, None, "Макс балл"] + [points for _, points, _ in tasks]]
    usual = [82 - 4 * at for at in range(len(tasks))]
    for name, count, people in (("Вся выборка", 35120, 1356200), (REGION, 412, 15230)):
        rows.append([name, count, people] + [f"{share},{chance.randint(0, 9)}" for share in usual])
    for at, (code, name) in enumerate(chosen):
        shift = [0] * len(tasks)
        if at == 0:  # easy tasks worse and hard ones better: M2
            third = len(tasks) // 3
            shift = [-9] * third + [0] * (len(tasks) - 2 * third) + [11] * third
        shares = [min(max(share + own + chance.randint(-2, 2), 0), 100) for share, own in zip(usual, shift)]
        rows.append([f"МБОУ «{name}» (edu{code})", 1, chance.randint(20, 40)] + [f"{share},0" for share in shares])
    return rows


def exam_table(chosen, year, chance):
    rows = [[f"Результаты ОГЭ, {year} год"], [],
            ["Код ОО", "Наименование ОО", "Год", "Предмет", "Количество участников", "Ниже минимума", "Средний балл",
             "«2»", "«3»", "«4»", "«5»"]]
    for subject, most in (("Русский язык", 33), ("Математика", 31)):
        for code, name in chosen:
            people = chance.randint(14, 42)
            below = round(people * (0.34 if code in WEAK else 0.05))
            three, four = round((people - below) * 0.45), round((people - below) * 0.35)
            rows.append([code, f"МБОУ «{name}»", year, subject, people, below,
                         f"{most * (0.42 if code in WEAK else 0.66):.2f}".replace(".", ","), below, three, four,
                         people - below - three - four])
    return rows


def separated(path, rows, encoding="cp1251"):
    text = "".join(";".join("" if value is None else str(value) for value in row) + "\r\n" for row in rows)
    path.write_bytes(text.encode(encoding))


def demo(folder):
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(2025)
    chosen = schools()[:12]
    for year in (2024, 2025):
        for grade in (5, 6):
            xlsx(folder / f"f1-vpr-{grade}-{year}.xlsx",
                 [(subject, individual(subject, year, grade, chosen, chance),
                   ["A1:F1", "A5:F5"]) for subject in ("Русский язык", "Математика")])
        separated(folder / f"oge-{year}.csv", exam_table(chosen, year, chance))
    xlsx(folder / "otmetki-vpr-7-2025.xlsx", [("Статистика по отметкам", marks("Математика", 2025, 7, chosen, chance), [])])
    rows, merged = journal("Русский язык", 2025, 7, chosen, chance)
    xlsx(folder / "zhurnal-vpr-7-2025.xlsx", [("Сравнение отметок", rows, merged)])
    xlsx(folder / "zadaniya-vpr-8-2025.xlsx", [("Выполнение заданий", tasks_of("Математика", 2025, 8, chosen, chance), [])])
    xlsx(folder / "priznaki-vpr-2025.xlsx", [("ВПР", [
        ["Перечень образовательных организаций с признаками необъективных результатов ВПР"], [],
        ["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"]]
        + [[2025, f"edu{code}", TERRITORY, f"МБОУ «{name}»"] + flags + [sum(flags)]
           for (code, name), flags in zip(chosen[:3], ([1, 1, 0, 0], [0, 0, 1, 0], [0, 1, 0, 1]))], [])])
    xlsx(folder / "shnor-2025.xlsx", [("Список", [
        ["Перечень школ с низкими образовательными результатами (ШНОР), 2025 год"], [],
        ["№", "Код ОО", "Наименование ОО", "Муниципалитет"]]
        + [[at, code, f"МБОУ «{name}»", TERRITORY]
           for at, (code, name) in enumerate([one for one in chosen if one[0] in WEAK], 1)], [])])
    ods(folder / "indeksy-2025.ods", [("Сводная таблица", [
        ["Сводная таблица идентификации школ по результатам 2025 года"], [],
        ["Код ОО", "Наименование", "Группа качества ОГЭ", "Индекс качества ОГЭ", "Группа ИСБШ", "ИСБШ",
         "Группа качества ЕГЭ", "Индекс качества ЕГЭ", "ИУРШ", "Территориальный статус (численность НП)"]]
        + [[code, f"МБОУ «{name}»", group, index, f"{well} - {level}", value, "", "", teachers, status]
           for (code, name), group, index, well, level, value, teachers, status in zip(
               chosen[:4], (6, 4, 4, 7), ("1,01", "0,92", "0,93", "1,05"), (4, 2, 3, 7),
               ("низкий уровень", "очень низкий уровень", "низкий уровень", "средний уровень"), (43, 37, 39, 52),
               (3, 2, 1, 4), (6, 6, 4, 6))])])
    separated(folder / "kontekst-2025.csv", [["school", "variable", "value"]] + [
        [code, variable, value] for code, _ in chosen
        for variable, value in (("higher_education_both", "14,5" if code in WEAK else "38"),
                                ("incomplete_families", "36" if code in WEAK else "21,5"),
                                ("registered", "4,2" if code in WEAK else "1"),
                                ("low_income", "48" if code in WEAK else "24"),
                                ("remoteness", "1" if int(code) % 5 == 0 else "0"))], "utf-8")


def tests(folder):
    folder.mkdir(parents=True, exist_ok=True)
    head = [["ВПР 2025 Математика 5 класс"], ["Предмет:", "Математика"], ["Максимальный первичный балл:", 6],
            ["Дата:", "16.04.2025"], ["МБОУ «СОШ № 3» (edu720103) | Кол-во участников: 5"], [],
            [None, None, None, "Б", "Б", "П"],
            ["Код участника", "Класс", "Вариант", "1 (1б)", "2 (2б)", "3.1 (3б)", "Первичный балл", "Отметка",
             "Отметка по журналу"]]
    russian = [["ВПР 2025 Русский язык 5 класс"], ["Предмет:", "Русский язык"], [],
               ["Логин", "Муниципалитет", "Название ОО", "Код участника", "Класс", "1К1 (2б)", "2 (2б)",
                "Первичный балл", "Отметка", "Отметка по журналу"],
               ["edu720102", TERRITORY, "МБОУ «СОШ № 2»", "00001", "5А", 2, 1, 3, 4, 4],
               ["edu720102", TERRITORY, "МБОУ СОШ №2 ", "00002", "5А", 0, 1, 1, 2, 3],
               ["edu720103", TERRITORY, "МБОУ «СОШ № 3»", "00003", "5Б", 1, "Х", 1, "2", "—"],
               ["edu720103", TERRITORY, "МБОУ «Гимназия»", "00004", "5Б", 1, 1, 2, 3, 3]]
    xlsx(folder / "f1.xlsx", [
        ("Математика", head + [["10001", "5А", 1, 1, 2, 3, 6, 5, 5], ["10002", "5А", 2, 1, 0, "Х", 1, 2, 3],
                               ["10003", "5А", 1, 1, 1, 1, 4, 3, 3], ["10004", "5А", 1, "Х", "Х", "Х", "-", "нет отметки", 4],
                               ["10005", "5А", 2, 1, 2, 0, 3, 7, 4], ["Примечание: результаты предварительные"]],
         ["A1:I1", "A5:I5"]),
        ("Русский язык", russian, ["A1:J1"]),
        ("Порядок работы", [["Заполняется до 1 июня"], ["Лист", "для справки"]], [])])
    ods(folder / "indices.ods", [("Таблица 1", [
        ["Результаты идентификации школ (по результатам 2018 года)"],
        ["Группа качества", "Индекс качества", "Группа ИСБШ (Индекс социального благополучия школы-11 групп)",
         "ИСБШ (Индекс социального благополучия школы -100%)", "ИУРШ (Индекс учительского ресурса школы-11 групп)",
         "Наименование школы"],
        ["4", "0,92", "2 - очень низкий уровень", "37", "2", "МАОУ «СОШ № 3»"],
        ["5", "0,94", "12 - низкий уровень", "42", "2", "МБОУ «СОШ № 1»"]])])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    demo(pathlib.Path(sys.argv[1]))
    tests(pathlib.Path(sys.argv[2]))


if __name__ == "__main__":
    main()
