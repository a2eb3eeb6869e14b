/** Which profile a window is on, how it gets to another, and how it locks. */
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { MainCalls, ProfileSummary } from '#shared/ipc/mainCalls.ts';
import type { Handlers } from '#shared/rpc/rpc.ts';
import type { Warning } from '../locking/systemWarnings.ts';
import type { GuessCounter } from '../profiles/guessCounter.ts';
import { writeProfileFile } from '../profiles/profileFolder.ts';
import type { Profiles } from '../profiles/profiles.ts';
import type { Desk } from '../windows/desk.ts';
import type { DeskWindow } from '../windows/deskWindow.ts';
import { welcome } from '../windows/place.ts';

type ProfileCallNames =
  | 'whereAmI'
  | 'startProfile'
  | 'openProfile'
  | 'leaveProfile'
  | 'labelProfile'
  | 'requestFilePort'
  | 'lock'
  | 'reportGuess'
  | 'listen';
interface ProfileNeeds {
  readonly own: DeskWindow;
  readonly desk: Desk;
  readonly profiles: Profiles;
  readonly guessesOf: (profile: string) => GuessCounter;
  readonly about: { readonly version: string; readonly testRuntime: boolean };
  readonly warnings: () => Promise<Warning[]>;
  /** Destroys this window's profile. */
  readonly wipe: () => void;
}

export function profileHandlers(needs: ProfileNeeds): Handlers<Pick<MainCalls, ProfileCallNames>> {
  const { own, desk, profiles, guessesOf, about, warnings, wipe } = needs;
  const { profile, door } = own.place;
  const open = async (id: string): Promise<Result<null>> => {
    const refused = refusalOf(await profiles.read(id));
    if (refused !== null) return fail(refused);
    return (await desk.goTo({ profile: id, door: null })) ? ok(null) : fail('profile/in-use');
  };
  return {
    whereAmI: async () =>
      ok({
        ...about,
        profiles: [...(await profiles.list())].filter((one) => one.state !== 'new'),
        profile: profile === null ? null : await profiles.read(profile),
        door,
        waitMs: profile === null ? 0 : await guessesOf(profile).waitMs(),
        warnings: await warnings(),
      }),
    startProfile: async ({ door: chosen, language }) => {
      const id = await profiles.create();
      return (await desk.goTo({ profile: id, door: chosen, language })) ? ok(null) : fail('profile/in-use');
    },
    openProfile: ({ profileId }) => open(profileId),
    leaveProfile: async () => {
      await own.files.close();
      if (profile !== null) await profiles.removeIfUnfinished(profile);
      await desk.goTo(welcome);
      return ok(null);
    },
    labelProfile: async (content) => {
      if (profile === null) return fail('profile/none');
      await writeProfileFile(profiles.folderOf(profile), content);
      return ok(null);
    },
    requestFilePort: async () => {
      if (profile === null) return fail('profile/none');
      const refused = refusalOf(await profiles.read(profile));
      if (refused !== null) return fail(refused);
      return own.files.give(own.window.webContents, {
        folder: profiles.folderOf(profile),
        guesses: guessesOf(profile),
        tooMany: wipe,
      });
    },
    lock: () => {
      desk.saved();
      return Promise.resolve(ok(null));
    },
    listen: ({ on }) => Promise.resolve(listen(own, on)),
    reportGuess: async ({ right }) => {
      if (profile === null) return fail('profile/none');
      if (right) own.files.opened();
      const { waitMs, isTooMany } = await guessesOf(profile).report(right);
      if (isTooMany) wipe();
      return ok({ waitMs });
    },
  };
}

/** Who has no vault open has nothing to record into. */
function listen({ files, listening }: DeskWindow, on: boolean): Result<null> {
  if (on && !files.isVaultOpen()) return fail('profile/none');
  listening.turn(on);
  return ok(null);
}

/** Nothing of a damaged or newer folder is overwritten: its worker gets no port. */
function refusalOf({ state }: ProfileSummary): 'profile/damaged' | 'profile/newer' | null {
  if (state === 'damaged') return 'profile/damaged';
  return state === 'newer' ? 'profile/newer' : null;
}
