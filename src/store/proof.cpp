#include "store/proof.h"

#include "store/decoded.h"
#include "wire/proof.h"

namespace vekha::store
{

namespace
{

ProofItem read_item(Row& row)
{
    ProofItem item;
    item.id = row.take<EvidenceId>();
    item.version = row.take<std::int64_t>();
    item.kind = row.take<std::string>();
    item.title = row.take<std::string>();
    item.sha256 = row.take<std::optional<std::string>>().value_or("");
    item.file_name = row.take<std::optional<std::string>>().value_or("");
    item.link = row.take<std::optional<std::string>>().value_or("");
    item.words = row.take<std::string>();
    item.number = row.take<std::string>();
    item.day = row.take<std::optional<domain::Date>>();
    item.is_signed = row.take<bool>();
    return item;
}

} // namespace

std::vector<ProofItem> proof_of(Connection& connection, RegionId region, domain::ObligationId obligation)
{
    return connection.all("select e.id, e.version, e.kind, e.title, e.file_sha256, e.file_name, e.link, e.words, "
                          "e.number, e.doc_day, e.signed from evidence_links l join evidence e on "
                          "e.region_id = l.region_id and e.id = l.evidence_id where l.region_id = :region and "
                          "l.obligation_id = :obligation and e.state = 'present' order by e.id",
                          {{"region", region}, {"obligation", obligation}}, read_item);
}

bool has_quarantined_proof(Connection& connection, RegionId region, domain::ObligationId obligation)
{
    return connection.scalar<int>("select count(*) from evidence_links l join evidence e on "
                                  "e.region_id = l.region_id and e.id = l.evidence_id where l.region_id = :region and "
                                  "l.obligation_id = :obligation and e.state = 'quarantined'",
                                  {{"region", region}, {"obligation", obligation}}) > 0;
}

std::string encoded(const std::vector<ProofItem>& proof)
{
    return wire::print(wire::to_json(proof));
}

std::vector<ProofItem> decoded_proof(std::string_view json)
{
    return decoded(json, wire::proof_from_json);
}

} // namespace vekha::store
