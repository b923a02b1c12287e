#include "web/encode_result_files.h"

#include "domain/identification.h"
#include "language/result_words.h"
#include "web/encode_values.h"
#include "wire/encode.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

using language::Tongue;

/// In the answer; the protocol that is taken away has all that is kept.
constexpr std::size_t most_rows_shown = 50;
constexpr std::size_t most_schools_shown = 200;

json::value people(std::int64_t count)
{
    if (count < domain::fewest_shown) return nullptr;
    return count;
}

/// Null where so few would be told of that none of the three is: the others and the sum would tell.
json::value people_of(const domain::ImportedPeople& of)
{
    for (const auto count : {of.written, of.waiting, of.foreign})
        if (count > 0 && count < domain::fewest_shown) return nullptr;
    return json::object{{"written", of.written}, {"waiting", of.waiting}, {"foreign", of.foreign}};
}

json::object counts_of(const domain::ImportedCounts& counts)
{
    return {{"fresh", counts.fresh}, {"replaced", counts.replaced}, {"same", counts.same}};
}

json::array code_counts(const std::map<std::string, std::int64_t>& counts, Tongue tongue)
{
    return encode::list(counts, [&](const auto& each) {
        return json::object{{"code", encode::text(each.first)},
                            {"text", encode::text(language::result_code_in_words(each.first, tongue))},
                            {"count", each.second}};
    });
}

json::array rows_of(const std::vector<domain::LeftOut>& rows, Tongue tongue)
{
    json::array out;
    for (std::size_t i = 0; i < std::min(rows.size(), most_rows_shown); ++i)
        out.push_back(json::object{{"row", rows[i].row},
                                   {"sheet", encode::text(rows[i].sheet)},
                                   {"code", encode::text(rows[i].code)},
                                   {"text", encode::text(language::result_code_in_words(rows[i].code, tongue))},
                                   {"detail", encode::text(rows[i].detail)}});
    return out;
}

json::object encode_work(const domain::Assessment& assessment, std::int64_t participants, Tongue tongue)
{
    return {{"procedure", encode::text(domain::code_of(assessment.procedure))},
            {"subject", encode::text(assessment.subject)},
            {"grade", assessment.grade},
            {"year", assessment.year},
            {"name", encode::text(language::in_words(assessment, tongue))},
            {"participants", people(participants)}};
}

json::object encode_unmatched(const domain::UnmatchedSchool& school, Tongue tongue)
{
    return {{"code", encode::text(school.code)},
            {"name", encode::text(school.name)},
            {"territory", encode::text(school.territory)},
            {"reason", encode::text(school.reason)},
            {"text", encode::text(language::result_code_in_words(school.reason, tongue))},
            {"participants", people(school.participants)}};
}

json::object encode_protocol(const domain::ImportProtocol& protocol, Tongue tongue)
{
    json::object out;
    out["accepted"] = protocol.rows.accepted;
    out["withoutValue"] = protocol.rows.without_value;
    out["leftOut"] = code_counts(protocol.rows.left_out, tongue);
    out["leftOutRows"] = rows_of(protocol.rows.first_left_out, tongue);
    out["doubts"] = code_counts(protocol.rows.doubts, tongue);
    out["doubtRows"] = rows_of(protocol.rows.first_doubts, tongue);
    out["works"] = encode::list(protocol.works, [&](const domain::ImportedWork& work) {
        auto each = encode_work(work.assessment, work.participants, tongue);
        each["schools"] = work.schools;
        return each;
    });
    out["schools"] = protocol.schools;
    out["knownBy"] = code_counts(protocol.known_by, tongue);
    out["waiting"] = protocol.waiting;
    out["foreign"] = protocol.foreign;
    json::array unmatched;
    for (std::size_t i = 0; i < std::min(protocol.unmatched.size(), most_schools_shown); ++i)
        unmatched.push_back(encode_unmatched(protocol.unmatched[i], tongue));
    out["unmatched"] = std::move(unmatched);
    out["people"] = people_of(protocol.people);
    out["cells"] = counts_of(protocol.cells);
    out["values"] = counts_of(protocol.values);
    out["tables"] = protocol.tables;
    out["remarks"] = encode::list(protocol.remarks, [&](const domain::ImportRemark& remark) {
        return json::object{{"code", encode::text(remark.code)},
                            {"text", encode::text(language::result_code_in_words(remark.code, tongue))},
                            {"count", remark.count}};
    });
    return out;
}

