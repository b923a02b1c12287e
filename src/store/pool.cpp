#include "store/pool.h"

namespace vekha::store
{

namespace
{

Dialect dialect_or_throw(const std::string& address)
{
    if (const auto dialect = dialect_of(address)) return *dialect;
    throw DatabaseError(DatabaseFault::Unreachable, "not a database address");
}

} // namespace

Pool::Pool(std::string address, int size)
    : address_(std::move(address)), dialect_(dialect_or_throw(address_)),
      unopened_(address_ == "sqlite::memory:" ? 1 : size)
{
}

Dialect Pool::dialect() const
{
    return dialect_;
}

Pool::Lease Pool::lease()
{
    {
        std::unique_lock lock{mutex_};
        freed_.wait(lock, [&] { return !free_.empty() || unopened_ > 0; });
        if (!free_.empty()) {
            auto connection = std::move(free_.back());
            free_.pop_back();
            return {*this, std::move(connection)};
        }
        --unopened_;
    }
    try {
        return {*this, std::make_unique<Connection>(address_)};
    } catch (...) {
        give_back(nullptr);
        throw;
    }
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    if (connection && connection->in_transaction()) connection->rollback();
    {
        const std::lock_guard lock{mutex_};
        if (connection && connection->alive())
            free_.push_back(std::move(connection));
        else
            ++unopened_;
    }
    freed_.notify_one();
}

Pool::Lease::Lease(Pool& pool, std::unique_ptr<Connection> connection) : pool_(pool), connection_(std::move(connection))
{
}

void Pool::Lease::renew()
{
    connection_ = std::make_unique<Connection>(pool_.address_);
}

Pool::Lease::~Lease()
{
    pool_.give_back(std::move(connection_));
}

} // namespace vekha::store
