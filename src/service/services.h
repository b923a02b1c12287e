#pragma once

#include "service/refusal.h"
#include "service/scanning.h"
#include "store/instant.h"

#include <exception>
#include <filesystem>
#include <memory>
#include <string>

namespace vekha::store
{
class Pool;
class FileVault;
class UploadFolder;
} // namespace vekha::store

namespace vekha::service
{

using store::Instant;

class PasswordHashing;
class PreviewShelf;
class SourceShelf;

/// Where everything is kept.
struct StorageOptions {
    std::filesystem::path data = "data"; ///< files of the program; made when absent
    std::string database;                ///< "sqlite:PATH" or "postgresql://…"; empty is sqlite:DATA/vekha.db
    int connections = 8;
};

/// The address that `options` mean. It may hold a password: not for logs.
[[nodiscard]] std::string database_address(const StorageOptions& options);

/// What use cases work with. Safe to use from many threads.
struct Services {
    Services(std::unique_ptr<store::Pool> pool, std::unique_ptr<store::FileVault> files);
    ~Services();
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    std::unique_ptr<store::Pool> pool;
    std::unique_ptr<store::FileVault> files;
    std::unique_ptr<store::UploadFolder> uploads; ///< beside the folder of files
    std::unique_ptr<PreviewShelf> previews;
    Scan scan; ///< empty: files are not scanned
    std::unique_ptr<SourceShelf> sources;
    std::unique_ptr<PasswordHashing> passwords;
};

/// Opens the database, brings its tables to this program's version and makes the local territory when there is none.
///
/// @error database-newer (written by a newer program), database-damaged (a migration that ran differs from ours),
///        database-address-invalid
/// @throws store::DatabaseError when the database cannot be reached
[[nodiscard]] Answer<std::unique_ptr<Services>> open_services(const StorageOptions& options, Instant now);

/// Whether a use case failed because the database went away, so that trying again later may help.
[[nodiscard]] bool database_gone(const std::exception& failure);

/// Whether a use case failed because the disk of the database or of the files is full.
[[nodiscard]] bool storage_full(const std::exception& failure);

/// Whether the database answers; for /healthz.
[[nodiscard]] bool can_answer(Services& services);

} // namespace vekha::service
