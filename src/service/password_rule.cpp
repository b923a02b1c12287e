#include "service/password_rule.h"

#include "service/work.h"
#include "store/folded.h"

#include <algorithm>
#include <set>

namespace vekha::service
{

namespace
{

using Words = std::set<std::string, std::less<>>;

const Words& common_words()
{
    static const auto words = [] {
        Words read;
        for (auto rest = common_passwords_preset; !rest.empty();) {
            const auto line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            if (!line.empty() && line.front() != '#') read.emplace(line);
        }
        return read;
    }();
    return words;
}

std::int64_t characters_in(std::string_view text)
{
    return std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; });
}

bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte & 0x80) != 0;
}

/// Without the digits and signs before the first letter and after the last.
std::string_view core_of(std::string_view text)
{
    const auto first = std::ranges::find_if(text, is_letter);
    const auto begin = static_cast<std::size_t>(first - text.begin());
    auto end = text.size();
    while (end > begin && !is_letter(text[end - 1]))
        --end;
    return text.substr(begin, end - begin);
}

std::string without_spaces(std::string text)
{
    std::erase(text, ' ');
    return text;
}

/// «нннннннннн», «1212121212»: fewer different characters than a person can be bothered to guess.
bool is_monotonous(std::string_view folded)
{
    std::set<std::string_view> different;
    for (std::size_t at = 0; at < folded.size();) {
        auto end = at + 1;
        while (end < folded.size() && (folded[end] & 0xC0) == 0x80)
            ++end;
        different.insert(folded.substr(at, end - at));
        at = end;
    }
    return different.size() < 4;
}

} // namespace

Answer<void> password_fits(std::string_view password, std::string_view login, std::string_view name)
{
    const auto length = characters_in(password);
    if (length < password_least) return refused("password-too-short", {{"least", std::to_string(password_least)}});
    if (length > password_most) return refused("password-too-long", {{"most", std::to_string(password_most)}});
    const auto folded = without_spaces(store::folded(password));
    const auto core = core_of(folded);
    if (is_monotonous(folded) || common_words().contains(folded) || common_words().contains(core))
        return refused("password-common");
    const auto own_login = store::folded(login);
    const auto own_name = without_spaces(store::folded(name));
    if (folded == own_login || folded == own_name || (!core.empty() && (core == own_login || core == own_name)))
        return refused("password-like-name");
    return {};
}

} // namespace vekha::service
