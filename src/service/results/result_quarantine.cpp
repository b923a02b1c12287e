#include "service/result_quarantine.h"

#include "service/permit.h"
#include "service/result_sums_job.h"
#include "service/results/result_parts.h"
#include "service/text_checks.h"
#include "store/grants.h"
#include "store/organisations.h"
#include "store/result_standing.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_words = 2000;

SchoolMatching matching_in(Connection& connection, RegionId region)
{
    return {store::result_schools(connection, region), store::said_codes(connection, region)};
}

/// Proposals name only schools that the caller may write.
class Showing
{
public:
    Showing(Connection& connection, const Call& call)
        : connection_{connection}, call_{call}, region_{call.actor.scope.region}
    {
        const auto scope = import_scope(call);
        if (!scope || call.actor.seen_by) return;
        may_change_ = true;
        everywhere_ = scope->reach.whole_region;
        if (!everywhere_) own_ = store::organisations_inside(connection, *scope);
    }

    QuarantineView view(QuarantineRow row)
    {
        QuarantineView view;
        const auto contents = store::quarantined_contents(connection_, region_, row.id);
        for (const auto& cell : contents.cells)
            view.works.push_back({cell.assessment, cell.participants});
        view.values = static_cast<std::int64_t>(contents.values.size());
        view.may_change = may_change_ && row.state == QuarantineState::Waiting;
        if (view.may_change && !contents.schools.empty()) view.proposals = proposals(contents.schools.front());
        view.row = std::move(row);
        return view;
    }

private:
    std::vector<SchoolProposal> proposals(const domain::WrittenSchool& school)
    {
        if (!matching_) matching_ = matching_in(connection_, region_);
        auto found = matching_->proposals(school);
        std::erase_if(found,
                      [&](const SchoolProposal& one) { return !everywhere_ && !own_.contains(one.school.value); });
        return found;
    }

    Connection& connection_;
    const Call& call_;
    RegionId region_;
    bool may_change_ = false;
    bool everywhere_ = false;
    std::unordered_set<std::int64_t> own_;
    std::optional<SchoolMatching> matching_;
};

Answer<QuarantineRow> seen_row(Connection& connection, const Call& call, QuarantineId id, Permission permission)
{
    auto scope = scope_of(call, permission);
    if (!scope) return unexpected<Refusal>{scope.error()};
    scope->within.reset();
    auto row = store::find_quarantined(connection, *scope, id);
    if (!row) return refused("quarantine-not-found");
    return *std::move(row);
}

/// A row that waits, of that version, whose file the caller may import.
Answer<QuarantineRow> row_to_end(Connection& connection, const Call& call, QuarantineId id, std::int64_t version)
{
    auto row = seen_row(connection, call, id, domain::permission::result_read);
    if (!row) return row;
    const auto location = store::location_of(connection, call.actor.scope.region, row->territory);
    if (const auto may = permit(call, domain::permission::result_import, location); !may)
        return unexpected<Refusal>{may.error()};
    if (row->state != QuarantineState::Waiting)
        return refused("quarantine-ended", {{"state", std::string{store::name_of(row->state)}}});
    if (row->version != version) return refused("changed-meanwhile", {{"version", std::to_string(row->version)}});
    return row;
}

Answer<void> may_write(Connection& connection, const Call& call, domain::OrganisationId school)
{
    const auto scope = import_scope(call);
    if (!scope) return unexpected<Refusal>{scope.error()};
    if (!store::find_organisation(connection, *scope, school, call.today)) return refused("organisation-not-found");
    const auto location = store::location_of(connection, call.actor.scope.region, school);
    if (!location) return refused("organisation-not-found");
    return permit(call, domain::permission::result_import, *location);
}

/// Writes what the file says of the school. @return false when the file tells of one of its works already
bool write_contents(Connection& connection, const Call& call, const QuarantineRow& row, domain::OrganisationId school)
{
    const auto region = call.actor.scope.region;
    const auto contents = store::quarantined_contents(connection, region, row.id);
    std::vector<store::ResultCell> cells;
    for (const auto& cell : contents.cells) {
        if (store::has_cell(connection, region, row.file, school, cell.assessment)) return false;
        cells.push_back({school, cell.assessment, cell.participants, cell.tallies, store::stated_text(cell.stated)});
    }
    std::vector<store::ResultTableRow> tables;
    for (const auto& table : contents.tables)
        for (const auto& each : table.rows)
            tables.push_back({&table, &each, std::nullopt, school});
    auto values = store::file_values(connection, region, row.file);
    const auto before = values.size();
    for (const auto& value : contents.values) {
        if (!value.year) continue;
        const auto same = [&](const store::FileValue& one) {
            return one.school == school && one.year == *value.year && one.variable == value.variable;
        };
        if (std::ranges::none_of(values, same))
            values.push_back({school, *value.year, value.variable, value.value});
        else if (std::any_of(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(before), same))
            return false;
    }
    const auto file = store::find_result_file(connection, region, row.file);
    store::write_result_cells(connection, region, row.file, cells);
    store::write_result_tables(connection, region, row.file, tables);
    if (file && values.size() > before)
        put_values(connection, call, *file, values, file->applied_at.value_or(call.now));
    store::settle_results(connection, region, row.file);
    ask_for_sums(connection, call);
    return true;
}

