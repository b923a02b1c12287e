#pragma once

#include "domain/monitoring_form.h"

#include <cstdint>
#include <span>

namespace vekha::domain
{

/// The addressee says that the question does not concern it; neither a blank nor a zero.
struct NotApplicable {
    friend bool operator==(const NotApplicable&, const NotApplicable&) = default;
};

/// Blank, not applicable, a number, yes or no, words (also of a choice, a date, a link).
using Cell = std::variant<std::monostate, NotApplicable, double, bool, std::string>;
using FormRow = std::map<std::string, Cell>;

/// The answer to one field: a cell, or the rows of a table.
struct FieldValue {
    Cell cell;
    std::vector<FormRow> rows;

    friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/// How a duty stands in the eyes of the addressee.
enum class DutyFact { Unsaid, Done, Partly, NotDone };
inline constexpr std::array<std::pair<DutyFact, std::string_view>, 4> duty_facts{
    {{DutyFact::Unsaid, ""}, {DutyFact::Done, "done"}, {DutyFact::Partly, "partly"}, {DutyFact::NotDone, "not-done"}}};

/// What is said about one duty of the period.
///
/// @source R8: row, due, state, fact, deviation, correction proposed
struct DutyNote {
    ObligationId obligation;
    DutyFact fact = DutyFact::Unsaid;
    std::string words;
    std::string deviation;
    std::string correction;

    friend bool operator==(const DutyNote&, const DutyNote&) = default;
};

struct FilledForm {
    std::map<std::string, FieldValue> values; ///< by code of the field
    std::vector<DutyNote> duties;

    friend bool operator==(const FilledForm&, const FilledForm&) = default;
};

/// The first value that its field cannot hold: its code, «field.column» in a table. nullopt when all fit.
/// A number is finite and below 1e15; a choice is one of the form's; rows are at most 500.
[[nodiscard]] std::optional<std::string> misfit_of(const MonitoringForm& form, const FilledForm& filled);

struct Completeness {
    int asked = 0; ///< obligatory fields
    int given = 0; ///< those of them with an answer
    std::vector<std::string> missing;

    friend bool operator==(const Completeness&, const Completeness&) = default;
};

/// A table is answered by at least one row, each with its obligatory columns.
[[nodiscard]] Completeness completeness_of(const MonitoringForm& form, const FilledForm& filled);

enum class Timeliness { Pending, OnTime, Late, Missing };
inline constexpr std::array<std::pair<Timeliness, std::string_view>, 4> timeliness_names{
    {{Timeliness::Pending, "pending"},
     {Timeliness::OnTime, "on-time"},
     {Timeliness::Late, "late"},
     {Timeliness::Missing, "missing"}}};

/// @param submitted  the day of the first sending
[[nodiscard]] Timeliness timeliness_of(const std::optional<Date>& submitted, Date due, Date today);

/// What all addressees answered to one field.
struct FieldTotal {
    std::string code;
    int given = 0;
    int blank = 0;
    int not_applicable = 0;
    double sum = 0; ///< of numbers
    int zeros = 0;  ///< numbers that are 0
    int yes = 0;
    int rows = 0;
    std::map<std::string, int> choices;

    friend bool operator==(const FieldTotal&, const FieldTotal&) = default;
};

/// One total a field, in the order of the form. An addressee that sent nothing is blank.
class FieldTotals
{
public:
    explicit FieldTotals(const MonitoringForm& form);
    void add(const FilledForm& filled);
    [[nodiscard]] std::vector<FieldTotal> totals() const { return totals_; }

private:
    const MonitoringForm* form_;
    std::vector<FieldTotal> totals_;
};

/// How a number changed; nullopt where one of the two is blank, not applicable or no number.
[[nodiscard]] std::optional<double> change_of(const FieldValue* then, const FieldValue* now);

} // namespace vekha::domain
