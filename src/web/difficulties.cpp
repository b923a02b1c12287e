#include "web/difficulties.h"

#include "web/dynamics_words.h"
#include "wire/encode.h"
#include "wire/names.h"

#include <fmt/format.h>

#include <cmath>

namespace vekha::web
{

namespace encode = wire::encode;
namespace json = boost::json;

namespace
{

using language::Tongue;

constexpr double per_one = 100;

constexpr std::array<std::pair<domain::TaskLevel, std::string_view>, 4> task_levels{
    {{domain::TaskLevel::Unknown, "unknown"},
     {domain::TaskLevel::Basic, "basic"},
     {domain::TaskLevel::Advanced, "advanced"},
     {domain::TaskLevel::High, "high"}}};

json::value percent(const std::optional<std::int64_t>& hundredths)
{
    if (!hundredths) return nullptr;
    return std::round(static_cast<double>(*hundredths) / 10) / 10;
}

json::value encode_row(const service::DifficultyRow& row)
{
    json::object out;
    out["task"] = encode::text(row.task.number);
    out["text"] = encode::text(row.what.text);
    out["level"] = encode::text(wire::names::of(row.what.level, task_levels));
    out["most"] = row.what.most > 0 ? json::value(static_cast<double>(row.what.most) / per_one) : nullptr;
    out["own"] = percent(row.task.own);
    out["others"] = percent(row.task.others);
    out["gap"] = percent(row.task.gap());
    out["schools"] = row.schools;
    out["schoolsBelow"] = row.schools_below;
    return out;
}

json::value encode_work(const domain::Assessment& work)
{
    json::object out;
    out["procedure"] = encode::text(domain::code_of(work.procedure));
    out["subject"] = encode::text(work.subject);
    out["grade"] = work.grade;
    return out;
}

std::string level_in_words(domain::TaskLevel level, const DynamicsWords& say)
{
    switch (level) {
    case domain::TaskLevel::Basic:
        return say("базовый", "basic");
    case domain::TaskLevel::Advanced:
        return say("повышенный", "advanced");
    case domain::TaskLevel::High:
        return say("высокий", "high");
    case domain::TaskLevel::Unknown:
        break;
    }
    return "";
}

std::string shown(const std::optional<std::int64_t>& hundredths, const DynamicsWords& say)
{
    if (!hundredths) return "";
    return say.number(static_cast<double>(*hundredths) / per_one, 1);
}

} // namespace

json::value encode_difficulties(const service::TaskDifficulties& read)
{
    json::object out;
    out["year"] = read.year;
    out["works"] = encode::list(read.works, encode_work);
    out["work"] = read.work ? encode_work(*read.work) : json::value(nullptr);
    out["school"] =
        read.school
            ? json::value(json::object{{"id", read.school->id.value}, {"name", encode::text(read.school->name)}})
            : json::value(nullptr);
    out["with"] = encode::text(wire::names::of(read.with, compared_with));
    out["few"] = read.few;
    out["schools"] = read.schools;
    out["participants"] = read.participants;
    out["rows"] = encode::list(read.rows, encode_row);
    return out;
}

ListSheet sheet_of(const service::TaskDifficulties& read, domain::Date today, Tongue tongue)
{
    const DynamicsWords say{tongue};
    const auto with_region = read.with == service::ComparedWith::Region;
    ListSheet sheet;
    sheet.filter = {
        fmt::format(
            "{}, {}",
            say("Затруднения по заданиям и планируемым результатам", "Difficulties by tasks and planned results"),
            read.year),
        read.work ? say.work(*read.work) : say("Работ с заданиями нет", "No work with tasks"),
        read.school ? say("Школа: ", "School: ") + read.school->name
                    : fmt::format("{}: {}", say("Школ вместе", "Schools together"), read.schools),
        fmt::format("{}: {}", say("Участников", "Participants"), read.participants),
        with_region ? say("Сравнение с регионом", "Compared with the region")
                    : say("Сравнение со страной", "Compared with the country"),
        fmt::format("{} {}", say("По состоянию на", "As of"), dotted(today)),
        say("Школы, где участников меньше пяти, не учтены", "Schools with fewer than five participants are left out")};
    sheet.headings = {say("Задание", "Task"),
                      say("Планируемый результат", "Planned result"),
                      say("Уровень", "Level"),
                      say("Выполнение, %", "Done, %"),
                      with_region ? say("Регион, %", "Region, %") : say("Страна, %", "Country, %"),
                      say("Разность, п. п.", "Difference, points"),
                      say("Школ ниже", "Schools below"),
                      say("Школ всего", "Schools")};
    sheet.widths = {1, 8, 2, 2, 2, 2, 2, 2};
    for (const auto& row : read.rows)
        sheet.rows.push_back({row.task.number, row.what.text, level_in_words(row.what.level, say),
                              shown(row.task.own, say), shown(row.task.others, say), shown(row.task.gap(), say),
                              std::to_string(row.schools_below), std::to_string(row.schools)});
    return sheet;
}

} // namespace vekha::web
