#pragma once

#include "cli/configuration.h"
#include "service/services.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct LettersArguments {
    Configuration settings;
    std::string state;       ///< list: only those; empty: all
    int limit = 50;          ///< list
    std::int64_t letter = 0; ///< retry
    std::string address;     ///< test
    int hours = 0;           ///< remind: also digests of so many hours that passed
    service::Instant now;
    domain::Date today{};
};

/// `vekha letters list`, `retry`, `test`, `remind`. @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int list_letters(const LettersArguments& arguments, std::ostream& out, std::ostream& err);
[[nodiscard]] int retry_letter(const LettersArguments& arguments, std::ostream& out, std::ostream& err);
/// Sends a trial to an address at once and says what the mail server answered.
[[nodiscard]] int test_letter(const LettersArguments& arguments, std::ostream& out, std::ostream& err);
/// The server that runs reminds now instead of in the next hour.
[[nodiscard]] int remind_now(const LettersArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