json::value progress_of(const service::ResultFileView& view)
{
    if (view.file.state != service::ResultFileState::Applying) return nullptr;
    json::object out;
    out["done"] = view.file.staged;
    const bool counted = view.job && view.job->all_units > 0;
    out["all"] = counted ? view.job->all_units : view.file.protocol.cells.all();
    out["stopped"] = view.stopped();
    out["code"] = !view.job || view.job->code.empty() ? json::value(nullptr) : encode::text(view.job->code);
    return out;
}

} // namespace

json::object encode_result_file(const service::ResultFileView& view, Tongue tongue)
{
    const auto& file = view.file;
    json::object out;
    out["id"] = file.id.value;
    out["version"] = file.version;
    out["kind"] = encode::text(file.kind);
    out["kindName"] = encode::text(language::result_kind_in_words(file.kind, tongue));
    out["name"] = encode::text(file.name);
    out["size"] = file.size;
    out["state"] = encode::text(store::name_of(file.state));
    out["territory"] = encode::text(view.territory);
    out["years"] = encode::text(file.years);
    out["accepted"] = file.protocol.rows.accepted;
    out["leftOut"] = file.protocol.rows.left_out_count();
    out["cells"] = counts_of(file.protocol.cells);
    out["values"] = counts_of(file.protocol.values);
    out["waiting"] = view.waiting;
    out["known"] = view.known;
    out["progress"] = progress_of(view);
    out["madeAt"] = encode::text(instant_text(file.made_at));
    out["madeBy"] = encode::text(file.maker);
    out["appliedAt"] = instant_or_null(file.applied_at);
    out["endedAt"] = instant_or_null(file.ended_at);
    return out;
}

json::object encode_result_file_detail(const service::ResultFileView& view, Tongue tongue)
{
    auto out = encode_result_file(view, tongue);
    const auto& reading = view.file.reading;
    out["reading"] = json::object{
        {"year", number_or_null(reading.year)},
        {"procedure", reading.procedure ? encode::text(domain::code_of(*reading.procedure)) : json::value(nullptr)},
        {"mapping", encode::list(reading.mapping, [](const auto& each) {
             return json::object{{"heading", encode::text(each.first)}, {"field", encode::text(each.second)}};
         })}};
    out["mappable"] = !view.file.fingerprint.empty();
    out["protocol"] = encode_protocol(view.file.protocol, tongue);
    return out;
}

json::value encode_result_columns(const service::ResultColumns& columns, Tongue tongue)
{
    json::object out;
    out["file"] = encode_result_file(columns.view, tongue);
    out["sheet"] = encode::text(columns.sheet);
    out["columns"] = encode::list(columns.columns, [](const service::ResultColumn& column) {
        return json::object{{"heading", encode::text(column.heading)},
                            {"samples", encode::texts(column.samples)},
                            {"field", column.field.empty() ? json::value(nullptr) : encode::text(column.field)}};
    });
    out["fields"] = encode::list(service::result_fields(), [&](std::string_view field) {
        return json::object{{"name", encode::text(field)},
                            {"title", encode::text(language::result_field_in_words(field, tongue))}};
    });
    return out;
}

