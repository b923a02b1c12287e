import { Button, Menu } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { IconDownload } from '@/ui/icons';

/** What is shown as a file, with its filters printed on it; not on paper. */
export function ExportMenu({
  address,
  label,
}: {
  address: (format: 'csv' | 'xlsx') => string;
  label?: string;
}) {
  const { t } = useLanguage();
  return (
    <span className="v-screen-only">
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload />}>
            {label ?? t('export.action')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={address('xlsx')} download>
            {t('export.xlsxList')}
          </Menu.Item>
          <Menu.Item component="a" href={address('csv')} download>
            {t('export.csv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
