#pragma once

#include "service/simulate.h"
#include "simulation/fate.h"
#include "simulation/plans.h"
#include "store/bulk_plans.h"

#include <string>
#include <unordered_map>

namespace vekha::service
{

/// The document that every simulated edition and file names.
struct SimulatedFile {
    std::string name;
    std::string sha256;
    std::int64_t size = 0;
};

/// Road maps of one region as rows: what is owed, what became of it, what proves it.
class SimulatedPlans
{
public:
    SimulatedPlans(const Simulate& command, domain::Date today, const simulation::SimulatedRegion& region,
                   simulation::Numbers& numbers, const SimulatedFile& file);

    /// Adds one road map to `rows`.
    void add(simulation::SimulatedPlan plan, store::BulkPlans& rows);

private:
    struct Around; // what the rows of one plan share
    void add_obligation(Around& around, const domain::Obligation& obligation, bool followed, store::BulkPlans& rows);
    void add_steps(Around& around, store::BulkObligation& row, const simulation::Fate& fate, store::BulkPlans& rows);
    [[nodiscard]] std::size_t evidence_for(Around& around, const store::BulkObligation& row,
                                           const store::BulkDeed& sent, store::BulkPlans& rows);
    [[nodiscard]] store::BulkDeed deed_of(const Around& around, const store::BulkObligation& row,
                                          const simulation::TakenStep& step) const;

    const Simulate& command_;
    domain::Date today_;
    const simulation::SimulatedRegion& region_;
    simulation::Numbers& numbers_;
    const SimulatedFile& file_;
    std::unordered_map<std::int64_t, const domain::Organisation*> organisations_;
    std::unordered_map<std::int64_t, const simulation::SimulatedPerson*> heads_; ///< by organisation
};

} // namespace vekha::service
