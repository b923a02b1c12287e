#include "store/codec.h"

#include "store/decoded.h"
#include "wire/field_changes.h"
#include "wire/road_map_draft.h"
#include "wire/school_calendar.h"
#include "wire/texts.h"

namespace vekha::store
{

std::string encoded(const domain::Activity& activity)
{
    return wire::print(wire::to_json(activity));
}

std::string encoded(const domain::SchoolCalendar& calendar)
{
    return wire::print(wire::to_json(calendar));
}

std::string encoded(const std::vector<std::string>& texts)
{
    return wire::print(wire::to_json(texts));
}

std::string encoded(const std::map<std::string, std::string>& texts)
{
    return wire::print(wire::to_json(texts));
}

std::string encoded(const std::vector<domain::Finding>& findings)
{
    return wire::print(wire::to_json(domain::RoadMapDraft{{}, {}, findings}).at("findings"));
}

std::string encoded(const std::vector<domain::FieldChange>& changes)
{
    return wire::print(wire::to_json(changes));
}

std::string encoded_header(const domain::Plan& plan)
{
    auto header = plan;
    header.activities.clear();
    return wire::print(wire::to_json(header));
}

domain::Activity decoded_activity(std::string_view json)
{
    return decoded(json, wire::activity_from_json);
}

domain::SchoolCalendar decoded_calendar(std::string_view json)
{
    return decoded(json, wire::school_calendar_from_json);
}

std::vector<std::string> decoded_texts(std::string_view json)
{
    return decoded(json, wire::texts_from_json);
}

std::map<std::string, std::string> decoded_text_map(std::string_view json)
{
    return decoded(json, wire::text_map_from_json);
}

std::vector<domain::FieldChange> decoded_changes(std::string_view json)
{
    return decoded(json, wire::field_changes_from_json);
}

std::vector<domain::Finding> decoded_findings(std::string_view json)
{
    return decoded(json, [](const auto& value) -> domain::Result<std::vector<domain::Finding>, wire::WireError> {
        std::vector<domain::Finding> findings;
        for (const auto& each : value.as_array()) {
            auto finding = wire::finding_from_json(each);
            if (!finding) return domain::unexpected{finding.error()};
            findings.push_back(*std::move(finding));
        }
        return findings;
    });
}

domain::Plan decoded_header(std::string_view json)
{
    return decoded(json, wire::plan_from_json);
}

} // namespace vekha::store
