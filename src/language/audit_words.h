#pragma once

#include "language/in_words.h"

#include <span>
#include <string_view>

/// The words of the audit: the one place that names acts, kinds of objects and fields to people. A new act of
/// service::record() enters here; tests/unit/service/audit_words_test.cpp finds the one that was forgotten.
namespace vekha::language
{

struct AuditWord {
    std::string_view code;
    std::string_view russian;
    std::string_view english;

    [[nodiscard]] std::string_view in(Tongue tongue) const { return tongue == Tongue::English ? english : russian; }
};

struct AuditAct {
    AuditWord word;
    std::string_view field; ///< what "was" and "became" of its details are about
};

[[nodiscard]] std::span<const AuditAct> audit_acts();     ///< «organisation-changed»
[[nodiscard]] std::span<const AuditWord> audit_objects(); ///< «organisation»
[[nodiscard]] std::span<const AuditWord> audit_fields();  ///< «shortName», of changes and of details

/// The words of a code; the code itself where nobody named it.
[[nodiscard]] std::string_view act_in_words(std::string_view act, Tongue tongue);
[[nodiscard]] std::string_view object_in_words(std::string_view object, Tongue tongue);
[[nodiscard]] std::string_view field_in_words(std::string_view field, Tongue tongue);

/// The field that an act changes where its details only say "was" and "became"; "value" where nobody named it.
[[nodiscard]] std::string_view field_changed_by(std::string_view act);

} // namespace vekha::language
