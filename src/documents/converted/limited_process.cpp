#include "documents/converted/limited_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace vekha::documents
{
namespace
{

std::vector<char*> pointers_to(const std::vector<std::string>& words)
{
    auto pointers = std::vector<char*>{};
    for (const auto& word : words)
        pointers.push_back(const_cast<char*>(word.c_str())); // execve does not write to them
    pointers.push_back(nullptr);
    return pointers;
}

void limit(int resource, std::size_t value)
{
    const auto bound = rlimit{value, value};
    setrlimit(static_cast<__rlimit_resource_t>(resource), &bound);
}

/// Between fork and exec only calls that are safe in a signal handler: another thread may hold any lock.
[[noreturn]] void become(char* const* command, char* const* environment, const char* folder,
                         const ProcessLimits& limits)
{
    setpgid(0, 0);
    limit(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()) + 1);
    limit(RLIMIT_AS, limits.memory_bytes);
    limit(RLIMIT_FSIZE, limits.file_bytes);
    limit(RLIMIT_CORE, 0);
    const auto nothing = ::open("/dev/null", O_RDWR);
    const auto quiet = nothing >= 0 && dup2(nothing, 0) == 0 && dup2(nothing, 1) == 1 && dup2(nothing, 2) == 2;
    close_range(3, ~0u, 0);
    unshare(CLONE_NEWUSER | CLONE_NEWNET); // a document must not fetch what it links; not every system permits this
    if (quiet && chdir(folder) == 0) execve(command[0], command, environment);
    _exit(127);
}

/// Also true when somebody else has waited for it: then its result is all there is to go by.
bool has_ended(pid_t child, int& status)
{
    const auto ended = waitpid(child, &status, WNOHANG);
    return ended == child || (ended < 0 && errno != EINTR);
}

} // namespace

ProcessEnd run_limited(const std::vector<std::string>& command, const std::vector<std::string>& environment,
                       const std::string& folder, const ProcessLimits& limits)
{
    const auto command_pointers = pointers_to(command);
    const auto environment_pointers = pointers_to(environment);
    const auto child = fork();
    if (child < 0) return ProcessEnd::Failed;
    if (child == 0) become(command_pointers.data(), environment_pointers.data(), folder.c_str(), limits);
    setpgid(child, child); // whoever of the two comes first

    const auto deadline = std::chrono::steady_clock::now() + limits.time;
    auto status = 0;
    auto ended = has_ended(child, status);
    while (!ended && std::chrono::steady_clock::now() < deadline) {
        constexpr auto pause_ms = 10;
        poll(nullptr, 0, pause_ms);
        ended = has_ended(child, status);
    }
    kill(-child, SIGKILL); // what it may have started, too
    if (!ended) waitpid(child, &status, 0);
    if (!ended) return ProcessEnd::TimedOut;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? ProcessEnd::Done : ProcessEnd::Failed;
}

} // namespace vekha::documents
