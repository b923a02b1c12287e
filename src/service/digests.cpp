#include "language/in_words.h"
#include "language/letters.h"
#include "service/accounts.h"
#include "service/local_day.h"
#include "service/notices.h"
#include "service/reminder_run.h"
#include "service/secrets.h"
#include "service/today.h"
#include "service/work.h"
#include "store/letter_wishes.h"
#include "store/letters.h"
#include "store/time_zones.h"
#include "store/working_days.h"

namespace vekha::service
{

namespace
{

constexpr int items_a_list = 10;
constexpr int readers_at_once = 100;
constexpr auto refusal_lasts = std::chrono::days{30};

/// A local hour that began.
struct Slot {
    domain::Date day{};
    int hour = 0;
    int weekday = 1; ///< 1 Monday … 7 Sunday
};

std::vector<Slot> slots_between(domain::TimeZone zone, Instant since, Instant now)
{
    std::vector<Slot> slots;
    for (auto hour = std::chrono::floor<std::chrono::hours>(since) + std::chrono::hours{1}; hour <= now;
         hour += std::chrono::hours{1}) {
        const auto day = domain::local_day(zone, hour);
        slots.push_back(
            {day, domain::local_minutes(zone, hour) / 60, static_cast<int>(domain::weekday_of(day).iso_encoding())});
    }
    return slots;
}

std::string line_of(const ObligationRow& row)
{
    const auto& to = row.obligation.occurrence.to;
    const auto& body = row.obligation.addressee.name;
    return "• " + (to ? language::date_in_words(*to, language::Tongue::Russian) + ": " : std::string{}) +
           short_title(row.text) + (body.empty() ? "" : " – " + body) + "\n";
}

std::string part_of(const char* heading, const TodayList& list)
{
    if (list.total == 0) return {};
    std::string part = std::string{heading} + ": " + std::to_string(list.total) + "\n";
    for (const auto& row : list.items)
        part += line_of(row);
    const auto left = list.total - static_cast<std::int64_t>(list.items.size());
    if (left > 0) part += "• и ещё " + std::to_string(left) + "\n";
    return part + "\n";
}

/// What the reader sees on «Сегодня», by the reader's own rights on that day; empty when there is nothing to say.
std::string parts_for(Services& services, const store::DigestReader& reader, const Slot& slot, Instant now)
{
    auto actor = actor_of(*services.pool->lease(), reader.person, slot.day);
    if (!actor) return {};
    const Call call{*std::move(actor), now, slot.day};
    const auto lists = today_lists(services, call, items_a_list);
    if (!lists) return {};
    auto parts = part_of("Просрочено", lists->overdue) + part_of("На этой неделе", lists->week) +
                 part_of("Ждёт даты", lists->needs_date);
    if (lists->drafts_total > 0) parts += "Черновиков на проверке: " + std::to_string(lists->drafts_total) + "\n\n";
    const auto unread = get_notice_state(services, call).unread;
    if (!parts.empty() && unread > 0) parts += "Непрочитанных уведомлений: " + std::to_string(unread) + "\n\n";
    while (parts.ends_with('\n'))
        parts.pop_back();
    return parts;
}

store::NewLetter letter_for(const store::DigestReader& reader, const Slot& slot, const std::string& parts,
                            const LetterOptions& options, Instant now)
{
    const auto token = random_token();
    store::NewLetter made{reader.person, reader.belonging};
    made.unsubscribe_hash = token_hash(token);
    made.unsubscribe_url = options.url + "/unsubscribe/" + token;
    auto letter =
        language::letter_text("digest", {{"name", reader.name},
                                         {"day", language::date_in_words(slot.day, language::Tongue::Russian)},
                                         {"parts", parts},
                                         {"url", options.url},
                                         {"settings", options.url + "/profile"},
                                         {"unsubscribe", made.unsubscribe_url}});
    made.kind = store::LetterKind::Digest;
    made.address = reader.address;
    made.subject = std::move(letter.subject);
    made.text = std::move(letter.text);
    made.html = std::move(letter.html);
    made.once_key = "digest:" + std::to_string(reader.person.value) + ":" + domain::to_iso(slot.day);
    made.not_before = now;
    return made;
}

Answer<std::int64_t> digest_for(Services& services, const RunningJob& job, const store::DigestReader& reader,
                                const Slot& slot, const LetterOptions& options)
{
    const auto parts = parts_for(services, reader, slot, job.now);
    if (parts.empty()) return 0;
    const auto letter = letter_for(reader, slot, parts, options, job.now);
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<std::int64_t> {
        if (!job.still_ours(connection)) return refused(job_lost);
        const auto region = reader.belonging.region;
        if (store::refuses_letters(connection, region, reader.person, reader.address, job.now - refusal_lasts))
            return 0;
        return store::insert_letter(connection, letter, job.now) ? 1 : 0;
    });
}

bool is_free_day(Services& services, const store::DigestReader& reader, domain::Date day)
{
    const auto calendar =
        store::working_calendar(*services.pool->lease(), reader.belonging.region, reader.belonging.territory);
    return !domain::is_working_day(calendar, day);
}

} // namespace

Answer<ReminderTally> run_digests(Services& services, const RunningJob& job, store::RegionId region, Instant since,
                                  const LetterOptions& options)
{
    ReminderTally tally;
    if (!options.letters) return tally;
    const auto zone = store::time_zone_of(*services.pool->lease(), region);
    for (const auto& slot : slots_between(zone, since, job.now)) {
        store::PersonId after;
        for (;;) {
            const auto readers =
                store::digest_readers(*services.pool->lease(), region, slot.hour, slot.weekday, after, readers_at_once);
            for (const auto& reader : readers) {
                const bool daily = reader.rhythm == store::DigestRhythm::Daily;
                if (daily && is_free_day(services, reader, slot.day)) continue;
                const auto made = digest_for(services, job, reader, slot, options);
                if (!made) return unexpected<Refusal>{made.error()};
                tally.letters += *made;
            }
            if (readers.size() < readers_at_once) break;
            after = readers.back().person;
        }
    }
    return tally;
}

} // namespace vekha::service
