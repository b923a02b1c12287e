#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"result-file-not-found", 404, "Такого файла результатов нет.", "There is no such file of results."},
    ProblemKind{"result-file-too-large", 413,
                "Файл больше 512 МБ. Загрузите его командой vekha results import или разделите.",
                "The file is larger than 512 MB. Import it by vekha results import, or divide it."},
    ProblemKind{"result-file-unknown", 422,
                "В файле нет ни результатов, ни статистики, ни списка школ. Проверьте, тот ли это файл.",
                "The file holds no results, statistics or list of schools. Check whether it is the right one."},
    ProblemKind{"result-field-unknown", 400, "Такого поля у таблицы экзаменов нет.",
                "A table of exams has no such field."},
    ProblemKind{"results-empty", 422, "Файл пуст: в нём нет строки с названиями столбцов.",
                "The file is empty: it has no heading row."},
    ProblemKind{"results-columns-missing", 422, "В файле нет обязательных столбцов.",
                "Columns that must be there are missing."},
    ProblemKind{"context-columns-missing", 422, "В файле контекстных данных нет обязательных столбцов.",
                "Columns of context figures that must be there are missing."},
    ProblemKind{"context-empty", 422, "Файл контекстных данных пуст.", "The file of context figures is empty."},
    ProblemKind{"text-encoding-unknown", 415, "Сохраните файл в кодировке UTF-8 или windows-1251.",
                "Save the file as UTF-8 or windows-1251."},
    ProblemKind{"parquet-unreadable", 422, "Файл Parquet не читается: он повреждён.",
                "The file of Parquet cannot be read: it is damaged."},
    ProblemKind{"parquet-too-many-rows", 422, "В файле Parquet больше 60 миллионов строк. Разделите его.",
                "The file of Parquet has more than 60 million rows. Divide it."},
    ProblemKind{
        "parquet-library-missing", 501,
        "Этот сервер не читает Parquet: администратору нужно установить libduckdb.so. Сохраните таблицу как CSV.",
        "This server reads no Parquet: its administrator must install libduckdb.so. Save the table as CSV."},
    ProblemKind{"result-file-not-open", 409, "Файл уже загружается, загружен или отменён.",
                "The file is being applied, in force or given up already."},
    ProblemKind{"result-file-not-in-force", 409, "Отменить можно только загруженный файл.",
                "Only a file in force can be undone."},
    ProblemKind{"result-year-missing", 409, "В файле не указан год. Выберите его и загрузите.",
                "The file names no year. Choose it, then apply."},
    ProblemKind{"result-file-nothing", 409,
                "Загружать нечего: ни одной вашей школы с результатами в файле нет. Посмотрите протокол.",
                "There is nothing to apply: the file says nothing of your schools. Look at its protocol."},
    ProblemKind{"quarantine-not-found", 404, "Такой записи в карантине нет.", "There is no such entry in quarantine."},
    ProblemKind{"quarantine-ended", 409, "Эту школу уже сопоставили или отклонили.",
                "This school was matched or dismissed already."},
    ProblemKind{"school-told-already", 409,
                "Об этой школе и работе в файле уже есть результаты. Выберите другую школу или отклоните запись.",
                "The file has results of this school and work already. Choose another school or dismiss the entry."},
};

} // namespace

std::span<const ProblemKind> result_file_problems()
{
    return kinds;
}

} // namespace vekha::web
