#pragma once

#include "store/register_objects.h"

#include <span>
#include <string_view>

namespace vekha::store
{

/// How a value stands in its column: as it is; as a JSON list; as a day or NULL.
enum class ColumnForm { Text, List, Day };

struct ObjectColumn {
    std::string_view field;
    std::string_view column;
    ColumnForm form = ColumnForm::Text;
};

struct NamingColumn {
    std::string_view table;
    std::string_view column;
    std::string_view only = "1 = 1"; ///< of the rows `u` of the table; may name :finished, the end of the import
};

/// One table of objects that imports write.
struct TableOfObjects {
    std::string_view name;
    std::string_view object; ///< in the audit and in import_changes
    std::string_view alive;  ///< condition of the rows that count
    /// Condition under which a row `o` is no longer as the import left it (`c`).
    std::string_view changed = "o.version <> c.version";
    std::span<const ObjectColumn> columns;
    std::string_view name_field;                ///< by which lists are sorted
    std::span<const std::string_view> searched; ///< fields of the column for searching
    bool has_search = false;
    bool has_organisation = false;
    bool has_origin = false;
    std::span<const NamingColumn> owned; ///< rows that go with an object that is removed
    std::span<const NamingColumn> uses;  ///< rows that keep it from being removed
};

[[nodiscard]] const TableOfObjects& table_of_objects(ObjectTable table);

} // namespace vekha::store
