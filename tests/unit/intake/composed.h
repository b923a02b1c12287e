#pragma once

#include "documents/document.h"
#include "domain/plan.h"
#include "intake/import.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vekha::intake
{

/// A table written row by row: "<" lies under the cell to its left, "^" under the cell above.
[[nodiscard]] documents::Table composed_table(const std::vector<std::vector<std::string>>& rows);

/// Paragraphs and tables in order, numbered as a reader would.
class Composed
{
public:
    Composed& line(const std::string& text);
    Composed& table(const std::vector<std::vector<std::string>>& rows);

    [[nodiscard]] const documents::Document& document() const { return document_; }

private:
    documents::Document document_;
    int tables_ = 0;
    int paragraphs_ = 0;
};

/// The draft of a document that must have a plan.
[[nodiscard]] domain::RoadMapDraft draft_of(const Composed& composed);

/// "section | number | text | executors | term | result", one a row.
[[nodiscard]] std::vector<std::string> rows_of(const domain::RoadMapDraft& draft);

[[nodiscard]] std::vector<std::string> codes_of(const domain::RoadMapDraft& draft);
[[nodiscard]] bool has_code(const domain::RoadMapDraft& draft, const std::string& code);

/// Compares row by row, so that a failure names the row.
void check_rows(const domain::RoadMapDraft& draft, const std::vector<std::string>& expected);

} // namespace vekha::intake
