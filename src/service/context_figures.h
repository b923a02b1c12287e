#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "service/years.h"
#include "store/context_values.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ContextRow;
using store::ContextValue;

inline constexpr int earliest_context_year = 2010;
inline constexpr int latest_context_year = latest_year;

/// A figure of the table that must not be shown to this reader: it stands for one to four people.
struct ContextTable {
    int year = 0;
    store::Page<ContextRow> rows;
    std::map<std::string, std::int64_t> coverage; ///< schools that have the figure, by variable
    /// Figures of rows that are left out of them.
    std::map<domain::OrganisationId, std::vector<std::string>> hidden;
};

struct ContextQuestion {
    int year = 0;
    std::string text; ///< part of the name of the school
};

/// Schools × figures of a year, what lacks most first. @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<ContextTable> context_table(Services& services, const Call& call, const ContextQuestion& question,
                                                 const store::PageRequest& page);

/// What sources say of one school and year.
struct SchoolContext {
    domain::OrganisationId school;
    std::string school_name;
    int year = 0;
    std::vector<ContextValue> values;  ///< in force first, by variable; without those hidden
    std::vector<ContextValue> history; ///< entered before, the newest first
    std::vector<std::string> hidden;
    bool may_write = false;
};

/// @error not-permitted, organisation-not-found, years-out-of-range
[[nodiscard]] Answer<SchoolContext> school_context(Services& services, const Call& call, domain::OrganisationId school,
                                                   int year);

struct SaveContextValue {
    domain::OrganisationId school;
    int year = 0;
    std::string variable;
    std::optional<std::int64_t> value; ///< ten-thousandths; nullopt takes back what was entered
    std::int64_t version = 0;          ///< of the entered value; 0: there is none
};

/// @return the entered value; nullopt when it was taken back
/// @error not-permitted, view-as-read-only, organisation-not-found, years-out-of-range, figure-unknown,
/// figure-official,
///        figure-out-of-range, figure-of-passport (a signed passport says it), changed-meanwhile
[[nodiscard]] Answer<std::optional<ContextValue>> save_context_value(Services& services, const Call& call,
                                                                     const SaveContextValue& command);

/// Whether the caller works in the school itself: only there are groups of fewer than five people shown.
[[nodiscard]] bool works_in(const Call& call, domain::OrganisationId school);

} // namespace vekha::service
