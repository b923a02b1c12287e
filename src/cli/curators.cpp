#include "cli/curators.h"

#include "cli/operator_call.h"
#include "language/curators.h"
#include "service/curator_proposal.h"
#include "web/encode_curators.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace vekha::cli
{

namespace
{

using language::Tongue;

/// More than any region has.
constexpr int most_curators = 20'000;

OperatorCall asked_by(const CuratorsArguments& arguments)
{
    return {arguments.data, arguments.database, arguments.now, arguments.today, arguments.territory};
}

void print_pair(const service::ProposalView& view, const domain::ProposedPair& pair, std::ostream& out)
{
    const auto& school = view.schools.at(pair.pair.school);
    out << fmt::format("{} ({}) → {}, цена {}\n", school.name, school.territory_name,
                       view.curators.at(pair.pair.curator).person.name, pair.points);
    for (const auto& part : pair.parts)
        out << fmt::format("    {:>5}  {}\n", part.points, language::in_words(part, Tongue::Russian));
}

void print_proposal(const service::ProposalView& view, std::ostream& out)
{
    for (const auto& pair : view.proposal.pairs)
        print_pair(view, pair, out);
    for (const auto& left : view.proposal.unserved)
        out << fmt::format("{}: без куратора, {}\n", view.schools.at(left.school).name,
                           language::in_words(left.reason, Tongue::Russian));
    out << fmt::format("Обслужено школ / served: {} из {}. Остаются {}, меняются {}, новых {}. Общая цена / cost: {}\n",
                       view.proposal.pairs.size(), view.schools.size(), view.kept, view.replaced, view.added,
                       view.proposal.points);
}

void print_curator(const service::CuratorRow& row, domain::Date today, std::ostream& out)
{
    std::vector<std::string> schools;
    for (const auto& assignment : row.assignments)
        if (assignment.in_force(today)) schools.push_back(assignment.school_name);
    const auto state = std::ranges::find(web::curator_states, row.profile.state,
                                         &std::pair<domain::CuratorState, std::string_view>::first);
    out << fmt::format("{}\t{}\t{}\t{}/{}\t{}\n", row.person.id.value, row.person.name, state->second, schools.size(),
                       domain::most_schools_of_curator, fmt::join(schools, ", "));
}

} // namespace

int propose_curators(const CuratorsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        service::ProposeCurators command;
        command.group = arguments.group;
        const auto view = service::propose_curators(services, call, command);
        if (!view) return say(view.error().code, err);
        if (arguments.json)
            out << wire::print(web::encode_proposal(*view, Tongue::Russian)) << '\n';
        else
            print_proposal(*view, out);
        return 0;
    });
}

int list_curators(const CuratorsArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto found = service::list_curators(services, call, {}, {std::nullopt, most_curators});
        if (!found) return say(found.error().code, err);
        boost::json::array rows;
        for (const auto& row : found->items) {
            if (arguments.json)
                rows.push_back(web::encode_curator(row, call.today));
            else
                print_curator(row, call.today, out);
        }
        if (arguments.json) out << wire::print(rows) << '\n';
        return 0;
    });
}

} // namespace vekha::cli
