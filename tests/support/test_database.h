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

/// `url` with another database of the same cluster.
inline std::string of_database(const std::string& url, const std::string& name)
{
    const auto slash = url.find('/', url.find("//") + 2);
    return url.substr(0, slash + 1) + name;
}

/// A database of its own, copied from `model` when one is named.
class PostgresDatabase
{
public:
    PostgresDatabase(std::string url, std::string name, const std::string& model = "")
        : url_(std::move(url)), name_(std::move(name))
    {
        store::Connection(url_).script("create database " + name_ + (model.empty() ? "" : " template " + model));
    }
    ~PostgresDatabase() { store::Connection(url_).script("drop database " + name_ + " with (force)"); }
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string address() const { return of_database(url_, name_); }

private:
    std::string url_;
    std::string name_;
};

inline std::string fresh_name(const std::string& word)
{
    static std::atomic<int> counter{0};
    return word + "_" + std::to_string(::getpid()) + "_" + std::to_string(++counter);
}

} // namespace detail

/// Makes a database ready for tests, given its address and a folder for files.
using Prepare = std::function<void(const std::string& address, const std::filesystem::path& folder)>;

/// Runs `test` on a database that `prepare` made ready: once a program, then copied, because taking every migration
/// before each test would be most of the time of a suite.
inline void on_each_prepared_database(const Prepare& prepare, const std::function<void(const TestDatabase&)>& test)
{
    static const TemporaryFolder models;
    static const auto model = [&] {
        auto path = models.path() / "model.db";
        prepare("sqlite:" + path.string(), models.path());
        return path;
    }();
    {
        const TemporaryFolder folder;
        const auto copy = folder.path() / "test.db";
        std::filesystem::copy_file(model, copy);
        test({"SQLite", "sqlite:" + copy.string()});
    }
    const char* url = std::getenv("VEKHA_TEST_POSTGRES");
    if (url == nullptr || *url == 0) return;
    static const detail::PostgresDatabase postgres_model(url, detail::fresh_name("model"));
    static const bool prepared = [&] {
        prepare(postgres_model.address(), models.path());
        return true;
    }();
    const detail::PostgresDatabase copy(url, detail::fresh_name("test"), prepared ? postgres_model.name() : "");
    test({"PostgreSQL", copy.address()});
}

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
