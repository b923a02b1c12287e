#include "analytics/curators/pair_cost.h"
#include "analytics/curators/propose.h"
#include "domain/curator.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace vekha;
using namespace vekha::domain;

namespace
{

SchoolToServe a_school(int id, std::vector<TerritoryId> path = {TerritoryId{1}})
{
    SchoolToServe school;
    school.id = OrganisationId{id};
    school.path = std::move(path);
    return school;
}

AvailableCurator a_curator(int id, std::vector<TerritoryId> path = {TerritoryId{1}})
{
    AvailableCurator curator;
    curator.id = PersonId{id};
    curator.path = std::move(path);
    return curator;
}

const CostPart* part(const ProposedPair& pair, CostKind kind)
{
    const auto found = std::ranges::find(pair.parts, kind, &CostPart::kind);
    return found == pair.parts.end() ? nullptr : &*found;
}

/// The best plan found by trying all of them: how many are served, then the points.
class EveryPlan
{
public:
    explicit EveryPlan(const ProposalProblem& problem) : problem_(problem) { try_from(0); }

    int served = -1;
    std::int64_t points = 0;

private:
    bool may(const SchoolToServe& school, const AvailableCurator& curator) const
    {
        return !curator.own_schools.contains(school.id) && !problem_.forbidden.contains({school.id, curator.id}) &&
               curator.busy + given_.at(curator.id) < most_schools_of_curator;
    }

    std::int64_t plain_points(const SchoolToServe& school, const AvailableCurator& curator) const
    {
        const auto& weights = problem_.weights;
        std::size_t common = 0;
        while (common < school.path.size() && common < curator.path.size() &&
               school.path[common] == curator.path[common])
            ++common;
        std::int64_t sum =
            static_cast<std::int64_t>(school.path.size() + curator.path.size() - 2 * common) * weights.step;
        if (school.at && curator.at)
            sum = std::llround(weights.kilometre * analytics::kilometres_between(*school.at, *curator.at));
        std::size_t lacking = 0;
        for (const auto& risk : school.risks)
            lacking += std::ranges::count(curator.risks, risk) == 0 ? 1 : 0;
        if (!school.risks.empty())
            sum += std::llround(static_cast<double>(weights.risks) * static_cast<double>(lacking) /
                                static_cast<double>(school.risks.size()));
        if (school.present && school.present != curator.id) sum += weights.change;
        return sum + std::int64_t{weights.load} * (curator.busy + given_.at(curator.id));
    }

    void try_from(std::size_t place)
    {
        if (place == 0)
            for (const auto& curator : problem_.curators)
                given_[curator.id] = 0;
        if (place == problem_.schools.size()) {
            if (now_served_ > served || (now_served_ == served && now_points_ < points)) {
                served = now_served_;
                points = now_points_;
            }
            return;
        }
        const auto& school = problem_.schools[place];
        const auto fixed = std::ranges::find(problem_.fixed, school.id, &SchoolAndCurator::school);
        for (const auto& curator : problem_.curators) {
            if (fixed != problem_.fixed.end() && fixed->curator != curator.id) continue;
            if (!may(school, curator)) continue;
            const auto cost = plain_points(school, curator);
            ++now_served_;
            now_points_ += cost;
            ++given_[curator.id];
            try_from(place + 1);
            --given_[curator.id];
            now_points_ -= cost;
            --now_served_;
        }
        if (fixed == problem_.fixed.end()) try_from(place + 1);
    }

    const ProposalProblem& problem_;
    std::map<PersonId, int> given_;
    int now_served_ = 0;
    std::int64_t now_points_ = 0;
};

class RandomProblems
{
public:
    explicit RandomProblems(unsigned seed) : random_{seed} {}

