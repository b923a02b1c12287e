#include "intake/results/read_results.h"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

namespace vekha::intake
{

namespace
{

using domain::Procedure;
using domain::Tally;

/// Gives a text in pieces, as a pipe would.
ByteSource pieces_of(std::string text, std::size_t piece = 7)
{
    auto given = std::size_t{0};
    return [text = std::move(text), piece, given](std::span<char> bytes) mutable {
        const auto size = std::min({piece, bytes.size(), text.size() - given});
        std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(given), size, bytes.begin());
        given += size;
        return size;
    };
}

struct ReadAll {
    domain::AssessmentResults results;
    domain::ResultsProtocol protocol;
};

ReadAll read(const std::vector<std::string>& files, ResultsReader::Options options = {1, LineChunks::usual_chunk})
{
    auto reader = ResultsReader{options};
    for (const auto& file : files)
        REQUIRE(reader.add("file", pieces_of(file)));
    auto protocol = reader.protocol();
    return {std::move(reader).build(), std::move(protocol)};
}

/// «school|procedure|subject|grade|year|score|mark|journal × count», a line an outcome.
std::string listing(const domain::AssessmentResults& results)
{
    std::ostringstream out;
    for (const auto& cell : results.cells())
        for (const auto& tally : results.tallies_of(cell)) {
            const auto& work = results.assessment_of(cell);
            out << results.schools()[cell.school] << '|' << domain::code_of(work.procedure) << '|' << work.subject
                << '|' << work.grade << '|' << work.year << '|' << tally.score << '|' << int{tally.mark} << '|'
                << int{tally.journal_mark} << " x" << tally.count << '\n';
        }
    return out.str();
}

std::string in_windows_1251(std::string_view text)
{
    std::string bytes;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            bytes += text[i];
            continue;
        }
        const auto next = static_cast<unsigned char>(text[++i]);
        const auto code = ((lead & 0x1FU) << 6U) | (next & 0x3FU);
        bytes += static_cast<char>(code == 0x2116 ? 0xB9 : code - 0x410 + 0xC0);
    }
    return bytes;
}

constexpr auto header = "school,procedure,subject,grade,year,score,mark,journal_mark\n";

} // namespace

TEST_CASE("rows become distributions, whatever the file looks like")
{
    const auto expected = "Ш-1|VPR|RU|5|2025|1250|3|4 x2\nШ-1|OGE|MA|9|2025|-1|2|0 x1\n";
    const auto russian = std::string{"school;procedure;subject;grade;year;score;mark;journal_mark\r\n"
                                     "Ш-1;ВПР;русский;5;2025;12,5;3;4\r\nШ-1;ОГЭ;Математика;9;2025;;2;\r\n"
                                     "Ш-1;впр;РУ;5;2025;12,50;3;4"};
    const auto cases = std::vector<std::pair<const char*, std::string>>{
        {"commas",
         std::string{header} + "Ш-1,VPR,RU,5,2025,12.5,3,4\nШ-1,OGE,MA,9,2025,,2,\nШ-1,VPR,RU,5,2025,12.5,3,4\n"},
        {"semicolons, Russian words", russian},
        {"windows-1251", in_windows_1251(russian)},
        {"BOM and blank lines", "\xEF\xBB\xBF\n" + russian + "\n\n;;;;;;;\n"},
        {"quotes and a decimal comma",
         std::string{header} +
             "\"Ш-1\",VPR,RU,5,2025,\"12,5\",3,4\n\"Ш-1\" , \"VPR\",RU,5,2025,12.5,3,4\nШ-1,oge,ma,9,2025,,\"2\",\n"},
        {"tabs, other order and more columns",
         "class\tMark\tscore\tyear\tgrade\tsubject\tprocedure\tSchool\tjournal_mark\n"
         "a\t3\t12.5\t2025\t5\tRU\tVPR\tШ-1\t4\nb\t3\t12.5\t2025\t5\tRU\tVPR\tШ-1\t4\nb\t2.0\t-\t2025.0\t\tMA\tOGE\tШ-1"
         "\tнет отметки\n"},
    };
    for (const auto& [what, text] : cases) {
        CAPTURE(what);
        const auto made = read({text});
        CHECK(listing(made.results) == expected);
        CHECK(made.protocol.accepted == 3);
        CHECK(made.protocol.left_out.empty());
    }
}

TEST_CASE("a doubled quote is a quote")
{
    const auto made = read({std::string{header} + "\"МБОУ \"\"СОШ 1\"\"\",VPR,RU,5,2025,1,2,\n"});
    CHECK(made.results.schools() == std::vector<std::string>{"МБОУ \"СОШ 1\""});
}

