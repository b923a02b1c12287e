import type { Message } from './catalogue';
import type { openidRu } from './openid.ru';

export const openidEn: Record<keyof typeof openidRu, Message> = {
  'openid.enter': 'Sign in: {name}',
  'openid.accept': 'Without a password: {name}',
  'openid.or': 'or',
  'openid.link': 'Link with “{name}”',
  'openid.linked.none': 'No account of the other system is linked with yours.',
  'openid.linked.since': 'linked {when}',
  'openid.remove': 'Unlink',
  'openid.removed': 'The link was removed.',
  'openid.title': 'Signing in elsewhere',
  'openid.lead': 'Once linked, you sign in without a password of Vekha: “{name}” confirms who you are.',
  'openid.outcome': 'Signing in elsewhere',
  'openid.toProfile': 'To the profile',
  'openid.refused': 'Signing in elsewhere did not work.',
  'openid.refused.account-blocked': 'The account is blocked. Ask the administrator.',
  'openid.refused.invitation-expired': 'The link has expired. Ask the administrator for a new one.',
  'openid.refused.invitation-not-found': 'The link is not valid. Ask the administrator for a new one.',
  'openid.refused.invitation-used': 'This link was used already. Sign in, or ask for a new one.',
  'openid.refused.openid-attempt-unknown':
    'The sign-in was begun in another window or too long ago. Begin again from this window.',
  'openid.refused.openid-declined': 'The other system did not confirm the sign-in.',
  'openid.refused.openid-linked-to-another':
    'This account of the other system is linked with another person.',
  'openid.refused.openid-not-linked':
    'This account of the other system is linked with nobody. Sign in by password and link it in your profile.',
  'openid.refused.openid-unreachable':
    'The other system does not answer. Sign in by password or try again later.',
};
