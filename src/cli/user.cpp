#include "cli/user.h"

#include "store/database_error.h"
#include "web/encode.h"
#include "web/problem.h"

#include <fmt/format.h>

#include <ostream>

namespace vekha::cli
{

namespace
{

using service::Call;
using service::PersonId;
using service::Refusal;
using service::Services;

int say(const Refusal& refusal, std::ostream& err)
{
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, language::Tongue::Russian),
                       web::sentence_of(refusal.code, language::Tongue::English), refusal.code);
    return 1;
}

int list(Services& services, std::ostream& out)
{
    for (const auto& line : service::list_accounts(services)) {
        const auto* state = line.blocked ? "заблокирована" : line.has_password ? "действует" : "приглашена";
        const auto seen = line.signed_in_at ? web::instant_text(*line.signed_in_at) : std::string{"–"};
        out << fmt::format("{}\t{}\t{}\t{}\t{}\n", line.login, line.name, state,
                           line.second_factor ? "второй фактор" : "только пароль", seen);
    }
    return 0;
}

int show_link(const UserArguments& arguments, const service::Answer<service::IssuedInvitation>& issued,
              std::ostream& out, std::ostream& err)
{
    if (!issued) return say(issued.error(), err);
    out << fmt::format("{}\n", service::invitation_link(arguments.public_url, *issued));
    err << fmt::format("Ссылка для {} действует до {} и открывается один раз / the link opens once\n", issued->login,
                       web::instant_text(issued->expires_at));
    return 0;
}

int done(const service::Answer<void>& answer, std::ostream& out, std::ostream& err)
{
    if (!answer) return say(answer.error(), err);
    out << "Сделано / done\n";
    return 0;
}

int act_on(const UserArguments& arguments, Services& services, const Call& call, PersonId person, std::ostream& out,
           std::ostream& err)
{
    switch (arguments.act) {
    case UserAct::Invite:
        return show_link(arguments, service::invite(services, call, {person, ""}), out, err);
    case UserAct::Block:
        return done(service::block_account(services, call, person), out, err);
    case UserAct::Unblock:
        return done(service::unblock_account(services, call, person), out, err);
    case UserAct::ResetSecondFactor:
        return done(service::reset_second_factor(services, call, person), out, err);
    case UserAct::EndSessions:
        return done(service::end_all_sessions(services, call, person).map([](auto) {}), out, err);
    case UserAct::Add:
    case UserAct::List:
        break;
    }
    return 2;
}

int run_act(const UserArguments& arguments, Services& services, std::ostream& out, std::ostream& err)
{
    const Call call{service::local_operator(), arguments.now, arguments.today};
    if (arguments.act == UserAct::List) return list(services, out);
    if (arguments.act == UserAct::Add)
        return show_link(arguments, service::add_account(services, call, arguments.add), out, err);
    const auto person = service::person_of_login(services, arguments.login);
    if (!person) return say(person.error(), err);
    return act_on(arguments, services, call, *person, out, err);
}

} // namespace

int user(const UserArguments& arguments, std::ostream& out, std::ostream& err)
{
    try {
        const auto services = service::open_services({arguments.data, arguments.database, 1}, arguments.now);
        if (!services) return say(services.error(), err);
        return run_act(arguments, **services, out, err);
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

} // namespace vekha::cli
