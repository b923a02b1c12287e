#pragma once

#include "domain/identification.h"
#include "domain/method.h"

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace vekha::cli
{

struct IdentifyArguments {
    std::string method; ///< code or alias
    int year = 0;
    std::vector<std::string> results; ///< files; «-» is standard input
    std::string context;              ///< a file of context figures; empty for none
    std::vector<domain::Settings::Assignment> settings;
    bool json = false;
};

/// `vekha identify`: runs a method over files of results and prints the schools with a verdict and its explanation.
///
/// @return 0 done, 1 refused with the reason on `err`
[[nodiscard]] int identify(const IdentifyArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err);

/// The schools with verdict and explanation, for people.
void print_for_people(const domain::Identification& made, const domain::Method& method, std::ostream& out);

/// `vekha identify --methods`: what methods there are, with their parameters.
int list_methods(bool json, std::ostream& out);

} // namespace vekha::cli
