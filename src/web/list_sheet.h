#pragma once

#include "documents/printed_form.h"
#include "domain/date.h"
#include "http/message.h"
#include "language/in_words.h"
#include "web/ask.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::web
{

/// A list to be taken away: the filter in words, then its rows.
struct ListSheet {
    std::vector<std::string> filter; ///< lines above the table; the first is the title
    std::vector<std::string> headings;
    std::vector<int> widths; ///< of the columns, relative to each other
    std::vector<std::vector<std::string>> rows;
};

/// As spreadsheets of Russian offices read it: UTF-8 with BOM, semicolons, CR LF. A cell that a spreadsheet would take
/// for a formula is defused with an apostrophe.
[[nodiscard]] std::string csv_of(const ListSheet& sheet);

[[nodiscard]] documents::PrintedForm form_of(const ListSheet& sheet, language::Tongue tongue);

enum class ListFormat { Csv, Xlsx };
inline constexpr std::array<std::pair<ListFormat, std::string_view>, 2> list_formats{
    {{ListFormat::Csv, "csv"}, {ListFormat::Xlsx, "xlsx"}}};

/// The sheet as a file «NAME.csv» or «NAME.xlsx». @error form-cell-too-long, form-not-written
[[nodiscard]] http::Response sheet_answer(const Ask& ask, const ListSheet& sheet, ListFormat format,
                                          const std::string& name);

/// «12.11.2026»; empty when there is no date.
[[nodiscard]] std::string dotted(const std::optional<domain::Date>& date);

} // namespace vekha::web
