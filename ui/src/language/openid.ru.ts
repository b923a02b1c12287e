import type { Message } from './catalogue';

/** Words of signing in elsewhere. */
export const openidRu = {
  'openid.enter': 'Войти: {name}',
  'openid.accept': 'Без пароля: {name}',
  'openid.or': 'или',
  'openid.link': 'Связать с «{name}»',
  'openid.linked.none': 'Ни одна учётная запись внешней системы не связана с вашей.',
  'openid.linked.since': 'связана {when}',
  'openid.remove': 'Отвязать',
  'openid.removed': 'Связь убрана.',
  'openid.title': 'Вход через внешнюю систему',
  'openid.lead': 'Связав записи, вы сможете входить без пароля Вехи: кто вы, подтвердит «{name}».',
  'openid.outcome': 'Вход через внешнюю систему',
  'openid.toProfile': 'В профиль',
  'openid.refused': 'Войти через внешнюю систему не получилось.',
  'openid.refused.account-blocked': 'Учётная запись заблокирована. Обратитесь к администратору.',
  'openid.refused.invitation-expired': 'Срок ссылки истёк. Попросите администратора прислать новую.',
  'openid.refused.invitation-not-found': 'Ссылка недействительна. Попросите администратора прислать новую.',
  'openid.refused.invitation-used': 'Эта ссылка уже использована. Войдите или попросите новую.',
  'openid.refused.openid-attempt-unknown':
    'Вход начат в другом окне или слишком давно. Начните заново из этого окна.',
  'openid.refused.openid-declined': 'Внешняя система не подтвердила вход.',
  'openid.refused.openid-linked-to-another':
    'Эта учётная запись внешней системы уже связана с другим человеком.',
  'openid.refused.openid-not-linked':
    'Эта учётная запись внешней системы ни с кем не связана. Войдите паролем и свяжите её в профиле.',
  'openid.refused.openid-unreachable':
    'Внешняя система входа не отвечает. Войдите паролем или попробуйте позже.',
} satisfies Record<string, Message>;
