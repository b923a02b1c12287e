#include "documents/write_ics.h"

#include <doctest/doctest.h>

#include <chrono>
#include <sstream>
#include <string>

using namespace vekha::documents;
using namespace std::chrono_literals;

namespace
{

constexpr auto stamp = std::chrono::sys_days{2026y / 11 / 22} + 1h + 2min + 3s;

Calendar calendar_with(std::string summary)
{
    return {"План", {{"1@vekha", 2021y / 12 / 31, 2021y / 12 / 31, std::move(summary), "", {}}}};
}

/// Lines as a reader of RFC 5545 joins them again.
std::string unfolded(std::string text)
{
    for (auto fold = text.find("\r\n "); fold != std::string::npos; fold = text.find("\r\n ", fold))
        text.erase(fold, 3);
    return text;
}

} // namespace

TEST_CASE("a calendar is written as RFC 5545 has it, days without hours")
{
    Calendar calendar = calendar_with("Отчёт; срок, \\ важно\nсегодня\x07");
    calendar.events[0].description = "Кто: ОО";
    calendar.events[0].categories = {"Срок", "а,б"};
    CHECK(unfolded(write_ics(calendar, stamp)) == "BEGIN:VCALENDAR\r\n"
                                                  "VERSION:2.0\r\n"
                                                  "PRODID:-//Vekha//Road map//RU\r\n"
                                                  "CALSCALE:GREGORIAN\r\n"
                                                  "METHOD:PUBLISH\r\n"
                                                  "X-WR-CALNAME:План\r\n"
                                                  "BEGIN:VEVENT\r\n"
                                                  "UID:1@vekha\r\n"
                                                  "DTSTAMP:20261122T010203Z\r\n"
                                                  "DTSTART;VALUE=DATE:20211231\r\n"
                                                  "DTEND;VALUE=DATE:20220101\r\n"
                                                  "SUMMARY:Отчёт\\; срок\\, \\\\ важно\\nсегодня\r\n"
                                                  "DESCRIPTION:Кто: ОО\r\n"
                                                  "CATEGORIES:Срок,а\\,б\r\n"
                                                  "TRANSP:TRANSPARENT\r\n"
                                                  "END:VEVENT\r\n"
                                                  "END:VCALENDAR\r\n");
}

TEST_CASE("no line of a calendar is longer than 75 bytes and no character is torn")
{
    for (const int padding : {0, 1, 2, 3}) {
        std::string summary(static_cast<std::size_t>(padding), 'a');
        for (int i = 0; i < 100; ++i)
            summary += i % 3 == 0 ? "№" : "ж";
        const auto text = write_ics(calendar_with(summary), stamp);
        std::istringstream lines{text};
        for (std::string line; std::getline(lines, line);) {
            REQUIRE(line.ends_with('\r'));
            CHECK(line.size() <= 76);
            const auto first = static_cast<unsigned char>(line[line.starts_with(' ') ? 1 : 0]);
            CHECK((first & 0xC0U) != 0x80U);
        }
        CHECK(unfolded(text).find("SUMMARY:" + summary + "\r\n") != std::string::npos);
    }
}
