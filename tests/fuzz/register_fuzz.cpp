#include "documents/open.h"
#include "intake/registers/read_rows.h"
#include "intake/registers/values.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace
{

using namespace vekha;

/// What the store relies on: normal forms are bounded and hold no signs of control.
void check_row(const domain::RegisterRow& row, domain::RegisterKind kind)
{
    for (const auto& [name, value] : row.values) {
        const auto* field = intake::register_field(kind, name);
        if (!field || value.size() > field->longest * 8 + 64) std::abort();
        for (const char c : value)
            if (static_cast<unsigned char>(c) < ' ') std::abort();
    }
}

} // namespace

/// The first byte chooses the register, the rest is a CSV file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const auto kind = static_cast<domain::RegisterKind>(data[0] % 5);
    const std::string_view bytes{reinterpret_cast<const char*>(data) + 1, size - 1};
    documents::Limits limits;
    limits.cells = 20'000;
    const auto document = documents::open(bytes, "register.csv", limits);
    if (!document) return 0;
    for (const auto& sheet : intake::register_sheets(*document, kind)) {
        const auto& table = intake::table_of(*document, sheet.number);
        intake::ColumnMapping mapping;
        for (const auto& column : intake::recognise_columns(table, sheet.head_row, kind))
            if (!column.field.empty()) mapping.emplace(column.number, column.field);
        (void)intake::headings_of(table, sheet.head_row);
        for (const auto& row : intake::read_rows(table, sheet.head_row, mapping, kind))
            check_row(row, kind);
    }
    return 0;
}
