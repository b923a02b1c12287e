#pragma once

#include "store/connection.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace vekha::store
{

/// Sessions with one database, opened when first needed. Safe to use from many threads.
///
/// A thread that holds a lease takes no second one: with every session lent, it would wait for itself.
class Pool
{
public:
    /// @param address  see Connection; the database in memory has one session whatever `size` says
    Pool(std::string address, int size);

    /// A session for one thread; given back when it goes out of scope.
    class Lease
    {
    public:
        Lease(Pool& pool, std::unique_ptr<Connection> connection);
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;

        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

        /// Takes a new session in place of one whose server went away. @throws DatabaseError (Unreachable)
        void renew();

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    /// Waits until a session is free. @throws DatabaseError (Unreachable)
    [[nodiscard]] Lease lease();
    [[nodiscard]] Dialect dialect() const;

private:
    void give_back(std::unique_ptr<Connection> connection);

    std::string address_;
    Dialect dialect_;
    int unopened_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Connection>> free_;
};

} // namespace vekha::store
