#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"person-not-found", 404, "Такого человека нет.", "There is no such person."},
    ProblemKind{"person-closed", 409, "Человек здесь больше не работает: изменить ничего нельзя.",
                "The person no longer works here: nothing can be changed."},
    ProblemKind{"person-repeated", 409, "Человек с таким именем на этом месте работы уже есть.",
                "There is a person of this name at this place of work already."},
    ProblemKind{"person-not-below", 403, "Этот человек не ниже вас по роли: обратитесь к его администратору.",
                "This person does not rank below you: ask their administrator."},
    ProblemKind{"person-is-oneself", 403, "С собой этого сделать нельзя: попросите другого администратора.",
                "You cannot do this to yourself: ask another administrator."},
    ProblemKind{"email-malformed", 400, "Адрес электронной почты записан неверно.", "The e-mail address is malformed."},
    ProblemKind{"phone-malformed", 400, "Номер телефона записан неверно: нужны цифры.",
                "The telephone number is malformed: digits are needed."},
    ProblemKind{"workplace-contradictory", 400, "Организация находится не на этой территории.",
                "The organisation does not lie in this territory."},
    ProblemKind{"day-in-future", 400, "Этот день ещё не наступил.", "This day has not come yet."},
    ProblemKind{"role-unknown", 400, "Такой роли нет.", "There is no such role."},
    ProblemKind{"role-not-below", 403, "Дать или снять можно только роль ниже своей.",
                "Only roles below your own can be given or ended."},
    ProblemKind{"scope-missing", 400, "Для этой роли укажите, где она действует.", "Say where this role holds."},
    ProblemKind{"scope-not-fitting", 400, "Для этой роли такое место действия не указывают.",
                "This role does not take such a scope."},
    ProblemKind{"scope-out-of-reach", 403, "Там, где действует эта роль, вы не администратор.",
                "You are not an administrator where this role holds."},
    ProblemKind{"grant-to-oneself", 403, "Себе роль дать нельзя: попросите другого администратора.",
                "You cannot give yourself a role: ask another administrator."},
    ProblemKind{"grant-repeated", 409, "Эта роль на эти дни уже дана.",
                "This role has been given for these days already."},
    ProblemKind{"grant-not-found", 404, "У этого человека нет такой роли.", "This person has no such role."},
    ProblemKind{"grant-ended", 409, "Роль уже снята.", "The role has ended already."},
    ProblemKind{"session-required", 409, "Это делается только из своего сеанса, после входа.",
                "This is done from one's own session only, after signing in."},
    ProblemKind{"not-viewing-as", 409, "Вы и так смотрите своими глазами.", "You look through your own eyes."},
    ProblemKind{"person-ambiguous", 409, "Людей с таким именем несколько: укажите номер или логин.",
                "Several people have this name: give the number or the login."},
    ProblemKind{"permission-unknown", 400, "Такого права нет.", "There is no such permission."},
    ProblemKind{"object-malformed", 400, "Объект указывают как вид:номер, например obligation:12.",
                "An object is given as kind:number, such as obligation:12."},
    ProblemKind{"object-not-found", 404, "Такого объекта нет.", "There is no such object."},
    ProblemKind{"person-erased", 409, "Данные этого человека уже стёрты.",
                "The data of this person were erased already."},
    ProblemKind{"confirmation-mismatch", 400, "Подтверждение не совпало: введите имя человека точно.",
                "The confirmation does not match: type the name of the person exactly."},
    ProblemKind{"last-administrator", 409, "Это последний администратор региона: сначала назначьте другого.",
                "This is the last administrator of the region: appoint another one first."},
};

} // namespace

std::span<const ProblemKind> people_problems()
{
    return kinds;
}

} // namespace vekha::web
