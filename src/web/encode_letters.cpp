#include "web/encode_letters.h"

#include "web/encode_values.h"
#include "wire/encode.h"
#include "wire/reminders.h"

namespace vekha::web
{

namespace json = boost::json;
namespace encode = wire::encode;

namespace
{

json::array encode_days(const std::vector<domain::SpecialDay>& days)
{
    return encode::list(days, [](const domain::SpecialDay& day) -> json::value {
        return {{"day", encode::date(day.day)},
                {"kind", encode::text(domain::name_of(day.kind))},
                {"note", encode::text(day.note)}};
    });
}

} // namespace

json::value encode_reminder_plan(const service::StoredReminderPlan& stored)
{
    return {{"plan", wire::to_json(stored.plan)}, {"version", stored.version}, {"of", id_or_null(stored.of)}};
}

json::value encode_letter(const service::LetterRow& letter)
{
    json::object out;
    out["id"] = letter.id.value;
    out["version"] = letter.version;
    out["kind"] = encode::text(store::name_of(letter.kind));
    out["state"] = encode::text(store::name_of(letter.state));
    out["personId"] = id_or_null(letter.person);
    out["person"] = encode::text(letter.person_name);
    out["address"] = encode::text(letter.address);
    out["subject"] = encode::text(letter.subject);
    out["attempts"] = letter.attempts;
    out["code"] = encode::text(letter.code);
    out["reply"] = encode::text(letter.reply);
    out["madeAt"] = encode::text(instant_text(letter.made_at));
    out["notBefore"] = encode::text(instant_text(letter.not_before));
    out["endedAt"] = instant_or_null(letter.ended_at);
    return out;
}

json::value encode_letters(const store::Page<service::LetterRow>& page)
{
    return {{"items", encode::list(page.items, encode_letter)},
            {"total", page.total},
            {"next", encode::text_or_null(page.next)}};
}

json::value encode_wishes(const service::LetterWishes& wishes)
{
    return {{"digest", encode::text(store::name_of(wishes.digest))},
            {"hour", wishes.hour},
            {"weekday", wishes.weekday},
            {"version", wishes.version}};
}

json::value encode_feed(const service::FeedRow& feed)
{
    return {{"id", feed.id.value},
            {"name", encode::text(feed.name)},
            {"madeAt", encode::text(instant_text(feed.made_at))},
            {"readAt", instant_or_null(feed.read_at)}};
}

json::value encode_absence(const service::AbsenceRow& absence)
{
    json::value deputy = nullptr;
    if (absence.deputy) deputy = named(absence.deputy->value, absence.deputy_name);
    return {{"id", absence.id.value},
            {"deputy", std::move(deputy)},
            {"from", encode::date(absence.from)},
            {"to", encode::date(absence.to)},
            {"basis", encode::text(absence.basis)}};
}

json::value encode_working_year(const service::WorkingYear& year)
{
    json::object out;
    out["year"] = year.year;
    out["known"] = year.known;
    out["awaited"] = year.awaited;
    out["working"] = year.sums.working;
    out["off"] = year.sums.off;
    out["hours"] = year.sums.hours;
    out["days"] = encode_days(year.days);
    out["own"] = encode_days(year.own);
    out["tag"] = encode::text(year.tag);
    return out;
}

} // namespace vekha::web
