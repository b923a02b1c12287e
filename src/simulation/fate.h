#pragma once

#include "domain/obligation.h"
#include "domain/progress.h"
#include "simulation/chance.h"

#include <optional>
#include <string_view>
#include <vector>

namespace vekha::simulation
{

/// Who took a step.
enum class Taker { Owing, Checking };

struct TakenStep {
    domain::Step step;
    domain::Progress from;
    domain::Progress to;
    domain::Date day;
    Taker by = Taker::Owing;
    std::string_view reason{}; ///< of a return
    std::string_view words{};
};

/// What became of one obligation by a day.
struct Fate {
    domain::Progress progress = domain::Progress::Planned;
    std::vector<TakenStep> steps;             ///< by day
    std::optional<domain::Date> term_was;     ///< when it was moved: the last day before that
    std::optional<domain::Date> withdrawn_on; ///< its organisation was closed
    [[nodiscard]] const TakenStep* last(domain::Step step) const;
};

/// How well an organisation keeps its duties, in thousandths: 600 … 1000.
[[nodiscard]] int diligence_of(std::uint64_t seed, std::int64_t organisation);

/// @param today      steps after it are not taken yet
/// @param closed_on  first day without the organisation
/// @param followed   the same is owed once more afterwards, so that the next time may take the place of this one
/// Every step is one that domain::transition allows.
[[nodiscard]] Fate fate_of(const domain::Obligation& obligation, int diligence, std::optional<domain::Date> closed_on,
                           bool followed, domain::Date today, Chance& chance);

} // namespace vekha::simulation
