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
    {"letter", "Письмо", "Letter"},
    {"road-map", "Дорожная карта", "Road map"},
    {"obligation", "Обязательство", "Obligation"},
    {"evidence", "Подтверждение", "Evidence"},
    {"saved-view", "Вид списка", "Saved view"},
    {"questionnaire", "Анкета", "Questionnaire"},
    {"wave", "Опрос", "Wave of questionnaires"},
    {"monitoring-form", "Форма мониторинга", "Form of monitoring"},
    {"monitoring-round", "Мониторинг", "Round of monitoring"},
    {"monitoring-answer", "Ответ в мониторинг", "Answer to a monitoring"},
    {"meeting", "Совещание", "Meeting"},
    {"visit", "Посещение", "Visit"},
    {"organisation", "Организация", "Organisation"},
    {"territory", "Территория", "Territory"},
    {"person", "Человек", "Person"},
    {"account", "Учётная запись", "Account"},
    {"group", "Группа школ", "Group of schools"},
    {"body", "Рабочая группа, совет", "Working group, council"},
    {"appointment", "Назначение", "Appointment"},
    {"executor", "Исполнитель", "Executor"},
    {"import", "Импорт реестра", "Import of a register"},
    {"result-file", "Файл результатов", "File of results"},
    {"audit", "Журнал действий", "Audit"},
    {"region", "Регион", "Region"},
    {"assignment", "Кураторство", "Curator's assignment"},
    {"job", "Фоновая работа", "Work in the background"},
    {"file", "Файл", "File"},
    {"table", "Таблица", "Table"},
    {"indicator", "Показатель", "Indicator"},
    {"scale", "Шкала оценивания", "Scale"},
    {"method-edition", "Редакция метода", "Edition of a method"},
    {"identification", "Список школ по методу", "List of schools by a method"},
});

