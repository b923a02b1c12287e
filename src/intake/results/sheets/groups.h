#pragma once

#include "domain/result.h"
#include "domain/result_file.h"
#include "intake/results/sheets/collect.h"
#include "intake/results/sheets/head.h"
#include "intake/results/sheets/sheet.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// The columns that say whom a row of statistics is about: «Группы участников», «Кол-во ОО», «Кол-во участников».
class GroupColumns
{
public:
    GroupColumns(const std::vector<std::string>& headings, domain::ResultFileKind kind);

    [[nodiscard]] bool is_label(std::size_t column) const { return column == label_; }
    [[nodiscard]] bool is_count(std::size_t column) const { return column == schools_ || column == participants_; }

    /// The row without its values. Groups of marks belong to the row of the school or territory above them.
    ///
    /// @return a code of a row that is left out: participants-invalid, school-twice, group-missing
    [[nodiscard]] domain::Result<domain::StatisticsRow, std::string_view>
    row_of(const SheetRow& row, ResultFileCollector& out, const SheetHead& head);

private:
    domain::ResultFileKind kind_;
    std::size_t label_ = 0;
    std::optional<std::size_t> schools_;
    std::optional<std::size_t> participants_;
    std::optional<domain::StatisticsRow> above_; ///< the last row that named a group of its own
};

/// Whom a printed label is about; nullopt when its words do not say.
[[nodiscard]] std::optional<domain::StatisticsLevel> level_of_label(std::string_view label);

/// The row that a label heads, without figures; the school is entered into `out`.
///
/// @param above  the level of the row before
/// @return school-twice
[[nodiscard]] domain::Result<domain::StatisticsRow, std::string_view>
labelled_row(std::string_view label, std::optional<domain::StatisticsLevel> above, ResultFileCollector& out);

} // namespace vekha::intake
