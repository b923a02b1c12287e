#include "cli/work_off.h"

#include <chrono>
#include <thread>

namespace vekha::cli
{

void work_off(service::Services& services, const service::JobClock& clock, const std::string& worker,
              const std::function<bool()>& under_way)
{
    constexpr std::chrono::milliseconds look_again_after{200};
    service::JobOptions options;
    options.worker = worker;
    for (;;) {
        const auto run = service::run_one_job(services, clock, options);
        if (!under_way()) return;
        if (run == service::JobRun::Nothing) std::this_thread::sleep_for(look_again_after);
    }
}

} // namespace vekha::cli
