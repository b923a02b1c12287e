#pragma once

#include <span>
#include <string>
#include <string_view>

namespace vekha::store
{

/// A rule of integrity: a query for the rows that break it, as (region_id, object, id, what). It may name the
/// parameters :today (a day) and :yesterday (an instant), and the lists of roles @known_roles@, @territory_roles@,
/// @organisation_roles@.
struct IntegrityRule {
    std::string_view code;
    std::string_view sql;
};

/// Every rule, in the order in which it is told.
[[nodiscard]] std::span<const IntegrityRule> integrity_rules();
/// Those of results, what they are read from and what follows from them.
[[nodiscard]] std::span<const IntegrityRule> result_integrity_rules();

/// The lists of roles of the table of rights put in.
[[nodiscard]] std::string with_roles(std::string_view sql);

} // namespace vekha::store
