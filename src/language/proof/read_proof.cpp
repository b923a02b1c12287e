#include "language/proof.h"

#include "language/russian_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace vekha::language
{

namespace
{

using domain::ProofKind;
using Tokens = std::vector<Token>;
using Kinds = std::vector<ProofKind>;

/// A word that names a document, by how it begins, or the whole word where '=' ends it («план=», since «планшеты» are
/// no plan); `then` is the same of one of the next two words, when the first alone says too little.
struct Rule {
    ProofKind kind = ProofKind::Order;
    std::string_view stem;
    std::string_view then;
};

// The more telling rule of one word stands first.
constexpr auto named_rules = std::to_array<Rule>({
    {ProofKind::Order, "приказ", ""},
    {ProofKind::Order, "распоряжени", ""},
    {ProofKind::Order, "постановлени", ""},
    {ProofKind::Order, "нпа", ""},
    {ProofKind::Order, "локальн", "акт"},
    {ProofKind::Order, "нормативн", "акт"},
    {ProofKind::Order, "нормативн", "документ"},
    {ProofKind::Participants, "списк", "участник"},
    {ProofKind::Participants, "список", "участник"},
    {ProofKind::Participants, "список", "педагог"},
    {ProofKind::Participants, "список", "обучающ"},
    {ProofKind::Participants, "списк", "педагог"},
    {ProofKind::Participants, "списк", "обучающ"},
    {ProofKind::Participants, "лист", "регистрац"},
    {ProofKind::Participants, "лист", "ознакомлен"},
    {ProofKind::Participants, "регистрационн", "лист"},
    {ProofKind::Participants, "явочн", "лист"},
    {ProofKind::Protocol, "протокол", ""},
    {ProofKind::Protocol, "решени", "педсовет"},
    {ProofKind::Protocol, "решени", "совет"},
    {ProofKind::Protocol, "решени", "совещан"},
    {ProofKind::Protocol, "стенограмм", ""},
    {ProofKind::Note, "справк", ""},
    {ProofKind::Note, "аналитическ", "материал"},
    {ProofKind::Note, "аналитическ", "отчет"},
    {ProofKind::Note, "аналитическ", "записк"},
    {ProofKind::Report, "отчет", ""},
    {ProofKind::Report, "информация", "о="},
    {ProofKind::Report, "информация", "об="},
    {ProofKind::Agreement, "договор", ""},
    {ProofKind::Agreement, "соглашени", ""},
    {ProofKind::Plan, "план=", ""},
    {ProofKind::Plan, "плана=", ""},
    {ProofKind::Plan, "плану=", ""},
    {ProofKind::Plan, "планы=", ""},
    {ProofKind::Plan, "планов=", ""},
    {ProofKind::Plan, "план-", ""},
    {ProofKind::Plan, "график", ""},
    {ProofKind::Plan, "программа=", ""},
    {ProofKind::Plan, "программы=", ""},
    {ProofKind::Plan, "программу=", ""},
    {ProofKind::Plan, "программ=", ""},
    {ProofKind::Plan, "дорожн", "карт"},
    {ProofKind::Plan, "маршрут", ""},
    {ProofKind::Certificate, "удостоверени", ""},
    {ProofKind::Certificate, "сертификат", ""},
    {ProofKind::Certificate, "диплом", ""},
    {ProofKind::Certificate, "свидетельств", ""},
    {ProofKind::Certificate, "грамота=", ""},
    {ProofKind::Certificate, "грамоты=", ""},
    {ProofKind::Materials, "рекомендаци", ""},
    {ProofKind::Materials, "методическ", "материал"},
    {ProofKind::Materials, "методическ", "разработ"},
    {ProofKind::Materials, "презентаци", ""},
    {ProofKind::Materials, "сценари", ""},
    {ProofKind::Materials, "конспект", ""},
    {ProofKind::Materials, "памятк", ""},
    {ProofKind::Materials, "буклет", ""},
    {ProofKind::Materials, "сборник", ""},
    {ProofKind::Photo, "фото", ""},
    {ProofKind::Photo, "видеозапис", ""},
    {ProofKind::Photo, "видеоотчет", ""},
    {ProofKind::Photo, "видеоматериал", ""},
    {ProofKind::Photo, "видеоролик", ""},
    {ProofKind::Photo, "снимк", ""},
    {ProofKind::Photo, "скриншот", ""},
    {ProofKind::Link, "ссылк", ""},
    {ProofKind::Link, "публикаци", ""},
    {ProofKind::Link, "сайт", ""},
    {ProofKind::Link, "новост", ""},
    {ProofKind::Link, "страниц", ""},
    {ProofKind::Letter, "письм", ""},
    {ProofKind::Letter, "запрос", ""},
    {ProofKind::Letter, "уведомлени", ""},
});

constexpr auto work_rules = std::to_array<Rule>({
    {ProofKind::Protocol, "совещани", ""},
    {ProofKind::Protocol, "заседани", ""},
    {ProofKind::Protocol, "педсовет", ""},
    {ProofKind::Protocol, "собрани", ""},
    {ProofKind::Participants, "семинар", ""},
    {ProofKind::Participants, "вебинар", ""},
    {ProofKind::Participants, "конференци", ""},
    {ProofKind::Participants, "мастер-класс", ""},
    {ProofKind::Participants, "тренинг", ""},
    {ProofKind::Participants, "консультаци", ""},
    {ProofKind::Participants, "конкурс", ""},
    {ProofKind::Participants, "олимпиад", ""},
    {ProofKind::Participants, "стажировк", ""},
    {ProofKind::Certificate, "повышени", "квалификаци"},
    {ProofKind::Certificate, "курсы=", ""},
    {ProofKind::Certificate, "курсах=", ""},
    {ProofKind::Certificate, "курсов", ""},
    {ProofKind::Certificate, "переподготовк", ""},
    {ProofKind::Note, "мониторинг", ""},
    {ProofKind::Note, "анализ", ""},
    {ProofKind::Note, "диагностик", ""},
    {ProofKind::Note, "анкетировани", ""},
    {ProofKind::Note, "самообследовани", ""},
    {ProofKind::Note, "проверк", ""},
    {ProofKind::Link, "размещени", ""},
    {ProofKind::Link, "опубликовани", ""},
    {ProofKind::Link, "освещени", ""},
    {ProofKind::Order, "назначени", ""},
    {ProofKind::Order, "закреплени", ""},
    {ProofKind::Order, "утверждени", ""},
    {ProofKind::Materials, "разработк", "рекомендаци"},
    {ProofKind::Materials, "разработк", "материал"},
});

/// «Без приказа», «в соответствии с приказом», «согласно плану»: named, and not what is to be shown.
bool is_only_mentioned(const Tokens& tokens, std::size_t at)
{
    for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
        const auto& before = tokens[at - back];
        if (is_one_of(before, {",", ";", ".", "и"})) return false;
        if (is_one_of(before, {"без", "согласно", "соответствии", "основании", "исполнение", "выполнение", "по", "с"}))
            return true;
    }
    return false;
}

bool is_said_by(std::string_view rule, const std::string& word)
{
    if (rule.ends_with('=')) return word == rule.substr(0, rule.size() - 1);
    return word.starts_with(rule);
}

bool follows(const Tokens& tokens, std::size_t at, std::string_view rule)
{
    for (std::size_t next = at + 1; next <= at + 2 && next < tokens.size(); ++next)
        if (is_said_by(rule, tokens[next].folded)) return true;
    return false;
}

template <std::size_t N>
Kinds read(std::string_view wording, const std::array<Rule, N>& rules)
{
    Kinds kinds;
    const auto tokens = tokens_of(wording, DecimalComma::Reads);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TokenKind::Word || is_only_mentioned(tokens, at)) continue;
        const auto rule = std::ranges::find_if(rules, [&](const Rule& each) {
            return is_said_by(each.stem, tokens[at].folded) && (each.then.empty() || follows(tokens, at, each.then));
        });
        if (rule != rules.end() && std::ranges::find(kinds, rule->kind) == kinds.end()) kinds.push_back(rule->kind);
    }
    return kinds;
}

