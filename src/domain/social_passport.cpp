#include "domain/social_passport.h"

#include "domain/context_figures.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::string_view pupils = "pupils";
constexpr std::string_view families = "families";

constexpr auto fields = std::to_array<PassportField>({
    {pupils, "", "pupils", "Учащихся всего", "Pupils"},
    {families, "", "", "Семей всего", "Families"},
    {"large_families", families, "", "Многодетных семей", "Large families"},
    {"incomplete_families", pupils, "incomplete_families", "Учащихся из неполных семей",
     "Pupils of incomplete families"},
    {"low_income", pupils, "low_income", "Учащихся из малообеспеченных семей", "Pupils of low-income families"},
    {"unemployed_parents", pupils, "unemployed_parents",
     "Учащихся, у которых не работает единственный или оба родителя",
     "Pupils whose only parent or both parents are unemployed"},
    {"higher_education_both", pupils, "higher_education_both", "Учащихся, у которых оба родителя с высшим образованием",
     "Pupils whose parents both have higher education"},
    {"russian_not_native", pupils, "russian_not_native", "Учащихся, для которых русский язык не родной",
     "Pupils whose native language is not Russian"},
    {"special_needs", pupils, "special_needs", "Учащихся с ОВЗ и инвалидностью",
     "Pupils with special needs and disabilities"},
    {"registered", pupils, "registered", "Учащихся на учёте (ВШУ, КДН, ПДН)", "Registered pupils"},
    {"orphans", pupils, "", "Детей-сирот", "Orphans"},
    {"without_care", pupils, "", "Детей, оставшихся без попечения родителей", "Children without parental care"},
    {"disabled_parents", pupils, "", "Учащихся, у которых есть родитель с инвалидностью",
     "Pupils with a disabled parent"},
});

} // namespace

std::span<const PassportField> passport_fields()
{
    return fields;
}

const PassportField* passport_field(std::string_view name)
{
    const auto* const found = std::ranges::find(fields, name, &PassportField::name);
    return found == fields.end() ? nullptr : &*found;
}

std::vector<PassportFault> faults_of(const PassportFigures& figures)
{
    std::vector<PassportFault> faults;
    for (const auto& [name, number] : figures) {
        const auto* const field = passport_field(name);
        if (field == nullptr) {
            faults.push_back({"figure-unknown", name});
            continue;
        }
        const auto whole = figures.find(field->of);
        if (number < 0)
            faults.push_back({"figure-negative", name});
        else if (number > most_counted)
            faults.push_back({"figure-absurd", name});
        else if (whole != figures.end() && number > whole->second)
            faults.push_back({"part-exceeds-whole", name});
    }
    return faults;
}

std::vector<PassportFault> missing_in(const PassportFigures& figures)
{
    std::vector<PassportFault> missing;
    for (const auto& field : fields) {
        const auto found = figures.find(field.name);
        const auto least = field.of.empty() ? 1 : 0;
        if (found == figures.end() || found->second < least)
            missing.push_back({"figure-missing", std::string{field.name}});
    }
    return missing;
}

std::map<std::string, std::int64_t> context_of(const PassportFigures& figures)
{
    std::map<std::string, std::int64_t> context;
    const auto all = figures.find(pupils);
    if (all == figures.end() || all->second <= 0) return context;
    for (const auto& [name, number] : figures) {
        const auto* const field = passport_field(name);
        if (field == nullptr || field->variable.empty()) continue;
        constexpr std::int64_t whole = 100 * figure_parts;
        const auto value =
            field->name == pupils ? number * figure_parts : (2 * number * whole + all->second) / (2 * all->second);
        context.emplace(field->variable, value);
    }
    return context;
}

} // namespace vekha::domain
