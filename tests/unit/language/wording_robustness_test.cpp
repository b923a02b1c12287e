#include "language/deadlines/read_deadline.h"
#include "language/executors.h"
#include "language/schools.h"
#include "language/targets.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace
{

void read_all(const std::string& wording)
{
    const auto targets = vekha::language::read_targets(wording);
    const auto executors = vekha::language::read_executors(wording);
    const auto schools = vekha::language::read_schools(wording);
    CHECK(targets.confidence <= 1);
    CHECK(executors.value.named.size() <= wording.size());
    CHECK(schools.value.size() <= 50 * (wording.size() + 1));
}

std::string repeated(std::string_view piece, std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text += piece;
    return text;
}

} // namespace

TEST_CASE("random bytes and wordings cut within a letter are read without failing")
{
    std::mt19937 random{20261122};
    const std::string wording =
        "Не менее 30 % школ №№ 4, 32 (по согласованию) «СОШ № 3», МБОУ «Лесная СШ», с 33,3% до 44,4% к 2023 году";
    for (int round = 0; round < 300; ++round) {
        std::string bytes(random() % 200, '\0');
        for (auto& byte : bytes)
            byte = static_cast<char>(random());
        read_all(bytes);
        auto damaged = wording.substr(random() % 20, random() % wording.size());
        if (!damaged.empty()) damaged[random() % damaged.size()] = static_cast<char>(random());
        read_all(damaged);
    }
}

TEST_CASE("a very long run of any one wording is read without failing")
{
    for (const auto* piece :
         {"СОШ № 4, ", "1,", "не менее 30 % школ, ", "ДО ", "«", "(", "1-", "МБОУ «", "в 50, ", "Иванова И.И., ", "и ",
          "с 5 до ", "2021 – 3 школы, ", "руководители ", "Чистовская, ", "№", "\n", "99999999999999999999 "})
        read_all(repeated(piece, 20'000));
}

TEST_CASE("a very long list of numbers is tried as positions of a weekday only as far as there are positions")
{
    const auto school_year = *vekha::domain::period_from_iso("2026-09-01..2027-05-31");
    const auto by_weekday = [&](const std::string& wording) {
        const auto repeat = vekha::language::read_deadline(wording, school_year).value.repeat;
        return repeat.empty() ? std::vector<int>{} : repeat.front().positions;
    };
    CHECK(by_weekday("1, 2, 3, 4, 5 вторник") == std::vector<int>{1, 2, 3, 4, 5});
    CHECK(by_weekday(repeated("1, ", 30) + "2 вторник").size() < 7);
    CHECK(vekha::language::read_deadline(repeated("1,", 16'000), school_year).confidence < 1);
}
