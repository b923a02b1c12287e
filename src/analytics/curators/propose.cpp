#include "analytics/curators/propose.h"

#include "analytics/curators/pair_cost.h"
#include "domain/curator.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>

namespace vekha::analytics
{

namespace
{

using domain::AvailableCurator;
using domain::OrganisationId;
using domain::PersonId;
using domain::Proposal;
using domain::ProposalProblem;
using domain::SchoolToServe;
using domain::UnservedReason;
using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, std::int64_t>;

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

/// A problem in order of keys, its fixed pairs looked up and checked.
class Task
{
public:
    explicit Task(ProposalProblem problem) : problem_(std::move(problem))
    {
        std::ranges::sort(problem_.schools, {}, &SchoolToServe::id);
        std::ranges::sort(problem_.curators, {}, &AvailableCurator::id);
        fixed_.resize(schools().size(), nobody);
        refused_.resize(schools().size(), false);
        for (const auto& curator : curators())
            room_.push_back(std::max(0, domain::most_schools_of_curator - curator.busy));
        take_fixed();
    }

    [[nodiscard]] const std::vector<SchoolToServe>& schools() const { return problem_.schools; }
    [[nodiscard]] const std::vector<AvailableCurator>& curators() const { return problem_.curators; }
    [[nodiscard]] const domain::ProposalWeights& weights() const { return problem_.weights; }
    [[nodiscard]] int room(std::size_t curator) const { return room_[curator]; }
    [[nodiscard]] bool is_fixed(std::size_t school) const { return fixed_[school] != nobody; }
    [[nodiscard]] bool is_refused(std::size_t school) const { return refused_[school]; }

    /// Whether the rules let the pair be.
    [[nodiscard]] bool allowed(std::size_t school, std::size_t curator) const
    {
        const auto& wanting = schools()[school];
        const auto& person = curators()[curator];
        if (person.own_schools.contains(wanting.id)) return false;
        if (problem_.forbidden.contains({wanting.id, person.id})) return false;
        const auto measured = problem_.most_kilometres && wanting.at && person.at;
        return !measured || kilometres_between(*wanting.at, *person.at) <= *problem_.most_kilometres;
    }

    /// Whether the pair is offered to the solver.
    [[nodiscard]] bool offered(std::size_t school, std::size_t curator) const
    {
        if (refused_[school] || room_[curator] == 0) return false;
        return is_fixed(school) ? fixed_[school] == curator : allowed(school, curator);
    }

    [[nodiscard]] std::int64_t points(std::size_t school, std::size_t curator) const
    {
        return points_of(weights(), schools()[school], curators()[curator]);
    }

private:
    template <typename Item, typename Key>
    static std::size_t place_of(const std::vector<Item>& items, Key key)
    {
        const auto found = std::ranges::lower_bound(items, key, {}, &Item::id);
        return found != items.end() && found->id == key ? static_cast<std::size_t>(found - items.begin()) : nobody;
    }

    void take_fixed()
    {
        auto left = room_;
        for (const auto& pair : problem_.fixed) {
            const auto school = place_of(schools(), pair.school);
            if (school == nobody || is_fixed(school)) continue;
            const auto curator = place_of(curators(), pair.curator);
            refused_[school] = curator == nobody || !allowed(school, curator) || left[curator] == 0;
            if (refused_[school]) continue;
            fixed_[school] = curator;
            --left[curator];
        }
    }

    ProposalProblem problem_;
    std::vector<int> room_;          ///< by curator: schools that may be added
    std::vector<std::size_t> fixed_; ///< by school: the curator, or nobody
    std::vector<bool> refused_;      ///< by school: what was fixed breaks a rule
};

/// One unit from every school through a curator to the sink, or past all curators at a price that nothing outweighs.
class Network
{
public:
    explicit Network(const Task& task) : task_(task), cost_(graph_), room_(graph_), supply_(graph_, 0)
    {
        const auto schools = task.schools().size();
        graph_.reserveNode(static_cast<int>(schools + task.curators().size() + 1));
        for (std::size_t n = 0; n < schools + task.curators().size() + 1; ++n)
            nodes_.push_back(graph_.addNode());
        for (std::size_t curator = 0; curator < task.curators().size(); ++curator)
            add_places(curator);
        std::int64_t dearest = 0;
        for (std::size_t school = 0; school < schools; ++school)
            dearest = std::max(dearest, add_pairs(school));
        const auto dearest_place = std::int64_t{task.weights().load} * domain::most_schools_of_curator;
        const auto unserved = (dearest + dearest_place + 1) * static_cast<std::int64_t>(schools + 1);
        for (std::size_t school = 0; school < schools; ++school) {
            // What is fixed is made, whoever else wants the same curator.
            if (!task.is_fixed(school)) add(nodes_[school], sink(), 1, unserved);
            supply_[nodes_[school]] = 1;
        }
        supply_[sink()] = -static_cast<int>(schools);
    }

