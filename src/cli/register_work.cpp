#include "cli/register_work.h"

#include <chrono>
#include <thread>

namespace vekha::cli
{

service::Answer<service::ImportView> carry_out(service::Services& services, const service::Call& call,
                                               const service::ImportView& view, const service::JobClock& clock,
                                               const std::string& worker)
{
    auto started = service::start_register_import(services, call, view.import.id, view.import.version);
    if (!started) return started;
    service::JobOptions options;
    options.worker = worker;
    for (;;) {
        const auto run = service::run_one_job(services, clock, options);
        auto now = service::get_register_import(services, call, view.import.id);
        if (!now || now->import.state != service::ImportState::Running || now->stopped()) return now;
        if (run == service::JobRun::Nothing) std::this_thread::sleep_for(std::chrono::milliseconds{200});
    }
}

} // namespace vekha::cli
