#include "language/audit_words.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

// clang-format off
constexpr auto objects = std::to_array<AuditWord>({
    {"draft", "Черновик", "Draft"},
    {"road-map", "Дорожная карта", "Road map"},
    {"obligation", "Обязательство", "Obligation"},
    {"organisation", "Организация", "Organisation"},
    {"territory", "Территория", "Territory"},
    {"person", "Человек", "Person"},
    {"account", "Учётная запись", "Account"},
    {"group", "Группа школ", "Group of schools"},
    {"body", "Рабочая группа, совет", "Working group, council"},
    {"appointment", "Назначение", "Appointment"},
    {"executor", "Исполнитель", "Executor"},
    {"import", "Импорт реестра", "Import of a register"},
    {"audit", "Журнал действий", "Audit"},
    {"region", "Регион", "Region"},
});

constexpr auto fields = std::to_array<AuditWord>({
    {"activities", "мероприятий", "activities"},
    {"activity", "мероприятие", "activity"},
    {"aliases", "другие названия", "other names"},
    {"appeared", "появилось обязательств", "obligations appeared"},
    {"assignment", "назначение №", "assignment"},
    {"basis", "основание", "basis"},
    {"cancelled", "отменено обязательств", "obligations cancelled"},
    {"code", "код", "code"},
    {"consent", "согласие от", "consent of"},
    {"correction", "способ правки", "kind of correction"},
    {"count", "количество", "count"},
    {"curator", "куратор", "curator"},
    {"device", "устройство", "device"},
    {"edit", "правка №", "edit"},
    {"email", "электронная почта", "e-mail"},
    {"field", "поле", "field"},
    {"filter", "отбор", "filter"},
    {"from", "с", "from"},
    {"fullName", "полное наименование", "full name"},
    {"grant", "роль №", "grant"},
    {"group", "группа", "group"},
    {"groups", "группы", "groups"},
    {"handover", "передача дел", "handover"},
    {"identified", "уточнено обязательств", "obligations identified"},
    {"kind", "вид", "kind"},
    {"lastDay", "последний день", "last day"},
    {"left", "осталось кодов", "codes left"},
    {"login", "логин", "login"},
    {"name", "название", "name"},
    {"needs", "риски и предметы", "risks and subjects"},
    {"obligations", "обязательств", "obligations"},
    {"order", "приказ", "order"},
    {"organisation", "организация №", "organisation"},
    {"origin", "откуда", "origin"},
    {"period", "период", "period"},
    {"person", "человек №", "person"},
    {"phone", "телефон", "telephone"},
    {"position", "должность", "position"},
    {"printed", "напечатано", "printed"},
    {"reason", "причина", "reason"},
    {"remote", "адрес", "address"},
    {"roadMap", "дорожная карта №", "road map"},
    {"role", "роль", "role"},
    {"row", "строка №", "row"},
    {"rows", "строк", "rows"},
    {"school", "школа", "school"},
    {"schools", "школы", "schools"},
    {"score", "оценка", "score"},
    {"sessions", "сеансов", "sessions"},
    {"settlement", "населённый пункт", "settlement"},
    {"sha256", "отпечаток файла", "digest of the file"},
    {"shortName", "краткое наименование", "short name"},
    {"source", "файл", "file"},
    {"text", "текст", "text"},
    {"title", "название", "title"},
    {"to", "срок", "term"},
    {"value", "значение", "value"},
    {"why", "почему", "why"},
    {"workplace", "место работы", "place of work"},
    {"year", "год", "year"},
});
// clang-format on

std::string_view word_in(std::span<const AuditWord> words, std::string_view code, Tongue tongue)
{
    const auto found = std::ranges::find(words, code, &AuditWord::code);
    return found == words.end() ? code : found->in(tongue);
}

} // namespace

std::span<const AuditWord> audit_objects()
{
    return objects;
}

std::span<const AuditWord> audit_fields()
{
    return fields;
}

std::string_view object_in_words(std::string_view object, Tongue tongue)
{
    return word_in(objects, object, tongue);
}

std::string_view field_in_words(std::string_view field, Tongue tongue)
{
    return word_in(fields, field, tongue);
}

} // namespace vekha::language
