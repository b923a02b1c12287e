#pragma once

#include "documents/reading.h"

#include <string>
#include <vector>

namespace vekha::documents::sheets
{

inline constexpr long most_rows = 1L << 24;
inline constexpr long most_columns = 1L << 14;

/// The cells of a sheet as they come, made into a table of what is in use.
///
/// Rows and columns without any text are left out; the places keep their numbers in the sheet, so that a gap shows.
class SheetGrid
{
public:
    explicit SheetGrid(Reading& reading) : reading_(reading) {}

    /// 1-based. Empty cells are passed over; false when the limits are reached or the numbers are out of any sheet.
    bool put(long row, long column, Cell cell);
    void mark_header(long row);
    void merge(long row, long column, long rows, long columns);
    void link(long row, long column, std::string address);

    /// The table, empty where the sheet is; the grid is empty afterwards.
    [[nodiscard]] Table finish(std::string name);

private:
    struct Area {
        long row = 0;
        long column = 0;
        long rows = 1;
        long columns = 1;
    };
    struct Link {
        long row = 0;
        long column = 0;
        std::string address;
    };

    Row& row_at(long number);
    void put_in_order();
    [[nodiscard]] std::vector<int> used_columns() const;
    bool spread(const std::vector<int>& columns);
    bool apply(const Area& area, const std::vector<int>& columns);
    bool apply_merges(const std::vector<int>& columns);
    void apply_links(const std::vector<int>& columns);

    Reading& reading_;
    std::vector<Row> rows_;
    std::vector<Area> merges_;
    std::vector<Link> links_;
    std::vector<long> headers_;
    std::size_t merge_work_ = 0;
    bool in_order_ = true;
};

} // namespace vekha::documents::sheets
