#include "store/distribution_text.h"

#include "store/database_error.h"

#include <array>
#include <charconv>

namespace vekha::store
{

namespace
{

class Reader
{
public:
    explicit Reader(std::string_view text) : next_{text.data()}, end_{text.data() + text.size()} {}

    [[nodiscard]] bool at_end() const { return next_ == end_; }

    /// A number and the sign behind it.
    template <typename T>
    T take(char sign)
    {
        T number{};
        const auto read = std::from_chars(next_, end_, number);
        if (read.ec != std::errc{} || read.ptr == end_ || *read.ptr != sign)
            throw DatabaseError(DatabaseFault::Other, "result_cells.tallies is not a distribution");
        next_ = read.ptr + 1;
        return number;
    }

private:
    const char* next_;
    const char* end_;
};

} // namespace

std::string distribution_text(std::span<const domain::Tally> tallies)
{
    std::string text;
    text.reserve(tallies.size() * 14);
    std::array<char, 16> digits{};
    const auto put = [&](auto number, char sign) {
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        text.append(digits.data(), end);
        text += sign;
    };
    for (const auto& tally : tallies) {
        put(tally.score, ':');
        put(int{tally.mark}, ':');
        put(int{tally.journal_mark}, ':');
        put(tally.count, ';');
    }
    return text;
}

std::vector<domain::Tally> distribution_from_text(std::string_view text)
{
    std::vector<domain::Tally> tallies;
    Reader reader{text};
    while (!reader.at_end()) {
        domain::Tally tally;
        tally.score = reader.take<std::int16_t>(':');
        tally.mark = reader.take<std::uint8_t>(':');
        tally.journal_mark = reader.take<std::uint8_t>(':');
        tally.count = reader.take<std::uint32_t>(';');
        tallies.push_back(tally);
    }
    return tallies;
}

} // namespace vekha::store
