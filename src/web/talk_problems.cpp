#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"comment-not-found", 404, "Такого комментария нет.", "There is no such comment."},
    ProblemKind{"comment-removed", 409, "Комментарий уже удалён.", "The comment was removed already."},
    ProblemKind{"comment-settled", 409, "Комментарий можно исправить в течение получаса. Напишите новый.",
                "A comment can be changed for half an hour. Write another one."},
    ProblemKind{"not-own-comment", 403, "Комментарий меняет тот, кто его написал.",
                "A comment is changed by whoever wrote it."},
    ProblemKind{"too-many-mentions", 400, "Упомянуто слишком много людей.", "Too many people are mentioned."},
    ProblemKind{"mention-out-of-sight", 422, "Упомянут человек, который этого не видит.",
                "Somebody is mentioned who does not see this."},
    ProblemKind{"term-request-not-found", 404, "Такой просьбы нет.", "There is no such request."},
    ProblemKind{"term-request-open", 409, "Просьба о переносе этого срока уже ждёт ответа.",
                "A request to move this term waits for an answer already."},
    ProblemKind{"term-request-answered", 409, "На эту просьбу уже ответили, или её отозвали.",
                "The request was answered or withdrawn already."},
    ProblemKind{"obligation-not-owed", 409, "Сейчас это не исполняется: отправлено, принято или снято.",
                "This is not owed now: it was sent, accepted or put aside."},
    ProblemKind{"obligation-without-term", 409, "Срока ещё нет: переносить нечего.",
                "There is no term yet that could be moved."},
    ProblemKind{"day-in-past", 400, "Этот день уже прошёл. Укажите сегодняшний или более поздний.",
                "The day is over. Give today or a later one."},
    ProblemKind{"term-not-later", 400, "Новый срок должен быть позже нынешнего.",
                "The new term must be later than the present one."},
    ProblemKind{"term-too-far", 400, "Новый срок дальше двух лет. Проверьте год.",
                "The new term is more than two years away. Check the year."},
    ProblemKind{"days-out-of-range", 400, "Срок ответа – от 1 до 30 рабочих дней.",
                "Requests are answered in 1 to 30 working days."},
    ProblemKind{"acceptance-not-needed", 404, "Такого обязательства нет, или согласия для него не нужно.",
                "There is no such obligation, or nobody has to agree to it."},
    ProblemKind{"row-choice-not-found", 404, "Такого мероприятия по выбору нет.", "There is no such optional row."},
    ProblemKind{"row-not-offered", 409, "Это мероприятие организации больше не предлагается.",
                "The row is no longer offered to the organisation."},
    ProblemKind{"condition-not-found", 404, "Такого вопроса нет.", "There is no such question."},
    ProblemKind{"condition-closed", 409, "На этот вопрос отвечают в своём учебном году.",
                "The question is answered in its own school year."},
};

} // namespace

std::span<const ProblemKind> talk_problems()
{
    return kinds;
}

} // namespace vekha::web
