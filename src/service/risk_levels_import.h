#pragma once

#include "service/call.h"
#include "service/refusal.h"
#include "service/services.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::service
{

/// A table of official levels: «Код ОО» and a column a risk, headed by its federal number («1», «РФ 7»), its code
/// («G2.FAIL») or its name; or the columns «Код ОО», «Фактор», «Уровень». Levels in words, or 3, 2, 1; an empty cell
/// says nothing.
struct ImportOfficialLevels {
    std::string file_name;
    std::string_view bytes;
    domain::Date day;  ///< of the official profiles
    std::string basis; ///< their document; the name of the file when empty
    bool preview = false;
    bool anew = false; ///< a profile of its own even where a school has one of this school year
};

struct RiskImportFault {
    int row = 0;      ///< as the table numbers it
    std::string code; ///< risk-import-school-unknown, risk-import-school-repeated, risk-import-level-unknown,
                      ///< risk-import-risk-unknown
    std::string what; ///< the cell

    friend bool operator==(const RiskImportFault&, const RiskImportFault&) = default;
};

struct RiskImportProtocol {
    std::int64_t rows = 0; ///< with anything in them
    std::int64_t schools = 0;
    std::int64_t changed = 0;
    std::int64_t unchanged = 0;          ///< schools whose levels were known already
    std::int64_t made = 0;               ///< new profiles, among those changed
    std::vector<RiskImportFault> faults; ///< the first thousand
    std::int64_t left_out = 0;           ///< schools that a fault keeps out
};

/// All that can be taken is taken; a school with a fault is left out as a whole. The same table twice changes nothing.
///
/// @error not-permitted, view-as-read-only, day-in-future, value-too-long, risk-columns-missing, list-too-long and
///        every code of documents::OpenError
[[nodiscard]] Answer<RiskImportProtocol> import_official_levels(Services& services, const Call& call,
                                                                const ImportOfficialLevels& command);

} // namespace vekha::service
