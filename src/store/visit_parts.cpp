#include "store/visits.h"

#include <algorithm>

namespace vekha::store
{

namespace
{

using domain::RiskLevel;

std::string_view name_of(domain::RiskVerdict verdict)
{
    return std::ranges::find(domain::risk_verdicts, verdict, &std::pair<domain::RiskVerdict, std::string_view>::first)
        ->second;
}

domain::RiskVerdict verdict_from(std::string_view name)
{
    for (const auto& [verdict, known] : domain::risk_verdicts)
        if (known == name) return verdict;
    return domain::RiskVerdict::Unseen;
}

RiskLevel level_from(std::int64_t number)
{
    return static_cast<RiskLevel>(std::clamp<std::int64_t>(number, 0, 3));
}

constexpr std::string_view select_photos =
    "select p.id, p.visit_id, p.code, coalesce(p.file_sha256, ''), p.file_name, p.media_type, p.size, p.words, "
    "p.maker, coalesce(s.state, '') from visit_photos p left join file_scans s on s.region_id = p.region_id and "
    "s.sha256 = p.file_sha256 where p.region_id = :region and p.visit_id = :visit";

VisitPhotoRow read_photo(Row& row)
{
    VisitPhotoRow photo;
    photo.id = row.take<VisitPhotoId>();
    photo.visit = row.take<VisitId>();
    photo.code = row.take<std::string>();
    photo.sha256 = row.take<std::string>();
    photo.file_name = row.take<std::string>();
    photo.media_type = row.take<std::string>();
    photo.size = row.take<std::int64_t>();
    photo.words = row.take<std::string>();
    photo.maker = row.take<std::string>();
    photo.scan = row.take<std::string>();
    return photo;
}

void put_task(Connection& connection, RegionId region, VisitId visit, const VisitTask& task, std::int64_t position)
{
    Params params{
        {"region", region}, {"visit", visit}, {"position", position}, {"what", task.what}, {"until", task.until}};
    if (task.id.value == 0) {
        connection.execute("insert into visit_tasks (region_id, visit_id, position, what, until_day) values (:region, "
                           ":visit, :position, :what, :until)",
                           params);
        return;
    }
    params.push_back({"id", task.id});
    connection.execute("update visit_tasks set position = :position, what = :what, until_day = :until where region_id "
                       "= :region and visit_id = :visit and id = :id",
                       params);
}

} // namespace

std::vector<VisitMark> visit_marks(Connection& connection, RegionId region, VisitId visit)
{
    return connection.all("select code, verdict, seen_level, found_level, words from visit_marks where region_id = "
                          ":region and visit_id = :visit order by code",
                          {{"region", region}, {"visit", visit}}, [](Row& row) {
                              VisitMark mark;
                              mark.code = row.take<std::string>();
                              mark.check.verdict = verdict_from(row.take<std::string>());
                              mark.check.seen = level_from(row.take<std::int64_t>());
                              mark.check.found = level_from(row.take<std::int64_t>());
                              mark.words = row.take<std::string>();
                              return mark;
                          });
}

void put_visit_marks(Connection& connection, RegionId region, VisitId visit, std::span<const VisitMark> marks)
{
    connection.execute("delete from visit_marks where region_id = :region and visit_id = :visit",
                       {{"region", region}, {"visit", visit}});
    for (const auto& mark : marks)
        connection.execute("insert into visit_marks (region_id, visit_id, code, verdict, seen_level, found_level, "
                           "words) values (:region, :visit, :code, :verdict, :seen, :found, :words)",
                           {{"region", region},
                            {"visit", visit},
                            {"code", mark.code},
                            {"verdict", name_of(mark.check.verdict)},
                            {"seen", static_cast<std::int64_t>(mark.check.seen)},
                            {"found", static_cast<std::int64_t>(mark.check.found)},
                            {"words", mark.words}});
}

std::vector<VisitTask> visit_tasks(Connection& connection, RegionId region, VisitId visit)
{
    return connection.all("select id, what, until_day, done_on, done_words from visit_tasks where region_id = :region "
                          "and visit_id = :visit order by position, id",
                          {{"region", region}, {"visit", visit}}, [](Row& row) {
                              VisitTask task;
                              task.id = row.take<VisitTaskId>();
                              task.what = row.take<std::string>();
                              task.until = row.take<std::optional<domain::Date>>();
                              task.done_on = row.take<std::optional<domain::Date>>();
                              task.done_words = row.take<std::string>();
                              return task;
                          });
}

void put_visit_tasks(Connection& connection, RegionId region, VisitId visit, std::span<const VisitTask> tasks)
{
    for (const auto& kept : visit_tasks(connection, region, visit))
        if (std::ranges::find(tasks, kept.id, &VisitTask::id) == tasks.end())
            connection.execute("delete from visit_tasks where region_id = :region and id = :id",
                               {{"region", region}, {"id", kept.id}});
    std::int64_t position = 0;
    for (const auto& task : tasks)
        put_task(connection, region, visit, task, ++position);
}

void finish_visit_task(Connection& connection, RegionId region, const VisitTask& task)
{
    connection.execute("update visit_tasks set done_on = :done, done_words = :words where region_id = :region and id = "
                       ":id",
                       {{"region", region}, {"id", task.id}, {"done", task.done_on}, {"words", task.done_words}});
}

std::vector<VisitPhotoRow> visit_photos(Connection& connection, RegionId region, VisitId visit)
{
    return connection.all(std::string{select_photos} + " order by p.id", {{"region", region}, {"visit", visit}},
                          read_photo);
}

std::optional<VisitPhotoRow> find_visit_photo(Connection& connection, RegionId region, VisitId visit, VisitPhotoId id)
{
    return connection.first(std::string{select_photos} + " and p.id = :id",
                            {{"region", region}, {"visit", visit}, {"id", id}}, read_photo);
}

VisitPhotoId insert_visit_photo(Connection& connection, RegionId region, const VisitPhotoRow& photo, ActorId by,
                                Instant now)
{
    return connection.scalar<VisitPhotoId>(
        "insert into visit_photos (region_id, visit_id, code, file_sha256, file_name, media_type, size, words, "
        "made_at, made_by, maker) values (:region, :visit, :code, :sha256, :file_name, :media_type, :size, :words, "
        ":now, :by, :maker) returning id",
        {{"region", region},
         {"visit", photo.visit},
         {"code", photo.code},
         {"sha256", photo.sha256},
         {"file_name", photo.file_name},
         {"media_type", photo.media_type},
         {"size", photo.size},
         {"words", photo.words},
         {"now", now},
         {"by", by},
         {"maker", photo.maker}});
}

bool delete_visit_photo(Connection& connection, RegionId region, VisitId visit, VisitPhotoId id)
{
    return connection.execute("delete from visit_photos where region_id = :region and visit_id = :visit and id = :id",
                              {{"region", region}, {"visit", visit}, {"id", id}}) == 1;
}

} // namespace vekha::store
