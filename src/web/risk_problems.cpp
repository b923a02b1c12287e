#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"risk-catalogue-not-found", 404, "Такого издания каталога рисков нет.",
                "There is no such edition of the catalogue of risks."},
    ProblemKind{"risk-name-empty", 400, "У риска должно быть название.", "A risk must have a name."},
    ProblemKind{"risk-measure-incomplete", 400, "У меры должны быть код, содержание, результат и срок.",
                "A measure must have a code, a text, a result and a term."},
    ProblemKind{"risk-measure-repeated", 400, "Две меры каталога с одним кодом.",
                "Two measures of the catalogue have one code."},
    ProblemKind{"risk-profile-not-found", 404, "Рискового профиля нет.", "There is no such risk profile."},
    ProblemKind{"risk-profile-past", 409, "У школы есть более новый рисковый профиль.",
                "The school has a newer risk profile."},
    ProblemKind{"risk-profile-not-verified", 409,
                "Профиль ещё не верифицирован: куратор должен посмотреть все факторы высокой и средней значимости.",
                "The profile is not verified yet: a curator has to look at every high and medium factor."},
    ProblemKind{"risk-columns-missing", 422,
                "В таблице нет столбца «Код ОО» или столбцов рисков: номеров 1–10, кодов или названий.",
                "The table has no column of school codes or no columns of risks: numbers 1 to 10, codes or names."},
    ProblemKind{"risk-import-school-unknown", 422, "Школы с таким кодом нет среди ваших.",
                "No school of yours has this code."},
    ProblemKind{"risk-import-school-repeated", 422, "Школа названа в таблице дважды.",
                "The table names the school twice."},
    ProblemKind{"risk-import-level-unknown", 422, "Уровень не понят. Подойдут: высокий, средний, низкий, 3, 2, 1.",
                "The level was not understood: high, medium, low, 3, 2, 1."},
    ProblemKind{"risk-import-risk-unknown", 422, "Такого фактора риска нет.", "There is no such factor of risk."},
    ProblemKind{"visit-not-found", 404, "Такого посещения нет.", "There is no such visit."},
    ProblemKind{"visit-closed", 409, "Акт посещения согласован или посещение отменено: изменить его нельзя.",
                "The act of the visit is agreed or the visit was called off: it cannot be changed."},
    ProblemKind{"visit-not-held", 409, "Посещение ещё не проведено.", "The visit has not been held yet."},
    ProblemKind{"visit-task-not-found", 404, "Такой задачи в акте нет.", "The act has no such task."},
    ProblemKind{"visits-planned", 409, "Посещения на все кварталы этого учебного года уже запланированы.",
                "Every quarter of this school year has its visit already."},
    ProblemKind{"verdict-without-words", 400, "Если вы не согласны с уровнем, напишите почему.",
                "Say why you disagree with the level."},
    ProblemKind{"verdict-same-level", 400, "Если вы не согласны, укажите другой уровень.",
                "To disagree, state another level."},
    ProblemKind{"visit-photo-not-found", 404, "Такого снимка нет.", "There is no such photo."},
    ProblemKind{"visit-photo-type", 415, "Подойдут снимки JPEG, PNG и WebP.", "Photos may be JPEG, PNG or WebP."},
    ProblemKind{"visit-photo-too-large", 413, "Снимок больше 12 МБ.", "The photo is larger than 12 MB."},
    ProblemKind{"visit-photos-too-many", 409, "К посещению приложено 60 снимков, больше нельзя.",
                "The visit has 60 photos, which is the limit."},
    ProblemKind{"row-not-proposed", 409, "Этой строки больше нет в предложении. Откройте его заново.",
                "The row is no longer proposed. Open the proposal again."},
};

} // namespace

std::span<const ProblemKind> risk_problems()
{
    return kinds;
}

} // namespace vekha::web
