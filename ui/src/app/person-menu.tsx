import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '@/api/queries/session';
import { useLanguage } from '@/language/language';
import { IconCheck, IconEye, IconLeave, IconPerson, IconSun } from '@/ui/icons';
import { useAppearance } from './appearance';
import { leave } from './leave';

const schemes = ['auto', 'light', 'dark'] as const;

/** Who is here, and how the program looks and speaks to them. */
export function PersonMenu() {
  const { t, language, setLanguage } = useLanguage();
  const { highContrast, setHighContrast } = useAppearance();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useSession();
  const roles = session.data?.actor.roles.map(({ name }) => name) ?? [];
  const chosen = (is: boolean) =>
    is ? <IconCheck size={16} /> : <span style={{ display: 'inline-block', width: 16 }} />;
  return (
    <Menu width={270}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" radius="xl" aria-label={t('person.menu')}>
          <IconPerson />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {session.data && <Menu.Label>{[session.data.actor.name, ...roles].join(' · ')}</Menu.Label>}
        {session.data?.mode === 'account' && (
          <>
            <Menu.Item
              leftSection={<IconPerson size={16} />}
              renderRoot={(props) => <Link to="/profile" {...props} />}
            >
              {t('account.open')}
            </Menu.Item>
            <Menu.Item leftSection={<IconLeave size={16} />} onClick={() => void leave()}>
              {t('account.signOut')}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconEye size={16} />}
          rightSection={highContrast ? <IconCheck size={16} /> : null}
          onClick={() => setHighContrast(!highContrast)}
        >
          {t(highContrast ? 'appearance.usual' : 'appearance.contrast')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <IconSun size={12} /> {t('appearance.theme')}
        </Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            leftSection={chosen(colorScheme === scheme)}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`appearance.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('person.language')}</Menu.Label>
        <Menu.Item lang="ru" leftSection={chosen(language === 'ru')} onClick={() => setLanguage('ru')}>
          Русский
        </Menu.Item>
        <Menu.Item lang="en" leftSection={chosen(language === 'en')} onClick={() => setLanguage('en')}>
          English
        </Menu.Item>
        {session.data && <Menu.Label>{t('person.version', { version: session.data.version })}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
