#pragma once

#include "service/dynamics.h"
#include "store/result_sums.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

using store::ResultSign;

/// The official list of one year as it names a school.
struct OfficialMarkers {
    int year = 0;
    bool vpr = false;                 ///< on the list of ВПР
    bool rdr = false;                 ///< on the list of РДР
    std::vector<std::string> markers; ///< «ru4», «ma4», «ru5», «ma5»: those that are flagged
};

/// One school of the register of objectivity (R15). Nobody is called biased: computed signs ask for an expert.
struct ObjectivityRow {
    OpenSchool school;
    std::vector<OfficialMarkers> official; ///< of the year and the two before, the newest first; only where listed
    std::vector<ResultSign> signs;         ///< of the year
    bool needs_expertise = false;          ///< a sign that is more than indicative
    std::optional<YearFigures> journal;    ///< ВПР of the year together, for the gap to the journal
    std::string supported;                 ///< code of the group of support it is in; empty for none
};

/// How the schools of the scope stand in one year.
struct ObjectivitySummary {
    std::int64_t tested = 0; ///< schools with ВПР results
    std::int64_t listed = 0; ///< on an official list
    std::int64_t supported = 0;
    std::int64_t supported_listed = 0; ///< the control: none should be
    std::int64_t needs_expertise = 0;
    std::int64_t markers = 0; ///< flagged official ones
};

struct ObjectivityRegister {
    int year = 0;
    store::Page<ObjectivityRow> rows;                      ///< with anything to tell, by name
    std::vector<std::pair<int, ObjectivitySummary>> years; ///< the year and the two before, in order
    bool official_known = false;                           ///< some list of the year was imported
};

/// @error not-permitted, cursor-invalid, years-out-of-range
[[nodiscard]] Answer<ObjectivityRegister> objectivity_register(Services& services, const Call& call, int year,
                                                               const store::PageRequest& page);

/// Groups of schools that are supported, in the order in which a school is told to be in one.
[[nodiscard]] std::span<const std::string_view> support_groups();

} // namespace vekha::service
