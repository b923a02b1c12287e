#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace vekha::domain
{

/// A row of a file that was left out and why (docs/errors.md, «Rows of results»).
struct LeftOut {
    std::string file;
    std::int64_t row = 0; ///< from 1; the header is row 1
    std::string code;

    friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

/// What became of the rows of result files: read = accepted + left out.
struct ResultsProtocol {
    std::int64_t accepted = 0;
    std::int64_t without_value = 0;               ///< of them, without points and mark: nobody is counted
    std::map<std::string, std::int64_t> left_out; ///< by code
    std::vector<LeftOut> first_left_out;          ///< the first thousand of each file

    [[nodiscard]] std::int64_t left_out_count() const
    {
        auto all = std::int64_t{0};
        for (const auto& [code, count] : left_out)
            all += count;
        return all;
    }
};

} // namespace vekha::domain
