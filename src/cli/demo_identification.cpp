#include "cli/demo_parts.h"

#include "service/identifications.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli::demo
{

namespace
{

constexpr int year_of_results = 2025;
constexpr domain::Date order_day{std::chrono::year{2025}, std::chrono::August, std::chrono::day{20}};
constexpr domain::Date first_day{std::chrono::year{2025}, std::chrono::September, std::chrono::day{1}};

Answer<service::IdentificationView> run(Services& services, const Call& call, int year, const std::string& note)
{
    service::MakeIdentification command;
    command.method = "order-847";
    command.year = year;
    command.note = note;
    return service::make_identification(services, call, command);
}

} // namespace

Answer<void> identify_schools(Services& services, const Call& call, std::ostream& out)
{
    // The year before first, so that the list tells who entered and who left.
    const auto before = run(services, call, year_of_results - 1, "Для сравнения");
    // A folder without results makes no list.
    if (!before && before.error().code == "nothing-to-identify") return {};
    if (!before) return domain::unexpected<service::Refusal>{before.error()};
    const auto made = run(services, call, year_of_results, "По итогам учебного года");
    if (!made) return domain::unexpected<service::Refusal>{made.error()};
    if (made->row.listed == 0) return {};
    service::ConfirmList command;
    command.id = made->row.id;
    command.group = "ШНОР";
    command.order = {"502", order_day, "Министерство образования Зареченской области"};
    command.from = first_day;
    const auto confirmed = service::confirm_identification(services, call, command);
    if (!confirmed) return domain::unexpected<service::Refusal>{confirmed.error()};
    out << fmt::format("список по приказу № 847: школ {}, в списке {} / schools, on the list\n", made->row.schools,
                       made->row.listed);
    return {};
}

} // namespace vekha::cli::demo
