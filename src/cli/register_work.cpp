#include "cli/register_work.h"

#include "cli/work_off.h"

namespace vekha::cli
{

service::Answer<service::ImportView> carry_out(service::Services& services, const service::Call& call,
                                               const service::ImportView& view, const service::JobClock& clock,
                                               const std::string& worker)
{
    auto now = service::start_register_import(services, call, view.import.id, view.import.version);
    if (!now) return now;
    work_off(services, clock, worker, [&] {
        now = service::get_register_import(services, call, view.import.id);
        return now && now->import.state == service::ImportState::Running && !now->stopped();
    });
    return now;
}

} // namespace vekha::cli
