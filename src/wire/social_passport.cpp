#include "wire/social_passport.h"

#include <limits>

namespace vekha::wire
{

boost::json::object to_json(const domain::PassportFigures& figures)
{
    boost::json::object out;
    for (const auto& [name, number] : figures)
        out[name] = number;
    return out;
}

domain::PassportFigures read_passport_figures(const Cursor& at)
{
    domain::PassportFigures figures;
    at.for_each_member([&](std::string_view name, const Cursor& number) {
        if (number.absent()) return;
        constexpr auto most = std::numeric_limits<int>::max();
        figures.emplace(name, number.whole(-most, most));
    });
    return figures;
}

domain::Result<domain::PassportFigures, WireError> passport_figures_from_json(const boost::json::value& value)
{
    std::optional<WireError> refusal;
    auto figures = read_passport_figures(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return figures;
}

} // namespace vekha::wire
