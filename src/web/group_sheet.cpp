#include "web/group_sheet.h"

#include "web/group_words.h"

#include <fmt/format.h>

namespace vekha::web
{

namespace
{

using language::Tongue;

std::string order_in_words(const store::Order& order, Tongue tongue)
{
    if (order.number.empty() && !order.day) return order.issuer;
    const auto number = order.number.empty() ? "" : fmt::format("№ {} ", order.number);
    const auto day = order.day ? fmt::format(fmt::runtime(say(tongue, "от {} ", "of {} ")), dotted(order.day)) : "";
    return fmt::format("{}{}{}", number, day, order.issuer);
}

} // namespace

ListSheet group_sheet(const service::WholeGroup& whole, Tongue tongue)
{
    const auto& group = whole.group;
    ListSheet sheet;
    sheet.filter = {fmt::format("{}: {}", group.fields.code, group.fields.name),
                    fmt::format("{}, {}", group.territory_name, school_year(group.fields.year, tongue)),
                    fmt::format(fmt::runtime(say(tongue, "В списке: {}, отобрано: {}", "Listed: {}, selected: {}")),
                                group.listed, group.selected)};
    if (const auto order = order_in_words(group.fields.order, tongue); !order.empty()) sheet.filter.push_back(order);
    sheet.headings = {say(tongue, "Код ОО", "Code"),
                      say(tongue, "Школа", "School"),
                      say(tongue, "Отобрана", "Selected"),
                      say(tongue, "С", "From"),
                      say(tongue, "По", "To"),
                      say(tongue, "Основание", "Basis"),
                      say(tongue, "Примечание", "Note"),
                      say(tongue, "Причина выхода", "Why it left")};
    sheet.widths = {2, 6, 2, 2, 2, 4, 4, 4};
    for (const auto& member : whole.members)
        sheet.rows.push_back({member.school.code, member.school.name,
                              member.selected ? say(tongue, "да", "yes") : say(tongue, "нет", "no"),
                              dotted(member.from), dotted(member.to), in_words(member.basis, tongue), member.note,
                              member.end_note});
    return sheet;
}

ListSheet bodies_sheet(const std::vector<service::BodyView>& bodies, const service::BodyFilter& filter,
                       domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = {say(tongue, "Рабочие группы, советы и команды", "Working groups, councils and teams"),
                    fmt::format(fmt::runtime(say(tongue, "на {}", "on {}")), dotted(today))};
    if (filter.kind) sheet.filter.push_back(in_words(*filter.kind, tongue));
    if (filter.acting_only) sheet.filter.push_back(say(tongue, "только действующие", "acting ones only"));
    sheet.headings = {say(tongue, "Название", "Name"),
                      say(tongue, "Вид", "Kind"),
                      say(tongue, "Где", "Where"),
                      say(tongue, "Приказ", "Order"),
                      say(tongue, "Участник", "Member"),
                      say(tongue, "Кого представляет", "Represents"),
                      say(tongue, "Роль", "Part"),
                      say(tongue, "С", "From"),
                      say(tongue, "По", "To")};
    sheet.widths = {6, 3, 4, 4, 5, 4, 2, 2, 2};
    for (const auto& [body, members] : bodies) {
        const auto& place = body.place;
        const std::vector<std::string> own{body.fields.name, in_words(body.fields.kind, tongue),
                                           place.organisation ? place.organisation_name : place.territory_name,
                                           order_in_words(body.fields.order, tongue)};
        const auto add = [&](std::vector<std::string> rest) {
            auto row = own;
            row.insert(row.end(), rest.begin(), rest.end());
            sheet.rows.push_back(std::move(row));
        };
        if (members.empty()) add({"", "", "", dotted(body.fields.from), dotted(body.fields.to)});
        for (const auto& member : members)
            add({member.fields.name, member.fields.person ? member.position : member.fields.represents,
                 in_words(member.fields.part, tongue), dotted(member.fields.from), dotted(member.fields.to)});
    }
    return sheet;
}

ListSheet appointments_sheet(const std::vector<service::AppointmentRow>& rows, const service::AppointmentFilter& filter,
                             domain::Date today, Tongue tongue)
{
    ListSheet sheet;
    sheet.filter = {say(tongue, "Назначения", "Appointments"),
                    fmt::format(fmt::runtime(say(tongue, "на {}", "on {}")), dotted(today))};
    if (filter.list) sheet.filter.push_back(in_words(*filter.list, tongue));
    if (filter.duty) sheet.filter.push_back(in_words(*filter.duty, tongue));
    sheet.headings = {say(tongue, "Кто", "Who"),
                      say(tongue, "Обязанность", "Duty"),
                      say(tongue, "Где", "Where"),
                      say(tongue, "Приказ", "Order"),
                      say(tongue, "С", "From"),
                      say(tongue, "По", "To"),
                      say(tongue, "По окончании", "At the end"),
                      say(tongue, "Примечание", "Note")};
    sheet.widths = {5, 5, 4, 4, 2, 2, 3, 4};
    for (const auto& row : rows) {
        const auto& fields = row.fields;
        sheet.rows.push_back({fields.name,
                              fields.duty == domain::Duty::Other ? fields.duty_name : in_words(fields.duty, tongue),
                              row.place.organisation ? row.place.organisation_name : row.place.territory_name,
                              order_in_words(fields.order, tongue), dotted(fields.from), dotted(fields.to),
                              in_words(fields.at_end, tongue), fields.note});
    }
    return sheet;
}

} // namespace vekha::web
