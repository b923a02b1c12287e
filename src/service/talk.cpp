#include "service/talk.h"

#include "domain/mention.h"
#include "service/permit.h"
#include "service/talk_notices.h"
#include "service/text_checks.h"
#include "service/work.h"
#include "store/digest.h"
#include "store/grants.h"
#include "store/located.h"

#include <algorithm>
#include <array>
#include <map>

namespace vekha::service
{

namespace
{

namespace permission = domain::permission;

constexpr const char* added_act = "comment-added";

/// What may be talked about, and the permission that shows it.
constexpr std::array<std::pair<std::string_view, Permission>, 3> talked_kinds{
    {{"obligation", permission::obligation_read},
     {"road-map", permission::road_map_read},
     {"organisation", permission::organisation_read}}};

struct Talked {
    TalkedOf of;
    std::string title;
    store::Belonging belonging;
    domain::Location location;
    Permission seen_by;
};

Answer<Talked> find_talked(Connection& connection, const Call& call, const TalkedOf& of)
{
    const auto* kind = std::ranges::find(talked_kinds, of.kind, &std::pair<std::string_view, Permission>::first);
    if (kind == talked_kinds.end()) return refused("object-not-found");
    const auto found = store::locate(connection, call.actor.scope.region, of.kind, std::to_string(of.id));
    if (!found || found->id != of.id) return refused("object-not-found");
    Talked talked{of, found->title, found->belonging, store::location_of(connection, found->belonging), kind->second};
    if (!permit(call, talked.seen_by, talked.location)) return refused("object-not-found");
    if (const auto may = permit(call, permission::comment_read, talked.location); !may)
        return unexpected<Refusal>{may.error()};
    return talked;
}

bool may_moderate(const Call& call, const Talked& talked)
{
    return permit(call, permission::obligation_manage, talked.location).has_value();
}

bool may_write(const Call& call, const Talked& talked)
{
    return permit(call, permission::comment_write, talked.location).has_value();
}

CommentView view_of(const Call& call, const Talked& talked, CommentRow row)
{
    const bool stands = !row.removed_at;
    const bool own = row.made_by == call.actor.id;
    CommentView view{std::move(row), false, false};
    view.may_edit = stands && own && call.now <= view.row.made_at + rewrite_time && may_write(call, talked);
    view.may_remove = stands && (own ? may_write(call, talked) : may_moderate(call, talked));
    return view;
}

bool sees(Connection& connection, const Call& call, const Talked& talked, store::PersonId person)
{
    const auto& table = domain::rights_table();
    const auto grants = store::grants_in_force(connection, person, call.today);
    return domain::allowed_by(table, grants, talked.seen_by, talked.location) &&
           domain::allowed_by(table, grants, permission::comment_read, talked.location);
}

Answer<std::vector<store::PersonId>> mentioned(Connection& connection, const Call& call, const Talked& talked,
                                               const std::string& words)
{
    auto people = domain::people_mentioned(words);
    if (people.size() > most_mentions) return refused("too-many-mentions", {{"limit", std::to_string(most_mentions)}});
    for (const auto person : people)
        if (!sees(connection, call, talked, person))
            return refused("mention-out-of-sight", {{"person", std::to_string(person.value)}});
    return people;
}

Answer<std::string> checked_words(const std::string& words)
{
    auto kept = trimmed(words);
    if (auto sound = first_refusal({not_empty(kept, "words"), not_longer(kept, longest_comment, "words")}); !sound)
        return unexpected<Refusal>{sound.error()};
    return kept;
}

/// Those who are named and were not told before.
void tell_mentioned(Connection& connection, const Call& call, const Talked& talked, const CommentRow& comment)
{
    std::map<store::PersonId, std::string> names;
    std::vector<store::PersonId> people;
    for (const auto& mention : comment.mentions) {
        names.emplace(mention.person, mention.name);
        people.push_back(mention.person);
    }
    Notice notice{{}, "mention", talked.of.kind, talked.of.id};
    notice.words = {{"who", call.actor.name},
                    {"title", short_title(talked.title)},
                    {"text", short_title(domain::with_names(comment.words, names))}};
    notice.once = "mention/" + std::to_string(comment.id.value);
    tell(connection, call, people, std::move(notice));
}

void record_comment(Connection& connection, const Call& call, std::string_view act, const Talked& talked, CommentId id)
{
    record(connection, call, act, talked.of.kind, talked.of.id, {{"comment", std::to_string(id.value)}},
           {Whereabouts{talked.location}, {}});
}

Answer<CommentView> added(Connection& connection, const Call& call, const AddComment& command, const std::string& words)
{
    const auto talked = find_talked(connection, call, command.of);
    if (!talked) return unexpected<Refusal>{talked.error()};
    if (const auto may = permit(call, permission::comment_write, talked->location); !may)
        return unexpected<Refusal>{may.error()};
    const auto fingerprint = store::sha256_of(command.of.kind + ' ' + std::to_string(command.of.id) + ' ' + words);
    const auto region = call.actor.scope.region;
    const auto before = made_before(connection, call, command.idempotency_key, added_act, fingerprint);
    if (!before) return unexpected<Refusal>{before.error()};
    auto id = CommentId{before->value_or(0)};
    if (!*before) {
        const auto people = mentioned(connection, call, *talked, words);
        if (!people) return unexpected<Refusal>{people.error()};
        id = store::insert_comment(connection, region, command.of, words, *people, call.actor.id, call.now);
        remember_made(connection, call, command.idempotency_key, added_act, fingerprint, id.value);
        record_comment(connection, call, added_act, *talked, id);
    }
    auto row = store::find_comment(connection, region, id);
    if (!row) return refused("comment-not-found");
    if (!*before) tell_mentioned(connection, call, *talked, *row);
    return view_of(call, *talked, *std::move(row));
}

struct FoundComment {
    CommentRow row;
    Talked talked;
};

/// A comment that still stands, of an object that the caller sees and writes about.
Answer<FoundComment> find_standing(Connection& connection, const Call& call, CommentId id, std::int64_t version)
{
    auto row = store::find_comment(connection, call.actor.scope.region, id);
    if (!row) return refused("comment-not-found");
    auto talked = find_talked(connection, call, row->of);
    if (!talked) return refused("comment-not-found");
    if (const auto may = permit(call, permission::comment_write, talked->location); !may)
        return unexpected<Refusal>{may.error()};
    if (row->removed_at) return refused("comment-removed");
    if (row->version != version) return refused("changed-meanwhile", {{"version", std::to_string(row->version)}});
    return FoundComment{*std::move(row), *std::move(talked)};
}

Answer<CommentView> edited(Connection& connection, const Call& call, const EditComment& command,
                           const std::string& words)
{
    const auto found = find_standing(connection, call, command.comment, command.version);
    if (!found) return unexpected<Refusal>{found.error()};
    const auto& [row, talked] = *found;
    if (row.made_by != call.actor.id) return refused("not-own-comment");
    if (call.now > row.made_at + rewrite_time) return refused("comment-settled");
    const auto people = mentioned(connection, call, talked, words);
    if (!people) return unexpected<Refusal>{people.error()};
    const auto region = call.actor.scope.region;
    if (!store::rewrite_comment(connection, region, row.id, command.version, words, *people, call.now))
        return refused("changed-meanwhile");
    record_comment(connection, call, "comment-edited", talked, row.id);
    auto now = store::find_comment(connection, region, row.id);
    tell_mentioned(connection, call, talked, *now);
    return view_of(call, talked, *std::move(now));
}

} // namespace

Answer<CommentPage> list_comments(Services& services, const Call& call, const TalkedOf& of,
                                  const store::PageRequest& page)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<CommentPage> {
        const auto talked = find_talked(connection, call, of);
        if (!talked) return unexpected<Refusal>{talked.error()};
        auto found = store::page_of_comments(connection, call.actor.scope.region, of, page);
        if (!found) return refused("cursor-invalid");
        CommentPage read{{{}, found->total, found->next}, may_write(call, *talked)};
        for (auto& row : found->items)
            read.page.items.push_back(view_of(call, *talked, std::move(row)));
        return read;
    });
}