constexpr auto fields = std::to_array<AuditWord>({
    {"edition", "редакция", "edition"},
    {"addressees", "адресатов", "addressees"},
    {"form", "форма", "form"},
    {"figure", "показатель", "figure"},
    {"activities", "мероприятий", "activities"},
    {"step", "шаг", "step"},
    {"words", "пояснение", "words"},
    {"replacement", "заменено обязательством №", "replaced by"},
    {"comment", "комментарий №", "comment"},
    {"request", "просьба №", "request"},
    {"wished", "желаемый срок", "wished term"},
    {"answerBy", "ответить до", "answer by"},
    {"days", "рабочих дней", "working days"},
    {"answer", "ответ", "answer"},
    {"condition", "условие", "condition"},
    {"activity", "мероприятие", "activity"},
    {"address", "адрес", "address"},
    {"aliases", "другие названия", "other names"},
    {"appeared", "появилось обязательств", "obligations appeared"},
    {"assignment", "назначение №", "assignment"},
    {"basis", "основание", "basis"},
    {"cancelled", "отменено обязательств", "obligations cancelled"},
    {"closedOn", "закрыта", "closed"},
    {"code", "код", "code"},
    {"consent", "согласие от", "consent of"},
    {"coordinates", "координаты", "coordinates"},
    {"correction", "способ правки", "kind of correction"},
    {"count", "количество", "count"},
    {"curator", "куратор", "curator"},
    {"day", "со дня", "from the day"},
    {"device", "устройство", "device"},
    {"duplicate", "запись №", "record"},
    {"duplicateCode", "код второй записи", "code of the other record"},
    {"duplicateName", "вторая запись", "the other record"},
    {"duties", "передано обязательств", "duties handed over"},
    {"edit", "правка №", "edit"},
    {"email", "электронная почта", "e-mail"},
    {"field", "поле", "field"},
    {"filter", "отбор", "filter"},
    {"from", "с", "from"},
    {"fullName", "полное наименование", "full name"},
    {"giaCode", "код ГИА", "code of ГИА"},
    {"grant", "роль №", "grant"},
    {"group", "группа", "group"},
    {"groups", "группы", "groups"},
    {"handover", "передача дел", "handover"},
    {"head", "руководитель", "head"},
    {"identified", "уточнено обязательств", "obligations identified"},
    {"inn", "ИНН", "ИНН"},
    {"kind", "вид", "kind"},
    {"lapsed", "отпало обязательств", "duties lapsed"},
    {"lastDay", "последний день", "last day"},
    {"left", "осталось кодов", "codes left"},
    {"login", "логин", "login"},
    {"name", "название", "name"},
    {"needs", "риски и предметы", "risks and subjects"},
    {"obligations", "обязательств", "obligations"},
    {"of", "из", "out of"},
    {"ogrn", "ОГРН", "ОГРН"},
    {"openedOn", "открыта", "opened"},
    {"order", "приказ", "order"},
    {"organisation", "организация №", "organisation"},
    {"origin", "откуда", "origin"},
    {"other", "другая", "the other one"},
    {"page", "страница", "page"},
    {"parent", "подчиняется", "above it"},
    {"period", "период", "period"},
    {"person", "человек №", "person"},
    {"phone", "телефон", "telephone"},
    {"position", "должность", "position"},
    {"predecessors", "предшественников", "predecessors"},
    {"printed", "напечатано", "printed"},
    {"reason", "причина", "reason"},
    {"remote", "адрес", "address"},
    {"roadMap", "дорожная карта №", "road map"},
    {"role", "роль", "role"},
    {"row", "строка №", "row"},
    {"rows", "строк", "rows"},
    {"school", "школа", "school"},
    {"schools", "школы", "schools"},
    {"shared", "общий", "shared"},
    {"score", "оценка", "score"},
    {"sessions", "сеансов", "sessions"},
    {"settlement", "населённый пункт", "settlement"},
    {"settlementType", "вид населённого пункта", "kind of settlement"},
    {"signature", "что найдено", "what was found"},
    {"signed", "подписан", "signed"},
    {"link", "ссылка", "link"},
    {"obligation", "обязательство", "obligation"},
    {"number", "номер", "number"},
    {"sha256", "отпечаток файла", "digest of the file"},
    {"shortName", "краткое наименование", "short name"},
    {"site", "сайт", "site"},
    {"cells", "результатов школ по работам", "results of schools by work"},
    {"values", "показателей", "figures"},
    {"waiting", "ждут сопоставления", "wait to be matched"},
    {"leftOut", "пропущено строк", "rows left out"},
    {"file", "файл", "file"},
    {"method", "метод", "method"},
    {"inputs", "отпечаток исходных данных", "digest of the inputs"},
    {"equal", "байты совпали", "the bytes are the same"},
    {"listed", "названо методом", "named by the method"},
    {"joined", "вошли", "joined"},
    {"ended", "вышли", "left"},
    {"exceptions", "исключений", "exceptions"},
    {"register", "реестр", "register"},
    {"created", "создано", "created"},
    {"updated", "изменено", "changed"},
    {"unchanged", "без изменений", "unchanged"},
    {"failed", "с ошибками", "failed"},
    {"import", "загрузка №", "import"},
    {"source", "файл", "file"},
    {"successor", "правопреемник", "successor"},
    {"territories", "территорий", "territories"},
    {"territory", "территория", "territory"},
    {"text", "текст", "text"},
    {"timeZone", "часовая зона", "time zone"},
    {"title", "название", "title"},
    {"to", "срок", "term"},
    {"type", "тип", "type"},
    {"value", "значение", "value"},
    {"vprLogin", "логин ВПР", "login of ВПР"},
    {"why", "почему", "why"},
    {"workplace", "место работы", "place of work"},
    {"year", "год", "year"},
    {"assigned", "назначено", "assigned"},
    {"by", "кем", "by"},
    {"digest", "сводка", "digest"},
    {"hour", "час", "hour"},
    {"rules", "правил", "rules"},
    {"drafts", "черновиков", "drafts"},
    {"evidence", "подтверждений без файла", "evidence without its file"},
    {"files", "файлов", "files"},
    {"fromYear", "из года", "from the year"},
    {"goal", "цель", "goal"},
    {"issuer", "кто издал", "issuer"},
    {"keys", "ключей повтора", "idempotency keys"},
    {"note", "примечание", "note"},
    {"part", "роль в группе", "part"},
    {"record", "запись №", "record"},
    {"state", "состояние", "state"},
    {"targets", "кто это", "who it is"},
    {"wording", "формулировка", "wording"},
    {"parents", "родителей", "parents"},
    {"pupils", "учеников", "pupils"},
    {"teachers", "учителей", "teachers"},
    {"heads", "руководителей", "heads"},
    {"audience", "кому", "audience"},
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
