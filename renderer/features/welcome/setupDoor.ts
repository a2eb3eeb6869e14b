import type { Door } from './DataPicture.tsx';

/** The doors behind which something new begins. */
export type SetupDoor = Exclude<Door, 'restore'>;