TEST_CASE("a bad row is left out with its number and a code, the rest goes in")
{
    const auto rows = std::vector<std::pair<std::string, std::string>>{
        {"1,VPR,RU,5,2025,10,3,", ""},
        {"1,VPR,RU,5,2025,10,3", "cells-missing"},
        {"1,VPR,RU,5,2025,10,3,,9", "cells-extra"},
        {"1,VPR,RU,5,2025,10,3,,,", ""},
        {"\"1,VPR,RU,5,2025,10,3,", "quote-unclosed"},
        {"\"1\"x,VPR,RU,5,2025,10,3,", "quote-unclosed"},
        {",VPR,RU,5,2025,10,3,", "school-missing"},
        {"1\x01,VPR,RU,5,2025,10,3,", "school-invalid"},
        {std::string(300, 'a') + ",VPR,RU,5,2025,10,3,", "school-invalid"},
        {"1,ABC,RU,5,2025,10,3,", "procedure-unknown"},
        {"1,VPR,,5,2025,10,3,", "subject-invalid"},
        {"1,VPR,R U,5,2025,10,3,", "subject-invalid"},
        {"1,VPR,RU,,2025,10,3,", "grade-invalid"},
        {"1,VPR,RU,5a,2025,10,3,", "grade-invalid"},
        {"1,VPR,RU,13,2025,10,3,", "grade-invalid"},
        {"1,OGE,RU,5,2025,10,3,", "grade-not-of-procedure"},
        {"1,EGE,RU,9,2025,10,3,", "grade-not-of-procedure"},
        {"1,VPR,RU,5,25,10,3,", "year-invalid"},
        {"1,VPR,RU,5,2025/26,10,3,", "year-invalid"},
        {"1,VPR,RU,5,99999999999,10,3,", "year-invalid"},
        {"1,VPR,RU,5,2025,ten,3,", "score-invalid"},
        {"1,VPR,RU,5,2025,1.234,3,", "score-invalid"},
        {"1,VPR,RU,5,2025,1.,3,", "score-invalid"},
        {"1,VPR,RU,5,2025,.5,3,", "score-invalid"},
        {"1,VPR,RU,5,2025,-1,3,", "score-out-of-range"},
        {"1,VPR,RU,5,2025,100.01,3,", "score-out-of-range"},
        {"1,VPR,RU,5,2025,99999999999999999999999,3,", "score-out-of-range"},
        {"1,VPR,RU,5,2025,100.000,3,", ""},
        {"1,VPR,RU,5,2025,10,6,", "mark-invalid"},
        {"1,VPR,RU,5,2025,10,1,", "mark-invalid"},
        {"1,VPR,RU,5,2025,10,3.5,", "mark-invalid"},
        {"1,VPR,RU,5,2025,10,3,0", "journal-mark-invalid"},
        {"1,VPR,RU,5,2025,,,", ""},
    };
    auto text = std::string{header};
    std::vector<domain::LeftOut> expected;
    auto good = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += rows[i].first + '\n';
        if (rows[i].second.empty())
            ++good;
        else
            expected.push_back({"file", static_cast<std::int64_t>(i) + 2, rows[i].second});
    }
    const auto made = read({text});
    CHECK(made.protocol.accepted == good);
    CHECK(made.protocol.without_value == 1);
    REQUIRE(made.protocol.first_left_out.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(rows[static_cast<std::size_t>(expected[i].row) - 2].first);
        CHECK(made.protocol.first_left_out[i].row == expected[i].row);
        CHECK(made.protocol.first_left_out[i].code == expected[i].code);
    }
    CHECK(made.protocol.left_out_count() == static_cast<std::int64_t>(expected.size()));
}

TEST_CASE("a file that is no table of results is refused")
{
    const auto cases = std::vector<std::tuple<std::string, std::string, std::string>>{
        {"", "results-empty", ""},
        {"\n\n", "results-empty", ""},
        {"school,subject\n1,RU\n", "results-columns-missing", "procedure, grade, year, score, mark"},
        {"\xFF\xFEs\0c\0", "text-encoding-unknown", "UTF-16"},
        {"PK\x03\x04 binary", "results-columns-missing", "school, procedure, subject, grade, year, score, mark"},
    };
    for (const auto& [text, code, detail] : cases) {
        CAPTURE(text);
        auto reader = ResultsReader{{1, LineChunks::usual_chunk}};
        const auto added = reader.add("file", pieces_of(text));
        REQUIRE_FALSE(added);
        CHECK(added.error() == TableError{code, detail});
    }
}

TEST_CASE("how a file is cut among threads changes nothing")
{
    auto random = std::mt19937{5};
    const auto pick = [&](int most) { return std::uniform_int_distribution{0, most}(random); };
    auto text = std::string{header};
    for (auto i = 0; i < 20'000; ++i) {
        const auto broken = pick(30) == 0;
        text += "school-" + std::to_string(pick(60)) + (pick(1) == 0 ? ",VPR,RU," : ",VPR,MA,") +
                std::to_string(5 + pick(1)) + ",2025," + std::to_string(pick(25)) + ',' +
                std::to_string(broken ? 7 : 2 + pick(3)) + ",\n";
    }
    text += std::string(900, 'x') + "\nlast,VPR,RU,5,2025,1,2,";
    const auto whole = read({text});
    CHECK(whole.protocol.left_out.at("mark-invalid") > 300);
    for (const auto& options : {ResultsReader::Options{4, 512}, ResultsReader::Options{3, 1500}}) {
        const auto parts = read({text}, options);
        CHECK(listing(parts.results) == listing(whole.results));
        CHECK(parts.protocol.accepted == whole.protocol.accepted);
        CHECK(parts.protocol.left_out_count() == whole.protocol.left_out_count());
        auto same = parts.protocol.first_left_out;
        auto expected = whole.protocol.first_left_out;
        // The long line is passed over whole where a chunk is shorter than it.
        CHECK(same.back().row == expected.back().row);
        same.pop_back();
        expected.pop_back();
        CHECK(same == expected);
    }
}

TEST_CASE("several files add up")
{
    const auto made = read({std::string{header} + "1,VPR,RU,5,2025,10,3,\n",
                            std::string{header} + "1,VPR,RU,5,2025,10,3,\n1,VPR,RU,5,2025,9,3,\n"});
    CHECK(listing(made.results) == "1|VPR|RU|5|2025|900|3|0 x1\n1|VPR|RU|5|2025|1000|3|0 x2\n");
}

} // namespace vekha::intake
