#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"form-not-found", 404, "Такой формы мониторинга нет.", "There is no such form of monitoring."},
    ProblemKind{"form-of-program", 409, "Готовую форму изменить нельзя. Создайте свою на её основе.",
                "A form of the program cannot be changed. Make your own from it."},
    ProblemKind{"form-empty", 400, "В форме нет ни одного вопроса.", "The form has no field."},
    ProblemKind{"form-too-long", 400, "Форма слишком длинная.", "The form is too long."},
    ProblemKind{"form-field-repeated", 400, "Два вопроса формы имеют одно обозначение.",
                "Two fields of the form have one code."},
    ProblemKind{"form-field-incomplete", 400,
                "Вопрос формы не закончен: нужны название, варианты выбора, столбцы таблицы.",
                "A field of the form is not finished: it needs a label, choices, columns."},
    ProblemKind{"round-not-found", 404, "Такого мониторинга нет.", "There is no such round."},
    ProblemKind{"round-closed", 409, "Мониторинг закрыт: изменить ничего нельзя.",
                "The round is closed: nothing can be changed."},
    ProblemKind{"round-not-open", 409, "Мониторинг не идёт.", "The round is not open."},
    ProblemKind{"round-not-planned", 409, "Мониторинг уже открыт.", "The round was opened already."},
    ProblemKind{"round-not-closed", 409, "Мониторинг ещё не закрыт.", "The round is not closed yet."},
    ProblemKind{"rounds-differ", 400, "Сравнить можно только мониторинги одной формы.",
                "Only rounds of one form can be compared."},
    ProblemKind{"nothing-to-compare", 409, "Другого закрытого мониторинга этой формы нет.",
                "There is no other closed round of this form."},
    ProblemKind{"due-before-period", 400, "Срок ответа раньше начала периода.",
                "The term lies before the period begins."},
    ProblemKind{"addressees-missing", 400, "Отвечать некому: таких школ или муниципалитетов нет.",
                "There is nobody to ask: no such schools or municipalities."},
    ProblemKind{"addressees-unfit", 400, "Эта форма не для таких адресатов.", "The form does not ask such addressees."},
    ProblemKind{"answer-not-found", 404, "Такого ответа нет.", "There is no such answer."},
    ProblemKind{"answer-sent", 409, "Ответ уже отправлен. Отзовите его, чтобы изменить.",
                "The answer was sent already. Take it back to change it."},
    ProblemKind{"answer-not-sent", 409, "Ответ не отправлен на проверку.", "The answer was not sent to be checked."},
    ProblemKind{"answer-too-long", 413, "Ответ слишком длинный.", "The answer is too long."},
    ProblemKind{"answer-value-invalid", 400, "Значение не подходит к вопросу.", "The value does not fit its field."},
    ProblemKind{"answer-incomplete", 409, "Ответьте на обязательные вопросы.", "Answer the obligatory fields."},
    ProblemKind{"duty-unanswered", 409, "Отметьте каждую проверку: исполнено, частично или нет.",
                "Say of each check whether it is done."},
    ProblemKind{"own-answer", 403, "Свой ответ проверяет другой человек.", "Somebody else checks your own answer."},
    ProblemKind{"note-signed", 409, "Справка подписана: изменить её нельзя.",
                "The note is signed and cannot be changed."},
    ProblemKind{"meeting-not-found", 404, "Такого совещания нет.", "There is no such meeting."},
    ProblemKind{"minutes-signed", 409, "Протокол подписан: изменить его нельзя.",
                "The minutes are signed and cannot be changed."},
    ProblemKind{"decision-not-found", 404, "Такого решения нет.", "There is no such decision."},
    ProblemKind{"correction-not-found", 404, "Такой поправки нет.", "There is no such correction."},
};

} // namespace

std::span<const ProblemKind> monitoring_problems()
{
    return kinds;
}

} // namespace vekha::web
