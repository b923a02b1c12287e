#include "domain/evidence.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace vekha::domain
{

namespace
{

constexpr std::array<std::pair<EvidenceKind, std::string_view>, 3> kinds{
    {{EvidenceKind::File, "file"}, {EvidenceKind::Link, "link"}, {EvidenceKind::Note, "note"}}};
constexpr std::array<std::pair<EvidenceState, std::string_view>, 3> states{
    {{EvidenceState::Present, "present"},
     {EvidenceState::Removed, "removed"},
     {EvidenceState::Quarantined, "quarantined"}}};

template <typename Enum, std::size_t N>
std::string_view named(const std::array<std::pair<Enum, std::string_view>, N>& table, Enum value)
{
    for (const auto& [each, name] : table)
        if (each == value) return name;
    return {};
}

template <typename Enum, std::size_t N>
std::optional<Enum> from_name(const std::array<std::pair<Enum, std::string_view>, N>& table, std::string_view name)
{
    for (const auto& [value, each] : table)
        if (each == name) return value;
    return std::nullopt;
}

/// Letters of a UTF-8 text, each with its bytes; nullopt where the text is none (RFC 3629).
std::optional<std::vector<std::pair<unsigned, std::string_view>>> letters_of(std::string_view text)
{
    std::vector<std::pair<unsigned, std::string_view>> letters;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || lead > 0xF4 || length > text.size()) return std::nullopt;
        unsigned code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
        for (std::size_t n = 1; n < length; ++n) {
            const auto byte = static_cast<unsigned char>(text[n]);
            if ((byte & 0xC0U) != 0x80U) return std::nullopt;
            code = code << 6U | (byte & 0x3FU);
        }
        const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
        if (overlong || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
        letters.emplace_back(code, text.substr(0, length));
        text.remove_prefix(length);
    }
    return letters;
}

/// Control characters, marks that steer the direction of writing, letters of no width.
bool shows_nothing(unsigned code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xAD || code == 0x061C || code == 0x180E ||
           (code >= 0x200B && code <= 0x200F) || (code >= 0x2028 && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF || (code >= 0xFFF0 && code <= 0xFFFB) ||
           (code >= 0xE0000 && code <= 0xE0FFF);
}

bool is_space(unsigned code)
{
    return code == ' ' || code == '\t' || code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F ||
           code == 0x3000;
}

/// Names that Windows keeps for devices: a file of that name cannot be saved there.
bool is_device(std::string_view name)
{
    auto first = std::string{name.substr(0, name.find('.'))};
    std::ranges::transform(first, first.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (first == "con" || first == "prn" || first == "aux" || first == "nul") return true;
    return first.size() == 4 && (first.starts_with("com") || first.starts_with("lpt")) && first[3] >= '1' &&
           first[3] <= '9';
}

std::string shortened(const std::vector<std::string_view>& letters)
{
    std::size_t ending = 0;
    constexpr std::size_t longest_ending = 10;
    for (std::size_t n = 1; n <= std::min(letters.size() - 1, longest_ending) && ending == 0; ++n)
        if (letters[letters.size() - n] == ".") ending = n;
    const auto most = std::min(letters.size(), longest_file_name);
    const auto head = letters.size() <= longest_file_name ? letters.size() - ending : most - ending;
    std::string name;
    for (std::size_t at = 0; at < head; ++at)
        name += letters[at];
    for (std::size_t at = letters.size() - ending; at < letters.size(); ++at)
        name += letters[at];
    return name;
}

} // namespace

std::string_view name_of(EvidenceKind kind)
{
    return named(kinds, kind);
}

std::optional<EvidenceKind> evidence_kind_from_name(std::string_view name)
{
    return from_name(kinds, name);
}

std::string_view name_of(EvidenceState state)
{
    return named(states, state);
}

std::optional<EvidenceState> evidence_state_from_name(std::string_view name)
{
    return from_name(states, name);
}

Result<std::string, std::string> clean_file_name(std::string_view name)
{
    const auto letters = letters_of(name);
    if (!letters) return unexpected{std::string{"evidence-name-invalid"}};
    std::vector<std::string_view> kept;
    for (const auto& [code, bytes] : *letters) {
        if (code == '/' || code == '\\')
            kept.clear(); // what stands before is a folder
        else if (is_space(code)) {
            if (!kept.empty() && kept.back() != " ") kept.emplace_back(" ");
        } else if (std::string_view{"<>:\"|?*"}.find(static_cast<char>(code)) != std::string_view::npos && code < 0x80)
            kept.emplace_back("_");
        else if (!shows_nothing(code))
            kept.push_back(bytes);
    }
    while (!kept.empty() && (kept.back() == " " || kept.back() == "."))
        kept.pop_back();
    while (!kept.empty() && (kept.front() == " " || kept.front() == "."))
        kept.erase(kept.begin());
    if (kept.empty()) return unexpected{std::string{"evidence-name-invalid"}};
    auto clean = shortened(kept);
    return is_device(clean) ? "_" + clean : clean;
}

std::string ending_of(std::string_view file_name)
{
    const auto dot = file_name.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string ending{file_name.substr(dot + 1)};
    for (auto& c : ending)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return ending;
}

bool is_evidence_link(std::string_view address)
{
    constexpr std::size_t longest = 2'000;
    if (address.size() > longest) return false;
    const auto letters = letters_of(address);
    if (!letters) return false;
    for (const auto& [code, bytes] : *letters)
        if (shows_nothing(code) || is_space(code) || code == '"' || code == '<' || code == '>' || code == '\\')
            return false;
    auto lower = std::string{address.substr(0, 8)};
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::size_t scheme = lower == "https://" ? 8 : lower.starts_with("http://") ? 7 : 0;
    if (scheme == 0) return false;
    const auto rest = address.substr(scheme);
    const auto host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && host.front() != '.' && host.front() != ':' && host.find('@') == std::string_view::npos &&
           host.find_first_of(".:") != std::string_view::npos;
}

} // namespace vekha::domain
