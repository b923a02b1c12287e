#include "store/audit_checkpoint.h"

#include <algorithm>
#include <charconv>
#include <ctime>

namespace vekha::store
{

namespace
{

/// The next word of a line, taken off it.
std::string_view word_of(std::string_view& line)
{
    const auto end = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

std::optional<std::int64_t> whole(std::string_view word)
{
    std::int64_t number = 0;
    const auto* end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, number);
    if (word.empty() || read.ec != std::errc{} || read.ptr != end || number < 0) return std::nullopt;
    return number;
}

bool is_link(std::string_view word)
{
    return word.size() == 64 && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<AuditHead> head_of(std::string_view line)
{
    const auto region = whole(word_of(line));
    const auto id = whole(word_of(line));
    const auto link = word_of(line);
    if (!region || !id || !is_link(link) || !line.empty()) return std::nullopt;
    return AuditHead{RegionId{*region}, *id, std::string{link}};
}

} // namespace

std::string checkpoint_text(std::span<const AuditHead> heads, Instant now)
{
    const auto seconds =
        static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::string moment(32, '\0');
    moment.resize(std::strftime(moment.data(), moment.size(), "%Y-%m-%dT%H:%M:%SZ", &utc));
    std::string text = "# vekha audit checkpoint 1, " + moment + "\n# region, number of its last event, link\n";
    for (const auto& head : heads)
        text += std::to_string(head.region.value) + " " + std::to_string(head.id) + " " + head.chain + "\n";
    return text;
}

domain::Result<std::vector<AuditHead>, int> read_checkpoint(std::string_view text)
{
    std::vector<AuditHead> heads;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.starts_with('#')) continue;
        const auto head = head_of(line);
        if (!head) return domain::unexpected{number};
        heads.push_back(*head);
    }
    return heads;
}

} // namespace vekha::store
