#pragma once

#include "domain/result_file.h"
#include "domain/result_import.h"
#include "service/call.h"
#include "store/context_values.h"
#include "store/result_cells.h"
#include "store/result_quarantine.h"

#include <string>
#include <vector>

namespace vekha::service
{

/// What a file will write, against the register as it stands. Refers to the file that it was made from.
struct ResultPlan {
    std::vector<store::ResultCell> cells; ///< by school, then work
    std::vector<store::ResultTableRow> tables;
    std::vector<store::FileValue> values;
    std::vector<store::NewQuarantined> waiting;
    domain::ImportProtocol protocol;
    bool year_missing = false; ///< figures of a year that nobody named

    [[nodiscard]] bool nothing() const { return cells.empty() && tables.empty() && values.empty() && waiting.empty(); }
};

/// @param seen  whose schools may be written
[[nodiscard]] ResultPlan planned(store::Connection& connection, const Scope& seen, const domain::ResultFile& file);

/// «2024», «2023–2025», or nothing.
[[nodiscard]] std::string years_of(const domain::ResultFile& file);

/// import, or official for what an authority decided.
[[nodiscard]] store::ContextSource source_of_values(domain::ResultFileKind kind);

} // namespace vekha::service
