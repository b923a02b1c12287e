#pragma once

#include "language/russian_text.h"

#include <optional>
#include <vector>

namespace vekha::language
{

/// A quantity as printed, in digits or words: «30», «33,3», «от 2-х», «двадцати пяти», «1,5 тыс.», «50-70», «половина».
struct Numeral {
    std::size_t begin = 0; ///< first token
    std::size_t end = 0;   ///< one past the last token
    double value = 0;
    std::optional<double> upper = std::nullopt; ///< the higher end of a range «50-70»
    bool in_words = false;
    bool share = false;    ///< «половина», «2/3»: already a percentage
    bool and_more = false; ///< «5 и более»
    bool and_less = false;
    bool ordinal = false; ///< «1-го», «5-й»: names one of several
    bool date = false;    ///< a day «01.09.2022» that stands for its year
    bool glued = false;   ///< letters or a sign stand right before or after it: «ВПР-5», «500+», «1С»

    friend bool operator==(const Numeral&, const Numeral&) = default;
};

/// Every quantity of a wording in printed order. Codes (dates, document numbers) are passed over.
[[nodiscard]] std::vector<Numeral> numerals_of(const std::vector<Token>& tokens);

/// The cardinal that a word names («четырёх» is 4); nullopt for any other word.
[[nodiscard]] std::optional<int> cardinal_of(std::string_view folded_word);

} // namespace vekha::language
