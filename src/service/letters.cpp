#include "service/letters.h"

#include "service/new_session.h"
#include "service/permit.h"
#include "service/secrets.h"
#include "service/work.h"

namespace vekha::service
{

namespace
{

unexpected<Refusal> changed_meanwhile(std::int64_t version)
{
    return refused("changed-meanwhile", {{"version", std::to_string(version)}});
}

bool is_sound(const LetterWishes& wishes)
{
    return wishes.hour >= 0 && wishes.hour <= 23 && wishes.weekday >= 1 && wishes.weekday <= 7;
}

} // namespace

Answer<store::Page<LetterRow>> list_letters(Services& services, const Call& call, const LetterFilter& filter,
                                            const store::PageRequest& page)
{
    const auto scope = scope_of(call, domain::permission::letter_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<store::Page<LetterRow>> {
        auto found = store::page_of_letters(connection, *scope, filter, page);
        if (!found) return refused("cursor-invalid");
        return *std::move(found);
    });
}

Answer<LetterRow> retry_letter(Services& services, const Call& call, LetterId id, std::int64_t version)
{
    const auto scope = scope_of(call, domain::permission::reminder_write);
    if (!scope) return unexpected<Refusal>{scope.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<LetterRow> {
        const auto letter = store::find_letter(connection, *scope, id);
        if (!letter) return refused("letter-not-found");
        const auto belonging = store::belonging_of_letter(connection, scope->region, id);
        if (const auto may = permit(connection, call, domain::permission::reminder_write, belonging); !may)
            return unexpected<Refusal>{may.error()};
        if (letter->version != version) return changed_meanwhile(letter->version);
        if (!store::retry_letter(connection, scope->region, id, version, call.now)) return refused("letter-not-failed");
        record(connection, call, "letter-retried", "letter", id.value, {}, {belonging, {}});
        return store::find_letter(connection, *scope, id).value();
    });
}

Answer<std::int64_t> letter_version(Services& services, const Call& call, LetterId id)
{
    const auto scope = scope_of(call, domain::permission::letter_read);
    if (!scope) return unexpected<Refusal>{scope.error()};
    const auto letter = store::find_letter(*services.pool->lease(), *scope, id);
    if (!letter) return refused("letter-not-found");
    return letter->version;
}

store::LetterCounts letter_counts(Services& services)
{
    return store::letter_counts(*services.pool->lease());
}

Answer<LetterWishes> get_letter_wishes(Services& services, const Call& call)
{
    if (call.actor.id.value == 0) return refused("account-not-found");
    return store::letter_wishes(*services.pool->lease(), call.actor.scope.region, call.actor.id);
}

Answer<LetterWishes> put_letter_wishes(Services& services, const Call& call, const LetterWishes& wishes,
                                       std::int64_t version)
{
    if (call.actor.id.value == 0) return refused("account-not-found");
    if (call.actor.seen_by) return refused("view-as-read-only");
    if (!is_sound(wishes)) return refused("digest-hour");
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<LetterWishes> {
        const auto region = call.actor.scope.region;
        if (!store::set_letter_wishes(connection, region, call.actor.id, wishes, version, call.now))
            return changed_meanwhile(store::letter_wishes(connection, region, call.actor.id).version);
        record(connection, call, "letter-wishes-changed", "account", call.actor.id.value,
               {{"digest", std::string{store::name_of(wishes.digest)}}});
        return store::letter_wishes(connection, region, call.actor.id);
    });
}

Answer<void> unsubscribe(Services& services, const std::string& token, Instant now)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        const auto reader = store::subscriber_of(connection, token_hash(token));
        if (!reader) return refused("letter-not-found");
        auto wishes = store::letter_wishes(connection, reader->region, reader->person);
        if (wishes.digest == store::DigestRhythm::None) return {};
        wishes.digest = store::DigestRhythm::None;
        if (!store::set_letter_wishes(connection, reader->region, reader->person, wishes, wishes.version, now))
            return {};
        record(connection, call_of_person(connection, reader->person, now), "letters-unsubscribed", "account",
               reader->person.value);
        return {};
    });
}

} // namespace vekha::service
