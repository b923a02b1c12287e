#include "web/people_sheet.h"

#include "web/encode_people.h"
#include "web/explanation.h"

namespace vekha::web
{

namespace
{

using language::Tongue;

std::string account_word(store::AccountState state, Tongue tongue)
{
    const bool english = tongue == Tongue::English;
    switch (state) {
    case store::AccountState::None:
        return english ? "none" : "нет";
    case store::AccountState::Invited:
        return english ? "invited" : "приглашение отправлено";
    case store::AccountState::Active:
        return english ? "active" : "действует";
    case store::AccountState::Blocked:
        return english ? "blocked" : "заблокирована";
    }
    return {};
}

std::string all_roles(const service::PersonEntry& entry, Tongue tongue)
{
    std::string text;
    for (const auto& role : entry.roles)
        text += (text.empty() ? "" : "\n") + role_in_words(role, tongue);
    return text;
}

} // namespace

ListSheet people_sheet(const std::vector<service::PersonEntry>& people, const service::PersonFilter& filter,
                       domain::Date today, Tongue tongue)
{
    const auto say = [&](const char* russian, const char* english) {
        return std::string{tongue == Tongue::English ? english : russian};
    };
    ListSheet sheet;
    sheet.filter = {say("Люди и роли на ", "People and roles on ") + dotted(today)};
    const auto add = [&](std::string name, const std::string& value) {
        sheet.filter.push_back(std::move(name) + ": " + value);
    };
    if (!filter.text.empty()) add(say("Имя", "Name"), filter.text);
    if (filter.role) add(say("Роль", "Role"), role_name(*filter.role, tongue));
    if (filter.territory) add(say("Территория №", "Territory"), std::to_string(filter.territory->value));
    if (filter.organisation) add(say("Организация №", "Organisation"), std::to_string(filter.organisation->value));
    if (filter.account) add(say("Учётная запись", "Account"), account_word(*filter.account, tongue));
    if (filter.closed) sheet.filter.push_back(say("Только уволившиеся", "Only those who left"));
    add(say("Строк", "Rows"), std::to_string(people.size()));
    sheet.headings = {
        say("Фамилия, имя, отчество", "Name"), say("Должность", "Position"), say("Территория", "Territory"),
        say("Организация", "Organisation"),    say("Роли", "Roles"),         say("Учётная запись", "Account")};
    sheet.widths = {4, 3, 3, 3, 6, 2};
    for (const auto& entry : people) {
        const auto& person = entry.person;
        sheet.rows.push_back({person.name, person.position, person.territory_name, person.organisation_name,
                              all_roles(entry, tongue), account_word(person.account, tongue)});
    }
    return sheet;
}

} // namespace vekha::web
