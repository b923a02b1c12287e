#include "intake/export_row.h"

#include "intake/read_activity.h"
#include "language/executors.h"
#include "language/in_words.h"

#include <algorithm>
#include <vector>

namespace vekha::intake
{

namespace
{

/// One a line, «(по согласованию)» where it was so printed.
std::string executor_lines(const domain::Activity& activity)
{
    std::string lines;
    for (const auto& executor : activity.responsible) {
        if (!lines.empty()) lines += '\n';
        if (activity.optional && lines.empty()) lines += "По выбору ";
        lines += executor.name;
        if (executor.by_agreement) lines += " (по согласованию)";
    }
    return lines;
}

bool reads_back(const std::string& cell, const domain::Activity& activity)
{
    const auto reading = language::read_executors(cell).value;
    return reading.named == activity.responsible && reading.optional == activity.optional;
}

/// The list of names where it reads back as the same names; else the cell as the order printed it, if that does.
std::string executors_cell(const domain::Activity& activity)
{
    auto lines = executor_lines(activity);
    if (reads_back(lines, activity)) return lines;
    const auto reading = activity.readings.find(domain::Field::Responsible);
    if (reading != activity.readings.end() && reads_back(reading->second.printed, activity))
        return reading->second.printed;
    return lines;
}

/// The schools, where text and executors do not name just these.
std::string schools_cell(const domain::Activity& activity, const std::string& executors)
{
    if (schools_of(activity.text, executors, "", activity.expected.raw) == activity.schools) return "";
    std::string lines;
    for (const auto& school : activity.schools)
        lines += (lines.empty() ? "" : "\n") + school;
    return lines;
}

std::string deadline_cell(const domain::Deadline& deadline)
{
    if (!deadline.raw.empty() || deadline.schedule.empty()) return deadline.raw;
    return language::in_words(deadline.schedule, language::Tongue::Russian);
}

} // namespace

const std::string& FormRow::at(FormCell cell) const
{
    switch (cell) {
    case FormCell::Number:
        return number;
    case FormCell::Text:
        return text;
    case FormCell::Executors:
        return executors;
    case FormCell::Deadline:
        return deadline;
    case FormCell::Expected:
        return expected;
    case FormCell::Schools:
        break;
    }
    return schools;
}

FormRow form_row(const domain::Activity& activity, bool executors_shown)
{
    FormRow row;
    row.number = activity.number;
    row.text = activity.text;
    row.executors = executors_cell(activity);
    row.deadline = deadline_cell(activity.deadline);
    row.expected = activity.expected.raw;
    // A list of schools printed among the executors may serve where the list of names says too little.
    const auto reading = activity.readings.find(domain::Field::Responsible);
    row.schools = schools_cell(activity, executors_shown ? row.executors : "");
    if (!row.schools.empty() && executors_shown && reading != activity.readings.end()) {
        const auto& printed = reading->second.printed;
        if (reads_back(printed, activity) && schools_cell(activity, printed).empty()) {
            row.executors = printed;
            row.schools.clear();
        }
    }
    return row;
}

} // namespace vekha::intake
