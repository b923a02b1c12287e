#include "cli/risks.h"

#include "cli/operator_call.h"
#include "service/risk_levels_import.h"
#include "service/risk_profiles.h"
#include "service/risk_summary.h"
#include "store/organisations.h"
#include "store/pool.h"
#include "web/encode_risks.h"
#include "web/problem.h"
#include "wire/json.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <ostream>

namespace vekha::cli
{

namespace
{

using domain::RiskLevel;
using language::Tongue;

/// More schools than any region has.
constexpr int most_schools = 50'000;

OperatorCall asked_by(const RisksArguments& arguments)
{
    return {arguments.data, arguments.database, arguments.now, arguments.today, arguments.territory};
}

std::string_view word_of(RiskLevel level)
{
    switch (level) {
    case RiskLevel::High:
        return "высокий";
    case RiskLevel::Medium:
        return "средний";
    case RiskLevel::Low:
        return "низкий";
    case RiskLevel::Insufficient:
        break;
    }
    return "нет данных";
}

void print_summary(const service::RiskSummary& summary, std::ostream& out)
{
    for (const auto& row : summary.page.items) {
        std::string high;
        for (const auto& risk : summary.catalogue.risks) {
            const auto level = row.levels.find(risk.code);
            const bool is_high =
                level != row.levels.end() && domain::level_in_force(level->second.risk) == RiskLevel::High;
            if (is_high) high += (high.empty() ? "" : ", ") + risk.code;
        }
        out << fmt::format("{}\t{}\t{}\t{}\n", row.profile.school_code, row.profile.school_name, row.profile.high,
                           high);
    }
    out << fmt::format("школ / schools {}, больше {} высоких / more high {}, верифицировано / verified {}\n",
                       summary.totals.schools, summary.catalogue.most_high, summary.totals.many_high,
                       summary.totals.verified);
}

void print_profile(const service::RiskProfileView& view, std::ostream& out)
{
    out << fmt::format("{}, {}\n", view.profile.school_name, domain::to_iso(view.profile.day));
    for (const auto& level : view.levels) {
        const auto* risk = domain::risk_of(view.catalogue, level.risk.code);
        out << fmt::format("{}\t{}\t{}{}\n", level.risk.code, word_of(domain::level_in_force(level.risk)),
                           risk == nullptr ? "" : risk->name, domain::is_checked(level.risk) ? " ✓" : "");
    }
}

std::optional<std::string> content_of(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

} // namespace

int summarise_risks(const RisksArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto summary = service::risk_summary(services, call, {}, {std::nullopt, most_schools});
        if (!summary) return say(summary.error().code, err);
        if (arguments.json)
            out << wire::print(web::encode_risk_summary(*summary)) << '\n';
        else
            print_summary(*summary, out);
        return 0;
    });
}

int print_risk_profile(const RisksArguments& arguments, std::ostream& out, std::ostream& err)
{
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        const auto school =
            store::organisation_with_code(*services.pool->lease(), call.actor.scope.region, arguments.school);
        if (!school) return say("organisation-not-found", err);
        const auto risks = service::get_school_risks(services, call, *school);
        if (!risks) return say(risks.error().code, err);
        if (!risks->newest) return say("risk-profile-not-found", err);
        if (arguments.json)
            out << wire::print(web::encode_risk_profile(*risks->newest)) << '\n';
        else
            print_profile(*risks->newest, out);
        return 0;
    });
}

int import_risks(const RisksArguments& arguments, std::ostream& out, std::ostream& err)
{
    const auto bytes = content_of(arguments.file);
    if (!bytes) {
        err << fmt::format("файл не открывается: {} / the file cannot be opened\n", arguments.file.string());
        return 1;
    }
    return on_database(asked_by(arguments), err, [&](service::Services& services, const service::Call& call) {
        service::ImportOfficialLevels command;
        command.file_name = arguments.file.filename().string();
        command.bytes = *bytes;
        command.day = arguments.day.value_or(arguments.today);
        command.basis = arguments.basis;
        command.preview = arguments.preview;
        const auto protocol = service::import_official_levels(services, call, command);
        if (!protocol) return say(protocol.error().code, err);
        if (arguments.json) {
            out << wire::print(web::encode_risk_import(*protocol)) << '\n';
            return 0;
        }
        out << fmt::format("школ {}, изменено {}, новых профилей {}, без изменений {}, не взято {}\n",
                           protocol->schools, protocol->changed, protocol->made, protocol->unchanged,
                           protocol->left_out);
        for (const auto& fault : protocol->faults)
            out << fmt::format("{}\t{}\t{}\n", fault.row, fault.what, web::sentence_of(fault.code, Tongue::Russian));
        return 0;
    });
}

} // namespace vekha::cli
