#include "web/encode_result_context.h"

#include "domain/context_figures.h"
#include "domain/quantity.h"
#include "web/encode.h"
#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/social_passport.h"

#include <fmt/format.h>

#include <algorithm>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

std::string_view name_of(domain::FigureGroup group)
{
    switch (group) {
    case domain::FigureGroup::Social:
        return "social";
    case domain::FigureGroup::Staff:
        return "staff";
    case domain::FigureGroup::Equipment:
        return "equipment";
    case domain::FigureGroup::Trait:
        return "trait";
    case domain::FigureGroup::Official:
        break;
    }
    return "official";
}

/// An exact decimal: «12.5».
std::string decimal(std::int64_t value)
{
    return domain::to_text(domain::Quantity{value});
}

std::string figure_words(const domain::Figure& figure, Tongue tongue)
{
    const auto* const variable = domain::context_variable(figure.name);
    if (tongue == Tongue::English || variable == nullptr) return std::string{figure.english};
    return std::string{variable->russian};
}

std::string cell_words(const service::ContextTable& table, const service::ContextRow& row, std::string_view figure,
                       Tongue tongue)
{
    const auto found = row.values.find(figure);
    if (found != row.values.end()) {
        auto text = decimal(found->second.value);
        if (tongue == Tongue::Russian) std::ranges::replace(text, '.', ',');
        return text;
    }
    const auto hidden = table.hidden.find(row.school);
    const auto few = hidden != table.hidden.end() && std::ranges::find(hidden->second, figure) != hidden->second.end();
    if (!few) return "";
    return tongue == Tongue::English ? "fewer than 5" : "меньше 5";
}

} // namespace

json::value encode_context_catalogue(Tongue tongue)
{
    json::object out;
    out["figures"] = encode::list(domain::context_figures(), [&](const domain::Figure& figure) {
        const auto* const variable = domain::context_variable(figure.name);
        json::object one;
        one["name"] = encode::text(figure.name);
        one["group"] = encode::text(name_of(figure.group));
        one["words"] = encode::text(figure_words(figure, tongue));
        one["least"] = variable->least;
        one["most"] = variable->most;
        one["expected"] = figure.expected;
        one["writable"] = figure.group != domain::FigureGroup::Official;
        return one;
    });
    out["passport"] = encode::list(domain::passport_fields(), [&](const domain::PassportField& field) {
        json::object one;
        one["name"] = encode::text(field.name);
        one["of"] = encode::text(field.of);
        one["figure"] = encode::text(field.variable);
        one["words"] = encode::text(tongue == Tongue::English ? field.english : field.russian);
        return one;
    });
    return out;
}

json::object encode_context_value(const service::ContextValue& value)
{
    json::object out;
    out["figure"] = encode::text(value.variable);
    out["value"] = encode::text(decimal(value.value));
    out["source"] = encode::text(store::name_of(value.source));
    out["file"] = value.file.value > 0 ? json::value(value.file.value) : nullptr;
    out["fileName"] = encode::text(value.file_name);
    out["basis"] = encode::text(value.basis);
    out["inForce"] = value.in_force;
    out["version"] = value.version;
    out["madeAt"] = encode::text(instant_text(value.made_at));
    out["maker"] = encode::text(value.maker);
    return out;
}

json::value encode_context_table(const service::ContextTable& table)
{
    auto out = encode_page(table.rows, [&](const service::ContextRow& row) {
        json::object one;
        one["school"] = row.school.value;
        one["name"] = encode::text(row.name);
        one["code"] = encode::text(row.code);
        one["territoryName"] = encode::text(row.territory_name);
        one["known"] = row.known;
        json::array values;
        for (const auto& [name, value] : row.values)
            values.push_back({{"figure", encode::text(name)},
                              {"value", encode::text(decimal(value.value))},
                              {"source", encode::text(store::name_of(value.source))}});
        one["values"] = std::move(values);
        const auto hidden = table.hidden.find(row.school);
        one["hidden"] = hidden == table.hidden.end() ? json::array{} : encode::texts(hidden->second);
        return one;
    });
    out["year"] = table.year;
    out["expected"] = std::ranges::count_if(domain::context_figures(), &domain::Figure::expected);
    json::object coverage;
    for (const auto& [name, schools] : table.coverage)
        coverage[name] = schools;
    out["coverage"] = std::move(coverage);
    return out;
}

