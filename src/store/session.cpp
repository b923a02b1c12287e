#include "store/session.h"

#include "store/clean_text.h"

namespace vekha::store
{

namespace
{

constexpr std::size_t most_statements = 300;
constexpr std::string_view sqlite_prefix = "sqlite:";

/// The words of a connection string ("host='…' port='…'") for a URL: SOCI cuts its connection string at spaces and "="
/// and would spoil a URL. It needs the last pair to be a plain one.
std::string words_of(const std::string& url)
{
    using Options = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;
    const Options options{PQconninfoParse(url.c_str(), nullptr), &PQconninfoFree};
    if (!options) throw DatabaseError(DatabaseFault::Unreachable, "not an address of PostgreSQL");
    std::string words;
    for (const auto* option = options.get(); option->keyword; ++option) {
        if (!option->val || std::string_view{option->keyword} == "client_encoding") continue;
        words.append(option->keyword).append("='");
        for (const char c : std::string_view{option->val}) {
            if (c == '\'' || c == '\\') words += '\\';
            words += c;
        }
        words += "' ";
    }
    return words + "client_encoding=UTF8";
}

/// A session is of one thread at a time (pool.h): SQLite need not lock it at every call, a fifth of the time in which
/// it reads rows. Where SQLite began to work before, it goes on locking.
void leave_locking_to_the_pool()
{
    static const auto once = sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    (void)once;
}

soci::connection_parameters parameters_of(const std::string& address, Dialect dialect)
{
    if (dialect == Dialect::Postgres) return {soci::postgresql, words_of(address)};
    leave_locking_to_the_pool();
    const auto path = address.substr(sqlite_prefix.size());
    // Without "=" the whole text is the path; with one SOCI would look for keys in it.
    return {soci::sqlite3, path.find('=') == std::string::npos ? path : "db=\"" + path + "\""};
}

Dialect dialect_or_throw(const std::string& address)
{
    if (const auto dialect = dialect_of(address)) return *dialect;
    throw DatabaseError(DatabaseFault::Unreachable, "not a database address");
}

std::size_t column_count(soci::statement& statement, Dialect dialect, PGconn* postgres)
{
    if (dialect == Dialect::Sqlite) {
        const auto* backend = static_cast<soci::sqlite3_statement_backend*>(statement.get_backend());
        return static_cast<std::size_t>(sqlite_api::sqlite3_column_count(backend->stmt_));
    }
    const auto* backend = static_cast<soci::postgresql_statement_backend*>(statement.get_backend());
    const std::unique_ptr<PGresult, decltype(&PQclear)> described{
        PQdescribePrepared(postgres, backend->statementName_.c_str()), &PQclear};
    return static_cast<std::size_t>(PQnfields(described.get()));
}

DatabaseFault fault_of_state(const std::string& state)
{
    if (state == "23505") return DatabaseFault::UniqueViolation;
    if (state == "23503") return DatabaseFault::ForeignKeyViolation;
    if (state == "40001" || state == "40P01" || state == "55P03") return DatabaseFault::Conflict;
    if (state == "53100") return DatabaseFault::Full;
    if (state.starts_with("08") || state.starts_with("57P")) return DatabaseFault::Unreachable;
    return DatabaseFault::Other;
}

DatabaseFault fault_of_sqlite(int extended_code)
{
    constexpr int busy = 5;
    constexpr int locked = 6;
    constexpr int full = 13;
    constexpr int foreign_key = 787;
    constexpr int primary_key = 1555;
    constexpr int unique = 2067;
    if (extended_code == unique || extended_code == primary_key) return DatabaseFault::UniqueViolation;
    if (extended_code == foreign_key) return DatabaseFault::ForeignKeyViolation;
    if ((extended_code & 0xFF) == busy || (extended_code & 0xFF) == locked) return DatabaseFault::Conflict;
    if ((extended_code & 0xFF) == full) return DatabaseFault::Full;
    return DatabaseFault::Other;
}

} // namespace

Prepared::Prepared(soci::session& session, Dialect dialect, const std::string& sql, const Params& params)
    : statement(session)
{
    statement.alloc();
    statement.prepare(sql);
    PGconn* postgres = nullptr;
    if (dialect == Dialect::Postgres)
        postgres = static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
    const auto count = column_count(statement, dialect, postgres);
    for (std::size_t i = 0; i < count; ++i) {
        auto& column = *columns.emplace_back(std::make_unique<Column>());
        statement.exchange(soci::into(column.text, column.indicator));
    }
    for (const auto& param : params) {
        auto& parameter = *parameters.emplace_back(std::make_unique<Parameter>());
        parameter.is_text = param.value.held().index() == 1;
        if (parameter.is_text)
            statement.exchange(soci::use(parameter.text, parameter.indicator, std::string{param.name}));
        else
            statement.exchange(soci::use(parameter.number, parameter.indicator, std::string{param.name}));
    }
    statement.define_and_bind();
}

void Prepared::bind(const Params& params)
{
    for (std::size_t i = 0; i < params.size(); ++i)
        bind(i, params[i].value);
}

void Prepared::bind(std::size_t position, const Value& value)
{
    auto& parameter = *parameters.at(position);
    const auto& held = value.held();
    if (parameter.is_text != (held.index() == 1))
        throw DatabaseError(DatabaseFault::Other, "a parameter changed its type");
    if (parameter.is_text) {
        const auto& text = std::get<1>(held);
        parameter.indicator = text ? soci::i_ok : soci::i_null;
        if (text) parameter.text = clean_text(*text);
    } else {
        const auto& number = std::get<0>(held);
        parameter.indicator = number ? soci::i_ok : soci::i_null;
        if (number) parameter.number = *number;
    }
}

Connection::Session::Session(const std::string& address)
    : dialect(dialect_or_throw(address)), soci(parameters_of(address, dialect))
{
    if (dialect == Dialect::Sqlite)
        script("pragma busy_timeout = 10000; pragma journal_mode = wal; pragma synchronous = full; "
               "pragma foreign_keys = on; pragma cache_size = -16000; pragma temp_store = memory");
    else
        script("set time zone 'UTC'; set standard_conforming_strings = on; set client_min_messages = warning");
}

sqlite_api::sqlite3* Connection::Session::sqlite()
{
    return static_cast<soci::sqlite3_session_backend*>(soci.get_backend())->conn_;
}

PGconn* Connection::Session::postgres()
{
    return static_cast<soci::postgresql_session_backend*>(soci.get_backend())->conn_;
}

Prepared& Connection::Session::prepared(std::string_view sql, const Params& params)
{
    if (observer) observer(sql, params);
    std::string text{sql};
    if (const auto found = statements.find(text); found != statements.end()) return *found->second;
    if (statements.size() >= most_statements) statements.clear();
    auto made = std::make_unique<Prepared>(soci, dialect, text, params);
    return *statements.emplace(std::move(text), std::move(made)).first->second;
}

void Connection::Session::script(const std::string& sql)
{
    if (dialect == Dialect::Sqlite) {
        const int code = sqlite_api::sqlite3_exec(sqlite(), sql.c_str(), nullptr, nullptr, nullptr);
        if (code == 0) return;
        throw DatabaseError(fault_of_sqlite(sqlite_api::sqlite3_extended_errcode(sqlite())),
                            sqlite_api::sqlite3_errmsg(sqlite()));
    }
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(postgres(), sql.c_str()), &PQclear};
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return;
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    throw DatabaseError(state ? fault_of_state(state) : DatabaseFault::Unreachable, PQerrorMessage(postgres()));
}

