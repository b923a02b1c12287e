#pragma once

#include "store/connection.h"
#include "store/migrate.h"
#include "store/pool.h"

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace vekha::tests
{

/// A moment that every test agrees on: 2026-11-22 09:00 UTC.
inline constexpr store::Instant test_moment{std::chrono::seconds{1795338000}};

/// A folder that goes away with the test.
class TemporaryFolder
{
public:
    TemporaryFolder()
    {
        static std::atomic<int> counter{0};
        path_ = std::filesystem::temp_directory_path() /
                ("vekha-test." + std::to_string(::getpid()) + "." + std::to_string(++counter));
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// An empty database of one test.
struct TestDatabase {
    std::string name; ///< "SQLite" or "PostgreSQL", for CAPTURE
    std::string address;
};

namespace detail
{

inline void with_postgres(const std::string& url, const std::function<void(const TestDatabase&)>& test)
{
    static std::atomic<int> counter{0};
    const auto schema = "test_" + std::to_string(::getpid()) + "_" + std::to_string(++counter);
    store::Connection admin(url);
    admin.script("create schema " + schema);
    struct Drop {
        store::Connection& admin;
        std::string schema;
        ~Drop() { admin.script("drop schema " + schema + " cascade"); }
    } const drop{admin, schema};
    const auto* separator = url.find('?') == std::string::npos ? "?" : "&";
    test({"PostgreSQL", url + separator + "options=-csearch_path%3D" + schema});
}

} // namespace detail

/// Runs `test` on an empty SQLite file and, when VEKHA_TEST_POSTGRES holds a URL, on an empty PostgreSQL schema.
inline void on_each_database(const std::function<void(const TestDatabase&)>& test)
{
    {
        const TemporaryFolder folder;
        test({"SQLite", "sqlite:" + (folder.path() / "test.db").string()});
    }
    if (const char* url = std::getenv("VEKHA_TEST_POSTGRES"); url && *url) detail::with_postgres(url, test);
}

} // namespace vekha::tests
