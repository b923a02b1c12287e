#include "store/wave_answers.h"

#include "store/wave_codec.h"
#include "wire/names.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

namespace names = wire::names;

domain::WaveAudience audience_named(const std::string& text)
{
    for (const auto& [value, name] : domain::wave_audiences)
        if (name == text) return value;
    return domain::WaveAudience::Teachers;
}

constexpr const char* link_columns =
    "b.region_id, b.wave_id, b.school_id, s.name, b.id, b.kind, b.audience, b.withdrawn, b.last_day, w.state, "
    "w.from_day, w.to_day ";
constexpr const char* link_tables = "join wave_schools s on s.region_id = b.region_id and s.id = b.school_id "
                                    "join waves w on w.region_id = b.region_id and w.id = b.wave_id ";

OpenedLink read_link(Row& row)
{
    OpenedLink link;
    link.used_up = row.take<bool>();
    link.region = row.take<RegionId>();
    link.wave = row.take<WaveId>();
    link.school = row.take<WaveSchoolId>();
    link.school_name = row.take<std::string>();
    link.batch = row.take<WaveBatchId>();
    link.kind = row.take<std::string>() == "links" ? BatchKind::Links : BatchKind::ClassCode;
    link.audience = audience_named(row.take<std::string>());
    link.withdrawn = row.take<bool>();
    link.last_day = row.take<std::optional<domain::Date>>();
    const auto state = row.take<std::string>();
    for (const auto& [value, name] : domain::wave_states)
        if (name == state) link.state = value;
    link.term.from = row.take<domain::Date>();
    link.term.to = row.take<domain::Date>();
    return link;
}

} // namespace

std::vector<WaveBox> boxes_of_wave(Connection& connection, RegionId region, WaveId wave)
{
    auto boxes = connection.all("select school_id, audience, sealed from wave_boxes where region_id = :region and "
                                "wave_id = :wave",
                                {{"region", region}, {"wave", wave}}, [](Row& row) {
                                    WaveBox box;
                                    box.school = row.take<WaveSchoolId>();
                                    box.audience = audience_named(row.take<std::string>());
                                    box.sealed = row.take<std::string>();
                                    return box;
                                });
    std::ranges::sort(boxes, {}, [](const WaveBox& box) { return std::pair{box.school, box.audience}; });
    return boxes;
}

std::string sealed_box(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school,
                       domain::WaveAudience audience)
{
    return connection.scalar<std::string>("select sealed from wave_boxes where region_id = :region and wave_id = :wave "
                                          "and school_id = :school and audience = :audience",
                                          {{"region", region},
                                           {"wave", wave},
                                           {"school", school},
                                           {"audience", names::of(audience, domain::wave_audiences)}});
}

void write_box(Connection& connection, RegionId region, WaveId wave, const WaveBox& box, int more)
{
    connection.execute("update wave_boxes set sealed = :sealed, answered = answered + :more where region_id = :region "
                       "and wave_id = :wave and school_id = :school and audience = :audience",
                       {{"sealed", box.sealed},
                        {"more", more},
                        {"region", region},
                        {"wave", wave},
                        {"school", box.school},
                        {"audience", names::of(box.audience, domain::wave_audiences)}});
}

void forget_answers(Connection& connection, RegionId region, WaveId wave)
{
    const Params params{{"region", region}, {"wave", wave}};
    // How many used their links stays, as it does of the codes of classes.
    connection.execute("update wave_batches set used = used + (select count(*) from wave_tokens k where "
                       "k.region_id = wave_batches.region_id and k.batch_id = wave_batches.id and k.used = 1) where "
                       "region_id = :region and wave_id = :wave",
                       params);
    for (const auto* table : {"wave_tokens", "wave_forms"})
        connection.execute("delete from " + std::string{table} +
                               " where region_id = :region and batch_id in (select id from wave_batches where "
                               "region_id = :region and wave_id = :wave)",
                           params);
    connection.execute("update wave_batches set code_hash = null where region_id = :region and wave_id = :wave",
                       params);
    connection.execute("update wave_boxes set sealed = '' where region_id = :region and wave_id = :wave", params);
}