json::value encode_school_context(const service::SchoolContext& context)
{
    json::object out;
    out["school"] = context.school.value;
    out["schoolName"] = encode::text(context.school_name);
    out["year"] = context.year;
    out["values"] = encode::list(context.values, encode_context_value);
    out["history"] = encode::list(context.history, encode_context_value);
    out["hidden"] = encode::texts(context.hidden);
    out["mayWrite"] = context.may_write;
    return out;
}

json::object encode_passport(const service::PassportRow& row)
{
    json::object out;
    out["school"] = row.school.value;
    out["schoolName"] = encode::text(row.school_name);
    out["territoryName"] = encode::text(row.territory_name);
    out["year"] = row.year;
    out["state"] = encode::text(store::name_of(row.state));
    out["version"] = row.version;
    out["signedAt"] = instant_or_null(row.signed_at);
    out["signer"] = encode::text(row.signer);
    return out;
}

json::value encode_passport(const service::PassportView& view)
{
    auto out = encode_passport(view.row);
    out["words"] = encode::text(view.row.words);
    out["figures"] = wire::to_json(view.row.figures);
    out["hidden"] = encode::texts(view.hidden);
    out["missing"] =
        encode::list(view.missing, [](const domain::PassportFault& fault) { return encode::text(fault.field); });
    out["mayWrite"] = view.may_write;
    out["maySign"] = view.may_sign;
    out["mayReopen"] = view.may_reopen;
    return out;
}

json::object encode_scale(const domain::Scale& scale)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(scale.procedure));
    out["subject"] = encode::text(scale.subject);
    out["grade"] = number_or_null(scale.grade);
    out["fromYear"] = scale.from_year;
    out["toYear"] = number_or_null(scale.to_year);
    out["edition"] = encode::text(scale.edition);
    out["lowest"] = encode::list(scale.lowest, [](int points) { return json::value(points); });
    out["most"] = number_or_null(scale.most);
    return out;
}

json::object encode_scale(const service::ScaleRow& row)
{
    auto out = encode_scale(row.scale);
    out["id"] = row.id.value;
    out["active"] = row.active;
    out["version"] = row.version;
    out["madeAt"] = encode::text(instant_text(row.made_at));
    return out;
}

ListSheet sheet_of(const service::ContextTable& table, const service::ContextQuestion& question, domain::Date today,
                   Tongue tongue)
{
    const auto say = [&](std::string_view russian, std::string_view english) {
        return std::string{tongue == Tongue::English ? english : russian};
    };
    ListSheet sheet;
    sheet.filter = {fmt::format("{}, {}", say("Контекстные показатели школ", "Context figures of schools"), table.year),
                    fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
                    say("Пусто – сведений нет; «меньше 5» – группа меньше пяти человек не показывается",
                        "Blank: not known; \"fewer than 5\": groups of fewer than five people are not shown")};
    if (!question.text.empty()) sheet.filter.push_back(say("Название содержит: ", "Name contains: ") + question.text);
    sheet.headings = {say("Код", "Code"), say("Школа", "School"), say("Территория", "Territory")};
    sheet.widths = {2, 4, 3};
    for (const auto& figure : domain::context_figures()) {
        sheet.headings.push_back(figure_words(figure, tongue));
        sheet.widths.push_back(2);
    }
    for (const auto& row : table.rows.items) {
        std::vector<std::string> cells{row.code, row.name, row.territory_name};
        for (const auto& figure : domain::context_figures())
            cells.push_back(cell_words(table, row, figure.name, tongue));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

} // namespace vekha::web
