#include "wire/result_import.h"

#include "wire/cursor.h"
#include "wire/encode.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

std::int64_t count_at(const Cursor& at)
{
    return static_cast<std::int64_t>(at.number_or(0));
}

json::object counts_to_json(const std::map<std::string, std::int64_t>& counts)
{
    json::object out;
    for (const auto& [code, count] : counts)
        out[json::string_view{code.data(), code.size()}] = count;
    return out;
}

std::map<std::string, std::int64_t> counts_from(const Cursor& at)
{
    std::map<std::string, std::int64_t> counts;
    at.for_each_member([&](std::string_view code, const Cursor& count) { counts.emplace(code, count_at(count)); });
    return counts;
}

json::object imported_to_json(const domain::ImportedCounts& counts)
{
    return {{"fresh", counts.fresh}, {"replaced", counts.replaced}, {"same", counts.same}};
}

domain::ImportedCounts imported_from(const Cursor& at)
{
    return {count_at(at["fresh"]), count_at(at["replaced"]), count_at(at["same"])};
}

json::object row_to_json(const domain::LeftOut& row)
{
    json::object out{{"row", row.row}, {"code", encode::text(row.code)}};
    if (!row.file.empty()) out["file"] = encode::text(row.file);
    if (!row.sheet.empty()) out["sheet"] = encode::text(row.sheet);
    if (!row.detail.empty()) out["detail"] = encode::text(row.detail);
    return out;
}

domain::LeftOut row_from(const Cursor& at)
{
    return {at["file"].text_or(""), count_at(at["row"]), at["code"].text(), at["sheet"].text_or(""),
            at["detail"].text_or("")};
}

json::object rows_to_json(const domain::ResultsProtocol& rows)
{
    return {{"accepted", rows.accepted},
            {"withoutValue", rows.without_value},
            {"leftOut", counts_to_json(rows.left_out)},
            {"first", encode::list(rows.first_left_out, row_to_json)},
            {"doubts", counts_to_json(rows.doubts)},
            {"firstDoubts", encode::list(rows.first_doubts, row_to_json)}};
}

domain::ResultsProtocol rows_from(const Cursor& at)
{
    domain::ResultsProtocol rows;
    rows.accepted = count_at(at["accepted"]);
    rows.without_value = count_at(at["withoutValue"]);
    rows.left_out = counts_from(at["leftOut"]);
    rows.first_left_out = at["first"].list_or_empty(row_from);
    rows.doubts = counts_from(at["doubts"]);
    rows.first_doubts = at["firstDoubts"].list_or_empty(row_from);
    return rows;
}

json::object work_to_json(const domain::ImportedWork& work)
{
    return {{"procedure", encode::text(domain::code_of(work.assessment.procedure))},
            {"subject", encode::text(work.assessment.subject)},
            {"grade", work.assessment.grade},
            {"year", work.assessment.year},
            {"schools", work.schools},
            {"participants", work.participants}};
}

domain::ImportedWork work_from(const Cursor& at)
{
    const auto procedure = domain::procedure_from(at["procedure"].text());
    if (!procedure) at["procedure"].refuse("json-bad-value");
    return {{procedure.value_or(domain::Procedure::Vpr), at["subject"].text(), at["grade"].whole(0, 12),
             at["year"].whole(0, 9999)},
            count_at(at["schools"]),
            count_at(at["participants"])};
}

json::object unmatched_to_json(const domain::UnmatchedSchool& school)
{
    return {{"code", encode::text(school.code)},
            {"name", encode::text(school.name)},
            {"territory", encode::text(school.territory)},
            {"reason", encode::text(school.reason)},
            {"participants", school.participants}};
}

domain::UnmatchedSchool unmatched_from(const Cursor& at)
{
    return {at["code"].text(), at["name"].text_or(""), at["territory"].text_or(""), at["reason"].text(),
            count_at(at["participants"])};
}

} // namespace

json::value to_json(const domain::ImportProtocol& protocol)
{
    json::object out;
    out["rows"] = rows_to_json(protocol.rows);
    out["works"] = encode::list(protocol.works, work_to_json);
    out["schools"] = protocol.schools;
    out["knownBy"] = counts_to_json(protocol.known_by);
    out["waiting"] = protocol.waiting;
    out["foreign"] = protocol.foreign;
    out["unmatched"] = encode::list(protocol.unmatched, unmatched_to_json);
    out["people"] = json::object{{"written", protocol.people.written},
                                 {"waiting", protocol.people.waiting},
                                 {"foreign", protocol.people.foreign}};
    out["cells"] = imported_to_json(protocol.cells);
    out["values"] = imported_to_json(protocol.values);
    out["tables"] = protocol.tables;
    out["remarks"] = encode::list(protocol.remarks, [](const domain::ImportRemark& remark) {
        return json::object{
            {"code", encode::text(remark.code)}, {"detail", encode::text(remark.detail)}, {"count", remark.count}};
    });
    return out;
}

domain::Result<domain::ImportProtocol, WireError> import_protocol_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::ImportProtocol protocol;
    protocol.rows = rows_from(at["rows"]);
    protocol.works = at["works"].list_or_empty(work_from);
    protocol.schools = count_at(at["schools"]);
    protocol.known_by = counts_from(at["knownBy"]);
    protocol.waiting = count_at(at["waiting"]);
    protocol.foreign = count_at(at["foreign"]);
    protocol.unmatched = at["unmatched"].list_or_empty(unmatched_from);
    const auto people = at["people"];
    protocol.people = {count_at(people["written"]), count_at(people["waiting"]), count_at(people["foreign"])};
    protocol.cells = imported_from(at["cells"]);
    protocol.values = imported_from(at["values"]);
    protocol.tables = count_at(at["tables"]);
    protocol.remarks = at["remarks"].list_or_empty([](const Cursor& remark) {
        return domain::ImportRemark{remark["code"].text(), remark["detail"].text_or(""), count_at(remark["count"])};
    });
    if (refusal) return domain::unexpected{*refusal};
    return protocol;
}

json::value to_json(const domain::ResultReading& reading)
{
    json::object out;
    if (reading.year) out["year"] = *reading.year;
    if (reading.procedure) out["procedure"] = encode::text(domain::code_of(*reading.procedure));
    json::object mapping;
    for (const auto& [heading, field] : reading.mapping)
        mapping[json::string_view{heading.data(), heading.size()}] = encode::text(field);
    out["mapping"] = std::move(mapping);
    return out;
}

domain::Result<domain::ResultReading, WireError> result_reading_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::ResultReading reading;
    reading.year = at["year"].whole_or_null(1990, 2100);
    if (const auto procedure = at["procedure"].text_or_null()) {
        reading.procedure = domain::procedure_from(*procedure);
        if (!reading.procedure) at["procedure"].refuse("json-bad-value");
    }
    at["mapping"].for_each_member(
        [&](std::string_view heading, const Cursor& field) { reading.mapping.emplace(heading, field.text()); });
    if (refusal) return domain::unexpected{*refusal};
    return reading;
}

} // namespace vekha::wire
