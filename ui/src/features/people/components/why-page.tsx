import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useLanguage } from '@/language/language';
import { IconCheck, IconWarning } from '@/ui/icons';
import { TextLink } from '@/ui/link';
import { Page } from '@/ui/page';
import { Empty, Failed, Loading } from '@/ui/states';
import { useExplanation, useRoles, type Explanation } from '../api/people';
import type { WhySearch } from '../model/search';
import classes from './people.module.css';

const kinds = ['organisation', 'territory', 'obligation', 'road-map', 'draft', 'person'] as const;

/** «Почему виден этот объект»: who, what, which object, and the path of the decision. */
export function WhyPage({ search }: { search: WhySearch }) {
  const { t } = useLanguage();
  const asked = useExplanation(search.person, search.permission, search.object);
  const complete =
    search.person !== undefined && search.permission !== undefined && search.object !== undefined;
  return (
    <Page title={t('why.title')} lead={t('why.lead')}>
      <Question key={JSON.stringify(search)} search={search} />
      {!complete ? (
        <Empty title={t('why.ask')}>{t('why.ask.next')}</Empty>
      ) : asked.error ? (
        <Failed failure={asked.error} retry={() => void asked.refetch()} />
      ) : asked.data ? (
        <Path explanation={asked.data} />
      ) : (
        <Loading lines={5} />
      )}
    </Page>
  );
}

function Question({ search }: { search: WhySearch }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const roles = useRoles();
  const permissions = roles.data?.permissions ?? [];
  const [kindBefore, keyBefore] = (search.object ?? 'organisation:').split(':', 2);
  const [person, setPerson] = useState(search.person ?? '');
  const [permission, setPermission] = useState(search.permission ?? '');
  const [kind, setKind] = useState<string>(kindBefore ?? 'organisation');
  const [key, setKey] = useState(keyBefore ?? '');

  function ask(event: FormEvent) {
    event.preventDefault();
    void navigate({
      to: '/management/why',
      search: { person: person.trim(), permission, object: `${kind}:${key.trim()}` },
      replace: true,
    });
  }

  return (
    <form className={classes.question} onSubmit={ask}>
      <TextInput
        label={t('why.person')}
        placeholder={t('why.person.example')}
        required
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('why.permission')}
        required
        value={permission}
        onChange={(event) => setPermission(event.currentTarget.value)}
        data={[
          { value: '', label: t('people.choose') },
          ...permissions.map(({ name, words }) => ({ value: name, label: words })),
        ]}
      />
      <NativeSelect
        label={t('why.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={kinds.map((name) => ({ value: name, label: t(`why.kind.${name}`) }))}
      />
      <TextInput
        label={t('why.key')}
        required
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button type="submit">{t('why.action')}</Button>
    </form>
  );
}

function Path({ explanation }: { explanation: Explanation }) {
  const { t } = useLanguage();
  const { person, object, place, organisation, roles, allowed } = explanation;
  const where = [...place.map(({ name }) => name), organisation].filter(Boolean).join(' → ');
  return (
    <section aria-label={t('why.path')}>
      <p className={classes.outcome} data-allowed={allowed || undefined} role="status">
        {allowed ? <IconCheck size={20} /> : <IconWarning size={20} />}
        {explanation.outcome}
      </p>
      {explanation.signIn !== '' && <p className={classes.note}>{explanation.signIn}</p>}
      <ol className={classes.path}>
        <li>
          <span className={classes.dim}>{t('why.who')}</span>
          <TextLink to="/management/people/$personId" params={{ personId: person.id }}>
            {person.name}
          </TextLink>
          <span>
            {[person.position, person.organisation?.name ?? person.territory.name].filter(Boolean).join(', ')}
          </span>
        </li>
        <li>
          <span className={classes.dim}>{t('why.what')}</span>
          <span>{explanation.permissionWords}</span>
        </li>
        <li>
          <span className={classes.dim}>{t('why.object')}</span>
          <span>
            {t(`why.kind.${kinds.find((kind) => kind === object.kind) ?? 'territory'}`)} {object.id}:{' '}
            {object.title}
          </span>
          <span className={classes.dim}>{where}</span>
        </li>
        <li>
          <span className={classes.dim}>{t('why.roles')}</span>
          {roles.length === 0 && <span>{t('people.noRoles')}</span>}
          <ul className={classes.lines}>
            {roles.map((role) => (
              <li
                key={role.grant}
                className={classes.line}
                data-allows={role.verdict === 'allows' || undefined}
              >
                <div>
                  <span>{role.words}</span>
                  <span className={classes.sub}>{role.verdictWords}</span>
                </div>
              </li>
            ))}
          </ul>
        </li>
      </ol>
    </section>
  );
}
