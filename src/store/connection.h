#pragma once

#include "store/database_error.h"
#include "store/row.h"
#include "store/value.h"

#include <concepts>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace vekha::store
{

struct AuditEvent;

enum class Dialect { Sqlite, Postgres };

/// Which database an address names; nullopt when it names none.
[[nodiscard]] std::optional<Dialect> dialect_of(std::string_view address);

/// A session with SQLite or PostgreSQL that speaks one SQL: `:name` parameters, values of value.h. Statements are
/// prepared once and kept. Used by one thread at a time; see pool.h and transaction.h.
class Connection
{
public:
    /// @param address  "sqlite:PATH", "sqlite::memory:" or "postgresql://…"
    /// @throws DatabaseError (Unreachable)
    explicit Connection(const std::string& address);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] Dialect dialect() const;

    /// Runs a statement that gives rows; every row is visited.
    void each(std::string_view sql, const Params& params, const std::function<void(Row&)>& visit);

    /// Runs a statement that changes rows. @return how many
    std::int64_t execute(std::string_view sql, const Params& params = {});

    /// Every row, read by `read(Row&)`.
    template <typename Read>
    [[nodiscard]] auto all(std::string_view sql, const Params& params, Read read)
    {
        std::vector<std::invoke_result_t<Read, Row&>> found;
        each(sql, params, [&](Row& row) { found.push_back(read(row)); });
        return found;
    }

    /// The only row, or nullopt.
    template <typename Read>
    [[nodiscard]] auto first(std::string_view sql, const Params& params, Read read)
    {
        std::optional<std::invoke_result_t<Read, Row&>> found;
        each(sql, params, [&](Row& row) {
            if (!found) found = read(row);
        });
        return found;
    }

    /// The first column of the only row; `T{}` when there is none.
    template <typename T>
    [[nodiscard]] T scalar(std::string_view sql, const Params& params = {})
    {
        return first(sql, params, [](Row& row) { return row.take<T>(); }).value_or(T{});
    }

    /// Runs several statements separated by `;`, without parameters.
    void script(const std::string& sql);

    /// Takes one row: as many values as there are columns.
    using AddRow = std::function<void(const std::vector<Value>&)>;

    /// Inserts many rows at the speed of the database: COPY on PostgreSQL, one prepared statement on SQLite.
    void bulk_insert(std::string_view table, const std::vector<std::string>& columns,
                     const std::function<void(const AddRow&)>& produce);

    void begin();       ///< a transaction that will write: IMMEDIATE on SQLite, SERIALIZABLE on PostgreSQL
    void begin_alone(); ///< the same while no other may write: for work that lost against another once
    void begin_read();  ///< one snapshot for several reads
    void commit();      ///< writes the events of the audit first, see append_audit
    void rollback() noexcept;
    [[nodiscard]] bool in_transaction() const;
    /// Events that commit() will write; rollback() forgets them.
    [[nodiscard]] std::vector<AuditEvent>& unwritten_audit();

    /// Tells `observer` of every statement before it runs; for tests that ask how the database would run it.
    void observe(std::function<void(std::string_view sql, const Params& params)> observer);

    /// False once the server has gone away; the pool then opens a new session.
    [[nodiscard]] bool alive() const;

private:
    struct Session;
    std::unique_ptr<Session> session_;
};

} // namespace vekha::store
