#include "store/connection.h"

#include "store/audit_chain.h"
#include "store/session.h"

#include <utility>

namespace vekha::store
{

std::optional<Dialect> dialect_of(std::string_view address)
{
    if (address.starts_with("postgresql://") || address.starts_with("postgres://")) return Dialect::Postgres;
    if (address.starts_with("sqlite:") && address.size() > std::string_view{"sqlite:"}.size()) return Dialect::Sqlite;
    return std::nullopt;
}

Connection::Connection(const std::string& address)
{
    try {
        session_ = std::make_unique<Session>(address);
    } catch (const soci::soci_error& error) {
        // The address may hold a password and is not repeated.
        throw DatabaseError(DatabaseFault::Unreachable, error.what());
    }
}

Connection::~Connection() = default;

Dialect Connection::dialect() const
{
    return session_->dialect;
}

void Connection::each(std::string_view sql, const Params& params, const std::function<void(Row&)>& visit)
{
    session_->guarded(sql, [&] {
        auto& prepared = session_->prepared(sql, params);
        prepared.bind(params);
        std::vector<std::vector<std::optional<std::string>>> rows;
        // A statement left halfway would keep its lock, and `visit` may run the same statement: read all, then visit.
        for (bool more = prepared.statement.execute(true); more; more = prepared.statement.fetch()) {
            auto& row = rows.emplace_back();
            row.reserve(prepared.columns.size());
            for (const auto& column : prepared.columns) {
                if (column->indicator == soci::i_null)
                    row.emplace_back();
                else
                    row.emplace_back(column->text);
            }
        }
        for (auto& columns : rows) {
            Row row{std::move(columns)};
            visit(row);
        }
    });
}

std::int64_t Connection::execute(std::string_view sql, const Params& params)
{
    return session_->guarded(sql, [&]() -> std::int64_t {
        auto& prepared = session_->prepared(sql, params);
        prepared.bind(params);
        prepared.statement.execute(true);
        return prepared.statement.get_affected_rows();
    });
}

void Connection::script(const std::string& sql)
{
    session_->script(sql);
}

void Connection::bulk_insert(std::string_view table, const std::vector<std::string>& columns,
                             const std::function<void(const AddRow&)>& produce)
{
    session_->guarded(table, [&] {
        if (session_->dialect == Dialect::Postgres)
            session_->copy_in(table, columns, produce);
        else
            session_->insert_each(table, columns, produce);
    });
}

void Connection::begin()
{
    session_->begin_to_write("row exclusive");
}

void Connection::begin_alone()
{
    session_->begin_to_write("exclusive");
}

void Connection::begin_read()
{
    session_->script(session_->dialect == Dialect::Sqlite ? "begin"
                                                          : "begin isolation level repeatable read read only");
    session_->in_transaction = true;
}

void Connection::commit()
{
    if (!session_->unwritten_audit.empty()) {
        const auto events = std::exchange(session_->unwritten_audit, {});
        write_audit(*this, events);
    }
    session_->script("commit");
    session_->in_transaction = false;
}

void Connection::rollback() noexcept
{
    session_->unwritten_audit.clear();
    try {
        session_->in_transaction = false;
        session_->script("rollback");
    } catch (const DatabaseError&) {
        // The session is gone, or SQLite rolled back by itself on a full disk; alive() tells the pool about the first.
    }
}

bool Connection::in_transaction() const
{
    return session_->in_transaction;
}

std::vector<AuditEvent>& Connection::unwritten_audit()
{
    return session_->unwritten_audit;
}

void Connection::observe(std::function<void(std::string_view, const Params&)> observer)
{
    session_->observer = std::move(observer);
}

bool Connection::alive() const
{
    return session_->dialect == Dialect::Sqlite || PQstatus(session_->postgres()) == CONNECTION_OK;
}

} // namespace vekha::store
