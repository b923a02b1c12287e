#pragma once

#include "domain/date.h"
#include "domain/id.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

using RegionId = Id<struct Region>;
using TerritoryId = Id<struct Territory>;

/// A subject of the federation; one region is one shard of the database.
struct Region {
    RegionId id;
    std::string code; ///< of the federation: «66»; empty when unknown
    std::string name;
    std::string time_zone = "Europe/Moscow"; ///< one of russian_time_zones()

    friend bool operator==(const Region&, const Region&) = default;
};

/// The kinds of the tree, in the order in which one may hold the next.
enum class TerritoryKind { Region, MunicipalDistrict, UrbanDistrict, Municipality, Settlement };

/// A node of the tree of a region.
struct Territory {
    TerritoryId id;
    std::optional<TerritoryId> parent; ///< absent at the top of the region
    TerritoryKind kind = TerritoryKind::Municipality;
    std::string name;
    std::string code;              ///< ОКТМО or the code that the region uses; empty when unknown
    std::optional<Date> opened_on; ///< absent: before anybody asked
    std::optional<Date> closed_on; ///< the first day without it

    friend bool operator==(const Territory&, const Territory&) = default;
};

[[nodiscard]] bool is_open(const Territory& territory, Date day);

struct TerritoryKindName {
    TerritoryKind kind;
    std::string_view name; ///< in the database, URLs and tables
    std::string_view russian;
    std::string_view english;
};

[[nodiscard]] std::span<const TerritoryKindName> territory_kinds();
[[nodiscard]] const TerritoryKindName& names_of(TerritoryKind kind);
[[nodiscard]] std::optional<TerritoryKind> territory_kind_from_name(std::string_view name);

struct TimeZone {
    std::string_view name; ///< of the IANA database: «Asia/Yekaterinburg»
    int hours = 3;         ///< ahead of UTC all the year round
};

/// The eleven hour zones of Russia, from west to east.
///
/// @source Federal law 107-ФЗ of 03.06.2011 «Об исчислении времени», article 5
[[nodiscard]] std::span<const TimeZone> russian_time_zones();

} // namespace vekha::domain
