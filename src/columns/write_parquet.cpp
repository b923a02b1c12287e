#include "columns/parquet.h"
#include "columns/session.h"

#include <exception>

namespace vekha::columns
{

namespace
{

/// What the callbacks of the library find; it outlives the statement.
struct Writing {
    const DuckDb* library = nullptr;
    const std::vector<WrittenColumn>* columns = nullptr;
    const std::function<std::size_t(RowSink&)>* fill = nullptr;
};

int type_of(ColumnType type)
{
    switch (type) {
    case ColumnType::Whole:
        return DuckDb::BigInt;
    case ColumnType::Decimal:
        return DuckDb::Double;
    case ColumnType::Text:
        break;
    }
    return DuckDb::Varchar;
}

void bind(DuckDb::Handle info)
{
    const auto& library = *duckdb();
    const auto& writing = *static_cast<const Writing*>(library.bind_get_extra_info(info));
    for (const auto& column : *writing.columns) {
        auto* type = library.create_logical_type(type_of(column.type));
        library.bind_add_result_column(info, column.name.c_str(), type);
        library.destroy_logical_type(&type);
    }
}

void init(DuckDb::Handle info)
{
    duckdb()->init_set_max_threads(info, 1); // the order of rows
}

void give_rows(DuckDb::Handle info, DuckDb::Handle chunk)
{
    const auto& library = *duckdb();
    const auto& writing = *static_cast<const Writing*>(library.function_get_extra_info(info));
    try {
        auto sink = RowSink{chunk, static_cast<std::size_t>(library.vector_size())};
        library.data_chunk_set_size(chunk, (*writing.fill)(sink));
    } catch (const std::exception& error) {
        library.function_set_error(info, error.what());
    }
}

std::string register_rows(const Session& session, Writing& writing)
{
    const auto& library = session.library();
    auto* function = library.create_table_function();
    library.table_function_set_name(function, "rows_to_write");
    library.table_function_set_extra_info(function, &writing, nullptr);
    library.table_function_set_bind(function, &bind);
    library.table_function_set_init(function, &init);
    library.table_function_set_function(function, &give_rows);
    const auto failed = library.register_table_function(session.connection(), function) != 0;
    library.destroy_table_function(&function);
    return failed ? "cannot register" : "";
}

} // namespace

RowSink::RowSink(void* chunk, std::size_t capacity) : chunk_{chunk}, capacity_{capacity} {}

void* RowSink::vector(std::size_t column)
{
    if (vectors_.size() <= column) vectors_.resize(column + 1, nullptr);
    if (vectors_[column] == nullptr) vectors_[column] = duckdb()->data_chunk_get_vector(chunk_, column);
    return vectors_[column];
}

void RowSink::text(std::size_t column, std::size_t row, std::string_view value)
{
    duckdb()->vector_assign_string_element_len(vector(column), row, value.data(), value.size());
}

void RowSink::whole(std::size_t column, std::size_t row, std::int64_t value)
{
    static_cast<std::int64_t*>(duckdb()->vector_get_data(vector(column)))[row] = value;
}

void RowSink::decimal(std::size_t column, std::size_t row, double value)
{
    static_cast<double*>(duckdb()->vector_get_data(vector(column)))[row] = value;
}

void RowSink::none(std::size_t column, std::size_t row)
{
    auto* its = vector(column);
    duckdb()->vector_ensure_validity_writable(its);
    auto* bits = duckdb()->vector_get_validity(its);
    bits[row / 64] &= ~(std::uint64_t{1} << (row % 64));
}

tl::expected<void, ColumnsError> write_parquet(const std::string& path, const std::vector<WrittenColumn>& columns,
                                               const std::function<std::size_t(RowSink&)>& fill)
{
    const auto* library = duckdb();
    if (library == nullptr) return tl::unexpected{ColumnsError{"parquet-library-missing", "libduckdb.so"}};
    Writing writing{library, &columns, &fill};
    Session session{*library};
    constexpr unsigned threads = 2;
    auto words = session.open(path, threads);
    if (words.empty()) words = register_rows(session, writing);
    if (words.empty())
        words = session.run("COPY (SELECT * FROM rows_to_write()) TO " + sql_literal(path) +
                            " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)");
    if (!words.empty()) return tl::unexpected{ColumnsError{"parquet-unwritable", words}};
    return {};
}

} // namespace vekha::columns
