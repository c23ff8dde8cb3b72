/** A Python that can import a peer, where this machine has one. PATRON_PEER_PYTHONPATH adds folders to look in. */
import { spawnSync } from 'node:child_process';

export type Peer = { command: string; env: NodeJS.ProcessEnv; found: string };

/** Looks for `module` in the Pythons of this machine; undefined where none has it. */
export function findPython(module: string): Peer | undefined {
  const extra = process.env['PATRON_PEER_PYTHONPATH'];
  const env = extra === undefined ? process.env : { ...process.env, PYTHONPATH: extra };
  for (const command of ['python3', '/usr/bin/python3']) {
    const answer = spawnSync(
      command,
      ['-c', `import ${module}; print(getattr(${module}, "__version__", "unknown version"))`],
      { env, encoding: 'utf8' },
    );
    if (answer.status === 0)
      return {
        command,
        env,
        found: `${module} ${answer.stdout.trim()} in ${command}${extra === undefined ? '' : ' (PATRON_PEER_PYTHONPATH)'}`,
      };
  }
  return undefined;
}
