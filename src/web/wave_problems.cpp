#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"questionnaire-not-found", 404, "Такой анкеты нет.", "There is no such questionnaire."},
    ProblemKind{"questionnaire-of-program", 409, "Готовую анкету изменить нельзя. Создайте свою на её основе.",
                "A questionnaire of the program cannot be changed. Make your own from it."},
    ProblemKind{"questionnaire-empty", 400, "В анкете нет ни одного вопроса.", "The questionnaire has no item."},
    ProblemKind{"questionnaire-too-long", 400, "Анкета слишком длинная: страница с ней должна быть не больше 30 КБ.",
                "The questionnaire is too long: its page has to stay below 30 KB."},
    ProblemKind{"questionnaire-item-repeated", 400, "Два вопроса анкеты имеют одно обозначение.",
                "Two items of the questionnaire have one code."},
    ProblemKind{"questionnaire-item-incomplete", 400,
                "Вопрос анкеты не закончен: нужны обозначение, текст, вес от 1 до 5, варианты или границы.",
                "An item is not finished: it needs a code, a text, a weight of 1–5, choices or bounds."},
    ProblemKind{"questionnaire-risk-unknown", 400, "Укажите, какой риск измеряет вопрос: такого риска в каталоге нет.",
                "Say which risk of the catalogue the item measures."},
    ProblemKind{"questionnaires-missing", 400, "Выберите хотя бы одну анкету.", "Choose a questionnaire."},
    ProblemKind{"audience-repeated", 400, "Одной аудитории можно задать только одну анкету.",
                "An audience is asked one questionnaire only."},
    ProblemKind{"audience-not-asked", 400, "Эту аудиторию опрос не спрашивает.",
                "The wave does not ask that audience."},
    ProblemKind{"scoring-unsound", 400,
                "Пороги должны идти по порядку от 0 до 100, ответов – не меньше пяти, веса – от 0 до 10.",
                "Thresholds go up from 0 to 100, answers are five at least, weights 0–10."},
    ProblemKind{"expected-unsound", 400, "Столько ответов ждать нельзя.", "So many answers cannot be expected."},
    ProblemKind{"wave-schools-missing", 400, "Опрашивать некого: таких школ нет.",
                "There is nobody to ask: no such schools."},
    ProblemKind{"wave-not-found", 404, "Такого опроса нет.", "There is no such wave."},
    ProblemKind{"wave-school-not-found", 404, "Такой школы в опросе нет.", "The wave does not ask that school."},
    ProblemKind{"wave-not-planned", 409, "Опрос уже открывали.", "The wave was opened already."},
    ProblemKind{"wave-open", 409, "Опрос уже идёт.", "The wave is open already."},
    ProblemKind{"wave-not-open", 409, "Опрос не идёт.", "The wave is not open."},
    ProblemKind{"wave-closed", 409, "Опрос закрыт.", "The wave is closed."},
    ProblemKind{"wave-not-closed", 409, "Сначала закройте опрос.", "Close the wave first."},
    ProblemKind{"wave-scored", 409, "Опрос обработан: изменить ничего нельзя.",
                "The wave is scored: nothing can be changed."},
    ProblemKind{"wave-not-scored", 409, "Опрос ещё не обработан.", "The wave is not scored yet."},
    ProblemKind{"wave-term-over", 409, "Срок опроса прошёл. Продлите его и откройте снова.",
                "The term of the wave is over. Prolong it and open it again."},
    ProblemKind{"wave-key-lost", 409, "Ключ опроса утрачен: его ответы прочитать нельзя.",
                "The key of the wave is lost: its answers cannot be read."},
    ProblemKind{"links-unsound", 400, "Столько ссылок за один раз сделать нельзя.",
                "So many links cannot be made at once."},
    ProblemKind{"links-too-many", 409,
                "Ссылок станет больше, чем ожидается ответов. Уточните, сколько человек ответит, или отзовите лишние.",
                "There would be more links than answers expected. Say how many will answer, or withdraw some."},
    ProblemKind{"class-day-unfit", 400, "Код класса действует со дня, когда он создан, до конца опроса.",
                "A code of a class is good from its day to the end of the wave."},
    ProblemKind{"wave-batch-not-found", 404, "Таких ссылок нет.", "There are no such links."},
    ProblemKind{"wave-batch-withdrawn", 409, "Эти ссылки уже отозваны.", "These links were withdrawn already."},
    ProblemKind{"answer-link-unknown", 404, "Такой ссылки нет. Проверьте её или код: возможно, опрос уже закончился.",
                "There is no such link, or its wave is over."},
    ProblemKind{"answer-link-used", 409, "По этой ссылке уже ответили. Каждая ссылка действует один раз.",
                "This link was used already. Every link is good once."},
    ProblemKind{"answer-link-withdrawn", 410, "Эта ссылка отозвана. Попросите у школы другую.",
                "This link was withdrawn. Ask the school for another."},
    ProblemKind{"class-code-over", 410, "День, когда действовал этот код класса, прошёл.",
                "The day of this code of a class has passed."},
    ProblemKind{"class-code-full", 409, "По этому коду уже ответил весь класс.",
                "The whole class has answered by this code."},
    ProblemKind{"wave-not-begun", 409, "Опрос ещё не начался. Откройте ссылку позже.",
                "The wave has not begun. Open the link later."},
    ProblemKind{"wave-over", 410, "Опрос закончился: ответы больше не принимаются.",
                "The wave is over: no more answers are taken."},
    ProblemKind{"answers-unfit", 400, "Ответы ещё не отправлены: не на все вопросы есть ответ.",
                "The answers were not sent: some are missing."},
    ProblemKind{"answers-strange", 400, "Прислано не то, что спрашивает анкета. Откройте ссылку заново.",
                "What was sent is not what the questionnaire asks. Open the link again."},
    ProblemKind{"answers-unkept", 503, "Ответы сейчас сохранить нельзя. Скажите об этом школе и попробуйте позже.",
                "The answers cannot be kept now. Tell the school and try later."},
    ProblemKind{"answers-too-many", 429, "Слишком много обращений подряд. Подождите несколько минут.",
                "Too many requests in a row. Wait some minutes."},
};

} // namespace

std::span<const ProblemKind> wave_problems()
{
    return kinds;
}

} // namespace vekha::web
