#pragma once

#include "domain/result_file.h"
#include "intake/results/read_result_file.h"
#include "intake/results/sheets/readers.h"
#include "intake/results/sheets/sheet.h"

#include <optional>

namespace vekha::intake
{

struct RecognisedSheet {
    domain::ResultFileKind kind = domain::ResultFileKind::Participants;
    std::size_t header = 0;  ///< index of the row of headings
    bool plain_rows = false; ///< `school,procedure,…` or `school,variable,value` in a sheet
};

/// What a sheet is, by its headings and what stands above and below them; nullopt for none that we know.
[[nodiscard]] std::optional<RecognisedSheet> recognise(const Sheet& sheet, const ResultFileOptions& options);

} // namespace vekha::intake
