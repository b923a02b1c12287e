#include "wire/stated_figures.h"

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

std::optional<std::int64_t> count_or_null(const Cursor& at)
{
    if (at.absent()) return std::nullopt;
    return count_at(at);
}

void put(json::object& out, std::string_view key, const std::optional<std::int64_t>& figure)
{
    if (figure) out[json::string_view{key.data(), key.size()}] = *figure;
}

json::object task_to_json(const domain::TaskFigure& task)
{
    json::object out{{"number", encode::text(task.number)},
                     {"most", task.most},
                     {"participants", task.participants},
                     {"points", task.points}};
    if (task.level != domain::TaskLevel::Unknown) out["level"] = static_cast<int>(task.level);
    return out;
}

domain::TaskLevel level_from(const Cursor& at)
{
    constexpr auto highest = static_cast<int>(domain::TaskLevel::High);
    return static_cast<domain::TaskLevel>(at.whole_or(0, 0, highest));
}

domain::TaskFigure task_from(const Cursor& at)
{
    return {at["number"].text(), level_from(at["level"]), count_at(at["most"]), count_at(at["participants"]),
            count_at(at["points"])};
}

json::array tally_to_json(const domain::Tally& tally)
{
    return {tally.score, tally.mark, tally.journal_mark, tally.count};
}

domain::Tally tally_from(const Cursor& at)
{
    const auto numbers = at.list_or_empty(count_at);
    if (numbers.size() != 4) {
        at.refuse("json-bad-value");
        return {};
    }
    return {static_cast<std::int16_t>(numbers[0]), static_cast<std::uint8_t>(numbers[1]),
            static_cast<std::uint8_t>(numbers[2]), static_cast<std::uint32_t>(numbers[3])};
}

domain::StatedFigures stated_from(const Cursor& at)
{
    domain::StatedFigures figures;
    figures.participants = count_at(at["participants"]);
    figures.below = count_or_null(at["below"]);
    figures.mean = count_or_null(at["mean"]);
    const auto marks = at["marks"].list_or_empty(count_at);
    if (marks.size() == 4)
        figures.marks = {marks[0], marks[1], marks[2], marks[3]};
    else if (!marks.empty())
        at["marks"].refuse("json-bad-value");
    figures.lowered = count_or_null(at["lowered"]);
    figures.confirmed = count_or_null(at["confirmed"]);
    figures.raised = count_or_null(at["raised"]);
    figures.highest = count_or_null(at["highest"]);
    figures.tasks = at["tasks"].list_or_empty(task_from);
    figures.scores = at["scores"].list_or_empty(tally_from);
    return figures;
}

domain::StatisticsColumn column_from(const Cursor& at)
{
    return {at["name"].text(), at["text"].text_or(""), count_at(at["most"])};
}

StatisticsFigures statistics_from(const Cursor& at)
{
    StatisticsFigures figures;
    figures.columns = at["columns"].list_or_empty(column_from);
    figures.values = at["values"].list_or_empty(count_or_null);
    figures.mark = at["mark"].whole_or(0, 0, 5);
    figures.schools = count_at(at["schools"]);
    return figures;
}

json::object assessment_to_json(const domain::Assessment& assessment)
{
    return {{"procedure", encode::text(domain::code_of(assessment.procedure))},
            {"subject", encode::text(assessment.subject)},
            {"grade", assessment.grade},
            {"year", assessment.year}};
}

domain::Assessment assessment_from(const Cursor& at)
{
    const auto procedure = domain::procedure_from(at["procedure"].text());
    if (!procedure) at["procedure"].refuse("json-bad-value");
    return {procedure.value_or(domain::Procedure::Vpr), at["subject"].text(), at["grade"].whole(0, 12),
            at["year"].whole(0, 9999)};
}

json::object cell_to_json(const domain::WrittenCell& cell)
{
    json::object out{{"school", cell.school},
                     {"assessment", assessment_to_json(cell.assessment)},
                     {"participants", cell.participants},
                     {"tallies", encode::list(cell.tallies, tally_to_json)}};
    if (cell.stated) out["stated"] = to_json(*cell.stated);
    return out;
}

domain::WrittenCell cell_from(const Cursor& at)
{
    domain::WrittenCell cell;
    cell.school = static_cast<std::size_t>(count_at(at["school"]));
    cell.assessment = assessment_from(at["assessment"]);
    cell.participants = count_at(at["participants"]);
    cell.tallies = at["tallies"].list_or_empty(tally_from);
    if (!at["stated"].absent()) cell.stated = stated_from(at["stated"]);
    return cell;
}

