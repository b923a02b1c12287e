#include "service/evidence.h"

#include "service/organisation_entries.h"
#include "support/test_proofs.h"

using namespace vekha;
using namespace vekha::service;
using namespace vekha::tests;

TEST_CASE("words, a link and a file prove a duty; the first of them begins it")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        CHECK(proofs.progress(proofs.here) == domain::Progress::Planned);
        const auto note = proofs.note("  Совещание проведено\n20 ноября  ");
        CHECK(note.row.said.title == "Совещание проведено");
        CHECK(note.editable);
        CHECK(proofs.progress(proofs.here) == domain::Progress::InProgress);
        const auto link =
            proofs.add(domain::EvidenceKind::Link, {"Новость", "", "", {}, false, "https://school.example/1"});
        REQUIRE(link);
        CHECK(link->row.said.link == "https://school.example/1");
        const auto file = proofs.file("C:\\Документы\\Протокол.txt", protocol_text);
        REQUIRE(file);
        CHECK(file->row.said.title == "Протокол.txt");
        const auto given = evidence_file(*world.services, proofs.as(proofs.coordinator), file->row.id);
        REQUIRE(given);
        CHECK(given->media_type == "text/plain");
        CHECK(world.services->files->bytes_of(file->row.file->sha256) == protocol_text);
        CHECK(proofs.proof(proofs.here).size() == 3);
        CHECK(proofs.broken() == 0);
    });
}

TEST_CASE("what proves nothing is refused with its code, and so is who may not prove")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto refused = [&](domain::EvidenceKind kind, const EvidenceWords& said) {
            return code_of(proofs.add(kind, said));
        };
        CHECK(refused(domain::EvidenceKind::Note, {"Отчёт", " \n ", "", {}, false, ""}) == "value-empty");
        CHECK(refused(domain::EvidenceKind::Note, {"", std::string(4001, 'a'), "", {}, false, ""}) == "field-too-long");
        for (const auto* address : {"", "javascript:alert(1)", "ftp://school.example", "https://a@school.example"}) {
            CAPTURE(address);
            CHECK(refused(domain::EvidenceKind::Link, {"", "", "", {}, false, address}) == "evidence-link-invalid");
        }
        const AddEvidence note{proofs.here, domain::EvidenceKind::Note, {"", "Сделано", "", {}, false, ""}, "once"};
        CHECK(code_of(add_evidence(*world.services, proofs.as(proofs.other_head), note)) == "obligation-not-found");
        auto looking = proofs.by_head();
        looking.actor.seen_by = store::ActorId{0};
        CHECK(code_of(add_evidence(*world.services, looking, note)) == "view-as-read-only");
        const auto made = add_evidence(*world.services, proofs.by_head(), note);
        REQUIRE(made);
        CHECK(add_evidence(*world.services, proofs.by_head(), note)->row.id == made->row.id);
        CHECK(proofs.proof(proofs.here).size() == 1);
        CHECK(code_of(get_evidence(*world.services, proofs.as(proofs.other_head), made->row.id)) ==
              "evidence-not-found");
        REQUIRE(proofs.take(proofs.coordinator, {domain::Step::Cancel, {}, "Не нужно"}) == "");
        CHECK(refused(domain::EvidenceKind::Note, {"", "Поздно", "", {}, false, ""}) == "evidence-duty-gone");
    });
}

TEST_CASE("one proof serves many duties of one body and none of another")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto id = proofs.note("Совещание проведено").row.id;
        const auto linked = link_evidence(*world.services, proofs.by_head(), id, proofs.here_too);
        REQUIRE(linked);
        CHECK(linked->uses.size() == 2);
        CHECK(link_evidence(*world.services, proofs.by_head(), id, proofs.here_too)->uses.size() == 2);
        CHECK(proofs.progress(proofs.here_too) == domain::Progress::InProgress);
        CHECK(code_of(link_evidence(*world.services, proofs.by_head(), id, proofs.there)) == "obligation-not-found");
        CHECK(code_of(link_evidence(*world.services, world.call, id, proofs.there)) == "evidence-of-another");
        CHECK(code_of(unlink_evidence(*world.services, world.call, id, proofs.there)) == "evidence-not-linked");
        REQUIRE(unlink_evidence(*world.services, proofs.by_head(), id, proofs.here));
        CHECK(proofs.proof(proofs.here).empty());
        CHECK(proofs.proof(proofs.here_too).size() == 1);
        // Taken from its last duty it is removed.
        REQUIRE(unlink_evidence(*world.services, proofs.by_head(), id, proofs.here_too));
        CHECK(code_of(get_evidence(*world.services, world.call, id)) == "evidence-not-found");
        CHECK(proofs.broken() == 0);
    });
}

