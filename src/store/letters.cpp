#include "store/letters.h"

#include "store/cursor_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<LetterKind, std::string_view>, 3> kinds{
    {{LetterKind::Duty, "duty"}, {LetterKind::Digest, "digest"}, {LetterKind::Trial, "trial"}}};

constexpr std::array<std::pair<LetterState, std::string_view>, 5> states{{{LetterState::Waiting, "waiting"},
                                                                          {LetterState::Sending, "sending"},
                                                                          {LetterState::Sent, "sent"},
                                                                          {LetterState::Failed, "failed"},
                                                                          {LetterState::Refused, "refused"}}};

constexpr const char* columns = "l.region_id, l.id, l.person_id, coalesce(p.name, ''), l.kind, l.address, l.subject, "
                                "l.state, l.attempts, l.not_before, l.code, l.reply, l.made_at, l.ended_at, l.version";
constexpr const char* tables =
    " from letters l left join people p on p.region_id = l.region_id and p.id = l.person_id ";

template <typename Table>
auto value_named(const Table& table, const std::string& name)
{
    const auto* found = std::ranges::find(table, name, &Table::value_type::second);
    return found == table.end() ? table.front().first : found->first;
}

LetterRow read_letter(Row& row)
{
    LetterRow letter;
    letter.region = row.take<RegionId>();
    letter.id = row.take<LetterId>();
    letter.person = row.take<std::optional<PersonId>>();
    letter.person_name = row.take<std::string>();
    letter.kind = value_named(kinds, row.take<std::string>());
    letter.address = row.take<std::string>();
    letter.subject = row.take<std::string>();
    letter.state = value_named(states, row.take<std::string>());
    letter.attempts = row.take<int>();
    letter.not_before = row.take<Instant>();
    letter.code = row.take<std::string>();
    letter.reply = row.take<std::string>();
    letter.made_at = row.take<Instant>();
    letter.ended_at = row.take<std::optional<Instant>>();
    letter.version = row.take<std::int64_t>();
    return letter;
}

struct Key {
    RegionId region;
    LetterId id;
};

std::optional<Key> first_free(Connection& connection, Instant now)
{
    const std::string skip = connection.dialect() == Dialect::Postgres ? " for update skip locked" : "";
    const auto read = [](Row& row) {
        const auto region = row.take<RegionId>();
        return Key{region, row.take<LetterId>()};
    };
    auto left = connection.first("select region_id, id from letters where state = 'sending' and lease_until < :now "
                                 "order by lease_until limit 1" +
                                     skip,
                                 {{"now", now}}, read);
    if (left) return left;
    return connection.first("select region_id, id from letters where state = 'waiting' and not_before <= :now "
                            "order by not_before, id limit 1" +
                                skip,
                            {{"now", now}}, read);
}

} // namespace

std::string_view name_of(LetterKind kind)
{
    return std::ranges::find(kinds, kind, &std::pair<LetterKind, std::string_view>::first)->second;
}

std::string_view name_of(LetterState state)
{
    return std::ranges::find(states, state, &std::pair<LetterState, std::string_view>::first)->second;
}

std::optional<LetterState> letter_state_from_name(std::string_view name)
{
    const auto* found = std::ranges::find(states, name, &std::pair<LetterState, std::string_view>::second);
    return found == states.end() ? std::nullopt : std::optional{found->first};
}

bool insert_letter(Connection& connection, const NewLetter& letter, Instant now)
{
    return connection.execute(
               "insert into letters (region_id, person_id, territory_id, organisation_id, kind, address, "
               "subject, text_body, html_body, unsubscribe_hash, unsubscribe_url, once_key, not_before, "
               "made_at) values (:region, :person, :territory, :organisation, :kind, :address, :subject, "
               ":text, :html, :hash, :url, :once, :not_before, :now) "
               "on conflict (region_id, once_key) where once_key is not null do nothing",
               {{"region", letter.belonging.region},
                {"person", letter.person},
                {"territory", letter.belonging.territory},
                {"organisation", letter.belonging.organisation},
                {"kind", name_of(letter.kind)},
                {"address", letter.address},
                {"subject", letter.subject},
                {"text", letter.text},
                {"html", letter.html},
                {"hash", letter.unsubscribe_hash},
                {"url", letter.unsubscribe_url},
                {"once", letter.once_key},
                {"not_before", letter.not_before},
                {"now", now}}) > 0;
}

std::optional<LetterToSend> take_letter(Connection& connection, const std::string& worker, Instant now,
                                        std::chrono::seconds lease)
{
    const auto key = first_free(connection, now);
    if (!key) return std::nullopt;
    connection.execute(
        "update letters set state = 'sending', worker = :worker, lease_until = :lease, attempts = attempts "
        "+ 1, version = version + 1 where region_id = :region and id = :id",
        {{"worker", worker}, {"lease", now + lease}, {"region", key->region}, {"id", key->id}});
    return connection.first("select " + std::string{columns} + ", l.text_body, l.html_body, l.unsubscribe_url" +
                                tables + "where l.region_id = :region and l.id = :id",
                            {{"region", key->region}, {"id", key->id}}, [](Row& row) {
                                LetterToSend letter{read_letter(row), {}, {}, {}};
                                letter.text = row.take<std::string>();
                                letter.html = row.take<std::string>();
                                letter.unsubscribe_url = row.take<std::string>();
                                return letter;
                            });
}

