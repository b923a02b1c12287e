#include "store/transaction.h"

#include <chrono>
#include <random>
#include <thread>

namespace vekha::store
{

void back_off(int attempt)
{
    thread_local std::minstd_rand random{std::random_device{}()};
    std::uniform_int_distribution<int> milliseconds{1, 4 << attempt};
    std::this_thread::sleep_for(std::chrono::milliseconds{milliseconds(random)});
}

} // namespace vekha::store
