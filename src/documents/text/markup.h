#pragma once

#include <string>
#include <string_view>

namespace vekha::documents
{

struct Unmarked {
    std::string text;
    std::string first_mark; ///< what was taken out first; empty where nothing was
};

/// Text without what a converter left of the markup: HTML tags (`<p>` and `<br>` become line breaks), character
/// references (`&nbsp;`) and marks in brackets (`[bookmark: …]`). Other angle and square brackets stay.
[[nodiscard]] Unmarked without_markup(std::string_view text);

} // namespace vekha::documents
