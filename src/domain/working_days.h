#pragma once

#include "domain/date.h"
#include "domain/result.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// Short: a working day with one hour less, before a holiday. Off: a day off that is moved or added. Holiday: one of
/// article 112 of the Labour Code.
enum class WorkKind { Working, Short, Off, Holiday };

/// working, short, off, holiday.
[[nodiscard]] std::string_view name_of(WorkKind kind);
[[nodiscard]] std::optional<WorkKind> work_kind_from_name(std::string_view name);

/// A day that is not what its weekday says.
struct SpecialDay {
    Date day;
    WorkKind kind = WorkKind::Holiday;
    std::string note; ///< why: «перенесён с сб 02.01»

    friend bool operator==(const SpecialDay&, const SpecialDay&) = default;
};

/// Which days are worked in a five-day week of forty hours.
class WorkingCalendar
{
public:
    /// @error the line that is wrong
    [[nodiscard]] static Result<WorkingCalendar, std::string> parse(std::span<const std::string_view> tables);

    /// The same with days that a region or a territory settled otherwise.
    [[nodiscard]] WorkingCalendar with(std::span<const SpecialDay> days) const;

    /// Years that have a table: there the days are known. In others weekends and the holidays of article 112 hold, a
    /// holiday on a weekend (but in January) giving the next working day off.
    [[nodiscard]] bool knows(int year) const { return years_.contains(year); }
    /// Days off of a year that are to be moved by an act not yet published: its working days may still become fewer.
    [[nodiscard]] int awaited(int year) const;
    [[nodiscard]] WorkKind kind_of(Date day) const;
    /// Why the day is special; empty for any other.
    [[nodiscard]] std::string_view note_of(Date day) const;

private:
    std::map<Date, SpecialDay> days_;
    std::map<int, int> years_; ///< with the days awaited
};

/// The production calendar of Russia that this program was built with.
///
/// @source Labour Code of Russia, articles 95 and 112, and the yearly resolutions named in presets/calendars
[[nodiscard]] const WorkingCalendar& production_calendar();

[[nodiscard]] bool is_working_day(const WorkingCalendar& calendar, Date day);

/// The `count`-th working day after `day`, before it when `count` is negative; for 0 the day itself if it is worked,
/// else the next that is. At most 5000 either way: more counts as 5000.
[[nodiscard]] Date plus_working_days(const WorkingCalendar& calendar, Date day, int count);

/// Working days after `from` up to `to`, `to` included: 1 from a Friday to the next Monday; negative when `to` is
/// earlier.
[[nodiscard]] int working_days_between(const WorkingCalendar& calendar, Date from, Date to);

/// What a year or a part of it comes to.
struct WorkSums {
    int working = 0; ///< shortened ones too
    int off = 0;
    int hours = 0; ///< of the forty-hour week

    friend bool operator==(const WorkSums&, const WorkSums&) = default;
};
[[nodiscard]] WorkSums work_sums(const WorkingCalendar& calendar, Period period);

} // namespace vekha::domain
