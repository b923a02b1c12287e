#include "cli/places.h"

#include "cli/operator_call.h"
#include "service/organisation_entries.h"
#include "service/organisations.h"
#include "service/territories.h"
#include "store/database_error.h"
#include "web/encode.h"
#include "web/encode_registers.h"
#include "web/problem.h"
#include "wire/encode.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;
using service::Call;
using service::Refusal;
using service::Services;

int say(const Refusal& refusal, std::ostream& err)
{
    const auto detail = refusal.data.find("detail");
    err << fmt::format("{}{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       detail == refusal.data.end() ? "" : " " + detail->second,
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    return 1;
}

/// The operator of the machine, in the region that was asked for.
std::optional<Call> call_of(Services& services, const PlacesArguments& arguments, std::ostream& err)
{
    Call call{service::local_operator(), arguments.now, arguments.today};
    if (arguments.region.empty()) return call;
    const auto regions = service::list_regions(services, call);
    const auto found = std::ranges::find(*regions, arguments.region, &domain::Region::code);
    if (found == regions->end()) {
        say_no_region(arguments.region, err);
        return std::nullopt;
    }
    call.actor.scope.region = found->id;
    return call;
}

template <typename Act>
int as_operator(const PlacesArguments& arguments, std::ostream& err, Act act)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 2}, arguments.now);
        if (!services) return say(services.error(), err);
        const auto call = call_of(**services, arguments, err);
        return call ? act(**services, *call) : 1;
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

void print_json(const boost::json::value& value, std::ostream& out)
{
    out << wire::print(value) << '\n';
}

void print_tree(const std::vector<service::KeptTerritory>& all, std::ostream& out)
{
    std::map<domain::TerritoryId, std::size_t> depths;
    for (const auto& [territory, version, organisations] : all) {
        const auto above = territory.parent ? depths.find(*territory.parent) : depths.end();
        const auto depth = above == depths.end() ? 0 : above->second + 1;
        depths[territory.id] = depth;
        out << fmt::format("{}\t{}{}\t{}\t{}\n", territory.id.value, std::string(2 * depth, ' '), territory.name,
                           names_of(territory.kind).russian, organisations);
    }
}

void print_entry(const service::OrganisationView& view, std::ostream& out)
{
    const auto& [organisation, passport] = view.kept.entry;
    const auto line = [&](std::string_view label, const std::string& value) {
        if (!value.empty()) out << fmt::format("{}: {}\n", label, value);
    };
    std::string path;
    for (const auto& step : view.path)
        path += (path.empty() ? "" : " › ") + step.name;
    out << organisation.short_name << '\n';
    line("Полное наименование", organisation.full_name);
    line("Вид", std::string{names_of(organisation.kind).russian});
    line("Код", organisation.code);
    line("Территория", path);
    line("Населённый пункт", organisation.settlement);
    line("Другие названия", fmt::format("{}", fmt::join(organisation.aliases, "; ")));
    line("Группы", fmt::format("{}", fmt::join(organisation.groups, "; ")));
    line("ИНН", passport.inn);
    line("ОГРН", passport.ogrn);
    line("Код ГИА", passport.gia_code);
    line("Логин ВПР", passport.vpr_login);
    line("Адрес", passport.address);
    line("Руководитель", passport.head);
    if (organisation.closed_on) line("Закрыта с", domain::to_iso(*organisation.closed_on));
    line("Обязательств", std::to_string(view.obligations.total));
}

} // namespace

int add_region(const PlacesArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto made =
            service::add_region(services, call, {{}, arguments.code, arguments.name, arguments.time_zone});
        if (!made) return say(made.error(), err);
        out << fmt::format("{}\t{}\t{}\t{}\n", made->id.value, made->code, made->name, made->time_zone);
        return 0;
    });
}

int list_territories(const PlacesArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto all = service::list_territories(services, call, {});
        if (!all) return say(all.error(), err);
        if (arguments.json)
            print_json(wire::encode::list(*all, web::encode_territory), out);
        else
            print_tree(*all, out);
        return 0;
    });
}

int add_territory(const PlacesArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto kind = domain::territory_kind_from_name(arguments.kind);
    if (!kind) {
        err << fmt::format("нет вида территории {} [territory-kind-unknown]\nthere is no such kind of territory\n",
                           arguments.kind);
        return 1;
    }
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        service::AddTerritory command;
        command.territory.name = arguments.name;
        command.territory.code = arguments.code;
        command.territory.kind = *kind;
        if (arguments.parent > 0) command.territory.parent = domain::TerritoryId{arguments.parent};
        const auto made = service::add_territory(services, call, command);
        if (!made) return say(made.error(), err);
        out << fmt::format("{}\t{}\n", made->territory.id.value, made->territory.name);
        return 0;
    });
}

int list_organisations(const PlacesArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        store::OrganisationFilter filter;
        filter.text = arguments.text;
        const auto all = service::all_organisations(services, call, filter);
        if (!all) return say(all.error(), err);
        if (arguments.json) {
            print_json(wire::encode::list(all->items, web::encode_organisation), out);
            return 0;
        }
        for (const auto& each : all->items) {
            const auto place = all->territories.find(each.territory);
            out << fmt::format("{}\t{}\t{}\t{}\n", each.code, each.short_name, names_of(each.kind).russian,
                               place == all->territories.end() ? "" : place->second);
        }
        return 0;
    });
}

int show_organisation(const PlacesArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const auto view = service::get_organisation_by_code(services, call, arguments.code);
        if (!view) return say(view.error(), err);
        if (arguments.json)
            print_json(web::encode_organisation_view(*view), out);
        else
            print_entry(*view, out);
        return 0;
    });
}

} // namespace vekha::cli
