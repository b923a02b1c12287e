#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// What a table can be read into.
enum class RegisterKind { Territories, Organisations, People, Groups, Assignments };

/// Names in the database, URLs and files: territories, organisations, people, groups, assignments.
[[nodiscard]] std::string_view name_of(RegisterKind kind);
[[nodiscard]] std::optional<RegisterKind> register_kind_from_name(std::string_view name);

/// One entry of a register: values in their normal form by the names of their fields (intake/registers/fields.h). A
/// field that is missing or empty says nothing.
using RegisterValues = std::map<std::string, std::string>;

/// What stands in the way of a row, or is doubtful about it.
struct RowRemark {
    std::string code;     ///< docs/errors.md, "Rows of a register"
    std::string field;    ///< which the cell was read as; empty when it is about the row
    int column = 0;       ///< 1-based; 0 when it is about the row
    std::string text;     ///< the words of the cell, or what the remark is about
    bool warning = false; ///< the row is carried out all the same

    friend bool operator==(const RowRemark&, const RowRemark&) = default;
};

/// One row of a table as it was read.
struct RegisterRow {
    int row = 0; ///< 1-based, as the table numbers its rows
    RegisterValues values;
    std::vector<RowRemark> remarks;

    [[nodiscard]] bool failed() const;
    friend bool operator==(const RegisterRow&, const RegisterRow&) = default;
};

/// What carrying out a row does or did.
enum class RowOutcome { Created, Updated, Unchanged, Failed };

/// Names in the database and in answers: created, updated, unchanged, failed.
[[nodiscard]] std::string_view name_of(RowOutcome outcome);
[[nodiscard]] std::optional<RowOutcome> row_outcome_from_name(std::string_view name);

/// How many rows came out how.
struct RowCounts {
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t failed = 0;
    std::int64_t warned = 0; ///< of the others, those with a warning

    [[nodiscard]] std::int64_t rows() const { return created + updated + unchanged + failed; }
    void count(RowOutcome outcome, const std::vector<RowRemark>& remarks);
    RowCounts& operator+=(const RowCounts& other);
    friend bool operator==(const RowCounts&, const RowCounts&) = default;
};

} // namespace vekha::domain
