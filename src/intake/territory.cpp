#include "intake/metadata.h"
#include "intake/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vekha::intake
{

namespace
{

std::vector<std::string> split_words(const std::string& text)
{
    auto words = std::vector<std::string>{};
    auto word = std::string{};
    for (const auto sign : one_line(text) + ' ') {
        if (std::string_view{" ,;.()\"/"}.find(sign) != std::string_view::npos) {
            if (!word.empty()) {
                words.push_back(std::move(word));
            }
            word.clear();
        } else {
            word.push_back(sign);
        }
    }
    return words;
}

/// «Заречного» → «Заречный», «Заречной» → «Заречная»: the nominative that goes with the noun after it.
std::string nominative(const std::string& word, bool feminine)
{
    constexpr auto hard = std::array<std::string_view, 6>{"ского", "ском", "скому", "цкого", "цком", "цкому"};
    for (const auto ending : hard) {
        if (word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size()) + (ending.starts_with("с") ? "ский" : "цкий");
        }
    }
    if (feminine && word.ends_with("ой")) {
        return word.substr(0, word.size() - 4) + "ая";
    }
    if (!feminine) {
        for (const auto ending : {std::string_view{"ого"}, std::string_view{"ому"}, std::string_view{"ом"}}) {
            if (word.ends_with(ending) && word.size() > ending.size() + 4) {
                return word.substr(0, word.size() - ending.size()) + "ый";
            }
        }
    }
    return word;
}

struct Kind {
    std::string_view stem; ///< of the folded noun
    std::string_view noun; ///< in the nominative
    bool feminine;
};

constexpr auto kinds = std::array<Kind, 4>{
    {{"округ", "округ", false}, {"район", "район", false}, {"област", "область", true}, {"кра", "край", false}}};

std::string own_adjective(const std::string& word)
{
    const auto folded = fold(word);
    if (folded.starts_with("городск")) {
        return "городской";
    }
    return folded.starts_with("муниципальн") ? "муниципальный"
           : folded.starts_with("автономн")  ? "автономный"
                                             : std::string{};
}

/// «в Заречном муниципальном округе» → «Заречный муниципальный округ».
std::optional<std::string> district_in(const std::vector<std::string>& words, bool region)
{
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto noun = fold(words[i]);
        const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) {
            return noun.starts_with(one.stem) && noun.size() <= one.stem.size() + 6 &&
                   (one.stem != "кра" || noun == "края" || noun == "край" || noun == "крае");
        });
        if (kind == kinds.end() || (kind->stem == "област" || kind->stem == "кра") != region) {
            continue;
        }
        auto name = std::string{kind->noun};
        auto at = i;
        while (at > 0 && !own_adjective(words[at - 1]).empty()) {
            name = own_adjective(words[--at]) + ' ' + name;
        }
        const auto adjective = at > 0 ? fold(words[at - 1]) : std::string{};
        const auto declined = adjective.ends_with("ого") || adjective.ends_with("ом") || adjective.ends_with("ой") ||
                              adjective.ends_with("ий") || adjective.ends_with("ая") || adjective.ends_with("ый");
        if (at > 0 && starts_upper(words[at - 1]) && declined) {
            auto own = words[at - 1];
            if (capital_share(own) > 0.8) {
                own = own.substr(0, 2) + fold(own).substr(2);
            }
            return nominative(own, kind->feminine) + ' ' + name;
        }
    }
    return std::nullopt;
}

/// «города Лугова» → «город Лугов».
std::optional<std::string> town_in(const std::vector<std::string>& words)
{
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const auto noun = fold(words[i]);
        const auto town = noun == "города" || noun == "городе" || noun == "город" || noun == "г";
        if (!town || !starts_upper(words[i + 1]) || length_of(words[i + 1]) < 3) {
            continue;
        }
        auto name = words[i + 1];
        if (capital_share(name) > 0.8) {
            name = name.substr(0, 2) + fold(name).substr(2);
        }
        if (noun != "город" && noun != "г" && (name.ends_with("а") || name.ends_with("е")) && !name.ends_with("ово")) {
            name.resize(name.size() - 2);
        }
        return "город " + name;
    }
    return std::nullopt;
}

std::optional<std::string> territory_in(const std::string& text)
{
    const auto words = split_words(text);
    if (auto district = district_in(words, false)) {
        return district;
    }
    if (auto town = town_in(words)) {
        return town;
    }
    return district_in(words, true);
}

/// All that stands before the plan, the title's words first.
bool mentions(const std::string& text, std::initializer_list<std::string_view> stems)
{
    const auto words = words_of(text);
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return has_stem(word, stems); });
}

} // namespace

std::optional<std::string> find_territory(const FoundTitle& title, const Scan& scan)
{
    if (auto named = territory_in(title.text)) {
        return named;
    }
    for (const auto& line : scan.before) {
        if (auto named = territory_in(line.text); named && length_of(line.text) < 600) {
            return named;
        }
    }
    return std::nullopt;
}

domain::PlanKind find_kind(const FoundTitle& title, const Scan& scan, const std::optional<std::string>& territory)
{
    if (mentions(title.text, {"муниципальн"})) {
        return domain::PlanKind::Municipal;
    }
    if (mentions(title.text, {"региональн"})) {
        return domain::PlanKind::Regional;
    }
    static const auto schools = std::vector<std::string_view>{"мбоу", "маоу", "мкоу", "гбоу",     "мбу",  "моу",
                                                              "мобу", "сош",  "оош",  "гимназия", "лицей"};
    const auto title_words = words_of(title.text);
    if (std::any_of(title_words.begin(), title_words.end(), [](const auto& word) {
            return std::find(schools.begin(), schools.end(), word) != schools.end();
        })) {
        return domain::PlanKind::School;
    }
    const auto regional = territory && (territory->ends_with("область") || territory->ends_with("край") ||
                                        territory->starts_with("Республика"));
    if (territory && !regional) {
        return domain::PlanKind::Municipal;
    }
    for (const auto& line : scan.before) {
        const auto words = words_of(line.text);
        const auto headed =
            words.size() < 25 && mentions(line.text, {"директор"}) &&
            std::any_of(
                words.begin(), words.end(),
                [](const auto& word) { return std::find(schools.begin(), schools.end(), word) != schools.end(); });
        if (headed) {
            return domain::PlanKind::School;
        }
        if (words.size() < 25 && mentions(line.text, {"министерств", "министр"})) {
            return domain::PlanKind::Regional;
        }
    }
    return regional ? domain::PlanKind::Regional : domain::PlanKind::Municipal;
}

} // namespace vekha::intake
