import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import { Read } from '@/ui/states';
import { useCatalogue, useSaveProfile, type CuratorDetail } from '../api/curators';
import classes from './curators.module.css';

const lists = ['associations', 'platforms', 'federalProjects', 'courses', 'subjects'] as const;
const levels = [0, 1, 2, 3] as const;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The profile and the questionnaire of a candidate in one form. */
export function ProfileForm({ curator, close }: { curator: CuratorDetail; close: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const catalogue = useCatalogue();
  const save = useSaveProfile();
  const [texts, setTexts] = useState(() => ({
    associations: curator.associations.join('\n'),
    platforms: curator.platforms.join('\n'),
    federalProjects: curator.federalProjects.join('\n'),
    courses: curator.courses.join('\n'),
    subjects: curator.subjects.join('\n'),
  }));
  const [years, setYears] = useState(String(curator.experienceYears));
  const [head, setHead] = useState(curator.head);
  const [risks, setRisks] = useState<readonly string[]>(curator.risks);
  const [answers, setAnswers] = useState<Record<string, number>>(curator.answers);
  const [consentOn, setConsent] = useState(curator.consentOn ?? '');
  const [note, setNote] = useState(curator.note);

  function keep() {
    const profile = {
      associations: linesOf(texts.associations),
      platforms: linesOf(texts.platforms),
      federalProjects: linesOf(texts.federalProjects),
      courses: linesOf(texts.courses),
      subjects: linesOf(texts.subjects),
      experienceYears: Math.min(80, Math.max(0, Math.round(Number(years)) || 0)),
      head,
      risks: [...risks],
      answers,
      consentOn: consentOn === '' ? null : consentOn,
      note,
    };
    save.mutate(
      { personId: curator.person.id, version: curator.version, profile },
      { onSuccess: close, onError: notices.fail },
    );
  }
  function answerTo(question: string, value: string) {
    const next = { ...answers };
    if (value === '') delete next[question];
    else next[question] = Number(value);
    setAnswers(next);
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div className={classes.two}>
        {lists.map((name) => (
          <Textarea
            key={name}
            label={t(`curators.profile.${name}`)}
            description={t('curators.profile.lines')}
            autosize
            minRows={2}
            value={texts[name]}
            onChange={(event) => setTexts({ ...texts, [name]: event.currentTarget.value })}
          />
        ))}
        <TextInput
          type="number"
          min={0}
          max={80}
          label={t('curators.profile.experience')}
          value={years}
          onChange={(event) => setYears(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('curators.profile.consent')}
          value={consentOn}
          onChange={(event) => setConsent(event.currentTarget.value)}
        />
      </div>
      <Checkbox
        label={t('curators.profile.head')}
        checked={head}
        onChange={(event) => setHead(event.currentTarget.checked)}
      />
      <Read query={catalogue} lines={4}>
        {(data) => (
          <>
            <fieldset className={classes.form}>
              <legend>{t('curators.profile.risks')}</legend>
              <div className={classes.two}>
                {data.risks.map((risk) => (
                  <Checkbox
                    key={risk.code}
                    label={risk.name}
                    checked={risks.includes(risk.code)}
                    onChange={(event) =>
                      setRisks(
                        event.currentTarget.checked
                          ? [...risks, risk.code]
                          : risks.filter((code) => code !== risk.code),
                      )
                    }
                  />
                ))}
              </div>
            </fieldset>
            <fieldset className={classes.questions}>
              <legend>{t('curators.questionnaire')}</legend>
              {data.questions.map((question) => (
                <div key={question.code} className={classes.question}>
                  <span id={`question-${question.code}`}>{question.text}</span>
                  <NativeSelect
                    aria-labelledby={`question-${question.code}`}
                    value={answers[question.code] ?? ''}
                    onChange={(event) => answerTo(question.code, event.currentTarget.value)}
                    data={[
                      { value: '', label: t('curators.answer.none') },
                      ...levels.map((level) => ({
                        value: String(level),
                        label: t(`curators.answer.${level}`),
                      })),
                    ]}
                  />
                </div>
              ))}
            </fieldset>
          </>
        )}
      </Read>
      <Textarea
        label={t('curators.profile.note')}
        autosize
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('action.save')}
        </Button>
        {curator.version > 0 && (
          <Button variant="default" onClick={close}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}
