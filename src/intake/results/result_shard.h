#pragma once

#include "intake/results/cells.h"
#include "intake/results/line_chunks.h"
#include "intake/results/participant_piles.h"
#include "intake/results/result_columns.h"

#include <cstdint>
#include <string_view>

namespace vekha::intake
{

/// What one thread reads of a file of separated values.
class ResultShard
{
public:
    explicit ResultShard(const ResultColumns& columns) : columns_{columns}, cutter_{columns.separator} {}

    void read(const Chunk& chunk);

    [[nodiscard]] ParticipantPiles& piles() { return piles_; }

private:
    void read_row(std::string_view line, std::int64_t row);

    ResultColumns columns_;
    CellCutter cutter_;
    ParticipantPiles piles_;
};

} // namespace vekha::intake
