#include "language/identification/words.h"

#include "language/identification.h"
#include "language/in_words.h"

#include <algorithm>
#include <optional>

namespace vekha::language
{

namespace
{

using domain::Criterion;
using domain::Verdict;

std::string year_text(int year)
{
    return std::to_string(year);
}

const Criterion* the_year_before(const domain::SchoolFinding& school, const Criterion& criterion)
{
    const auto found = std::find_if(school.criteria.begin(), school.criteria.end(), [&](const Criterion& other) {
        return other.year == criterion.year - 1 && other.procedure == criterion.procedure &&
               other.subject == criterion.subject && other.grade == criterion.grade;
    });
    return found == school.criteria.end() ? nullptr : &*found;
}

std::string counted_in_words(const domain::Counted& counted)
{
    return std::to_string(counted.below) + " из " + std::to_string(counted.participants);
}

std::string before_in_words(const Criterion* before, int year)
{
    const auto in_year = "в " + year_text(year);
    if (before == nullptr) return in_year + " данных нет";
    if (!before->counted) return in_year + " участников слишком мало, чтобы показать";
    const auto counted = counted_in_words(*before->counted);
    if (!before->low) return in_year + " мало участников: " + counted;
    if (*before->low) return "то же " + in_year + ": " + counted;
    return in_year + " порог не достигнут: " + counted;
}

std::string low_cell_in_words(const domain::SchoolFinding& school, const Criterion& criterion)
{
    const auto& counted = *criterion.counted;
    return cell_name(criterion) + ": " + counted_in_words(counted) + " ниже порога, " + percent_in_words(counted) +
           " при пороге " + percent_in_words(criterion.threshold) + "; " +
           before_in_words(the_year_before(school, criterion), criterion.year - 1) + ". ";
}

std::int64_t missing_to_low(const Criterion& criterion)
{
    return domain::fewest_reaching(criterion.counted->participants, criterion.threshold) - criterion.counted->below;
}

/// The cell of the year that fewest more participants would make low.
std::string nearest_in_words(const domain::SchoolFinding& school, int year)
{
    const Criterion* nearest = nullptr;
    for (const auto& criterion : school.criteria)
        if (criterion.year == year && criterion.low == false &&
            (nearest == nullptr || missing_to_low(criterion) < missing_to_low(*nearest)))
            nearest = &criterion;
    if (nearest == nullptr) return "";
    return " Ближе всего к порогу " + cell_name(*nearest) + ": " + counted_in_words(*nearest->counted) + ", " +
           percent_in_words(*nearest->counted) + ", до порога " + participants_in_words(missing_to_low(*nearest)) + ".";
}

/// «низкие результаты по 2 процедурам 2025 года из 2 нужных».
std::string low_procedures_in_words(const domain::LowProceduresReason& reason, int year)
{
    if (reason.low_procedures == 0) return "в " + year_text(year) + " году процедур с низкими результатами нет";
    return "процедур с низкими результатами в " + year_text(year) + " году " + std::to_string(reason.low_procedures) +
           ", для списка нужно " + std::to_string(reason.needed);
}

std::string small_cells_in_words(const domain::SchoolFinding& school)
{
    std::string text;
    for (const auto& criterion : school.criteria) {
        if (criterion.low) continue;
        text += (text.empty() ? "" : ", ") + cell_name(criterion) + ' ' + year_text(criterion.year) + " (" +
                (criterion.counted ? participants_in_words(criterion.counted->participants) : "слишком мало") + ")";
    }
    return text;
}

std::string verdict_in_words(const domain::SchoolFinding& school, int year)
{
    const auto& reason = school.low_procedures;
    const auto procedures = low_procedures_in_words(reason, year);
    const auto verdict = school.computed.value_or(school.verdict);
    if (verdict == Verdict::Listed) {
        const auto repeated = reason.repeated.empty() ? "" : "; два года подряд: " + list_in_words(reason.repeated);
        return "В списке: " + procedures + repeated + ".";
    }
    if (verdict == Verdict::AtRisk) return "Группа риска: " + procedures + "; два года подряд – ни одной.";
    if (verdict == Verdict::TooFewData)
        return "Мало данных: " + procedures +
               "; решили бы работы, где участников слишком мало: " + small_cells_in_words(school) + ".";
    return "Вне списка: " + procedures + "." + nearest_in_words(school, year);
}

} // namespace

std::string low_procedures_explained(const domain::SchoolFinding& school, int year)
{
    if (school.criteria.empty())
        return "Вне списка: по процедурам метода за " + year_text(year - 1) + " и " + year_text(year) +
               " годы данных нет.";
    std::string text;
    for (const auto& criterion : school.criteria)
        if (criterion.year == year && criterion.low == true) text += low_cell_in_words(school, criterion);
    return text + verdict_in_words(school, year);
}

} // namespace vekha::language
