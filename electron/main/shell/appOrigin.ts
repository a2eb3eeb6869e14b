/** IndexedDB belongs to the origin: renaming scheme or host would lose every laptop's replica. Never change these. */
export const appScheme = 'app';
export const appHost = 'pristan';
export const appOrigin = `${appScheme}://${appHost}`;
