#include "language/permission_words.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

struct PermissionWords {
    std::string_view name;
    std::string_view russian;
    std::string_view english;
};

// clang-format off
constexpr auto words = std::to_array<PermissionWords>({
    {"draft.read", "видеть черновики", "see drafts"},
    {"draft.write", "загружать и править черновики", "import and edit drafts"},
    {"road-map.read", "видеть дорожные карты", "see road maps"},
    {"road-map.approve", "утверждать дорожные карты", "approve road maps"},
    {"obligation.read", "видеть обязательства", "see obligations"},
    {"obligation.write", "назначать сроки обязательств", "date obligations"},
    {"obligation.carry-out", "исполнять обязательства и отправлять их на проверку", "carry obligations out and send them"},
    {"obligation.accept", "принимать и возвращать исполнение", "accept and return what was done"},
    {"obligation.confirm", "подтверждать исполнение", "confirm what was done"},
    {"obligation.manage", "переносить, отменять и заменять обязательства", "move, cancel and replace obligations"},
    {"evidence.read", "видеть подтверждения", "see evidence"},
    {"evidence.write", "прикладывать подтверждения", "attach evidence"},
    {"comment.read", "читать обсуждения", "read the talk"},
    {"comment.write", "писать в обсуждениях", "write in the talk"},
    {"indicator.read", "видеть показатели", "see indicators"},
    {"indicator.write", "вести показатели и их цели", "keep indicators and their targets"},
    {"indicator.fill", "вносить значения показателей", "enter values of indicators"},
    {"monitoring.read", "видеть мониторинги", "see monitoring rounds"},
    {"monitoring.write", "проводить мониторинги", "run monitoring rounds"},
    {"monitoring.answer", "отвечать на мониторинги", "answer monitoring rounds"},
    {"reminder.read", "видеть правила напоминаний", "see the rules of reminders"},
    {"reminder.write", "менять правила напоминаний", "change the rules of reminders"},
    {"letter.read", "видеть журнал писем", "see the log of letters"},
    {"result.read", "видеть результаты", "see results"},
    {"result.import", "загружать результаты и контекстные данные", "import results and context figures"},
    {"context.read", "видеть контекстные данные", "see context figures"},
    {"context.write", "вносить контекстные данные и социальный паспорт", "enter context figures and the social passport"},
    {"method.write", "вести методики и шкалы", "keep methods and scales"},
    {"identification.read", "видеть выявление школ", "see which schools were found"},
    {"identification.run", "выявлять школы по методике", "find schools by a method"},
    {"identification.confirm", "утверждать перечень школ", "confirm a list of schools"},
    {"wave.read", "видеть анкетирование", "see waves of questionnaires"},
    {"wave.write", "проводить анкетирование", "run waves of questionnaires"},
    {"wave.carry-out", "раздавать ссылки на анкеты", "hand out links to questionnaires"},
    {"risk.read", "видеть рисковые профили", "see risk profiles"},
    {"risk.write", "вносить официальные уровни рисков", "enter official levels of risks"},
    {"risk.verify", "верифицировать рисковый профиль", "verify a risk profile"},
    {"risk.acknowledge", "знакомиться с рисковым профилем", "acknowledge a risk profile"},
    {"territory.read", "видеть территории", "see territories"},
    {"territory.write", "вести территории", "keep territories"},
    {"organisation.read", "видеть организации", "see organisations"},
    {"organisation.write", "вести реестр организаций", "keep the register of organisations"},
    {"group.read", "видеть группы школ", "see groups of schools"},
    {"group.write", "вести группы школ", "keep groups of schools"},
    {"body.read", "видеть рабочие группы и советы", "see working groups and councils"},
    {"body.write", "вести рабочие группы и советы", "keep working groups and councils"},
    {"executor.read", "видеть словарь исполнителей", "see the dictionary of executors"},
    {"executor.write", "вести словарь исполнителей", "keep the dictionary of executors"},
    {"curator.read", "видеть кураторов", "see curators"},
    {"curator.write", "предлагать кураторов", "propose curators"},
    {"curator.approve", "назначать кураторов", "assign curators"},
    {"visit.write", "вести планы и выезды куратора", "keep plans and visits of a curator"},
    {"person.read", "видеть людей", "see people"},
    {"person.write", "вести реестр людей", "keep the register of people"},
    {"account.write", "приглашать людей и давать роли", "invite people and give roles"},
    {"account.view-as", "смотреть глазами другого", "look through another's eyes"},
    {"audit.read", "читать журнал действий", "read the audit"},
    {"rights.read", "узнавать, почему что-то видно", "ask why something is seen"},
    {"integrity.read", "проверять целостность данных", "check the integrity of data"},
    {"personal-data.read", "выгружать персональные данные", "export personal data"},
    {"personal-data.erase", "стирать персональные данные", "erase personal data"},
    {"trash.read", "видеть корзину", "see the trash"},
    {"trash.restore", "возвращать из корзины", "restore from the trash"},
});
// clang-format on

} // namespace

std::string permission_in_words(domain::Permission permission, Tongue tongue)
{
    const auto* found = std::ranges::find(words, permission.name, &PermissionWords::name);
    if (found == words.end()) return std::string{permission.name};
    return std::string{tongue == Tongue::English ? found->english : found->russian};
}

} // namespace vekha::language
