#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace vekha::domain
{

/// A row of a file that was left out, or went in with a doubt, and why (docs/errors.md, «Rows of results»).
struct LeftOut {
    std::string file;
    std::int64_t row = 0; ///< from 1; the header is row 1
    std::string code;
    std::string sheet{};  ///< of a workbook
    std::string detail{}; ///< what it is about: a heading, a sum; never a participant

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// What became of the rows of result files: read = accepted + left out.
struct ResultsProtocol {
    static constexpr std::size_t most_kept = 1000; ///< remarks of either sort

    std::int64_t accepted = 0;
    std::int64_t without_value = 0;               ///< of them, without points and mark: nobody is counted
    std::map<std::string, std::int64_t> left_out; ///< by code
    std::vector<LeftOut> first_left_out;          ///< the first thousand of each file
    std::map<std::string, std::int64_t> doubts{}; ///< rows and sheets that went in although something is odd, by code
    std::vector<LeftOut> first_doubts{};

    [[nodiscard]] std::int64_t left_out_count() const
    {
        auto all = std::int64_t{0};
        for (const auto& [code, count] : left_out)
            all += count;
        return all;
    }

    void leave_out(LeftOut row)
    {
        ++left_out[row.code];
        if (first_left_out.size() < most_kept) first_left_out.push_back(std::move(row));
    }

    void add(const ResultsProtocol& other)
    {
        accepted += other.accepted;
        without_value += other.without_value;
        for (const auto& [code, count] : other.left_out)
            left_out[code] += count;
        for (const auto& [code, count] : other.doubts)
            doubts[code] += count;
        first_left_out.insert(first_left_out.end(), other.first_left_out.begin(), other.first_left_out.end());
        first_doubts.insert(first_doubts.end(), other.first_doubts.begin(), other.first_doubts.end());
    }

    void doubt(LeftOut row)
    {
        ++doubts[row.code];
        if (first_doubts.size() < most_kept) first_doubts.push_back(std::move(row));
    }
};

} // namespace vekha::domain
