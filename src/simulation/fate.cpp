#include "simulation/fate.h"

#include <algorithm>

namespace vekha::simulation
{

namespace
{

using domain::Date;
using domain::Progress;
using domain::Step;

constexpr std::string_view return_words[] = {"Нет подписи руководителя", "Приложен приказ прошлого года",
                                             "Не приложен список участников", "Скан не читается"};
constexpr std::string_view return_codes[] = {"no-requisites", "wrong-period", "incomplete", "unreadable"};

/// Takes steps one after another for as long as they lie before tomorrow.
class Course
{
public:
    Course(Fate& fate, Date today) : fate_{fate}, today_{today} {}

    /// @return whether it was taken; nothing is taken after the first that was not
    bool take(Step step, Date day, Taker by, std::string_view reason = {}, std::string_view words = {})
    {
        const auto transition = domain::transition(fate_.progress, step);
        stopped_ = stopped_ || !transition || day > today_;
        if (stopped_) return false;
        fate_.steps.push_back({step, fate_.progress, transition->to, day, by, reason, words});
        fate_.progress = transition->to;
        return true;
    }

private:
    Fate& fate_;
    Date today_;
    bool stopped_ = false;
};

Date begun_on(const domain::Obligation& obligation, Date due, Chance& chance)
{
    const auto begin = domain::plus_days(due, -chance.between(5, 30));
    return obligation.occurrence.from ? std::max(*obligation.occurrence.from, begin) : begin;
}

void send_back(Course& course, Date& day, Chance& chance)
{
    const auto which = static_cast<std::size_t>(chance.below(static_cast<int>(std::size(return_words))));
    day = domain::plus_days(day, chance.between(1, 10));
    course.take(Step::Return, day, Taker::Checking, return_codes[which], return_words[which]);
    if (chance.of_thousand(250)) return;
    day = domain::plus_days(day, chance.between(2, 20));
    course.take(Step::Submit, day, Taker::Owing);
}

/// Sent, looked at, perhaps returned, accepted, perhaps confirmed or changed.
void carry_out(Course& course, Date due, Date begun, int diligence, Chance& chance)
{
    const int late = chance.of_thousand(diligence) ? -chance.between(0, 6) : chance.between(1, 40);
    auto day = std::max(begun, domain::plus_days(due, late));
    course.take(Step::Submit, day, Taker::Owing);
    if (chance.of_thousand(80)) send_back(course, day, chance);
    day = domain::plus_days(day, chance.of_thousand(30) ? chance.between(60, 300) : chance.between(1, 14));
    course.take(Step::Accept, day, Taker::Checking);
    if (chance.of_thousand(5)) {
        course.take(Step::Change, domain::plus_days(day, 3), Taker::Owing);
    } else if (chance.of_thousand(300)) {
        course.take(Step::Confirm, domain::plus_days(day, chance.between(1, 10)), Taker::Checking);
    }
}

} // namespace

const TakenStep* Fate::last(Step step) const
{
    const auto found = std::find_if(steps.rbegin(), steps.rend(), [&](const auto& each) { return each.step == step; });
    return found == steps.rend() ? nullptr : &*found;
}

int diligence_of(std::uint64_t seed, std::int64_t organisation)
{
    return Chance{seed, {organisation, 1}}.between(600, 1000);
}

Fate fate_of(const domain::Obligation& obligation, int diligence, std::optional<Date> closed_on, bool followed,
             Date today, Chance& chance)
{
    Fate fate;
    const auto& due = obligation.occurrence.to;
    if (closed_on && *closed_on <= today && (!due || *due >= *closed_on)) {
        fate.progress = Progress::Withdrawn;
        fate.withdrawn_on = *closed_on;
        return fate;
    }
    if (!due) return fate;
    Course course{fate, today};
    const auto begun = begun_on(obligation, *due, chance);
    const int lot = chance.below(1000);
    if (lot < 10) {
        course.take(Step::Cancel, begun, Taker::Checking, {}, "Мероприятие отменено приказом");
        return fate;
    }
    if (lot < 13 && followed) {
        course.take(Step::Replace, begun, Taker::Checking, {}, "Объединено со следующим");
        return fate;
    }
    if (lot < 20 && course.take(Step::Move, begun, Taker::Checking, {}, "Перенос срока по просьбе школы"))
        fate.term_was = domain::plus_days(*due, -chance.between(7, 30));
    if (chance.of_thousand((1000 - diligence) / 8)) return fate;
    course.take(Step::Start, begun, Taker::Owing);
    if (chance.of_thousand((1000 - diligence) / 16)) return fate;
    carry_out(course, *due, begun, diligence, chance);
    return fate;
}

} // namespace vekha::simulation
