import { isNarrowed, nothingAsked, queryFor } from '#renderer/features/register/registerQuery.ts';
import { RegisterQuery } from '#shared/ipc/vault/registerCalls.ts';
import { describe, expect, it } from 'vitest';

const window = { from: 100, count: 100 };
const noon = new Date(2026, 10, 22, 12).getTime();
const midnight = new Date(2026, 10, 22).getTime();

describe('what the list asks of the vault', () => {
  it('shows the newest first, and the best match first while one searches', () => {
    expect(queryFor(nothingAsked, window, noon)).toMatchObject({
      sort: 'updatedAt',
      descending: true,
      from: 100,
      count: 100,
    });
    expect(queryFor({ ...nothingAsked, text: ' Karim ' }, window, noon)).toMatchObject({
      sort: 'relevance',
      text: 'Karim',
    });
  });

  it('keeps a chosen order also while one searches', () => {
    const asked = { ...nothingAsked, text: 'Karim', sort: { by: 'number', descending: false } } as const;
    expect(queryFor(asked, window, noon)).toMatchObject({ sort: 'number', descending: false });
  });

  it('counts days from midnight', () => {
    expect(queryFor({ ...nothingAsked, updated: 'today' }, window, noon).updatedAfter).toBe(midnight);
    expect(queryFor({ ...nothingAsked, updated: 'week' }, window, noon).updatedAfter).toBe(midnight - 7 * 86_400_000);
    expect(queryFor(nothingAsked, window, noon).updatedAfter).toBeNull();
  });

  it('is a query that the vault takes', () => {
    const chosen = { ...nothingAsked.chosen, status: ['open', 'onHold'] };
    expect(RegisterQuery.parse(queryFor({ ...nothingAsked, chosen }, window, noon)).status).toEqual(['open', 'onHold']);
    expect(isNarrowed({ ...nothingAsked, chosen })).toBe(true);
    expect(isNarrowed({ ...nothingAsked, text: '  ' })).toBe(false);
  });
});
