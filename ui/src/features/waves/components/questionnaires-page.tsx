import { type ReactNode } from 'react';
import { usePermitted } from '@/api/permissions';
import { useLanguage } from '@/language/language';
import { Chip } from '@/ui/chip';
import { ButtonLink, TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Read } from '@/ui/states';
import { useQuestionnaires } from '../api/waves';
import { WavePlaces } from './parts';
import classes from './waves.module.css';

/** Questionnaires of the program and of the region. */
export function QuestionnairesPage({ tabs }: { tabs?: ReactNode }) {
  const { t } = useLanguage();
  const may = usePermitted()('wave.write');
  const questionnaires = useQuestionnaires();
  return (
    <Page
      title={t('waves.questionnaires')}
      lead={t('waves.questionnaires.lead')}
      above={tabs}
      action={
        may && (
          <ButtonLink to="/waves/questionnaires/$questionnaireCode" params={{ questionnaireCode: 'new' }}>
            {t('waves.questionnaires.new')}
          </ButtonLink>
        )
      }
    >
      <WavePlaces here="questionnaires" />
      <Read query={questionnaires} lines={4}>
        {(all) => (
          <ul className={classes.list}>
            {all.map((one) => (
              <li key={one.code} className={classes.item}>
                <div className={classes.head}>
                  <h2>
                    <TextLink
                      to="/waves/questionnaires/$questionnaireCode"
                      params={{ questionnaireCode: one.code }}
                    >
                      {one.title}
                    </TextLink>
                  </h2>
                  <Chip>{one.own ? t('waves.edition', { edition: one.edition }) : t('waves.ofProgram')}</Chip>
                </div>
                <p className={classes.quiet}>
                  {t(`waves.audience.${one.audience}`)}. {t('waves.itemsCount', { count: one.items.length })}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Read>
    </Page>
  );
}
