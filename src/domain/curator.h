#pragma once

#include "domain/date.h"
#include "domain/organisation.h"
#include "domain/person.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// How far a person is on the way to become a curator.
enum class CuratorState { Candidate, Selected, Declined, Withdrawn };

/// What is known of a curator or a candidate.
struct CuratorProfile {
    CuratorState state = CuratorState::Candidate;
    std::vector<std::string> associations;
    std::vector<std::string> platforms; ///< innovation platforms
    std::vector<std::string> federal_projects;
    std::vector<std::string> courses;
    int experience_years = 0;
    bool head = false;                  ///< directs a school
    std::vector<std::string> subjects;  ///< codes: «RU», «MA»
    std::vector<std::string> risks;     ///< codes of risk_factor.h that the person is strong in
    std::map<std::string, int> answers; ///< of the questionnaire: code of the question → level
    std::optional<Date> consent_on;     ///< consent to the processing of personal data and to the work
    std::string basis;                  ///< of the selection: who decided, by what document
    std::string note;

    friend bool operator==(const CuratorProfile&, const CuratorProfile&) = default;
};

/// One question of the questionnaire for candidates; an answer is a level 0–3.
struct Question {
    std::string_view code;
    int weight = 1;
    std::string_view russian;
    std::string_view english;
};

inline constexpr int highest_level = 3;

[[nodiscard]] std::span<const Question> curator_questionnaire();

/// What an analysis of the answers advises.
enum class Advice { Unanswered, Select, Discuss, Decline };

struct QuestionnaireResult {
    int answered = 0;
    int score = 0; ///< 0–100: weighted levels of all questions; one without an answer counts as level 0
    Advice advice = Advice::Unanswered;

    friend bool operator==(const QuestionnaireResult&, const QuestionnaireResult&) = default;
};

/// 60 and more: to be selected; 40 and more: to be talked with; Unanswered until every question has its answer.
[[nodiscard]] QuestionnaireResult result_of(const std::map<std::string, int>& answers);

/// A curator has at most so many schools at a time.
inline constexpr int most_schools_of_curator = 2;

/// Days in force; an absent end is open.
struct Term {
    std::optional<Date> from;
    std::optional<Date> to; ///< the last day

    [[nodiscard]] bool meets(const Term& other) const
    {
        return (!from || !other.to || *from <= *other.to) && (!other.from || !to || *other.from <= *to);
    }
    friend bool operator==(const Term&, const Term&) = default;
};

/// The most terms of `terms` that are in force on one day of `within`.
[[nodiscard]] int most_at_once(std::span<const Term> terms, const Term& within);

/// One curator taking one school, and what decides whether that may be.
struct AssignmentQuestion {
    CuratorState state = CuratorState::Candidate;
    bool consent = false;
    std::set<OrganisationId> own_schools; ///< where the person works or which the person directs
    std::vector<Term> of_curator;         ///< schools that the person has by now
    OrganisationId school;
    OrganisationKind kind = OrganisationKind::School;
    std::optional<Date> closed_on;
    std::vector<Term> of_school; ///< curators that the school has by now
    Term wanted;
};

/// Every rule that the assignment would break: curator-not-selected, curator-without-consent, organisation-not-school,
/// own-school, school-closed, curator-limit, school-has-curator. Empty: it may be.
///
/// Source: the regional order that limits a curator to two schools, never the own one.
[[nodiscard]] std::vector<std::string_view> broken_rules(const AssignmentQuestion& question);

} // namespace vekha::domain
