#include "intake/infer_columns.h"

#include "intake/label.h"
#include "intake/text.h"
#include "intake/wording.h"

#include <algorithm>
#include <vector>

namespace vekha::intake
{

namespace
{

/// What the filled cells of one column are like, as shares of them.
struct Profile {
    double filled = 0;
    double labels = 0;
    double terms = 0;
    double bodies = 0;
    double length = 0; ///< characters of a filled cell on average
};

Profile profile_of(const documents::Table& table, std::size_t column)
{
    auto profile = Profile{};
    for (const auto& row : table.rows) {
        const auto& text = row.cells[column].text;
        // A heading alone in its row tells nothing about the column it happens to stand in.
        const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                          [](const auto& cell) { return !one_line(cell.text).empty(); });
        if (one_line(text).empty() || filled < 2) {
            continue;
        }
        profile.filled += 1;
        profile.labels += read_label(text).none() ? 0 : 1;
        profile.terms += looks_like_term(text) ? 1 : 0;
        profile.bodies += body_share(text);
        profile.length += static_cast<double>(length_of(text));
    }
    if (profile.filled > 0) {
        profile.labels /= profile.filled;
        profile.terms /= profile.filled;
        profile.bodies /= profile.filled;
        profile.length /= profile.filled;
    }
    return profile;
}

} // namespace

std::optional<Columns> infer_columns(const documents::Table& table)
{
    constexpr auto least_rows = std::size_t{3};
    if (table.rows.size() < least_rows || table.columns() < 2 || table.columns() > 8) {
        return std::nullopt;
    }
    auto profiles = std::vector<Profile>{};
    for (std::size_t c = 0; c < table.columns(); ++c) {
        profiles.push_back(profile_of(table, c));
    }
    auto columns = Columns{std::vector<HeadingRole>(profiles.size())};
    const auto give = [&](Role role, auto fits, auto better) {
        auto best = std::optional<std::size_t>{};
        for (std::size_t c = 0; c < profiles.size(); ++c) {
            if (columns.roles[c].role == Role::Other && profiles[c].filled > 0 && fits(profiles[c]) &&
                (!best || better(profiles[c], profiles[*best]))) {
                best = c;
            }
        }
        if (best) {
            columns.roles[*best] = {role, 3, {}};
        }
        return best;
    };
    give(
        Role::Number, [](const Profile& p) { return p.labels > 0.6 && p.length < 8; },
        [](const Profile& a, const Profile& b) { return a.labels > b.labels; });
    const auto deadline = give(
        Role::Deadline, [](const Profile& p) { return p.terms >= 0.5; },
        [](const Profile& a, const Profile& b) { return a.terms > b.terms; });
    // The activity comes first of the long texts; what is expected of it stands to its right.
    const auto activity = give(
        Role::Activity, [](const Profile& p) { return p.length >= 15 && p.bodies < 0.8; },
        [](const Profile& a, const Profile& b) { return a.length > 3 * b.length; });
    if (!deadline || !activity) {
        return std::nullopt;
    }
    give(
        Role::Executor, [](const Profile& p) { return p.bodies >= 0.5; },
        [](const Profile& a, const Profile& b) { return a.bodies > b.bodies; });
    give(
        Role::Expected, [](const Profile& p) { return p.length >= 10; },
        [](const Profile& a, const Profile& b) { return a.length > b.length; });
    return columns;
}

} // namespace vekha::intake
