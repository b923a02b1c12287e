#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"
#include "store/social_passports.h"

#include <cstdint>
#include <string>
#include <vector>

namespace vekha::service
{

using store::PassportFilter;
using store::PassportRow;

/// A passport as this reader may see it.
struct PassportView {
    PassportRow row; ///< without numbers that are hidden
    /// Fields left out because they tell of one to four people and the reader does not work in the school.
    std::vector<std::string> hidden;
    std::vector<domain::PassportFault> missing; ///< what a signature still asks for; empty for an outsider
    bool may_write = false;
    bool may_sign = false;
    bool may_reopen = false;
};

/// @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<store::Page<PassportRow>>
list_passports(Services& services, const Call& call, const PassportFilter& filter, const store::PageRequest& page);

/// Of a school of the scope; with version 0 when nobody began it.
/// @error not-permitted, organisation-not-found, years-out-of-range
[[nodiscard]] Answer<PassportView> get_passport(Services& services, const Call& call, domain::OrganisationId school,
                                                int year);

/// What names a passport, and the version that the caller has read.
struct PassportCommand {
    domain::OrganisationId school;
    int year = 0;
    std::int64_t version = 0;
};

/// Keeps a draft, lacking or not. Only people of the school write: others do not see small numbers.
/// @error not-permitted, view-as-read-only, organisation-not-found, years-out-of-range, passport-of-the-school,
///        passport-signed, figure-unknown, figure-negative, figure-absurd, part-exceeds-whole, changed-meanwhile
[[nodiscard]] Answer<PassportView> save_passport(Services& services, const Call& call, const PassportCommand& command,
                                                 const domain::PassportFigures& figures);

/// Freezes it; its shares become context figures of the year, in place of what was entered.
/// @error the same, and passport-not-begun, passport-signed, passport-head-signs, figure-missing
[[nodiscard]] Answer<PassportView> sign_passport(Services& services, const Call& call, const PassportCommand& command);

/// Makes a signed one a draft again, which the municipality or the region decides; the figures that it gave are taken
/// back until it is signed anew.
/// @error not-permitted, view-as-read-only, organisation-not-found, years-out-of-range, passport-reopened-above,
///        passport-not-signed, reason-missing, field-too-long, changed-meanwhile
[[nodiscard]] Answer<PassportView> reopen_passport(Services& services, const Call& call, const PassportCommand& command,
                                                   const std::string& words);

} // namespace vekha::service
