#include "domain/context.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr auto variables = std::to_array<ContextVariable>({
    {"higher_education_both", 0, 100, "доля учеников, у которых высшее образование у обоих родителей"},
    {"incomplete_families", 0, 100, "доля учеников из неполных семей"},
    {"registered", 0, 100, "доля учеников на учёте (ВШУ, КДН, ПДН)"},
    {"unemployed_parents", 0, 100, "доля учеников с неработающими родителями"},
    {"russian_not_native", 0, 100, "доля учеников, для которых русский язык не родной"},
    {"special_needs", 0, 100, "доля учеников с ОВЗ и инвалидностью"},
    {"low_income", 0, 100, "доля учеников из малообеспеченных семей"},
    {"remoteness", 0, 1, "отдалённость, малый населённый пункт: 0 или 1"},
    {"teachers_higher_category", 0, 100, "доля учителей высшей категории"},
    {"teachers_first_category", 0, 100, "доля учителей первой категории"},
    {"teachers_subject_education", 0, 100, "доля учителей с высшим педагогическим образованием по предмету"},
    {"vacancies", 0, 100, "доля вакансий"},
    {"teachers_trained", 0, 100, "доля учителей с ДПП ПК за три года"},
    {"pupils", 1, 20'000, "численность учащихся"},
    {"equipped_rooms", 0, 100, "доля предметных кабинетов, оснащённых по перечню"},
    {"new_computers", 0, 100, "доля компьютеров не старше семи лет"},
    {"connected_rooms", 0, 100, "доля кабинетов с доступом в интернет"},
    {"territorial_status", 1, 11,
     "территориальный статус: номер по словарю региона, по численности населённого пункта"},
    {"advanced", 0, 1, "лицей, гимназия или углублённое изучение: 0 или 1"},
    {"isbsh", 0, 100, "официальный ИСБШ"},
    {"isbsh_group", 1, 11, "официальная группа ИСБШ"},
    {"iursh", 0, 100, "официальный ИУРШ"},
    {"iursh_group", 1, 11, "официальная группа ИУРШ"},
    {"quality_oge", 0, 10, "официальный индекс качества ОГЭ"},
    {"quality_oge_group", 1, 11, "официальная группа качества ОГЭ"},
    {"quality_ege", 0, 10, "официальный индекс качества ЕГЭ"},
    {"quality_ege_group", 1, 11, "официальная группа качества ЕГЭ"},
});

constexpr auto official_list = ContextVariable{"list.", 0, 1, "официальный список метода: 0 или 1"};

} // namespace

const ContextVariable* context_variable(std::string_view name)
{
    if (name.starts_with(official_list.name)) return &official_list;
    const auto* const known = std::find_if(variables.begin(), variables.end(),
                                           [&](const ContextVariable& variable) { return variable.name == name; });
    return known == variables.end() ? nullptr : known;
}

std::optional<double> value_of(const ContextValues& values, std::string_view variable)
{
    const auto value = values.find(variable);
    if (value == values.end()) return std::nullopt;
    return value->second;
}

std::optional<double> ContextData::of(const std::string& school, std::string_view variable) const
{
    const auto values = values_.find(school);
    if (values == values_.end()) return std::nullopt;
    return value_of(values->second, variable);
}

} // namespace vekha::domain
