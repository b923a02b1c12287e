#include "web/encode.h"

#include "wire/encode.h"
#include "wire/road_map_draft.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::object place_of(const documents::Place& place)
{
    json::object out;
    if (place.page > 0) out["page"] = place.page;
    if (place.table > 0) out["table"] = place.table;
    if (place.row > 0) out["row"] = place.row;
    if (place.column > 0) out["column"] = place.column;
    if (place.paragraph > 0) out["paragraph"] = place.paragraph;
    return out;
}

/// The page beside the draft shows a nested table as lines of its outer cell.
std::string text_of(const documents::Cell& cell)
{
    auto text = cell.text;
    for (const auto& table : cell.nested) {
        for (const auto& row : table.rows) {
            std::string line;
            for (const auto& inner : row.cells) {
                if (inner.covered) continue;
                line += (line.empty() ? "" : " | ") + inner.text;
            }
            text += (text.empty() ? "" : "\n") + line;
        }
    }
    return text;
}

json::value row_of(const documents::Row& row)
{
    json::array cells;
    int column = 0;
    for (const auto& cell : row.cells) {
        ++column;
        if (cell.covered) continue;
        json::object one;
        one["text"] = encode::text(text_of(cell));
        one["column"] = column;
        if (cell.row_span > 1) one["rowSpan"] = cell.row_span;
        if (cell.column_span > 1) one["columnSpan"] = cell.column_span;
        if (cell.bold) one["bold"] = true;
        cells.push_back(std::move(one));
    }
    json::object out;
    if (row.header) out["header"] = true;
    out["place"] = place_of(row.place);
    out["cells"] = std::move(cells);
    return out;
}

json::value block_of(const documents::Block& block)
{
    json::object out;
    if (const auto* paragraph = std::get_if<documents::Paragraph>(&block)) {
        out["kind"] = "paragraph";
        out["place"] = place_of(paragraph->place);
        out["text"] = encode::text(paragraph->text);
        if (paragraph->heading > 0) out["heading"] = paragraph->heading;
        if (paragraph->bold) out["bold"] = true;
        if (paragraph->centred) out["centred"] = true;
        return out;
    }
    const auto& table = std::get<documents::Table>(block);
    out["kind"] = "table";
    out["place"] = place_of(table.place);
    if (!table.name.empty()) out["name"] = encode::text(table.name);
    out["rows"] = encode::list(table.rows, row_of);
    return out;
}

} // namespace

std::string instant_text(service::Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{std::chrono::floor<std::chrono::seconds>(instant - day)};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", domain::to_iso(domain::Date{day}), time.hours().count(),
                       time.minutes().count(), time.seconds().count());
}

json::value encode_occurrence(const domain::Occurrence& occurrence)
{
    json::object out;
    out["number"] = occurrence.number;
    out["from"] = encode::date_or_null(occurrence.from);
    out["to"] = encode::date_or_null(occurrence.to);
    out["kind"] = encode::text(wire::name_of(occurrence.kind));
    return out;
}

json::value encode_occurrences(std::span<const domain::Occurrence> occurrences)
{
    return encode::list(occurrences, encode_occurrence);
}

json::object encode_activity(const domain::Activity& activity, Tongue tongue)
{
    auto out = wire::to_json(activity).as_object();
    out["deadline"].as_object()["words"] = encode::text(in_words(activity.deadline.schedule, tongue));
    auto& targets = out["expected"].as_object()["targets"].as_array();
    for (std::size_t n = 0; n < targets.size() && n < activity.expected.targets.size(); ++n) {
        targets[n].as_object()["words"] = encode::text(in_words(activity.expected.targets[n], tongue));
    }
    return out;
}

void add_goals(json::object& out, const domain::Plan& header, Tongue tongue)
{
    auto plan = wire::to_json(header).as_object();
    for (const auto* name : {"goals", "participants"}) {
        if (auto* list = plan.if_contains(name)) out[name] = std::move(*list);
    }
    for (std::size_t g = 0; g < header.goals.size(); ++g) {
        auto& targets = out["goals"].at(g).at("indicators").at("targets").as_array();
        for (std::size_t n = 0; n < targets.size(); ++n)
            targets[n].as_object()["words"] = encode::text(in_words(header.goals[g].targets[n], tongue));
    }
}

json::value encode_document(const documents::Document& document, Tongue tongue)
{
    json::object out;
    out["fileName"] = encode::text(document.file_name);
    out["format"] = encode::text(name_of(document.format));
    out["blocks"] = encode::list(document.blocks, block_of);
    out["findings"] = encode::list(document.findings, [&](const documents::Finding& finding) {
        domain::Finding same;
        same.code = finding.code;
        same.details["detail"] = finding.detail;
        json::object one;
        one["code"] = encode::text(finding.code);
        one["text"] = encode::text(in_words(same, tongue));
        one["place"] = place_of(finding.place);
        return one;
    });
    return out;
}

} // namespace vekha::web
