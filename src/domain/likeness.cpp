#include "domain/likeness.h"

#include "domain/name_traits.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace vekha::domain
{

namespace
{

using enum LikenessSign;

/// A key that more records share than this tells nothing: «центральная», the number of a kindergarten of a city.
constexpr std::size_t most_in_block = 60;

struct Record {
    const RegisterEntry* entry = nullptr;
    NameTraits name;
    std::vector<NameTraits> other_names; ///< full name and aliases
};

Record record_of(const RegisterEntry& entry)
{
    const auto& organisation = entry.organisation;
    Record record{&entry, traits_of(organisation.short_name), {}};
    if (!organisation.full_name.empty()) record.other_names.push_back(traits_of(organisation.full_name));
    for (const auto& alias : organisation.aliases)
        record.other_names.push_back(traits_of(alias));
    return record;
}

using Keys = std::set<std::string>;

void add_name_keys(const NameTraits& name, const std::string& place, Keys& keys)
{
    if (!name.number.empty()) keys.insert(place + "n" + name.number);
    for (const auto& word : name.own)
        keys.insert(place + "w" + stem_of(word));
    if (name.number.empty() && name.own.empty()) keys.insert(place + "k" + name.key);
}

Keys keys_of(const Record& record)
{
    const auto& [organisation, passport] = *record.entry;
    const auto place =
        std::to_string(organisation.territory.value) + "/" + std::string{names_of(organisation.kind).name} + "/";
    Keys keys;
    add_name_keys(record.name, place, keys);
    for (const auto& name : record.other_names)
        add_name_keys(name, place, keys);
    if (!passport.inn.empty()) keys.insert("i" + passport.inn);
    if (!passport.gia_code.empty()) keys.insert("g" + passport.gia_code);
    if (!passport.vpr_login.empty()) keys.insert("v" + passport.vpr_login);
    return keys;
}

bool differ(const std::string& one, const std::string& other)
{
    return !one.empty() && !other.empty() && one != other;
}

bool same(const std::string& one, const std::string& other)
{
    return !one.empty() && one == other;
}

bool goes_by(const Record& record, const NameTraits& name)
{
    return std::ranges::any_of(record.other_names, [&](const NameTraits& each) { return each.key == name.key; });
}

bool contradict(const Record& one, const Record& other)
{
    const auto& [first, first_passport] = *one.entry;
    const auto& [second, second_passport] = *other.entry;
    return first.kind != second.kind || differ(first.code, second.code) ||
           differ(first_passport.inn, second_passport.inn) ||
           differ(first_passport.gia_code, second_passport.gia_code) ||
           differ(plain_key(first.settlement), plain_key(second.settlement)) || first.parent == second.id ||
           second.parent == first.id;
}

/// How surely the names mean one organisation; 0 when they do not. The shares are rules of thumb, ordered by how much
/// else would have to coincide.
double judge_names(const Record& one, const Record& other, std::vector<LikenessSign>& signs)
{
    const auto& first = one.name;
    const auto& second = other.name;
    if (first.key == second.key) {
        signs.push_back(SameName);
        if (!first.mixed && !second.mixed) return 0.95;
        signs.push_back(OtherAlphabet);
        return 0.97;
    }
    if (goes_by(one, second) || goes_by(other, first)) {
        signs.push_back(NameInAliases);
        return 0.92;
    }
    if (differ(first.number, second.number) || !kinds_agree(first.kind, second.kind)) return 0;
    const auto own = compare_own_names(first.own, second.own);
    if (own == OwnNames::Different) return 0;
    const bool numbered = same(first.number, second.number);
    if (numbered) signs.push_back(SameNumber);
    if (own == OwnNames::Same) signs.push_back(SameOwnName);
    if (own == OwnNames::Alike) signs.push_back(NearlyOwnName);
    if (numbered) return own == OwnNames::Same ? 0.9 : own == OwnNames::Alike ? 0.8 : 0.75;
    if (own == OwnNames::Same) return first.number == second.number ? 0.85 : 0.5;
    return own == OwnNames::Alike && first.number == second.number ? 0.6 : 0;
}

Likeness judge(const Record& one, const Record& other)
{
    const auto& [first, first_passport] = *one.entry;
    const auto& [second, second_passport] = *other.entry;
    Likeness likeness{first.id, second.id, 0, {}};
    if (contradict(one, other)) return likeness;
    auto& signs = likeness.signs;
    if (same(first_passport.inn, second_passport.inn)) signs.push_back(SameTaxNumber);
    if (same(first_passport.gia_code, second_passport.gia_code) ||
        same(first_passport.vpr_login, second_passport.vpr_login))
        signs.push_back(SameExamCode);
    const bool numbers = !signs.empty();
    const bool one_place = first.territory == second.territory;
    const double named = numbers || one_place ? judge_names(one, other, signs) : 0;
    // Branches share the tax number of their head organisation: by itself it is half a proof.
    likeness.confidence = numbers ? std::max(named + 0.04, 0.6) : named;
    if (likeness.confidence <= 0.04) return {first.id, second.id, 0, {}};
    if (same(plain_key(first.settlement), plain_key(second.settlement))) {
        signs.push_back(SameSettlement);
        likeness.confidence += 0.03;
    }
    if (first.code.empty() != second.code.empty()) signs.push_back(OneWithoutCode);
    likeness.confidence = std::min(likeness.confidence, 0.99);
    if (first.code.empty() && !second.code.empty()) std::swap(likeness.first, likeness.second);
    return likeness;
}

} // namespace

Likenesses likenesses(std::span<const RegisterEntry> entries)
{
    std::vector<Record> records;
    records.reserve(entries.size());
    std::map<std::string, std::vector<std::size_t>> blocks;
    for (const auto& entry : entries) {
        records.push_back(record_of(entry));
        for (const auto& key : keys_of(records.back()))
            blocks[key].push_back(records.size() - 1);
    }
    std::set<std::pair<std::size_t, std::size_t>> seen;
    Likenesses found;
    for (const auto& [key, members] : blocks) {
        if (members.size() > most_in_block) continue;
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j)
                if (seen.emplace(members[i], members[j]).second)
                    if (auto likeness = judge(records[members[i]], records[members[j]]); likeness.confidence > 0)
                        found.pairs.push_back(std::move(likeness));
    }
    found.compared = seen.size();
    std::ranges::sort(found.pairs, {}, [](const Likeness& each) {
        return std::tuple{-each.confidence, each.first.value, each.second.value};
    });
    return found;
}

} // namespace vekha::domain
