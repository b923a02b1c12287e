#include "cli/commands.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace vekha::cli
{

namespace
{

struct Outcome {
    int code = 0;
    std::string out;
    std::string err;
};

Outcome run_with(const std::vector<std::string>& arguments, const std::string& input = {})
{
    auto pointers = std::vector<const char*>{"vekha"};
    for (const auto& argument : arguments) {
        pointers.push_back(argument.c_str());
    }
    auto in = std::istringstream{input};
    auto out = std::ostringstream{};
    auto err = std::ostringstream{};
    const auto code = run(static_cast<int>(pointers.size()), pointers.data(), in, out, err);
    return {code, out.str(), err.str()};
}

/// A file that goes away with the test.
class WrittenFile
{
public:
    WrittenFile(const std::string& name, const std::string& content)
        : path_(std::filesystem::temp_directory_path() / ("vekha-cli-" + std::to_string(::getpid()) + "-" + name))
    {
        std::ofstream{path_, std::ios::binary} << content;
    }
    ~WrittenFile() { std::filesystem::remove(path_); }
    WrittenFile(const WrittenFile&) = delete;
    WrittenFile& operator=(const WrittenFile&) = delete;

    [[nodiscard]] std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

constexpr auto plan =
    "План мероприятий на 2022 год\n\n№\tМероприятия\tСроки\tОтветственные\n1\tСовещание директоров\tдо 15 марта\tУО\n"
    "1\tСеминар\tмай 2022\t\n2\tКурсы\tпостоянно\tИМЦ\n3\tИтоги\tдекабрь 2022\tУО\n";

} // namespace

TEST_CASE("import prints terms in words with findings for people and one JSON value for programs")
{
    const auto file = WrittenFile{"plan.txt", plan};
    const auto table = run_with({"import", file.path()});
    CHECK(table.code == 0);
    CHECK(table.out.find("до 15 марта → до 15 марта 2022") != std::string::npos);
    CHECK(table.out.find("[number-repeated]") != std::string::npos);
    const auto draft = run_with({"import", file.path(), "--json"});
    CHECK(draft.code == 0);
    CHECK(draft.out.front() == '{');
    CHECK(draft.out.find("\"text_en\"") != std::string::npos);
    CHECK(draft.err.find("[executor-empty]") != std::string::npos);
    const auto moved = run_with({"import", file.path(), "--json", "--period", "2024-01-01..2024-12-31"});
    CHECK(moved.out.find("2024-03-15") != std::string::npos);
}

TEST_CASE("what cannot be imported is refused with its code, wrong usage with another exit status")
{
    const auto note = WrittenFile{"note.txt", "Служебная записка о ремонте спортивного зала и замене окон.\n"};
    const auto refused = run_with({"import", note.path()});
    CHECK(refused.code == 1);
    CHECK(refused.out.empty());
    CHECK(refused.err.find("[no-plan-found]") != std::string::npos);
    CHECK(run_with({"import", "/nowhere/at/all.docx"}).err.find("[file-unreadable]") != std::string::npos);
    CHECK(run_with({"import"}).code == 2);
    CHECK(run_with({"import", note.path(), "--period", "2024"}).code == 2);
    CHECK(run_with({"conjure"}).code == 2);
    CHECK(run_with({}).code == 2);
    CHECK(run_with({"--help"}).code == 0);
    CHECK(run_with({"help"}).out.find("understand") != std::string::npos);
}

TEST_CASE("understand answers each line with one JSON value")
{
    const auto names = run_with({"understand", "--field", "responsible"}, "УО, ИМЦ\n\n");
    CHECK(names.code == 0);
    CHECK(names.out == "[\"УО\",\"ИМЦ\"]\n[]\n");
    CHECK(run_with({"understand", "--field", "schools"}, "СОШ №№ 4, 32\n").out == "[\"СОШ № 4\",\"СОШ № 32\"]\n");
    const auto term =
        run_with({"understand", "--field", "deadline", "--period", "2023-01-01..2023-12-31"}, "до 15 марта\n");
    CHECK(term.out.find("[[null,\"2023-03-15\"]]") != std::string::npos);
    CHECK(run_with({"understand", "--field", "deadline"}, "до 15 марта\n").code == 2);
    CHECK(run_with({"understand", "--field", "expected"}, "100 % школ\n").out.find("\"percent\"") != std::string::npos);
    CHECK(run_with({"understand", "--field", "mood"}).code == 2);
}

} // namespace vekha::cli
