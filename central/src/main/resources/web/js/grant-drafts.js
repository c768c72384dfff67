/**
 * What an assessor has begun to write and not yet decided: kept in this tab only, until it is decided or they log out. The keys
 * are made of the ids of grants and rules; nobody's name stands in them. What one person wrote is never shown to the next.
 */
const KEPT = 'nv-grant-drafts';

function all(user) {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept?.user === user ? kept : { user, drafts: {} };
  } catch {
    return { user, drafts: {} };
  }
}

const keep = kept => sessionStorage.setItem(KEPT, JSON.stringify(kept));

/** What this user had written under this key, or null. */
export const draftOf = (user, key) => all(user).drafts[key] ?? null;

/** Keeps it, or forgets it where it is null. */
export function keepDraft(user, key, draft) {
  const kept = all(user);
  if (draft) kept.drafts[key] = draft;
  else delete kept.drafts[key];
  keep(kept);
}

/** Nothing is left in this tab. */
export const forgetDrafts = () => sessionStorage.removeItem(KEPT);
