#include "store/meetings.h"

#include "store/codec.h"
#include "store/cursor_text.h"
#include "store/place_name.h"
#include "wire/names.h"

namespace vekha::store
{

namespace
{

namespace names = wire::names;

constexpr ScopeColumns meeting_columns{"m.territory_id", "m.organisation_id"};
constexpr const char* meeting_select =
    "select m.id, m.territory_id, t.name, m.organisation_id, coalesce(o.short_name, ''), m.kind, m.title, m.body_id, "
    "m.round_id, m.held_on, m.number, m.place, m.agenda, m.invited, m.present, m.minutes, m.chair, m.secretary, "
    "m.state, coalesce(b.name, ''), (select count(*) from meeting_decisions d where d.region_id = m.region_id and "
    "d.meeting_id = m.id), (select count(*) from meeting_decisions d where d.region_id = m.region_id and "
    "d.meeting_id = m.id and d.state = 'open'), m.version ";
constexpr const char* meeting_tables =
    "from meetings m join territories t on t.region_id = m.region_id and t.id = m.territory_id "
    "left join organisations o on o.region_id = m.region_id and o.id = m.organisation_id "
    "left join bodies b on b.region_id = m.region_id and b.id = m.body_id where m.region_id = :region";

template <typename Enum, std::size_t N>
Enum named(const std::string& text, const names::Table<Enum, N>& table)
{
    for (const auto& [value, name] : table)
        if (name == text) return value;
    return table.front().first;
}

MeetingRow read_meeting(Row& row)
{
    MeetingRow meeting;
    meeting.id = row.take<MeetingId>();
    meeting.place = read_place(row);
    auto& fields = meeting.fields;
    fields.kind = named(row.take<std::string>(), domain::meeting_kinds);
    fields.title = row.take<std::string>();
    fields.body = row.take<std::optional<BodyId>>();
    fields.round = row.take<std::optional<RoundId>>();
    fields.held_on = row.take<domain::Date>();
    fields.number = row.take<std::string>();
    fields.place = row.take<std::string>();
    fields.agenda = decoded_texts(row.take<std::string>());
    fields.invited = decoded_texts(row.take<std::string>());
    fields.present = decoded_texts(row.take<std::string>());
    fields.minutes = row.take<std::string>();
    fields.chair = row.take<std::string>();
    fields.secretary = row.take<std::string>();
    fields.state = named(row.take<std::string>(), domain::meeting_states);
    meeting.body_name = row.take<std::string>();
    meeting.decisions = row.take<std::int64_t>();
    meeting.open_decisions = row.take<std::int64_t>();
    meeting.version = row.take<std::int64_t>();
    return meeting;
}

Params params_of(RegionId region, const MeetingFields& fields, Instant now)
{
    return {{"region", region},
            {"kind", names::of(fields.kind, domain::meeting_kinds)},
            {"title", fields.title},
            {"body", fields.body},
            {"round", fields.round},
            {"held", fields.held_on},
            {"number", fields.number},
            {"place", fields.place},
            {"agenda", encoded(fields.agenda)},
            {"invited", encoded(fields.invited)},
            {"present", encoded(fields.present)},
            {"minutes", fields.minutes},
            {"chair", fields.chair},
            {"secretary", fields.secretary},
            {"state", names::of(fields.state, domain::meeting_states)},
            {"now", now}};
}

} // namespace

std::optional<Page<MeetingRow>> page_of_meetings(Connection& connection, const Scope& scope,
                                                 const MeetingFilter& filter, const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = meeting_tables + inside(scope, meeting_columns, params);
    if (filter.kind) {
        where += " and m.kind = :kind";
        params.push_back({"kind", names::of(*filter.kind, domain::meeting_kinds)});
    }
    if (filter.round) {
        where += " and m.round_id = :round";
        params.push_back({"round", *filter.round});
    }
    Page<MeetingRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (m.held_on, m.id) < (:after_day, :after_id)";
        params.insert(params.end(), {{"after_day", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all(meeting_select + where + " order by m.held_on desc, m.id desc limit :limit", params,
                                read_meeting);
    page.next = cut_to(page.items, request.limit, [](const MeetingRow& last) {
        return CursorText{domain::to_iso(last.fields.held_on), last.id.value};
    });
    return page;
}

std::optional<MeetingRow> find_meeting(Connection& connection, const Scope& scope, MeetingId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, meeting_columns, params);
    return connection.first(std::string{meeting_select} + meeting_tables + " and m.id = :id" + seen, params,
                            read_meeting);
}

MeetingId insert_meeting(Connection& connection, const Belonging& belonging, const MeetingFields& fields, ActorId by,
                         Instant now)
{
    auto params = params_of(belonging.region, fields, now);
    params.insert(params.end(),
                  {{"territory", belonging.territory}, {"organisation", belonging.organisation}, {"by", by}});
    return connection.scalar<MeetingId>(
        "insert into meetings (region_id, territory_id, organisation_id, kind, title, body_id, round_id, held_on, "
        "number, place, agenda, invited, present, minutes, chair, secretary, state, made_at, made_by, changed_at) "
        "values (:region, :territory, :organisation, :kind, :title, :body, :round, :held, :number, :place, :agenda, "
        ":invited, :present, :minutes, :chair, :secretary, :state, :now, :by, :now) returning id",
        params);
}

bool update_meeting(Connection& connection, RegionId region, MeetingId id, std::int64_t version,
                    const MeetingFields& fields, Instant now)
{
    auto params = params_of(region, fields, now);
    params.insert(params.end(), {{"id", id}, {"version", version}});
    return connection.execute("update meetings set kind = :kind, title = :title, body_id = :body, round_id = :round, "
                              "held_on = :held, number = :number, place = :place, agenda = :agenda, "
                              "invited = :invited, present = :present, minutes = :minutes, chair = :chair, "
                              "secretary = :secretary, state = :state, version = version + 1, changed_at = :now "
                              "where region_id = :region and id = :id and version = :version",
                              params) == 1;
}

} // namespace vekha::store
