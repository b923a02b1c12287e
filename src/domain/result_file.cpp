#include "domain/result_file.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::domain
{

namespace
{

constexpr auto kinds = std::to_array<std::pair<ResultFileKind, std::string_view>>({
    {ResultFileKind::Participants, "participants"},
    {ResultFileKind::Marks, "marks"},
    {ResultFileKind::Journal, "journal"},
    {ResultFileKind::Scores, "scores"},
    {ResultFileKind::Tasks, "tasks"},
    {ResultFileKind::TasksByMark, "tasks-by-mark"},
    {ResultFileKind::Planned, "planned"},
    {ResultFileKind::ExamTable, "exam-table"},
    {ResultFileKind::BiasList, "bias-list"},
    {ResultFileKind::OfficialList, "official-list"},
    {ResultFileKind::OfficialIndices, "official-indices"},
    {ResultFileKind::Context, "context"},
});

} // namespace

std::string_view code_of(ResultFileKind kind)
{
    const auto* const found =
        std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == kind; });
    return found == kinds.end() ? std::string_view{} : found->second;
}

std::optional<ResultFileKind> result_file_kind_from(std::string_view code)
{
    for (const auto& [kind, known] : kinds)
        if (known == code) return kind;
    return std::nullopt;
}

std::string_view code_of(StatisticsLevel level)
{
    switch (level) {
    case StatisticsLevel::Sample:
        return "sample";
    case StatisticsLevel::Country:
        return "country";
    case StatisticsLevel::Region:
        return "region";
    case StatisticsLevel::Territory:
        return "territory";
    case StatisticsLevel::School:
        break;
    }
    return "school";
}

} // namespace vekha::domain
