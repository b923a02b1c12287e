#pragma once

#include "domain/organisation.h"
#include "domain/risk.h"
#include "store/ids.h"
#include "store/instant.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vekha::store
{

using VisitPhotoId = domain::Id<struct VisitPhotoRecord>;
using VisitTaskId = domain::Id<struct VisitTaskRecord>;

enum class VisitKind { Verification, Monitoring, Lesson, MethodDay };
inline constexpr std::array<std::pair<VisitKind, std::string_view>, 4> visit_kinds{
    {{VisitKind::Verification, "verification"},
     {VisitKind::Monitoring, "monitoring"},
     {VisitKind::Lesson, "lesson"},
     {VisitKind::MethodDay, "method-day"}}};

enum class VisitForm { Onsite, Online };
inline constexpr std::array<std::pair<VisitForm, std::string_view>, 2> visit_forms{
    {{VisitForm::Onsite, "onsite"}, {VisitForm::Online, "online"}}};

/// Done: held, its act waits for the head. Agreed: the head has agreed to the act.
enum class VisitState { Planned, Done, Agreed, Cancelled };
inline constexpr std::array<std::pair<VisitState, std::string_view>, 4> visit_states{
    {{VisitState::Planned, "planned"},
     {VisitState::Done, "done"},
     {VisitState::Agreed, "agreed"},
     {VisitState::Cancelled, "cancelled"}}};

/// Which rule asks for the visit.
enum class VisitBasis { Person, HighRisks, Quarter };
inline constexpr std::array<std::pair<VisitBasis, std::string_view>, 3> visit_bases{
    {{VisitBasis::Person, ""}, {VisitBasis::HighRisks, "high-risks"}, {VisitBasis::Quarter, "quarter"}}};

/// What people write about a visit.
struct VisitWords {
    std::string visitors;
    std::string goal;
    std::string observations;
    std::string agreements;

    friend bool operator==(const VisitWords&, const VisitWords&) = default;
};

struct VisitRow {
    VisitId id;
    TerritoryId territory;
    std::string territory_name;
    std::optional<domain::OrganisationId> school; ///< absent: a visit to the municipality
    std::string school_name;
    VisitKind kind = VisitKind::Monitoring;
    VisitForm form = VisitForm::Onsite;
    VisitState state = VisitState::Planned;
    VisitBasis basis = VisitBasis::Person;
    domain::Date due; ///< the last day on which it is in time
    std::optional<domain::Date> held_on;
    std::optional<domain::Date> next_on;
    VisitWords words;
    std::string reason; ///< of the cancellation
    std::optional<RiskProfileId> profile;
    std::optional<domain::Date> agreed_on;
    std::optional<ActorId> agreed_by;
    std::string agreer;
    std::int64_t version = 1;
    Instant changed_at;
    std::string changer;

    [[nodiscard]] bool late(domain::Date today) const { return state == VisitState::Planned && due < today; }
    friend bool operator==(const VisitRow&, const VisitRow&) = default;
};

/// What was seen of one factor, before the act is final.
struct VisitMark {
    std::string code;
    domain::RiskCheck check;
    std::string words;

    friend bool operator==(const VisitMark&, const VisitMark&) = default;
};

struct VisitPhotoRow {
    VisitPhotoId id;
    VisitId visit;
    std::string code; ///< of the factor that it shows; empty: of the visit
    std::string sha256;
    std::string file_name;
    std::string media_type;
    std::int64_t size = 0;
    std::string words;
    std::string maker;
    std::string scan; ///< waiting, clean, infected; empty: no scanner was asked

    friend bool operator==(const VisitPhotoRow&, const VisitPhotoRow&) = default;
};

struct VisitTask {
    VisitTaskId id;
    std::string what;
    std::optional<domain::Date> until;
    std::optional<domain::Date> done_on;
    std::string done_words;

    friend bool operator==(const VisitTask&, const VisitTask&) = default;
};

struct VisitFilter {
    std::optional<domain::OrganisationId> school;
    std::optional<VisitState> state;
    std::optional<VisitKind> kind;
    std::optional<VisitBasis> basis;
    std::optional<domain::Date> from; ///< due on it or later
    std::optional<domain::Date> to;
    bool late = false;
};

struct VisitCounts {
    std::int64_t planned = 0; ///< late ones included
    std::int64_t late = 0;
    std::int64_t done = 0; ///< agreed ones included
    std::int64_t schools = 0;
};

} // namespace vekha::store
