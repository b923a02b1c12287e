#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"not-signed-in", 401, "Войдите, чтобы продолжить.", "Sign in to go on."},
    ProblemKind{"second-factor-awaited", 401, "Введите код из приложения, чтобы закончить вход.",
                "Enter the code of your authenticator to finish signing in."},
    ProblemKind{"second-factor-required", 403, "Ваша роль требует второго фактора. Настройте его в профиле.",
                "Your role asks for a second factor. Set it up in your profile."},
    ProblemKind{"reauthentication-required", 403, "Подтвердите, что это вы: введите пароль ещё раз.",
                "Prove that it is you: enter your password again."},
    ProblemKind{"sign-in-refused", 401, "Неверный логин или пароль.", "Wrong login or password."},
    ProblemKind{"sign-in-delayed", 429, "Слишком много неудачных попыток. Подождите и попробуйте снова.",
                "Too many wrong attempts. Wait and try again."},
    ProblemKind{"code-refused", 422, "Код не подошёл. Проверьте время на телефоне и введите новый код.",
                "The code is wrong. Check the clock of your phone and enter a new one."},
    ProblemKind{"password-wrong", 422, "Текущий пароль введён неверно.", "The current password is wrong."},
    ProblemKind{"password-too-short", 422, "Пароль должен быть не короче 10 знаков.",
                "A password has at least 10 characters."},
    ProblemKind{"password-too-long", 422, "Пароль должен быть не длиннее 200 знаков.",
                "A password has at most 200 characters."},
    ProblemKind{"password-common", 422, "Этот пароль из числа самых частых, его подберут первым. Придумайте другой.",
                "This password is among the commonest and would be guessed first. Think of another one."},
    ProblemKind{"password-like-name", 422, "Пароль не должен повторять имя или логин.",
                "A password must not be the name or the login."},
    ProblemKind{"login-invalid", 422, "Логин: от 3 до 100 букв, цифр и знаков . - _ @, без пробелов.",
                "A login has 3 to 100 letters, digits and . - _ @, and no spaces."},
    ProblemKind{"login-taken", 409, "Такой логин уже есть. Придумайте другой.",
                "This login is taken. Think of another one."},
    ProblemKind{"name-missing", 422, "Укажите фамилию, имя и отчество.", "State the name."},
    ProblemKind{"account-not-found", 404, "Учётной записи нет.", "There is no account."},
    ProblemKind{"account-blocked", 403, "Учётная запись заблокирована. Обратитесь к администратору.",
                "The account is blocked. Ask the administrator."},
    ProblemKind{"session-not-found", 404, "Такого сеанса нет: он уже завершён.", "There is no such session."},
    ProblemKind{"invitation-not-found", 404, "Ссылка недействительна. Попросите администратора прислать новую.",
                "The link is not valid. Ask the administrator for a new one."},
    ProblemKind{"invitation-used", 410, "По этой ссылке пароль уже задан. Войдите или попросите новую ссылку.",
                "The link was used already. Sign in, or ask for a new link."},
    ProblemKind{"invitation-expired", 410, "Срок ссылки истёк. Попросите администратора прислать новую.",
                "The link has expired. Ask the administrator for a new one."},
    ProblemKind{"enrolment-missing", 409, "Сначала получите QR-код.", "Ask for the QR code first."},
    ProblemKind{"second-factor-missing", 409, "Второй фактор не настроен.", "There is no second factor."},
    ProblemKind{"second-factor-obligatory", 409, "Ваша роль требует второго фактора: отключить его нельзя.",
                "Your role asks for a second factor: it cannot be removed."},
    ProblemKind{"accounts-exist", 409, "Учётные записи уже включены. Войдите.", "There are accounts already. Sign in."},
};

} // namespace

std::span<const ProblemKind> account_problems()
{
    return kinds;
}

} // namespace vekha::web
