#pragma once

#include "domain/date.h"
#include "service/services.h"
#include "service/why.h"

#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>

namespace vekha::cli
{

struct PeopleArguments {
    std::filesystem::path data = "data";
    std::string database; ///< empty: SQLite in the data folder
    service::Instant now;
    domain::Date today;
    bool json = false;
    service::AskWhy question; ///< of why
    std::int64_t person = 0;  ///< of export and erase
    std::string confirmation; ///< of erase: the name, typed
};

/// `vekha why PERSON PERMISSION OBJECT`: the path of the decision, in words or as JSON.
/// @return 0 allowed, 3 refused by the decision, 1 no answer with the reason on `err`
[[nodiscard]] int why(const PeopleArguments& arguments, std::ostream& out, std::ostream& err);

/// `vekha person export ID`: everything stored about one person, as JSON.
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int export_person(const PeopleArguments& arguments, std::ostream& out, std::ostream& err);

/// `vekha person erase ID --confirm NAME`. @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int erase_person(const PeopleArguments& arguments, std::ostream& out, std::ostream& err);

/// `vekha person expired`: whose term of storage has passed. @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int expired_people(const PeopleArguments& arguments, std::ostream& out, std::ostream& err);

} // namespace vekha::cli
