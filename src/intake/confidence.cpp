#include "intake/confidence.h"

#include "intake/text.h"

#include <algorithm>

namespace vekha::intake
{

namespace
{

constexpr auto plain = 0.99;   ///< nothing speaks against it
constexpr auto likely = 0.9;   ///< put together from halves
constexpr auto moved = 0.85;   ///< taken from a neighbour column by what it holds
constexpr auto doubtful = 0.6; ///< more than one reading is at hand

/// What befell the row lowers every field of it.
double of_row(const PlanRow& row, Part part)
{
    if (row.at(part).doubtful) {
        return doubtful;
    }
    if (row.at(part).moved) {
        return moved;
    }
    return row.shifted || row.joined ? likely : plain;
}

} // namespace

double number_confidence(const PlanRow& row)
{
    if (row.label_repaired) {
        return likely;
    }
    return row.label.none() ? (row.empty(Part::Number) ? likely : doubtful) : plain;
}

double section_confidence(const PlanRow& row, bool under_heading, bool plan_has_sections)
{
    static_cast<void>(row);
    return plan_has_sections && !under_heading ? doubtful : plain;
}

double text_confidence(const PlanRow& row)
{
    const auto text = one_line(row.at(Part::Text).text);
    if (text.empty()) {
        return doubtful;
    }
    const auto odd = open_marks(text) != 0 || starts_lower(text);
    return std::min(of_row(row, Part::Text), odd ? likely : plain);
}

double deadline_confidence(const PlanRow& row, const language::Reading<domain::Schedule>& reading)
{
    auto confidence = std::min(of_row(row, Part::Deadline), reading.confidence);
    if (!row.empty(Part::Deadline) && reading.value.empty()) {
        confidence = std::min(confidence, doubtful);
    }
    return confidence;
}

double executors_confidence(const PlanRow& row, const language::Reading<language::Executors>& reading)
{
    return std::min(of_row(row, Part::Executor), reading.confidence);
}

double expected_confidence(const PlanRow& row, const language::Reading<std::vector<domain::Target>>& reading)
{
    return std::min(of_row(row, Part::Expected), reading.confidence);
}

double schools_confidence(const PlanRow& row, const domain::Activity& activity)
{
    return activity.schools.empty() ? plain : std::min(of_row(row, Part::Text), likely + 0.05);
}

} // namespace vekha::intake
