#include "web/context.h"

#include "service/accounts.h"

#include <chrono>
#include <ctime>

namespace vekha::web
{

Clock system_clock()
{
    return {[] { return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now()); },
            [](service::Instant instant) {
                const auto seconds = static_cast<std::time_t>(
                    std::chrono::duration_cast<std::chrono::seconds>(instant.time_since_epoch()).count());
                std::tm local{};
                localtime_r(&seconds, &local);
                return domain::Date{std::chrono::year{local.tm_year + 1900},
                                    std::chrono::month{static_cast<unsigned>(local.tm_mon + 1)},
                                    std::chrono::day{static_cast<unsigned>(local.tm_mday)}};
            }};
}

bool Context::asks_for_sign_in()
{
    if (!accounts_seen_ && service::has_accounts(services)) accounts_seen_ = true;
    return accounts_seen_;
}

Cookies Context::cookies() const
{
    return {options.public_url.starts_with("https://")};
}

std::string_view version()
{
    return VEKHA_VERSION;
}

} // namespace vekha::web
