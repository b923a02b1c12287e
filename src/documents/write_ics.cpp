#include "documents/write_ics.h"

#include <array>
#include <cstdio>
#include <string_view>

namespace vekha::documents
{

namespace
{

using namespace std::chrono;

constexpr std::size_t longest_line = 75;

/// Rule 3.1: a line longer than 75 bytes goes on in the next, that begins with a space. No character is torn.
void append_folded(std::string& out, std::string_view line)
{
    std::size_t room = longest_line;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
            --cut;
        if (cut == 0) cut = room;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = longest_line - 1;
    }
    out.append(line).append("\r\n");
}

/// Rule 3.3.11; other control characters have no place in a text.
std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            (out += '\\') += c;
        else if (static_cast<unsigned char>(c) >= 0x20U && c != 0x7F)
            out += c;
        else if (c == '\t')
            out += ' ';
    }
    return out;
}

std::string date(year_month_day day)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d%02u%02u", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return text.data();
}

std::string instant(sys_seconds time)
{
    const auto day = floor<days>(time);
    const hh_mm_ss clock{time - day};
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "T%02d%02d%02dZ", static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return date(year_month_day{day}) + text.data();
}

void append_event(std::string& out, const CalendarEvent& event, const std::string& stamp)
{
    append_folded(out, "BEGIN:VEVENT");
    append_folded(out, "UID:" + escaped(event.uid));
    append_folded(out, "DTSTAMP:" + stamp);
    append_folded(out, "DTSTART;VALUE=DATE:" + date(event.from));
    // The end of a span of days is the day after it.
    append_folded(out, "DTEND;VALUE=DATE:" + date(year_month_day{sys_days{event.to} + days{1}}));
    append_folded(out, "SUMMARY:" + escaped(event.summary));
    if (!event.description.empty()) append_folded(out, "DESCRIPTION:" + escaped(event.description));
    std::string categories;
    for (const auto& category : event.categories)
        categories += (categories.empty() ? "" : ",") + escaped(category);
    if (!categories.empty()) append_folded(out, "CATEGORIES:" + categories);
    append_folded(out, "TRANSP:TRANSPARENT");
    append_folded(out, "END:VEVENT");
}

} // namespace

std::string write_ics(const Calendar& calendar, sys_seconds stamp)
{
    std::string out;
    append_folded(out, "BEGIN:VCALENDAR");
    append_folded(out, "VERSION:2.0");
    append_folded(out, "PRODID:-//Vekha//Road map//RU");
    append_folded(out, "CALSCALE:GREGORIAN");
    append_folded(out, "METHOD:PUBLISH");
    append_folded(out, "X-WR-CALNAME:" + escaped(calendar.name));
    for (const auto& event : calendar.events)
        append_event(out, event, instant(stamp));
    append_folded(out, "END:VCALENDAR");
    return out;
}

} // namespace vekha::documents
