#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::intake
{

/// What a column of a plan holds. Group: direction, task or risk that several rows share; Month: one month of a grid.
enum class Role {
    Other,
    Number,
    Group,
    Activity,
    Executor,
    Deadline,
    DeadlineFrom,
    DeadlineTo,
    Month,
    Expected,
    School
};

/// What the words of one column heading say, and how surely (1..5; 0 for Other).
struct HeadingRole {
    Role role = Role::Other;
    int strength = 0;
    std::string month; ///< of a Month column, as printed, in lower case
};

/// Reads one column heading by its stems; letters misread by a scan are tolerated.
[[nodiscard]] HeadingRole read_heading(std::string_view heading);

/// The columns of one plan table, left to right.
struct Columns {
    std::vector<HeadingRole> roles;

    [[nodiscard]] std::optional<std::size_t> find(Role role) const;
    [[nodiscard]] bool has(Role role) const { return find(role).has_value(); }
    [[nodiscard]] bool has_deadline() const;
    /// Activities and at least one of executor, deadline and expected result.
    [[nodiscard]] bool is_plan() const;
};

/// Gives every role to at most one column: the strongest heading, the leftmost of equals. A second column of activities
/// to the left of the first is a Group («Задача», «Направление»); other seconds are passed over.
[[nodiscard]] Columns settle_columns(std::vector<HeadingRole> headings);

/// How many of the headings say what they are, out of those that say anything; both count.
struct HeaderMatch {
    std::size_t known = 0;
    std::size_t filled = 0;
    bool header = false; ///< the row heads a table of whatever kind
};

[[nodiscard]] HeaderMatch match_header(const std::vector<std::string>& cells);

} // namespace vekha::intake