json::object row_to_json(const domain::StatisticsTable& table, const domain::StatisticsRow& row)
{
    return {{"label", encode::text(row.label)},
            {"school", row.school.value_or(0)},
            {"participants", row.participants},
            {"figures", to_json(StatisticsFigures{table.columns, row.values, row.mark, row.schools})}};
}

domain::StatisticsTable table_from(const Cursor& at)
{
    domain::StatisticsTable table;
    table.kind = domain::result_file_kind_from(at["kind"].text()).value_or(domain::ResultFileKind::Marks);
    table.assessment = assessment_from(at["assessment"]);
    table.rows = at["rows"].list_or_empty([&](const Cursor& each) {
        auto figures = statistics_from(each["figures"]);
        table.columns = std::move(figures.columns);
        domain::StatisticsRow row;
        row.level = domain::StatisticsLevel::School;
        row.label = each["label"].text_or("");
        row.school = static_cast<std::size_t>(count_at(each["school"]));
        row.mark = figures.mark;
        row.schools = figures.schools;
        row.participants = count_at(each["participants"]);
        row.values = std::move(figures.values);
        return row;
    });
    return table;
}

json::object value_to_json(const domain::WrittenValue& value)
{
    json::object out{{"school", value.school}, {"variable", encode::text(value.variable)}, {"value", value.value}};
    if (value.year) out["year"] = *value.year;
    return out;
}

domain::WrittenValue value_from(const Cursor& at)
{
    return {static_cast<std::size_t>(count_at(at["school"])), at["year"].whole_or_null(0, 9999), at["variable"].text(),
            count_at(at["value"])};
}

} // namespace

json::value to_json(const domain::StatedFigures& figures)
{
    json::object out{{"participants", figures.participants}};
    put(out, "below", figures.below);
    put(out, "mean", figures.mean);
    if (figures.marks) out["marks"] = encode::list(*figures.marks, [](std::int64_t count) { return count; });
    put(out, "lowered", figures.lowered);
    put(out, "confirmed", figures.confirmed);
    put(out, "raised", figures.raised);
    put(out, "highest", figures.highest);
    if (!figures.tasks.empty()) out["tasks"] = encode::list(figures.tasks, task_to_json);
    if (!figures.scores.empty()) out["scores"] = encode::list(figures.scores, tally_to_json);
    return out;
}

domain::Result<domain::StatedFigures, WireError> stated_figures_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto figures = stated_from(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return figures;
}

json::value to_json(const StatisticsFigures& figures)
{
    json::object out;
    out["columns"] = encode::list(figures.columns, [](const domain::StatisticsColumn& column) {
        json::object each{{"name", encode::text(column.name)}};
        if (!column.text.empty()) each["text"] = encode::text(column.text);
        if (column.most != 0) each["most"] = column.most;
        return each;
    });
    out["values"] = encode::list(figures.values,
                                 [](const auto& value) { return value ? json::value(*value) : json::value(nullptr); });
    if (figures.mark != 0) out["mark"] = figures.mark;
    if (figures.schools != 0) out["schools"] = figures.schools;
    return out;
}

domain::Result<StatisticsFigures, WireError> statistics_figures_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto figures = statistics_from(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return figures;
}

json::value to_json(const domain::ResultFile& file)
{
    json::object out;
    out["kind"] = encode::text(domain::code_of(file.kind));
    out["schools"] = encode::list(file.schools, [](const domain::WrittenSchool& school) {
        return json::object{{"code", encode::text(school.code)},
                            {"name", encode::text(school.name)},
                            {"territory", encode::text(school.territory)}};
    });
    out["cells"] = encode::list(file.cells, cell_to_json);
    out["tables"] = encode::list(file.tables, [](const domain::StatisticsTable& table) {
        return json::object{{"kind", encode::text(domain::code_of(table.kind))},
                            {"assessment", assessment_to_json(table.assessment)},
                            {"rows", encode::list(table.rows, [&](const domain::StatisticsRow& row) {
                                 return row_to_json(table, row);
                             })}};
    });
    out["values"] = encode::list(file.values, value_to_json);
    return out;
}

domain::Result<domain::ResultFile, WireError> result_file_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    const Cursor at{value, refusal};
    domain::ResultFile file;
    file.kind = domain::result_file_kind_from(at["kind"].text()).value_or(domain::ResultFileKind::Participants);
    file.schools = at["schools"].list_or_empty([](const Cursor& school) {
        return domain::WrittenSchool{school["code"].text_or(""), school["name"].text_or(""),
                                     school["territory"].text_or("")};
    });
    file.cells = at["cells"].list_or_empty(cell_from);
    file.tables = at["tables"].list_or_empty(table_from);
    file.values = at["values"].list_or_empty(value_from);
    if (refusal) return domain::unexpected{*refusal};
    return file;
}

} // namespace vekha::wire
