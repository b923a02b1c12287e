#include "language/integrity_words.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

struct Entry {
    std::string_view code;
    IntegrityWords russian;
    IntegrityWords english;
};

// clang-format off
constexpr auto entries = std::to_array<Entry>({
    {"territory-parent", {"Вышестоящая территория существует", "Укажите вышестоящую территорию заново."},
     {"The territory above exists", "State the territory above anew."}},
    {"territory-cycle", {"Территория не входит сама в себя", "Разорвите круг: укажите верную вышестоящую территорию."},
     {"No territory lies in itself", "Break the circle: state the right territory above."}},
    {"territory-tree", {"Таблица вложенности совпадает с деревом территорий", "Права считаются по этой таблице: сообщите разработчикам и восстановите базу из копии."},
     {"The closure table equals the tree of territories", "Rights are computed by this table: tell the developers and restore a backup."}},
    {"organisation-merged", {"Объединённая запись указывает на действующую", "Укажите, с какой организацией запись объединена."},
     {"A merged record points to one in force", "State which organisation the record was merged into."}},
    {"organisation-closed", {"У закрытой организации нет открытых обязательств", "Передайте обязательства преемнику или отмените их."},
     {"A closed organisation owes nothing", "Hand the obligations over to the successor, or cancel them."}},
    {"membership-overlap", {"Организация состоит в группе один раз за одно время", "Оставьте одно включение, у другого исправьте дни."},
     {"An organisation is in a group once at a time", "Keep one membership and correct the days of the other."}},
    {"membership-group", {"Включение в группу ссылается на свою группу", "Исключите организацию из группы и включите снова."},
     {"A membership refers to its group", "Take the organisation out of the group and put it in again."}},
    {"obligation-organisation", {"Обязанная организация есть в реестре", "Верните организацию в реестр или завершите объединение записей."},
     {"The organisation that owes is in the register", "Put the organisation back, or finish merging the records."}},
    {"obligation-edition", {"Обязательство ссылается на строку своей редакции", "Восстановите дорожную карту из резервной копии."},
     {"An obligation refers to a row of its edition", "Restore the road map from a backup."}},
    {"obligation-territory", {"Обязательство лежит там же, где его организация", "Перенесите организацию в её территорию ещё раз."},
     {"An obligation lies where its organisation does", "Move the organisation to its territory once more."}},
    {"edition-count", {"Число редакций дорожной карты верно", "Сообщите разработчикам: счётчик расходится со строками."},
     {"The number of editions of a road map is right", "Tell the developers: the counter differs from the rows."}},
    {"obligation-tallies", {"Счётчики обязательств совпадают с обязательствами", "Сохраните базу как есть и сообщите разработчикам: состояние территории показывает неверные числа."},
     {"The tallies of dashboards match the obligations", "Keep the database as it is and tell the developers: dashboards show wrong numbers."}},
    {"edition-activities", {"Число мероприятий редакции верно", "Сообщите разработчикам: счётчик расходится со строками."},
     {"The number of activities of an edition is right", "Tell the developers: the counter differs from the rows."}},
    {"evidence-file", {"У подтверждения-файла есть файл", "Верните базу из резервной копии или удалите подтверждение."},
     {"Evidence that is a file has its file", "Restore the database from a backup, or remove the evidence."}},
    {"evidence-body", {"Подтверждение лежит там же, где его обязательство", "Откройте обязательство и приложите подтверждение заново: обязанная организация его не видит."},
     {"Evidence lies where a duty of its does", "Open the duty and attach the evidence anew: the body that owes cannot see it."}},
    {"evidence-empty", {"В подтверждении есть адрес или слова", "Удалите пустое подтверждение."},
     {"Evidence holds an address or words", "Remove the evidence that is empty."}},
    {"draft-road-map", {"У утверждённого черновика есть дорожная карта", "Восстановите дорожную карту из резервной копии."},
     {"An approved draft has its road map", "Restore the road map from a backup."}},
    {"person-workplace", {"Место работы лежит на территории человека", "Укажите место работы человека заново."},
     {"The place of work lies in the person's territory", "State the person's place of work anew."}},
    {"grant-person", {"Роль дана человеку из реестра", "Снимите роль."},
     {"A role is given to a person of the register", "End the role."}},
    {"grant-role", {"Роль известна программе", "Снимите роль и дайте одну из существующих."},
     {"The role is known to the program", "End the role and give one that exists."}},
    {"grant-scope", {"У роли есть место действия", "Снимите роль и дайте её заново с местом действия: такая роль не даёт ничего."},
     {"A role has its scope", "End the role and give it anew with a scope: such a role gives nothing."}},
    {"curator-limit", {"У куратора не больше двух школ", "Завершите лишние назначения."},
     {"A curator has at most two schools", "End the assignments beyond two."}},
    {"curator-own-school", {"Куратор не работает в своей подопечной школе", "Назначьте школе другого куратора."},
     {"No curator works at the school assigned", "Assign another curator to the school."}},
    {"assignment-person", {"Назначение сделано человеку из реестра", "Завершите назначение."},
     {"An assignment is of a person of the register", "End the assignment."}},
    {"account-erased", {"Стёртый человек не может войти", "Заблокируйте учётную запись."},
     {"An erased person cannot sign in", "Block the account."}},
    {"session-blocked", {"У заблокированной учётной записи нет сеансов", "Завершите сеансы: vekha user end-sessions ЛОГИН."},
     {"A blocked account has no sessions", "End the sessions: vekha user end-sessions LOGIN."}},
    {"job-stuck", {"Фоновая работа не стоит дольше суток", "Перезапустите сервер; он возьмёт работу заново."},
     {"No work in the background stands for more than a day", "Restart the server; it takes the work up again."}},
    {"audit-head", {"Журнал действий идёт без пропусков до своего конца", "Запустите vekha audit verify и сохраните базу как есть: записи могли удалить."},
     {"The audit has no gap up to its end", "Run vekha audit verify and keep the database as it is: events may have been removed."}},
    {"result-file-stopped", {"Начатая загрузка результатов завершена или продолжается", "Откройте файл в «Результатах» и примените его ещё раз: загрузка продолжится с места остановки, до этого ничего из файла не действует."},
     {"An import of results that began has ended or goes on", "Open the file among the results and apply it again: it goes on where it stopped, and nothing of it is in force before."}},
    {"result-file-bytes", {"У загрузки результатов есть её файл", "Верните файл из резервной копии папки files или загрузите его заново."},
     {"An import of results has its file", "Bring the file back from a backup of the folder files, or import it anew."}},
    {"result-file-twice", {"Один и тот же файл результатов действует один раз", "Отмените лишнюю загрузку."},
     {"The same file of results is in force once", "Undo the import that is too many."}},
    {"result-file-figures", {"Действуют показатели только действующих файлов", "Сохраните базу как есть и сообщите разработчикам: отменённый или не применённый файл влияет на расчёты."},
     {"Only figures of files in force are in force", "Keep the database as it is and tell the developers: a file that is undone or not applied counts."}},
    {"result-figure-twice", {"О школе и работе действует одна запись", "Отмените одну из загрузок и загрузите её снова: действовать будет последняя."},
     {"Of a school and work one record is in force", "Undo one of the imports and bring it in again: the last one counts."}},
    {"result-figure-lost", {"Показатель действующего файла действует или уступил другому", "Отмените загрузку и загрузите файл снова."},
     {"A figure of a file in force is in force or gave way to another", "Undo the import and bring the file in again."}},
    {"result-organisation", {"Результаты и показатели принадлежат школе из реестра", "Верните школу в реестр или завершите объединение записей."},
     {"Results and figures belong to a school of the register", "Put the school back, or finish merging the records."}},
    {"result-quarantine-file", {"Строки ждут сопоставления только у применённых файлов, сопоставленная указывает на школу", "Отмените загрузку и загрузите файл снова."},
     {"Rows wait to be matched in applied files only, and a matched one names its school", "Undo the import and bring the file in again."}},
    {"result-sums", {"Суммы результатов посчитаны по действующим результатам", "Сохраните базу как есть и сообщите разработчикам: экраны показывают неверные числа."},
     {"Sums of results are made of the results in force", "Keep the database as it is and tell the developers: screens show wrong numbers."}},
    {"risk-profile-newest", {"У школы один новейший рисковый профиль, уровни помечены как он", "Сохраните базу как есть и сообщите разработчикам: сводка считает школу неверно."},
     {"A school has one newest profile of risk, and its levels say so too", "Keep the database as it is and tell the developers: the roll-up counts the school wrongly."}},
    {"wave-answers-left", {"После подсчёта опроса ответов не остаётся", "Сообщите разработчикам: запечатанные ответы должны были исчезнуть."},
     {"No answers are left once a wave is scored", "Tell the developers: sealed answers should have gone."}},
    {"file-missing", {"Файл, названный в базе, лежит в хранилище", "Верните файл из резервной копии папки files."},
     {"A file that is named is in the storage", "Bring the file back from a backup of the folder files."}},
    {"file-orphan", {"В хранилище нет лишних файлов", "Запустите vekha trash purge."},
     {"The storage has no file without a name", "Run vekha trash purge."}},
    {"sequence-behind", {"Счётчик номеров не отстаёт от таблицы", "Подвиньте счётчик за последний номер, иначе записи не добавятся."},
     {"A sequence of keys is not behind its table", "Move the sequence past the last key, or nothing can be added."}},
});
// clang-format on

} // namespace

IntegrityWords integrity_in_words(std::string_view code, Tongue tongue)
{
    const auto* found = std::ranges::find(entries, code, &Entry::code);
    if (found == entries.end()) return {};
    return tongue == Tongue::English ? found->english : found->russian;
}

} // namespace vekha::language
