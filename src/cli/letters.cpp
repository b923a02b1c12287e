#include "cli/letters.h"

#include "cli/mailroom.h"
#include "language/letters.h"
#include "service/letters.h"
#include "service/reminders.h"
#include "store/database_error.h"
#include "web/problem.h"

#include <fmt/format.h>

#include <ostream>
#include <stdexcept>

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
    err << fmt::format("{}\n{}\n({})\n", web::sentence_of(refusal.code, Tongue::Russian),
                       web::sentence_of(refusal.code, Tongue::English), refusal.code);
    return 1;
}

/// Opens the database and runs `act` as the operator of the machine.
template <typename Act>
int as_operator(const LettersArguments& arguments, std::ostream& err, Act act)
{
    try {
        const auto services = service::open_services(
            {arguments.settings.at("data").value, arguments.settings.at("database").value, 2}, arguments.now);
        if (!services) return say(services.error(), err);
        Call call;
        call.actor = service::local_operator();
        call.now = arguments.now;
        call.today = arguments.today;
        return act(**services, call);
    } catch (const store::DatabaseError& error) {
        err << fmt::format("база данных не отвечает: {} [database-unreachable]\nthe database does not answer\n",
                           error.what());
        return 1;
    }
}

void print(const service::LetterRow& letter, std::ostream& out)
{
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", letter.id.value, store::name_of(letter.state),
                       store::name_of(letter.kind), letter.address, letter.attempts, letter.code, letter.reply);
}

} // namespace

int list_letters(const LettersArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        service::LetterFilter filter;
        filter.state = store::letter_state_from_name(arguments.state);
        if (!arguments.state.empty() && !filter.state) {
            err << "waiting, sending, sent, failed, refused\n";
            return 1;
        }
        const auto found = service::list_letters(services, call, filter, {std::nullopt, arguments.limit});
        if (!found) return say(found.error(), err);
        for (const auto& letter : found->items)
            print(letter, out);
        return 0;
    });
}

int retry_letter(const LettersArguments& arguments, std::ostream& out, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call& call) {
        const service::LetterId id{arguments.letter};
        const auto version = service::letter_version(services, call, id);
        if (!version) return say(version.error(), err);
        const auto letter = service::retry_letter(services, call, id, *version);
        if (!letter) return say(letter.error(), err);
        print(*letter, out);
        return 0;
    });
}

int test_letter(const LettersArguments& arguments, std::ostream& out, std::ostream& err)
{
    try {
        const auto mailroom = mailroom_of(arguments.settings);
        if (!mailroom) {
            err << "Почта не настроена: укажите smtp и smtp-sender.\nMail is not set up: say smtp and smtp-sender.\n"
                   "(mail-not-set-up)\n";
            return 1;
        }
        const auto text = language::letter_text("trial", {{"url", address_of(arguments.settings)}});
        store::LetterToSend letter;
        letter.row.subject = text.subject;
        letter.row.made_at = arguments.now;
        letter.text = text.text;
        letter.html = text.html;
        const auto report = send(*mailroom, {"", arguments.address}, letter);
        out << fmt::format("{} {}\n", report.code, report.reply);
        return report.fate == service::LetterFate::Delivered ? 0 : 1;
    } catch (const std::runtime_error& wrong) {
        err << wrong.what() << "\n(mail-not-set-up)\n";
        return 1;
    }
}

int remind_now(const LettersArguments& arguments, std::ostream&, std::ostream& err)
{
    return as_operator(arguments, err, [&](Services& services, const Call&) {
        const bool letters = !arguments.settings.at("smtp").value.empty();
        service::remind_now(services, {address_of(arguments.settings), letters},
                            arguments.now - std::chrono::hours{arguments.hours}, arguments.now);
        return 0;
    });
}

} // namespace vekha::cli
