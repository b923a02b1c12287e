#pragma once

#include "documents/document.h"
#include "domain/risk.h"
#include "service/risk_levels_import.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vekha::service
{

/// What a table says of one school.
struct TableOfLevels {
    struct School {
        std::string code; ///< «Код ОО»
        int row = 0;      ///< the first that names it
        std::map<std::string, domain::RiskLevel> levels;
        bool faulty = false;
    };
    std::vector<School> schools;
    std::vector<RiskImportFault> faults;
    std::int64_t rows = 0;
};

/// Reads the first table whose rows begin with a heading of codes of schools and of risks; nullopt when no table does.
[[nodiscard]] std::optional<TableOfLevels> read_levels(const documents::Document& document,
                                                       const domain::RiskCatalogue& catalogue);

} // namespace vekha::service
