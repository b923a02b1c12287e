import { Button } from '@mantine/core';
import { useLanguage } from '@/language/language';
import { Page } from '@/ui/page';
import type { Audience, ClassCode, PrintedLinks } from '../api/waves';
import classes from './waves.module.css';

const picture = (svg: string) => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

function Buttons({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <div className={`${classes.bar} v-screen-only`}>
      <Button onClick={() => window.print()}>{t('waves.print')}</Button>
      <Button variant="default" onClick={onClose}>
        {t('waves.backToSchool')}
      </Button>
    </div>
  );
}

/** Links to be printed, cut and handed out. They are shown this once: the server keeps only their hashes. */
export function LinkSheet({
  links,
  audience,
  onClose,
}: {
  links: PrintedLinks;
  audience: Audience;
  onClose: () => void;
}) {
  const { t, shortDay } = useLanguage();
  return (
    <Page
      title={`${t(`waves.audience.${audience}`)}: ${links.school}`}
      lead={t('waves.sheet.lead', { title: links.title, day: shortDay(links.until) })}
    >
      <Buttons onClose={onClose} />
      <p className={`${classes.told} v-screen-only`}>{t('waves.sheet.once')}</p>
      <div className={classes.sheet}>
        {links.links.map((link) => (
          <div key={link.url} className={classes.card}>
            <img src={picture(link.qr)} alt={t('waves.sheet.qr')} width={144} height={144} />
            <p>{t('waves.sheet.card')}</p>
            <p>{link.url}</p>
          </div>
        ))}
      </div>
    </Page>
  );
}

/** The code of a class, large enough for the last desk. */
export function CodeSheet({ made, onClose }: { made: ClassCode; onClose: () => void }) {
  const { t, shortDay } = useLanguage();
  return (
    <Page title={made.school} lead={t('waves.code.until', { day: shortDay(made.lastDay) })}>
      <Buttons onClose={onClose} />
      <p className={`${classes.told} v-screen-only`}>{t('waves.code.once')}</p>
      <div className={classes.card}>
        <p>{t('waves.code.type', { address: made.address })}</p>
        <span className={classes.code}>{made.code.replace(/(\d{3})(?=\d)/g, '$1 ')}</span>
        <img src={picture(made.qr)} alt={t('waves.sheet.qr')} width={144} height={144} />
      </div>
    </Page>
  );
}
