#include "service/findings.h"

#include "intake/validate.h"

#include <algorithm>
#include <map>

namespace vekha::service
{

namespace
{

/// The field whose cell the finding is about is settled, or the row is gone.
bool is_over(const domain::Finding& finding, const std::map<std::string_view, const domain::Activity*>& activities)
{
    if (finding.activity.empty()) return false;
    const auto activity = activities.find(finding.activity);
    if (activity == activities.end()) return true;
    return std::ranges::any_of(activity->second->readings, [&](const auto& each) {
        return each.second.settled != domain::Settled::No && each.second.place == finding.place;
    });
}

} // namespace

std::vector<domain::Finding> remarks_of_import(const domain::RoadMapDraft& draft)
{
    auto remarks = draft.findings;
    for (const auto& shown : intake::validate(draft.plan))
        if (const auto same = std::ranges::find(remarks, shown); same != remarks.end()) remarks.erase(same);
    return remarks;
}

std::vector<domain::Finding> findings_now(const std::vector<domain::Finding>& remarks, const domain::Plan& plan)
{
    std::map<std::string_view, const domain::Activity*> activities;
    for (const auto& activity : plan.activities)
        activities.emplace(activity.key, &activity);
    std::vector<domain::Finding> findings;
    for (const auto& remark : remarks)
        if (!is_over(remark, activities)) findings.push_back(remark);
    const auto shown = intake::validate(plan);
    findings.insert(findings.end(), shown.begin(), shown.end());
    return findings;
}

} // namespace vekha::service
