#include "service/permit.h"
#include "service/results/result_columns.h"
#include "service/results/result_parts.h"
#include "store/digest.h"
#include "store/drafts.h"
#include "store/grants.h"

#include <algorithm>

namespace vekha::service
{

namespace
{

/// The territory in force, where the caller may import. @error not-permitted, view-as-read-only
Answer<void> may_import_here(Connection& connection, const Call& call)
{
    const auto location = store::location_of(connection, call.actor.scope.region, call.actor.scope.territory);
    return permit(call, domain::permission::result_import, location);
}

ResultFileRow new_file(const Call& call, const UploadResultFile& command, const std::string& sha256)
{
    ResultFileRow file;
    file.region = call.actor.scope.region;
    file.territory = call.actor.scope.territory;
    file.name = command.file_name;
    file.sha256 = sha256;
    file.size = static_cast<std::int64_t>(command.bytes.size());
    file.reading = command.reading;
    file.made_at = call.now;
    file.made_by = call.actor.id;
    file.maker = call.actor.name;
    return file;
}

/// A file as it was understood: by what it holds, as files with these headings were read last, or not at all.
struct Understood {
    std::optional<domain::ResultFile> read; ///< absent: its columns wait to be named
    domain::ResultReading reading;
    std::string fingerprint;
};

Answer<Understood> understood(Services& services, const Call& call, const UploadResultFile& command)
{
    const auto region = call.actor.scope.region;
    const auto scales = scales_in(services, region);
    Understood made{std::nullopt, command.reading, ""};
    auto read = read_results(command.file_name, command.bytes, command.reading, scales);
    if (!read && read.error().code != "result-file-unknown") return unexpected<Refusal>{read.error()};
    if (read && read->kind != domain::ResultFileKind::ExamTable) {
        made.read = *std::move(read);
        return made;
    }
    const auto table = table_to_name(command.file_name, command.bytes);
    if (!read && !table) return unexpected<Refusal>{read.error()};
    if (read) made.read = *std::move(read);
    if (!table) return made;
    made.fingerprint = table->fingerprint();
    if (!command.reading.mapping.empty()) return made;
    ResultFileRow asked;
    asked.region = region;
    asked.territory = call.actor.scope.territory;
    asked.fingerprint = made.fingerprint;
    const auto remembered =
        store::reading(*services.pool, [&](Connection& connection) -> Answer<std::optional<domain::ResultReading>> {
            return store::remembered_reading(connection, asked);
        });
    if (!remembered || !*remembered) return made;
    auto reading = **remembered;
    reading.year = command.reading.year;
    if (command.reading.procedure) reading.procedure = command.reading.procedure;
    if (auto again = read_results(command.file_name, command.bytes, reading, scales)) {
        made.read = *std::move(again);
        made.reading = std::move(reading);
    }
    return made;
}

void understand(Connection& connection, const Scope& seen, const domain::ResultFile& read, ResultFileRow& file)
{
    file.kind = domain::code_of(read.kind);
    file.years = years_of(read);
    file.protocol = planned(connection, seen, read).protocol;
}

void understand(Connection& connection, const Scope& seen, const Understood& made, ResultFileRow& file)
{
    file.kind = unknown_kind;
    file.reading = made.reading;
    file.fingerprint = made.fingerprint;
    if (made.read) understand(connection, seen, *made.read, file);
}

/// The same bytes that this territory imported before.
std::optional<ResultFileView> known_before(Connection& connection, const Call& call, const std::string& sha256)
{
    auto known = store::result_file_of_bytes(connection, call.actor.scope.region, call.actor.scope.territory, sha256);
    if (!known) return std::nullopt;
    auto view = view_of_result_file(connection, *std::move(known));
    view.known = true;
    return view;
}

} // namespace

Answer<ResultFileView> upload_result_file(Services& services, const Call& call, const UploadResultFile& command)
{
    const auto seen = import_scope(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto sha256 = store::sha256_of(command.bytes);
    const auto before =
        store::reading(*services.pool, [&](Connection& connection) -> Answer<std::optional<ResultFileView>> {
            if (const auto may = may_import_here(connection, call); !may) return unexpected<Refusal>{may.error()};
            return known_before(connection, call, sha256);
        });
    if (!before) return unexpected<Refusal>{before.error()};
    if (*before) return **before;
    const auto made = understood(services, call, command);
    if (!made) return unexpected<Refusal>{made.error()};
    (void)services.files->keep(command.bytes);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        if (auto known = known_before(connection, call, sha256)) return *std::move(known);
        auto file = new_file(call, command, sha256);
        understand(connection, *seen, *made, file);
        store::name_file(connection, file.region, sha256, command.bytes.size(), call.now);
        file.id = store::insert_result_file(connection, file);
        record(connection, call, "result-file-uploaded", "result-file", file.id.value,
               {{"file", file.name}, {"sha256", sha256}, {"kind", file.kind}});
        return view_of_result_file(connection, std::move(file));
    });
}

Answer<ResultFileView> preview_result_file(Services& services, const Call& call, const UploadResultFile& command)
{
    const auto seen = import_scope(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto sha256 = store::sha256_of(command.bytes);
    const auto made = understood(services, call, command);
    if (!made) return unexpected<Refusal>{made.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        if (const auto may = may_import_here(connection, call); !may) return unexpected<Refusal>{may.error()};
        if (auto known = known_before(connection, call, sha256)) return *std::move(known);
        auto file = new_file(call, command, sha256);
        understand(connection, *seen, *made, file);
        return view_of_result_file(connection, std::move(file));
    });
}

Answer<ResultFileView> read_result_file_anew(Services& services, const Call& call, const ReadResultFileAnew& command)
{
    const auto seen = import_scope(call);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto open = store::reading(*services.pool, [&](Connection& connection) -> Answer<ResultFileRow> {
        return result_file_to_change(connection, call, command.id, command.version, {ResultFileState::Preview},
                                     "result-file-not-open");
    });
    if (!open) return unexpected<Refusal>{open.error()};
    for (const auto& [heading, field] : command.reading.mapping)
        if (std::ranges::find(result_fields(), field) == result_fields().end())
            return refused("result-field-unknown", {{"field", field}, {"heading", heading}});
    open->reading = command.reading;
    const auto read = results_of(services, *open, scales_in(services, seen->region));
    if (!read) return unexpected<Refusal>{read.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ResultFileView> {
        auto file = result_file_to_change(connection, call, command.id, command.version, {ResultFileState::Preview},
                                          "result-file-not-open");
        if (!file) return unexpected<Refusal>{file.error()};
        file->reading = command.reading;
        understand(connection, *seen, *read, *file);
        if (!store::update_result_file(connection, *file)) return refused("changed-meanwhile");
        if (!file->fingerprint.empty()) store::remember_reading(connection, *file, call.actor.id, call.now);
        return view_of_result_file(connection, *std::move(file));
    });
}

} // namespace vekha::service
