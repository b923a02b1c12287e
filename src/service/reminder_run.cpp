#include "service/reminder_run.h"

#include "language/letters.h"
#include "language/notice_words.h"
#include "service/notices.h"
#include "service/responsible_people.h"
#include "service/work.h"
#include "store/absences.h"
#include "store/letter_people.h"
#include "store/letters.h"
#include "store/time_zones.h"
#include "store/working_days.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

namespace vekha::service
{

namespace
{

using store::OwedGroup;
using store::PersonId;
using store::TerritoryId;

constexpr int most_missed_days = 7;
constexpr std::size_t people_at_once = 200;

/// What one rule says to one person.
struct Line {
    std::string_view kind;
    std::int64_t count = 0;
    OwedGroup first;
    int days = 0;
    bool working = true;
    bool letter = false;
    std::string once; ///< the plan, the rule and the day

    void add(const OwedGroup& group)
    {
        if (count == 0 || group.due < first.due) first = group;
        count += group.count;
    }
};

/// To whom, and in whose stead.
using Recipient = std::pair<PersonId, std::optional<PersonId>>;
using Lines = std::map<Recipient, std::map<std::string, Line>>;

/// A plan whose reminders are to go out now.
struct DuePlan {
    TerritoryId of; ///< 0: the program's
    domain::ReminderPlan plan;
    std::vector<domain::Date> days; ///< today and the days that were missed
};

std::string_view kind_of(const domain::ReminderRule& rule, domain::ReminderRecipient recipient)
{
    switch (rule.moment) {
    case domain::ReminderMoment::Before:
        return "reminder-before";
    case domain::ReminderMoment::On:
        return "reminder-on";
    case domain::ReminderMoment::After:
        break;
    }
    const bool above =
        recipient == domain::ReminderRecipient::Coordinator || recipient == domain::ReminderRecipient::Superior;
    return above ? "reminder-escalated" : "reminder-after";
}

std::vector<DuePlan> due_plans(Connection& connection, store::RegionId region, domain::TimeZone zone, Instant now)
{
    std::vector<DuePlan> due;
    const auto today = domain::local_day(zone, now);
    const auto minute = domain::local_minutes(zone, now);
    for (const auto& [territory, plan] : store::reminder_plans(connection, region)) {
        if (minute < plan.hour * 60) continue;
        const auto last = store::last_reminder_day(connection, region, territory);
        if (last && *last >= today) continue;
        DuePlan one{territory, plan, {today}};
        for (int back = 1; last && back <= most_missed_days && domain::plus_days(today, -back) > *last; ++back)
            one.days.insert(one.days.begin(), domain::plus_days(today, -back));
        due.push_back(std::move(one));
    }
    return due;
}

/// Gathers what is to be said in one region; reads only.
class Gathering
{
public:
    Gathering(Connection& connection, store::RegionId region, domain::Date today)
        : connection_(connection), region_(region), today_(today), people_(connection, region, today),
          plans_(store::reminder_plans(connection, region))
    {
    }

    Lines lines_of(const DuePlan& due)
    {
        Lines lines;
        const auto calendar =
            store::working_calendar(connection_, region_, due.of.value == 0 ? people_.root() : due.of);
        for (const auto& rule : due.plan.rules)
            for (const auto day : due.days)
                for (const auto term : domain::terms_reminded_of(rule, calendar, day))
                    if (!is_stale(rule, term)) tell_all(lines, due, rule, term);
        return lines;
    }

private:
    /// That a term is near is no news once it is over: of a day that was missed only what is late is told.
    bool is_stale(const domain::ReminderRule& rule, domain::Date term) const
    {
        return rule.moment != domain::ReminderMoment::After && term < today_;
    }

    void tell_all(Lines& lines, const DuePlan& due, const domain::ReminderRule& rule, domain::Date term)
    {
        for (const auto& group : owed(term))
            if (owner_of(group.territory) == due.of) tell(lines, due, rule, group);
    }

    const std::vector<OwedGroup>& owed(domain::Date term)
    {
        const auto found = owed_.find(term);
        if (found != owed_.end()) return found->second;
        return owed_.emplace(term, store::owed_by(connection_, region_, term)).first->second;
    }

    TerritoryId owner_of(TerritoryId territory) const
    {
        for (const auto above : people_.way_up(territory))
            if (plans_.contains(above)) return above;
        return TerritoryId{0};
    }

    void tell(Lines& lines, const DuePlan& due, const domain::ReminderRule& rule, const OwedGroup& group) const
    {
        for (const auto recipient : rule.to) {
            for (const auto person : people_.of(group, recipient)) {
                add(lines[{person, std::nullopt}], due, rule, recipient, group);
                const auto deputy = people_.deputies().find(person);
                if (deputy != people_.deputies().end())
                    add(lines[{deputy->second, person}], due, rule, recipient, group);
            }
        }
    }

    void add(std::map<std::string, Line>& of_person, const DuePlan& due, const domain::ReminderRule& rule,
             domain::ReminderRecipient recipient, const OwedGroup& group) const
    {
        const auto kind = kind_of(rule, recipient);
        const auto key = std::string{kind} + ":" + std::to_string(rule.days) + (rule.working ? "w" : "c");
        auto& line = of_person[key];
        line.kind = kind;
        line.days = rule.days;
        line.working = rule.working;
        line.letter = line.letter || rule.letter;
        line.once = "reminder:" + std::to_string(due.of.value) + ":" + key + ":" + domain::to_iso(today_);
        line.add(group);
    }

