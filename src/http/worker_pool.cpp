#include "http/worker_pool.h"

namespace vekha::http
{

WorkerPool::WorkerPool(std::size_t threads, std::size_t queue_limit) : queue_limit_{queue_limit}
{
    threads_.reserve(threads);
    for (std::size_t n = 0; n < threads; ++n) {
        threads_.emplace_back([this] { work(); });
    }
}

void WorkerPool::finish()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    ready_.notify_all();
    threads_.clear();
}

bool WorkerPool::try_submit(std::function<void()> job)
{
    {
        const std::lock_guard lock{mutex_};
        if (stopping_ || queue_.size() >= queue_limit_) return false;
        queue_.push_back(std::move(job));
    }
    ready_.notify_one();
    return true;
}

void WorkerPool::work()
{
    while (true) {
        std::function<void()> job;
        {
            std::unique_lock lock{mutex_};
            ready_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            job = std::move(queue_.front());
            queue_.pop_front();
        }
        job();
    }
}

} // namespace vekha::http
