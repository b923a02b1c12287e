#include "domain/addressees.h"

#include "domain/plain_words.h"
#include "domain/rights.h"
#include "domain/school_name.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace vekha::domain
{

namespace
{

using Words = std::span<const std::string>;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words)
{
    return std::ranges::find(words, word) != words.end();
}

/// People of a school stand for their school.
constexpr std::array<std::string_view, 14> people_of_school{
    "руководители", "руководитель",   "руководителям", "директора",  "директор", "администрация",  "администрации",
    "педагоги",     "педагогические", "учителя",       "коллективы", "команды",  "управленческие", "все"};

constexpr std::array<std::string_view, 10> schools_in_one_word{"оо",   "оу",   "боу",   "моу",   "мбоу",
                                                               "мкоу", "маоу", "школы", "школа", "школ"};

constexpr std::array<std::string_view, 5> school_adjectives{
    "общеобразовательные", "общеобразовательных", "образовательные", "образовательных", "общеобразовательная"};

constexpr std::array<std::string_view, 6> school_nouns{"организации", "организаций", "организация",
                                                       "учреждения",  "учреждений",  "учреждение"};

/// «БОУ ДО», «БОУ ДПО»: institutions of other levels of education.
constexpr std::array<std::string_view, 7> other_levels{"до", "дпо", "спо", "впо", "во", "дод", "доу"};

constexpr std::array<std::string_view, 14> words_of_territory{
    "г",       "город", "города",     "округа",         "округ",           "района",     "район",
    "области", "края",  "республики", "муниципалитета", "муниципалитетов", "территории", "муниципальных"};

std::size_t words_of_people(Words words)
{
    std::size_t count = 0;
    while (count < words.size()) {
        const auto& word = words[count];
        const bool number = word.front() >= '0' && word.front() <= '9' && word.back() != '+';
        if (!number && !is_one_of(word, people_of_school)) break;
        ++count;
    }
    return count;
}

/// How many words at the start say «школы» in general; 0 when they do not.
std::size_t words_for_schools(Words words)
{
    if (words.empty()) return 0;
    if (is_one_of(words[0], schools_in_one_word)) return 1;
    const bool two = words.size() > 1 && is_one_of(words[0], school_adjectives) && is_one_of(words[1], school_nouns);
    return two ? 2 : 0;
}

bool names_a_territory(Words words)
{
    return std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, words_of_territory); });
}

/// «школы с низкими образовательными результатами», said in full.
bool says_low_results(Words words)
{
    const auto begins = [](std::string_view stem) {
        return [stem](const std::string& word) { return word.starts_with(stem); };
    };
    return std::ranges::any_of(words, begins("низк")) && std::ranges::any_of(words, begins("результат"));
}

/// «школы группы риска 1, 3»: the numbers of federal risks. Empty where the words are about anything else.
std::vector<std::string> risk_numbers(Words words)
{
    const auto names_risk = [](const std::string& word) { return word.starts_with("риск"); };
    if (words.empty()) return {};
    const bool about_schools =
        words_for_schools(words) > 0 || words.front().starts_with("групп") || names_risk(words.front());
    const auto risk = std::ranges::find_if(words, names_risk);
    std::vector<std::string> numbers;
    if (about_schools && risk != words.end())
        for (auto word = std::next(risk); word != words.end() && (is_number(*word) || *word == "и"); ++word)
            if (is_number(*word)) numbers.push_back(*word);
    return numbers;
}

void add_once(std::vector<Addressee>& to, const Addressee& addressee)
{
    if (std::ranges::find(to, addressee) == to.end()) to.push_back(addressee);
}

/// «ПРШ, ОО» meet in a school that is in both.
std::vector<Addressee> each_once(const std::vector<const std::vector<Addressee>*>& groups)
{
    if (groups.size() == 1) return *groups.front();
    std::vector<Addressee> members;
    std::set<std::pair<std::optional<OrganisationId>, std::string>> seen;
    for (const auto* group : groups)
        for (const auto& member : *group)
            if (seen.emplace(member.organisation, member.name).second) members.push_back(member);
    return members;
}

Addressee known(const Organisation& organisation)
{
    return {organisation.id, organisation.short_name.empty() ? organisation.full_name : organisation.short_name};
}

} // namespace

bool Addressees::must_agree(const Addressee& addressee) const
{
    return std::ranges::find(asked, addressee) != asked.end();
}

std::optional<AddresseeFinder::Named> AddresseeFinder::recognise_group(const std::string& name,
                                                                       const std::vector<std::string>& words) const
{
    const auto all = Words{words}.subspan(words_of_people(words));
    const bool elsewhere = std::ranges::any_of(all, [](const auto& word) { return is_one_of(word, other_levels); });
    if (all.empty() || elsewhere) return std::nullopt;

    auto group = index_.group_at_start(all);
    const auto general = words_for_schools(all);
    const auto rest = all.subspan(general);
    if (!group && general > 0) {
        group = index_.group_within(rest);
        const std::vector<std::string> low{"шнор"};
        if (!group && says_low_results(rest)) group = index_.group_at_start(low);
        if (!group && (rest.empty() || names_a_territory(rest))) group = index_.schools();
    }
    if (!group && general == 0 && !names_low_results(all.front())) return std::nullopt;

    Named named{Kind::Schools, {}, {}};
    if (group)
        for (const auto* organisation : *group)
            named.addressees.push_back(known(*organisation));
    if (!named.addressees.empty()) named.meaning = {Known::FromRegister, {}, named.addressees.size()};
    if (named.addressees.empty()) named.addressees.push_back({std::nullopt, name});
    return named;
}

