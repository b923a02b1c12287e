#include "documents/open.h"
#include "intake/registers/read_rows.h"
#include "service/permit.h"
#include "service/registers/import_parts.h"
#include "service/source_shelf.h"
#include "store/digest.h"
#include "store/drafts.h"
#include "store/grants.h"

namespace vekha::service
{

namespace
{

constexpr const char* act = "upload-register";

Answer<std::shared_ptr<const documents::Document>> opened(const UploadRegister& command)
{
    auto document = documents::open(command.bytes, command.file_name);
    if (!document) return refused(document.error().code, {{"detail", document.error().detail}});
    return std::make_shared<const documents::Document>(*std::move(document));
}

store::RegisterImportRow new_import(const Call& call, const UploadRegister& command, const std::string& sha256)
{
    store::RegisterImportRow import;
    import.region = call.actor.scope.region;
    import.territory = call.actor.scope.territory;
    import.kind = command.kind;
    import.file_name = command.file_name;
    import.file_sha256 = sha256;
    import.made_at = call.now;
    import.made_by = call.actor.id;
    import.made_name = call.actor.name;
    return import;
}

/// The mapping that was remembered for these headings, where it still can be read with; else by heading and content.
void find_mapping(Connection& connection, const documents::Document& document, store::RegisterImportRow& import)
{
    const auto& table = intake::table_of(document, import.sheet);
    import.fingerprint = store::sha256_of(intake::headings_of(table, import.head_row));
    import.mapped_by = "nothing";
    if (auto remembered =
            store::remembered_mapping(connection, import.region, import.territory, import.kind, import.fingerprint)) {
        import.mapping = *std::move(remembered);
        if (readable(import, document)) {
            import.mapped_by = "remembered";
            return;
        }
    }
    import.mapping.clear();
    for (const auto& column : intake::recognise_columns(table, import.head_row, import.kind))
        if (!column.field.empty()) import.mapping.emplace(column.number, column.field);
}

ImportColumns columns_of(Connection& connection, const documents::Document& document, store::RegisterImportRow import)
{
    const auto& table = intake::table_of(document, import.sheet);
    ImportColumns shown;
    shown.sheets = intake::register_sheets(document, import.kind);
    shown.columns = intake::recognise_columns(table, import.head_row, import.kind);
    for (auto& column : shown.columns) {
        const auto mapped = import.mapping.find(column.number);
        const auto field = mapped == import.mapping.end() ? std::string{} : mapped->second;
        if (import.mapped_by == "remembered")
            column.by = field.empty() ? intake::RecognisedBy::Nothing : intake::RecognisedBy::Remembered;
        else if (field != column.field)
            column.by = intake::RecognisedBy::Person;
        column.field = field;
    }
    shown.faults = intake::faults_of(import.mapping, table, import.kind);
    shown.view = view_of_import(connection, std::move(import));
    return shown;
}

} // namespace

Answer<ImportView> upload_register(Services& services, const Call& call, const UploadRegister& command)
{
    if (!may_anywhere(call, permission_for(command.kind)))
        return refused("not-permitted", {{"permission", std::string{permission_for(command.kind).name}}});
    const auto document = opened(command);
    if (!document) return unexpected<Refusal>{document.error()};
    const auto sheets = intake::register_sheets(**document, command.kind);
    if (sheets.empty()) return refused("register-without-table");
    const auto& sheet = intake::likeliest(sheets);
    if (sheet.rows > most_rows) return refused("register-too-long", {{"limit", std::to_string(most_rows)}});
    const auto sha256 = services.files->keep(command.bytes);
    services.sources->put(sha256 + "/" + command.file_name, *document);
    const auto fingerprint =
        store::sha256_of(sha256 + "\n" + command.file_name + "\n" + std::string{domain::name_of(command.kind)});
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<ImportView> {
        const auto before = made_before(connection, call, command.idempotency_key, act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) {
            auto known = permitted_import(connection, call, ImportId{**before});
            if (!known) return unexpected<Refusal>{known.error()};
            return view_of_import(connection, *std::move(known));
        }
        auto import = new_import(call, command, sha256);
        const auto location = store::location_of(connection, import.region, import.territory);
        if (const auto may = permit(call, permission_for(import.kind), location); !may)
            return unexpected<Refusal>{may.error()};
        import.sheet = sheet.number;
        import.head_row = sheet.head_row;
        find_mapping(connection, **document, import);
        store::name_file(connection, import.region, sha256, command.bytes.size(), call.now);
        import.id = store::insert_import(connection, import);
        remember_made(connection, call, command.idempotency_key, act, fingerprint, import.id.value);
        record(
            connection, call, "register-uploaded", "import", import.id.value,
            {{"file", import.file_name}, {"sha256", sha256}, {"register", std::string{domain::name_of(import.kind)}}});
        return view_of_import(connection, std::move(import));
    });
}

Answer<ImportColumns> get_import_columns(Services& services, const Call& call, ImportId id)
{
    auto import = store::reading(*services.pool, [&](Connection& connection) -> Answer<store::RegisterImportRow> {
        return permitted_import(connection, call, id);
    });
    if (!import) return unexpected<Refusal>{import.error()};
    const auto document = source_of(services, *import);
    if (!document) return unexpected<Refusal>{document.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<ImportColumns> {
        return columns_of(connection, **document, *import);
    });
}

Answer<ImportColumns> map_register(Services& services, const Call& call, const MapRegister& command)
{
    const auto import = store::reading(*services.pool, [&](Connection& connection) -> Answer<store::RegisterImportRow> {
        return permitted_import(connection, call, command.id);
    });
    if (!import) return unexpected<Refusal>{import.error()};
    const auto document = source_of(services, *import);
    if (!document) return unexpected<Refusal>{document.error()};
    const auto sheets = intake::register_sheets(**document, import->kind);
    if (command.sheet < 1 || command.sheet > static_cast<int>(sheets.size())) return refused("sheet-unknown");
    const auto& sheet = sheets[static_cast<std::size_t>(command.sheet) - 1];
    if (command.head_row < 0 || command.head_row > sheet.rows) return refused("head-row-unknown");
    if (sheet.rows > most_rows) return refused("register-too-long", {{"limit", std::to_string(most_rows)}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ImportColumns> {
        auto changed = import_to_change(connection, call, command.id, command.version,
                                        {ImportState::Mapping, ImportState::Checked}, "import-not-open");
        if (!changed) return unexpected<Refusal>{changed.error()};
        changed->sheet = command.sheet;
        changed->head_row = command.head_row;
        changed->state = ImportState::Mapping;
        find_mapping(connection, **document, *changed);
        if (command.mapping) {
            changed->mapping = *command.mapping;
            changed->mapped_by = "person";
            for (const auto& fault :
                 intake::faults_of(changed->mapping, intake::table_of(**document, changed->sheet), changed->kind))
                if (fault.code != "field-missing")
                    return refused(
                        "mapping-invalid",
                        {{"fault", fault.code}, {"field", fault.field}, {"column", std::to_string(fault.column)}});
        }
        if (!store::update_import(connection, *changed)) return refused("changed-meanwhile");
        return columns_of(connection, **document, *std::move(changed));
    });
}

} // namespace vekha::service
