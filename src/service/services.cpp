#include "service/services.h"

#include "service/password_hashing.h"
#include "service/preview_shelf.h"
#include "service/source_shelf.h"
#include "service/work.h"
#include "store/audit_chain.h"
#include "store/database_error.h"
#include "store/migrate.h"
#include "store/territories.h"
#include "store/upload_folder.h"

#include <cerrno>
#include <system_error>

namespace vekha::service
{

namespace
{

constexpr const char* unnamed_territory = "Муниципальный округ";

} // namespace

Services::Services(std::unique_ptr<store::Pool> the_pool, std::unique_ptr<store::FileVault> the_files)
    : pool(std::move(the_pool)), files(std::move(the_files)),
      uploads(std::make_unique<store::UploadFolder>(files->folder().parent_path() / "uploads")),
      previews(std::make_unique<PreviewShelf>(files->folder().parent_path() / "previews")),
      sources(std::make_unique<SourceShelf>()), passwords(std::make_unique<PasswordHashing>(PasswordHashing::Cost{}))
{
}

Services::~Services() = default;

std::string database_address(const StorageOptions& options)
{
    if (!options.database.empty()) return options.database;
    return "sqlite:" + (options.data / "vekha.db").string();
}

Answer<std::unique_ptr<Services>> open_services(const StorageOptions& options, Instant now)
{
    const auto address = database_address(options);
    if (!store::dialect_of(address)) return refused("database-address-invalid");
    std::filesystem::create_directories(options.data);
    auto services = std::make_unique<Services>(std::make_unique<store::Pool>(address, options.connections),
                                               std::make_unique<store::FileVault>(options.data / "files"));
    const auto migrated = store::migrate(*services->pool, now);
    if (!migrated) return refused(migrated.error().code, {{"migration", std::to_string(migrated.error().number)}});
    const auto ready = store::in_transaction(*services->pool, [](Connection& connection) -> Answer<int> {
        store::ensure_local_territory(connection, unnamed_territory);
        store::chain_older_events(connection);
        return 0;
    });
    if (!ready) return unexpected<Refusal>{ready.error()};
    return services;
}

bool database_gone(const std::exception& failure)
{
    const auto* error = dynamic_cast<const store::DatabaseError*>(&failure);
    return error != nullptr && error->fault() == store::DatabaseFault::Unreachable;
}

bool storage_full(const std::exception& failure)
{
    if (const auto* error = dynamic_cast<const store::DatabaseError*>(&failure))
        return error->fault() == store::DatabaseFault::Full;
    const auto* error = dynamic_cast<const std::system_error*>(&failure);
    return error != nullptr && (error->code() == std::errc::no_space_on_device || error->code().value() == EDQUOT);
}

bool can_answer(Services& services)
{
    try {
        return services.pool->lease()->scalar<int>("select 1") == 1;
    } catch (const store::DatabaseError&) {
        return false;
    }
}

} // namespace vekha::service
