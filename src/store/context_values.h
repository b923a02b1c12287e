#pragma once

#include "domain/organisation.h"
#include "store/connection.h"
#include "store/ids.h"
#include "store/instant.h"
#include "store/page.h"
#include "store/scope.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::store
{

/// Where a figure comes from. Official values stand over all others; among the rest the newest word is in force,
/// whether it was typed or imported.
enum class ContextSource { Form, Passport, Import, Official };

/// form, passport, import, official.
[[nodiscard]] std::string_view name_of(ContextSource source);

/// A figure of a school and year as one source says it.
struct ContextValue {
    domain::OrganisationId school;
    int year = 0;
    std::string variable;
    std::int64_t value = 0; ///< ten-thousandths
    ResultFileId file{};    ///< 0: entered by a person
    ContextSource source = ContextSource::Form;
    std::string basis; ///< the act, for what is official
    bool in_force = true;
    std::int64_t version = 1;
    Instant made_at{};
    ActorId made_by{};
    std::string maker;     ///< name; empty for the local coordinator
    std::string file_name; ///< empty for what a person entered

    friend bool operator==(const ContextValue&, const ContextValue&) = default;
};

/// Writes what a file says, all with `source`, and decides anew what is in force. What the file said before of the same
/// figure is replaced.
void put_context_values(Connection& connection, RegionId region, ResultFileId file,
                        std::span<const ContextValue> values, ActorId by, Instant now);
/// Takes back what a file said; what stood before it is in force again.
void remove_context_values(Connection& connection, RegionId region, ResultFileId file);
/// Decides anew which figures of the school are in force: after records of one school were joined.
void settle_context_values(Connection& connection, RegionId region, domain::OrganisationId school);

/// Writes an entered value of version `value.version` (0: there is none yet) and keeps the one before in the history.
/// @return false when the kept version is another; nothing is changed then
[[nodiscard]] bool save_context_value(Connection& connection, RegionId region, const ContextValue& value);
/// Takes an entered value back. @return false when the kept version is not `version`
[[nodiscard]] bool drop_context_value(Connection& connection, RegionId region, const ContextValue& value);

/// The entered value; nullopt when there is none.
[[nodiscard]] std::optional<ContextValue> entered_value(Connection& connection, RegionId region,
                                                        domain::OrganisationId school, int year,
                                                        std::string_view variable);

/// Everything that sources say of a school and year, what is in force first, by variable.
[[nodiscard]] std::vector<ContextValue> context_values_of(Connection& connection, RegionId region,
                                                          domain::OrganisationId school, int year);
/// What a person had entered before, the newest first.
[[nodiscard]] std::vector<ContextValue> context_value_history(Connection& connection, RegionId region,
                                                              domain::OrganisationId school, int year);

/// One school of the table of context figures.
struct ContextRow {
    domain::OrganisationId school;
    std::string name;
    std::string code;
    std::string territory_name;
    std::int64_t known = 0; ///< of the expected figures
    std::map<std::string, ContextValue, std::less<>> values;
};

struct ContextFilter {
    int year = 0;
    std::string text; ///< part of the name of the school
    std::vector<std::string> expected;
};

/// Schools of the scope that are open on `day`, those that lack most first. nullopt when the cursor is none of ours.
[[nodiscard]] std::optional<Page<ContextRow>> page_of_context(Connection& connection, const Scope& scope,
                                                              const ContextFilter& filter, const PageRequest& request,
                                                              domain::Date day);
/// How many schools of the scope have each figure in force.
[[nodiscard]] std::map<std::string, std::int64_t> context_coverage(Connection& connection, const Scope& scope, int year,
                                                                   domain::Date day);

} // namespace vekha::store
