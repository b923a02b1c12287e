#pragma once

#include "domain/register_entry.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace vekha::intake
{

/// How the words of a cell become a value; values.h says the normal form of each.
enum class ValueForm {
    Text,
    Code,
    List,      ///< parted by ; and line breaks
    ShortList, ///< parted by commas as well
    OrganisationKind,
    TerritoryKind,
    Role,
    Date,
    SchoolYear,
    Email,
    Phone,
    SettlementType,
    TaxNumber,   ///< ИНН
    StateNumber, ///< ОГРН
    GiaCode,
    VprLogin
};

/// One column that a register knows. `name` is what mappings, answers and the command line call it.
struct RegisterField {
    std::string_view name;
    ValueForm form = ValueForm::Text;
    std::size_t longest = 300; ///< characters
    bool required = false;
    /// An empty cell empties the field: other fields keep what the register has.
    bool blank_clears = false;
    std::string_view russian; ///< title, and the heading of a template
    std::string_view english;
    std::string_view headings; ///< other headings that mean it: small letters, ё as е, parted by |
};

/// In the order of a template.
[[nodiscard]] std::span<const RegisterField> register_fields(domain::RegisterKind kind);
/// nullptr when the register has no such field.
[[nodiscard]] const RegisterField* register_field(domain::RegisterKind kind, std::string_view name);

} // namespace vekha::intake
