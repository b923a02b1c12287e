#include "domain/territory.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::array<TerritoryKindName, 5> kinds{{
    {TerritoryKind::Region, "region", "Регион", "Region"},
    {TerritoryKind::MunicipalDistrict, "municipal-district", "Муниципальный район", "Municipal district"},
    {TerritoryKind::UrbanDistrict, "urban-district", "Городской округ", "Urban district"},
    {TerritoryKind::Municipality, "municipality", "Муниципальное образование", "Municipality"},
    {TerritoryKind::Settlement, "settlement", "Населённый пункт", "Settlement"},
}};

constexpr std::array<TimeZone, 11> zones{{{"Europe/Kaliningrad", 2},
                                          {"Europe/Moscow", 3},
                                          {"Europe/Samara", 4},
                                          {"Asia/Yekaterinburg", 5},
                                          {"Asia/Omsk", 6},
                                          {"Asia/Krasnoyarsk", 7},
                                          {"Asia/Irkutsk", 8},
                                          {"Asia/Yakutsk", 9},
                                          {"Asia/Vladivostok", 10},
                                          {"Asia/Magadan", 11},
                                          {"Asia/Kamchatka", 12}}};

} // namespace

bool is_open(const Territory& territory, Date day)
{
    return (!territory.opened_on || *territory.opened_on <= day) &&
           (!territory.closed_on || day < *territory.closed_on);
}

std::span<const TerritoryKindName> territory_kinds()
{
    return kinds;
}

const TerritoryKindName& names_of(TerritoryKind kind)
{
    return *std::ranges::find(kinds, kind, &TerritoryKindName::kind);
}

std::optional<TerritoryKind> territory_kind_from_name(std::string_view name)
{
    const auto found = std::ranges::find(kinds, name, &TerritoryKindName::name);
    return found == kinds.end() ? std::nullopt : std::optional{found->kind};
}

std::span<const TimeZone> russian_time_zones()
{
    return zones;
}

} // namespace vekha::domain
