#include "intake/text.h"
#include "intake/validate.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

namespace vekha::intake
{

namespace
{

/// A name for comparison: letters and digits only.
std::string bare_name(const std::string& name)
{
    auto bare = std::string{};
    for (const auto& word : words_of(name)) {
        bare += (bare.empty() ? "" : " ") + word;
    }
    return bare;
}

/// At most one letter is different, missing or added.
bool one_letter_apart(const std::string& one, const std::string& other)
{
    const auto& shorter = one.size() <= other.size() ? one : other;
    const auto& longer = one.size() <= other.size() ? other : one;
    const auto [a, b] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    auto head = static_cast<std::size_t>(a - shorter.begin());
    head -= head % 2 == 1 && head > 0 && static_cast<unsigned char>(shorter[head - 1]) >= 0xD0 ? 1u : 0u;
    auto tail = std::size_t{0};
    while (tail < shorter.size() - head && shorter[shorter.size() - 1 - tail] == longer[longer.size() - 1 - tail]) {
        ++tail;
    }
    return longer.size() - head - tail <= 2 && longer.size() - shorter.size() <= 2;
}

bool has_digit(const std::string& text)
{
    return text.find_first_of("0123456789") != std::string::npos;
}

} // namespace

std::vector<domain::Finding> check_names(const domain::Plan& plan)
{
    // Spelling as printed → how often; grouped by what remains when case and marks are dropped.
    auto printed = std::map<std::string, std::map<std::string, int>>{};
    for (const auto& activity : plan.activities) {
        for (const auto& executor : activity.responsible) {
            ++printed[bare_name(executor.name)][executor.name];
        }
    }
    auto findings = std::vector<domain::Finding>{};
    auto reported = std::set<std::pair<std::string, std::string>>{};
    const auto report = [&](const std::string& one, const std::string& other) {
        if (reported.insert(std::minmax(one, other)).second) {
            findings.push_back(
                {domain::Severity::Note, "names-of-one-body-differ", {}, {}, {{"name", one}, {"other", other}}});
        }
    };
    for (auto one = printed.begin(); one != printed.end(); ++one) {
        for (auto other = std::next(one); other != printed.end(); ++other) {
            const auto comparable = length_of(one->first) >= 4 && length_of(other->first) >= 4 &&
                                    !has_digit(one->first) && !has_digit(other->first);
            if (comparable && one_letter_apart(one->first, other->first)) {
                report(one->second.begin()->first, other->second.begin()->first);
            }
        }
    }
    return findings;
}

} // namespace vekha::intake
