#pragma once

#include "domain/plan.h"
#include "language/reading.h"

#include <string_view>
#include <vector>

namespace vekha::language
{

struct Executors {
    std::vector<domain::Executor> named; ///< in printed order; «По выбору ОО» is the executor «ОО»
    bool optional = false;               ///< the cell invites rather than obliges
};

/// Reads the cell «Ответственные». A cell that names no body gives an empty list.
[[nodiscard]] Reading<Executors> read_executors(std::string_view wording);

} // namespace vekha::language