Answer<CommentView> add_comment(Services& services, const Call& call, const AddComment& command)
{
    const auto words = checked_words(command.words);
    if (!words) return unexpected<Refusal>{words.error()};
    return creating(services, command.idempotency_key,
                    [&](Connection& connection) { return added(connection, call, command, *words); });
}

Answer<CommentView> edit_comment(Services& services, const Call& call, const EditComment& command)
{
    const auto words = checked_words(command.words);
    if (!words) return unexpected<Refusal>{words.error()};
    return store::in_transaction(*services.pool,
                                 [&](Connection& connection) { return edited(connection, call, command, *words); });
}

Answer<CommentView> remove_comment(Services& services, const Call& call, CommentId comment, std::int64_t version)
{
    return store::in_transaction(*services.pool, [&](Connection& connection) -> Answer<CommentView> {
        const auto found = find_standing(connection, call, comment, version);
        if (!found) return unexpected<Refusal>{found.error()};
        const auto& [row, talked] = *found;
        const bool own = row.made_by == call.actor.id;
        if (!own && !may_moderate(call, talked)) return refused("not-own-comment");
        const auto region = call.actor.scope.region;
        if (!store::remove_comment(connection, region, comment, version, call.actor.id, call.now))
            return refused("changed-meanwhile");
        record_comment(connection, call, "comment-removed", talked, comment);
        return view_of(call, talked, *store::find_comment(connection, region, comment));
    });
}

Answer<std::vector<PermittedPerson>> suggest_mentions(Services& services, const Call& call, const TalkedOf& of,
                                                      const std::string& text)
{
    return store::reading(*services.pool, [&](Connection& connection) -> Answer<std::vector<PermittedPerson>> {
        const auto talked = find_talked(connection, call, of);
        if (!talked) return unexpected<Refusal>{talked.error()};
        auto people = store::people_permitted_at(connection, talked->seen_by, talked->location, call.today, text,
                                                 2 * most_suggested_people);
        std::erase_if(people, [&](const PermittedPerson& person) {
            return person.id == call.actor.id || !sees(connection, call, *talked, person.id);
        });
        if (people.size() > most_suggested_people) people.resize(most_suggested_people);
        return people;
    });
}

} // namespace vekha::service
