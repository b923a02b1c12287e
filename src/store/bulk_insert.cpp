#include "store/session.h"

#include "store/clean_text.h"

namespace vekha::store
{

namespace
{

std::string joined(const std::vector<std::string>& columns, std::string_view before = "")
{
    std::string list;
    for (const auto& column : columns) {
        if (!list.empty()) list += ", ";
        list.append(before).append(column);
    }
    return list;
}

/// The text form of COPY: tabs between columns, \N for NULL, backslash escapes.
void append_copied(std::string& line, const Value& value)
{
    if (value.held().index() == 0) {
        const auto& number = std::get<0>(value.held());
        line += number ? std::to_string(*number) : "\\N";
        return;
    }
    const auto& text = std::get<1>(value.held());
    if (!text) {
        line += "\\N";
        return;
    }
    for (const char c : clean_text(*text)) {
        switch (c) {
        case '\\':
            line += "\\\\";
            break;
        case '\t':
            line += "\\t";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        default:
            line += c;
        }
    }
}

DatabaseError copy_error(PGconn* connection, const PGresult* result)
{
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string code = state ? state : "";
    auto fault = DatabaseFault::Other;
    if (code == "23505") fault = DatabaseFault::UniqueViolation;
    if (code == "23503") fault = DatabaseFault::ForeignKeyViolation;
    if (code == "40001" || code == "40P01") fault = DatabaseFault::Conflict;
    if (PQstatus(connection) != CONNECTION_OK) fault = DatabaseFault::Unreachable;
    return {fault, PQerrorMessage(connection)};
}

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// Ends a COPY, well or with `reason`, and reads every answer that the server still has for it.
void end_copy(PGconn* connection, const char* reason)
{
    std::optional<DatabaseError> failed;
    if (PQputCopyEnd(connection, reason) != 1) failed = copy_error(connection, nullptr);
    while (const Result result{PQgetResult(connection), &PQclear}) {
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && !failed) failed = copy_error(connection, result.get());
    }
    if (failed && !reason) throw *failed;
}

} // namespace

void Connection::Session::copy_in(std::string_view table, const std::vector<std::string>& columns,
                                  const std::function<void(const AddRow&)>& produce)
{
    auto* connection = postgres();
    const auto sql = "copy " + std::string{table} + " (" + joined(columns) + ") from stdin";
    const Result started{PQexec(connection, sql.c_str()), &PQclear};
    if (PQresultStatus(started.get()) != PGRES_COPY_IN) throw copy_error(connection, started.get());
    constexpr std::size_t chunk = 1u << 16;
    std::string buffer;
    const auto flush = [&] {
        if (buffer.empty()) return;
        if (PQputCopyData(connection, buffer.data(), static_cast<int>(buffer.size())) != 1)
            throw copy_error(connection, nullptr);
        buffer.clear();
    };
    try {
        produce([&](const std::vector<Value>& row) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0) buffer += '\t';
                append_copied(buffer, row[i]);
            }
            buffer += '\n';
            if (buffer.size() >= chunk) flush();
        });
        flush();
    } catch (...) {
        // The session would refuse every later statement while a COPY is open.
        end_copy(connection, "given up");
        throw;
    }
    end_copy(connection, nullptr);
}

void Connection::Session::insert_each(std::string_view table, const std::vector<std::string>& columns,
                                      const std::function<void(const AddRow&)>& produce)
{
    const auto sql =
        "insert into " + std::string{table} + " (" + joined(columns) + ") values (" + joined(columns, ":") + ")";
    Prepared* statement = nullptr;
    produce([&](const std::vector<Value>& row) {
        if (!statement) {
            Params params;
            for (std::size_t i = 0; i < row.size(); ++i)
                params.push_back({columns.at(i), row[i]});
            statement = &prepared(sql, params);
        }
        for (std::size_t i = 0; i < row.size(); ++i)
            statement->bind(i, row[i]);
        statement->statement.execute(true);
    });
}

} // namespace vekha::store
