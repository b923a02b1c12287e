#include "domain/monitoring_answer.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace vekha::domain
{

namespace
{

constexpr std::size_t most_rows = 500;
constexpr std::size_t most_letters = 8000;
constexpr double highest_number = 1e15;

bool is_blank(const Cell& cell)
{
    if (const auto* words = std::get_if<std::string>(&cell)) return words->empty();
    return std::holds_alternative<std::monostate>(cell);
}

bool is_link(std::string_view text)
{
    constexpr std::string_view proof = "evidence:";
    if (text.starts_with(proof)) {
        const auto number = text.substr(proof.size());
        return !number.empty() && number.size() < 19 &&
               std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
    }
    return text.starts_with("https://") || text.starts_with("http://");
}

bool words_fit(const FormField& field, const std::string& words)
{
    if (words.size() > most_letters) return false;
    if (words.empty()) return true;
    if (field.kind == FieldKind::Text) return true;
    if (field.kind == FieldKind::Day) return date_from_iso(words).has_value();
    if (field.kind == FieldKind::Link) return is_link(words);
    return field.kind == FieldKind::Choice && std::ranges::find(field.choices, words) != field.choices.end();
}

bool fits(const FormField& field, const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell)) return true;
    if (std::holds_alternative<NotApplicable>(cell)) return field.not_applicable;
    if (const auto* number = std::get_if<double>(&cell))
        return field.kind == FieldKind::Number && std::abs(*number) < highest_number;
    if (std::holds_alternative<bool>(cell)) return field.kind == FieldKind::YesNo;
    return words_fit(field, std::get<std::string>(cell));
}

const FormField* among(const std::vector<FormField>& fields, std::string_view code)
{
    const auto found = std::ranges::find(fields, code, &FormField::code);
    return found == fields.end() ? nullptr : &*found;
}

std::optional<std::string> misfit_of(const FormField& field, const FieldValue& value)
{
    if (field.kind != FieldKind::Rows) {
        const bool fit = value.rows.empty() && fits(field, value.cell);
        return fit ? std::nullopt : std::optional{field.code};
    }
    const bool said_otherwise = !std::holds_alternative<std::monostate>(value.cell);
    if (said_otherwise && !(field.not_applicable && std::holds_alternative<NotApplicable>(value.cell)))
        return field.code;
    if (value.rows.size() > most_rows) return field.code;
    for (const auto& row : value.rows) {
        for (const auto& [code, cell] : row) {
            const auto* column = among(field.columns, code);
            if (column == nullptr || !fits(*column, cell)) return field.code + "." + code;
        }
    }
    return std::nullopt;
}

bool row_is_whole(const FormField& field, const FormRow& row)
{
    return std::ranges::all_of(field.columns, [&](const FormField& column) {
        if (!column.obligatory) return true;
        const auto found = row.find(column.code);
        return found != row.end() && !is_blank(found->second);
    });
}

bool is_given(const FormField& field, const FilledForm& filled)
{
    const auto found = filled.values.find(field.code);
    if (found == filled.values.end()) return false;
    const auto& value = found->second;
    if (field.kind != FieldKind::Rows || std::holds_alternative<NotApplicable>(value.cell))
        return !is_blank(value.cell);
    return !value.rows.empty() &&
           std::ranges::all_of(value.rows, [&](const FormRow& row) { return row_is_whole(field, row); });
}

void add_to(FieldTotal& total, const FormField& field, const FieldValue* value)
{
    if (value != nullptr && std::holds_alternative<NotApplicable>(value->cell)) {
        ++total.not_applicable;
        return;
    }
    if (value == nullptr || (is_blank(value->cell) && value->rows.empty())) {
        ++total.blank;
        return;
    }
    ++total.given;
    total.rows += static_cast<int>(value->rows.size());
    if (const auto* number = std::get_if<double>(&value->cell)) {
        total.sum += *number;
        if (*number == 0) ++total.zeros;
    } else if (const auto* yes = std::get_if<bool>(&value->cell)) {
        total.yes += *yes ? 1 : 0;
    } else if (const auto* words = std::get_if<std::string>(&value->cell);
               words != nullptr && field.kind == FieldKind::Choice) {
        ++total.choices[*words];
    }
}

} // namespace

std::optional<std::string> misfit_of(const MonitoringForm& form, const FilledForm& filled)
{
    for (const auto& [code, value] : filled.values) {
        const auto* field = field_of(form, code);
        if (field == nullptr) return code;
        if (auto misfit = misfit_of(*field, value)) return misfit;
    }
    const auto too_long = [](const DutyNote& note) {
        return std::max({note.words.size(), note.deviation.size(), note.correction.size()}) > most_letters;
    };
    if (form.duties == FormDuties::None && !filled.duties.empty()) return "duties";
    return std::ranges::any_of(filled.duties, too_long) ? std::optional<std::string>{"duties"} : std::nullopt;
}

Completeness completeness_of(const MonitoringForm& form, const FilledForm& filled)
{
    Completeness completeness;
    for (const auto& field : form.fields) {
        if (!field.obligatory) continue;
        ++completeness.asked;
        if (is_given(field, filled))
            ++completeness.given;
        else
            completeness.missing.push_back(field.code);
    }
    return completeness;
}

Timeliness timeliness_of(const std::optional<Date>& submitted, Date due, Date today)
{
    if (submitted) return *submitted <= due ? Timeliness::OnTime : Timeliness::Late;
    return today <= due ? Timeliness::Pending : Timeliness::Missing;
}

FieldTotals::FieldTotals(const MonitoringForm& form) : form_{&form}
{
    for (const auto& field : form.fields)
        totals_.push_back({field.code, 0, 0, 0, 0, 0, 0, 0, {}});
}

void FieldTotals::add(const FilledForm& filled)
{
    for (std::size_t n = 0; n < totals_.size(); ++n) {
        const auto found = filled.values.find(totals_[n].code);
        add_to(totals_[n], form_->fields[n], found == filled.values.end() ? nullptr : &found->second);
    }
}

std::optional<double> change_of(const FieldValue* then, const FieldValue* now)
{
    if (then == nullptr || now == nullptr) return std::nullopt;
    const auto* before = std::get_if<double>(&then->cell);
    const auto* after = std::get_if<double>(&now->cell);
    if (before == nullptr || after == nullptr) return std::nullopt;
    return *after - *before;
}

} // namespace vekha::domain
