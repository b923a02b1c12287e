#include "store/monitoring_snapshots.h"

#include "store/cursor_text.h"
#include "store/digest.h"
#include "store/folded.h"
#include "store/monitoring_codec.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::FrozenAnswer;

/// The digests of all answers, in order of their numbers, as one.
std::string digest_of_answers(Connection& connection, RegionId region, RoundId round)
{
    std::string all;
    connection.each("select sha256 from monitoring_frozen where region_id = :region and round_id = :round "
                    "order by answer_id",
                    {{"region", region}, {"round", round}}, [&](Row& row) { all += row.take<std::string>() + "\n"; });
    return sha256_of(all);
}

} // namespace

void keep_snapshot(Connection& connection, RegionId region, domain::RoundSnapshot snapshot,
                   std::span<const FrozenAnswer> answers, ActorId by, Instant now)
{
    for (const auto& answer : answers) {
        const auto body = encoded(answer);
        connection.execute("insert into monitoring_frozen (region_id, round_id, answer_id, body, sha256) values "
                           "(:region, :round, :answer, :body, :sha256)",
                           {{"region", region},
                            {"round", snapshot.round},
                            {"answer", answer.id},
                            {"body", body},
                            {"sha256", sha256_of(body)}});
    }
    snapshot.answers_sha256 = digest_of_answers(connection, region, snapshot.round);
    const auto body = encoded(snapshot);
    connection.execute("insert into monitoring_snapshots (region_id, round_id, body, sha256, taken_at, taken_by) "
                       "values (:region, :round, :body, :sha256, :now, :by)",
                       {{"region", region},
                        {"round", snapshot.round},
                        {"body", body},
                        {"sha256", sha256_of(body)},
                        {"now", now},
                        {"by", by}});
}

std::optional<KeptSnapshot> find_snapshot(Connection& connection, RegionId region, RoundId round)
{
    return connection.first("select body, sha256, taken_at from monitoring_snapshots where region_id = :region and "
                            "round_id = :round",
                            {{"region", region}, {"round", round}}, [](Row& row) {
                                KeptSnapshot kept;
                                const auto body = row.take<std::string>();
                                kept.snapshot = decoded_snapshot(body);
                                kept.sha256 = row.take<std::string>();
                                kept.intact = kept.sha256 == sha256_of(body);
                                kept.taken_at = row.take<Instant>();
                                return kept;
                            });
}

bool answers_intact(Connection& connection, RegionId region, const KeptSnapshot& kept)
{
    bool intact = true;
    connection.each("select body, sha256 from monitoring_frozen where region_id = :region and round_id = :round",
                    {{"region", region}, {"round", kept.snapshot.round}}, [&](Row& row) {
                        const auto body = row.take<std::string>();
                        intact = intact && sha256_of(body) == row.take<std::string>();
                    });
    return intact && digest_of_answers(connection, region, kept.snapshot.round) == kept.snapshot.answers_sha256;
}

std::optional<FrozenAnswer> frozen_answer(Connection& connection, RegionId region, AnswerId id)
{
    return connection.first("select f.body from monitoring_answers a join monitoring_frozen f on "
                            "f.region_id = a.region_id and f.round_id = a.round_id and f.answer_id = a.id "
                            "where a.region_id = :region and a.id = :id",
                            {{"region", region}, {"id", id}},
                            [](Row& row) { return decoded_frozen(row.take<std::string>()); });
}

std::optional<Page<FrozenAnswer>> page_of_frozen(Connection& connection, const Scope& scope, RoundId round,
                                                 const PageRequest& request)
{
    Params params{{"region", scope.region}, {"round", round}};
    auto where = " from monitoring_answers a join monitoring_frozen f on f.region_id = a.region_id and "
                 "f.round_id = a.round_id and f.answer_id = a.id where a.region_id = :region and a.round_id = :round" +
                 inside(scope, {"a.territory_id", "a.organisation_id"}, params);
    Page<FrozenAnswer> page;
    page.total = connection.scalar<std::int64_t>("select count(*)" + where, params);
    if (request.cursor) {
        const auto after = read_cursor(*request.cursor);
        if (!after) return std::nullopt;
        where += " and (a.sort_name, a.id) > (:after_name, :after_id)";
        params.insert(params.end(), {{"after_name", after->text}, {"after_id", after->id}});
    }
    params.push_back({"limit", request.limit + 1});
    page.items = connection.all("select f.body" + where + " order by a.sort_name, a.id limit :limit", params,
                                [](Row& row) { return decoded_frozen(row.take<std::string>()); });
    page.next = cut_to(page.items, request.limit,
                       [](const FrozenAnswer& last) { return CursorText{sort_name_of(last.name), last.id.value}; });
    return page;
}

