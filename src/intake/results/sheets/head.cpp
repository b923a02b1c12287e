#include "intake/results/sheets/head.h"

#include "documents/plain_text.h"
#include "intake/results/result_values.h"
#include "language/unicode.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vekha::intake
{

namespace
{

using domain::Procedure;
namespace unicode = language::unicode;

constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;

bool ascii_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a word of the text is this one; letters of any script bound it.
bool has_word(std::string_view text, std::string_view word)
{
    const auto letter_at = [&](std::size_t at) {
        return at < text.size() && (ascii_letter(text[at]) || static_cast<unsigned char>(text[at]) >= 0xD0);
    };
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const auto before = at >= 2 && static_cast<unsigned char>(text[at - 2]) >= 0xD0; // a Cyrillic letter
        if (!before && !(at > 0 && ascii_letter(text[at - 1])) && !letter_at(at + word.size())) return true;
    }
    return false;
}

std::optional<std::int64_t> first_number(std::string_view text)
{
    const auto begin = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), ascii_digit) - text.begin());
    auto number = std::int64_t{0};
    const auto [at, error] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    return error == std::errc{} ? std::optional{number} : std::nullopt;
}

/// «2024/2025», «2024-25»: works of a school year are those of its spring.
bool goes_on_to_next_year(std::string_view rest, std::int64_t year)
{
    constexpr auto signs = std::to_array<std::string_view>({"/", "-", "–"});
    for (const auto sign : signs) {
        if (!rest.starts_with(sign)) continue;
        const auto next = first_number(rest.substr(sign.size()));
        if (next && ascii_digit(rest[sign.size()]) && (*next == year + 1 || *next == (year + 1) % 100)) return true;
    }
    return false;
}

/// The number before «класс» or behind «класс:».
std::optional<int> grade_inside(std::string_view heading)
{
    constexpr std::string_view word = "класс";
    constexpr int most_grade = 12;
    for (auto at = heading.find(word); at != std::string_view::npos; at = heading.find(word, at + 1)) {
        auto end = at;
        while (end > 0 && !ascii_digit(heading[end - 1]) && at - end < 8)
            --end; // «5-й класс», «5 класс»
        auto begin = end;
        while (begin > 0 && ascii_digit(heading[begin - 1]))
            --begin;
        auto number = end > begin ? first_number(heading.substr(begin, end - begin)) : std::nullopt;
        if (!number && heading.substr(at).starts_with("класс:")) number = first_number(heading.substr(at));
        if (number && *number >= 1 && *number <= most_grade) return static_cast<int>(*number);
    }
    return std::nullopt;
}

/// What follows the colon of a cell, or the next filled cell of its row.
std::string_view value_behind(const SheetRow& row, std::size_t column)
{
    const auto text = row.cells[column];
    const auto colon = text.find(':');
    if (colon != std::string_view::npos) {
        const auto rest = documents::trimmed(text.substr(colon + 1));
        if (!rest.empty()) return rest;
    }
    for (auto next = column + 1; next < row.cells.size(); ++next)
        if (!row.cells[next].empty()) return row.cells[next];
    return {};
}

void read_organisation(std::string_view text, std::string_view heading, SheetHead& head)
{
    constexpr std::string_view declared = "участников";
    const auto at = heading.find(declared);
    if (at != std::string_view::npos) head.declared = first_number(heading.substr(at + declared.size()));
    if (text.find_first_of("(|") == std::string_view::npos) return; // a number alone is a year or a sum
    const auto line = documents::trimmed(text.substr(0, text.find('|')));
    const auto school = school_from(line);
    if (!school.code.empty() && head.school.code.empty()) head.school = school;
}

void read_named(const SheetRow& row, std::size_t column, std::string_view heading, SheetHead& head)
{
    const auto value = value_behind(row, column);
    if (heading.starts_with("предмет")) {
        if (auto subject = subject_named(value)) head.subject = std::move(subject);
    } else if (heading.starts_with("максимальный") || heading.starts_with("макс")) {
        if (const auto points = read_score(value); points && *points > 0) head.most = *points;
    } else if (heading.starts_with("дата")) {
        head.date = value;
        head.date_year = year_inside(value);
    } else if (heading.starts_with("класс")) {
        if (const auto grade = first_number(value); grade && *grade <= 12) head.grade = static_cast<int>(*grade);
    } else if (heading.starts_with("год") || heading.starts_with("учебный год")) {
        if (const auto year = year_inside(value)) head.year = year;
    }
}

