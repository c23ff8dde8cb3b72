import { useBlocker } from '@tanstack/react-router';
import { Modal } from 'antd';
import { useWords } from '../words/use-words.ts';

/** Asks before changes that were not saved are lost, within Patron and when the window closes. */
export function LeaveGuard({ isDirty, title, body }: { isDirty: boolean; title: string; body: string }) {
  const t = useWords();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={title}
      okText={t('settings.leave.go')}
      cancelText={t('settings.leave.stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      <p>{body}</p>
    </Modal>
  );
}
