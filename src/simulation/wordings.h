#pragma once

#include "domain/target.h"

#include <optional>
#include <span>
#include <string_view>

namespace vekha::simulation
{

/// Who a wording is addressed to.
enum class Reach {
    Lead,        ///< who leads the plan alone
    EverySchool, ///< «ОО» beside the lead
    Group        ///< schools of a group beside the lead
};

/// One line of a plan, as plans of the field word it. «{}» stands for a subject.
struct Wording {
    int section = 0; ///< index into section_titles()
    std::string_view text;
    std::string_view deadline;
    std::string_view expected;
    Reach reach = Reach::EverySchool;
    bool by_agreement = false; ///< the lead is not subordinate: «по согласованию»
    std::optional<domain::Target> target{};
};

[[nodiscard]] std::span<const std::string_view> section_titles();
[[nodiscard]] std::span<const std::string_view> subjects(); ///< «русскому языку»
[[nodiscard]] std::span<const Wording> wordings();

} // namespace vekha::simulation
