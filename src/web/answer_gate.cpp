#include "web/answer_gate.h"

namespace vekha::web
{

std::chrono::seconds AnswerGate::take(std::string_view key, int most, std::chrono::seconds window, Moment now)
{
    const std::scoped_lock lock{mutex_};
    while (!windows_.empty() && (windows_.front().ends <= now || windows_.size() > most_keys)) {
        by_key_.erase(windows_.front().key);
        windows_.pop_front();
    }
    auto found = by_key_.find(key);
    if (found != by_key_.end() && found->second->ends <= now) {
        const auto old = found->second;
        by_key_.erase(found);
        windows_.erase(old);
        found = by_key_.end();
    }
    if (found == by_key_.end()) {
        windows_.push_back({std::string{key}, now + window, 0});
        found = by_key_.emplace(windows_.back().key, std::prev(windows_.end())).first;
    }
    auto& taken = found->second->taken;
    if (taken >= most) return std::chrono::ceil<std::chrono::seconds>(found->second->ends - now);
    ++taken;
    return std::chrono::seconds{0};
}

bool AnswerGate::is_full(std::string_view key, int most, Moment now) const
{
    const std::scoped_lock lock{mutex_};
    const auto found = by_key_.find(key);
    return found != by_key_.end() && found->second->ends > now && found->second->taken >= most;
}

std::size_t AnswerGate::size() const
{
    const std::scoped_lock lock{mutex_};
    return windows_.size();
}

} // namespace vekha::web
