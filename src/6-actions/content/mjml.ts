/** MJML that cannot be turned into an e-mail, with what is wrong in it. */
export class MjmlError extends Error {
  override readonly name = 'MjmlError';
}

/**
 * MJML → HTML of an e-mail, with the Liquid in it left as it is. Nothing is included from elsewhere, and no font is fetched from anybody (MJML would ask Google for them).
 * @throws MjmlError for what is not sound MJML
 */
export async function mjmlToHtml(source: string): Promise<string> {
  // Loaded with the first e-mail: it takes half a second that no command and no start should wait for.
  const { default: mjml2html } = await import('mjml');
  try {
    const { html } = await mjml2html(source, {
      validationLevel: 'strict',
      ignoreIncludes: true,
      keepComments: false,
      fonts: {},
    });
    return html;
  } catch (thrown) {
    throw new MjmlError(thrown instanceof Error ? thrown.message.split('\n')[0] : 'MJML');
  }
}
