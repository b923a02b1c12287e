#pragma once

#include "service/dynamics.h"

#include <optional>
#include <vector>

namespace vekha::service
{

/// An index with its group, computed by the preset method with its defaults or taken over from an authority.
struct SheetIndex {
    std::optional<double> value; ///< nullopt: too few data
    std::optional<int> group;    ///< 1–11
    bool official = false;
};

/// One school of the identification sheet (R1).
struct SheetRow {
    OpenSchool school;
    SheetIndex quality_oge;
    SheetIndex quality_ege;
    SheetIndex well_being; ///< ИСБШ
    SheetIndex teachers;   ///< ИУРШ
    std::optional<int> territorial_status;
};

struct IdentificationSheet {
    int year = 0;
    std::vector<SheetRow> rows; ///< schools of the scope by name, those without any index left out
};

/// Groups are made over the whole region, whatever part of it the reader sees.
/// @error not-permitted, years-out-of-range
[[nodiscard]] Answer<IdentificationSheet> identification_sheet(Services& services, const Call& call, int year);

} // namespace vekha::service
