#include "cli/export.h"

#include "documents/open.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

using namespace vekha;
using namespace vekha::cli;

namespace
{

const std::string regional = VEKHA_SOURCE_DIR "/tests/data/drafts/regional.json";

struct Printed {
    int status = 0;
    std::string out;
    std::string err;
};

Printed run(const ExportArguments& arguments, const std::string& input = "")
{
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const int status = export_plan(arguments, in, out, err);
    return {status, out.str(), err.str()};
}

} // namespace

TEST_CASE("export writes each format to standard output")
{
    const std::vector<std::string> layouts{"a", "b", "c", "d", "e"};
    for (const auto& layout : layouts)
        for (const std::string format : {"docx", "xlsx"}) {
            CAPTURE(layout);
            CAPTURE(format);
            const auto printed = run({regional, format, layout, "-", {}});
            CHECK(printed.status == 0);
            CHECK(printed.err.empty());
            CHECK(documents::open(printed.out, "plan." + format).has_value());
        }
    const auto calendar = run({regional, "ics", "a", "-", {}});
    CHECK(calendar.status == 0);
    CHECK(calendar.out.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(calendar.out.find("DTSTART;VALUE=DATE:20220101\r\nDTEND;VALUE=DATE:20220316\r\n") != std::string::npos);
}

TEST_CASE("export takes the format from the name of the file it writes and leaves nothing beside it")
{
    const auto folder = std::filesystem::temp_directory_path() / ("vekha-export-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const auto file = folder / "plan.ics";
    CHECK(run({regional, "", "a", file.string(), {}}).status == 0);
    std::ifstream stream{file, std::ios::binary};
    CHECK(std::string{std::istreambuf_iterator<char>{stream}, {}} == run({regional, "ics", "a", "-", {}}).out);
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
    std::filesystem::remove_all(folder);
}

TEST_CASE("export refuses with a code: 2 for a wrong word, 1 for what it cannot do")
{
    const std::vector<std::pair<ExportArguments, std::pair<int, std::string>>> cases{
        {{regional, "pdf", "a", "-", {}}, {2, "export-format-unknown: "}},
        {{regional, "", "a", "-", {}}, {2, "export-format-unknown: "}},
        {{regional, "docx", "f", "-", {}}, {2, "export-layout-unknown: "}},
        {{regional + ".none", "docx", "a", "-", {}}, {1, "file-unreadable: "}},
        {{regional, "docx", "a", VEKHA_SOURCE_DIR "/no-such-folder/plan.docx", {}}, {1, "file-not-written: "}},
    };
    for (const auto& [arguments, expected] : cases) {
        CAPTURE(expected.second);
        const auto printed = run(arguments);
        CHECK(printed.status == expected.first);
        CHECK(printed.err.starts_with(expected.second));
        CHECK(printed.out.empty());
    }
    const auto invalid = run({"-", "docx", "a", "-", {}}, "{}");
    CHECK(invalid.status == 1);
    CHECK(invalid.err.starts_with("draft-invalid: "));
}
