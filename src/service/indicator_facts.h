#pragma once

#include "service/indicators.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::FactOf;
using store::FactPeriod;
using store::FactRow;

/// One question of the form of a school.
struct FormLine {
    IndicatorRow row;
    domain::Indicator definition; ///< of the year
    domain::Period period;
    FactRow fact;
    std::optional<FactRow> before; ///< the same period of the year that it is compared with
    bool computed = false;         ///< the system knows it: nothing to fill
    bool may_fill = false;
};

struct SchoolForm {
    domain::OrganisationId school;
    std::string school_name;
    int year = 0;
    std::vector<FormLine> lines; ///< every period of every indicator that concerns the school, by code
};

/// @error not-permitted, organisation-not-found, years-out-of-range
[[nodiscard]] Answer<SchoolForm> school_form(Services& services, const Call& call, domain::OrganisationId school,
                                             int year);

struct SaveFact {
    IndicatorId indicator;
    FactOf of;
    FactPeriod period;
    std::int64_t version = 0; ///< of the fact; 0: nobody stated it yet
    domain::Fact fact;        ///< its state Blank takes back what was stated
    std::string words;
    std::string link;
    std::optional<std::int64_t> evidence;
};

/// @error not-permitted, view-as-read-only, indicator-not-found, indicator-withdrawn, fact-computed, period-unknown,
///        period-not-begun, organisation-not-found, territory-not-found, school-not-concerned, number-out-of-range,
///        part-exceeds-whole, people-are-whole, reason-missing (not applicable, and nobody says why), field-too-long,
///        link-malformed, evidence-not-found, changed-meanwhile
[[nodiscard]] Answer<FactRow> save_fact(Services& services, const Call& call, const SaveFact& command);

/// What became of one of several facts.
struct SavedFact {
    std::optional<FactRow> saved;
    Refusal refusal; ///< unless saved
};

inline constexpr std::size_t most_facts_at_once = 1000;

/// Each is saved or refused by itself. @error too-many-values
[[nodiscard]] Answer<std::vector<SavedFact>> save_facts(Services& services, const Call& call,
                                                        const std::vector<SaveFact>& commands);

} // namespace vekha::service
