#include "language/audit_words.h"

#include <algorithm>
#include <array>

namespace vekha::language
{

namespace
{

// clang-format off
constexpr auto acts = std::to_array<AuditAct>({
    // Drafts and road maps.
    {{"draft-imported", "Загружен документ", "A document was imported"}, ""},
    {{"field-corrected", "Исправлено поле", "A field was corrected"}, "value"},
    {{"header-edited", "Исправлены реквизиты", "The requisites were edited"}, "title"},
    {{"row-added", "Добавлена строка", "A row was added"}, "text"},
    {{"row-removed", "Удалена строка", "A row was removed"}, "text"},
    {{"row-moved", "Перемещена строка", "A row was moved"}, "position"},
    {{"edit-undone", "Правка отменена", "An edit was undone"}, ""},
    {{"edit-redone", "Правка возвращена", "An edit was redone"}, ""},
    {{"draft-discarded", "Черновик отменён", "The draft was discarded"}, ""},
    {{"draft-restored", "Черновик возвращён из корзины", "The draft was restored"}, ""},
    {{"draft-approved", "Дорожная карта утверждена", "The road map was approved"}, ""},
    {{"school-plan-derived", "Составлен план школы", "A plan of a school was derived"}, ""},
    {{"audience-changed", "Изменился состав исполнителей", "The audience changed"}, ""},
    {{"comment-added", "Добавлен комментарий", "A comment was added"}, ""},
    {{"comment-edited", "Комментарий исправлен", "A comment was edited"}, ""},
    {{"comment-removed", "Комментарий удалён", "A comment was removed"}, ""},
    {{"term-requested", "Попросили перенести срок", "Another term was asked for"}, ""},
    {{"term-request-granted", "Просьба о переносе удовлетворена", "The request to move the term was granted"}, ""},
    {{"term-request-refused", "В переносе срока отказано", "The request to move the term was refused"}, ""},
    {{"term-request-withdrawn", "Просьба о переносе отозвана", "The request to move the term was withdrawn"}, ""},
    {{"term-request-escalated", "Просьба о переносе осталась без ответа", "The request to move the term stayed unanswered"}, ""},
    {{"answer-term-changed", "Изменён срок ответа на просьбы", "The term of answers to requests was changed"}, "days"},
    {{"participation-asked", "Спрошено согласие исполнителя", "The executor was asked to agree"}, ""},
    {{"participation-agreed", "Исполнитель согласился", "The executor agreed"}, ""},
    {{"participation-declined", "Исполнитель отказался", "The executor declined"}, ""},
    {{"row-chosen", "Выбрано мероприятие", "An optional row was picked"}, ""},
    {{"row-given-up", "От выбранного мероприятия отказались", "An optional row was given up"}, ""},
    {{"condition-answered", "Дан ответ на условие мероприятия", "A condition of a row was answered"}, "answer"},
    {{"obligation-dated", "Назначен срок", "A term was set"}, "to"},
    {{"evidence-added", "Добавлено подтверждение", "Evidence was added"}, "title"},
    {{"evidence-edited", "Изменено подтверждение", "Evidence was edited"}, "title"},
    {{"evidence-removed", "Убрано подтверждение", "Evidence was removed"}, "title"},
    {{"evidence-linked", "Подтверждение приложено ещё к одному обязательству", "Evidence was linked to one more obligation"}, "obligation"},
    {{"evidence-unlinked", "Подтверждение откреплено от обязательства", "Evidence was taken from an obligation"}, "obligation"},
    {{"evidence-downloaded", "Скачан файл подтверждения", "A file of evidence was downloaded"}, ""},
    {{"evidence-quarantined", "Файл подтверждения закрыт антивирусом", "A file of evidence was put into quarantine"}, ""},
    {{"obligation-step", "Сделан шаг по обязательству", "A step was taken"}, "step"},
    {{"view-saved", "Сохранён вид списка", "A view was saved"}, ""},
    {{"view-changed", "Изменён вид списка", "A view was changed"}, ""},
    {{"view-removed", "Удалён вид списка", "A view was removed"}, ""},
    // Registers.
    {{"register-uploaded", "Загружена таблица", "A table was uploaded"}, ""},
    {{"register-discarded", "Загрузка таблицы удалена", "The import of a table was given up"}, ""},
    {{"register-import-started", "Начата загрузка реестра", "The import of a register was started"}, ""},
    {{"register-imported", "Реестр загружен из таблицы", "A register was imported from a table"}, ""},
    {{"register-import-undone", "Загрузка реестра отменена", "The import of a register was undone"}, ""},
    {{"organisation-removed", "Организация убрана отменой загрузки", "The organisation went with an undone import"}, ""},
    {{"territory-removed", "Территория убрана отменой загрузки", "The territory went with an undone import"}, ""},
    {{"group-removed", "Группа убрана отменой загрузки", "The group went with an undone import"}, ""},
    {{"membership-removed", "Статус школы снят отменой загрузки", "The status went with an undone import"}, ""},
    {{"assignment-removed", "Закрепление куратора снято отменой загрузки", "The assignment went with an undone import"}, ""},
    {{"person-removed", "Человек убран отменой загрузки", "The person went with an undone import"}, ""},
    {{"person-changed", "Сведения человека возвращены отменой загрузки", "The person went back with an undone import"}, ""},
    {{"organisation-registered", "Организация внесена в реестр", "The organisation was registered"}, "name"},
    {{"organisation-changed", "Изменены сведения организации", "The organisation was changed"}, "name"},
    {{"organisation-moved", "Организация перешла в другую территорию", "The organisation moved to another territory"}, ""},
    {{"organisation-closed", "Организация закрыта", "The organisation was closed"}, ""},
    {{"organisations-reorganised", "Организации реорганизованы", "Organisations were reorganised"}, ""},
    {{"organisations-merged", "Две записи объединены в одну", "Two records were made one"}, ""},
    {{"organisations-told-apart", "Похожие организации названы разными", "Like organisations were told apart"}, ""},
    {{"region-added", "Добавлен регион", "A region was added"}, ""},
    {{"territory-added", "Добавлена территория", "A territory was added"}, ""},
    {{"territory-changed", "Изменены сведения территории", "The territory was changed"}, ""},
    {{"territory-closed", "Территория закрыта", "The territory was closed"}, ""},
    {{"territories-merged", "Территории объединены", "Territories were merged"}, ""},
    {{"territory-split-off", "Из территории выделена часть", "A part was split off from the territory"}, ""},
    {{"territory-renamed", "Территория переименована", "The territory was renamed"}, "name"},
    {{"school-calendar-changed", "Изменён календарь учебного года", "The school calendar was changed"}, "name"},
    // People and accounts.
    {{"person-created", "Человек внесён в реестр", "The person was registered"}, "name"},
    {{"person-edited", "Изменены сведения человека", "The person was edited"}, "name"},
    {{"person-moved", "Изменено место работы", "The place of work was changed"}, "workplace"},
    {{"person-closed", "Человек больше не работает", "The person no longer works here"}, ""},
    {{"view-as-started", "Просмотр глазами другого начат", "Looking through another's eyes began"}, ""},
    {{"view-as-stopped", "Просмотр глазами другого закончен", "Looking through another's eyes ended"}, ""},
    {{"people-exported", "Выгружен список людей", "A list of people was exported"}, ""},
    {{"personal-data-exported", "Выгружены персональные данные", "Personal data were exported"}, ""},
    {{"person-erased", "Персональные данные стёрты", "Personal data were erased"}, ""},
    {{"role-given", "Дана роль", "A role was given"}, "role"},
    {{"role-ended", "Снята роль", "A role was ended"}, "role"},
    {{"account-invited", "Отправлено приглашение", "An invitation was issued"}, ""},
    {{"invitation-accepted", "Приглашение принято", "The invitation was accepted"}, ""},
    {{"account-blocked", "Учётная запись заблокирована", "The account was blocked"}, ""},
    {{"account-unblocked", "Учётная запись разблокирована", "The account was unblocked"}, ""},
    {{"signed-in", "Вход в систему", "Signed in"}, ""},
    {{"signed-out", "Выход из системы", "Signed out"}, ""},
    {{"sign-in-refused", "Неудачный вход", "A sign-in was refused"}, ""},
    {{"second-factor-refused", "Неверный код второго фактора", "A second factor was refused"}, ""},
    {{"password-changed", "Изменён пароль", "The password was changed"}, ""},
    {{"second-factor-set", "Включён второй фактор", "A second factor was set"}, ""},
    {{"second-factor-removed", "Выключен второй фактор", "The second factor was removed"}, ""},
    {{"second-factor-reset", "Второй фактор сброшен администратором", "The second factor was reset"}, ""},
    {{"recovery-code-used", "Использован код восстановления", "A recovery code was used"}, ""},
    {{"recovery-codes-renewed", "Выданы новые коды восстановления", "Recovery codes were renewed"}, ""},
    {{"session-revoked", "Сеанс завершён", "A session was revoked"}, ""},
    {{"sessions-ended", "Завершены все сеансы", "All sessions were ended"}, ""},
    // Groups and curators.
    {{"group-made", "Создана группа школ", "A group of schools was made"}, "name"},
    {{"group-changed", "Изменена группа школ", "The group of schools was changed"}, "name"},
    {{"curator-assigned", "Назначен куратор", "A curator was assigned"}, ""},
    {{"curator-assignment-ended", "Кураторство завершено", "The assignment of a curator ended"}, ""},
    {{"school-needs-saved", "Уточнены потребности школы", "The needs of the school were saved"}, "needs"},
    {{"person-added", "Заведён человек с учётной записью", "A person with an account was added"}, ""},
    {{"accounts-turned-on", "Включён вход по учётным записям", "Accounts were turned on"}, ""},
    {{"identity-linked", "Привязан вход через поставщика", "A provider's identity was linked"}, ""},
    {{"identity-removed", "Отвязан вход через поставщика", "A provider's identity was removed"}, ""},
    {{"group-joined", "Школы включены в группу", "Schools joined the group"}, ""},
    {{"group-listed", "Школы названы в списке группы", "Schools were named in the list of the group"}, ""},
    {{"group-left", "Школы исключены из группы", "Schools left the group"}, ""},
    {{"group-copied", "Группа перенесена на следующий год", "The group was copied to the next year"}, ""},
    {{"transition-planned", "Запланирован переход школы", "A transition of the school was planned"}, "year"},
    {{"curator-record-added", "Внесена запись куратора", "A record of a curator was added"}, ""},
    {{"curator-record-changed", "Изменена запись куратора", "A record of a curator was changed"}, ""},
    {{"curator-record-removed", "Удалена запись куратора", "A record of a curator was removed"}, ""},
    {{"curator-proposal-approved", "Утверждено предложение о назначении кураторов", "A proposal of curators was approved"}, ""},
    {{"curator-state-changed", "Изменён статус куратора", "The state of a curator was changed"}, "state"},
    {{"curator-profile-saved", "Сохранены сведения куратора", "The profile of a curator was saved"}, "state"},
    {{"executor-settled", "Определён исполнитель", "An executor was settled"}, ""},
    {{"executor-forgotten", "Определение исполнителя забыто", "An executor was forgotten"}, ""},
    {{"body-made", "Создана рабочая группа", "A body was made"}, "name"},
    {{"body-changed", "Изменена рабочая группа", "The body was changed"}, "name"},
    {{"body-member-added", "В рабочую группу включён участник", "A member joined the body"}, ""},
    {{"body-member-changed", "Изменён участник рабочей группы", "A member of the body was changed"}, ""},
    {{"appointment-made", "Сделано назначение", "An appointment was made"}, ""},
    {{"appointment-changed", "Изменено назначение", "The appointment was changed"}, ""},
    // Monitoring.
    {{"monitoring-form-made", "Создана форма мониторинга", "A form of monitoring was made"}, "title"},
    {{"monitoring-form-changed", "Изменена форма мониторинга", "The form of monitoring was changed"}, "title"},
    {{"monitoring-round-made", "Запланирован мониторинг", "A round of monitoring was planned"}, "title"},
    {{"monitoring-round-changed", "Изменён мониторинг", "The round of monitoring was changed"}, "title"},
    {{"monitoring-round-opened", "Открыт мониторинг", "The round of monitoring was opened"}, ""},
    {{"monitoring-round-closed", "Закрыт мониторинг, данные зафиксированы", "The round of monitoring was closed"}, ""},
    {{"monitoring-round-discarded", "Удалён запланированный мониторинг", "A planned round was discarded"}, ""},
    {{"monitoring-reminded", "Напомнено не ответившим", "Those missing were reminded"}, ""},
    {{"monitoring-answer-saved", "Сохранён ответ в мониторинг", "An answer was kept"}, ""},
    {{"monitoring-answer-sent", "Отправлен ответ в мониторинг", "An answer was sent"}, ""},
    {{"monitoring-answer-recalled", "Отозван ответ в мониторинг", "An answer was taken back"}, ""},
    {{"monitoring-answer-returned", "Возвращён ответ в мониторинг", "An answer was returned"}, ""},
    {{"monitoring-answer-accepted", "Принят ответ в мониторинг", "An answer was accepted"}, ""},
    {{"analytic-note-written", "Изменена аналитическая справка", "The analytic note was written"}, ""},
    {{"analytic-note-signed", "Подписана аналитическая справка", "The analytic note was signed"}, ""},
    {{"meeting-made", "Внесено совещание", "A meeting was entered"}, "title"},
    {{"meeting-changed", "Изменено совещание", "The meeting was changed"}, "title"},
    {{"minutes-signed", "Подписан протокол", "The minutes were signed"}, ""},
    {{"meeting-decision-made", "Внесено решение совещания", "A decision was entered"}, "text"},
    {{"meeting-decision-changed", "Изменено решение совещания", "The decision was changed"}, "text"},
    {{"plan-correction-decided", "Решено о поправке к дорожной карте", "A correction of a road map was decided on"}, ""},
    // Indicators.
    {{"indicator-made", "Создан показатель", "An indicator was made"}, "name"},
    {{"indicator-changed", "Изменён показатель", "The indicator was changed"}, "name"},
    {{"indicator-targets-set", "Заданы целевые значения показателя", "Targets of the indicator were set"}, ""},
    {{"indicator-state-changed", "Изменено состояние показателя", "The state of the indicator was changed"}, "state"},
    {{"indicator-fact-saved", "Внесено значение показателя", "A value of the indicator was stated"}, ""},
    {{"indicators-of-road-map-made", "Цели дорожной карты стали показателями", "Targets of the road map became indicators"}, ""},
    // Reading of what is sensitive.
    {{"contacts-read", "Просмотрены контакты", "Contacts were read"}, ""},
    {{"audit-read", "Просмотрен журнал действий", "The audit was read"}, ""},
    {{"audit-exported", "Выгружен журнал действий", "The audit was exported"}, ""},
    // Reminders and letters.
    {{"reminders-changed", "Изменены правила напоминаний", "The rules of reminders were changed"}, "rules"},
    {{"reminders-dropped", "Правила напоминаний снова общие", "The rules of reminders are those from above again"}, ""},
    {{"letter-retried", "Письмо отправлено заново", "A letter was sent again"}, ""},
    {{"letter-wishes-changed", "Изменены пожелания о письмах", "Wishes about letters were changed"}, "digest"},
    {{"letters-unsubscribed", "Отписка от сводок", "Digests were ended"}, ""},
    {{"feed-made", "Открыт календарь по секретному адресу", "A calendar by a secret address was opened"}, ""},
    {{"feed-revoked", "Отозван календарь по секретному адресу", "A calendar by a secret address was revoked"}, ""},
    {{"absence-added", "Записано отсутствие", "An absence was noted"}, ""},
    {{"absence-removed", "Убрана запись об отсутствии", "An absence was removed"}, ""},
    {{"working-days-changed", "Изменены рабочие дни территории", "The working days of the territory were changed"}, "days"},
    // The keeping itself.
    {{"region-simulated", "Регион наполнен вымышленными данными", "The region was filled with made-up data"}, ""},
    {{"purged-from-trash", "Корзина очищена", "The trash was purged"}, ""},
});
// clang-format on

} // namespace

std::span<const AuditAct> audit_acts()
{
    return acts;
}

std::string_view act_in_words(std::string_view act, Tongue tongue)
{
    const auto* found = std::ranges::find(acts, act, [](const AuditAct& known) { return known.word.code; });
    return found == acts.end() ? act : found->word.in(tongue);
}

std::string_view field_changed_by(std::string_view act)
{
    const auto* found = std::ranges::find(acts, act, [](const AuditAct& known) { return known.word.code; });
    return found == acts.end() || found->field.empty() ? "value" : found->field;
}

} // namespace vekha::language
