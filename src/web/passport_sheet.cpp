#include "web/encode_result_context.h"
#include "web/group_words.h"

#include <fmt/format.h>

#include <chrono>

namespace vekha::web
{

namespace
{

std::string in_words(store::PassportState state, Tongue tongue)
{
    switch (state) {
    case store::PassportState::None:
        return say(tongue, "не начат", "not begun");
    case store::PassportState::Draft:
        return say(tongue, "черновик", "draft");
    case store::PassportState::Signed:
        break;
    }
    return say(tongue, "подписан", "signed");
}

std::string day_of(const std::optional<service::Instant>& instant)
{
    if (!instant) return "";
    return dotted(domain::Date{std::chrono::floor<std::chrono::days>(*instant)});
}

} // namespace

ListSheet sheet_of(const std::vector<service::PassportRow>& rows, const service::PassportFilter& filter,
                   domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = {fmt::format("{}, {}", say(tongue, "Социальные паспорта школ", "Social passports of schools"),
                                school_year(filter.year, tongue)),
                    fmt::format("{} {}", say(tongue, "По состоянию на", "As of"), dotted(today))};
    if (filter.state) sheet.filter.push_back(say(tongue, "Состояние: ", "State: ") + in_words(*filter.state, tongue));
    sheet.headings = {say(tongue, "Школа", "School"),           say(tongue, "Территория", "Territory"),
                      say(tongue, "Состояние", "State"),        say(tongue, "Подписан", "Signed on"),
                      say(tongue, "Кто подписал", "Signed by"), say(tongue, "Почему открыт снова", "Why opened again")};
    sheet.widths = {6, 5, 3, 3, 5, 6};
    for (const auto& row : rows)
        sheet.rows.push_back({row.school_name, row.territory_name, in_words(row.state, tongue), day_of(row.signed_at),
                              row.signer, row.words});
    return sheet;
}

} // namespace vekha::web
