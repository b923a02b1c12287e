#include "domain/register_entry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

template <typename Enum, std::size_t N>
using Names = std::array<std::pair<Enum, std::string_view>, N>;

constexpr Names<RegisterKind, 5> kinds{{{RegisterKind::Territories, "territories"},
                                        {RegisterKind::Organisations, "organisations"},
                                        {RegisterKind::People, "people"},
                                        {RegisterKind::Groups, "groups"},
                                        {RegisterKind::Assignments, "assignments"}}};

constexpr Names<RowOutcome, 4> outcomes{{{RowOutcome::Created, "created"},
                                         {RowOutcome::Updated, "updated"},
                                         {RowOutcome::Unchanged, "unchanged"},
                                         {RowOutcome::Failed, "failed"}}};

template <typename Enum, std::size_t N>
std::string_view name_in(const Names<Enum, N>& names, Enum value)
{
    return std::ranges::find(names, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <typename Enum, std::size_t N>
std::optional<Enum> value_in(const Names<Enum, N>& names, std::string_view name)
{
    const auto found = std::ranges::find(names, name, &std::pair<Enum, std::string_view>::second);
    return found == names.end() ? std::nullopt : std::optional{found->first};
}

bool has_warning(const std::vector<RowRemark>& remarks)
{
    return std::ranges::any_of(remarks, &RowRemark::warning);
}

} // namespace

std::string_view name_of(RegisterKind kind)
{
    return name_in(kinds, kind);
}

std::optional<RegisterKind> register_kind_from_name(std::string_view name)
{
    return value_in(kinds, name);
}

std::string_view name_of(RowOutcome outcome)
{
    return name_in(outcomes, outcome);
}

std::optional<RowOutcome> row_outcome_from_name(std::string_view name)
{
    return value_in(outcomes, name);
}

bool RegisterRow::failed() const
{
    return std::ranges::any_of(remarks, [](const RowRemark& remark) { return !remark.warning; });
}

void RowCounts::count(RowOutcome outcome, const std::vector<RowRemark>& remarks)
{
    switch (outcome) {
    case RowOutcome::Created:
        ++created;
        break;
    case RowOutcome::Updated:
        ++updated;
        break;
    case RowOutcome::Unchanged:
        ++unchanged;
        break;
    case RowOutcome::Failed:
        ++failed;
        return;
    }
    if (has_warning(remarks)) ++warned;
}

RowCounts& RowCounts::operator+=(const RowCounts& other)
{
    created += other.created;
    updated += other.updated;
    unchanged += other.unchanged;
    failed += other.failed;
    warned += other.warned;
    return *this;
}

} // namespace vekha::domain
