#pragma once

#include "intake/plan_row.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vekha::intake
{

enum class RowKind { Section, Activity, Continuation };

/// What stands around a row.
struct SectionContext {
    Label last_activity;
    Label last_heading;
    Label next; ///< of the next row that has one
    bool numbered = false;
    bool lone_rows_rare = false; ///< most rows have more than one cell filled
    bool before_complete = true; ///< the text of the row before ends as a sentence does
};

/// Tells a heading from an activity with empty cells and from the second half of a torn row.
[[nodiscard]] RowKind row_kind(const PlanRow& row, const SectionContext& context);

/// What the rest of the table says about a row.
class Outlook
{
public:
    explicit Outlook(const PlanTable& table);

    /// Most rows have a number.
    [[nodiscard]] bool numbered() const { return numbered_; }
    /// Rows with a single text are the exception, as headings are.
    [[nodiscard]] bool lone_rows_rare() const { return lone_rows_rare_; }
    /// Label of the first row or heading below entry `at` that has one.
    [[nodiscard]] Label next_label(std::size_t at) const;
    [[nodiscard]] const ScannedRow* next_row(std::size_t at) const;
    /// Somewhere below entry `at` a heading stands whose label follows `label`.
    [[nodiscard]] bool heading_follows(std::size_t at, const Label& label) const;

private:
    const PlanTable& table_;
    std::vector<Label> labels_; ///< one an entry
    bool numbered_ = false;
    bool lone_rows_rare_ = false;
};

[[nodiscard]] inline Outlook look_ahead(const PlanTable& table)
{
    return Outlook{table};
}

} // namespace vekha::intake
