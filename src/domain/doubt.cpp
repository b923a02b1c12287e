#include "domain/doubt.h"

#include <algorithm>
#include <array>

namespace vekha::domain
{

namespace
{

constexpr std::array fields_in_order{Field::Number,   Field::Section,  Field::Text,   Field::Responsible,
                                     Field::Deadline, Field::Expected, Field::Schools};

bool is_settled(const Activity& activity, Field field)
{
    const auto reading = activity.readings.find(field);
    return reading != activity.readings.end() && reading->second.settled != Settled::No;
}

bool is_unsure(const Activity& activity, Field field)
{
    const auto reading = activity.readings.find(field);
    return reading != activity.readings.end() && reading->second.confidence < sure_enough;
}

bool says_something(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '-'; });
}

} // namespace

std::vector<TermDoubt> doubts_about_term(const Activity& activity)
{
    std::vector<TermDoubt> doubts;
    if (is_settled(activity, Field::Deadline)) return doubts;
    const auto& [raw, schedule] = activity.deadline;
    if (schedule.yearless) doubts.push_back(TermDoubt::Yearless);
    if (schedule.ambiguous) doubts.push_back(TermDoubt::Ambiguous);
    if (schedule.empty() && says_something(raw)) doubts.push_back(TermDoubt::NotUnderstood);
    return doubts;
}

std::vector<Field> doubtful_fields(const Activity& activity)
{
    std::vector<Field> doubtful;
    for (const auto field : fields_in_order) {
        if (is_settled(activity, field)) continue;
        const bool term = field == Field::Deadline && !doubts_about_term(activity).empty();
        if (term || is_unsure(activity, field)) doubtful.push_back(field);
    }
    return doubtful;
}

} // namespace vekha::domain
