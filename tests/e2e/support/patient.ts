import { expect } from '@playwright/test';

/** Unlocking costs Argon2id half a second on a quick laptop and several on a busy one. */
export const patiently = expect.configure({ timeout: 30_000 });
