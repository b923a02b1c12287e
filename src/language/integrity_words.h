#pragma once

#include "language/in_words.h"

#include <string_view>

/// The words of the rules of integrity: what must hold, and what to do where it does not.
namespace vekha::language
{

struct IntegrityWords {
    std::string_view rule;
    std::string_view remedy;
};

/// Both empty for a code that nobody named; tests/unit/service/keeping_test.cpp finds it.
[[nodiscard]] IntegrityWords integrity_in_words(std::string_view code, Tongue tongue);

} // namespace vekha::language
