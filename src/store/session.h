#pragma once

#include "store/audit_rows.h"
#include "store/connection.h"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace vekha::store
{

/// One prepared statement with the buffers that it is bound to for its whole life.
struct Prepared {
    struct Parameter {
        long long number = 0;
        std::string text;
        soci::indicator indicator = soci::i_ok;
        bool is_text = false;
    };
    struct Column {
        std::string text;
        soci::indicator indicator = soci::i_ok;
    };

    Prepared(soci::session& session, Dialect dialect, const std::string& sql, const Params& params);

    void bind(const Params& params);
    void bind(std::size_t position, const Value& value);

    std::vector<std::unique_ptr<Parameter>> parameters;
    std::vector<std::unique_ptr<Column>> columns;
    soci::statement statement;
};

/// The only place, with the files that implement it, that knows SOCI and the databases behind it.
struct Connection::Session {
    explicit Session(const std::string& address);

    /// Kept from an earlier call with the same text, or prepared now.
    Prepared& prepared(std::string_view sql, const Params& params);
    /// Runs statements without parameters on the bare connection.
    void script(const std::string& sql);
    /// Begins a transaction that will write. Every one changes the end of an audit chain, and a snapshot of before
    /// another's commit could not: PostgreSQL locks that table in `mode` before it takes the snapshot.
    void begin_to_write(std::string_view mode);
    [[nodiscard]] sqlite_api::sqlite3* sqlite();
    [[nodiscard]] PGconn* postgres();
    /// Runs `work`; an exception of SOCI becomes a DatabaseError that names `doing`.
    template <typename Work>
    auto guarded(std::string_view doing, Work work) -> decltype(work());

    Dialect dialect;
    soci::session soci;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> statements;
    bool in_transaction = false;
    bool has_audit_heads = false; ///< known to be there; a database on its way to it lacks the table
    std::vector<AuditEvent> unwritten_audit;
    std::function<void(std::string_view, const Params&)> observer;

    void copy_in(std::string_view table, const std::vector<std::string>& columns,
                 const std::function<void(const AddRow&)>& produce);
    void insert_each(std::string_view table, const std::vector<std::string>& columns,
                     const std::function<void(const AddRow&)>& produce);
    [[nodiscard]] DatabaseError translated(const soci::soci_error& error, std::string_view doing);
};

template <typename Work>
auto Connection::Session::guarded(std::string_view doing, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const soci::soci_error& error) {
        throw translated(error, doing);
    }
}

} // namespace vekha::store
