#include "language/in_words/finding_catalogue.h"
#include "language/in_words/words.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vekha::language
{
namespace
{

using Details = std::map<std::string, std::string>;

constexpr std::size_t longest_quote = 160;

/// Cut at a letter's beginning, so that the sentence stays UTF-8.
std::string shortened(const std::string& text)
{
    if (text.size() <= longest_quote) return text;
    std::size_t end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

std::optional<long long> integer(const std::string& text)
{
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// Days and months of the details are ISO; everything else is printed as it is.
std::string value_in_words(const std::string& value, Tongue tongue)
{
    if (const auto day = domain::date_from_iso(value)) return date_in_words(*day, tongue);
    if (value.size() == 7 && value[4] == '-') {
        if (const auto first = domain::date_from_iso(value + "-01"))
            return std::string(month_in_words(domain::month_of(*first), MonthForm::Nominative, tongue)) + " " +
                   value.substr(0, 4);
    }
    return shortened(value);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    int depth = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '{') ++depth;
        if (text[i] == '}') --depth;
        if (text[i] != separator || depth > 0) continue;
        parts.push_back(text.substr(begin, i - begin));
        begin = i + 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

/// {key} or {key|one|few|many}; nullopt where the detail is missing.
std::optional<std::string> placeholder(std::string_view inner, const Details& details, Tongue tongue)
{
    const auto parts = split(inner, '|');
    const auto found = details.find(std::string(parts[0]));
    if (found == details.end() || found->second.empty()) return std::nullopt;
    if (parts.size() != 4) return value_in_words(found->second, tongue);
    const auto count = integer(found->second);
    if (!count) return std::nullopt;
    const auto noun = tongue == Tongue::Russian ? plural(*count, parts[1], parts[2], parts[3])
                      : *count == 1             ? parts[1]
                                                : parts[2];
    return found->second + " " + std::string(noun);
}

/// Fills every placeholder; nullopt where one has no value.
std::optional<std::string> filled(std::string_view text, const Details& details, Tongue tongue)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '{') {
            out += text[at++];
            continue;
        }
        const auto close = text.find('}', at);
        const auto value = placeholder(text.substr(at + 1, close - at - 1), details, tongue);
        if (!value) return std::nullopt;
        out += *value;
        at = close + 1;
    }
    return out;
}

/// [part] or [part|otherwise].
std::string optional_part(std::string_view inner, const Details& details, Tongue tongue)
{
    for (const auto alternative : split(inner, '|'))
        if (auto text = filled(alternative, details, tongue)) return *text;
    return {};
}

std::string sentence(std::string_view pattern, const Details& details, Tongue tongue)
{
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto open = std::min(pattern.find('[', at), pattern.size());
        const auto plain = pattern.substr(at, open - at);
        out += filled(plain, details, tongue).value_or(std::string{});
        if (open == pattern.size()) break;
        const auto close = pattern.find(']', open);
        out += optional_part(pattern.substr(open + 1, close - open - 1), details, tongue);
        at = close + 1;
    }
    return out;
}

} // namespace

std::string in_words(const domain::Finding& finding, Tongue tongue)
{
    const auto catalogue = finding_catalogue();
    const auto known =
        std::find_if(catalogue.begin(), catalogue.end(), [&](const auto& entry) { return entry.code == finding.code; });
    if (known == catalogue.end())
        return std::string(in(tongue, "Проверьте это место: ", "Check this place: ")) + finding.code;
    return sentence(tongue == Tongue::Russian ? known->russian : known->english, finding.details, tongue);
}

} // namespace vekha::language
