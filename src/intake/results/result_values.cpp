#include "intake/results/result_values.h"

#include "intake/results/encoding.h"
#include "intake/results/subjects.h"
#include "language/unicode.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace vekha::intake
{

namespace
{

using domain::Procedure;

constexpr std::size_t longest_subject = 16;
constexpr int earliest_year = 2000;
constexpr int latest_year = 2100;
constexpr std::int64_t most_hundredths = std::int64_t{100} * domain::Tally::per_point;

constexpr auto words_of_absence =
    std::to_array<std::string_view>({"-", "–", "—", "x", "х", "нет", "нет отметки", "н", "н/я", "null", "na", "nan"});

std::string lower_text(std::string_view bytes)
{
    const auto text = as_utf8(bytes);
    std::string lowered;
    for (std::size_t at = 0; at < text.size();) {
        const auto one = language::unicode::decode(text, at);
        const auto small = one.code < 0x80 && one.code >= 'A' && one.code <= 'Z' ? one.code - 'A' + 'a'
                                                                                 : language::unicode::lower(one.code);
        language::unicode::append(lowered, small);
        at += one.length;
    }
    return lowered;
}

std::string upper_code(std::string_view text)
{
    auto code = std::string{text};
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return code;
}

bool is_absence(std::string_view cell)
{
    constexpr std::size_t longest = 32;
    if (cell.size() > longest) return false;
    return std::find(words_of_absence.begin(), words_of_absence.end(), lower_text(cell)) != words_of_absence.end();
}

/// A whole number, also with a fraction of zeros.
std::optional<int> whole_number(std::string_view cell)
{
    auto number = 0;
    const auto* const end = cell.data() + cell.size();
    const auto [at, error] = std::from_chars(cell.data(), end, number);
    if (error != std::errc{}) return std::nullopt;
    if (at == end) return number;
    const auto fraction = std::string_view{at + 1, static_cast<std::size_t>(end - at - 1)};
    const auto zeros = !fraction.empty() && fraction.find_first_not_of('0') == std::string_view::npos;
    return (*at == '.' || *at == ',') && zeros ? std::optional{number} : std::nullopt;
}

/// Points with at most two decimals, other than zeros; what is more than the most is only known to be more.
std::optional<std::int64_t> hundredths_of(std::string_view digits)
{
    const auto point = std::min(digits.find_first_of(".,"), digits.size());
    if (point == 0 || point + 1 == digits.size()) return std::nullopt;
    auto number = std::int64_t{0};
    auto decimals = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i == point) continue;
        const auto digit = digits[i] - '0';
        if (digit < 0 || digit > 9) return std::nullopt;
        if (i > point + 2 && digit != 0) return std::nullopt;
        if (i > point + 2) continue;
        decimals += i > point ? 1 : 0;
        number = std::min(number * 10 + digit, most_hundredths + 1);
    }
    for (; decimals < 2; ++decimals)
        number *= 10;
    return number;
}

std::optional<Procedure> read_procedure(std::string_view cell)
{
    const auto lowered = lower_text(cell);
    if (lowered == "впр") return Procedure::Vpr;
    if (lowered == "огэ") return Procedure::Oge;
    if (lowered == "егэ") return Procedure::Ege;
    return domain::procedure_from(upper_code(cell));
}

std::optional<std::string> read_subject(std::string_view cell)
{
    if (auto named = subject_named(as_utf8(cell))) return std::move(named->code);
    auto code = upper_code(cell);
    const auto latin = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; };
    if (code.empty() || code.size() > longest_subject || !std::all_of(code.begin(), code.end(), latin))
        return std::nullopt;
    return code;
}

bool grade_fits(Procedure procedure, int grade)
{
    switch (procedure) {
    case Procedure::Vpr:
        return grade >= 1 && grade <= 11;
    case Procedure::Oge:
        return grade == 9;
    case Procedure::EgeBase:
    case Procedure::EgeProfile:
    case Procedure::Ege:
        break;
    }
    return grade >= 10 && grade <= 12;
}

ReadValue<int> read_grade(Procedure procedure, std::string_view cell)
{
    if (cell.empty() && procedure != Procedure::Vpr) return procedure == Procedure::Oge ? 9 : 11;
    const auto grade = whole_number(cell);
    if (!grade || *grade < 1 || *grade > 12) return domain::unexpected{RowFault::GradeInvalid};
    if (!grade_fits(procedure, *grade)) return domain::unexpected{RowFault::GradeNotOfProcedure};
    return *grade;
}

} // namespace

ReadValue<domain::Assessment> read_assessment(const AssessmentCells& cells)
{
    const auto procedure = read_procedure(cells.procedure);
    if (!procedure) return domain::unexpected{RowFault::ProcedureUnknown};
    auto subject = read_subject(cells.subject);
    if (!subject) return domain::unexpected{RowFault::SubjectInvalid};
    const auto grade = read_grade(*procedure, cells.grade);
    if (!grade) return domain::unexpected{grade.error()};
    const auto year = whole_number(cells.year);
    if (!year || *year < earliest_year || *year > latest_year) return domain::unexpected{RowFault::YearInvalid};
    return domain::Assessment{*procedure, std::move(*subject), *grade, *year};
}

ReadValue<std::int16_t> read_score(std::string_view cell)
{
    if (cell.empty()) return domain::Tally::no_score;
    const auto negative = cell.front() == '-';
    const auto hundredths = hundredths_of(cell.substr(negative ? 1 : 0));
    if (!hundredths) {
        if (is_absence(cell)) return domain::Tally::no_score;
        return domain::unexpected{RowFault::ScoreInvalid};
    }
    if (*hundredths > most_hundredths || (negative && *hundredths > 0))
        return domain::unexpected{RowFault::ScoreOutOfRange};
    return static_cast<std::int16_t>(*hundredths);
}

ReadValue<std::uint8_t> read_mark(std::string_view cell, RowFault fault)
{
    if (cell.empty()) return std::uint8_t{0};
    if (cell.size() == 1 && cell.front() >= '2' && cell.front() <= '5')
        return static_cast<std::uint8_t>(cell.front() - '0');
    const auto mark = whole_number(cell);
    if (mark && *mark >= 2 && *mark <= 5) return static_cast<std::uint8_t>(*mark);
    if (!mark && is_absence(cell)) return std::uint8_t{0};
    return domain::unexpected{fault};
}

} // namespace vekha::intake
