#include "wire/encode.h"
#include "wire/monitoring.h"
#include "wire/names.h"
#include "wire/preset_texts.h"

#include <boost/json/object.hpp>

#include <cstdio>
#include <stdexcept>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;
using domain::FormField;
using domain::MonitoringForm;

constexpr int most_days = 366;

json::object field_to_json(const FormField& field)
{
    json::object out;
    out["code"] = encode::text(field.code);
    out["kind"] = encode::text(names::of(field.kind, domain::field_kinds));
    out["label"] = encode::text(field.label);
    out["section"] = encode::text(field.section);
    out["hint"] = encode::text(field.hint);
    out["unit"] = encode::text(field.unit);
    out["obligatory"] = field.obligatory;
    out["notApplicable"] = field.not_applicable;
    out["choices"] = encode::texts(field.choices);
    out["columns"] = encode::list(field.columns, field_to_json);
    return out;
}

/// @param deep  how many more levels of columns may follow
FormField read_field(const Cursor& at, int deep)
{
    FormField field;
    field.code = at["code"].text();
    field.kind = at["kind"].one_of(domain::field_kinds);
    field.label = at["label"].text();
    field.section = at["section"].text_or("");
    field.hint = at["hint"].text_or("");
    field.unit = at["unit"].text_or("");
    field.obligatory = at["obligatory"].flag_or(false);
    field.not_applicable = at["notApplicable"].flag_or(false);
    field.choices = at["choices"].texts_or_empty();
    if (deep > 0)
        field.columns = at["columns"].list_or_empty([&](const Cursor& one) { return read_field(one, deep - 1); });
    else if (at["columns"].is_array() && !at["columns"].value()->as_array().empty())
        at["columns"].refuse("json-bad-value");
    return field;
}

json::value rhythm_to_json(const std::optional<domain::RoundRhythm>& rhythm)
{
    if (!rhythm) return nullptr;
    json::object out;
    out["every"] = encode::text(names::of(rhythm->every, names::every));
    out["days"] = rhythm->days;
    out["due"] = nullptr;
    if (rhythm->due) {
        char text[16];
        std::snprintf(text, sizeof text, "%02u-%02u", rhythm->due->month, rhythm->due->day);
        out["due"] = encode::text(text);
    }
    return out;
}

std::optional<domain::RoundRhythm> read_rhythm(const Cursor& at)
{
    if (at.absent()) return std::nullopt;
    domain::RoundRhythm rhythm;
    rhythm.every = at["every"].one_of(names::every);
    rhythm.days = at["days"].whole(0, most_days);
    if (const auto written = at["due"].text_or_null()) {
        const auto date = domain::date_from_iso("2024-" + *written);
        if (date)
            rhythm.due = domain::SchoolDay{domain::month_of(*date), domain::day_of(*date)};
        else
            at["due"].refuse("json-bad-value");
    }
    return rhythm;
}

} // namespace

json::object to_json(const MonitoringForm& form)
{
    json::object out;
    out["code"] = encode::text(form.code);
    out["edition"] = form.edition;
    out["title"] = encode::text(form.title);
    out["purpose"] = encode::text(form.purpose);
    out["respondents"] = encode::text(names::of(form.respondents, domain::respondent_names));
    out["duties"] = encode::text(names::of(form.duties, domain::form_duties));
    out["rhythm"] = rhythm_to_json(form.rhythm);
    out["fields"] = encode::list(form.fields, field_to_json);
    return out;
}

MonitoringForm read_monitoring_form(const Cursor& at)
{
    MonitoringForm form;
    form.code = at["code"].text_or("");
    form.edition = at["edition"].whole_or(1, 1, 100'000);
    form.title = at["title"].text();
    form.purpose = at["purpose"].text_or("");
    form.respondents = at["respondents"].one_of(domain::respondent_names);
    form.duties = at["duties"].one_of(domain::form_duties);
    form.rhythm = read_rhythm(at["rhythm"]);
    form.fields = at["fields"].list_or_empty([](const Cursor& one) { return read_field(one, 1); });
    return form;
}

domain::Result<MonitoringForm, WireError> monitoring_form_from_json(const json::value& value)
{
    std::optional<WireError> refusal;
    auto form = read_monitoring_form(Cursor{value, refusal});
    if (refusal) return domain::unexpected{*refusal};
    return form;
}

const std::vector<MonitoringForm>& preset_forms()
{
    static const auto all = [] {
        std::vector<MonitoringForm> forms;
        for (const auto text : texts_of_monitoring()) {
            const auto value = parse(text);
            if (!value) throw std::logic_error{"a form of monitoring is not JSON"};
            auto form = monitoring_form_from_json(*value);
            if (!form)
                throw std::logic_error{"a form of monitoring has " + form.error().code + " at " + form.error().pointer};
            forms.push_back(*std::move(form));
        }
        return forms;
    }();
    return all;
}

} // namespace vekha::wire
