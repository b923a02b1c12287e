#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace vekha::http
{

/// Threads that run what may block, behind a queue of bounded length.
class WorkerPool
{
public:
    WorkerPool(std::size_t threads, std::size_t queue_limit);
    /// Finishes what was taken.
    ~WorkerPool() { finish(); }
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// Takes `job`, which must not throw; false when the queue is full.
    [[nodiscard]] bool try_submit(std::function<void()> job);
    /// Takes no more, does what was taken, ends the threads. May be called twice, by one thread.
    void finish();

private:
    void work();

    std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<std::function<void()>> queue_;
    std::size_t queue_limit_;
    bool stopping_ = false;
    std::vector<std::jthread> threads_;
};

} // namespace vekha::http
