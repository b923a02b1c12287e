#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"step-not-possible", 409, "Сейчас этого сделать нельзя: состояние уже другое.",
                "This cannot be done now: the state is another one."},
    ProblemKind{"words-needed", 400, "Напишите, почему.", "Say why."},
    ProblemKind{"words-too-long", 400, "Слишком длинный текст.", "The text is too long."},
    ProblemKind{"reason-unknown", 400, "Выберите причину возврата из списка.", "Choose a reason from the list."},
    ProblemKind{"proof-missing", 409, "Приложите файл или ссылку либо напишите, что сделано.",
                "Attach a file or a link, or say what was done."},
    ProblemKind{"proof-quarantined", 409, "Один из файлов не прошёл проверку на вирусы. Уберите его и отправьте снова.",
                "One of the files did not pass the virus check. Remove it and send again."},
    ProblemKind{"own-proof", 409, "Своё исполнение проверяет другой человек.",
                "What you sent yourself is checked by somebody else."},
    ProblemKind{"not-own-verdict", 409, "Решение отменяет тот, кто его принял.",
                "A decision is taken back by whoever made it."},
    ProblemKind{"term-needed", 400, "Укажите новый срок.", "Give the new term."},
    ProblemKind{"term-in-past", 400, "Новый срок уже прошёл. Укажите сегодняшний день или позже.",
                "The new term has passed. Give today or later."},
    ProblemKind{"replacement-needed", 400, "Укажите обязательство, которым заменяется это.",
                "Name the obligation that takes the place of this one."},
    ProblemKind{"replacement-not-found", 409, "Такого обязательства нет, или оно само снято.",
                "There is no such obligation, or it is not owed any more."},
    ProblemKind{"replacement-loops", 409, "Обязательства заменили бы друг друга по кругу.",
                "The obligations would replace one another in a circle."},
    ProblemKind{"acceptance-awaited", 409, "Исполнитель ещё не согласился: в плане стоит «по согласованию».",
                "The executor has not agreed yet: the plan says “by agreement”."},
    ProblemKind{"too-many-items", 400, "Слишком много строк за один раз. Сузьте отбор.",
                "Too many rows at once. Narrow the filter."},
};

} // namespace

std::span<const ProblemKind> step_problems()
{
    return kinds;
}

} // namespace vekha::web
