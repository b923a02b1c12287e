#pragma once

#include "domain/obligation.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// One row of a plan and one organisation that it addresses.
struct RowOf {
    std::string activity; ///< Activity::key
    OrganisationId organisation;

    friend auto operator<=>(const RowOf&, const RowOf&) = default;
};

/// What a term hangs on. Presence: «при наличии обучающихся с ОВЗ», «при условии …»; Need: «по необходимости»; Request:
/// «по заявкам»; Event: «в случае …», «при поступлении …».
enum class RowConditionKind { Presence, Need, Request, Event };

[[nodiscard]] std::string_view name_of(RowConditionKind kind); ///< presence, need, request, event
[[nodiscard]] std::optional<RowConditionKind> condition_kind_from_name(std::string_view name);

struct RowCondition {
    RowConditionKind kind = RowConditionKind::Need;
    std::string words; ///< as printed

    friend bool operator==(const RowCondition&, const RowCondition&) = default;
};

/// What an organisation did with an optional row. Past: it is no longer addressed.
enum class ChoiceState { Offered, Chosen, GivenUp, Past };

[[nodiscard]] std::string_view name_of(ChoiceState state); ///< offered, chosen, given-up, past
[[nodiscard]] std::optional<ChoiceState> choice_state_from_name(std::string_view name);

/// What an organisation answered about a condition in a school year. Past: the question went before an answer came.
enum class ConditionState { Asked, Holds, HoldsNot, Past };

[[nodiscard]] std::string_view name_of(ConditionState state); ///< asked, holds, holds-not, past
[[nodiscard]] std::optional<ConditionState> condition_state_from_name(std::string_view name);

/// Whether the condition decides about such a duty. Where the wording gives a need or a request beside a term («не реже
/// 1 раза в месяц и по необходимости»), what has a term is owed in any case; what must be present is needed for all.
[[nodiscard]] bool decides(const RowCondition& condition, const Occurrence& occurrence, bool dated_by_person = false);

/// The year in which the school year begins that an answer about such a duty is given for: that of its last day; the
/// one under way for a duty that goes on today or has no day.
[[nodiscard]] int condition_year_of(const Occurrence& occurrence, Date today);

/// What people settled about the rows of one plan, and what they are still asked.
struct RowTerms {
    /// Rows that are optional oblige only who picked them; not in a plan of one school, which picked by adopting it.
    bool by_choice = true;
    std::set<RowOf> chosen;
    std::map<std::string, RowCondition> conditions; ///< by activity
    std::map<std::pair<RowOf, int>, bool> answers;  ///< whether the condition holds in a school year
};

struct AskedCondition {
    RowOf row;
    RowCondition condition;

    friend bool operator==(const AskedCondition&, const AskedCondition&) = default;
};

/// The duties of a plan, parted by what must be settled first.
struct SettledRows {
    std::vector<Obligation> owed;
    std::vector<RowOf> offered;        ///< optional rows, picked or not, each once
    std::vector<AskedCondition> asked; ///< in the school year of the day, answered or not, each once

    friend bool operator==(const SettledRows&, const SettledRows&) = default;
};

/// Leaves out of `all` what an organisation did not pick and what does not apply to it. A lead executor carries its row
/// out without picking it, and a body known by its printed name cannot be asked: both owe.
/// @param all  every obligation of the plan
[[nodiscard]] SettledRows settled_rows(std::vector<Obligation> all, const Plan& plan, const RowTerms& terms,
                                       Date today);

} // namespace vekha::domain
