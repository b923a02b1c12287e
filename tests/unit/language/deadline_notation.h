#pragma once

#include "language/deadlines/read_deadline.h"

#include <array>
#include <string>

namespace vekha::language
{

/// A reading in the short notation of tests/data/deadlines: «..2021-03-15; yearless», «every 2 weeks on TU; ongoing».
class DeadlineNotation
{
public:
    static std::string of(std::string_view wording, const Reading<domain::Schedule>& reading)
    {
        DeadlineNotation notation;
        notation.write(reading.value);
        for (const WordingNote& note : reading.notes)
            if (note.code != "term-ambiguous")
                notation.part(note.code + " \"" + std::string(wording.substr(note.offset, note.length)) + "\"");
        return notation.text_.empty() ? "nothing" : notation.text_;
    }

private:
    void write(const domain::Schedule& schedule)
    {
        for (const auto& window : schedule.windows)
            part(days(window));
        for (const auto& repeat : schedule.repeat)
            part(rhythm(repeat));
        if (schedule.ongoing) part("ongoing");
        if (schedule.as_needed) part("as needed");
        if (schedule.reference) part("see \"" + *schedule.reference + "\"");
        if (schedule.relative) part(relative(*schedule.relative));
        if (schedule.yearless) part("yearless");
        if (schedule.ambiguous) part("ambiguous");
    }

    void part(const std::string& words) { text_ += (text_.empty() ? "" : "; ") + words; }

    static std::string days(const domain::Window& window)
    {
        if (window.from && window.to && *window.from == *window.to) return domain::to_iso(*window.from);
        return (window.from ? domain::to_iso(*window.from) : "") + ".." + (window.to ? domain::to_iso(*window.to) : "");
    }

    template <typename List, typename Write>
    static std::string list(const char* word, const List& values, Write write)
    {
        if (values.empty()) return "";
        std::string text = std::string(" ") + word + " ";
        for (std::size_t i = 0; i < values.size(); ++i)
            text += (i == 0 ? "" : ",") + write(values[i]);
        return text;
    }

    static std::string rhythm(const domain::Repeat& repeat)
    {
        constexpr std::array units{"day",        "week", "month",          "quarter",
                                   "half-year",  "year", "school-quarter", "school-half-year",
                                   "school-year"};
        constexpr std::array weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};
        std::string text = repeat.bound == domain::Bound::AtLeast  ? "at least "
                           : repeat.bound == domain::Bound::AtMost ? "at most "
                                                                   : "";
        if (repeat.times != 1) text += std::to_string(repeat.times) + " times ";
        text += "every ";
        if (repeat.interval != 1) text += std::to_string(repeat.interval) + " ";
        text += units[static_cast<std::size_t>(repeat.every)];
        const auto number = [](auto value) { return std::to_string(value); };
        text += list("position", repeat.positions, number);
        text += list("on", repeat.weekdays,
                     [&](std::chrono::weekday day) { return std::string(weekdays[day.c_encoding()]); });
        text += list("months", repeat.months, number);
        text += list(repeat.by ? "by day" : "day", repeat.month_days, number);
        if (repeat.lag != 0) text += " after the reported one";
        return text;
    }

    static std::string relative(const domain::RelativeTerm& term)
    {
        constexpr std::array sides{"before", "during", "after"};
        constexpr std::array spans{"day", "working-day", "week", "month"};
        constexpr std::array parts{"week", "decade", "month"};
        std::string text;
        if (term.within)
            text += "within " + std::to_string(term.within->n) + " " +
                    spans[static_cast<std::size_t>(term.within->unit)] + " ";
        if (term.nth)
            text +=
                std::string(parts[static_cast<std::size_t>(term.nth->unit)]) + " " + std::to_string(term.nth->n) + " ";
        return text + sides[static_cast<std::size_t>(term.side)] + " \"" + term.anchor + "\"";
    }

    std::string text_;
};

} // namespace vekha::language