AddresseeFinder::Named AddresseeFinder::recognise_risk_groups(const std::string& name,
                                                              const std::vector<std::string>& numbers) const
{
    Named named{Kind::Schools, {}, {}};
    for (const auto& number : numbers) {
        const std::vector<std::string> code{"риск", number};
        if (const auto members = index_.group_at_start(code))
            for (const auto* organisation : *members)
                add_once(named.addressees, known(*organisation));
    }
    if (!named.addressees.empty()) named.meaning = {Known::FromRegister, {}, named.addressees.size()};
    if (named.addressees.empty()) named.addressees.push_back({std::nullopt, name});
    return named;
}

AddresseeFinder::Named AddresseeFinder::recognise(const std::string& name) const
{
    if (const auto* organisation = index_.named(name)) {
        const bool school = organisation->kind == OrganisationKind::School;
        return {school ? Kind::School : Kind::Body,
                {known(*organisation)},
                {Known::FromRegister, {{TargetKind::Organisation, organisation->id}}, 0}};
    }
    const auto words = plain_words(name);
    if (const auto numbers = risk_numbers(words); !numbers.empty()) return recognise_risk_groups(name, numbers);
    const bool one_school = looks_like_one_school(words);
    auto group = one_school ? std::nullopt : recognise_group(name, words);
    if (group && group->meaning.known != Known::No) return *std::move(group);
    if (dictionary_ != nullptr)
        if (const auto* targets = dictionary_->find(name)) return settled(name, *targets);
    if (group) return *std::move(group);
    return {one_school ? Kind::School : Kind::Body, {{std::nullopt, name}}, {}};
}

/// Bodies first, so that one of them leads. A role of schools («школьные координаторы») is owed by every school; any
/// other role, a body and who is outside stay known by the printed name.
AddresseeFinder::Named AddresseeFinder::settled(const std::string& name,
                                                const std::vector<ExecutorTarget>& targets) const
{
    std::vector<Addressee> bodies;
    std::vector<Addressee> schools;
    const auto add_schools = [&](const std::vector<const Organisation*>& organisations) {
        for (const auto* organisation : organisations)
            add_once(schools, known(*organisation));
    };
    for (const auto& target : targets) {
        const auto* organisation = target.organisation ? index_.with_id(*target.organisation) : nullptr;
        if (organisation != nullptr)
            add_once(organisation->kind == OrganisationKind::School ? schools : bodies, known(*organisation));
        if (target.kind == TargetKind::Group)
            if (const auto members = index_.group_at_start(plain_words(target.code))) add_schools(*members);
        if (target.kind == TargetKind::Role)
            if (const auto* role = rights_table().role(target.code); role && role->scope == ScopeKind::Organisation)
                add_schools(index_.schools());
    }
    const bool one_school = targets.size() == 1 && targets.front().kind == TargetKind::Organisation;
    Named named{one_school ? Kind::School : Kind::Schools, std::move(schools), {Known::Settled, targets, 0}};
    if (!one_school) named.meaning.schools = named.addressees.size();
    if (!bodies.empty() || named.addressees.empty()) {
        named.kind = Kind::Body;
        if (bodies.empty()) bodies.push_back({std::nullopt, name});
        named.addressees.insert(named.addressees.begin(), bodies.begin(), bodies.end());
    }
    return named;
}

const ExecutorMeaning& AddresseeFinder::meaning_of(const std::string& name)
{
    return look_up(name).meaning;
}

const AddresseeFinder::Named& AddresseeFinder::look_up(const std::string& name)
{
    const auto found = known_.find(name);
    if (found != known_.end()) return found->second;
    return known_.emplace(name, recognise(name)).first->second;
}

std::vector<Addressee> AddresseeFinder::named_by_agreement(const Activity& activity)
{
    if (std::ranges::none_of(activity.responsible, &Executor::by_agreement)) return {};
    std::vector<Addressee> asked;
    for (const auto& executor : activity.responsible)
        if (executor.by_agreement)
            for (const auto& addressee : look_up(executor.name).addressees)
                add_once(asked, addressee);
    for (const auto& executor : activity.responsible)
        if (!executor.by_agreement)
            for (const auto& addressee : look_up(executor.name).addressees)
                std::erase(asked, addressee);
    return asked;
}

Addressees AddresseeFinder::of(const Activity& activity)
{
    Addressees result;
    std::vector<const std::vector<Addressee>*> groups;
    std::vector<Addressee> more; // that one wording names besides its first body
    const auto is_named_school = [&](const std::string& name) {
        return std::ranges::find(activity.schools, name) != activity.schools.end();
    };
    for (const auto& executor : activity.responsible) {
        const Named& named = look_up(executor.name);
        if (named.kind == Kind::School || is_named_school(executor.name))
            add_once(result.others, named.addressees.front());
        else if (named.kind == Kind::Body) {
            if (!result.lead) result.lead = named.addressees.front();
            more.insert(more.end(), named.addressees.begin() + 1, named.addressees.end());
        } else if (named.kind == Kind::Schools)
            groups.push_back(&named.addressees);
    }
    for (const auto& school : activity.schools) {
        const Named& named = look_up(school);
        add_once(result.others,
                 named.kind == Kind::Schools ? Addressee{std::nullopt, school} : named.addressees.front());
    }
    if (result.others.empty()) result.others = each_once(groups);
    for (const auto& addressee : more)
        if (addressee != result.lead) add_once(result.others, addressee);
    result.asked = named_by_agreement(activity);
    return result;
}

} // namespace vekha::domain
