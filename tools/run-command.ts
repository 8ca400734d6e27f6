/** Runs the project's command-line tools, found on the PATH that `npm run` and tools/setup.js set. */
import { spawn } from 'node:child_process';

import { root } from './build.ts';

export interface Ran {
  readonly code: number;
  readonly seconds: number;
  /** What it printed; empty if that went straight to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  /** `collect` keeps what it prints for later. */
  readonly output: 'show' | 'collect';
  readonly env?: Readonly<Record<string, string>>;
}

/** Never rejects: a tool that cannot be started has failed, and its output says why. */
export function runCommand(command: string, words: readonly string[], options: RunOptions): Promise<Ran> {
  const began = performance.now();
  const child = spawn(command, words, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...options.env },
    stdio: options.output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve) => {
    const end = (code: number) => {
      resolve({ code, seconds: (performance.now() - began) / 1000, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code) => {
      end(code ?? 1);
    });
  });
}
