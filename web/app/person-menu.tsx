import { UserOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popover, Segmented } from 'antd';
import { meQuery, signOut } from '../client/shop.ts';
import { useWords } from '../words/use-words.ts';
import { type ThemeChoice, useAppearance } from './appearance.tsx';

const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** Who is signed in, appearance, keys, and the way out. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const t = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const { choice, choose } = useAppearance();
  const leave = () =>
    void signOut().finally(() => {
      client.removeQueries({ queryKey: ['me'] });
      void navigate({ to: '/sign-in' } as never);
    });
  const content = (
    <div className="s-person">
      {me ? (
        <p>
          <strong>{me.name}</strong>
          <br />
          <span className="p-caption">{me.email}</span>
        </p>
      ) : null}
      <div className="p-control s-person-theme">
        <span>{t('shell.theme')}</span>
        <Segmented
          size="small"
          aria-label={t('shell.theme')}
          value={choice}
          onChange={(next) => choose(next)}
          options={THEMES.map((one) => ({ value: one, label: t(`shell.theme.${one}`) }))}
        />
      </div>
      <Button type="text" block onClick={onKeys}>
        {t('shell.keys')}
      </Button>
      <Button type="text" block onClick={leave}>
        {t('shell.signOut')}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" destroyOnHidden>
      <button type="button" className="s-tool" aria-label={me ? `${t('shell.person')}: ${me.name}` : t('shell.person')}>
        <UserOutlined />
      </button>
    </Popover>
  );
}
