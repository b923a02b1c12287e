import { Button, Checkbox, Menu, Modal, TextInput } from '@mantine/core';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { usePermitted } from '@/api/permissions';
import { failureWords } from '@/language/failures';
import { useLanguage } from '@/language/language';
import { useNotices } from '@/ui/notice';
import {
  useRemoveView,
  useSaveView,
  useUpdateView,
  useViews,
  type SavedView,
  type ViewPage,
} from '../api/views';
import { keptSearch, searchOf } from '../model/search';

/** Views of a page: open one, keep the present one, write over one's own, delete it. */
export function SavedViews({ page }: { page: ViewPage }) {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const notices = useNotices();
  const views = useViews(page);
  const update = useUpdateView();
  const remove = useRemoveView();
  const present = keptSearch(useRouterState({ select: (state) => state.location.searchStr }));
  const [naming, setNaming] = useState(false);
  const all = views.data ?? [];
  const own = all.filter((view) => view.own);
  const shared = all.filter((view) => !view.own);
  const open = all.find((view) => keptSearch(view.search) === present);
  const told = (words: string) => ({
    onSuccess: () => notices.say(words),
    onError: (failure: unknown) => notices.fail(failure),
  });
  const item = (view: SavedView) => (
    <Menu.Item
      key={view.id}
      aria-current={view === open ? 'true' : undefined}
      fw={view === open ? 600 : undefined}
      onClick={() => void navigate({ to: '.', search: searchOf(view.search), resetScroll: false })}
    >
      {view.name}
    </Menu.Item>
  );
  return (
    <span className="v-screen-only">
      <Menu>
        <Menu.Target>
          <Button variant="default">{open ? open.name : t('views.title')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {own.length > 0 && <Menu.Label>{t('views.own')}</Menu.Label>}
          {own.map(item)}
          {shared.length > 0 && <Menu.Label>{t('views.shared')}</Menu.Label>}
          {shared.map(item)}
          {all.length > 0 && <Menu.Divider />}
          <Menu.Item onClick={() => setNaming(true)}>{t('views.keep')}</Menu.Item>
          {own
            .filter((view) => view !== open)
            .map((view) => (
              <Menu.Item
                key={`update-${view.id}`}
                onClick={() => update.mutate({ view, search: present }, told(t('views.saved')))}
              >
                {t('views.update', { name: view.name })}
              </Menu.Item>
            ))}
          {open?.own && (
            <Menu.Item onClick={() => remove.mutate(open, told(t('views.deleted')))}>
              {t('views.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && <NameView page={page} search={present} onClose={() => setNaming(false)} />}
    </span>
  );
}

function NameView({ page, search, onClose }: { page: ViewPage; search: string; onClose: () => void }) {
  const { t } = useLanguage();
  const notices = useNotices();
  const permitted = usePermitted();
  const save = useSaveView(page);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.keep')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(
            { name, search, shared },
            {
              onSuccess: () => {
                notices.say(t('views.saved'));
                onClose();
              },
            },
          );
        }}
      >
        <TextInput
          label={t('views.name')}
          value={name}
          required
          maxLength={100}
          data-autofocus
          error={save.error ? failureWords(save.error, t).sentence : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {permitted('obligation.manage') && (
          <Checkbox
            mt="sm"
            label={t('views.share')}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" mt="md" loading={save.isPending}>
          {t('action.save')}
        </Button>
      </form>
    </Modal>
  );
}
