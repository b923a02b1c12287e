#include "service/term_requests.h"

#include "service/obligation_steps.h"
#include "service/permit.h"
#include "service/talk_notices.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/digest.h"
#include "store/obligations.h"

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;
using domain::RequestState;

constexpr const char* asked_act = "term-requested";
constexpr std::size_t most_exported = 50'000;

TermRequestView view_of(Connection& connection, const Call& call, TermRequestRow row)
{
    const auto belonging = row.belonging(call.actor.scope.region);
    const bool open = row.state == RequestState::Open;
    TermRequestView view{std::move(row), false, false};
    view.may_answer = open && permit(connection, call, permission::obligation_manage, belonging).has_value();
    view.may_withdraw = open && permit(connection, call, permission::obligation_carry_out, belonging).has_value();
    return view;
}

Answer<TermRequestRow> find(Connection& connection, const Call& call, TermRequestId id)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    auto row = store::find_term_request(connection, *seen, id);
    if (!row) return refused("term-request-not-found");
    return *std::move(row);
}

Answer<TermRequestView> view_of(Connection& connection, const Call& call, TermRequestId id)
{
    return find(connection, call, id).map([&](TermRequestRow row) {
        return view_of(connection, call, std::move(row));
    });
}

/// A request that still waits, when the caller may do `needed` about it.
Answer<TermRequestRow> find_open(Connection& connection, const Call& call, TermRequestId id, std::int64_t version,
                                 Permission needed)
{
    auto row = find(connection, call, id);
    if (!row) return row;
    if (auto may = permit(connection, call, needed, row->belonging(call.actor.scope.region)); !may)
        return unexpected<Refusal>{may.error()};
    if (row->state != RequestState::Open)
        return refused("term-request-answered", {{"state", std::string{domain::name_of(row->state)}}});
    if (row->version != version) return refused("changed-meanwhile", {{"version", std::to_string(row->version)}});
    return row;
}

Answer<void> is_possible(const domain::OtherTerm& other)
{
    if (const auto code = domain::refusal_of(other)) return refused(std::string{*code});
    return {};
}

Notice notice_of(std::string_view kind, const TermRequestRow& row, const domain::Date& to, const std::string& text)
{
    Notice notice{{}, kind, "obligation", row.obligation.value};
    notice.words = {{"school", row.addressee.name},
                    {"title", short_title(row.text)},
                    {"to", domain::to_iso(to)},
                    {"text", short_title(text)}};
    return notice;
}

Answer<TermRequestId> asked(Connection& connection, const Call& call, const AskForTerm& command,
                            const std::string& words)
{
    const auto region = call.actor.scope.region;
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    const auto duty = store::find_duty(connection, *seen, command.obligation);
    if (!duty) return refused("obligation-not-found");
    const auto belonging = duty->belonging(region);
    if (auto may = permit(connection, call, permission::obligation_carry_out, belonging); !may)
        return unexpected<Refusal>{may.error()};
    const domain::OtherTerm other{domain::stage_of(duty->progress), duty->occurrence.to, command.wished, call.today};
    if (auto possible = is_possible(other); !possible) return unexpected<Refusal>{possible.error()};
    if (store::has_open_request(connection, region, command.obligation)) return refused("term-request-open");
    const auto days = store::answer_term_of(connection, region, belonging.territory).working_days;
    const auto answer_by = domain::last_day_to_answer(domain::production_calendar(), call.today, days);
    const auto id = store::insert_term_request(connection,
                                               {belonging, command.obligation, words, *duty->occurrence.to,
                                                command.wished, call.today, answer_by, call.actor.id},
                                               call.now);
    record(connection, call, asked_act, "obligation", command.obligation.value,
           {{"request", std::to_string(id.value)}, {"wished", domain::to_iso(command.wished)}, {"words", words}},
           {belonging, {}});
    const auto row = store::find_term_request(connection, *seen, id);
    auto notice = notice_of("term-requested", *row, command.wished, words);
    notice.once = "term-requested/" + std::to_string(id.value);
    tell(connection, call, managers_of(connection, belonging, Level::Nearest, call.today), std::move(notice));
    return id;
}

/// Moves the term as the step of a manager, so that the log and the rules of steps hold.
Answer<void> grant(Connection& connection, const Call& call, const TermRequestRow& row, domain::Date day,
                   const std::string& words)
{
    const auto duty = store::find_duty(connection, *scope_of(call, permission::obligation_read), row.obligation);
    if (!duty) return refused("obligation-not-found");
    const domain::OtherTerm other{domain::stage_of(duty->progress), duty->occurrence.to, day, call.today};
    if (auto possible = is_possible(other); !possible) return possible;
    StepOrder order{domain::Step::Move, {}, words.empty() ? row.words : words};
    order.from = duty->occurrence.from;
    order.to = day;
    return step_in_transaction(connection, call, row.obligation, std::nullopt, order);
}

