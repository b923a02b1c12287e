import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRoadMaps } from '@/api/queries/road-maps';
import { DraftList } from '@/features/drafts/components/draft-list';
import { UploadOrder, UploadPlace } from '@/features/drafts/components/upload-order';
import { useDrafts } from '@/features/drafts/api/drafts';
import { RoadMapList } from '@/features/road-maps/components/road-map-list';
import { schoolYearName, schoolYearSpan } from '@/language/days';
import { useLanguage } from '@/language/language';
import { ButtonLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import classes from './road-maps.module.css';

/** Drafts that wait and road maps in force, side by side: the one becomes the other. */
export function RoadMaps() {
  const { t } = useLanguage();
  const { year, upload } = useSearch({ from: '/road-maps' });
  const navigate = useNavigate();
  const drafts = useDrafts();
  const roadMaps = useRoadMaps();
  const waiting = drafts.data?.items ?? [];
  const span = year === undefined ? undefined : schoolYearSpan(year);
  const all = roadMaps.data?.items ?? [];
  const shown = span ? all.filter((map) => map.period.from <= span.to && map.period.to >= span.from) : all;
  const failure = drafts.error ?? roadMaps.error;
  return (
    <Page
      title={t('nav.roadMaps')}
      lead={t('roadMaps.lead')}
      action={
        <UploadOrder
          opened={upload === true}
          onChange={(opened) =>
            void navigate({ to: '/road-maps', search: { upload: opened || undefined }, replace: true })
          }
        />
      }
    >
      {failure && !roadMaps.data ? (
        <Failed failure={failure} retry={() => void Promise.all([drafts.refetch(), roadMaps.refetch()])} />
      ) : !drafts.data || !roadMaps.data ? (
        <Loading lines={5} height={72} />
      ) : all.length + waiting.length === 0 ? (
        <>
          <Empty title={t('roadMaps.none')}>{t('roadMaps.none.next')}</Empty>
          <UploadPlace />
        </>
      ) : (
        <div className={classes.groups}>
          {waiting.length > 0 && (
            <section>
              <h2 className={classes.heading}>{t('roadMaps.drafts', { count: waiting.length })}</h2>
              <DraftList drafts={waiting} />
            </section>
          )}
          <section>
            <h2 className={classes.heading}>{t('roadMaps.inForce', { count: shown.length })}</h2>
            {shown.length > 0 ? (
              <RoadMapList roadMaps={shown} />
            ) : all.length > 0 && year !== undefined ? (
              <Empty
                title={t('roadMaps.otherYears', { year: schoolYearName(year) })}
                action={
                  <ButtonLink to="/road-maps" search={{ year: undefined }} variant="default">
                    {t('year.all')}
                  </ButtonLink>
                }
              />
            ) : (
              <Empty title={t('roadMaps.noneInForce')}>{t('roadMaps.noneInForce.next')}</Empty>
            )}
          </section>
        </div>
      )}
    </Page>
  );
}
