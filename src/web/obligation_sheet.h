#pragma once

#include "documents/printed_form.h"
#include "domain/date.h"
#include "language/in_words.h"
#include "service/export_obligations.h"

#include <string>
#include <vector>

namespace vekha::web
{

/// A list of obligations to be taken away: the filter in words, then one row an obligation.
struct ObligationSheet {
    std::vector<std::string> filter; ///< lines above the table
    std::vector<std::string> headings;
    std::vector<std::vector<std::string>> rows;
};

[[nodiscard]] ObligationSheet obligation_sheet(const std::vector<service::ObligationRow>& obligations,
                                               const service::ObligationFilter& filter, domain::Date today,
                                               language::Tongue tongue);

/// As spreadsheets of Russian offices read it: UTF-8 with BOM, semicolons, CR LF. A cell that a spreadsheet would take
/// for a formula is defused with an apostrophe.
[[nodiscard]] std::string csv_of(const ObligationSheet& sheet);

[[nodiscard]] documents::PrintedForm form_of(const ObligationSheet& sheet, language::Tongue tongue);

} // namespace vekha::web
