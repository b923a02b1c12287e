#pragma once

#include "service/wave_answers.h"

#include <map>
#include <string>
#include <string_view>

/// The pages of those who answer a questionnaire: Russian, plain HTML, no script, nothing kept in the browser, below
/// domain::most_page_bytes.
namespace vekha::web
{

/// What was sent and could not be taken: shown again with a word at each item.
struct SheetFaults {
    std::map<std::string, std::string> values; ///< by code of the item, as it was sent
    std::map<std::string, std::string> faults; ///< by code of the item: missing, unfit
};

/// @param nonce  lets the one style element of the page through its Content-Security-Policy
/// @param link   that the form is sent to
[[nodiscard]] std::string sheet_page(const service::AnswerSheet& sheet, std::string_view link,
                                     const SheetFaults& faults, std::string_view nonce);

/// Where a code of a class is typed. @param typed  that was wrong; empty at first
[[nodiscard]] std::string code_page(std::string_view typed, std::string_view nonce);

/// @param next  where the same device is given to the next one of a class; empty for a link of one use
[[nodiscard]] std::string thanks_page(std::string_view next, std::string_view nonce);

/// A sentence with its code.
[[nodiscard]] std::string refusal_page(std::string_view sentence, std::string_view code, std::string_view nonce);

} // namespace vekha::web
