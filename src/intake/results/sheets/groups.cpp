#include "intake/results/sheets/groups.h"

#include "documents/plain_text.h"
#include "intake/results/sheets/columns.h"
#include "intake/results/subjects.h"

#include <algorithm>
#include <array>

namespace vekha::intake
{

namespace
{

using domain::StatisticsLevel;

constexpr auto words_of_school =
    std::to_array<std::string_view>({"школа", "сош", "оош", "нош", "гимнази", "лицей", "мбоу", "маоу", "мкоу", "мобу",
                                     "гбоу", "гкоу", "мбу ", "чоу", "интернат", "образовательн", "кадетск"});
constexpr auto words_of_region = std::to_array<std::string_view>(
    {"область", "край", "республика", "автономный округ", "автономная", "обл.", "субъект", "город москва", "г. москва",
     "санкт-петербург", "севастополь", "регион"});
constexpr auto words_of_territory = std::to_array<std::string_view>(
    {"муниципальн", "район", "городской округ", "округ", "город ", "г. ", "го ", "мо "});

template <std::size_t N>
bool any_inside(std::string_view text, const std::array<std::string_view, N>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// «2», «Отметка 2», «Группа «5»»: the mark of a group of participants; 0 for any other label.
int mark_of(std::string_view label)
{
    auto digits = std::string{};
    for (const auto c : label)
        if (c >= '0' && c <= '9') digits += c;
    if (digits.size() != 1 || digits.front() < '2' || digits.front() > '5') return 0;
    const auto heading = plain_heading(label);
    const auto named = heading.find("отметк") != std::string::npos || heading.find("групп") != std::string::npos ||
                       heading.find("получивш") != std::string::npos;
    return named || heading == digits || heading == "«" + digits + "»" ? digits.front() - '0' : 0;
}

} // namespace

std::optional<StatisticsLevel> level_of_label(std::string_view label)
{
    const auto heading = plain_heading(label);
    if (heading.find("выборк") != std::string::npos) return StatisticsLevel::Sample;
    if (heading == "рф" || heading.find("российская федерация") != std::string::npos || heading == "россия")
        return StatisticsLevel::Country;
    if (!school_from(label).code.empty() || any_inside(heading, words_of_school)) return StatisticsLevel::School;
    if (any_inside(heading, words_of_region)) return StatisticsLevel::Region;
    if (any_inside(heading + ' ', words_of_territory)) return StatisticsLevel::Territory;
    return std::nullopt;
}

domain::Result<domain::StatisticsRow, std::string_view>
labelled_row(std::string_view label, std::optional<StatisticsLevel> above, ResultFileCollector& out)
{
    domain::StatisticsRow row;
    row.label = label;
    const auto below_above = above == StatisticsLevel::Sample || above == StatisticsLevel::Country
                                 ? StatisticsLevel::Region
                                 : StatisticsLevel::Territory;
    row.level = level_of_label(label).value_or(below_above);
    if (row.level != StatisticsLevel::School) return row;
    const auto school = out.school(school_from(label));
    if (!school) return domain::unexpected{std::string_view{"school-twice"}};
    row.school = school;
    return row;
}

GroupColumns::GroupColumns(const std::vector<std::string>& headings, domain::ResultFileKind kind)
    : kind_{kind}, schools_{column_named(headings, {"кол-во оо", "количество оо", "кол-во школ", "число оо"})},
      participants_{column_named(
          headings, {"кол-во участников", "количество участников", "число участников", "кол-во уч-ся", "кол-во уч."})}
{
    if (const auto named = column_named(headings, {"группы участников", "группа участников", "группы"}))
        label_ = *named;
}

domain::Result<domain::StatisticsRow, std::string_view>
GroupColumns::row_of(const SheetRow& row, ResultFileCollector& out, const SheetHead& head)
{
    const auto text = row.cell(label_);
    if (text.empty()) return domain::unexpected{std::string_view{"group-missing"}};
    const auto mark = kind_ == domain::ResultFileKind::TasksByMark ? mark_of(text) : 0;
    domain::StatisticsRow read;
    if (mark != 0) {
        if (above_) {
            read = *above_;
        } else if (!head.school.known_by().empty()) {
            read.level = StatisticsLevel::School;
            read.school = out.school(head.school);
        }
        read.label = text;
        read.mark = mark;
    } else {
        auto labelled = labelled_row(text, above_ ? std::optional{above_->level} : std::nullopt, out);
        if (!labelled) return labelled;
        read = std::move(*labelled);
        above_ = read;
    }
    read.values.clear();
    const auto count = [&](const std::optional<std::size_t>& column, std::int64_t& into) {
        if (!column || read_number(row.cell(*column)).state == Number::Absent) return true;
        const auto people = read_count(row.cell(*column));
        if (people) into = *people;
        return people.has_value();
    };
    if (!count(schools_, read.schools) || !count(participants_, read.participants))
        return domain::unexpected{std::string_view{"participants-invalid"}};
    return read;
}

} // namespace vekha::intake
