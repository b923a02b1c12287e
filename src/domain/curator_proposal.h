#pragma once

#include "domain/organisation.h"
#include "domain/passport.h"
#include "domain/person.h"
#include "domain/territory.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vekha::domain
{

/// A school that needs a curator.
struct SchoolToServe {
    OrganisationId id;
    std::vector<TerritoryId> path; ///< from the root of the tree to its territory
    std::optional<Coordinates> at;
    std::vector<std::string> risks; ///< of high significance
    std::vector<std::string> subjects;
    std::optional<PersonId> present; ///< its curator now
};

/// A person who may take schools.
struct AvailableCurator {
    PersonId id;
    std::vector<TerritoryId> path; ///< of the place of work
    std::optional<Coordinates> at;
    std::vector<std::string> risks; ///< strong in
    std::vector<std::string> subjects;
    std::set<OrganisationId> own_schools;
    int busy = 0; ///< schools that the person has apart from those to be served
};

/// What makes a pair dear, in points; 1 point is what one kilometre costs by default.
struct ProposalWeights {
    int kilometre = 1; ///< each kilometre, where both places are known
    int step = 30;     ///< each step in the tree of territories between them, where they are not
    int risks = 40;    ///< when the curator is strong in none of the school's risks; in some, a part of it
    int subjects = 20; ///< the same of subjects
    int load = 15;     ///< for the second school of a curator
    int change = 60;   ///< when the school has another curator now

    friend bool operator==(const ProposalWeights&, const ProposalWeights&) = default;
};

struct SchoolAndCurator {
    OrganisationId school;
    PersonId curator;

    friend auto operator<=>(const SchoolAndCurator&, const SchoolAndCurator&) = default;
};

struct ProposalProblem {
    std::vector<SchoolToServe> schools;
    std::vector<AvailableCurator> curators;
    ProposalWeights weights;
    std::vector<SchoolAndCurator> fixed; ///< to be so
    std::set<SchoolAndCurator> forbidden;
    std::optional<int> most_kilometres; ///< a pair that is known to be farther apart is not made
};

enum class CostKind { Distance, Steps, Risks, Subjects, Load, Change };

/// One reason why a pair costs what it does; parts of 0 points say what speaks for the pair.
struct CostPart {
    CostKind kind = CostKind::Distance;
    std::int64_t points = 0;
    int amount = 0; ///< kilometres; steps; risks or subjects of the school; which school of the curator
    std::vector<std::string> missing; ///< risks or subjects that the curator is not strong in

    friend bool operator==(const CostPart&, const CostPart&) = default;
};

enum class PairChange { New, Kept, Replaced };

struct ProposedPair {
    SchoolAndCurator pair;
    std::vector<CostPart> parts;
    std::int64_t points = 0; ///< of all parts
    PairChange change = PairChange::New;
    std::optional<PersonId> present; ///< who has the school now
    bool fixed = false;
};

/// Why a school gets no curator.
enum class UnservedReason {
    NobodyAllowed, ///< every curator is its own, forbidden or too far
    NoCapacity,    ///< those who may have as many schools as they can
    FixedRefused,  ///< the pair that was fixed breaks a rule
};

struct UnservedSchool {
    OrganisationId school;
    UnservedReason reason = UnservedReason::NoCapacity;
    std::optional<PersonId> present;

    friend bool operator==(const UnservedSchool&, const UnservedSchool&) = default;
};

struct Proposal {
    std::vector<ProposedPair> pairs; ///< by school
    std::vector<UnservedSchool> unserved;
    std::int64_t points = 0; ///< of all pairs
};

} // namespace vekha::domain
