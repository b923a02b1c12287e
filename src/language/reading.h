#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace vekha::language
{

/// Something in a wording that could not be placed or may be read otherwise: a stable code and the bytes it is about.
struct WordingNote {
    std::string code;
    std::size_t offset = 0;
    std::size_t length = 0;

    friend bool operator==(const WordingNote&, const WordingNote&) = default;
};

/// What a wording means, how sure that is, and what was left over.
template <typename Value>
struct Reading {
    Value value;
    double confidence = 1.0; ///< 0..1
    std::vector<WordingNote> notes;
};

} // namespace vekha::language
