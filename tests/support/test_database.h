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

/// A database of its own that can be set back to how it was once it had been made ready. Rows are deleted and put back
/// rather than tables made anew: a thousand files a test would be most of the time of a suite.
class PostgresDatabase
{
public:
    PostgresDatabase(std::string url, std::string name) : url_(std::move(url)), name_(std::move(name))
    {
        store::Connection(url_).script("create database " + name_);
    }
    ~PostgresDatabase() { store::Connection(url_).script("drop database " + name_ + " with (force)"); }
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    [[nodiscard]] std::string address() const { return of_database(url_, name_); }

    void keep() const { store::Connection(address()).script(keeping); }
    void set_back() const { store::Connection(address()).script(setting_back); }

private:
    static constexpr const char* keeping = R"(
create schema model;
do $$
declare
    one record;
    n bigint;
begin
    for one in select tablename from pg_tables where schemaname = 'public' loop
        execute format('select count(*) from public.%I', one.tablename) into n;
        if n > 0 then execute format('create table model.%I as table public.%I', one.tablename, one.tablename); end if;
    end loop;
end
$$;
create table model.kept_sequences as select sequencename, last_value from pg_sequences where schemaname = 'public';
)";
    /// As a replica does it: without triggers and keys, for the log of steps and the audit let nobody delete.
    static constexpr const char* setting_back = R"(
set session_replication_role = replica;
do $$
declare
    one record;
begin
    if (select max(pg_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r') > 4000000 then
        execute (select 'truncate ' || string_agg(format('public.%I', tablename), ', ') from pg_tables
            where schemaname = 'public');
    else
        for one in select tablename from pg_tables where schemaname = 'public' loop
            execute format('delete from public.%I', one.tablename);
        end loop;
    end if;
    for one in select tablename from pg_tables where schemaname = 'model' and tablename <> 'kept_sequences' loop
        execute format('insert into public.%I select * from model.%I', one.tablename, one.tablename);
    end loop;
    for one in select * from model.kept_sequences loop
        perform setval(format('public.%I', one.sequencename), coalesce(one.last_value, 1), one.last_value is not null);
    end loop;
end
$$;
)";

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

/// Runs `test` on a database that `prepare` made ready: once a program, then copied or set back, because taking every
/// migration before each test would be most of the time of a suite.
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
    static const detail::PostgresDatabase database(url, detail::fresh_name("test"));
    static const bool prepared = [&] {
        prepare(database.address(), models.path());
        database.keep();
        return true;
    }();
    if (prepared) database.set_back();
    test({"PostgreSQL", database.address()});
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