    ProposalProblem next()
    {
        ProposalProblem problem;
        const auto schools = below(6);
        const auto curators = 1 + below(4);
        for (int n = 1; n <= curators; ++n)
            problem.curators.push_back(curator(n, schools));
        for (int n = 1; n <= schools; ++n)
            problem.schools.push_back(school(n, curators));
        problem.weights = {below(3), below(40), below(60), 0, below(30), below(80)};
        for (int n = below(3); n > 0 && schools > 0; --n)
            problem.forbidden.insert({OrganisationId{1 + below(schools)}, PersonId{1 + below(curators)}});
        if (schools > 0 && below(3) == 0) fix_first(problem);
        return problem;
    }

private:
    int below(int bound) { return bound < 1 ? 0 : std::uniform_int_distribution<int>{0, bound - 1}(random_); }

    std::vector<TerritoryId> path()
    {
        static const std::vector<std::vector<TerritoryId>> paths{{TerritoryId{1}},
                                                                 {TerritoryId{1}, TerritoryId{2}},
                                                                 {TerritoryId{1}, TerritoryId{3}},
                                                                 {TerritoryId{1}, TerritoryId{3}, TerritoryId{4}}};
        return paths[static_cast<std::size_t>(below(4))];
    }

    std::optional<Coordinates> place()
    {
        if (below(2) == 0) return std::nullopt;
        return Coordinates{55'000'000 + below(100) * 10'000, 73'000'000 + below(100) * 10'000};
    }

    std::vector<std::string> risks()
    {
        std::vector<std::string> some;
        for (const auto* code : {"G1.STAFF", "G2.FAIL", "G3.PAR"})
            if (below(2) == 0) some.emplace_back(code);
        return some;
    }

    AvailableCurator curator(int id, int schools)
    {
        auto made = a_curator(id, path());
        made.at = place();
        made.risks = risks();
        made.busy = below(4) == 0 ? 1 : 0;
        if (below(3) == 0) made.own_schools.insert(OrganisationId{1 + below(schools)});
        return made;
    }

    SchoolToServe school(int id, int curators)
    {
        auto made = a_school(id, path());
        made.at = place();
        made.risks = risks();
        if (below(3) == 0) made.present = PersonId{1 + below(curators)};
        return made;
    }

    /// Fixes the first pair that keeps the rules.
    static void fix_first(ProposalProblem& problem)
    {
        for (const auto& curator : problem.curators) {
            const SchoolAndCurator pair{problem.schools.front().id, curator.id};
            if (curator.own_schools.contains(pair.school) || problem.forbidden.contains(pair)) continue;
            problem.fixed.push_back(pair);
            return;
        }
    }

    std::mt19937 random_;
};

void check_rules(const ProposalProblem& problem, const Proposal& proposal)
{
    std::map<PersonId, int> schools_of;
    for (const auto& curator : problem.curators)
        schools_of[curator.id] = curator.busy;
    std::int64_t sum = 0;
    for (const auto& pair : proposal.pairs) {
        const auto curator = std::ranges::find(problem.curators, pair.pair.curator, &AvailableCurator::id);
        REQUIRE(curator != problem.curators.end());
        CHECK_FALSE(curator->own_schools.contains(pair.pair.school));
        CHECK_FALSE(problem.forbidden.contains(pair.pair));
        CHECK(++schools_of[pair.pair.curator] <= most_schools_of_curator);
        std::int64_t of_parts = 0;
        for (const auto& one : pair.parts)
            of_parts += one.points;
        CHECK(of_parts == pair.points);
        sum += pair.points;
    }
    CHECK(sum == proposal.points);
    CHECK(proposal.pairs.size() + proposal.unserved.size() == problem.schools.size());
    for (const auto& fixed : problem.fixed)
        CHECK(std::ranges::count(proposal.pairs, fixed, &ProposedPair::pair) == 1);
}

} // namespace

TEST_CASE("the proposal serves as many schools at the same cost as the best of all plans")
{
    RandomProblems problems{20261122};
    for (int n = 0; n < 600; ++n) {
        CAPTURE(n);
        auto problem = problems.next();
        const EveryPlan best{problem};
        const auto proposal = analytics::propose(problem);
        check_rules(problem, proposal);
        CHECK(static_cast<int>(proposal.pairs.size()) == best.served);
        CHECK(proposal.points == best.points);
    }
}