WaveBatchId insert_batch(Connection& connection, RegionId region, const NewBatch& batch, ActorId by, Instant now)
{
    const auto is_class = !batch.code_hash.empty();
    const auto id = connection.scalar<WaveBatchId>(
        "insert into wave_batches (region_id, wave_id, school_id, audience, kind, size, code_hash, last_day, made_at, "
        "made_by) values (:region, :wave, :school, :audience, :kind, :size, :code, :last_day, :now, :by) returning id",
        {{"region", region},
         {"wave", batch.wave},
         {"school", batch.school},
         {"audience", names::of(batch.audience, domain::wave_audiences)},
         {"kind", is_class ? "class-code" : "links"},
         {"size", batch.size},
         {"code", is_class ? std::optional{batch.code_hash} : std::nullopt},
         {"last_day", batch.last_day},
         {"now", now},
         {"by", by}});
    for (const auto& hash : batch.links)
        connection.execute("insert into wave_tokens (token_hash, region_id, batch_id) values (:hash, :region, :batch)",
                           {{"hash", hash}, {"region", region}, {"batch", id}});
    return id;
}

std::vector<WaveBatchRow> batches_of(Connection& connection, RegionId region, WaveId wave, WaveSchoolId school)
{
    return connection.all(
        "select b.id, b.audience, b.kind, b.size, b.used + (select count(*) from wave_tokens k where "
        "k.region_id = b.region_id and k.batch_id = b.id and k.used = 1), b.last_day, b.withdrawn, b.made_at "
        "from wave_batches b where b.region_id = :region and b.school_id = :school and b.wave_id = :wave "
        "order by b.id desc",
        {{"region", region}, {"school", school}, {"wave", wave}}, [&](Row& row) {
            WaveBatchRow batch;
            batch.school = school;
            batch.id = row.take<WaveBatchId>();
            batch.audience = audience_named(row.take<std::string>());
            batch.kind = row.take<std::string>() == "links" ? BatchKind::Links : BatchKind::ClassCode;
            batch.size = row.take<std::int64_t>();
            batch.used = row.take<std::int64_t>();
            batch.last_day = row.take<std::optional<domain::Date>>();
            batch.withdrawn = row.take<bool>();
            batch.made_at = row.take<Instant>();
            return batch;
        });
}

bool withdraw_batch(Connection& connection, RegionId region, WaveBatchId batch)
{
    return connection.execute("update wave_batches set withdrawn = 1 where region_id = :region and id = :batch and "
                              "withdrawn = 0",
                              {{"region", region}, {"batch", batch}}) == 1;
}

std::optional<OpenedLink> link_called(Connection& connection, const std::string& hash)
{
    const Params params{{"hash", hash}};
    auto link = connection.first(std::string{"select k.used, "} + link_columns +
                                     "from wave_tokens k join wave_batches b on b.region_id = k.region_id and "
                                     "b.id = k.batch_id " +
                                     link_tables + "where k.token_hash = :hash",
                                 params, read_link);
    if (link) return link;
    return connection.first(std::string{"select case when b.used >= b.size then 1 else 0 end, "} + link_columns +
                                "from wave_batches b " + link_tables + "where b.code_hash = :hash",
                            params, read_link);
}

domain::Questionnaire questionnaire_of_wave(Connection& connection, RegionId region, WaveId wave,
                                            domain::WaveAudience audience)
{
    return decoded_questionnaire(connection.scalar<std::string>(
        "select body from wave_questionnaires where region_id = :region and wave_id = :wave and audience = :audience",
        {{"region", region}, {"wave", wave}, {"audience", names::of(audience, domain::wave_audiences)}}));
}

bool use_link(Connection& connection, const std::string& hash)
{
    return connection.execute("update wave_tokens set used = 1 where token_hash = :hash and used = 0",
                              {{"hash", hash}}) == 1;
}

bool use_seat(Connection& connection, RegionId region, WaveBatchId batch, const std::string& form_hash)
{
    const auto sent = connection.scalar<std::int64_t>("select count(*) from wave_forms where form_hash = :form",
                                                      {{"form", form_hash}});
    if (sent > 0) return false;
    const auto taken = connection.execute("update wave_batches set used = used + 1 where region_id = :region and "
                                          "id = :batch and used < size",
                                          {{"region", region}, {"batch", batch}});
    if (taken != 1) return false;
    connection.execute("insert into wave_forms (form_hash, region_id, batch_id) values (:form, :region, :batch)",
                       {{"form", form_hash}, {"region", region}, {"batch", batch}});
    return true;
}

} // namespace vekha::store
