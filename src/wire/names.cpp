#include "wire/names.h"

#include "wire/road_map_draft.h"

namespace vekha::wire
{

namespace
{

template <typename Enum, std::size_t N>
std::optional<Enum> value_named(std::string_view name, const names::Table<Enum, N>& table)
{
    for (const auto& [value, known] : table)
        if (known == name) return value;
    return std::nullopt;
}

} // namespace

std::string_view name_of(domain::Field field)
{
    return names::of(field, names::fields);
}

std::optional<domain::Field> field_from_name(std::string_view name)
{
    return value_named(name, names::fields);
}

std::string_view name_of(domain::PlanKind kind)
{
    return names::of(kind, names::plan_kinds);
}

std::optional<domain::PlanKind> plan_kind_from_name(std::string_view name)
{
    return value_named(name, names::plan_kinds);
}

std::string_view name_of(domain::OccurrenceKind kind)
{
    return names::of(kind, names::occurrence_kinds);
}

std::optional<domain::OccurrenceKind> occurrence_kind_from_name(std::string_view name)
{
    return value_named(name, names::occurrence_kinds);
}

std::string_view name_of(domain::Severity severity)
{
    return names::of(severity, names::severities);
}

std::optional<domain::Severity> severity_from_name(std::string_view name)
{
    return value_named(name, names::severities);
}

std::string_view name_of(domain::Settled settled)
{
    return names::of(settled, names::settled);
}

std::optional<domain::Settled> settled_from_name(std::string_view name)
{
    return value_named(name, names::settled);
}

} // namespace vekha::wire