    Connection& connection_;
    store::RegionId region_;
    domain::Date today_;
    ResponsiblePeople people_;
    std::map<TerritoryId, domain::ReminderPlan> plans_;
    std::map<domain::Date, std::vector<OwedGroup>> owed_;
};

/// Writes what was gathered for one person and one stead.
class Telling
{
public:
    Telling(store::RegionId region, const DuePlan& due, domain::TimeZone zone, Instant now,
            const LetterOptions& options)
        : region_(region), due_(due), today_(domain::local_day(zone, now)), now_(now), options_(options)
    {
        const auto quiet = domain::minutes_of_quiet(due.plan, domain::local_minutes(zone, now));
        not_before_ = now + std::chrono::minutes{quiet};
    }

    ReminderTally tell(Connection& connection, const Recipient& recipient, const std::map<std::string, Line>& lines,
                       bool absent) const
    {
        ReminderTally tally;
        const auto behalf =
            recipient.second ? store::letter_person(connection, region_, *recipient.second) : std::nullopt;
        const auto stead = recipient.second ? ":for:" + std::to_string(recipient.second->value) : std::string{};
        std::string parts;
        for (const auto& [key, line] : lines) {
            auto words = words_of(line);
            if (behalf) words["for"] = " (за: " + behalf->name + ")";
            const Notice notice{recipient.first,  line.kind,
                                "obligation",     line.count == 1 ? line.first.first.value : 0,
                                std::move(words), line.once + stead};
            tally.notices += notify_of(connection, notice, line.count) ? 1 : 0;
            if (line.letter)
                parts += "• " + language::notice_in_words(line.kind, notice.words, language::Tongue::Russian) + "\n";
        }
        if (!parts.empty() && !absent && options_.letters)
            tally.letters += write_letter(connection, recipient.first, parts, stead) ? 1 : 0;
        return tally;
    }

private:
    std::map<std::string, std::string> words_of(const Line& line) const
    {
        std::map<std::string, std::string> words{{"count", std::to_string(line.count)},
                                                 {"title", short_title(line.first.title)},
                                                 {"to", domain::to_iso(line.first.due)},
                                                 {"days", std::to_string(line.days)}};
        if (line.working) words["working"] = "1";
        return words;
    }

    bool notify_of(Connection& connection, Notice notice, std::int64_t count) const
    {
        // About several things: it leads to the list.
        if (count != 1) notice.object_kind = "obligations";
        return notify(connection, region_, notice, now_);
    }

    bool write_letter(Connection& connection, PersonId person, const std::string& parts, const std::string& stead) const
    {
        const auto reader = store::letter_person(connection, region_, person);
        if (!reader || reader->address.empty()) return false;
        const auto day = language::date_in_words(today_, language::Tongue::Russian);
        auto letter = language::letter_text(
            "duty", {{"name", reader->name}, {"day", day}, {"parts", parts}, {"url", options_.url}});
        store::NewLetter made{person, reader->belonging};
        made.address = reader->address;
        made.subject = std::move(letter.subject);
        made.text = std::move(letter.text);
        made.html = std::move(letter.html);
        made.once_key = "duty:" + std::to_string(due_.of.value) + ":" + std::to_string(person.value) + ":" +
                        domain::to_iso(today_) + stead;
        made.not_before = not_before_;
        return store::insert_letter(connection, made, now_);
    }

    store::RegionId region_;
    const DuePlan& due_;
    domain::Date today_;
    Instant now_;
    const LetterOptions& options_;
    Instant not_before_;
};

/// In transactions of some people each, so that a region of thousands of schools holds nobody up.
Answer<ReminderTally> write_lines(Services& services, const RunningJob& job, const Telling& telling, const Lines& lines,
                                  const std::map<PersonId, PersonId>& deputies)
{
    ReminderTally all;
    for (auto next = lines.begin(); next != lines.end();) {
        const auto begin = next;
        const auto written =
            store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<ReminderTally> {
                if (!job.still_ours(connection)) return refused(job_lost);
                ReminderTally tally;
                next = begin;
                for (std::size_t count = 0; next != lines.end() && count < people_at_once; ++next, ++count) {
                    const bool absent = !next->first.second && deputies.contains(next->first.first);
                    const auto one = telling.tell(connection, next->first, next->second, absent);
                    tally.notices += one.notices;
                    tally.letters += one.letters;
                }
                return tally;
            });
        if (!written) return written;
        all.notices += written->notices;
        all.letters += written->letters;
    }
    return all;
}

} // namespace

Answer<ReminderTally> run_reminders(Services& services, const RunningJob& job, store::RegionId region,
                                    const LetterOptions& options)
{
    domain::TimeZone zone;
    std::vector<std::pair<DuePlan, Lines>> all;
    std::map<PersonId, PersonId> deputies;
    const auto read = store::reading(*services.pool, [&](Connection& connection) -> Answer<int> {
        zone = store::time_zone_of(connection, region);
        auto due = due_plans(connection, region, zone, job.now);
        if (due.empty()) return 0;
        const auto today = domain::local_day(zone, job.now);
        Gathering gathering{connection, region, today};
        deputies = store::deputies_on(connection, region, today);
        for (auto& one : due) {
            auto lines = gathering.lines_of(one);
            all.emplace_back(std::move(one), std::move(lines));
        }
        return 0;
    });
    if (!read) return unexpected<Refusal>{read.error()};
    ReminderTally tally;
    for (const auto& [due, lines] : all) {
        const auto written = write_lines(services, job, Telling{region, due, zone, job.now, options}, lines, deputies);
        if (!written) return written;
        tally.notices += written->notices;
        tally.letters += written->letters;
        const auto noted = store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<int> {
            if (!job.still_ours(connection)) return refused(job_lost);
            store::note_reminder_day(connection, region, due.of, due.days.back(), written->notices, written->letters,
                                     job.now);
            return 0;
        });
        if (!noted) return unexpected<Refusal>{noted.error()};
    }
    return tally;
}

} // namespace vekha::service