    /// By school: its curator, or nobody.
    [[nodiscard]] std::vector<std::size_t> solve() const
    {
        std::vector<std::size_t> chosen(task_.schools().size(), nobody);
        if (chosen.empty()) return chosen;
        Simplex simplex(graph_);
        [[maybe_unused]] const auto outcome =
            simplex.upperMap(room_).costMap(cost_).supplyMap(supply_).run(Simplex::BLOCK_SEARCH);
        assert(outcome == Simplex::OPTIMAL); // the ways past all curators make every problem solvable
        for (const auto& pair : pairs_)
            if (simplex.flow(pair.arc) > 0) chosen[pair.school] = pair.curator;
        return chosen;
    }

private:
    struct Pair {
        Graph::Arc arc;
        std::size_t school = 0;
        std::size_t curator = 0;
    };

    [[nodiscard]] Graph::Node sink() const { return nodes_.back(); }

    Graph::Arc add(Graph::Node from, Graph::Node to, int room, std::int64_t cost)
    {
        const auto arc = graph_.addArc(from, to);
        room_[arc] = room;
        cost_[arc] = cost;
        return arc;
    }

    void add_places(std::size_t curator)
    {
        const auto first = domain::most_schools_of_curator - task_.room(curator);
        for (int place = first; place < domain::most_schools_of_curator; ++place)
            add(nodes_[task_.schools().size() + curator], sink(), 1, std::int64_t{task_.weights().load} * place);
    }

    /// @return the cost of the dearest
    std::int64_t add_pairs(std::size_t school)
    {
        std::int64_t dearest = 0;
        for (std::size_t curator = 0; curator < task_.curators().size(); ++curator) {
            if (!task_.offered(school, curator)) continue;
            const auto cost = task_.points(school, curator);
            dearest = std::max(dearest, cost);
            pairs_.push_back({add(nodes_[school], nodes_[task_.schools().size() + curator], 1, cost), school, curator});
        }
        return dearest;
    }

    const Task& task_;
    Graph graph_;
    Graph::ArcMap<std::int64_t> cost_;
    Graph::ArcMap<int> room_;
    Graph::NodeMap<int> supply_;
    std::vector<Graph::Node> nodes_; ///< schools, curators, the sink
    std::vector<Pair> pairs_;
};

domain::ProposedPair pair_of(const Task& task, std::size_t school, std::size_t curator, int place)
{
    const auto& wanting = task.schools()[school];
    const auto& person = task.curators()[curator];
    domain::ProposedPair made{
        {wanting.id, person.id}, parts_of(task.weights(), wanting, person), 0, domain::PairChange::New, wanting.present,
        task.is_fixed(school)};
    made.parts.push_back({domain::CostKind::Load, std::int64_t{task.weights().load} * place, place + 1, {}});
    for (const auto& part : made.parts)
        made.points += part.points;
    if (wanting.present)
        made.change = *wanting.present == person.id ? domain::PairChange::Kept : domain::PairChange::Replaced;
    return made;
}

/// Nobody may, or those who may are full.
UnservedReason reason_of(const Task& task, std::size_t school)
{
    if (task.is_refused(school)) return UnservedReason::FixedRefused;
    for (std::size_t curator = 0; curator < task.curators().size(); ++curator)
        if (task.allowed(school, curator)) return UnservedReason::NoCapacity;
    return UnservedReason::NobodyAllowed;
}

} // namespace

Proposal propose(ProposalProblem problem)
{
    const Task task{std::move(problem)};
    const auto chosen = Network{task}.solve();
    Proposal proposal;
    std::vector<int> given(task.curators().size(), 0);
    for (std::size_t school = 0; school < chosen.size(); ++school) {
        const auto curator = chosen[school];
        if (curator == nobody) {
            const auto& wanting = task.schools()[school];
            proposal.unserved.push_back({wanting.id, reason_of(task, school), wanting.present});
            continue;
        }
        const auto place = task.curators()[curator].busy + given[curator]++;
        proposal.pairs.push_back(pair_of(task, school, curator, place));
        proposal.points += proposal.pairs.back().points;
    }
    return proposal;
}

} // namespace vekha::analytics