Answer<void> matched(Connection& connection, const Call& call, const QuarantineRow& row, domain::OrganisationId school)
{
    if (!write_contents(connection, call, row, school)) return refused("school-told-already");
    if (!store::end_quarantine(connection, call.actor.scope.region, row.id, row.version,
                               {QuarantineState::Matched, school, "", call.actor.id, call.now}))
        return refused("changed-meanwhile");
    record(connection, call, "result-school-matched", "result-file", row.file.value,
           {{"code", row.code}, {"file", row.file_name}, {"organisation", std::to_string(school.value)}},
           {.where = Whereabouts{store::Belonging{call.actor.scope.region, row.territory}}});
    return {};
}

/// The same code in other files is the same school; where such a file tells of it already, a person looks.
int match_alike(Connection& connection, const Call& call, const QuarantineRow& row, domain::OrganisationId school)
{
    const auto scope = import_scope(call);
    if (!scope) return 0;
    int count = 0;
    for (const auto id : store::quarantined_alike(connection, *scope, row)) {
        const auto other = store::find_quarantined(connection, *scope, id);
        if (other && matched(connection, call, *other, school)) ++count;
    }
    return count;
}

domain::WrittenSchool written_in(Connection& connection, RegionId region, QuarantineId id)
{
    const auto contents = store::quarantined_contents(connection, region, id);
    return contents.schools.empty() ? domain::WrittenSchool{} : contents.schools.front();
}

} // namespace

Answer<store::Page<QuarantineView>> list_result_quarantine(Services& services, const Call& call,
                                                           const store::QuarantineFilter& filter,
                                                           const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::result_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<QuarantineView>> {
        auto found = store::page_of_quarantine(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        store::Page<QuarantineView> shown{{}, found->total, std::move(found->next)};
        Showing showing{connection, call};
        for (auto& row : found->items)
            shown.items.push_back(showing.view(std::move(row)));
        return shown;
    });
}

Answer<QuarantineView> get_quarantined(Services& services, const Call& call, QuarantineId id)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<QuarantineView> {
        auto row = seen_row(connection, call, id, domain::permission::result_read);
        if (!row) return unexpected<Refusal>{row.error()};
        return Showing{connection, call}.view(*std::move(row));
    });
}

Answer<MatchedQuarantine> match_quarantined(Services& services, const Call& call, const MatchQuarantined& command)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<MatchedQuarantine> {
        const auto region = call.actor.scope.region;
        const auto row = row_to_end(connection, call, command.id, command.version);
        if (!row) return unexpected<Refusal>{row.error()};
        if (const auto may = may_write(connection, call, command.school); !may) return unexpected<Refusal>{may.error()};
        if (const auto done = matched(connection, call, *row, command.school); !done)
            return unexpected<Refusal>{done.error()};
        MatchedQuarantine result;
        // Two schools of one code stay two: what one of them is says nothing of the code.
        if (row->reason != "school-twice") {
            store::say_code(connection, region, said_key(written_in(connection, region, row->id)), command.school,
                            call.actor.id, call.now);
            result.alike = match_alike(connection, call, *row, command.school);
        }
        auto ended = seen_row(connection, call, command.id, domain::permission::result_read);
        if (!ended) return unexpected<Refusal>{ended.error()};
        result.view = Showing{connection, call}.view(*std::move(ended));
        return result;
    });
}

Answer<QuarantineView> dismiss_quarantined(Services& services, const Call& call, const DismissQuarantined& command)
{
    if (trimmed(command.words).empty()) return refused("reason-missing");
    if (const auto longer = not_longer(command.words, longest_words, "words")) return unexpected<Refusal>{*longer};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<QuarantineView> {
        const auto row = row_to_end(connection, call, command.id, command.version);
        if (!row) return unexpected<Refusal>{row.error()};
        if (!store::end_quarantine(
                connection, call.actor.scope.region, row->id, row->version,
                {QuarantineState::Dismissed, std::nullopt, trimmed(command.words), call.actor.id, call.now}))
            return refused("changed-meanwhile");
        record(connection, call, "result-school-dismissed", "result-file", row->file.value,
               {{"code", row->code}, {"file", row->file_name}, {"words", trimmed(command.words)}},
               {.where = Whereabouts{store::Belonging{call.actor.scope.region, row->territory}}});
        auto ended = seen_row(connection, call, command.id, domain::permission::result_read);
        if (!ended) return unexpected<Refusal>{ended.error()};
        return Showing{connection, call}.view(*std::move(ended));
    });
}

} // namespace vekha::service
