#include "web/explanation.h"

#include "language/permission_words.h"
#include "web/encode.h"
#include "web/encode_people.h"
#include "web/encode_values.h"
#include "wire/encode.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

using domain::GrantVerdict;
using language::Tongue;
using service::Explanation;
using service::WeighedRole;

std::string_view name_of(GrantVerdict verdict)
{
    switch (verdict) {
    case GrantVerdict::Allows:
        return "allows";
    case GrantVerdict::NoSuchRight:
        return "no-such-right";
    case GrantVerdict::OutsideScope:
        return "outside-scope";
    case GrantVerdict::NotYet:
        return "not-yet";
    case GrantVerdict::Over:
        return "over";
    case GrantVerdict::Ended:
        return "ended";
    case GrantVerdict::Unusable:
        return "unusable";
    }
    return "";
}

std::string said(Tongue tongue, std::string_view russian, std::string_view english)
{
    return std::string{tongue == Tongue::English ? english : russian};
}

std::string dotted(domain::Date day)
{
    return fmt::format("{:02}.{:02}.{}", domain::day_of(day), domain::month_of(day), domain::year_of(day));
}

std::string dotted(service::Instant at)
{
    return dotted(domain::Date{std::chrono::floor<std::chrono::days>(at)});
}

std::string verdict_in_words(const WeighedRole& weighed, Tongue tongue)
{
    const auto& role = weighed.role;
    switch (weighed.weighed.verdict) {
    case GrantVerdict::Allows:
        return weighed.weighed.extent == domain::Extent::Above
                   ? said(tongue, "даёт право и на то, что принадлежит вышестоящей территории",
                          "gives the right also on what belongs to a territory above")
                   : said(tongue, "даёт право, объект внутри её области",
                          "gives the right, the object lies inside its scope");
    case GrantVerdict::NoSuchRight:
        return said(tongue, "такого права роль не даёт", "the role does not give this right");
    case GrantVerdict::OutsideScope:
        return said(tongue, "право даёт, но объект вне её области",
                    "gives the right, but the object lies outside its scope");
    case GrantVerdict::NotYet:
        return said(tongue, "дала бы право, но начнёт действовать ", "would give the right, but only begins on ") +
               dotted(*role.from);
    case GrantVerdict::Over:
        return said(tongue, "дала бы право, но действовала до ", "would give the right, but ended on ") +
               dotted(*role.to);
    case GrantVerdict::Ended:
        return said(tongue, "дала бы право, но снята ", "would give the right, but was taken back on ") +
               (role.ended_at ? dotted(*role.ended_at) : std::string{});
    case GrantVerdict::Unusable:
        return said(tongue, "ничего не даёт: роли нет в таблице прав или не указана её область",
                    "gives nothing: the table lost the role, or its scope is missing");
    }
    return {};
}

std::string kind_in_words(const std::string& kind, Tongue tongue)
{
    if (kind == "obligation") return said(tongue, "Обязательство", "Obligation");
    if (kind == "road-map") return said(tongue, "Дорожная карта", "Road map");
    if (kind == "draft") return said(tongue, "Черновик", "Draft");
    if (kind == "organisation") return said(tongue, "Организация", "Organisation");
    if (kind == "person") return said(tongue, "Человек", "Person");
    return said(tongue, "Территория", "Territory");
}

std::string place_in_words(const Explanation& explanation)
{
    std::string text;
    for (const auto& step : explanation.steps)
        text += (text.empty() ? "" : " → ") + step.name;
    if (!explanation.organisation.empty()) text += " → " + explanation.organisation;
    return text;
}

std::string outcome_in_words(const Explanation& explanation, Tongue tongue)
{
    const auto& nearest = explanation.decision.nearest;
    if (explanation.decision.allowed()) return said(tongue, "Разрешено.", "Allowed.");
    if (!nearest) return said(tongue, "Отказано: у человека нет ни одной роли.", "Refused: the person has no role.");
    switch (*nearest) {
    case GrantVerdict::Allows:
        break;
    case GrantVerdict::NoSuchRight:
    case GrantVerdict::Unusable:
        return said(tongue, "Отказано: ни одна роль не даёт такого права.", "Refused: no role gives this right.");
    case GrantVerdict::OutsideScope:
        return said(tongue, "Отказано: объект вне области ролей, которые дают это право.",
                    "Refused: the object lies outside the scope of the roles that give this right.");
    case GrantVerdict::NotYet:
        return said(tongue, "Отказано: роль, которая дала бы право, ещё не действует.",
                    "Refused: the role that would give the right has not begun.");
    case GrantVerdict::Over:
        return said(tongue, "Отказано: срок роли, которая давала право, истёк.",
                    "Refused: the role that gave the right is over.");
    case GrantVerdict::Ended:
        return said(tongue, "Отказано: роль, которая давала право, снята.",
                    "Refused: the role that gave the right was taken back.");
    }
    return {};
}

