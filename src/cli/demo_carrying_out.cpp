#include "cli/demo_parts.h"
#include "documents/write_docx.h"
#include "service/accounts.h"
#include "service/evidence.h"
#include "service/obligation_steps.h"
#include "service/uploads.h"
#include "store/transaction.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <vector>

namespace vekha::cli::demo
{

namespace
{

using domain::EvidenceKind;
using domain::ObligationId;
using domain::Step;
using domain::unexpected;
using service::Refusal;

enum class Act { Begin, Note, Link, File, Mend, Send, Return, Accept, Confirm, Move };

struct Deed {
    int days; ///< ago; of a move: until the new term, from today
    const char* who;
    Act act;
    const char* words = "";  ///< of the note, the step or inside the file; of a link its address
    const char* title = "";  ///< of the evidence; of a file its name
    const char* number = ""; ///< of the document; it is signed then
};

struct Story {
    const char* organisation; ///< code
    const char* row;          ///< number of the activity; its first duty that nobody took up
    std::vector<Deed> deeds;
};

constexpr const char* coordinator = "Осипова Вера Андреевна";
constexpr const char* curator = "Чернышёв Олег Игоревич";
constexpr const char* methodist = "Белова Ирина Сергеевна";
constexpr const char* first_head = "Ладогина Мария Петровна";
constexpr const char* first_deputy = "Шубина Лидия Марковна";
constexpr const char* second_deputy = "Кузина Валентина Павловна";
constexpr const char* third_deputy = "Чаплина Ева Георгиевна";
constexpr const char* fourth_head = "Рогова Инна Витальевна";
constexpr const char* fifth_head = "Гущин Пётр Алексеевич";

/// The school whose head signs in: a duty in every state that a school sees.
std::vector<Story> of_the_first_school()
{
    using enum Act;
    return {{"720102",
             "1.2",
             {{60, first_deputy, File,
               "Опрошены 212 обучающихся, 148 родителей, 31 учитель. Подтвердились два риска: недостаточная предметная "
               "компетентность учителей, высокая доля обучающихся с рисками неуспеха.",
               "Справка по итогам анкетирования.docx", "14"},
              {60, first_deputy, Send},
              {57, curator, Accept},
              {55, coordinator, Confirm, "Риски внесены в профиль школы"}}},
            {"720102",
             "1.3",
             {{41, first_head, Link, "https://school2.zarechny.example/road-map", "Дорожная карта на сайте школы"},
              {41, first_head, Send},
              {36, curator, Accept}}},
            {"720102",
             "4.2",
             {{24, first_deputy, Note, "Опрос проведён, климат в коллективе благополучный."},
              {24, first_deputy, Send},
              {20, curator, Return, "Укажите номер и дату справки, приложите сводку ответов"}}},
            {"720102", "1.5", {{6, first_head, Begin}}}};
}

/// What waits for the curator who signs in: sent, sent again, sent just now.
std::vector<Story> of_the_second_school()
{
    using enum Act;
    return {{"720103",
             "1.2",
             {{58, second_deputy, File, "Опрошены 96 обучающихся и 71 родитель. Главный риск – пониженная мотивация.",
               "Итоги анкетирования.txt", "9"},
              {9, second_deputy, Send}}},
            {"720103",
             "1.3",
             {{38, second_deputy, Note, "Карта размещена на сайте школы."},
              {38, second_deputy, Send},
              {33, curator, Return, "Нужен адрес страницы"},
              {4, second_deputy, Link, "https://school3.zarechny.example/map", "Школьная дорожная карта"},
              {4, second_deputy, Send, "Адрес добавлен"}}},
            {"720103",
             "4.3",
             {{2, second_deputy, File,
               "Лекторий «Учимся вместе»: 43 родителя, темы – режим дня, домашние задания, помощь психолога.",
               "Список участников лектория.docx", "31"},
              {1, second_deputy, Send}}}};
}

/// What waits for the coordinator, and what is behind.
std::vector<Story> of_the_others()
{
    using enum Act;
    return {{"720107",
             "1.2",
             {{62, third_deputy, Note, "Опрошены 305 обучающихся, справка № 22 от 21 сентября хранится в школе."},
              {62, third_deputy, Send},
              {58, methodist, Accept},
              {50, coordinator, Confirm}}},
            {"720107",
             "1.3",
             {{44, third_deputy, Link, "https://school7.zarechny.example/map", "Школьная дорожная карта"},
              {44, third_deputy, Send},
              {39, coordinator, Confirm},
              {5, third_deputy, Mend, "Карта дополнена разделом о пропусках"}}},
            {"720107", "2.2.1", {{12, third_deputy, Begin}}},
            {"720109",
             "1.3",
             {{3, fourth_head, Note, "Карта утверждена приказом № 47, размещена на сайте."}, {3, fourth_head, Send}}},
            {"720109", "2.2.1", {{14, coordinator, Move, "Школа закрыта на карантин, маршруты составят после него"}}},
            {"720113",
             "1.3",
             {{46, fifth_head, Link, "https://klyuchi.zarechny.example/map", "Дорожная карта школы"},
              {46, fifth_head, Send},
              {40, methodist, Accept},
              {39, coordinator, Confirm}}},
            {"720202",
             "2.1.3",
             {{77, methodist, Note, "Методический день прошёл в 9 школах, 64 учителя."},
              {77, methodist, Send},
              {75, coordinator, Confirm}}}};
}

Answer<std::string> content_of(std::string_view name, const std::string& words)
{
    if (!name.ends_with(".docx")) return words + "\n";
    documents::PrintedForm form;
    form.title = name;
    form.blocks = {documents::PrintedLine{std::string{name.substr(0, name.rfind('.'))}, documents::Align::Centre, true},
                   documents::PrintedLine{words}};
    auto bytes = documents::write_docx(form);
    if (!bytes) return unexpected<Refusal>{Refusal{bytes.error().code, {{"detail", bytes.error().detail}}, {}}};
    return *std::move(bytes);
}

/// Does what people do about their duties, each as themselves and on their day.
class CarryingOut
{
public:
    CarryingOut(Services& services, const Call& call) : services_(services), call_(call) {}

