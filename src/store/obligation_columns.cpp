#include "store/obligation_columns.h"

#include "domain/obligation.h"
#include "wire/road_map_draft.h"

namespace vekha::store
{

namespace
{

void read_progress(Row& row, ObligationRow& read)
{
    read.progress = domain::progress_from_name(row.take<std::string>()).value_or(domain::Progress::Planned);
    read.territory = row.take<TerritoryId>();
    read.submitted_at = row.take<std::optional<Instant>>();
    read.submitted_on = row.take<std::optional<domain::Date>>();
    read.checked_at = row.take<std::optional<Instant>>();
    read.checker = row.take<std::optional<std::string>>().value_or("");
    read.return_reason = row.take<std::optional<std::string>>().value_or("");
    read.term_was = row.take<std::optional<domain::Date>>();
    read.replaced_by = row.take<std::optional<domain::ObligationId>>();
    read.acceptance = row.take<std::string>();
    read.cancelled_why = row.take<std::optional<std::string>>().value_or("");
}

} // namespace

ObligationRow read_obligation(Row& row, domain::Date today)
{
    ObligationRow read;
    auto& obligation = read.obligation;
    obligation.id = row.take<domain::ObligationId>();
    read.version = row.take<std::int64_t>();
    read.road_map = row.take<RoadMapId>();
    read.road_map_title = row.take<std::string>();
    obligation.activity = row.take<std::string>();
    read.number = row.take<std::string>();
    read.text = row.take<std::string>();
    obligation.occurrence.number = row.take<int>();
    obligation.occurrence.kind =
        wire::occurrence_kind_from_name(row.take<std::string>()).value_or(domain::OccurrenceKind::Undated);
    obligation.occurrence.from = row.take<std::optional<domain::Date>>();
    obligation.occurrence.to = row.take<std::optional<domain::Date>>();
    obligation.addressee.organisation = row.take<std::optional<domain::OrganisationId>>();
    obligation.addressee.name = row.take<std::string>();
    obligation.lead = row.take<bool>();
    const auto stage = domain::stage_from_name(row.take<std::string>()).value_or(domain::Stage::Gone);
    read.state = domain::due_state_of(obligation, stage, today);
    read_progress(row, read);
    return read;
}

} // namespace vekha::store
