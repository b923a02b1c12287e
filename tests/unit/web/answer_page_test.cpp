#include "web/answer_page.h"

#include "store/questionnaires.h"
#include "web/answer_gate.h"
#include "web/answer_handlers.h"

#include <doctest/doctest.h>

#include <string>

using namespace vekha;
using namespace std::chrono_literals;

namespace
{

service::AnswerSheet sheet_of(const domain::Questionnaire& questionnaire)
{
    service::AnswerSheet sheet;
    sheet.questionnaire = questionnaire;
    sheet.school = "МБОУ «Средняя общеобразовательная школа № 4 имени Героя Труда» Заречного муниципального округа";
    sheet.until = *domain::date_from_iso("2026-12-10");
    return sheet;
}

const std::string printed_link = "k3vd09qx7m2n4c8tk3vd09qx7m";

std::size_t count_of(std::string_view text, std::string_view part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// As many items as may be asked, with every answer wrong.
domain::Questionnaire the_longest()
{
    domain::Questionnaire questionnaire;
    questionnaire.title = "Самая длинная анкета";
    while (!domain::fault_of(questionnaire) || questionnaire.items.empty()) {
        domain::QuestionnaireItem item;
        item.code = "T" + std::to_string(questionnaire.items.size());
        item.kind = domain::ItemKind::Frequency;
        item.text = "В этом вопросе обычное число букв, как в анкетах для школ.";
        item.section = "Раздел";
        item.risks = {"G3.WELL"};
        questionnaire.items.push_back(item);
    }
    questionnaire.items.pop_back();
    return questionnaire;
}

} // namespace

TEST_CASE("every questionnaire of the program is a page below 30 KB without a script, with errors and all")
{
    auto all = std::vector<domain::Questionnaire>(store::preset_questionnaires().begin(),
                                                  store::preset_questionnaires().end());
    all.push_back(the_longest());
    for (const auto& questionnaire : all) {
        CAPTURE(questionnaire.title);
        web::SheetFaults faults;
        for (const auto& item : questionnaire.items)
            faults.faults[item.code] = "missing";
        const auto page = web::sheet_page(sheet_of(questionnaire), printed_link, {}, "nonce");
        CHECK(page.size() < domain::most_page_bytes);
        CHECK(web::sheet_page(sheet_of(questionnaire), printed_link, faults, "nonce").size() < 36U << 10U);
        for (const auto* forbidden : {"<script", "javascript:", "onclick", "http:", "https:", "localStorage", "cookie"})
            CHECK(page.find(forbidden) == std::string::npos);
        CHECK(count_of(page, "<fieldset") == questionnaire.items.size());
        CHECK(count_of(page, "<legend>") == questionnaire.items.size());
        CHECK(page.find("<html lang=ru>") != std::string::npos);
        CHECK(page.find("action=/a/" + printed_link) != std::string::npos);
    }
}

TEST_CASE("what was sent stands again beside its error, and is never markup")
{
    auto questionnaire = store::preset_questionnaires()[1];
    questionnaire.title = "<b>Анкета</b>";
    const web::SheetFaults faults{{{"T01", "2"}, {"T07", "\"><script>"}}, {{"T02", "missing"}, {"T07", "unfit"}}};
    const auto page = web::sheet_page(sheet_of(questionnaire), printed_link, faults, "nonce");
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("&lt;b&gt;Анкета") != std::string::npos);
    CHECK(page.find("value=\"&quot;&gt;&lt;script&gt;\"") != std::string::npos);
    CHECK(page.find("name=T01 value=2 checked") != std::string::npos);
    CHECK(page.find("<fieldset id=T02 aria-describedby=e-T02>") != std::string::npos);
    CHECK(page.find("id=e-T02>Выберите один из ответов.") != std::string::npos);
    CHECK(page.find("<a href=#T07>Вопрос 7</a>") != std::string::npos);
    CHECK(page.find("от 0 до 50 или оставьте поле пустым") != std::string::npos);
}

TEST_CASE("pages of answers are known by their address, however it is written")
{
    for (const auto* target : {"/a", "/a/", "/a/k3vd", "/%61/k3vd", "/a/k3vd/done?x=1", "/a/%zz"})
        CHECK(web::is_answer_page(target));
    for (const auto* target : {"/api/v1/waves", "/about", "/assets/a", "/"})
        CHECK_FALSE(web::is_answer_page(target));
}

TEST_CASE("floods are stopped by key until the window ends, and forgotten then")
{
    web::AnswerGate gate;
    const web::AnswerGate::Moment start{1000s};
    for (int i = 0; i < 3; ++i)
        CHECK(gate.take("a 10.0.0.1", 3, 60s, start) == 0s);
    CHECK(gate.take("a 10.0.0.1", 3, 60s, start + 20s) == 40s);
    CHECK(gate.is_full("a 10.0.0.1", 3, start + 20s));
    CHECK_FALSE(gate.is_full("a 10.0.0.2", 3, start + 20s));
    CHECK(gate.take("a 10.0.0.2", 3, 60s, start + 20s) == 0s);
    CHECK(gate.take("a 10.0.0.1", 3, 60s, start + 60s) == 0s);
    CHECK_FALSE(gate.is_full("a 10.0.0.1", 3, start + 60s));
    CHECK(gate.take("a 10.0.0.3", 3, 60s, start + 500s) == 0s);
    CHECK(gate.size() == 1);
}
