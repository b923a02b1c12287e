#pragma once

#include "documents/document.h"
#include "intake/columns.h"
#include "intake/goals.h"

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace vekha::intake
{

/// A paragraph, or a row outside every plan that reads like one.
struct TextLine {
    std::string text;
    int heading = 0; ///< outline level; 0 for body text
    bool bold = false;
    bool centred = false;
    bool in_table = false;
    documents::Place place;
};

/// One printed row of a plan table, laid out over its columns.
struct ScannedRow {
    std::vector<std::string> cells;
    std::vector<bool> covered;
    std::vector<int> spans; ///< columns that the cell takes; 1 for a covered one
    std::vector<std::string> links;
    bool bold = false;      ///< every filled cell
    std::size_t layout = 0; ///< which of PlanTable::layouts it follows
    documents::Place place;

    [[nodiscard]] std::size_t filled() const;
};

/// The print was broken here: a new page, or the heading repeated.
struct PageBreak {
};

using Entry = std::variant<ScannedRow, TextLine, PageBreak>;

/// One plan: rows under one heading row, over all pages it runs on.
struct PlanTable {
    std::vector<Columns> layouts; ///< one a heading row; pages may be set differently
    std::vector<Entry> entries;
    std::vector<TextLine> lead; ///< what stands between this table and the one before it
    bool inferred = false;      ///< no heading row: columns were told by their content
    int number = 0;             ///< of the table in the document
    std::string sheet;
};

/// A table of goals or of participants, over all pages it runs on.
struct GoalTable {
    GoalColumns columns;
    std::vector<ScannedRow> rows;
    int number = 0; ///< of the table in the document
};

struct Scan {
    std::vector<PlanTable> plans;
    std::vector<GoalTable> goal_tables;
    std::vector<TextLine> before;       ///< all that precedes the first plan
    std::vector<TextLine> after;        ///< all else outside plans
    bool numbered_table_before = false; ///< a numbered table that is no plan precedes the first plan
};

/// Finds the plan tables of a document. Tables of goals and of participants stand apart, their
/// text goes to the lines after; other tables that are no plans (identification, abbreviations, stamps) become text.
[[nodiscard]] Scan scan_document(const documents::Document& document);

} // namespace vekha::intake
