#include "domain/alike_activities.h"
#include "domain/evidence.h"
#include "domain/evidence_types.h"
#include "domain/proof.h"

#include <doctest/doctest.h>

using namespace vekha::domain;

namespace
{

constexpr Date a_day{std::chrono::year{2026}, std::chrono::October, std::chrono::day{5}};

ProofSeen a_file(std::int64_t id, std::vector<ProofKind> says)
{
    ProofSeen seen;
    seen.id = EvidenceId{id};
    seen.says = std::move(says);
    return seen;
}

std::vector<ProofGap> gaps_of(const ProofRequirement& requirement, const std::vector<ProofSeen>& evidence)
{
    std::vector<ProofGap> gaps;
    for (const auto& remark : missing_in(requirement, evidence))
        gaps.push_back(remark.gap);
    return gaps;
}

} // namespace

TEST_CASE("a file name is kept as a person reads it, without folders, tricks and names of devices")
{
    const std::vector<std::pair<std::string, std::string>> names{
        {"Приказ № 5.pdf", "Приказ № 5.pdf"},
        {"C:\\Users\\я\\Приказ.pdf", "Приказ.pdf"},
        {"../../etc/passwd", "passwd"},
        {"  Справка \t итоговая .docx", "Справка итоговая .docx"},
        {"отчёт\xE2\x80\xAE"
         "fdp.exe",
         "отчётfdp.exe"},
        {"a\x01\x7f"
         "b.txt",
         "ab.txt"},
        {"план: 2026?.xlsx", "план_ 2026_.xlsx"},
        {"con.txt", "_con.txt"},
        {"файл. . ", "файл"},
    };
    for (const auto& [name, clean] : names) {
        CAPTURE(name);
        CHECK(clean_file_name(name) == clean);
    }
    for (const auto* nothing : {"", "...", "/", "\xE2\x80\xAE", "\xFF\xFE", "\xD0"}) {
        CAPTURE(nothing);
        CHECK(clean_file_name(nothing).error() == "evidence-name-invalid");
    }
    std::string letters;
    for (int n = 0; n < 300; ++n)
        letters += "я";
    const auto shortened = clean_file_name(letters + ".pdf").value();
    CHECK(shortened.size() == (longest_file_name - 4) * 2 + 4);
    CHECK(shortened.ends_with("я.pdf"));
}

TEST_CASE("an address may stand as a proof when it is http or https, with a host and nothing hidden")
{
    for (const auto* good : {"https://school.example.ru/a?b=1#c", "HTTP://example.ru", "https://пример.рф/новость",
                             "http://10.0.0.1:8080/"}) {
        CAPTURE(good);
        CHECK(is_evidence_link(good));
    }
    for (const auto* bad :
         {"", "example.ru", "ftp://example.ru", "javascript:alert(1)", "https://", "https://a", "https://u@example.ru",
          "https://example.ru/ a", "https://example.ru/\n", "https:///a.b", "https://exa\xE2\x80\x8Bmple.ru"}) {
        CAPTURE(bad);
        CHECK_FALSE(is_evidence_link(bad));
    }
    CHECK_FALSE(is_evidence_link("https://example.ru/" + std::string(2000, 'a')));
}

TEST_CASE("a file is taken when its content is what its ending promises")
{
    CHECK(evidence_type("Приказ.PDF", "pdf")->media_type == "application/pdf");
    CHECK(evidence_type("старый.doc", "rtf") != nullptr);
    for (const auto& [name, content] : std::vector<std::pair<std::string, std::string>>{{"a.pdf", "executable"},
                                                                                        {"a.exe", "executable"},
                                                                                        {"a.docx", "active"},
                                                                                        {"a.html", "active"},
                                                                                        {"a.png", "jpeg"},
                                                                                        {"a", "text"},
                                                                                        {"a.docx", "zip"},
                                                                                        {"a.svg", "active"}}) {
        CAPTURE(name);
        CHECK(evidence_type(name, content) == nullptr);
    }
    CHECK(parse_evidence_types("ending\tx\nbroken").error() == "broken");
}

TEST_CASE("what is missing is pointed out once, and nobody is asked for what may be there")
{
    const ProofRequirement order{{ProofKind::Order}, true, false};
    CHECK(gaps_of(order, {}) == std::vector{ProofGap::Nothing});
    CHECK(gaps_of(order, {a_file(1, {})}) == std::vector{ProofGap::Number, ProofGap::Day, ProofGap::Signature});
    auto complete = a_file(1, {ProofKind::Order});
    complete.number = "12";
    complete.day = a_day;
    complete.is_signed = true;
    CHECK(gaps_of(order, {complete}).empty());
    ProofSeen words;
    words.kind = EvidenceKind::Note;
    CHECK(gaps_of(order, {words}) == std::vector{ProofGap::File});
    const ProofRequirement two{{ProofKind::Participants, ProofKind::Link}, true, true};
    CHECK(gaps_of(two, {a_file(1, {ProofKind::Materials})}) ==
          std::vector{ProofGap::Kind, ProofGap::Kind, ProofGap::Value});
    ProofSeen link;
    link.kind = EvidenceKind::Link;
    link.figures = true;
    CHECK(gaps_of(two, {a_file(1, {}), link}).empty());
    auto picture = a_file(1, {});
    picture.picture = true;
    CHECK(gaps_of({{ProofKind::Photo}, true, false}, {picture}).empty());
}

TEST_CASE("activities are one work when they share their telling words, not the words of every plan")
{
    const auto share = [](std::string_view one, std::string_view other) {
        return shared_wording(telling_stems(one), telling_stems(other));
    };
    CHECK(share("Проведение мониторинга профессиональных дефицитов педагогов",
                "Мониторинг профессиональных дефицитов педагогических работников школ") >= alike_from);
    CHECK(share("Организация и проведение мероприятий в рамках плана работы школы",
                "Организация мероприятий в рамках реализации плана") == 0);
    CHECK(share("Проведение семинара для учителей математики", "Проведение педагогического совета") < alike_from);
}
