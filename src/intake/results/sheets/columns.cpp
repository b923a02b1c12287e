#include "intake/results/sheets/columns.h"

#include "documents/plain_text.h"
#include "intake/results/result_values.h"
#include "intake/results/sheets/head.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vekha::intake
{

namespace
{

constexpr auto code_headings = std::to_array<std::string_view>(
    {"логин", "логин оо", "логин школы", "логин участника", "оо (логин)", "код оо", "код школы", "код организации",
     "код образовательной организации", "код", "school", "school_code", "login"});
constexpr auto name_headings = std::to_array<std::string_view>(
    {"название оо", "наименование оо", "наименование", "название", "школа", "наименование школы", "организация",
     "образовательная организация", "название школы", "полное наименование оо", "краткое наименование оо",
     "наименование организации", "наименование образовательной организации",
     "наименование общеобразовательной организации", "общеобразовательная организация"});
constexpr auto territory_headings = std::to_array<std::string_view>(
    {"муниципалитет", "мо", "ате", "район", "территория", "муниципальное образование", "муниципальный район",
     "муниципальный округ", "городской округ", "наименование ате", "мсу"});
constexpr auto summaries = std::to_array<std::string_view>(
    {"итого", "всего", "среднее", "средний", "примечание", "медиана", "максимум", "минимум"});

template <std::size_t N>
bool one_of(std::string_view text, const std::array<std::string_view, N>& known)
{
    return std::find(known.begin(), known.end(), text) != known.end();
}

bool ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// «9.1», «1К1», «12а»: begins with a digit or a К with a digit behind, and is short.
bool is_task_number(std::string_view text)
{
    constexpr std::size_t longest = 12;
    if (text.empty() || text.size() > longest || text.find(' ') != std::string_view::npos) return false;
    const auto digits = std::any_of(text.begin(), text.end(), ascii_digit);
    return digits && (ascii_digit(text.front()) || text.starts_with("к") || text.starts_with("k"));
}

} // namespace

domain::WrittenSchool SchoolColumns::school_of(const SheetRow& row) const
{
    domain::WrittenSchool school;
    if (name) school = school_from(row.cell(*name));
    if (code) {
        const auto written = row.cell(*code);
        if (looks_like_login(written))
            school.code = written;
        else if (school.name.empty() && !written.empty())
            school = school_from(written);
    }
    if (territory) school.territory = row.cell(*territory);
    return school;
}

SchoolColumns school_columns(const std::vector<std::string>& headings)
{
    SchoolColumns columns;
    std::optional<std::size_t> oo;
    for (std::size_t i = 0; i < headings.size(); ++i) {
        if (headings[i] == "оо" || headings[i].starts_with("оо (")) oo = oo ? oo : i;
        if (!columns.code && one_of(headings[i], code_headings)) columns.code = i;
        if (!columns.name && one_of(headings[i], name_headings)) columns.name = i;
        if (!columns.territory && one_of(headings[i], territory_headings)) columns.territory = i;
    }
    // «ОО» holds the login beside a column of names, and the name beside a column of logins.
    if (oo && !columns.code && columns.name) columns.code = oo;
    if (oo && !columns.name) columns.name = oo;
    return columns;
}

std::optional<TaskColumn> task_column(std::size_t column, std::string_view heading)
{
    TaskColumn read;
    read.column = column;
    const auto open = heading.find('(');
    const auto number = documents::trimmed(heading.substr(0, open));
    if (!is_task_number(number)) return std::nullopt;
    read.task.number = number;
    if (open == std::string_view::npos) return read;
    auto inside = heading.substr(open + 1);
    const auto points = inside.find("б");
    if (points == std::string_view::npos) return std::nullopt;
    const auto most = read_score(documents::trimmed(inside.substr(0, points)));
    if (!most || *most <= 0) return std::nullopt;
    read.task.most = *most;
    return read;
}

std::optional<std::size_t> column_named(const std::vector<std::string>& headings,
                                        std::initializer_list<std::string_view> names)
{
    for (const auto name : names)
        for (std::size_t i = 0; i < headings.size(); ++i)
            if (headings[i] == name) return i;
    return std::nullopt;
}

ReadNumber read_number(std::string_view cell)
{
    if (cell.ends_with('%')) cell = documents::trimmed(cell.substr(0, cell.size() - 1));
    if (cell.empty()) return {};
    constexpr std::size_t longest = 12; // no figure of a school is longer
    auto negative = cell.front() == '-' && cell.size() > 1;
    auto digits = negative ? cell.substr(1) : cell;
    auto number = std::int64_t{0};
    auto point = -1;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if ((digits[i] == '.' || digits[i] == ',') && point < 0 && i > 0 && i + 1 < digits.size()) {
            point = 0;
            continue;
        }
        if (!ascii_digit(digits[i]) || digits.size() > longest) {
            const auto absent = read_score(cell);
            return {absent && *absent == domain::Tally::no_score ? Number::Absent : Number::Broken, 0};
        }
        if (point == 2) { // the third decimal rounds, those behind it do not count
            number += digits[i] >= '5' ? 1 : 0;
            ++point;
        }
        if (point > 1) continue;
        number = number * 10 + (digits[i] - '0');
        if (point >= 0) ++point;
    }
    if (digits.size() > longest) return {Number::Broken, 0};
    for (point = std::max(point, 0); point < 2; ++point)
        number *= 10;
    return {Number::Value, negative ? -number : number};
}

std::optional<std::int64_t> read_count(std::string_view cell)
{
    std::string digits;
    for (const auto c : cell)
        if (c != ' ') digits += c; // «12 345»
    const auto number = read_number(digits);
    if (number.state != Number::Value || number.hundredths < 0 || number.hundredths % 100 != 0) return std::nullopt;
    constexpr std::int64_t most_people = 10'000'000;
    const auto count = number.hundredths / 100;
    return count <= most_people ? std::optional{count} : std::nullopt;
}

std::vector<std::int64_t> counts_of(std::int64_t all, const std::vector<std::int64_t>& hundredths)
{
    const auto sum = std::accumulate(hundredths.begin(), hundredths.end(), std::int64_t{0});
    std::vector<std::int64_t> counts;
    std::vector<std::pair<std::int64_t, std::size_t>> rests;
    auto given = std::int64_t{0};
    const auto divisor = std::max<std::int64_t>(sum, 1);
    for (std::size_t i = 0; i < hundredths.size(); ++i) {
        counts.push_back(all * hundredths[i] / divisor);
        rests.emplace_back(all * hundredths[i] % divisor, i);
        given += counts.back();
    }
    std::sort(rests.begin(), rests.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    for (std::size_t i = 0; given < all && i < rests.size() && sum > 0; ++i, ++given)
        ++counts[rests[i].second];
    return counts;
}

bool is_summary(const SheetRow& row)
{
    for (const auto cell : row.cells) {
        if (cell.empty()) continue;
        const auto heading = plain_heading(cell);
        return std::any_of(summaries.begin(), summaries.end(),
                           [&](std::string_view word) { return heading.starts_with(word); });
    }
    return false;
}

} // namespace vekha::intake
