#include "service/feeds.h"

#include "documents/write_ics.h"
#include "service/accounts.h"
#include "service/local_day.h"
#include "service/notices.h"
#include "service/obligations.h"
#include "service/secrets.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/letter_people.h"

#include <array>

namespace vekha::service
{

namespace
{

constexpr std::size_t longest_name = 100;
constexpr auto seen_again_after = std::chrono::hours{1};

documents::CalendarEvent event_of(const ObligationRow& row, const std::string& url)
{
    const auto& obligation = row.obligation;
    documents::CalendarEvent event;
    event.uid = "obligation-" + std::to_string(obligation.id.value) + "@vekha";
    // The last day alone: a duty of a whole year would else lie over every day of it.
    event.from = *obligation.occurrence.to;
    event.to = *obligation.occurrence.to;
    event.summary = short_title(row.text);
    event.description = obligation.addressee.name + "\n" + row.road_map_title + "\n" + url + "/obligations/" +
                        std::to_string(obligation.id.value);
    event.categories = {"Срок"};
    return event;
}

Answer<std::vector<documents::CalendarEvent>> events_of(Services& services, const Call& call, const std::string& url)
{
    std::vector<documents::CalendarEvent> events;
    for (const auto list : {ObligationList::Overdue, ObligationList::Current, ObligationList::Upcoming}) {
        ObligationFilter filter;
        filter.list = list;
        store::PageRequest request{std::nullopt, 500};
        do {
            const auto found = list_obligations(services, call, filter, request);
            if (!found) return unexpected<Refusal>{found.error()};
            for (const auto& row : found->page.items)
                if (row.obligation.occurrence.to && events.size() < most_feed_events)
                    events.push_back(event_of(row, url));
            request.cursor = found->page.next;
        } while (request.cursor && events.size() < most_feed_events);
    }
    return events;
}

/// The owner as a session would make it, while they may sign in.
std::optional<Call> call_of_owner(Connection& connection, const FeedRow& feed, Instant now)
{
    const auto account = store::account_of(connection, feed.person);
    if (!account || account->blocked || !store::letter_person(connection, feed.region, feed.person))
        return std::nullopt;
    const auto today = today_in(connection, feed.region, now);
    auto actor = actor_of(connection, feed.person, today);
    if (!actor) return std::nullopt;
    return Call{*std::move(actor), now, today};
}

Answer<void> may_change(const Call& call)
{
    if (call.actor.id.value == 0) return refused("account-not-found");
    if (call.actor.seen_by) return refused("view-as-read-only");
    return {};
}

} // namespace

Answer<std::vector<FeedRow>> list_feeds(Services& services, const Call& call)
{
    if (call.actor.id.value == 0) return refused("account-not-found");
    return store::feeds_of(*services.pool->lease(), call.actor.scope.region, call.actor.id);
}

Answer<MadeFeed> make_feed(Services& services, const Call& call, const std::string& name)
{
    if (const auto may = may_change(call); !may) return unexpected<Refusal>{may.error()};
    const auto given = trimmed(name);
    if (const auto sound = first_refusal({not_empty(given, "name"), not_longer(given, longest_name, "name")}); !sound)
        return unexpected<Refusal>{sound.error()};
    const auto secret = random_token();
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<MadeFeed> {
        const auto region = call.actor.scope.region;
        if (store::feeds_of(connection, region, call.actor.id).size() >= most_feeds)
            return refused("too-many-values", {{"limit", std::to_string(most_feeds)}});
        (void)store::insert_feed(connection, region, call.actor.id, given, token_hash(secret), call.now);
        record(connection, call, "feed-made", "account", call.actor.id.value, {{"name", given}});
        return MadeFeed{store::feed_by_secret(connection, token_hash(secret)).value(), secret};
    });
}

Answer<void> revoke_feed(Services& services, const Call& call, FeedId id)
{
    if (const auto may = may_change(call); !may) return unexpected<Refusal>{may.error()};
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<void> {
        if (!store::delete_feed(connection, call.actor.scope.region, call.actor.id, id))
            return refused("feed-not-found");
        record(connection, call, "feed-revoked", "account", call.actor.id.value);
        return {};
    });
}

Answer<std::string> read_feed(Services& services, const std::string& secret, const std::string& url, Instant now)
{
    std::optional<FeedRow> feed;
    std::optional<Call> call;
    {
        const auto lease = services.pool->lease();
        feed = store::feed_by_secret(*lease, token_hash(secret));
        if (feed) call = call_of_owner(*lease, *feed, now);
    }
    if (!call) return refused("feed-not-found");
    auto events = events_of(services, *call, url);
    if (!events) {
        // Somebody without a right to see obligations has an empty calendar, not a broken one.
        if (events.error().code != "not-permitted") return unexpected<Refusal>{events.error()};
        events = std::vector<documents::CalendarEvent>{};
    }
    if (!feed->read_at || now - *feed->read_at > seen_again_after) {
        const auto noted = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
            store::note_feed_read(connection, feed->region, feed->id, now);
            return 0;
        });
        (void)noted;
    }
    return documents::write_ics({"Веха: " + feed->name, *std::move(events)},
                                std::chrono::floor<std::chrono::seconds>(now));
}

} // namespace vekha::service
