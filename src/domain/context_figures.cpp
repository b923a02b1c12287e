#include "domain/context_figures.h"

#include "domain/identification.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vekha::domain
{

namespace
{

using enum FigureGroup;

constexpr auto figures = std::to_array<Figure>({
    {"pupils", Social, "number of pupils", true, false},
    {"higher_education_both", Social, "pupils whose parents both have higher education, %", true, true},
    {"incomplete_families", Social, "pupils of incomplete families, %", true, true},
    {"registered", Social, "registered pupils, %", true, true},
    {"unemployed_parents", Social, "pupils with unemployed parents, %", true, true},
    {"russian_not_native", Social, "pupils whose native language is not Russian, %", true, true},
    {"special_needs", Social, "pupils with special needs and disabilities, %", true, true},
    {"low_income", Social, "pupils of low-income families, %", true, true},
    {"teachers_higher_category", Staff, "teachers of the higher category, %"},
    {"teachers_first_category", Staff, "teachers of the first category, %"},
    {"teachers_subject_education", Staff, "teachers with pedagogical education in their subject, %"},
    {"vacancies", Staff, "vacancies, %"},
    {"teachers_trained", Staff, "teachers trained in the last three years, %"},
    {"equipped_rooms", Equipment, "subject rooms equipped by the list, %"},
    {"new_computers", Equipment, "computers not older than seven years, %"},
    {"connected_rooms", Equipment, "rooms with internet, %"},
    {"remoteness", Trait, "remote or small settlement: 0 or 1"},
    {"territorial_status", Trait, "territorial status: its number in the dictionary of the region", false},
    {"advanced", Trait, "lyceum, gymnasium or advanced study: 0 or 1", false},
    {"isbsh", Official, "official index of social well-being", false},
    {"isbsh_group", Official, "official group of social well-being", false},
    {"iursh", Official, "official teacher resource index", false},
    {"iursh_group", Official, "official group of the teacher resource", false},
    {"quality_oge", Official, "official index of quality, ОГЭ", false},
    {"quality_oge_group", Official, "official quality group, ОГЭ", false},
    {"quality_ege", Official, "official index of quality, ЕГЭ", false},
    {"quality_ege_group", Official, "official quality group, ЕГЭ", false},
});

bool is_few(std::int64_t people)
{
    return people > 0 && people < fewest_shown;
}

} // namespace

std::span<const Figure> context_figures()
{
    return figures;
}

const Figure* figure_named(std::string_view name)
{
    const auto* const found = std::ranges::find(figures, name, &Figure::name);
    return found == figures.end() ? nullptr : &*found;
}

std::optional<std::string_view> wrong_in_figure(std::string_view name, std::int64_t value)
{
    const auto* const variable = context_variable(name);
    if (variable == nullptr) return "figure-unknown";
    const auto* const figure = figure_named(name);
    if (figure == nullptr || figure->group == Official) return "figure-official";
    const auto stated = static_cast<double>(value) / static_cast<double>(figure_parts);
    if (stated < variable->least || stated > variable->most) return "figure-out-of-range";
    const auto is_trait = variable->least == 0 && variable->most == 1;
    if (is_trait && value != 0 && value != figure_parts) return "figure-out-of-range";
    if (name == "pupils" && value % figure_parts != 0) return "figure-out-of-range";
    return std::nullopt;
}

bool tells_of_few(std::int64_t share, std::int64_t pupils)
{
    constexpr double percent = 100;
    const auto people = std::llround(static_cast<double>(share) / static_cast<double>(figure_parts) *
                                     static_cast<double>(pupils) / percent);
    return is_few(people) || is_few(pupils - people);
}

} // namespace vekha::domain
