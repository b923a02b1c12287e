#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::columns
{

/// Why a file of columns cannot be read or written.
///
/// Codes: parquet-library-missing, parquet-unreadable, parquet-columns-missing (detail: the columns),
/// parquet-too-many-rows (detail: the most), parquet-unwritable.
struct ColumnsError {
    std::string code;
    std::string detail;
};

enum class ColumnType { Text, Whole, Decimal };

/// Some rows of a file, column by column, in the order in which the columns were asked for.
class Batch
{
public:
    Batch() = default;
    ~Batch();
    Batch(Batch&& other) noexcept;
    Batch& operator=(Batch&& other) noexcept;
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    [[nodiscard]] std::size_t rows() const { return rows_; }
    /// Of the first row in the file, from 1.
    [[nodiscard]] std::int64_t first_row() const { return first_row_; }

    [[nodiscard]] bool has_value(std::size_t column, std::size_t row) const
    {
        const auto* bits = validity_[column];
        return data_[column] != nullptr && (bits == nullptr || ((bits[row / 64] >> (row % 64)) & 1U) != 0);
    }
    /// @pre has_value, and the column is of this type
    [[nodiscard]] std::string_view text(std::size_t column, std::size_t row) const;
    [[nodiscard]] std::int64_t whole(std::size_t column, std::size_t row) const
    {
        return static_cast<const std::int64_t*>(data_[column])[row];
    }
    [[nodiscard]] double decimal(std::size_t column, std::size_t row) const
    {
        return static_cast<const double*>(data_[column])[row];
    }

    /// Sets `bit` in the rows where a cell is not as the one above it, or one of the two is none: a pass over a column
    /// costs less than asking cell after cell.
    ///
    /// @param changes  at least rows()
    void mark_changes(ColumnType type, std::size_t column, std::uint8_t bit, std::span<std::uint8_t> changes) const;

private:
    friend class ParquetRows;

    void* chunk_ = nullptr;
    std::size_t rows_ = 0;
    std::int64_t first_row_ = 1;
    std::vector<const void*> data_; ///< nullptr for a column that the file lacks
    std::vector<const std::uint64_t*> validity_;
};

/// The rows of a Parquet file in their order; several threads may ask for batches.
class ParquetRows
{
public:
    /// @param columns  names, in any case; those that the file lacks have no values
    /// @param needed   how many of the first ones must be there
    /// @param threads  that unpack the file beside those that ask
    /// @param most     rows; a few kilobytes can stand for thousands of millions of them
    [[nodiscard]] static tl::expected<std::unique_ptr<ParquetRows>, ColumnsError>
    open(const std::string& path, std::span<const std::string_view> columns, std::size_t needed, unsigned threads,
         std::int64_t most = std::numeric_limits<std::int64_t>::max());

    ~ParquetRows();
    ParquetRows(const ParquetRows&) = delete;
    ParquetRows& operator=(const ParquetRows&) = delete;

    /// nullopt for a column that the file lacks.
    [[nodiscard]] const std::vector<std::optional<ColumnType>>& types() const { return types_; }

    /// False at the end, and when the rest cannot be read: see error().
    bool next(Batch& batch);
    [[nodiscard]] const std::optional<ColumnsError>& error() const { return error_; }

private:
    struct Connection;

    ParquetRows();

    std::unique_ptr<Connection> connection_;
    std::vector<std::optional<ColumnType>> types_;
    std::vector<std::size_t> place_; ///< of a column in a chunk
    std::optional<ColumnsError> error_;
    std::int64_t next_row_ = 1;
    std::int64_t most_ = 0;
};

/// A column of a file to be written; numbers are whole.
struct WrittenColumn {
    std::string name;
    ColumnType type = ColumnType::Text;
};

/// Where the next rows are put. Text is copied; a value that is not set is none.
class RowSink
{
public:
    explicit RowSink(void* chunk, std::size_t capacity);

    [[nodiscard]] std::size_t capacity() const { return capacity_; }
    void text(std::size_t column, std::size_t row, std::string_view value);
    void whole(std::size_t column, std::size_t row, std::int64_t value);
    void decimal(std::size_t column, std::size_t row, double value);
    void none(std::size_t column, std::size_t row);

private:
    void* vector(std::size_t column);

    void* chunk_;
    std::size_t capacity_;
    std::vector<void*> vectors_;
};

/// Writes rows to a Parquet file (zstd), in their order.
///
/// @param fill  puts up to capacity() rows and says how many; 0 at the end
/// @error parquet-library-missing, parquet-unwritable
[[nodiscard]] tl::expected<void, ColumnsError> write_parquet(const std::string& path,
                                                             const std::vector<WrittenColumn>& columns,
                                                             const std::function<std::size_t(RowSink&)>& fill);

} // namespace vekha::columns
