#pragma once

#include "domain/plan.h"

#include <string>

namespace vekha::intake
{

enum class FormCell { Number, Text, Executors, Deadline, Expected, Schools };

/// The cells of one activity as they are printed.
struct FormRow {
    std::string number;
    std::string text;
    std::string executors;
    std::string deadline;
    std::string expected;
    std::string schools; ///< empty where the other cells name them

    [[nodiscard]] const std::string& at(FormCell cell) const;
};

/// @param executors_shown  whether the form has a column of executors, which may name the schools
[[nodiscard]] FormRow form_row(const domain::Activity& activity, bool executors_shown);

} // namespace vekha::intake
