#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"territory-closed", 409, "Эта территория закрыта.", "This territory is closed."},
    ProblemKind{"territory-cycle", 409, "Территория не может лежать внутри самой себя.",
                "A territory cannot lie in itself."},
    ProblemKind{"territory-kind-order", 409, "Территория этого вида не может лежать внутри выбранной.",
                "A territory of this kind cannot lie in the chosen one."},
    ProblemKind{"territory-code-taken", 409, "Этот код уже у другой территории.",
                "Another territory has this code already."},
    ProblemKind{
        "territory-not-empty", 409,
        "В территории есть открытые организации или территории. Сначала перенесите их или объедините территории.",
        "Open organisations or territories lie in it. Move them or merge the territories first."},
    ProblemKind{"split-foreign", 409,
                "Часть забирает то, что не лежит в разделяемой территории, или называет его дважды.",
                "A part takes what does not lie in the territory, or names it twice."},
    ProblemKind{"region-code-taken", 409, "Регион с этим кодом уже есть.", "There is a region with this code already."},
    ProblemKind{"time-zone-unknown", 400, "Такой часовой зоны в России нет.", "There is no such time zone in Russia."},
    ProblemKind{"organisation-code-taken", 409, "Этот код уже у другой организации.",
                "Another organisation has this code already."},
    ProblemKind{"organisation-cycle", 409, "Организация не может подчиняться самой себе.",
                "An organisation cannot be above itself."},
    ProblemKind{"organisation-closed", 409, "Эта организация уже закрыта.", "This organisation is closed already."},
    ProblemKind{"organisation-merged", 409, "Эта запись уже объединена с другой.",
                "This record has been merged into another."},
    ProblemKind{"organisation-has-duties", 409,
                "У организации есть невыполненные обязательства. Выберите, кому они перейдут, или напишите, почему они "
                "отпадают.",
                "The organisation has open duties. Choose who takes them or say why they lapse."},
    ProblemKind{"successor-invalid", 409, "Эта организация не может быть правопреемником.",
                "This organisation cannot be the successor."},
    ProblemKind{"merge-with-itself", 400, "Это одна и та же запись.", "This is one and the same record."},
    ProblemKind{"name-mixed-letters", 400, "В одном слове русские и латинские буквы. Наберите его заново.",
                "One word holds Russian and Latin letters. Type it again."},
    ProblemKind{"inn-invalid", 400, "В ИНН ошибка: контрольная цифра не сходится.",
                "The tax number (ИНН) is wrong: its check digit differs."},
    ProblemKind{"ogrn-invalid", 400, "В ОГРН ошибка: контрольная цифра не сходится.",
                "The register number (ОГРН) is wrong: its check digit differs."},
    ProblemKind{"gia-code-invalid", 400, "Код ГИА – шесть цифр.", "A code of ГИА has six digits."},
    ProblemKind{"vpr-login-invalid", 400, "Логин ВПР – «edu» и цифры.", "A login of ВПР is «edu» and digits."},
    ProblemKind{"coordinates-out-of-range", 400, "Таких координат на Земле нет.",
                "There are no such coordinates on Earth."},
    ProblemKind{"dates-reversed", 400, "Закрытие раньше открытия.", "It closes before it opens."},
};

} // namespace

std::span<const ProblemKind> registers_problems()
{
    return kinds;
}

} // namespace vekha::web