bool is_year(const Token& token)
{
    constexpr double first = 1990;
    constexpr double last = 2099;
    return token.text.size() == 4 && token.number >= first && token.number <= last;
}

bool is_month(const Token& token)
{
    return has_stem(token, {"январ", "феврал", "март", "апрел", "июн", "июл", "август", "сентябр", "октябр", "ноябр",
                            "декабр"}) ||
           is_one_of(token, {"май", "мая"});
}

} // namespace

Kinds proofs_named(std::string_view wording)
{
    return read(wording, named_rules);
}

Kinds proofs_left_by(std::string_view activity)
{
    auto kinds = proofs_named(activity);
    for (const auto kind : read(activity, work_rules))
        if (std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    return kinds;
}

domain::ProofRequirement proof_requirement(std::string_view expected, std::string_view activity, bool measured)
{
    domain::ProofRequirement requirement{proofs_named(expected), true, measured};
    if (requirement.kinds.empty()) {
        requirement.kinds = proofs_left_by(activity);
        requirement.from_expected = false;
    }
    return requirement;
}

bool holds_figures(std::string_view wording)
{
    const auto tokens = tokens_of(wording, DecimalComma::Reads);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens[at].kind != TokenKind::Number || is_year(tokens[at])) continue;
        const bool numbered = at > 0 && is_one_of(tokens[at - 1], {"№", "n", "номер"});
        const bool dated = at + 1 < tokens.size() && is_month(tokens[at + 1]);
        if (!numbered && !dated) return true;
    }
    return false;
}

std::string_view in_words(domain::ProofKind kind, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    switch (kind) {
    case ProofKind::Order:
        return english ? "order" : "приказ или распоряжение";
    case ProofKind::Protocol:
        return english ? "minutes" : "протокол";
    case ProofKind::Note:
        return english ? "analytical note" : "аналитическая справка";
    case ProofKind::Report:
        return english ? "report" : "отчёт";
    case ProofKind::Participants:
        return english ? "list of participants" : "список участников";
    case ProofKind::Agreement:
        return english ? "agreement" : "договор или соглашение";
    case ProofKind::Plan:
        return english ? "plan or programme" : "план, график или программа";
    case ProofKind::Certificate:
        return english ? "certificate" : "удостоверение или сертификат";
    case ProofKind::Materials:
        return english ? "methodical materials" : "методические материалы";
    case ProofKind::Photo:
        return english ? "photos or a recording" : "фото или видео";
    case ProofKind::Link:
        return english ? "link to a page" : "ссылка на страницу";
    case ProofKind::Letter:
        return english ? "letter" : "письмо";
    }
    return {};
}

} // namespace vekha::language
