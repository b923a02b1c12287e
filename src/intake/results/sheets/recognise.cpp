#include "intake/results/sheets/recognise.h"

#include "intake/results/sheets/columns.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>

namespace vekha::intake
{

namespace
{

using domain::ResultFileKind;
using Headings = std::vector<std::string>;

constexpr std::size_t rows_looked_at = 40;
constexpr std::size_t rows_below = 16;

bool has(const Headings& headings, std::string_view name)
{
    return std::find(headings.begin(), headings.end(), name) != headings.end();
}

bool any_with(const Headings& headings, std::string_view word)
{
    return std::any_of(headings.begin(), headings.end(),
                       [&](const std::string& one) { return one.find(word) != std::string::npos; });
}

bool any_below(const Sheet& sheet, std::size_t header, std::string_view word)
{
    const auto end = std::min(sheet.rows.size(), header + rows_below);
    for (auto at = header + 1; at < end; ++at)
        if (any_with(headings_of(sheet.rows[at]), word)) return true;
    return false;
}

bool any_above(const Sheet& sheet, std::size_t header, std::string_view word)
{
    for (std::size_t at = 0; at < header; ++at)
        if (any_with(headings_of(sheet.rows[at]), word)) return true;
    return plain_heading(sheet.name).find(word) != std::string::npos;
}

std::size_t tasks_in(const Headings& headings)
{
    auto tasks = std::size_t{0};
    for (std::size_t i = 0; i < headings.size(); ++i)
        tasks += task_column(i, headings[i]) ? 1U : 0U;
    return tasks;
}

std::optional<RecognisedSheet> plain_rows(const Headings& headings, std::size_t at)
{
    if (!has(headings, "school")) return std::nullopt;
    if (has(headings, "procedure") && has(headings, "subject") && has(headings, "year"))
        return RecognisedSheet{ResultFileKind::Participants, at, true};
    if (has(headings, "variable") && has(headings, "value")) return RecognisedSheet{ResultFileKind::Context, at, true};
    return std::nullopt;
}

bool is_individual(const Headings& headings)
{
    if (has(headings, "код участника") || has(headings, "участник") || has(headings, "номер участника")) return true;
    const auto score = has(headings, "первичный балл");
    return (score && (has(headings, "отметка") || tasks_in(headings) > 0)) ||
           (has(headings, "отметка") && has(headings, "отметка по журналу"));
}

/// Tables that begin with «Группы участников».
std::optional<ResultFileKind> statistics_kind(const Sheet& sheet, const Headings& headings, std::size_t at)
{
    if (!any_with(headings, "группы участников") && !any_with(headings, "группа участников")) return std::nullopt;
    if (any_below(sheet, at, "понизили") || any_below(sheet, at, "подтвердили")) return ResultFileKind::Journal;
    const auto tasks = tasks_in(headings);
    if (tasks == 0) return std::nullopt;
    const auto marks = has(headings, "2") && has(headings, "3") && has(headings, "4") && has(headings, "5");
    if (marks && tasks == 4) return ResultFileKind::Marks;
    if (has(headings, "0") && !any_below(sheet, at, "макс")) return ResultFileKind::Scores;
    return any_above(sheet, at, "группами участников") ? ResultFileKind::TasksByMark : ResultFileKind::Tasks;
}

bool is_indices(const Headings& headings)
{
    return any_with(headings, "исбш") || any_with(headings, "иурш") || any_with(headings, "индекс качества") ||
           any_with(headings, "группа качества");
}

bool is_bias_list(const Headings& headings)
{
    const auto cells = std::to_array<std::string_view>({"4 ру", "4 ма", "5 ру", "5 ма"});
    const auto found = std::count_if(cells.begin(), cells.end(), [&](auto cell) { return has(headings, cell); });
    return found >= 2 || any_with(headings, "количество маркеров") || any_with(headings, "кол-во маркеров");
}

bool is_official_list(const Sheet& sheet, const Headings& headings, std::size_t at)
{
    if (!school_columns(headings).any()) return false;
    if (column_named(headings, {"список", "перечень", "программа", "статус", "категория"}) &&
        at + 1 < sheet.rows.size())
        return true;
    if (!list_named(plain_heading(sheet.name)).empty()) return true;
    for (std::size_t above = 0; above < at; ++above)
        for (const auto& heading : headings_of(sheet.rows[above]))
            if (!list_named(heading).empty()) return true;
    return false;
}

std::optional<RecognisedSheet> recognise_row(const Sheet& sheet, std::size_t at, const ResultFileOptions& options)
{
    const auto headings = headings_of(sheet.rows[at]);
    if (const auto plain = plain_rows(headings, at)) return plain;
    const auto known = [&](ResultFileKind kind) { return RecognisedSheet{kind, at, false}; };
    if (const auto kind = statistics_kind(sheet, headings, at)) return known(*kind);
    if (is_individual(headings)) return known(ResultFileKind::Participants);
    if (any_with(headings, "блоки пооп") || any_with(headings, "проверяемые требования"))
        return known(ResultFileKind::Planned);
    if (is_bias_list(headings)) return known(ResultFileKind::BiasList);
    if (is_indices(headings) && school_columns(headings).any()) return known(ResultFileKind::OfficialIndices);
    if (is_exam_table(exam_columns(headings, options.mapping))) return known(ResultFileKind::ExamTable);
    if (is_official_list(sheet, headings, at)) return known(ResultFileKind::OfficialList);
    return std::nullopt;
}

} // namespace

std::optional<RecognisedSheet> recognise(const Sheet& sheet, const ResultFileOptions& options)
{
    for (std::size_t at = 0; at < std::min(sheet.rows.size(), rows_looked_at); ++at) {
        if (sheet.rows[at].filled() < 2) continue; // a title
        if (const auto known = recognise_row(sheet, at, options)) return known;
    }
    return std::nullopt;
}

} // namespace vekha::intake
