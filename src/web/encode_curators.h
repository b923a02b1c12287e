#pragma once

#include "language/in_words.h"
#include "service/curator_assignments.h"
#include "service/curator_proposal.h"
#include "service/curators.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <string_view>
#include <utility>

namespace vekha::web
{

using language::Tongue;

inline constexpr std::array<std::pair<domain::CuratorState, std::string_view>, 4> curator_states{
    {{domain::CuratorState::Candidate, "candidate"},
     {domain::CuratorState::Selected, "selected"},
     {domain::CuratorState::Declined, "declined"},
     {domain::CuratorState::Withdrawn, "withdrawn"}}};

inline constexpr std::array<std::pair<store::CuratorTrait, std::string_view>, 5> curator_traits{
    {{store::CuratorTrait::Associations, "associations"},
     {store::CuratorTrait::Platforms, "platforms"},
     {store::CuratorTrait::FederalProjects, "federal-projects"},
     {store::CuratorTrait::Courses, "courses"},
     {store::CuratorTrait::Head, "head"}}};

inline constexpr std::array<std::pair<store::RecordKind, std::string_view>, 4> record_kinds{
    {{store::RecordKind::Plan, "plan"},
     {store::RecordKind::Consultation, "consultation"},
     {store::RecordKind::Lesson, "lesson"},
     {store::RecordKind::MethodDay, "method-day"}}};

[[nodiscard]] boost::json::object encode_curator(const service::CuratorRow& curator, domain::Date today);
[[nodiscard]] boost::json::value encode_curator(const service::CuratorView& view, domain::Date today);
[[nodiscard]] boost::json::value encode_catalogue(Tongue tongue);
[[nodiscard]] boost::json::value encode_statistics(const service::CuratorStatistics& statistics, domain::Date before);

[[nodiscard]] boost::json::object encode_assignment(const service::AssignmentRow& assignment, domain::Date today);
[[nodiscard]] boost::json::value encode_assignment(const service::AssignmentView& view, domain::Date today);
[[nodiscard]] boost::json::value encode_record(const service::CuratorRecordRow& record);
[[nodiscard]] boost::json::object encode_curated_school(const service::CuratedSchool& school, domain::Date today);
[[nodiscard]] boost::json::value encode_curation(const service::SchoolCuration& curation, domain::Date today);

[[nodiscard]] boost::json::value encode_proposal(const service::ProposalView& view, Tongue tongue);
[[nodiscard]] boost::json::value encode_approval(const service::ApprovalOutcome& outcome, Tongue tongue);

} // namespace vekha::web
