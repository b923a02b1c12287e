#include "web/problem.h"
#include "web/problem_tables.h"

#include <array>
#include <vector>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    // The request itself.
    ProblemKind{"request-malformed", 400, "Запрос составлен неверно.", "The request is malformed."},
    ProblemKind{"request-too-slow", 408, "Запрос не дошёл за отведённое время. Проверьте связь и повторите.",
                "The request did not arrive in time. Check the connection and try again."},
    ProblemKind{"body-too-large", 413, "Файл больше допустимого.", "The file is larger than allowed."},
    ProblemKind{"target-too-long", 414, "Адрес запроса слишком длинный.", "The address is too long."},
    ProblemKind{"headers-too-large", 431, "Заголовки запроса слишком велики.", "The header fields are too large."},
    ProblemKind{"expectation-unknown", 417, "Сервер не выполняет это ожидание.", "The expectation cannot be met."},
    ProblemKind{"transfer-coding-unknown", 501, "Такое кодирование передачи не поддерживается.",
                "The transfer coding is not supported."},
    ProblemKind{"version-not-supported", 505, "Эта версия HTTP не поддерживается.",
                "This version of HTTP is not supported."},
    ProblemKind{"not-found", 404, "Такой страницы нет.", "There is nothing at this address."},
    ProblemKind{"method-not-allowed", 405, "По этому адресу так обратиться нельзя.",
                "The method is not allowed at this address."},
    ProblemKind{"server-busy", 503, "Сервер занят. Повторите через несколько секунд.",
                "The server is busy. Try again in a few seconds."},
    ProblemKind{"upload-not-kept", 507, "На сервере не хватило места для файла. Сообщите администратору.",
                "The server has no room for the file. Tell the administrator."},
    ProblemKind{"storage-full", 507, "На диске сервера кончилось место. Ничего не изменено. Сообщите администратору.",
                "The disk of the server is full. Nothing was changed. Tell the administrator."},
    ProblemKind{"internal", 500,
                "Ошибка на сервере. Ничего не изменено. Повторите; если не поможет, сообщите администратору.",
                "Something failed on the server. Nothing was changed. Try again, or tell the administrator."},
    ProblemKind{"database-unreachable", 503, "База данных не отвечает. Сообщите администратору.",
                "The database does not answer. Tell the administrator."},
    // Who asks.
    ProblemKind{"host-not-allowed", 421, "Сервер не отвечает под этим именем.",
                "The server does not answer to this name."},
    ProblemKind{"cross-site-refused", 403, "Изменение с чужого сайта отклонено.",
                "A change asked for by another site was refused."},
    // What the request says.
    ProblemKind{"query-invalid", 400, "Неверное значение в адресе запроса.",
                "A parameter of the address is not valid."},
    ProblemKind{"cursor-invalid", 400, "Страница списка устарела. Откройте список заново.",
                "The page of the list is out of date. Open the list again."},
    ProblemKind{"content-type-not-supported", 415, "Тело запроса должно быть в формате JSON (application/json).",
                "The body must be JSON (application/json)."},
    ProblemKind{"json-malformed", 400, "Тело запроса не является правильным JSON.", "The body is not valid JSON."},
    ProblemKind{"json-missing", 400, "Не хватает обязательного значения.", "A required value is missing."},
    ProblemKind{"json-wrong-type", 400, "Значение другого вида, чем нужно.", "A value is of the wrong kind."},
    ProblemKind{"json-bad-value", 400, "Недопустимое значение.", "A value is not allowed."},
    ProblemKind{"json-unknown-key", 400, "Неизвестное поле.", "A key is not known."},
    ProblemKind{"version-required", 428, "Не указано, какая версия изменяется (заголовок If-Match).",
                "The version to be changed is missing (header If-Match)."},
    ProblemKind{"version-malformed", 400, "Версия указана неверно (заголовок If-Match).",
                "The version is malformed (header If-Match)."},
    ProblemKind{"idempotency-key-malformed", 400, "Ключ повтора должен содержать от 8 до 100 печатных знаков.",
                "The idempotency key must have 8 to 100 printable characters."},
    ProblemKind{"idempotency-key-reused", 409, "Этот ключ повтора уже использован для другого запроса.",
                "This idempotency key was used for another request."},
    // Documents.
    ProblemKind{"document-empty", 422, "Файл пуст.", "The file is empty."},
    ProblemKind{"document-too-large", 413, "Документ больше допустимого или распаковывается сверх меры.",
                "The document is too large or unpacks beyond the limit."},
    ProblemKind{"document-type-unknown", 415,
                "Файл такого вида не читается. Подойдут DOCX, ODT, XLSX, ODS, CSV, TXT, а также DOC и RTF.",
                "This kind of file cannot be read. DOCX, ODT, XLSX, ODS, CSV, TXT, DOC and RTF can."},
    ProblemKind{"document-type-mismatch", 415, "Содержимое файла не соответствует его расширению.",
                "The content of the file does not fit its extension."},
    ProblemKind{"document-damaged", 422, "Файл повреждён или обрезан.", "The file is damaged or cut short."},
    ProblemKind{"document-encrypted", 422, "Файл защищён паролем. Сохраните его без пароля и загрузите снова.",
                "The file is protected by a password. Save it without one and upload it again."},
    ProblemKind{"document-unsafe", 422, "В файле есть то, что открывать опасно.",
                "The file contains something unsafe."},
    ProblemKind{"document-without-text", 422, "В файле нет текста: возможно, это скан.",
                "There is no text in the file; it may be a scan."},
    ProblemKind{"converter-missing", 422,
                "Чтобы читать DOC и RTF, на сервере нужен LibreOffice. Сохраните файл как DOCX и загрузите снова.",
                "Reading DOC and RTF needs LibreOffice on the server. Save the file as DOCX and upload it again."},
    ProblemKind{"converter-failed", 422, "Файл не удалось преобразовать. Сохраните его как DOCX и загрузите снова.",
                "The file could not be converted. Save it as DOCX and upload it again."},
    ProblemKind{"no-plan-found", 422, "В документе не найдена таблица плана: мероприятия, сроки, исполнители.",
                "No plan was found in the document: no table of activities, terms and executors."},
    ProblemKind{"plan-not-russian", 422, "План написан не на русском языке.", "The plan is not written in Russian."},
    ProblemKind{"file-missing", 404, "Исходный файл не найден в хранилище.",
                "The source file is missing from the storage."},
    // Drafts.
    ProblemKind{"draft-not-found", 404, "Такого черновика нет.", "There is no such draft."},
    ProblemKind{"row-not-found", 404, "Такой строки в черновике нет.", "There is no such row in the draft."},
    ProblemKind{"draft-not-open", 409, "Черновик уже утверждён или отменён и больше не правится.",
                "The draft is approved or discarded and can no longer be edited."},
    ProblemKind{"changed-meanwhile", 412, "Пока вы работали, это изменили. Сравните и повторите правку.",
                "It was changed in the meantime. Compare and make your change again."},
    ProblemKind{"nothing-to-undo", 409, "Отменять нечего.", "There is nothing to undo."},
    ProblemKind{"nothing-to-redo", 409, "Возвращать нечего.", "There is nothing to redo."},
    ProblemKind{"correction-not-fitting", 422, "Так это поле исправить нельзя.",
                "The field cannot be corrected this way."},
    ProblemKind{"value-empty", 400, "Значение не должно быть пустым.", "The value must not be empty."},
    ProblemKind{"draft-not-ready", 409, "Утвердить пока нельзя: не всё решено.",
                "The draft cannot be approved yet: something is not settled."},
    ProblemKind{"term-yearless", 409, "В сроке не указан год. Исправьте срок или примите прочитанное.",
                "The term has no year. Correct it or accept it as read."},
    ProblemKind{"term-ambiguous", 409, "Срок можно понять по-разному. Исправьте его или примите прочитанное.",
                "The term can be read in two ways. Correct it or accept it as read."},
    ProblemKind{"term-not-understood", 409, "Срок не понят. Укажите, когда это нужно сделать.",
                "The term was not understood. Say when it is due."},
    ProblemKind{"period-missing", 409, "Не указан период плана.", "The period of the plan is missing."},
    ProblemKind{"title-missing", 409, "Не указано название плана.", "The title of the plan is missing."},
    ProblemKind{"no-activities", 409, "В плане нет ни одного мероприятия.", "The plan has no activities."},
    // Road maps and obligations.
    ProblemKind{"road-map-not-found", 404, "Такой дорожной карты нет.", "There is no such road map."},
    ProblemKind{"edition-not-found", 404, "Такой редакции нет, или она снята.",
                "There is no such edition, or it was withdrawn."},
    ProblemKind{"road-map-of-school", 409, "Это уже план школы: ниже него планов нет.",
                "This is the plan of a school already: there are no plans below it."},
    ProblemKind{"organisation-not-found", 404, "Такой организации в реестре нет.",
                "There is no such organisation in the register."},
    ProblemKind{"organisation-not-school", 409, "План составляется для школы, а это не школа.",
                "The plan is made for a school, and this is none."},
    ProblemKind{"school-owes-nothing", 409, "Ни одно мероприятие дорожной карты этой школе не поручено.",
                "The road map asks nothing of this school."},
    ProblemKind{"obligation-not-found", 404, "Такого обязательства нет.", "There is no such obligation."},
    ProblemKind{"obligation-has-date", 409, "Срок этого обязательства задан самим планом.",
                "The plan itself dates this obligation."},
    ProblemKind{"window-reversed", 400, "Срок заканчивается раньше, чем начинается.",
                "The term ends before it begins."},
    ProblemKind{"too-many-obligations", 409,
                "Из плана получилось бы больше 500 000 обязательств. Сузьте круг исполнителей или период.",
                "The plan would make more than 500,000 obligations. Narrow its executors or its period."},
    ProblemKind{"export-layout-unknown", 400, "Такой формы нет: выберите a, b, c, d или e.",
                "There is no such layout: choose a, b, c, d or e."},
    ProblemKind{"export-too-large", 422, "Строк больше, чем выгружается за один раз. Сузьте фильтр.",
                "There are more rows than one export takes. Narrow the filter."},
    ProblemKind{"form-cell-too-long", 422, "Ячейка длиннее, чем вмещает книга XLSX. Выберите DOCX.",
                "A cell is longer than a workbook can hold. Choose DOCX."},
    ProblemKind{"form-not-written", 507, "Документ не собран: на сервере не хватило места.",
                "The document was not made: the server has no room for it."},
    // Registers.
    ProblemKind{"register-columns-missing", 422, "В первой строке таблицы нет нужных столбцов.",
                "The first row of the table lacks the needed columns."},
    ProblemKind{"calendar-not-ordered", 400, "Периоды календаря пересекаются или идут не по порядку.",
                "Spans of the calendar overlap or are out of order."},
};

} // namespace

std::span<const ProblemKind> plan_problems()
{
    return kinds;
}

std::span<const ProblemKind> problem_kinds()
{
    static constexpr std::array tables{
        plan_problems,      evidence_problems,       rights_problems,          account_problems,        openid_problems,
        people_problems,    curator_problems,        register_import_problems, registers_problems,      group_problems,
        step_problems,      talk_problems,           review_problems,          keeping_problems,        letter_problems,
        dashboard_problems, monitoring_problems,     indicator_problems,       identification_problems, risk_problems,
        wave_problems,      result_context_problems, result_file_problems};
    static const auto all = [] {
        std::vector<ProblemKind> joined;
        for (const auto table : tables) {
            const auto part = table();
            joined.insert(joined.end(), part.begin(), part.end());
        }
        return joined;
    }();
    return all;
}

} // namespace vekha::web
