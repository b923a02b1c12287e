#include "web/problem_tables.h"

#include <array>

namespace vekha::web
{

namespace
{

constexpr std::array kinds{
    ProblemKind{"openid-not-set-up", 404, "Вход через внешнюю систему не настроен.",
                "Signing in elsewhere is not set up."},
    ProblemKind{"openid-attempt-unknown", 409, "Вход начат в другом окне или слишком давно. Начните заново.",
                "The sign-in was begun in another window or too long ago. Begin again."},
    ProblemKind{"openid-declined", 403, "Внешняя система не подтвердила вход.",
                "The other system did not confirm the sign-in."},
    ProblemKind{
        "openid-not-linked", 403,
        "Эта учётная запись внешней системы ни с кем не связана. Войдите паролем и свяжите её в профиле.",
        "This account of the other system is linked with nobody. Sign in by password and link it in your profile."},
    ProblemKind{"openid-linked-to-another", 409, "Эта учётная запись внешней системы связана с другим человеком.",
                "This account of the other system is linked with another person."},
    ProblemKind{"openid-unreachable", 502, "Внешняя система входа не отвечает. Войдите паролем или попробуйте позже.",
                "The other system does not answer. Sign in by password or try again later."},
    ProblemKind{"openid-misconfigured", 502, "Внешняя система входа настроена неверно. Сообщите администратору.",
                "The other system is not set up right. Tell the administrator."},
    ProblemKind{"openid-token-invalid", 502, "Ответ внешней системы не прочитан. Войдите паролем.",
                "The answer of the other system cannot be read. Sign in by password."},
    ProblemKind{"openid-key-unknown", 502, "Подпись внешней системы не проверена: её ключ неизвестен.",
                "The signature of the other system cannot be checked: its key is not known."},
    ProblemKind{"openid-signature-wrong", 502, "Подпись внешней системы неверна.",
                "The signature of the other system is wrong."},
    ProblemKind{"openid-claims-wrong", 502, "Ответ внешней системы не для этого входа. Начните заново.",
                "The answer of the other system is not for this sign-in. Begin again."},
    ProblemKind{"identity-not-found", 404, "Такой связи нет.", "There is no such link."},
    ProblemKind{"identity-is-only-way", 409, "Другого способа войти нет: сначала задайте пароль.",
                "There is no other way to sign in: set a password first."},
};

} // namespace

std::span<const ProblemKind> openid_problems()
{
    return kinds;
}

} // namespace vekha::web
