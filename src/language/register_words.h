#pragma once

#include "domain/register_entry.h"
#include "language/in_words.h"

#include <span>
#include <string>
#include <string_view>

/// The words of what stands in the way of a row of a register, of a column and of an undoing.
namespace vekha::language
{

struct RowRemarkWord {
    std::string_view code;
    std::string_view russian; ///< "{}" stands for the text of the remark
    std::string_view english;
};

[[nodiscard]] std::span<const RowRemarkWord> row_remark_words();

/// The sentence of a remark; its code where nobody named it.
[[nodiscard]] std::string in_words(const domain::RowRemark& remark, Tongue tongue);

/// «B5»: the cell as a spreadsheet calls it; «строка 5» where it is about a row.
[[nodiscard]] std::string cell_name(int row, int column, Tongue tongue);

} // namespace vekha::language
