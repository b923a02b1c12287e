import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '@/api/queries/session';
import { schoolYearName, schoolYearOf } from '@/language/days';
import { useLanguage } from '@/language/language';

/** The school year in force. It narrows lists of road maps and obligations, and goes along in every link. */
export function YearChoice() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const { year } = useSearch({ from: '__root__' });
  const session = useSession();
  if (!session.data) return null;
  const now = schoolYearOf(session.data.today);
  const years = new Set([
    now + 1,
    now,
    now - 1,
    now - 2,
    now - 3,
    now - 4,
    ...(year === undefined ? [] : [year]),
  ]);
  return (
    <NativeSelect
      size="xs"
      aria-label={t('year.choice')}
      value={year === undefined ? '' : String(year)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        void navigate({
          to: '.',
          search: (before: Record<string, unknown>) => ({
            ...before,
            year: chosen === '' ? undefined : Number(chosen),
          }),
        });
      }}
      data={[
        { value: '', label: t('year.all') },
        ...[...years]
          .sort((a, b) => b - a)
          .map((each) => ({ value: String(each), label: t('year.name', { year: schoolYearName(each) }) })),
      ]}
    />
  );
}
