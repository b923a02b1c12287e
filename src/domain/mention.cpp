#include "domain/mention.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vekha::domain
{

namespace
{

struct Found {
    PersonId person;
    std::size_t end = 0; ///< of the byte behind it
};

/// «@{12}» at `at`.
std::optional<Found> mention_at(std::string_view words, std::size_t at)
{
    if (words.substr(at, 2) != "@{") return std::nullopt;
    const auto close = words.find('}', at);
    if (close == std::string_view::npos) return std::nullopt;
    const auto digits = words.substr(at + 2, close - at - 2);
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && number > 0;
    if (!whole || digits.empty()) return std::nullopt;
    return Found{PersonId{number}, close + 1};
}

/// Calls `text(from, to)` and `person(found)` for the parts of the words in their order.
template <typename Text, typename Person>
void part(std::string_view words, Text text, Person person)
{
    std::size_t from = 0;
    for (auto at = words.find("@{"); at != std::string_view::npos;) {
        const auto found = mention_at(words, at);
        if (!found) {
            at = words.find("@{", at + 1);
            continue;
        }
        text(words.substr(from, at - from));
        person(words.substr(at, found->end - at), found->person);
        from = found->end;
        at = words.find("@{", from);
    }
    text(words.substr(from));
}

} // namespace

std::vector<PersonId> people_mentioned(std::string_view words)
{
    std::vector<PersonId> people;
    part(
        words, [](std::string_view) {},
        [&](std::string_view, PersonId person) {
            if (std::ranges::find(people, person) == people.end()) people.push_back(person);
        });
    return people;
}

std::string with_names(std::string_view words, const std::map<PersonId, std::string>& names)
{
    std::string text;
    part(
        words, [&](std::string_view plain) { text.append(plain); },
        [&](std::string_view written, PersonId person) {
            const auto name = names.find(person);
            if (name == names.end())
                text.append(written);
            else
                text.append("@").append(name->second);
        });
    return text;
}

} // namespace vekha::domain
