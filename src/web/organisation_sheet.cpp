#include "web/organisation_sheet.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using language::Tongue;

struct Words {
    Tongue tongue;

    [[nodiscard]] std::string operator()(std::string_view russian, std::string_view english) const
    {
        return std::string{tongue == Tongue::English ? english : russian};
    }
    [[nodiscard]] std::string kind(domain::OrganisationKind kind) const
    {
        const auto& names = names_of(kind);
        return (*this)(names.russian, names.english);
    }
};

std::string joined(const std::vector<std::string>& texts)
{
    return fmt::format("{}", fmt::join(texts, "; "));
}

std::vector<std::string> filter_in_words(const service::OrganisationList& all, const store::OrganisationFilter& filter,
                                         domain::Date today, const Words& say)
{
    std::vector<std::string> lines{
        fmt::format("{}: {}", say("Реестр организаций", "Register of organisations"), all.items.size()),
        fmt::format("{} {}", say("На день", "On"), dotted(filter.as_of.value_or(today)))};
    if (!all.within.empty()) lines.push_back(fmt::format("{}: {}", say("Территория", "Territory"), all.within));
    if (filter.kind) lines.push_back(fmt::format("{}: {}", say("Вид", "Kind"), say.kind(*filter.kind)));
    if (filter.group) lines.push_back(fmt::format("{}: {}", say("Группа", "Group"), *filter.group));
    if (!filter.text.empty()) lines.push_back(fmt::format("{}: {}", say("Поиск", "Search"), filter.text));
    if (filter.existence == store::Existence::Closed) lines.push_back(say("Только закрытые", "Closed ones only"));
    if (filter.existence == store::Existence::Ever) lines.push_back(say("И закрытые", "Closed ones too"));
    return lines;
}

} // namespace

ListSheet organisation_sheet(const service::OrganisationList& all, const store::OrganisationFilter& filter,
                             domain::Date today, Tongue tongue)
{
    const Words say{tongue};
    ListSheet sheet;
    sheet.filter = filter_in_words(all, filter, today, say);
    sheet.headings = {say("Код", "Code"),
                      say("Краткое наименование", "Short name"),
                      say("Полное наименование", "Full name"),
                      say("Вид", "Kind"),
                      say("Территория", "Territory"),
                      say("Населённый пункт", "Settlement"),
                      say("Группы", "Groups"),
                      say("Другие названия", "Aliases"),
                      say("Открыта", "Opened"),
                      say("Закрыта", "Closed")};
    sheet.widths = {2, 4, 8, 3, 4, 3, 3, 4, 2, 2};
    for (const auto& each : all.items) {
        const auto place = all.territories.find(each.territory);
        sheet.rows.push_back({each.code, each.short_name, each.full_name, say.kind(each.kind),
                              place == all.territories.end() ? std::string{} : place->second, each.settlement,
                              joined(each.groups), joined(each.aliases), dotted(each.opened_on),
                              dotted(each.closed_on)});
    }
    return sheet;
}

} // namespace vekha::web
