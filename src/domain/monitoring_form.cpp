#include "domain/monitoring_form.h"

#include "domain/rhythm.h"

#include <algorithm>
#include <set>

namespace vekha::domain
{

namespace
{

/// A yearly round is proposed so many days before and after its term.
constexpr int days_around_term = 45;
/// A unit that ended longer ago than this many terms is history.
constexpr int terms_to_catch_up = 2;

using Codes = std::set<std::string, std::less<>>;

bool is_code(std::string_view code)
{
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !code.empty() && code.size() <= 60 && std::ranges::all_of(code, fits);
}

bool is_complete(const FormField& field, bool column)
{
    if (!is_code(field.code) || field.label.empty()) return false;
    if (field.kind == FieldKind::Choice && field.choices.size() < 2) return false;
    return field.kind != FieldKind::Rows || (!column && !field.columns.empty());
}

std::optional<FormFault> fault_of(const std::vector<FormField>& fields, bool columns, std::size_t& count)
{
    Codes seen;
    for (const auto& field : fields) {
        if (++count > most_form_fields) return FormFault{"form-too-long", {}};
        if (!is_complete(field, columns)) return FormFault{"form-field-incomplete", field.code};
        if (!seen.insert(field.code).second) return FormFault{"form-field-repeated", field.code};
        if (auto fault = fault_of(field.columns, true, count)) return fault;
    }
    return std::nullopt;
}

std::optional<DueRound> yearly_round(const SchoolDay& term, Date today)
{
    for (int year = year_of(today) - 1; year <= year_of(today) + 1; ++year) {
        // Months before September lie in the second calendar year of a school year.
        const auto due = term.in_school_year(term.month >= 9 ? year : year - 1);
        if (std::abs(days_between(due, today)) <= days_around_term)
            return DueRound{{first_of_month(year_of(due), 1), due}, due};
    }
    return std::nullopt;
}

} // namespace

std::optional<FormFault> fault_of(const MonitoringForm& form)
{
    if (form.fields.empty() && form.duties == FormDuties::None) return FormFault{"form-empty", {}};
    std::size_t count = 0;
    return fault_of(form.fields, false, count);
}

const FormField* field_of(const MonitoringForm& form, std::string_view code)
{
    const auto found = std::ranges::find(form.fields, code, &FormField::code);
    return found == form.fields.end() ? nullptr : &*found;
}

std::optional<DueRound> due_round(const RoundRhythm& rhythm, Date today, const SchoolCalendar& calendar)
{
    if (rhythm.due) return yearly_round(*rhythm.due, today);
    // More than a year back, so that the summer between school units is bridged.
    const Period bounds{plus_days(today, -400), today};
    const auto units = units_over(rhythm.every, bounds, calendar, 0);
    const auto last =
        std::ranges::find_if(units.rbegin(), units.rend(), [&](const Period& unit) { return unit.to < today; });
    if (last == units.rend()) return std::nullopt;
    const auto due = plus_days(last->to, rhythm.days);
    if (days_between(last->to, today) > terms_to_catch_up * rhythm.days) return std::nullopt;
    return DueRound{*last, due};
}

} // namespace vekha::domain
