#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"figure-unknown", 400, "Такого показателя нет.", "There is no such figure."},
    ProblemKind{"figure-official", 409, "Официальные индексы и группы вносятся только файлом с приказом.",
                "Official indices and groups come only from a file with its act."},
    ProblemKind{"figure-out-of-range", 400, "Значение вне допустимых пределов этого показателя.",
                "The value is out of the range of this figure."},
    ProblemKind{"figure-of-passport", 409,
                "Это значение даёт подписанный социальный паспорт. Чтобы изменить его, откройте паспорт заново.",
                "A signed social passport gives this value. Open the passport again to change it."},
    ProblemKind{"figure-negative", 400, "Число не может быть меньше нуля.", "The number cannot be below zero."},
    ProblemKind{"figure-absurd", 400, "Столько людей в школе не бывает. Проверьте число.",
                "No school has so many people. Check the number."},
    ProblemKind{"figure-missing", 409, "Паспорт заполнен не до конца: впишите число, ноль тоже ответ.",
                "The passport is not complete: state the number, zero is an answer too."},
    ProblemKind{"passport-not-begun", 409, "Паспорт за этот год ещё не начат.",
                "Nobody has begun the passport of this year."},
    ProblemKind{"passport-signed", 409, "Паспорт подписан и не меняется.", "The passport is signed and frozen."},
    ProblemKind{"passport-not-signed", 409, "Паспорт не подписан: открывать заново нечего.",
                "The passport is not signed: there is nothing to open again."},
    ProblemKind{"passport-of-the-school", 409, "Социальный паспорт заполняет сама школа.",
                "The school itself fills in its social passport."},
    ProblemKind{"passport-head-signs", 409, "Социальный паспорт подписывает руководитель школы.",
                "The head of the school signs the social passport."},
    ProblemKind{"passport-reopened-above", 409,
                "Подписанный паспорт открывает заново муниципалитет или региональный оператор.",
                "The municipality or the regional operator opens a signed passport again."},
    ProblemKind{"scale-not-found", 404, "Такой шкалы нет.", "There is no such scale."},
    ProblemKind{"scale-withdrawn", 409, "Шкала уже снята.", "The scale is withdrawn already."},
    ProblemKind{"scale-not-rising", 400, "Нижние границы отметок должны возрастать, первая – не меньше одного балла.",
                "The lowest points of the marks must rise, the first being at least one."},
    ProblemKind{"scale-above-maximum", 400, "Граница отметки больше максимального балла.",
                "The border of a mark is above the maximum of points."},
    ProblemKind{"scale-marks-wrong", 400,
                "Нужны три границы: для отметок 3, 4 и 5; для ЕГЭ в тестовых баллах – одна, минимум.",
                "Three borders are needed, for the marks 3, 4 and 5; one, the minimum, for test points of ЕГЭ."},
    ProblemKind{"scale-years-reversed", 400, "Годы действия шкалы указаны неверно.",
                "The years of the scale are wrong."},
    ProblemKind{"subject-malformed", 400, "Предмет указывается кодом: RU, MA, PHYS.",
                "A subject is stated by its code: RU, MA, PHYS."},
    ProblemKind{"scale-grade-wrong", 400, "Такого класса у этой процедуры нет; для ВПР класс обязателен.",
                "The procedure has no such grade; ВПР needs one."},
    ProblemKind{"edition-missing", 400, "Укажите документ, которым установлена шкала.",
                "Name the act that sets the scale."},
    ProblemKind{"group-unknown", 404, "В этой группе за эти годы не было ни одной школы.",
                "No school was in this group in these years."},
    ProblemKind{"scale-repeated", 409, "Такая шкала уже действует.", "This scale is in force already."},
};

} // namespace

std::span<const ProblemKind> result_context_problems()
{
    return kinds;
}

} // namespace vekha::web
