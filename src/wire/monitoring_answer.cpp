#include "wire/encode.h"
#include "wire/monitoring.h"
#include "wire/names.h"

#include <boost/json/object.hpp>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;
using domain::Cell;
using domain::FilledForm;

json::value cell_to_json(const Cell& cell)
{
    if (std::holds_alternative<domain::NotApplicable>(cell)) return json::object{{"notApplicable", true}};
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    if (const auto* yes = std::get_if<bool>(&cell)) return *yes;
    if (const auto* words = std::get_if<std::string>(&cell)) return encode::text(*words);
    return nullptr;
}

Cell read_cell(const Cursor& at)
{
    if (at.absent()) return {};
    const auto& value = *at.value();
    if (value.is_bool()) return value.as_bool();
    if (value.is_number()) return at.number();
    if (value.is_string()) return at.text();
    if (value.is_object() && at["notApplicable"].flag_or(false)) return domain::NotApplicable{};
    at.refuse("json-wrong-type");
    return {};
}

domain::FormRow read_row(const Cursor& at)
{
    domain::FormRow row;
    at.for_each_member([&](std::string_view key, const Cursor& one) {
        auto cell = read_cell(one);
        if (!std::holds_alternative<std::monostate>(cell)) row[std::string{key}] = std::move(cell);
    });
    return row;
}

domain::FieldValue read_value(const Cursor& at)
{
    if (at.is_array()) return {{}, at.list_or_empty(read_row)};
    return {read_cell(at), {}};
}

json::value note_to_json(const domain::DutyNote& note)
{
    json::object out;
    out["obligation"] = note.obligation.value;
    out["fact"] = encode::text(names::of(note.fact, domain::duty_facts));
    out["words"] = encode::text(note.words);
    out["deviation"] = encode::text(note.deviation);
    out["correction"] = encode::text(note.correction);
    return out;
}

domain::DutyNote read_note(const Cursor& at)
{
    domain::DutyNote note;
    note.obligation = domain::ObligationId{at["obligation"].id()};
    note.fact = at["fact"].one_of(domain::duty_facts);
    note.words = at["words"].text_or("");
    note.deviation = at["deviation"].text_or("");
    note.correction = at["correction"].text_or("");
    return note;
}

bool is_blank(const domain::FieldValue& value)
{
    return value.rows.empty() && std::holds_alternative<std::monostate>(value.cell);
}

} // namespace

json::value to_json(const domain::FieldValue& value)
{
    if (value.rows.empty()) return cell_to_json(value.cell);
    return encode::list(value.rows, [](const domain::FormRow& row) {
        json::object out;
        for (const auto& [code, cell] : row)
            out[code] = cell_to_json(cell);
        return out;
    });
}

json::object to_json(const FilledForm& filled)
{
    json::object values;
    for (const auto& [code, value] : filled.values)
        values[code] = to_json(value);
    json::object out;
    out["values"] = std::move(values);
    out["duties"] = encode::list(filled.duties, note_to_json);
    return out;
}

FilledForm read_filled_form(const Cursor& at)
{
    FilledForm filled;
    at["values"].for_each_member([&](std::string_view key, const Cursor& one) {
        auto value = read_value(one);
        if (!is_blank(value)) filled.values[std::string{key}] = std::move(value);
    });
    filled.duties = at["duties"].list_or_empty(read_note);
    return filled;
}

domain::Result<FilledForm, WireError> filled_form_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto filled = read_filled_form(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return filled;
}

} // namespace vekha::wire