void Connection::Session::begin_to_write(std::string_view mode)
{
    if (dialect == Dialect::Sqlite) {
        script("begin immediate");
    } else {
        if (!has_audit_heads) {
            const std::unique_ptr<PGresult, decltype(&PQclear)> found{
                PQexec(postgres(), "select 1 from pg_tables where schemaname = current_schema() and "
                                   "tablename = 'audit_heads'"),
                &PQclear};
            has_audit_heads = PQntuples(found.get()) == 1;
        }
        std::string sql = "begin isolation level serializable";
        if (has_audit_heads) sql.append("; lock table audit_heads in ").append(mode).append(" mode");
        script(sql);
    }
    in_transaction = true;
}

DatabaseError Connection::Session::translated(const soci::soci_error& error, std::string_view doing)
{
    auto fault = DatabaseFault::Other;
    if (const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error)) {
        fault = fault_of_state(postgresql->sqlstate());
    } else if (dialect == Dialect::Sqlite) {
        fault = fault_of_sqlite(sqlite_api::sqlite3_extended_errcode(sqlite()));
    }
    if (dialect == Dialect::Postgres && PQstatus(postgres()) != CONNECTION_OK) fault = DatabaseFault::Unreachable;
    return {fault, std::string{error.what()} + " (" + std::string{doing} + ")"};
}

} // namespace vekha::store
