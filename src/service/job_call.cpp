#include "service/job_call.h"

#include "service/work.h"
#include "store/grants.h"

#include <charconv>

namespace vekha::service
{

std::int64_t number_asked(const store::JobRow& job, std::string_view name)
{
    std::int64_t number = 0;
    if (const auto found = job.payload.find(std::string{name}); found != job.payload.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

Call call_of_job(Connection& connection, const RunningJob& job, const std::string& name, const store::Scope& scope)
{
    Actor actor;
    if (job.row.made_by.value == 0) {
        actor = local_operator();
    } else {
        actor.id = job.row.made_by;
        actor.grants = store::grants_in_force(connection, actor.id, job.today);
    }
    actor.name = name;
    actor.scope = scope;
    return {std::move(actor), job.now, job.today};
}

} // namespace vekha::service