TEST_CASE("the order in which schools and curators come does not change the proposal")
{
    RandomProblems problems{7};
    std::mt19937 random{7};
    for (int n = 0; n < 50; ++n) {
        auto problem = problems.next();
        const auto proposal = analytics::propose(problem);
        std::ranges::shuffle(problem.schools, random);
        std::ranges::shuffle(problem.curators, random);
        const auto again = analytics::propose(problem);
        REQUIRE(again.pairs.size() == proposal.pairs.size());
        for (std::size_t i = 0; i < again.pairs.size(); ++i)
            CHECK(again.pairs[i].pair == proposal.pairs[i].pair);
    }
}

TEST_CASE("a pair says what it costs and what speaks for it")
{
    ProposalProblem problem;
    auto school = a_school(1, {TerritoryId{1}, TerritoryId{2}});
    school.risks = {"G1.STAFF", "G2.FAIL"};
    school.subjects = {"RU"};
    school.present = PersonId{9};
    school.at = Coordinates{55'000'000, 73'000'000};
    auto curator = a_curator(4, {TerritoryId{1}, TerritoryId{3}});
    curator.risks = {"G2.FAIL"};
    curator.subjects = {"RU"};
    curator.at = Coordinates{55'000'000, 74'000'000};
    curator.busy = 1;
    problem.schools = {school};
    problem.curators = {curator};

    const auto proposal = analytics::propose(problem);
    REQUIRE(proposal.pairs.size() == 1);
    const auto& pair = proposal.pairs.front();
    // A degree of longitude at 55° is 63.8 km.
    CHECK(*part(pair, CostKind::Distance) == CostPart{CostKind::Distance, 64, 64, {}});
    CHECK(*part(pair, CostKind::Risks) == CostPart{CostKind::Risks, 20, 2, {"G1.STAFF"}});
    CHECK(*part(pair, CostKind::Subjects) == CostPart{CostKind::Subjects, 0, 1, {}});
    CHECK(*part(pair, CostKind::Change) == CostPart{CostKind::Change, 60, 1, {}});
    CHECK(*part(pair, CostKind::Load) == CostPart{CostKind::Load, 15, 2, {}});
    CHECK(pair.points == 159);
    CHECK(pair.change == PairChange::Replaced);

    problem.schools.front().at.reset();
    const auto by_tree = analytics::propose(problem);
    CHECK(*part(by_tree.pairs.front(), CostKind::Steps) == CostPart{CostKind::Steps, 60, 2, {}});
}

TEST_CASE("a school that nobody may take, that is left over or whose fixed pair breaks a rule is named with the reason")
{
    ProposalProblem problem;
    problem.schools = {a_school(1), a_school(2), a_school(3), a_school(4), a_school(5)};
    problem.curators = {a_curator(1)};
    problem.curators[0].own_schools = {OrganisationId{1}, OrganisationId{5}};
    problem.forbidden = {{OrganisationId{1}, PersonId{1}}};
    problem.fixed = {{OrganisationId{5}, PersonId{1}}};

    const auto proposal = analytics::propose(problem);
    REQUIRE(proposal.pairs.size() == 2);
    const auto reason = [&](int school) {
        const auto found = std::ranges::find(proposal.unserved, OrganisationId{school}, &UnservedSchool::school);
        REQUIRE(found != proposal.unserved.end());
        return found->reason;
    };
    CHECK(reason(1) == UnservedReason::NobodyAllowed);
    CHECK(reason(5) == UnservedReason::FixedRefused);
    const auto left_over = std::ranges::count(proposal.unserved, UnservedReason::NoCapacity, &UnservedSchool::reason);
    CHECK(left_over == 1);
}

TEST_CASE("a present curator stays unless another is better by more than the change costs")
{
    ProposalProblem problem;
    auto school = a_school(1);
    school.present = PersonId{1};
    school.risks = {"G3.PAR"};
    problem.schools = {school};
    problem.curators = {a_curator(1), a_curator(2)};
    problem.curators[1].risks = {"G3.PAR"};
    CHECK(analytics::propose(problem).pairs.front().change == PairChange::Kept);
    problem.weights.risks = 100;
    CHECK(analytics::propose(problem).pairs.front().change == PairChange::Replaced);
}
