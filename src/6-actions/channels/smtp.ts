import nodemailer from 'nodemailer';
import type { EmailChannel } from '#contract/channel';
import type { Secret } from '#platform/secret';
import type { Outcome, Outgoing, Way } from './channel.ts';
import { textOf } from './mail-text.ts';

const TOGETHER = 5;
const TIMEOUT_MS = 30_000;
const DEFER_SECONDS = 900;

/**
 * E-mail over a server that speaks SMTP. The library's pool would put a message whose connection broke back into its queue and send it
 * again, though the server may have taken it: `maxRequeues: 0` forbids that.
 */
export function openSmtp(channel: EmailChannel, password: Secret | undefined): Way {
  const { host, port, security, user } = channel;
  const transport = nodemailer.createTransport({
    pool: true,
    maxRequeues: 0,
    maxConnections: TOGETHER,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user !== '' && { auth: { user, pass: password?.reveal() ?? '' } }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    together: TOGETHER,
    check: async () => {
      try {
        await transport.verify();
        return '';
      } catch (thrown) {
        return reasonOf(thrown as SmtpError);
      }
    },
    send: async (message) => {
      try {
        await transport.sendMail(mailOf(channel, message));
        return { kind: 'sent' };
      } catch (thrown) {
        return outcomeOf(thrown as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

/** The mail itself: RFC 8058 headers where there is a link, and a Message-ID that says which message it is. */
export function mailOf({ fromName, fromAddress, replyTo }: EmailChannel, { key, to, composed, links }: Outgoing) {
  const host = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  const unsubscribe = links.unsubscribe !== '' && {
    'List-Unsubscribe': `<${links.unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return {
    from: { name: fromName, address: fromAddress },
    to: { name: '', address: to },
    ...(replyTo !== '' && { replyTo }),
    subject: composed.subject,
    ...(composed.isHtml ? { html: composed.body, text: textOf(composed.body) } : { text: composed.body }),
    messageId: `<${key}@${host}>`,
    headers: { ...unsubscribe, 'Content-Language': composed.locale, 'Auto-Submitted': 'auto-generated' },
  };
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; syscall?: string };

/**
 * A reply of the server says what happened: 5yz no, 4yz not now. Without a reply it was surely not sent only where the conversation never
 * came as far as the message: no address, no connection, no greeting, no sign-in.
 */
function outcomeOf(error: SmtpError): Outcome {
  const reason = reasonOf(error);
  const { responseCode, code, command = '', syscall } = error;
  const isBefore =
    code === 'EDNS' || code === 'EAUTH' || syscall === 'connect' || /^(EHLO|HELO|LHLO|STARTTLS|AUTH)/.test(command);
  if (isBefore) return { kind: 'unreached', reason };
  if (responseCode !== undefined && responseCode >= 500) {
    const isNobody = command === 'RCPT TO' && [550, 551, 553].includes(responseCode);
    return { kind: isNobody ? 'gone' : 'failed', reason };
  }
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: 'refused-now', reason, afterSeconds: DEFER_SECONDS };
  if (code === 'EENVELOPE' || command === 'API') return { kind: 'failed', reason };
  return { kind: 'unknown', reason };
}

function reasonOf({ code, command, responseCode }: SmtpError): string {
  return [responseCode ?? code ?? 'error', command].filter(Boolean).join(' ').slice(0, 60);
}
