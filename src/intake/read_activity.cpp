#include "intake/read_activity.h"

#include "intake/confidence.h"
#include "intake/sections.h"
#include "intake/text.h"
#include "language/deadlines/read_deadline.h"
#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"

#include <algorithm>
#include <utility>

namespace vekha::intake
{

namespace
{

using domain::Field;
using domain::Severity;

domain::Place cell_place(const PlanRow& row, Part part)
{
    auto place = place_of(row.place);
    if (row.at(part).column > 0) {
        place.column = row.at(part).column;
    }
    return place;
}

domain::Finding finding(Severity severity, std::string code, domain::Place place,
                        std::map<std::string, std::string> details)
{
    std::erase_if(details, [](const auto& detail) { return detail.second.empty(); });
    return {severity, std::move(code), place, {}, std::move(details)};
}

std::string noted_words(const std::string& wording, const language::WordingNote& note)
{
    const auto from = std::min(note.offset, wording.size());
    const auto words = one_line(std::string_view{wording}.substr(from, note.length));
    return words.empty() ? one_line(wording) : words;
}

void read_term(const PlanRow& row, const std::optional<domain::Period>& period, ReadActivity& result)
{
    // Any period serves to read a wording; without one of the plan's own the years it would lend are taken back.
    static const auto any = *domain::period_from_iso("2000-01-01..2000-12-31");
    const auto wording = join_lines(row.at(Part::Deadline).text);
    const auto place = cell_place(row, Part::Deadline);
    auto reading = language::read_deadline(wording, period.value_or(any));
    auto& schedule = reading.value;
    if (!period && schedule.yearless) {
        schedule.windows.clear();
    }
    for (const auto& note : reading.notes) {
        const auto severity = note.code == "no-such-date" ? Severity::Error : Severity::Warning;
        result.findings.push_back(
            finding(severity, note.code, place, {{"printed", wording}, {"words", noted_words(wording, note)}}));
    }
    const auto noted = [&](std::string_view code) {
        return std::any_of(reading.notes.begin(), reading.notes.end(),
                           [&](const auto& note) { return note.code == code; });
    };
    if (schedule.ambiguous && !noted("term-ambiguous")) {
        result.findings.push_back(
            finding(Severity::Warning, "term-ambiguous", place, {{"printed", wording}, {"words", wording}}));
    }
    if (schedule.yearless && !schedule.windows.empty()) {
        result.findings.push_back(finding(Severity::Note, "term-yearless", place, {{"printed", wording}}));
    }
    if (!wording.empty() && schedule.empty() && !noted("term-not-understood") && !noted("no-such-date")) {
        result.findings.push_back(
            finding(Severity::Warning, "term-not-understood", place, {{"printed", wording}, {"words", wording}}));
    }
    result.activity.readings[Field::Deadline] = {
        place, deadline_confidence(row, reading), row.at(Part::Deadline).text, {}};
    result.activity.deadline = {wording, std::move(schedule)};
}

void read_bodies(const PlanRow& row, ReadActivity& result)
{
    const auto& printed = row.at(Part::Executor).text;
    auto reading = language::read_executors(printed);
    result.activity.readings[Field::Responsible] = {
        cell_place(row, Part::Executor), executors_confidence(row, reading), printed, {}};
    result.activity.responsible = std::move(reading.value.named);
    result.activity.optional = reading.value.optional;
}

void read_promises(const PlanRow& row, ReadActivity& result)
{
    const auto wording = join_lines(row.at(Part::Expected).text);
    auto reading = language::read_targets(wording);
    result.activity.readings[Field::Expected] = {
        cell_place(row, Part::Expected), expected_confidence(row, reading), row.at(Part::Expected).text, {}};
    result.activity.expected = {wording, std::move(reading.value)};
}

void read_links(const PlanRow& row, domain::Activity& activity)
{
    auto links = row.links;
    for (const auto& part : row.parts) {
        const auto printed = links_in(part.text);
        links.insert(links.end(), printed.begin(), printed.end());
    }
    for (auto& link : links) {
        if (std::find(activity.links.begin(), activity.links.end(), link) == activity.links.end()) {
            activity.links.push_back(std::move(link));
        }
    }
}

void note_tearing(const PlanRow& row, ReadActivity& result)
{
    const auto place = place_of(row.place);
    if (row.joined) {
        result.findings.push_back(
            finding(Severity::Note, "row-torn-joined", place, {{"number", result.activity.number}}));
    }
    if (row.shifted) {
        result.findings.push_back(
            finding(Severity::Warning, "row-shifted", place, {{"number", result.activity.number}}));
    }
}

std::string printed_number(const PlanRow& row)
{
    if (!row.label.none()) {
        return row.label.printed;
    }
    return join_lines(row.at(Part::Number).text);
}

} // namespace

ReadActivity read_activity(const PlanRow& row, const std::optional<domain::Period>& period)
{
    auto result = ReadActivity{};
    auto& activity = result.activity;
    activity.number = printed_number(row);
    activity.text = join_lines(row.empty(Part::Text) && !row.lone.empty() ? row.lone : row.at(Part::Text).text);
    activity.place = place_of(row.place);
    activity.readings[Field::Number] = {
        cell_place(row, Part::Number), number_confidence(row), row.at(Part::Number).text, {}};
    activity.readings[Field::Text] = {cell_place(row, Part::Text), text_confidence(row), row.at(Part::Text).text, {}};
    read_term(row, period, result);
    read_bodies(row, result);
    read_promises(row, result);
    activity.schools =
        schools_of(activity.text, row.at(Part::Executor).text, row.at(Part::School).text, activity.expected.raw);
    activity.readings[Field::Schools] = {cell_place(row, Part::Text), schools_confidence(row, activity), {}, {}};
    read_links(row, activity);
    note_tearing(row, result);
    return result;
}

} // namespace vekha::intake