std::string person_in_words(const store::PersonRow& person)
{
    auto text = person.name;
    for (const auto& part : {person.position, person.organisation_name, person.territory_name})
        if (!part.empty()) text += ", " + part;
    return text;
}

std::string account_in_words(const store::PersonRow& person, Tongue tongue)
{
    switch (person.account) {
    case store::AccountState::Active:
        return {};
    case store::AccountState::None:
        return said(tongue, "Войти человек не может: учётной записи нет.",
                    "The person cannot sign in: there is no account.");
    case store::AccountState::Invited:
        return said(tongue, "Войти человек пока не может: приглашение не принято.",
                    "The person cannot sign in yet: the invitation was not accepted.");
    case store::AccountState::Blocked:
        return said(tongue, "Войти человек не может: учётная запись заблокирована.",
                    "The person cannot sign in: the account is blocked.");
    }
    return {};
}

} // namespace

std::string role_in_words(const service::GivenRole& role, Tongue tongue)
{
    auto text = role_name(role.role, tongue);
    const auto add = [&](const std::string& part) { text += " · " + part; };
    if (!role.territory_name.empty()) add(role.territory_name);
    if (!role.organisation_name.empty()) add(role.organisation_name);
    if (role.from) add(said(tongue, "с ", "from ") + dotted(*role.from));
    if (role.to) add(said(tongue, "по ", "to ") + dotted(*role.to));
    if (!role.basis.empty()) add(role.basis);
    return text;
}

std::vector<std::string> explanation_in_words(const Explanation& explanation, Tongue tongue)
{
    const domain::Permission permission{explanation.permission};
    std::vector<std::string> lines{
        fmt::format("{}: {}", said(tongue, "Кто", "Who"), person_in_words(explanation.person)),
        fmt::format("{}: {} ({})", said(tongue, "Что", "What"), language::permission_in_words(permission, tongue),
                    explanation.permission),
        fmt::format("{}: {} {}", kind_in_words(explanation.object.kind, tongue), explanation.object.id,
                    explanation.object.title),
        fmt::format("{}: {}", said(tongue, "Где", "Where"), place_in_words(explanation))};
    for (const auto& weighed : explanation.roles)
        lines.push_back(fmt::format("{}: {} – {}", said(tongue, "Роль", "Role"), role_in_words(weighed.role, tongue),
                                    verdict_in_words(weighed, tongue)));
    lines.push_back(outcome_in_words(explanation, tongue));
    if (auto account = account_in_words(explanation.person, tongue); !account.empty())
        lines.push_back(std::move(account));
    return lines;
}

json::value encode_explanation(const Explanation& explanation, domain::Date today, Tongue tongue)
{
    const auto& decision = explanation.decision;
    json::object out;
    out["allowed"] = decision.allowed();
    out["outcome"] = encode::text(outcome_in_words(explanation, tongue));
    out["by"] = id_or_null(decision.by);
    out["person"] = encode_person(service::PersonEntry{explanation.person, {}}, today, tongue);
    out["signIn"] = encode::text(account_in_words(explanation.person, tongue));
    out["permission"] = encode::text(explanation.permission);
    out["permissionWords"] =
        encode::text(language::permission_in_words(domain::Permission{explanation.permission}, tongue));
    out["object"] = {{"kind", encode::text(explanation.object.kind)},
                     {"id", explanation.object.id},
                     {"title", encode::text(explanation.object.title)}};
    out["place"] = encode::list(explanation.steps,
                                [](const store::Step& step) -> json::value { return named(step.id.value, step.name); });
    out["organisation"] = encode::text(explanation.organisation);
    out["roles"] = encode::list(explanation.roles, [&](const WeighedRole& weighed) -> json::value {
        return {{"grant", weighed.role.id.value},
                {"words", encode::text(role_in_words(weighed.role, tongue))},
                {"verdict", encode::text(name_of(weighed.weighed.verdict))},
                {"verdictWords", encode::text(verdict_in_words(weighed, tongue))}};
    });
    out["words"] = encode::texts(explanation_in_words(explanation, tongue));
    return out;
}

} // namespace vekha::web