bool letter_waits(Connection& connection, Instant now)
{
    return connection.scalar<int>("select 1 from letters where state = 'sending' and lease_until < :now limit 1",
                                  {{"now", now}}) == 1 ||
           connection.scalar<int>("select 1 from letters where state = 'waiting' and not_before <= :now limit 1",
                                  {{"now", now}}) == 1;
}

bool end_letter(Connection& connection, const LetterRow& letter, const std::string& worker, LetterState state,
                Instant now)
{
    // What was not delivered may be sent again.
    const bool delivered = state != LetterState::Failed && state != LetterState::Refused;
    const std::string forget = !delivered ? "" : ", text_body = '', html_body = '', unsubscribe_url = ''";
    return connection.execute("update letters set state = :state, code = :code, reply = :reply, ended_at = :now, "
                              "worker = '', lease_until = null, version = version + 1" +
                                  forget +
                                  " where region_id = :region and id = :id and state = 'sending' and worker = :worker",
                              {{"state", name_of(state)},
                               {"code", letter.code},
                               {"reply", letter.reply},
                               {"now", now},
                               {"region", letter.region},
                               {"id", letter.id},
                               {"worker", worker}}) == 1;
}

bool postpone_letter(Connection& connection, const LetterRow& letter, const std::string& worker, Instant not_before)
{
    return connection.execute("update letters set state = 'waiting', code = :code, reply = :reply, not_before = :then, "
                              "worker = '', lease_until = null, version = version + 1 where region_id = :region and "
                              "id = :id and state = 'sending' and worker = :worker",
                              {{"code", letter.code},
                               {"reply", letter.reply},
                               {"then", not_before},
                               {"region", letter.region},
                               {"id", letter.id},
                               {"worker", worker}}) == 1;
}

std::optional<Page<LetterRow>> page_of_letters(Connection& connection, const Scope& scope, const LetterFilter& filter,
                                               const PageRequest& request)
{
    Params params{{"region", scope.region}};
    auto where = "where l.region_id = :region" + inside(scope, {"l.territory_id", "l.organisation_id"}, params);
    if (filter.state) {
        where += " and l.state = :state";
        params.push_back({"state", name_of(*filter.state)});
    }
    if (!filter.address.empty()) {
        where += " and lower(l.address) = lower(:address)";
        params.push_back({"address", filter.address});
    }
    Page<LetterRow> page;
    page.total = connection.scalar<std::int64_t>("select count(*) from letters l " + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and l.id < :after";
        params.push_back({"after", after->id});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select " + std::string{columns} + tables + where + " order by l.id desc limit :limit",
                                params, read_letter);
    page.next = cut_to(page.items, request.limit, [](const LetterRow& last) { return CursorText{"", last.id.value}; });
    return page;
}

std::optional<LetterRow> find_letter(Connection& connection, const Scope& scope, LetterId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, {"l.territory_id", "l.organisation_id"}, params);
    return connection.first("select " + std::string{columns} + tables + "where l.region_id = :region and l.id = :id" +
                                seen,
                            params, read_letter);
}

Belonging belonging_of_letter(Connection& connection, RegionId region, LetterId id)
{
    return connection
        .first("select territory_id, organisation_id from letters where region_id = :region and id = :id",
               {{"region", region}, {"id", id}},
               [&](Row& row) {
                   const auto territory = row.take<TerritoryId>();
                   return Belonging{region, territory, row.take<std::optional<domain::OrganisationId>>()};
               })
        .value();
}

bool retry_letter(Connection& connection, RegionId region, LetterId id, std::int64_t version, Instant now)
{
    return connection.execute("update letters set state = 'waiting', attempts = 0, not_before = :now, ended_at = null, "
                              "version = version + 1 where region_id = :region and id = :id and version = :version and "
                              "state in ('failed', 'refused') and text_body <> ''",
                              {{"now", now}, {"region", region}, {"id", id}, {"version", version}}) == 1;
}

bool refuses_letters(Connection& connection, RegionId region, PersonId person, const std::string& address,
                     Instant since)
{
    return connection.scalar<std::string>(
               "select state from letters where region_id = :region and person_id = :person "
               "and address = :address and ended_at > :since order by id desc limit 1",
               {{"region", region}, {"person", person}, {"address", address}, {"since", since}}) == "refused";
}

LetterCounts letter_counts(Connection& connection)
{
    const auto count = [&](const char* state) {
        return connection.scalar<std::int64_t>("select count(*) from letters where state = :state", {{"state", state}});
    };
    return {count("waiting") + count("sending"), count("failed")};
}

std::int64_t purge_letters(Connection& connection, RegionId region, Instant made_before)
{
    return connection.execute("delete from letters where region_id = :region and made_at < :before and "
                              "state in ('sent', 'failed', 'refused')",
                              {{"region", region}, {"before", made_before}});
}

} // namespace vekha::store
