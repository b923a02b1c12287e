#pragma once

#include "columns/duckdb_library.h"
#include "columns/parquet.h"

#include <string>
#include <string_view>

namespace vekha::columns
{

/// A database in memory with one connection, that may touch one file and nothing else.
class Session
{
public:
    explicit Session(const DuckDb& library) : library_{&library} {}
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// @return why it cannot; empty when it is open
    [[nodiscard]] std::string open(const std::string& path, unsigned threads);
    /// Runs a statement. @return the message of the library; empty when it went well
    [[nodiscard]] std::string run(const std::string& sql);
    /// Forbids every other file, extensions and changes of settings.
    [[nodiscard]] std::string lock(const std::string& path);

    [[nodiscard]] DuckDb::Handle connection() const { return connection_; }
    [[nodiscard]] const DuckDb& library() const { return *library_; }

private:
    const DuckDb* library_;
    DuckDb::Handle database_ = nullptr;
    DuckDb::Handle connection_ = nullptr;
};

/// As a literal of SQL: «'it''s'».
[[nodiscard]] std::string sql_literal(std::string_view text, char quote = '\'');

} // namespace vekha::columns