json::object encode_quarantined(const service::QuarantineView& view, Tongue tongue)
{
    const auto& row = view.row;
    json::object out;
    out["id"] = row.id.value;
    out["version"] = row.version;
    out["fileId"] = row.file.value;
    out["fileName"] = encode::text(row.file_name);
    out["code"] = encode::text(row.code);
    out["name"] = encode::text(row.name);
    out["territory"] = encode::text(row.territory_name);
    out["reason"] = encode::text(row.reason);
    out["reasonText"] = encode::text(language::result_code_in_words(row.reason, tongue));
    out["participants"] = people(row.participants);
    out["values"] = view.values;
    out["works"] = encode::list(view.works, [&](const service::QuarantinedWork& work) {
        return encode_work(work.assessment, work.participants, tongue);
    });
    out["state"] = encode::text(store::name_of(row.state));
    out["organisation"] = named_or_null(row.organisation, row.organisation_name);
    out["words"] = encode::text(row.words);
    out["proposals"] = encode::list(view.proposals, [](const service::SchoolProposal& one) {
        return json::object{{"id", one.school.value},
                            {"code", encode::text(one.code)},
                            {"name", encode::text(one.name)},
                            {"territory", encode::text(one.territory)},
                            {"likeness", one.likeness}};
    });
    out["mayChange"] = view.may_change;
    out["madeAt"] = encode::text(instant_text(row.made_at));
    out["endedAt"] = instant_or_null(row.ended_at);
    return out;
}

domain::ResultReading result_reading_from(const wire::Cursor& at)
{
    constexpr int earliest = 2000;
    constexpr int latest = 2100;
    domain::ResultReading reading;
    reading.year = at["year"].whole_or_null(earliest, latest);
    if (const auto procedure = at["procedure"].text_or_null()) {
        reading.procedure = domain::procedure_from(*procedure);
        if (!reading.procedure) at["procedure"].refuse("json-bad-value");
    }
    (void)at["mapping"].list_or_empty([&](const wire::Cursor& each) {
        reading.mapping.insert_or_assign(each["heading"].text(), each["field"].text());
        return true;
    });
    return reading;
}

ListSheet protocol_sheet(const service::ResultFileView& view, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    const auto& protocol = view.file.protocol;
    const auto code = [&](const std::string& each) { return language::result_code_in_words(each, tongue); };
    ListSheet sheet;
    sheet.filter = {fmt::format("{}: {}", english ? "Protocol of the import" : "Протокол загрузки", view.file.name),
                    fmt::format("{}: {}", english ? "What it is" : "Что это",
                                language::result_kind_in_words(view.file.kind, tongue)),
                    fmt::format("{}: {}; {}: {}", english ? "Rows that went in" : "Принято строк",
                                protocol.rows.accepted, english ? "left out" : "пропущено",
                                protocol.rows.left_out_count()),
                    fmt::format("{}: {}; {}: {}; {}: {}", english ? "Schools" : "Школ", protocol.schools,
                                english ? "wait to be matched" : "ждут сопоставления", protocol.waiting,
                                english ? "of other territories" : "других территорий", protocol.foreign)};
    const auto& people = protocol.people;
    if (!people_of(people).is_null())
        sheet.filter.push_back(fmt::format(
            "{}: {}; {}: {}; {}: {}; {}: {}", english ? "Participants counted" : "Участников учтено", people.written,
            english ? "wait" : "ждут", people.waiting, english ? "of other territories" : "других территорий",
            people.foreign, english ? "of them without points and mark" : "из них без балла и отметки",
            protocol.rows.without_value));
    sheet.headings = english
                         ? std::vector<std::string>{"About", "Sheet", "Row", "What happened", "Detail", "Code"}
                         : std::vector<std::string>{"О чём", "Лист", "Строка", "Что случилось", "Подробность", "Код"};
    sheet.widths = {3, 2, 1, 5, 4, 3};
    const auto add_rows = [&](const std::vector<domain::LeftOut>& rows, std::string_view about) {
        for (const auto& row : rows)
            sheet.rows.push_back(
                {std::string{about}, row.sheet, std::to_string(row.row), code(row.code), row.detail, row.code});
    };
    add_rows(protocol.rows.first_left_out, english ? "left out" : "пропущена");
    add_rows(protocol.rows.first_doubts, english ? "doubtful" : "сомнительно");
    for (const auto& school : protocol.unmatched)
        sheet.rows.push_back({school.name.empty() ? school.code : school.name, "", "", code(school.reason),
                              school.territory.empty() ? school.code : school.code + ", " + school.territory,
                              school.reason});
    for (const auto& remark : protocol.remarks)
        sheet.rows.push_back({english ? "the file" : "файл", "", "", code(remark.code),
                              remark.count > 1 ? std::to_string(remark.count) : "", remark.code});
    return sheet;
}

} // namespace vekha::web
