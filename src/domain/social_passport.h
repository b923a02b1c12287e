#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vekha::domain
{

/// A number of the social passport of a school: pupils or families of one kind. No person is named anywhere in it.
struct PassportField {
    std::string_view name;
    std::string_view of;       ///< what it is a part of: «pupils», «families»; empty for those two
    std::string_view variable; ///< the share that it gives as a context figure; empty for none
    std::string_view russian;
    std::string_view english;
};

/// In the order of the form.
[[nodiscard]] std::span<const PassportField> passport_fields();
[[nodiscard]] const PassportField* passport_field(std::string_view name);

/// What a school says of its pupils and families on one autumn; what is absent was not answered, which is not zero.
using PassportFigures = std::map<std::string, std::int64_t, std::less<>>;

/// What is wrong with a number.
struct PassportFault {
    std::string_view code; ///< see faults_of
    std::string field;

    friend bool operator==(const PassportFault&, const PassportFault&) = default;
};

/// More pupils than any school has.
inline constexpr std::int64_t most_counted = 20'000;

/// By field. A draft may lack numbers and hold no other fault.
///
/// Codes: figure-unknown, figure-negative, figure-absurd (more than most_counted), part-exceeds-whole.
[[nodiscard]] std::vector<PassportFault> faults_of(const PassportFigures& figures);

/// Numbers that a signature asks for: all of the form, and at least one pupil and one family (figure-missing).
[[nodiscard]] std::vector<PassportFault> missing_in(const PassportFigures& figures);

/// What a signed passport says as context figures: the number of pupils, and shares of them in percent.
///
/// @return ten-thousandths by variable, halves rounded up; only what is known
[[nodiscard]] std::map<std::string, std::int64_t> context_of(const PassportFigures& figures);

} // namespace vekha::domain