    /// A story whose duty there is not, because its school is addressed no longer, is left out.
    Answer<void> tell(const Story& story)
    {
        const auto duty = duty_of(story);
        if (!duty) return unexpected<Refusal>{duty.error()};
        if (!*duty) return {};
        for (const auto& deed : story.deeds)
            if (const auto done = carry_out(**duty, deed); !done) return done;
        return {};
    }

private:
    Answer<std::optional<ObligationId>> duty_of(const Story& story) const
    {
        const auto organisation = organisation_of(services_, call_, story.organisation);
        if (!organisation) return unexpected<Refusal>{organisation.error()};
        service::ObligationFilter filter;
        filter.organisation = *organisation;
        const auto listed = service::list_obligations(services_, call_, filter, {std::nullopt, 200});
        if (!listed) return unexpected<Refusal>{listed.error()};
        const auto& rows = listed->page.items;
        const auto found = std::ranges::find_if(rows, [&](const service::ObligationRow& row) {
            return row.number == story.row && row.progress == domain::Progress::Planned;
        });
        if (found == rows.end()) return std::nullopt;
        return found->obligation.id;
    }

    /// That person's call of a day in the past.
    Answer<Call> call_of(const char* name, int days_ago)
    {
        auto& actor = actors_[name];
        if (!actor) {
            const auto person = person_called(services_, call_, name);
            if (!person) return unexpected<Refusal>{person.error()};
            actor = store::reading(*services_.pool, [&](store::Connection& connection) {
                return service::actor_of(connection, *person, call_.today);
            });
            if (!actor) return unexpected<Refusal>{Refusal{"person-not-found", {{"detail", name}}, {}}};
        }
        auto call = call_;
        call.actor = *actor;
        call.now -= std::chrono::days{days_ago};
        call.today = domain::plus_days(call.today, -days_ago);
        return call;
    }

    Answer<void> carry_out(ObligationId duty, const Deed& deed)
    {
        const auto call = call_of(deed.who, deed.act == Act::Move ? 0 : deed.days);
        if (!call) return unexpected<Refusal>{call.error()};
        switch (deed.act) {
        case Act::Note:
            return prove(*call, duty, EvidenceKind::Note, {deed.title, deed.words, "", {}, false, ""});
        case Act::Link:
            return prove(*call, duty, EvidenceKind::Link, {deed.title, "", "", {}, false, deed.words});
        case Act::File:
            return send_file(*call, duty, deed);
        case Act::Mend:
            return mend(*call, duty, deed);
        case Act::Begin:
            return step(*call, duty, {Step::Start});
        case Act::Send:
            return step(*call, duty, {Step::Submit, {}, deed.words});
        case Act::Return:
            return step(*call, duty, {Step::Return, "no-requisites", deed.words});
        case Act::Accept:
            return step(*call, duty, {Step::Accept, {}, deed.words});
        case Act::Confirm:
            return step(*call, duty, {Step::Confirm, {}, deed.words});
        case Act::Move:
            break;
        }
        service::StepOrder move{Step::Move, {}, deed.words};
        move.to = domain::plus_days(call->today, deed.days);
        return step(*call, duty, move);
    }

    Answer<void> step(const Call& call, ObligationId duty, const service::StepOrder& order)
    {
        const auto seen = service::get_obligation(services_, call, duty);
        if (!seen) return unexpected<Refusal>{seen.error()};
        return service::take_step(services_, call, duty, seen->row.version, order, {}).map([](const auto&) {});
    }

    Answer<void> prove(const Call& call, ObligationId duty, EvidenceKind kind, const service::EvidenceWords& said)
    {
        return service::add_evidence(services_, call, {duty, kind, said, {}}).map([](const auto&) {});
    }

    Answer<void> send_file(const Call& call, ObligationId duty, const Deed& deed)
    {
        const auto bytes = content_of(deed.title, deed.words);
        if (!bytes) return unexpected<Refusal>{bytes.error()};
        const auto size = static_cast<std::int64_t>(bytes->size());
        const auto upload = service::begin_upload(services_, call, {duty, deed.title, "", size, {}});
        if (!upload) return unexpected<Refusal>{upload.error()};
        const auto sent = service::send_piece(services_, call, upload->id, 0, *bytes);
        if (!sent) return unexpected<Refusal>{sent.error()};
        return service::finish_upload(services_, call, {upload->id, {"", "", deed.number, call.today, true, ""}})
            .map([](const auto&) {});
    }

    /// Says something more of the first proof.
    Answer<void> mend(const Call& call, ObligationId duty, const Deed& deed)
    {
        const auto proof = service::get_proof(services_, call, duty);
        if (!proof) return unexpected<Refusal>{proof.error()};
        const auto& row = proof->evidence.front().row;
        service::EditEvidence edit;
        edit.id = row.id;
        edit.version = row.version;
        edit.words = deed.words;
        return service::edit_evidence(services_, call, edit).map([](const auto&) {});
    }

    Services& services_;
    Call call_;
    std::map<std::string_view, std::optional<service::Actor>> actors_;
};

} // namespace

Answer<void> do_duties(Services& services, const Call& call)
{
    CarryingOut life{services, call};
    for (const auto& stories : {of_the_first_school(), of_the_second_school(), of_the_others()})
        for (const auto& story : stories)
            if (const auto told = life.tell(story); !told) return told;
    return {};
}

} // namespace vekha::cli::demo
