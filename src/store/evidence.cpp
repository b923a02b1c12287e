#include "store/evidence.h"

namespace vekha::store
{

namespace
{

constexpr const char* columns =
    "select e.id, e.version, e.kind, e.state, e.title, e.words, e.number, e.doc_day, e.signed, e.link, "
    "e.file_sha256, e.file_name, e.size, e.media_type, s.state, s.signature, e.made_by, e.maker, e.made_at, "
    "e.changed_at, e.territory_id, e.organisation_id from evidence e left join file_scans s on "
    "s.region_id = e.region_id and s.sha256 = e.file_sha256 ";

std::optional<ScanState> scan_state_from(const std::optional<std::string>& name)
{
    if (!name) return std::nullopt;
    if (*name == "clean") return ScanState::Clean;
    return *name == "infected" ? ScanState::Infected : ScanState::Waiting;
}

std::optional<EvidenceFile> read_file(Row& row)
{
    const auto sha256 = row.take<std::optional<std::string>>();
    EvidenceFile file;
    file.name = row.take<std::optional<std::string>>().value_or("");
    file.size = row.take<std::optional<std::int64_t>>().value_or(0);
    file.media_type = row.take<std::optional<std::string>>().value_or("");
    file.scan = scan_state_from(row.take<std::optional<std::string>>());
    file.signature = row.take<std::optional<std::string>>().value_or("");
    if (!sha256) return std::nullopt;
    file.sha256 = *sha256;
    return file;
}

EvidenceRow read_evidence(Row& row)
{
    EvidenceRow read;
    read.id = row.take<domain::EvidenceId>();
    read.version = row.take<std::int64_t>();
    read.kind = domain::evidence_kind_from_name(row.take<std::string>()).value_or(domain::EvidenceKind::Note);
    read.state = domain::evidence_state_from_name(row.take<std::string>()).value_or(domain::EvidenceState::Removed);
    read.said.title = row.take<std::string>();
    read.said.words = row.take<std::string>();
    read.said.number = row.take<std::string>();
    read.said.day = row.take<std::optional<domain::Date>>();
    read.said.is_signed = row.take<bool>();
    read.said.link = row.take<std::optional<std::string>>().value_or("");
    read.file = read_file(row);
    read.made_by = row.take<ActorId>();
    read.maker = row.take<std::string>();
    read.made_at = row.take<Instant>();
    read.changed_at = row.take<Instant>();
    read.territory = row.take<TerritoryId>();
    read.organisation = row.take<std::optional<domain::OrganisationId>>();
    return read;
}

std::optional<std::string> or_none(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional{text};
}

} // namespace

std::string_view name_of(ScanState state)
{
    switch (state) {
    case ScanState::Waiting:
        return "waiting";
    case ScanState::Clean:
        return "clean";
    case ScanState::Infected:
        return "infected";
    }
    return {};
}

domain::EvidenceId insert_evidence(Connection& connection, const Belonging& belonging, const NewEvidence& evidence,
                                   Instant now)
{
    Params params{{"region", belonging.region},
                  {"territory", belonging.territory},
                  {"organisation", belonging.organisation},
                  {"kind", domain::name_of(evidence.kind)},
                  {"title", evidence.said.title},
                  {"link", or_none(evidence.said.link)},
                  {"words", evidence.said.words},
                  {"number", evidence.said.number},
                  {"day", evidence.said.day},
                  {"signed", evidence.said.is_signed},
                  {"now", now},
                  {"by", evidence.made_by},
                  {"maker", evidence.maker}};
    std::string columns_of_file;
    std::string values_of_file;
    if (evidence.file) {
        columns_of_file = ", file_sha256, file_name, size, media_type";
        values_of_file = ", :sha256, :name, :size, :media_type";
        params.push_back({"sha256", evidence.file->sha256});
        params.push_back({"name", evidence.file->name});
        params.push_back({"size", evidence.file->size});
        params.push_back({"media_type", evidence.file->media_type});
    }
    return connection.scalar<domain::EvidenceId>(
        "insert into evidence (region_id, territory_id, organisation_id, kind, title, link, words, number, doc_day, "
        "signed, made_at, made_by, maker, changed_at" +
            columns_of_file +
            ") values (:region, :territory, :organisation, :kind, :title, :link, :words, :number, :day, :signed, :now, "
            ":by, :maker, :now" +
            values_of_file + ") returning id",
        params);
}

std::optional<EvidenceRow> find_evidence(Connection& connection, const Scope& scope, domain::EvidenceId id)
{
    Params params{{"region", scope.region}, {"id", id}};
    const auto seen = inside(scope, {"e.territory_id", "e.organisation_id"}, params);
    return connection.first(
        columns + std::string{"where e.region_id = :region and e.id = :id and e.state <> 'removed'"} + seen, params,
        read_evidence);
}

std::vector<EvidenceRow> evidence_of(Connection& connection, RegionId region, domain::ObligationId obligation)
{
    return connection.all(columns +
                              std::string{"join evidence_links l on l.region_id = e.region_id and l.evidence_id = e.id "
                                          "where l.region_id = :region and l.obligation_id = :obligation and "
                                          "e.state <> 'removed' order by e.id"},
                          {{"region", region}, {"obligation", obligation}}, read_evidence);
}

bool change_evidence(Connection& connection, RegionId region, domain::EvidenceId id, std::int64_t version,
                     const EvidenceWords& said, Instant now)
{
    return connection.execute("update evidence set title = :title, words = :words, number = :number, doc_day = :day, "
                              "signed = :signed, link = :link, changed_at = :now, version = version + 1 "
                              "where region_id = :region and id = :id and version = :version and state <> 'removed'",
                              {{"title", said.title},
                               {"words", said.words},
                               {"number", said.number},
                               {"day", said.day},
                               {"signed", said.is_signed},
                               {"link", or_none(said.link)},
                               {"now", now},
                               {"region", region},
                               {"id", id},
                               {"version", version}}) == 1;
}

bool remove_evidence(Connection& connection, RegionId region, domain::EvidenceId id, std::int64_t version, Instant now)
{
    return connection.execute("update evidence set state = 'removed', changed_at = :now, version = version + 1 "
                              "where region_id = :region and id = :id and version = :version and state <> 'removed'",
                              {{"now", now}, {"region", region}, {"id", id}, {"version", version}}) == 1;
}

bool link_evidence(Connection& connection, RegionId region, domain::EvidenceId id, domain::ObligationId obligation,
                   ActorId by, Instant now)
{
    return connection.execute("insert into evidence_links (region_id, evidence_id, obligation_id, linked_at, "
                              "linked_by) values (:region, :id, :obligation, :now, :by) on conflict do nothing",
                              {{"region", region}, {"id", id}, {"obligation", obligation}, {"now", now}, {"by", by}}) ==
           1;
}

bool unlink_evidence(Connection& connection, RegionId region, domain::EvidenceId id, domain::ObligationId obligation)
{
    return connection.execute("delete from evidence_links where region_id = :region and evidence_id = :id and "
                              "obligation_id = :obligation",
                              {{"region", region}, {"id", id}, {"obligation", obligation}}) == 1;
}

std::vector<EvidenceUse> uses_of(Connection& connection, RegionId region, domain::EvidenceId id)
{
    return connection.all(
        "select o.id, a.number, a.text, m.title, o.to_day, o.progress from evidence_links l "
        "join obligations o on o.region_id = l.region_id and o.id = l.obligation_id "
        "join edition_activities a on a.region_id = o.region_id and a.edition_id = o.edition_id and "
        "a.position = o.activity join road_maps m on m.region_id = o.region_id and m.id = o.road_map_id "
        "where l.region_id = :region and l.evidence_id = :id order by o.due_day, o.id",
        {{"region", region}, {"id", id}}, [](Row& row) {
            EvidenceUse use;
            use.obligation = row.take<domain::ObligationId>();
            use.number = row.take<std::string>();
            use.text = row.take<std::string>();
            use.road_map_title = row.take<std::string>();
            use.to = row.take<std::optional<domain::Date>>();
            use.progress = domain::progress_from_name(row.take<std::string>()).value_or(domain::Progress::Withdrawn);
            return use;
        });
}

bool is_of_one_body(Connection& connection, RegionId region, domain::ObligationId one, domain::ObligationId other)
{
    return connection.scalar<int>(
               "select count(*) from obligations a join obligations b on b.region_id = a.region_id and "
               "b.organisation_id is not distinct from a.organisation_id and (a.organisation_id is not null or "
               "(b.territory_id = a.territory_id and b.folded = a.folded)) "
               "where a.region_id = :region and a.id = :one and b.id = :other",
               {{"region", region}, {"one", one}, {"other", other}}) == 1;
}

void raise_obligation_version(Connection& connection, RegionId region, domain::ObligationId id)
{
    connection.execute("update obligations set version = version + 1 where region_id = :region and id = :id",
                       {{"region", region}, {"id", id}});
}

} // namespace vekha::store