std::optional<FrozenAnswer> frozen_of_addressee(Connection& connection, RegionId region, RoundId round,
                                                const FrozenAnswer& addressee)
{
    Params params{{"region", region}, {"round", round}};
    std::string who = " and a.organisation_id is null and a.territory_id = :who";
    if (addressee.organisation) {
        who = " and a.organisation_id = :who";
        params.push_back({"who", *addressee.organisation});
    } else {
        params.push_back({"who", addressee.territory});
    }
    return connection.first("select f.body from monitoring_answers a join monitoring_frozen f on "
                            "f.region_id = a.region_id and f.round_id = a.round_id and f.answer_id = a.id "
                            "where a.region_id = :region and a.round_id = :round" +
                                who,
                            params, [](Row& row) { return decoded_frozen(row.take<std::string>()); });
}

std::vector<RoundBefore> closed_rounds_like(Connection& connection, RegionId region, const RoundRow& round)
{
    return connection.all(
        "select id, title, from_day, to_day from monitoring_rounds where region_id = :region and form_code = :form and "
        "territory_id = :territory and state = 'closed' and id <> :id order by from_day desc, id desc",
        {{"region", region}, {"form", round.form_code}, {"territory", round.territory}, {"id", round.id}},
        [](Row& row) {
            RoundBefore before;
            before.id = row.take<RoundId>();
            before.title = row.take<std::string>();
            before.period.from = row.take<domain::Date>();
            before.period.to = row.take<domain::Date>();
            return before;
        });
}

NoteRow note_of(Connection& connection, RegionId region, RoundId round)
{
    const auto read = [](Row& row) {
        NoteRow note;
        note.fields.subject = row.take<std::string>();
        note.fields.methods = row.take<std::string>();
        note.fields.conclusions = row.take<std::string>();
        note.fields.recommendations = row.take<std::string>();
        note.fields.signatory = row.take<std::string>();
        note.fields.signed_on = row.take<std::optional<domain::Date>>();
        note.version = row.take<std::int64_t>();
        return note;
    };
    return connection
        .first("select subject, methods, conclusions, recommendations, signatory, signed_on, version from "
               "monitoring_notes where region_id = :region and round_id = :round",
               {{"region", region}, {"round", round}}, read)
        .value_or(NoteRow{});
}

bool put_note(Connection& connection, RegionId region, RoundId round, std::int64_t version, const NoteFields& fields,
              ActorId by, Instant now)
{
    const Params params{{"subject", fields.subject},
                        {"methods", fields.methods},
                        {"conclusions", fields.conclusions},
                        {"recommendations", fields.recommendations},
                        {"signatory", fields.signatory},
                        {"signed", fields.signed_on},
                        {"now", now},
                        {"by", by},
                        {"region", region},
                        {"round", round},
                        {"version", version}};
    if (version == 0)
        return connection.execute("insert into monitoring_notes (region_id, round_id, subject, methods, conclusions, "
                                  "recommendations, signatory, signed_on, version, changed_at, changed_by) select "
                                  ":region, :round, :subject, :methods, :conclusions, :recommendations, :signatory, "
                                  ":signed, :version + 1, :now, :by where not exists (select 1 from monitoring_notes "
                                  "where region_id = :region and round_id = :round)",
                                  params) == 1;
    return connection.execute("update monitoring_notes set subject = :subject, methods = :methods, "
                              "conclusions = :conclusions, recommendations = :recommendations, "
                              "signatory = :signatory, signed_on = :signed, version = version + 1, "
                              "changed_at = :now, changed_by = :by where region_id = :region and round_id = :round "
                              "and version = :version",
                              params) == 1;
}

} // namespace vekha::store
