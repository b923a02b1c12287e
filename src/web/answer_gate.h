#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace vekha::web
{

/// Lets so many through within a window, by key; then says how long to wait. Kept in memory alone and forgotten with
/// the window, so that nothing of who answered a questionnaire stays anywhere. Safe to use from many threads.
class AnswerGate
{
public:
    using Moment = std::chrono::sys_time<std::chrono::microseconds>;

    /// Takes one place of `most` in the window that `key` is in.
    /// @return zero when it was let through, else how long until the window ends
    [[nodiscard]] std::chrono::seconds take(std::string_view key, int most, std::chrono::seconds window, Moment now);
    /// Whether `key` has taken all of `most` in its window; takes nothing.
    [[nodiscard]] bool is_full(std::string_view key, int most, Moment now) const;
    /// Keys that are remembered at the moment.
    [[nodiscard]] std::size_t size() const;

private:
    static constexpr std::size_t most_keys = 20'000;

    struct Window {
        std::string key;
        Moment ends;
        int taken = 0;
    };
    /// The oldest first; every window of a key is as long as the others.
    std::list<Window> windows_;
    std::unordered_map<std::string_view, std::list<Window>::iterator> by_key_;
    mutable std::mutex mutex_;
};

} // namespace vekha::web
