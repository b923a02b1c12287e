#include "intake/results/read_context.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace vekha::intake
{

namespace
{

ByteSource source_of(std::string text)
{
    return [text = std::move(text), given = std::size_t{0}](std::span<char> bytes) mutable {
        const auto size = std::min(bytes.size(), text.size() - given);
        std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(given), size, bytes.begin());
        given += size;
        return size;
    };
}

} // namespace

TEST_CASE("context figures are read by school and variable")
{
    domain::ResultsProtocol protocol;
    const auto read = read_context("f",
                                   source_of("\xEF\xBB\xBFschool;variable;value;note\n1;low_income;45,5 %;x\n"
                                             "1;advanced;1;\n2;list.order-847;1;\n2;registered;;\n\n"),
                                   protocol);
    REQUIRE(read);
    CHECK(read->of("1", "low_income") == 45.5);
    CHECK(read->of("1", "advanced") == 1);
    CHECK(read->of("2", "list.order-847") == 1);
    CHECK_FALSE(read->of("2", "registered"));
    CHECK_FALSE(read->of("3", "registered"));
    CHECK(protocol.accepted == 3);
    CHECK(protocol.left_out.empty());
}

TEST_CASE("negative, absurd and contradicting figures are left out with a code")
{
    const auto rows = std::vector<std::pair<std::string, std::string>>{
        {"1,low_income,10", ""},
        {"1,low_income,-1", "value-out-of-range"},
        {"1,low_income,100.5", "value-out-of-range"},
        {"1,remoteness,2", "value-out-of-range"},
        {"1,isbsh_group,12", "value-out-of-range"},
        {"1,low_income,11", "value-repeated"},
        {"1,low_income,10.0", ""},
        {"1,low_income,ten", "value-invalid"},
        {"1,cats,10", "variable-unknown"},
        {",low_income,10", "school-missing"},
        {"1,low_income", "cells-missing"},
        {"1,low_income,10,5", "cells-extra"},
        {"\"1,low_income,10", "quote-unclosed"},
    };
    std::string text = "school,variable,value\n";
    std::vector<domain::LeftOut> expected;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += rows[i].first + '\n';
        if (!rows[i].second.empty()) expected.push_back({"f", static_cast<std::int64_t>(i) + 2, rows[i].second});
    }
    domain::ResultsProtocol protocol;
    REQUIRE(read_context("f", source_of(text), protocol));
    REQUIRE(protocol.first_left_out.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(rows[static_cast<std::size_t>(expected[i].row) - 2].first);
        CHECK(protocol.first_left_out[i] == expected[i]);
    }
}

TEST_CASE("a file that holds no context figures is refused")
{
    domain::ResultsProtocol protocol;
    CHECK(read_context("f", source_of(""), protocol).error() == TableError{"context-empty", ""});
    CHECK(read_context("f", source_of("school,name\n"), protocol).error() ==
          TableError{"context-columns-missing", "variable, value"});
}

} // namespace vekha::intake
