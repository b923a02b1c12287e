#include "service/acceptances.h"

#include "service/permit.h"
#include "service/talk_notices.h"
#include "service/text_checks.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;

constexpr std::size_t longest_words = 2000;

Permission needed_for(Acceptance answer)
{
    return answer == Acceptance::Asked ? permission::obligation_manage : permission::obligation_carry_out;
}

std::string_view act_of(Acceptance answer)
{
    switch (answer) {
    case Acceptance::Asked:
        return "participation-asked";
    case Acceptance::Agreed:
        return "participation-agreed";
    case Acceptance::Declined:
        break;
    }
    return "participation-declined";
}

AcceptanceView view_of(Connection& connection, const Call& call, AcceptanceRow row)
{
    const auto belonging = row.belonging(call.actor.scope.region);
    AcceptanceView view{std::move(row), false, false};
    const auto may = [&](Permission permission) { return permit(connection, call, permission, belonging).has_value(); };
    view.may_answer = view.row.owed && may(permission::obligation_carry_out);
    view.may_ask = view.row.owed && view.row.acceptance == Acceptance::Declined && may(permission::obligation_manage);
    return view;
}

/// Who decides hears that somebody declines; who owes, that the question stands again.
void tell_of(Connection& connection, const Call& call, const AcceptanceRow& row, const AnswerAcceptances& command,
             const std::string& words)
{
    const auto belonging = row.belonging(call.actor.scope.region);
    Notice notice{{}, "declined", "obligation", row.obligation.value};
    notice.words = {{"school", row.addressee.name}, {"title", short_title(row.text)}, {"text", short_title(words)}};
    if (command.answer == Acceptance::Declined)
        tell(connection, call, managers_of(connection, belonging, Level::Nearest, call.today), std::move(notice));
    else if (command.answer == Acceptance::Asked) {
        notice.kind = "acceptance-asked";
        tell(connection, call, doers_of(connection, belonging, call.today), std::move(notice));
    }
}

Answer<void> answered(Connection& connection, const Call& call, const Scope& seen, domain::ObligationId id,
                      const AnswerAcceptances& command, const std::string& words)
{
    const auto region = call.actor.scope.region;
    const auto row = store::find_acceptance(connection, seen, id);
    if (!row) return refused("acceptance-not-needed");
    const auto belonging = row->belonging(region);
    if (auto may = permit(connection, call, needed_for(command.answer), belonging); !may) return may;
    if (!row->owed) return refused("obligation-not-owed");
    if (row->acceptance == command.answer && row->words == words) return {};
    store::set_acceptance(connection, region, id, command.answer, words, call.actor.id, call.now);
    record(connection, call, act_of(command.answer), "obligation", id.value, {{"words", words}}, {belonging, {}});
    tell_of(connection, call, *row, command, words);
    return {};
}

Answer<std::string> checked(const AnswerAcceptances& command)
{
    auto words = trimmed(command.words);
    if (command.obligations.empty()) return refused("value-empty", {{"field", "obligations"}});
    if (command.obligations.size() > most_acceptances_at_once)
        return refused("too-many-values", {{"limit", std::to_string(most_acceptances_at_once)}});
    if (command.answer == Acceptance::Declined && words.empty()) return refused("words-needed");
    if (const auto longer = not_longer(words, longest_words, "words")) return unexpected<Refusal>{*longer};
    return words;
}

} // namespace

Answer<AcceptancePage> list_acceptances(Services& services, const Call& call, const AcceptanceFilter& filter,
                                        const store::PageRequest& page)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AcceptancePage> {
        auto found = store::page_of_acceptances(connection, *seen, filter, page);
        if (!found) return refused("cursor-invalid");
        AcceptancePage read{{{}, found->total, found->next}, store::counts_of_acceptances(connection, *seen, filter)};
        for (auto& row : found->items)
            read.page.items.push_back(view_of(connection, call, std::move(row)));
        return read;
    });
}

Answer<AcceptanceView> get_acceptance(Services& services, const Call& call, domain::ObligationId id)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AcceptanceView> {
        auto row = store::find_acceptance(connection, *seen, id);
        if (!row) return refused("acceptance-not-needed");
        return view_of(connection, call, *std::move(row));
    });
}

Answer<std::vector<store::BulkResult>> answer_acceptances(Services& services, const Call& call,
                                                          const AnswerAcceptances& command)
{
    const auto words = checked(command);
    if (!words) return unexpected<Refusal>{words.error()};
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (!may_anywhere(call, needed_for(command.answer)))
        return refused("not-permitted", {{"permission", std::string{needed_for(command.answer).name}}});
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::vector<store::BulkResult>> {
        std::vector<store::BulkResult> results;
        for (const auto id : command.obligations) {
            const auto done = answered(connection, call, *seen, id, command, *words);
            results.push_back({id, done ? std::string{} : done.error().code});
        }
        return results;
    });
}

} // namespace vekha::service
