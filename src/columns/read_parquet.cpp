#include "columns/parquet.h"
#include "columns/session.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>
#include <utility>

namespace vekha::columns
{

namespace
{

/// What is known of a column of the file.
struct FileColumn {
    std::string name;
    ColumnType type = ColumnType::Text;
};

std::string lower(std::string_view name)
{
    auto text = std::string{name};
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

ColumnType type_of(int type)
{
    switch (type) {
    case DuckDb::TinyInt:
    case DuckDb::SmallInt:
    case DuckDb::Integer:
    case DuckDb::BigInt:
    case DuckDb::UTinyInt:
    case DuckDb::USmallInt:
    case DuckDb::UInteger:
        return ColumnType::Whole;
    case DuckDb::Float:
    case DuckDb::Double:
    case DuckDb::Decimal:
        return ColumnType::Decimal;
    default:
        return ColumnType::Text;
    }
}

/// A path that is no pattern: `*` and `?` would name other files.
bool is_plain_path(const std::string& path)
{
    return path.find_first_of("*?[]{}") == std::string::npos && path.find("://") == std::string::npos;
}

std::string selected(const FileColumn& column)
{
    const auto name = sql_literal(column.name, '"');
    switch (column.type) {
    case ColumnType::Whole:
        return "CAST(" + name + " AS BIGINT)";
    case ColumnType::Decimal:
        return "CAST(" + name + " AS DOUBLE)";
    case ColumnType::Text:
        break;
    }
    return "CAST(" + name + " AS VARCHAR)";
}

/// Whether the sixteen bytes of a text are those of the one above: a short text is nothing else.
bool same_cell(const void* texts, std::size_t row)
{
    constexpr std::size_t cell = sizeof(DuckDb::String);
    std::array<std::uint64_t, 4> words;
    static_assert(sizeof words == 2 * cell);
    std::memcpy(words.data(), static_cast<const char*>(texts) + (row - 1) * cell, sizeof words);
    return words[0] == words[2] && words[1] == words[3];
}

} // namespace

struct ParquetRows::Connection {
    explicit Connection(const DuckDb& library) : session{library} {}
    ~Connection()
    {
        const auto& library = session.library();
        library.destroy_result(&result);
        if (pending != nullptr) library.destroy_pending(&pending);
        if (statement != nullptr) library.destroy_prepare(&statement);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Columns of the file; a message where it cannot be read.
    tl::expected<std::vector<FileColumn>, std::string> columns_of(const std::string& path)
    {
        const auto& library = session.library();
        DuckDb::Result described;
        const auto sql = "SELECT * FROM read_parquet(" + sql_literal(path) + ") LIMIT 0";
        if (library.query(session.connection(), sql.c_str(), &described) != 0) {
            std::string words = library.result_error(&described);
            library.destroy_result(&described);
            return tl::unexpected{std::move(words)};
        }
        std::vector<FileColumn> columns;
        for (DuckDb::Index i = 0; i < library.column_count(&described); ++i)
            columns.push_back({library.column_name(&described, i), type_of(library.column_type(&described, i))});
        library.destroy_result(&described);
        return columns;
    }

    std::string begin(const std::string& sql)
    {
        const auto& library = session.library();
        if (library.prepare(session.connection(), sql.c_str(), &statement) != 0)
            return library.prepare_error(statement);
        if (library.pending_prepared_streaming(statement, &pending) != 0) return library.pending_error(pending);
        if (library.execute_pending(pending, &result) != 0) return library.result_error(&result);
        return {};
    }

    Session session;
    DuckDb::Handle statement = nullptr;
    DuckDb::Handle pending = nullptr;
    DuckDb::Result result;
    std::mutex mutex;
};

Batch::~Batch()
{
    if (chunk_ != nullptr) duckdb()->destroy_data_chunk(&chunk_);
}

Batch::Batch(Batch&& other) noexcept
    : chunk_{std::exchange(other.chunk_, nullptr)}, rows_{other.rows_}, first_row_{other.first_row_},
      data_{std::move(other.data_)}, validity_{std::move(other.validity_)}
{
}

Batch& Batch::operator=(Batch&& other) noexcept
{
    std::swap(chunk_, other.chunk_);
    std::swap(rows_, other.rows_);
    std::swap(first_row_, other.first_row_);
    std::swap(data_, other.data_);
    std::swap(validity_, other.validity_);
    return *this;
}

std::string_view Batch::text(std::size_t column, std::size_t row) const
{
    constexpr std::uint32_t most_inside = 12;
    const auto& string = static_cast<const DuckDb::String*>(data_[column])[row];
    // Short texts go on over the bytes where longer ones have their pointer.
    const auto* begin = string.length <= most_inside
                            ? reinterpret_cast<const char*>(&string) + offsetof(DuckDb::String, inside)
                            : string.outside;
    return {begin, string.length};
}

void Batch::mark_changes(ColumnType type, std::size_t column, std::uint8_t bit, std::span<std::uint8_t> changes) const
{
    const auto mark = [&](auto same) {
        for (std::size_t row = 1; row < rows_; ++row)
            if (!same(row)) changes[row] |= bit;
    };
    const auto both = [&](std::size_t row) { return has_value(column, row) && has_value(column, row - 1); };
    if (rows_ > 0) changes[0] |= bit;
    if (type == ColumnType::Text)
        mark([&](std::size_t row) {
            return both(row) && (same_cell(data_[column], row) || text(column, row) == text(column, row - 1));
        });
    else // the bits of a decimal too
        mark([&](std::size_t row) { return both(row) && whole(column, row) == whole(column, row - 1); });
}

ParquetRows::ParquetRows() = default;
ParquetRows::~ParquetRows() = default;

tl::expected<std::unique_ptr<ParquetRows>, ColumnsError> ParquetRows::open(const std::string& path,
                                                                           std::span<const std::string_view> columns,
                                                                           std::size_t needed, unsigned threads,
                                                                           std::int64_t most)
{
    const auto fail = [](std::string code, std::string detail) {
        return tl::unexpected{ColumnsError{std::move(code), std::move(detail)}};
    };
    const auto* library = duckdb();
    if (library == nullptr) return fail("parquet-library-missing", "libduckdb.so");
    if (!is_plain_path(path)) return fail("parquet-unreadable", "path");
    auto rows = std::unique_ptr<ParquetRows>{new ParquetRows};
    rows->most_ = most;
    rows->connection_ = std::make_unique<Connection>(*library);
    auto& connection = *rows->connection_;
    if (auto words = connection.session.open(path, threads); !words.empty()) return fail("parquet-unreadable", words);
    const auto present = connection.columns_of(path);
    if (!present) return fail("parquet-unreadable", present.error());
    std::string selection;
    std::string missing;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = std::find_if(present->begin(), present->end(),
                                        [&](const FileColumn& column) { return lower(column.name) == columns[i]; });
        if (found == present->end()) {
            if (i < needed) missing += (missing.empty() ? "" : ", ") + std::string{columns[i]};
            rows->types_.emplace_back();
            rows->place_.push_back(0);
            continue;
        }
        rows->types_.emplace_back(found->type);
        rows->place_.push_back(static_cast<std::size_t>(std::count(selection.begin(), selection.end(), '\n')));
        selection += selected(*found) + ",\n";
    }
    if (!missing.empty()) return fail("parquet-columns-missing", missing);
    selection.resize(selection.size() - 2);
    if (auto words = connection.begin("SELECT " + selection + " FROM read_parquet(" + sql_literal(path) + ")");
        !words.empty())
        return fail("parquet-unreadable", words);
    return rows;
}

bool ParquetRows::next(Batch& batch)
{
    auto read = Batch{};
    std::swap(read, batch);
    const auto& library = connection_->session.library();
    if (read.chunk_ != nullptr) library.destroy_data_chunk(&read.chunk_);
    const std::lock_guard lock{connection_->mutex};
    if (error_) return false;
    read.chunk_ = library.fetch_chunk(connection_->result);
    if (read.chunk_ == nullptr) {
        const auto* words = library.result_error(&connection_->result);
        if (words != nullptr && *words != '\0') error_ = ColumnsError{"parquet-unreadable", words};
        return false;
    }
    read.rows_ = static_cast<std::size_t>(library.data_chunk_get_size(read.chunk_));
    read.first_row_ = next_row_;
    next_row_ += static_cast<std::int64_t>(read.rows_);
    if (next_row_ - 1 > most_) {
        error_ = ColumnsError{"parquet-too-many-rows", std::to_string(most_)};
        return false;
    }
    read.data_.assign(types_.size(), nullptr);
    read.validity_.assign(types_.size(), nullptr);
    for (std::size_t i = 0; i < types_.size(); ++i) {
        if (!types_[i]) continue;
        auto* vector = library.data_chunk_get_vector(read.chunk_, place_[i]);
        read.data_[i] = library.vector_get_data(vector);
        read.validity_[i] = library.vector_get_validity(vector);
    }
    batch = std::move(read);
    return batch.rows_ > 0;
}

} // namespace vekha::columns
