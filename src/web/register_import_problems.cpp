#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"import-not-found", 404, "Такой загрузки нет.", "There is no such import."},
    ProblemKind{"import-not-open", 409, "Загрузка уже начата или отменена: столбцы больше не меняются.",
                "The import was started or given up: its columns no longer change."},
    ProblemKind{"import-not-checked", 409, "Сначала проверьте таблицу: загружать можно только проверенное.",
                "Check the table first: only what was checked is imported."},
    ProblemKind{"import-not-finished", 409, "Отменить можно только завершённую загрузку.",
                "Only a finished import can be undone."},
    ProblemKind{"import-empty", 409, "Загружать нечего: ошибки во всех строках.",
                "There is nothing to import: every row has an error."},
    ProblemKind{"import-changed-since", 409,
                "Отменить загрузку нельзя: загруженное уже изменили или используют. Ничего не изменено.",
                "The import cannot be undone: what it made was changed or is used by now. Nothing was changed."},
    ProblemKind{"register-without-table", 422, "В файле нет таблицы.", "There is no table in the file."},
    ProblemKind{"register-too-long", 413, "В таблице больше 200 000 строк. Разделите её на части.",
                "The table has more than 200,000 rows. Divide it."},
    ProblemKind{"sheet-unknown", 400, "Такого листа в файле нет.", "The file has no such sheet."},
    ProblemKind{"head-row-unknown", 400, "Такой строки на листе нет.", "The sheet has no such row."},
    ProblemKind{"mapping-invalid", 400, "Столбцы выбраны не так: обязательного нет, или один выбран дважды.",
                "The columns are not chosen well: a required one is missing, or one is chosen twice."},
};

} // namespace

std::span<const ProblemKind> register_import_problems()
{
    return kinds;
}

} // namespace vekha::web