Answer<TermRequestView> answered(Connection& connection, const Call& call, const AnswerTermRequest& command,
                                 const std::string& words)
{
    const auto row = find_open(connection, call, command.request, command.version, permission::obligation_manage);
    if (!row) return unexpected<Refusal>{row.error()};
    if (command.granted)
        if (auto moved = grant(connection, call, *row, *command.granted, words); !moved)
            return unexpected<Refusal>{moved.error()};
    const auto region = call.actor.scope.region;
    const auto state = command.granted ? RequestState::Granted : RequestState::Refused;
    if (!store::answer_term_request(connection, region, row->id, command.version,
                                    {state, words, command.granted, call.actor.id}, call.now))
        return refused("changed-meanwhile");
    record(connection, call, command.granted ? "term-request-granted" : "term-request-refused", "obligation",
           row->obligation.value,
           {{"request", std::to_string(row->id.value)},
            {"to", command.granted ? domain::to_iso(*command.granted) : ""},
            {"words", words}},
           {row->belonging(region), {}});
    auto notice = notice_of(command.granted ? "term-granted" : "term-refused", *row,
                            command.granted.value_or(row->wished), words);
    notice.once = "term-answered/" + std::to_string(row->id.value);
    tell(connection, call, {row->asked_by}, std::move(notice));
    return view_of(connection, call, row->id);
}

} // namespace

Answer<TermRequestPage> list_term_requests(Services& services, const Call& call, const TermRequestFilter& filter,
                                           const store::PageRequest& page)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<TermRequestPage> {
        auto found = store::page_of_term_requests(connection, *seen, filter, page);
        if (!found) return refused("cursor-invalid");
        TermRequestPage read{{{}, found->total, found->next},
                             store::counts_of_term_requests(connection, *seen, filter, call.today)};
        for (auto& row : found->items)
            read.page.items.push_back(view_of(connection, call, std::move(row)));
        return read;
    });
}

Answer<std::vector<TermRequestRow>> all_term_requests(Services& services, const Call& call,
                                                      const TermRequestFilter& filter)
{
    const auto seen = scope_of(call, permission::obligation_read);
    if (!seen) return unexpected<Refusal>{seen.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<TermRequestRow>> {
        auto found = store::page_of_term_requests(connection, *seen, filter, {{}, static_cast<int>(most_exported)});
        if (found->next) return refused("export-too-large", {{"limit", std::to_string(most_exported)}});
        return std::move(found->items);
    });
}

Answer<TermRequestView> get_term_request(Services& services, const Call& call, TermRequestId id)
{
    return store::reading(*services.pool, [&](Connection& connection) { return view_of(connection, call, id); });
}

Answer<TermRequestView> ask_for_term(Services& services, const Call& call, const AskForTerm& command)
{
    const auto words = trimmed(command.words);
    if (auto sound = first_refusal({not_empty(words, "words"), not_longer(words, longest_request, "words")}); !sound)
        return unexpected<Refusal>{sound.error()};
    const auto fingerprint =
        store::sha256_of(std::to_string(command.obligation.value) + ' ' + domain::to_iso(command.wished) + ' ' + words);
    return creating(services, command.idempotency_key, [&](Connection& connection) -> Answer<TermRequestView> {
        const auto before = made_before(connection, call, command.idempotency_key, asked_act, fingerprint);
        if (!before) return unexpected<Refusal>{before.error()};
        if (*before) return view_of(connection, call, TermRequestId{**before});
        const auto id = asked(connection, call, command, words);
        if (!id) return unexpected<Refusal>{id.error()};
        remember_made(connection, call, command.idempotency_key, asked_act, fingerprint, id->value);
        return view_of(connection, call, *id);
    });
}

Answer<TermRequestView> answer_term_request(Services& services, const Call& call, const AnswerTermRequest& command)
{
    const auto words = trimmed(command.words);
    if (!command.granted && words.empty()) return refused("words-needed");
    if (const auto longer = not_longer(words, longest_request, "words")) return unexpected<Refusal>{*longer};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return answered(connection, call, command, words); });
}

Answer<TermRequestView> withdraw_term_request(Services& services, const Call& call, TermRequestId id,
                                              std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<TermRequestView> {
        const auto row = find_open(connection, call, id, version, permission::obligation_carry_out);
        if (!row) return unexpected<Refusal>{row.error()};
        const auto region = call.actor.scope.region;
        if (!store::answer_term_request(connection, region, id, version,
                                        {RequestState::Withdrawn, "", std::nullopt, call.actor.id}, call.now))
            return refused("changed-meanwhile");
        record(connection, call, "term-request-withdrawn", "obligation", row->obligation.value,
               {{"request", std::to_string(id.value)}}, {row->belonging(region), {}});
        return view_of(connection, call, id);
    });
}

Answer<AnswerTerm> get_answer_term(Services& services, const Call& call)
{
    if (const auto seen = scope_of(call, permission::obligation_read); !seen) return unexpected<Refusal>{seen.error()};
    const auto& scope = call.actor.scope;
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<AnswerTerm> {
        return store::answer_term_of(connection, scope.region, scope.territory);
    });
}

Answer<AnswerTerm> put_answer_term(Services& services, const Call& call, int working_days, std::int64_t version)
{
    if (working_days < 1 || working_days > domain::most_answer_days)
        return refused("days-out-of-range", {{"limit", std::to_string(domain::most_answer_days)}});
    const auto& scope = call.actor.scope;
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<AnswerTerm> {
        const store::Belonging belonging{scope};
        if (auto may = permit(connection, call, permission::obligation_manage, belonging); !may)
            return unexpected<Refusal>{may.error()};
        const auto was = store::answer_term_of(connection, scope.region, scope.territory);
        if (!store::set_answer_term(connection, scope.region, scope.territory, working_days, version, call.actor.id,
                                    call.now))
            return refused("changed-meanwhile", {{"version", std::to_string(was.version)}});
        record(connection, call, "answer-term-changed", "territory", scope.territory.value,
               {{"was", std::to_string(was.working_days)}, {"became", std::to_string(working_days)}}, {belonging, {}});
        return store::answer_term_of(connection, scope.region, scope.territory);
    });
}

} // namespace vekha::service
