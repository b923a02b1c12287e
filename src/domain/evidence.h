#pragma once

#include "domain/id.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vekha::domain
{

using EvidenceId = Id<struct EvidenceOf>;

/// What a proof is: a file, an address on the web, words.
enum class EvidenceKind { File, Link, Note };

/// Quarantined: a scanner found something in its file; it is never given out again.
enum class EvidenceState { Present, Removed, Quarantined };

[[nodiscard]] std::string_view name_of(EvidenceKind kind); ///< file, link, note
[[nodiscard]] std::optional<EvidenceKind> evidence_kind_from_name(std::string_view name);
[[nodiscard]] std::string_view name_of(EvidenceState state); ///< present, removed, quarantined
[[nodiscard]] std::optional<EvidenceState> evidence_state_from_name(std::string_view name);

/// The largest file of a proof: 200 MB.
inline constexpr std::int64_t most_evidence_bytes = std::int64_t{200} << 20;
/// Letters of a file name that are kept; a longer name is shortened before its ending.
inline constexpr std::size_t longest_file_name = 150;

/// The name under which a file is kept and given out: the last part of a path, without signs that show nothing or
/// steer («xcod.exe» turned round to look like «exe.docx»), without those that file systems refuse, shortened to
/// longest_file_name letters before its ending. White space is one space.
///
/// @error evidence-name-invalid: nothing is left, or the text is not UTF-8
[[nodiscard]] Result<std::string, std::string> clean_file_name(std::string_view name);

/// The letters after the last dot, in lower case (Latin and Cyrillic stay apart); empty when there are none.
[[nodiscard]] std::string ending_of(std::string_view file_name);

/// Whether an address may stand as a proof: http or https, a host, no user name, nothing that shows nothing; at most
/// 2,000 bytes.
[[nodiscard]] bool is_evidence_link(std::string_view address);

} // namespace vekha::domain
