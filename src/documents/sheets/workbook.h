#pragma once

#include "documents/archive.h"

#include <string>
#include <vector>

namespace vekha::documents::sheets
{

/// What the cells of a workbook refer to.
struct Workbook {
    struct Sheet {
        std::string name;
        std::string part;
        bool hidden = false;
    };
    struct CellStyle {
        std::string format; ///< an Excel format code
        bool bold = false;
    };

    std::vector<Sheet> sheets;
    std::vector<CellStyle> styles;
    std::vector<std::string> strings;
    bool epoch_1904 = false;
};

/// The parts of a workbook but its sheets; what cannot be read is refused in `reading`.
[[nodiscard]] Workbook read_workbook(Archive& archive, Reading& reading);

/// Signs a workbook writes as _x000D_.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace vekha::documents::sheets