void read_cell(const SheetRow& row, std::size_t column, SheetHead& head)
{
    const auto text = row.cells[column];
    const auto heading = plain_heading(text);
    head.title += heading + '\n';
    read_named(row, column, heading, head);
    read_organisation(text, heading, head);
    if (!head.procedure) head.procedure = procedure_inside(heading);
    if (has_word(heading, "рдр") || has_word(heading, "дкр") || has_word(heading, "нико")) head.other_procedure = true;
    if (!heading.starts_with("дата") && !head.year) head.year = year_inside(heading);
    if (!head.grade) head.grade = grade_inside(heading);
    if (!head.subject) head.subject = subject_inside(heading);
}

} // namespace

std::optional<Procedure> procedure_inside(std::string_view heading)
{
    if (has_word(heading, "впр") || heading.find("всероссийск") != std::string_view::npos) return Procedure::Vpr;
    if (has_word(heading, "огэ")) return Procedure::Oge;
    if (has_word(heading, "егэ")) return Procedure::Ege;
    return std::nullopt;
}

Procedure paper_of(Procedure procedure, const ReadSubject& subject)
{
    if (procedure != Procedure::Ege || subject.code != "MA") return procedure;
    if (subject.level == SubjectLevel::Basic) return Procedure::EgeBase;
    return subject.level == SubjectLevel::Profile ? Procedure::EgeProfile : procedure;
}

std::optional<int> year_inside(std::string_view text)
{
    constexpr std::size_t digits = 4;
    for (std::size_t at = 0; at + digits <= text.size(); ++at) {
        if (!ascii_digit(text[at])) continue;
        auto end = at;
        while (end < text.size() && ascii_digit(text[end]))
            ++end;
        if (end - at == digits) {
            const auto year = first_number(text.substr(at, digits)).value_or(0);
            if (year >= earliest_year && year <= latest_year)
                return static_cast<int>(year) + (goes_on_to_next_year(text.substr(end), year) ? 1 : 0);
        }
        at = end;
    }
    return std::nullopt;
}

bool looks_like_login(std::string_view text)
{
    constexpr std::size_t longest = 32;
    constexpr auto fewest_digits = 3;
    const auto sign = [](char c) { return ascii_digit(c) || ascii_letter(c) || c == '_' || c == '-'; };
    return text.size() <= longest && std::all_of(text.begin(), text.end(), sign) &&
           std::count_if(text.begin(), text.end(), ascii_digit) >= fewest_digits;
}

domain::WrittenSchool school_from(std::string_view text)
{
    domain::WrittenSchool school;
    text = documents::trimmed(text);
    if (const auto open = text.rfind('('); open != std::string_view::npos) {
        const auto close = text.find(')', open);
        const auto inside = documents::trimmed(
            text.substr(open + 1, close == std::string_view::npos ? std::string_view::npos : close - open - 1));
        if (looks_like_login(inside)) {
            school.code = inside;
            school.name = documents::trimmed(text.substr(0, open));
            return school;
        }
    }
    const auto first = text.substr(0, text.find(' '));
    if (looks_like_login(first)) {
        school.code = first;
        school.name = documents::trimmed(text.substr(first.size()));
    } else {
        school.name = text;
    }
    return school;
}

std::optional<domain::Assessment> SheetHead::assessment(std::optional<int> year_asked) const
{
    const auto written = year ? year : year_asked;
    if (!procedure || !subject || !written) return std::nullopt;
    auto its_grade = grade;
    if (!its_grade && *procedure != Procedure::Vpr) its_grade = *procedure == Procedure::Oge ? 9 : 11;
    if (!its_grade) return std::nullopt;
    return domain::Assessment{paper_of(*procedure, *subject), subject->code, *its_grade, *written};
}

SheetHead read_head(const Sheet& sheet, std::size_t header)
{
    SheetHead head;
    for (std::size_t at = 0; at < header; ++at)
        for (std::size_t column = 0; column < sheet.rows[at].cells.size(); ++column)
            if (!sheet.rows[at].cells[column].empty()) read_cell(sheet.rows[at], column, head);
    // The name of a sheet says only what its head does not.
    const auto name = plain_heading(sheet.name);
    head.title += name;
    if (!head.procedure) head.procedure = procedure_inside(name);
    if (!head.subject) head.subject = subject_inside(name);
    if (!head.subject) head.subject = subject_named(name);
    if (!head.grade) head.grade = grade_inside(name);
    if (!head.year) head.year = year_inside(name);
    return head;
}

} // namespace vekha::intake