TEST_CASE("a change of the proof of what was accepted asks for another look, and the log keeps both states")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto note = proofs.note("Протокол № 3");
        REQUIRE(proofs.take(proofs.head, {domain::Step::Submit}) == "");
        REQUIRE(proofs.take(proofs.coordinator, {domain::Step::Confirm}) == "");
        EditEvidence edit;
        edit.id = note.row.id;
        edit.version = note.row.version + 5;
        edit.words = "Протокол № 4";
        CHECK(code_of(edit_evidence(*world.services, proofs.by_head(), edit)) == "changed-meanwhile");
        CHECK(proofs.progress(proofs.here) == domain::Progress::Confirmed);
        edit.version = note.row.version;
        const auto edited = edit_evidence(*world.services, proofs.by_head(), edit);
        REQUIRE(edited);
        CHECK(proofs.progress(proofs.here) == domain::Progress::Changed);
        const auto log = list_steps(*world.services, world.call, proofs.here).value();
        REQUIRE(log.size() == 4);
        const auto& last = log.back();
        CHECK(last.step == domain::Step::Change);
        CHECK(last.from == domain::Progress::Confirmed);
        CHECK(last.actor_name == "Ильина Вера");
        REQUIRE(last.proof.size() == 1);
        CHECK(last.proof.front().words == "Протокол № 4");
        CHECK(log[2].proof.front().words == "Протокол № 3");
        REQUIRE(proofs.take(proofs.coordinator, {domain::Step::Accept}) == "");
        REQUIRE(remove_evidence(*world.services, proofs.by_head(), note.row.id, edited->row.version));
        CHECK(proofs.progress(proofs.here) == domain::Progress::Changed);
        CHECK(list_steps(*world.services, world.call, proofs.here)->back().proof.empty());
        CHECK(code_of(remove_evidence(*world.services, proofs.by_head(), note.row.id, edited->row.version + 1)) ==
              "evidence-not-found");
    });
}

TEST_CASE("whoever looks at a proof that changes under their eyes is told so")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto note = proofs.note("Протокол № 3");
        REQUIRE(proofs.take(proofs.head, {domain::Step::Submit}) == "");
        const auto seen = get_obligation(*world.services, world.call, proofs.here).value().row.version;
        REQUIRE(remove_evidence(*world.services, proofs.by_head(), note.row.id, note.row.version));
        CHECK(code_of(take_step(*world.services, proofs.as(proofs.coordinator), proofs.here, seen,
                                {domain::Step::Accept}, {})) == "changed-meanwhile");
        CHECK(proofs.progress(proofs.here) == domain::Progress::Submitted);
    });
}

TEST_CASE("a proof goes with its school into another territory")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto id = proofs.note("Совещание проведено").row.id;
        const auto coordinator =
            proofs.add_person_with("Жуков Олег", "municipal-coordinator", proofs.south, {proofs.south, {}});
        CHECK(code_of(get_evidence(*world.services, proofs.as(coordinator), id)) == "evidence-not-found");
        REQUIRE(move_organisation(*world.services, world.call,
                                  {proofs.north_school, 1, proofs.south, world.call.today, "Закон № 5-ЗРО"}));
        CHECK(get_evidence(*world.services, proofs.as(coordinator), id));
        CHECK(code_of(get_evidence(*world.services, proofs.as(proofs.coordinator), id)) == "evidence-not-found");
        CHECK(proofs.broken() == 0);
    });
}

TEST_CASE("the successor of a school opens the proof of the duties that it takes over")
{
    everywhere([](World& world) {
        const Proofs proofs{world};
        const auto id = proofs.note("Совещание проведено").row.id;
        const auto successor = proofs.add_school("СОШ № 5", proofs.north);
        const auto head = proofs.add_person_with("Лосева Яна", "head", proofs.north, {{}, successor});
        CHECK(code_of(get_evidence(*world.services, proofs.as(head), id)) == "evidence-not-found");
        REQUIRE(close_organisation(*world.services, world.call,
                                   {proofs.north_school, 1, world.call.today, "Приказ № 8", successor, ""}));
        const auto taken_over = get_evidence(*world.services, proofs.as(head), id);
        REQUIRE(taken_over);
        CHECK(taken_over->editable);
        CHECK(proofs.broken() == 0);
    });
}
