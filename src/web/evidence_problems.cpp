#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"evidence-not-found", 404, "Такого подтверждения нет: возможно, его убрали.",
                "There is no such evidence: it may have been removed."},
    ProblemKind{"evidence-duty-gone", 409, "Это обязательство отменено или заменено: подтверждать его не нужно.",
                "This obligation was cancelled or replaced: it needs no evidence."},
    ProblemKind{
        "evidence-of-another", 409,
        "Это обязательство другой организации. Одно подтверждение служит нескольким обязательствам только одной "
        "организации.",
        "The obligation is owed by another body. One piece of evidence serves obligations of one body only."},
    ProblemKind{"evidence-not-linked", 404, "Это подтверждение не приложено к этому обязательству.",
                "This evidence is not linked to this obligation."},
    ProblemKind{"evidence-link-invalid", 422, "Укажите полный адрес страницы: https://… или http://….",
                "Give the whole address of the page: https://… or http://…."},
    ProblemKind{"evidence-file-empty", 422, "В файле нет ни одного байта. Сохраните его заново и выберите ещё раз.",
                "The file is empty. Save it again and choose it once more."},
    ProblemKind{"evidence-too-large", 422, "Файл больше 200 МБ. Разделите его или приложите ссылку.",
                "The file is larger than 200 MB. Split it or give a link."},
    ProblemKind{"evidence-name-invalid", 422, "У файла нет имени, которое можно сохранить. Переименуйте его.",
                "The file has no name that can be kept. Rename it."},
    ProblemKind{"evidence-type-forbidden", 422,
                "Такие файлы не принимаются, или содержимое не то, что обещает имя. Подойдут документы, таблицы, "
                "снимки, записи и архивы ZIP без программ и макросов.",
                "Such files are not taken, or the content is not what the name promises. Documents, tables, pictures, "
                "recordings and ZIP archives without programs and macros are."},
    ProblemKind{"evidence-without-file", 404, "У этого подтверждения нет файла.", "This evidence has no file."},
    ProblemKind{
        "evidence-quarantined", 409,
        "Антивирус нашёл в файле угрозу. Файл закрыт и не выдаётся. Проверьте компьютер и приложите чистый файл.",
        "The virus scanner found a threat in the file. It is not given out. Check the computer and send a clean "
        "file."},
    ProblemKind{"evidence-scan-awaited", 409, "Файл ещё проверяет антивирус. Откройте его через минуту.",
                "The virus scanner has not looked at the file yet. Open it in a minute."},
    ProblemKind{"evidence-file-lost", 500, "Файл не найден на диске сервера. Сообщите администратору.",
                "The file is not on the disk of the server. Tell the administrator."},
    ProblemKind{"preview-none", 404, "Такие файлы здесь не показываются. Скачайте файл.",
                "Files of this type are not shown here. Download the file."},
    ProblemKind{"preview-page-missing", 404, "Такой страницы в файле нет.", "The file has no such page."},
    ProblemKind{"preview-failed", 422, "Страницу не удалось показать: файл повреждён или закрыт паролем. Скачайте его.",
                "The page cannot be shown: the file is damaged or locked. Download it."},
    ProblemKind{"upload-not-found", 404, "Такой загрузки нет: она завершена давно или отменена. Начните заново.",
                "There is no such upload: it ended long ago or was given up. Begin again."},
    ProblemKind{"upload-finished", 409, "Загрузка уже завершена.", "The upload is finished."},
    ProblemKind{"upload-offset-wrong", 409, "Загрузка продолжается с другого места.",
                "The upload goes on from another place."},
    ProblemKind{"upload-piece-empty", 422, "Пришла пустая часть файла.", "The piece of the file is empty."},
    ProblemKind{"upload-beyond-size", 422, "Файл оказался больше, чем было сказано. Выберите его ещё раз.",
                "The file turned out larger than was said. Choose it again."},
    ProblemKind{"upload-incomplete", 409, "Файл пришёл не целиком. Загрузка продолжится.",
                "The file has not arrived in full. The upload goes on."},
    ProblemKind{"upload-lost", 410, "Часть файла потерялась на сервере. Начните загрузку заново.",
                "The part of the file was lost on the server. Begin the upload again."},
    ProblemKind{"uploads-too-many", 429, "Слишком много незавершённых загрузок. Дождитесь их или отмените лишние.",
                "Too many uploads are under way. Wait for them or give some up."},
};

} // namespace

std::span<const ProblemKind> evidence_problems()
{
    return kinds;
}

} // namespace vekha::web
