#pragma once

#include "domain/date.h"
#include "domain/obligation.h"
#include "domain/schedule.h"
#include "domain/school_calendar.h"

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vekha::domain
{

/// Link: an address of the internet, or «evidence:12», a proof that was sent already. Rows: a table that is filled row
/// by row.
enum class FieldKind { Text, Number, YesNo, Choice, Day, Link, Rows };
inline constexpr std::array<std::pair<FieldKind, std::string_view>, 7> field_kinds{{{FieldKind::Text, "text"},
                                                                                    {FieldKind::Number, "number"},
                                                                                    {FieldKind::YesNo, "yes-no"},
                                                                                    {FieldKind::Choice, "choice"},
                                                                                    {FieldKind::Day, "date"},
                                                                                    {FieldKind::Link, "link"},
                                                                                    {FieldKind::Rows, "rows"}}};

/// One question of a form, or one column of its table.
struct FormField {
    std::string code; ///< stays over editions: rounds are compared by it
    FieldKind kind = FieldKind::Text;
    std::string label;
    std::string section; ///< heading that it stands under; empty: that of the field before it
    std::string hint;
    std::string unit; ///< of a number
    bool obligatory = false;
    bool not_applicable = false;      ///< whether «не применимо» is an answer
    std::vector<std::string> choices; ///< of a choice
    std::vector<FormField> columns;   ///< of rows; no rows within rows

    friend bool operator==(const FormField&, const FormField&) = default;
};

/// Who answers.
enum class Respondents { Schools, Municipalities };
inline constexpr std::array<std::pair<Respondents, std::string_view>, 2> respondent_names{
    {{Respondents::Schools, "schools"}, {Respondents::Municipalities, "municipalities"}}};

/// Which duties of the period come with the form. Checks: looks at ongoing duties. Due: also whatever falls due.
enum class FormDuties { None, Checks, Due };
inline constexpr std::array<std::pair<FormDuties, std::string_view>, 3> form_duties{
    {{FormDuties::None, "none"}, {FormDuties::Checks, "checks"}, {FormDuties::Due, "due"}}};

/// How often a round of the form is proposed.
struct RoundRhythm {
    Every every = Every::Month;
    int days = 10;                ///< to answer in, after the period ends
    std::optional<SchoolDay> due; ///< of a yearly round: its term; the period begins with the calendar year

    friend bool operator==(const RoundRhythm&, const RoundRhythm&) = default;
};

/// What a monitoring asks. An edition that rounds were made of is never changed.
///
/// @source F130–F134: stages I and II of positive changes, quarterly and monthly monitoring, internal audit
struct MonitoringForm {
    std::string code;
    int edition = 1;
    std::string title;
    std::string purpose;
    Respondents respondents = Respondents::Schools;
    FormDuties duties = FormDuties::None;
    std::optional<RoundRhythm> rhythm;
    std::vector<FormField> fields;

    friend bool operator==(const MonitoringForm&, const MonitoringForm&) = default;
};

struct FormFault {
    std::string code;  ///< form-empty, form-too-long, form-field-repeated, form-field-incomplete
    std::string field; ///< code of the field; empty when it is about the whole

    friend bool operator==(const FormFault&, const FormFault&) = default;
};

inline constexpr std::size_t most_form_fields = 200; ///< columns of tables included

/// What is wrong with a form as its author wrote it; nullopt when it can be asked.
[[nodiscard]] std::optional<FormFault> fault_of(const MonitoringForm& form);

/// The field of this code; nullptr when there is none.
[[nodiscard]] const FormField* field_of(const MonitoringForm& form, std::string_view code);

/// A round that the rhythm of a form asks for.
struct DueRound {
    Period period;
    Date due;

    friend bool operator==(const DueRound&, const DueRound&) = default;
};

/// The round to be held now: of the last whole unit that ended before `today`, while less than two terms have passed
/// since; of a yearly form, from 45 days before its term to 45 days after. nullopt when none is.
///
/// @source docs/monitoring.md, "Rhythms"
[[nodiscard]] std::optional<DueRound> due_round(const RoundRhythm& rhythm, Date today, const SchoolCalendar& calendar);

} // namespace vekha::domain
