#include "service/risk_levels_import.h"

#include "documents/open.h"
#include "service/official_levels.h"
#include "service/risk_levels_table.h"
#include "service/risk_parts.h"
#include "store/organisations.h"
#include "store/risk_catalogues.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

constexpr std::size_t most_schools = 50'000;
constexpr std::size_t most_faults = 1000;
constexpr std::size_t most_letters_of_cell = 100;

void add_fault(RiskImportProtocol& protocol, RiskImportFault fault)
{
    if (protocol.faults.size() >= most_faults) return;
    if (fault.what.size() > most_letters_of_cell) fault.what = "…";
    protocol.faults.push_back(std::move(fault));
}

/// Reads what may be read from the file; nothing is known of the register yet.
Answer<TableOfLevels> table_of(const ImportOfficialLevels& command)
{
    const auto document = documents::open(command.bytes, command.file_name);
    if (!document) return refused(document.error().code, {{"detail", document.error().detail}});
    auto table = read_levels(*document, store::risk_catalogue_of_program());
    if (!table) return refused("risk-columns-missing");
    if (table->schools.size() > most_schools)
        return refused("list-too-long", {{"limit", std::to_string(most_schools)}});
    return *std::move(table);
}

OfficialLevels levels_of(const ImportOfficialLevels& command, const TableOfLevels::School& said,
                         domain::OrganisationId school)
{
    OfficialLevels levels;
    levels.school = school;
    levels.day = command.day;
    levels.basis = command.basis.empty() ? command.file_name : command.basis;
    levels.anew = command.anew;
    for (const auto& [risk, level] : said.levels)
        levels.levels.emplace(risk, level);
    return levels;
}

Answer<void> take_school(Connection& connection, const Call& call, const ImportOfficialLevels& command,
                         const TableOfLevels::School& said, RiskImportProtocol& protocol)
{
    const auto leave_out = [&](const char* code) {
        add_fault(protocol, {said.row, code, said.code});
        ++protocol.left_out;
    };
    const auto region = call.actor.scope.region;
    const auto school = store::organisation_with_code(connection, region, said.code);
    const bool seen = school && permit_at(connection, call, domain::permission::risk_write, *school) &&
                      seen_risk_school(connection, call, *school);
    if (!seen) {
        leave_out("risk-import-school-unknown");
        return {};
    }
    if (said.levels.empty()) {
        ++protocol.unchanged;
        return {};
    }
    const auto levels = levels_of(command, said, *school);
    const auto result =
        put_official_levels(connection, call, levels, command.preview ? LevelsAct::Preview : LevelsAct::Keep);
    if (!result) return unexpected<Refusal>{result.error()};
    if (result->change == LevelsChange::None) ++protocol.unchanged;
    if (result->change != LevelsChange::None) ++protocol.changed;
    if (result->change == LevelsChange::Made) ++protocol.made;
    return {};
}

Answer<RiskImportProtocol> taken(Connection& connection, const Call& call, const ImportOfficialLevels& command,
                                 const TableOfLevels& table)
{
    RiskImportProtocol protocol;
    protocol.rows = table.rows;
    protocol.schools = static_cast<std::int64_t>(table.schools.size());
    for (const auto& fault : table.faults)
        add_fault(protocol, fault);
    for (const auto& said : table.schools) {
        if (said.faulty) {
            ++protocol.left_out;
            continue;
        }
        if (auto done = take_school(connection, call, command, said, protocol); !done)
            return unexpected<Refusal>{done.error()};
    }
    std::ranges::stable_sort(protocol.faults, {}, &RiskImportFault::row);
    if (!command.preview && protocol.changed > 0)
        record(connection, call, "risk-levels-imported", "region", call.actor.scope.region.value,
               {{"file", command.file_name},
                {"changed", std::to_string(protocol.changed)},
                {"made", std::to_string(protocol.made)}});
    return protocol;
}

} // namespace

Answer<RiskImportProtocol> import_official_levels(Services& services, const Call& call,
                                                  const ImportOfficialLevels& command)
{
    if (auto may = scope_of(call, domain::permission::risk_write); !may) return unexpected<Refusal>{may.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (command.day > call.today) return refused("day-in-future");
    if (auto basis = checked_text(command.basis); !basis) return unexpected<Refusal>{basis.error()};
    const auto table = table_of(command);
    if (!table) return unexpected<Refusal>{table.error()};
    const auto take = [&](Connection& connection) { return taken(connection, call, command, *table); };
    return command.preview ? store::reading(*services.pool, take) : store::in_transaction(*services.pool, take);
}

} // namespace vekha::service
