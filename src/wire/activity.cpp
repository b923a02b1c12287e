#include "wire/encode.h"
#include "wire/names.h"
#include "wire/road_map_draft.h"

#include <boost/json/object.hpp>

#include <algorithm>

namespace vekha::wire
{

namespace
{

namespace json = boost::json;

json::value readings_to_json(const std::map<domain::Field, domain::FieldReading>& readings)
{
    json::object out;
    for (const auto& [field, reading] : readings) {
        const auto name = name_of(field);
        out[{name.data(), name.size()}] = to_json(reading);
    }
    return out;
}

std::map<domain::Field, domain::FieldReading> read_readings(const Cursor& at)
{
    std::map<domain::Field, domain::FieldReading> readings;
    at.for_each_member([&](std::string_view name, const Cursor& reading) {
        if (const auto field = field_from_name(name))
            readings.emplace(*field, read_field_reading(reading));
        else
            reading.refuse("json-bad-value");
    });
    return readings;
}

json::array by_agreement_of(const std::vector<domain::Executor>& executors)
{
    json::array names;
    for (const auto& executor : executors)
        if (executor.by_agreement) names.push_back(encode::text(executor.name));
    return names;
}

std::vector<domain::Executor> read_executors(const Cursor& names, const Cursor& agreeing)
{
    const auto by_agreement = agreeing.texts_or_empty();
    return names.list_or_empty([&](const Cursor& at) {
        domain::Executor executor{at.text(), false};
        executor.by_agreement = std::ranges::find(by_agreement, executor.name) != by_agreement.end();
        return executor;
    });
}

} // namespace

json::value to_json(const domain::FieldReading& reading)
{
    json::object out;
    out["place"] = to_json(reading.place);
    out["confidence"] = reading.confidence;
    if (!reading.printed.empty()) out["printed"] = encode::text(reading.printed);
    out["settled"] = encode::text(name_of(reading.settled));
    return out;
}

domain::FieldReading read_field_reading(const Cursor& at)
{
    domain::FieldReading reading;
    reading.place = read_place(at["place"]);
    reading.confidence = at["confidence"].number_or(1);
    reading.printed = at["printed"].text_or("");
    if (!at["settled"].absent()) reading.settled = at["settled"].one_of(names::settled);
    return reading;
}

json::value to_json(const domain::Activity& activity)
{
    json::object out;
    out["id"] = encode::text(activity.key);
    out["section"] = encode::text(activity.section);
    out["number"] = encode::text(activity.number);
    out["text"] = encode::text(activity.text);
    out["responsible"] = encode::list(activity.responsible,
                                      [](const domain::Executor& executor) { return encode::text(executor.name); });
    out["by_agreement"] = by_agreement_of(activity.responsible);
    out["deadline"] = {{"raw", encode::text(activity.deadline.raw)}, {"schedule", to_json(activity.deadline.schedule)}};
    out["expected"] = {{"raw", encode::text(activity.expected.raw)}, {"targets", to_json(activity.expected.targets)}};
    out["schools"] = encode::texts(activity.schools);
    out["links"] = encode::texts(activity.links);
    out["optional"] = activity.optional;
    out["parent"] = activity.parent.empty() ? json::value(nullptr) : encode::text(activity.parent);
    out["place"] = to_json(activity.place);
    out["confidence"] = activity.confidence;
    out["readings"] = readings_to_json(activity.readings);
    return out;
}

domain::Activity read_activity(const Cursor& at)
{
    domain::Activity activity;
    activity.key = at["id"].text();
    activity.section = at["section"].text_or("");
    activity.number = at["number"].text_or("");
    activity.text = at["text"].text_or("");
    activity.responsible = read_executors(at["responsible"], at["by_agreement"]);
    const auto deadline = at["deadline"];
    activity.deadline = {deadline["raw"].text_or(""), read_schedule(deadline["schedule"])};
    const auto expected = at["expected"];
    activity.expected = {expected["raw"].text_or(""), expected["targets"].list_or_empty(read_target)};
    activity.schools = at["schools"].texts_or_empty();
    activity.links = at["links"].texts_or_empty();
    activity.optional = at["optional"].flag_or(false);
    activity.parent = at["parent"].text_or("");
    activity.place = read_place(at["place"]);
    activity.confidence = at["confidence"].number_or(1);
    activity.readings = read_readings(at["readings"]);
    return activity;
}

} // namespace vekha::wire
