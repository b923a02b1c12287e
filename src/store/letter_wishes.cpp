#include "store/letter_wishes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::store
{

namespace
{

constexpr std::array<std::pair<DigestRhythm, std::string_view>, 3> rhythms{
    {{DigestRhythm::None, "none"}, {DigestRhythm::Daily, "daily"}, {DigestRhythm::Weekly, "weekly"}}};

} // namespace

std::string_view name_of(DigestRhythm rhythm)
{
    return std::ranges::find(rhythms, rhythm, &std::pair<DigestRhythm, std::string_view>::first)->second;
}

std::optional<DigestRhythm> digest_rhythm_from_name(std::string_view name)
{
    const auto* found = std::ranges::find(rhythms, name, &std::pair<DigestRhythm, std::string_view>::second);
    return found == rhythms.end() ? std::nullopt : std::optional{found->first};
}

LetterWishes letter_wishes(Connection& connection, RegionId region, PersonId person)
{
    return connection
        .first("select digest, hour, weekday, version from letter_wishes where region_id = :region and person_id = "
               ":person",
               {{"region", region}, {"person", person}},
               [](Row& row) {
                   LetterWishes wishes;
                   wishes.digest = digest_rhythm_from_name(row.take<std::string>()).value_or(DigestRhythm::None);
                   wishes.hour = row.take<int>();
                   wishes.weekday = row.take<int>();
                   wishes.version = row.take<std::int64_t>();
                   return wishes;
               })
        .value_or(LetterWishes{});
}

bool set_letter_wishes(Connection& connection, RegionId region, PersonId person, const LetterWishes& wishes,
                       std::int64_t expected, Instant now)
{
    if (letter_wishes(connection, region, person).version != expected) return false;
    connection.execute(
        "insert into letter_wishes (region_id, person_id, digest, hour, weekday, version, changed_at) "
        "values (:region, :person, :digest, :hour, :weekday, :version, :now) "
        "on conflict (region_id, person_id) do update set digest = excluded.digest, hour = excluded.hour, "
        "weekday = excluded.weekday, version = excluded.version, changed_at = excluded.changed_at",
        {{"region", region},
         {"person", person},
         {"digest", name_of(wishes.digest)},
         {"hour", wishes.hour},
         {"weekday", wishes.weekday},
         {"version", expected + 1},
         {"now", now}});
    return true;
}

std::optional<Subscriber> subscriber_of(Connection& connection, const std::string& unsubscribe_hash)
{
    return connection.first(
        "select region_id, person_id from letters where unsubscribe_hash = :hash and person_id is not "
        "null",
        {{"hash", unsubscribe_hash}}, [](Row& row) {
            const auto region = row.take<RegionId>();
            return Subscriber{region, row.take<PersonId>()};
        });
}

std::vector<DigestReader> digest_readers(Connection& connection, RegionId region, int hour, int weekday, PersonId after,
                                         int most)
{
    const LetterWishes usual;
    return connection.all(
        "select p.id, p.name, p.email, p.territory_id, p.organisation_id, coalesce(w.digest, :usual) from people p "
        "join accounts a on a.region_id = p.region_id and a.person_id = p.id "
        "left join letter_wishes w on w.region_id = p.region_id and w.person_id = p.id "
        "where p.region_id = :region and p.id > :after and p.email <> '' and p.closed_on is null and p.erased_at is "
        "null "
        "and a.blocked_at is null and (a.password_hash is not null or a.signed_in_at is not null) and coalesce(w.hour, "
        ":usual_hour) = :hour and "
        "(w.digest = 'daily' or (coalesce(w.digest, :usual) = 'weekly' and coalesce(w.weekday, :usual_day) = "
        ":weekday)) "
        "order by p.id limit :most",
        {{"usual", name_of(usual.digest)},
         {"region", region},
         {"after", after},
         {"usual_hour", usual.hour},
         {"hour", hour},
         {"usual_day", usual.weekday},
         {"weekday", weekday},
         {"most", most}},
        [&](Row& row) {
            const auto person = row.take<PersonId>();
            auto name = row.take<std::string>();
            auto address = row.take<std::string>();
            const auto territory = row.take<TerritoryId>();
            const auto organisation = row.take<std::optional<domain::OrganisationId>>();
            const auto rhythm = digest_rhythm_from_name(row.take<std::string>()).value_or(DigestRhythm::None);
            return DigestReader{person, std::move(name), std::move(address), {region, territory, organisation}, rhythm};
        });
}

} // namespace vekha::store
